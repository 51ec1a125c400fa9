// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/picture_coverer.h"

#include <chrono>
#include <utility>

namespace inkling {

using namespace std::chrono_literals;

namespace {

constexpr auto part = 10ms;

} // namespace

/// What covering needs; kept from one picture to the next of the same network.
struct PictureCoverer::Room {
    std::unique_ptr<Occluder> occluder;
    std::shared_ptr<const Model> model; ///< whose parameters the occluder is at work on

    /// Whether the map is whole.
    bool advance(const std::shared_ptr<const Model>& newest, const Picture& picture, bool isBegun) {
        const auto end = std::chrono::steady_clock::now() + part;
        if (!occluder || occluder->architecture() != newest->architecture)
            occluder = std::make_unique<Occluder>(newest->architecture);
        if (!isBegun) {
            model = newest;
            occluder->begin(model->parameters, picture.pixels);
        }
        bool isWhole = false;
        do
            isWhole = occluder->advance(1);
        while (!isWhole && std::chrono::steady_clock::now() < end);
        return isWhole;
    }
};

PictureCoverer::PictureCoverer(QObject* parent)
    : QObject{parent}
    , m_room{std::make_shared<Room>()}
    , m_worker{0ms} { }

void PictureCoverer::begin(const std::shared_ptr<const Model>& model, const Picture& picture) {
    m_worker.forget();
    m_model = model;
    m_picture = picture;
    m_isBegun = false;
    goOn();
}

void PictureCoverer::stop() {
    m_worker.forget();
}

void PictureCoverer::goOn() {
    m_worker.wish([this, room = m_room, model = m_model, picture = m_picture,
                   isBegun = m_isBegun]() -> NewestOnly::Answer {
        if (room->advance(model, picture, isBegun))
            return [this, map = room->occluder->map()] { emit covered(map); };
        return [this] {
            m_isBegun = true;
            goOn();
        };
    });
}

} // namespace inkling
