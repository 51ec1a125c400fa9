// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/feature_mapper.h"

#include "core/evaluation/evaluation.h"
#include "core/inspection/features.h"

#include <algorithm>
#include <chrono>

namespace inkling {

using namespace std::chrono_literals;

/// What a map needs; kept from one to the next.
struct FeatureMapper::Room {
    std::unique_ptr<FeatureReader> reader;
    const std::uint8_t* images = nullptr; ///< that `before` belongs to
    std::vector<PlanePoint> before;

    std::shared_ptr<const FeatureMap> map(const Moment& moment, const Dataset& data) {
        if (!reader || reader->architecture() != moment.model->architecture)
            reader = std::make_unique<FeatureReader>(moment.model->architecture);
        const auto count = std::min(data.size(), maxImages);
        const auto& features = reader->read(moment.model->parameters, data, count);
        auto plane = principalPlane(features.values, features.size);
        if (!plane)
            return nullptr;
        auto points = project(*plane, features.values);
        if (images == data.image(0).data() && before.size() == points.size())
            turnTowards(before, *plane, points);
        images = data.image(0).data();
        before = points;
        return std::make_shared<const FeatureMap>(FeatureMap{moment, data, std::move(*plane),
                                                             std::move(points), predictionsOf(features),
                                                             features.probabilities});
    }

    static std::vector<std::uint8_t> predictionsOf(const Features& features) {
        const auto classes = features.probabilities.size() / features.count();
        std::vector<std::uint8_t> predictions;
        for (std::size_t image = 0; image < features.count(); ++image) {
            const auto first = features.probabilities.begin() + static_cast<std::ptrdiff_t>(image * classes);
            const auto last = first + static_cast<std::ptrdiff_t>(classes);
            predictions.push_back(static_cast<std::uint8_t>(std::max_element(first, last) - first));
        }
        return predictions;
    }
};

FeatureMapper::FeatureMapper(QObject* parent)
    : QObject{parent}
    , m_room{std::make_shared<Room>()}
    , m_worker{200ms} { }

void FeatureMapper::setMoment(const Moment& moment) {
    if (m_moment.run != moment.run) {
        m_worker.forget();
        m_asked.reset();
    }
    m_moment = moment;
    ask();
}

void FeatureMapper::setData(const Dataset& test) {
    m_data = test;
    m_worker.forget();
    m_asked.reset();
    ask();
}

void FeatureMapper::setWanted(bool isWanted) {
    m_isWanted = isWanted;
    if (isWanted) {
        ask();
    } else if (m_worker.isBusy()) {
        m_worker.forget();
        m_asked.reset();
    }
}

void FeatureMapper::ask() {
    const std::pair asked{m_moment.run, m_moment.batch};
    if (!m_isWanted || !m_moment.model || m_data.size() == 0 || m_asked == asked)
        return;
    m_asked = asked;
    if (!takes(*m_moment.model->architecture, m_data)) {
        m_worker.forget();
        emit mapped(nullptr, MapTrouble::otherImages);
        return;
    }
    m_worker.wish([this, room = m_room, moment = m_moment, data = m_data] {
        return [this, map = room->map(moment, data)] {
            emit mapped(map, map ? MapTrouble::none : MapTrouble::notFinite);
        };
    });
}

} // namespace inkling
