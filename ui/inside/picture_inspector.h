// SPDX-License-Identifier: GPL-3.0-or-later
// What each layer of a network makes of a picture, and why it reads one digit and not another, computed in
// the background.
#pragma once

#include "core/drawing/drawing.h"
#include "core/inspection/activations.h"
#include "core/inspection/contrast.h"
#include "core/model/model.h"
#include "ui/inside/contrast_question.h"
#include "ui/reading/newest_only.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace inkling {

/// A value that never changes.
struct Inspected {
    std::shared_ptr<const Model> model;
    Picture picture;
    std::shared_ptr<const Activations> activations;
    std::vector<double> logits;       ///< [classes]
    std::optional<Contrast> contrast; ///< where it was asked for
};

/// Looks at the newest picture with the newest model, on a thread of its own.
class PictureInspector : public QObject {
    Q_OBJECT

public:
    explicit PictureInspector(QObject* parent = nullptr);

    /// The model must take such pictures. `why`: none where nobody asks.
    void inspect(const std::shared_ptr<const Model>& model, const Picture& picture,
                 const std::optional<ContrastQuestion>& why);
    /// Nothing is to be looked at.
    void forget() { m_worker.forget(); }

signals:
    void inspected(const std::shared_ptr<const inkling::Inspected>& inspected);

private:
    struct Room;

    std::shared_ptr<Room> m_room; ///< the other thread's
    NewestOnly m_worker;
};

} // namespace inkling
