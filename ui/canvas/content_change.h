// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvas_content.h"

#include <QUndoCommand>

#include <functional>
#include <utility>

namespace inkling {

/// One step of undo on the canvas.
class ContentChange : public QUndoCommand {
public:
    using Setter = std::function<void(const CanvasContent&)>;

    ContentChange(CanvasContent before, CanvasContent after, const QString& what, Setter set)
        : QUndoCommand{what}
        , m_before{std::move(before)}
        , m_after{std::move(after)}
        , m_set{std::move(set)} { }

    void undo() override { m_set(m_before); }
    void redo() override { m_set(m_after); }

private:
    CanvasContent m_before;
    CanvasContent m_after;
    Setter m_set;
};

} // namespace inkling
