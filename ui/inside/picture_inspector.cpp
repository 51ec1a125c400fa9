// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/picture_inspector.h"

#include <utility>

namespace inkling {

using namespace std::chrono_literals;

/// What a look needs; kept from one to the next of the same network.
struct PictureInspector::Room {
    std::unique_ptr<Inspector> inspector;
    std::shared_ptr<const Inspected> last;

    std::shared_ptr<const Inspected> inspect(const std::shared_ptr<const Model>& model,
                                             const Picture& picture,
                                             const std::optional<ContrastQuestion>& why) {
        const auto& architecture = *model->architecture;
        Inspected now{model, picture, {}, {}, {}};
        if (last && last->model == model && last->picture == picture) { // only the question is another one
            now.activations = last->activations;
            now.logits = last->logits;
        } else {
            if (!inspector || inspector->architecture() != model->architecture)
                inspector = std::make_unique<Inspector>(model->architecture);
            now.activations =
                std::make_shared<const Activations>(inspector->inspect(model->parameters, picture.pixels));
            now.logits = logitsOf(architecture, *now.activations);
        }
        if (why) {
            const auto digits = digitsOf(*why, now.logits);
            now.contrast = contrastOf(*model, *now.activations, specToPointBy(architecture), digits.favoured,
                                      digits.other);
        }
        last = std::make_shared<const Inspected>(std::move(now));
        return last;
    }
};

PictureInspector::PictureInspector(QObject* parent)
    : QObject{parent}
    , m_room{std::make_shared<Room>()}
    , m_worker{0ms} { }

void PictureInspector::inspect(const std::shared_ptr<const Model>& model, const Picture& picture,
                               const std::optional<ContrastQuestion>& why) {
    m_worker.wish([this, room = m_room, model, picture, why] {
        return [this, found = room->inspect(model, picture, why)] { emit inspected(found); };
    });
}

} // namespace inkling
