// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of a picture an answer rests on, computed in the background.
#pragma once

#include "core/drawing/drawing.h"
#include "core/inspection/occlusion.h"
#include "core/model/model.h"
#include "ui/reading/newest_only.h"

#include <QObject>

#include <memory>

namespace inkling {

/// Covers a picture place by place, on a thread of its own and in parts of some milliseconds: of a large
/// network, of 16 places at a time.
class PictureCoverer : public QObject {
    Q_OBJECT

public:
    explicit PictureCoverer(QObject* parent = nullptr);

    /// What is under way is left unfinished. The model must take such pictures.
    void begin(const std::shared_ptr<const Model>& model, const Picture& picture);
    void stop();
    bool isBusy() const { return m_worker.isBusy(); }

signals:
    /// Of the picture that was begun last.
    void covered(const inkling::OcclusionMap& map);

private:
    struct Room;

    void goOn();

    std::shared_ptr<const Model> m_model;
    Picture m_picture;
    bool m_isBegun = false;
    std::shared_ptr<Room> m_room; ///< the other thread's
    NewestOnly m_worker;
};

} // namespace inkling
