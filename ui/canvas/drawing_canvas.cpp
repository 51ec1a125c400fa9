// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/drawing_canvas.h"

#include "ui/canvas/content_change.h"
#include "ui/canvas/ink.h"
#include "ui/canvas/stroke_editing.h"
#include "ui/theme/theme_source.h"

#include <utility>

namespace inkling {

namespace {

// In canvas units.
constexpr double smoothingReach = 12.0;
constexpr double eraserRadius = 10.0;

constexpr int undoLimit = 200;

Drawing strokesOf(const CanvasContent& content) {
    const auto* drawing = std::get_if<Drawing>(&content);
    return drawing ? *drawing : Drawing{};
}

} // namespace

DrawingCanvas::DrawingCanvas(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes} {
    beSpoken();
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_AcceptTouchEvents);
    setCursor(Qt::CrossCursor);
    setMinimumSize(112, 112);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Drawing canvas"));
    setToolTip(tr("Draw one digit, as large as you like: the network sees it scaled and centred.\n"
                  "Without a mouse: D comes here, the arrow keys move the pen (two at once go diagonally, "
                  "Shift is faster), "
                  "Space puts it down and lifts it, Delete clears, Enter reads again."));
    m_history.setUndoLimit(undoLimit);
    connect(&m_history, &QUndoStack::indexChanged, this, &DrawingCanvas::historyChanged);
    connect(&themes, &ThemeSource::changed, this, [this] {
        m_ink = {};
        update();
    });
}

// The history announces its own end, and who listens may be gone by then.
DrawingCanvas::~DrawingCanvas() {
    m_history.disconnect(this);
}

// --- What lies on the canvas ---

CanvasContent DrawingCanvas::content() const {
    if (!drawing())
        return m_content;
    auto drawn = strokesOf(m_content);
    drawn.strokes.push_back(strokeBeingDrawn());
    return drawn;
}

std::optional<Picture> DrawingCanvas::picture() const {
    if (!m_pictureIsCurrent) {
        m_picture = pictureOf(content());
        m_pictureIsCurrent = true;
    }
    return m_picture;
}

bool DrawingCanvas::isEmpty() const {
    return !drawing() && inkling::isEmpty(m_content);
}

bool DrawingCanvas::canUndo() const {
    return drawing() || m_history.canUndo();
}

bool DrawingCanvas::canRedo() const {
    return !drawing() && m_history.canRedo();
}

void DrawingCanvas::undo() {
    finish();
    m_history.undo();
}

void DrawingCanvas::redo() {
    finish();
    m_history.redo();
}

void DrawingCanvas::clear() {
    finish();
    change(Drawing{}, tr("Clear"));
}

void DrawingCanvas::setDrawing(const Drawing& drawing) {
    finish();
    change(drawing, tr("Show a drawing"));
}

void DrawingCanvas::showPicture(const Picture& picture) {
    finish();
    change(picture, tr("Show a picture"));
}

void DrawingCanvas::change(CanvasContent next, const QString& what) {
    if (next == m_content)
        return;
    m_history.push(new ContentChange{m_content, std::move(next), what,
                                     [this](const CanvasContent& content) { setContent(content); }});
}

void DrawingCanvas::setContent(CanvasContent next) {
    if (next == m_content)
        return;
    m_content = std::move(next);
    m_ink = {};
    update();
    contentChanged();
}

void DrawingCanvas::contentChanged() {
    m_pictureIsCurrent = false;
    tellValue(this);
    emit drawingChanged();
}

QString DrawingCanvas::spokenValue() const {
    if (isEmpty())
        return tr("Nothing drawn");
    const auto now = content();
    if (const auto* drawn = std::get_if<Drawing>(&now))
        return tr("Strokes: %1").arg(drawn->strokes.size());
    return tr("A picture of 28 by 28 pixels");
}

QAccessible::Role DrawingCanvas::spokenRole() const {
    return QAccessible::Canvas;
}

// --- One stroke, whatever draws it ---

void DrawingCanvas::begin(Tool tool, Point point) {
    finish();
    m_tool = tool;
    if (tool == Tool::eraser) {
        m_beforeErasing = m_content;
        erase(point);
        return;
    }
    m_points = {point};
    update(); // a picture and the hint give way to the stroke
    contentChanged();
    emit historyChanged();
}

void DrawingCanvas::moveTo(Point point) {
    if (m_tool == Tool::eraser)
        return erase(point);
    if (m_tool == Tool::none || point == m_points.back())
        return;
    m_points.push_back(point);

    // Smoothing reaches back to the point before the last; the one before that bounds it.
    QRectF changed{toQt(point), QSizeF{}};
    for (auto p = m_points.rbegin(); p != m_points.rend() && p - m_points.rbegin() < 4; ++p)
        changed |= QRectF{toQt(*p) - QPointF{0.5, 0.5}, QSizeF{1.0, 1.0}};
    update(toWidget(changed));
    contentChanged();
}

void DrawingCanvas::finish() {
    const auto tool = m_tool;
    if (tool == Tool::none)
        return;
    if (tool == Tool::eraser) {
        m_tool = Tool::none;
        // Erasing showed its effect as it went: take it back, and do it as one step.
        auto after = std::exchange(m_content, m_beforeErasing);
        change(std::move(after), tr("Erase"));
        return;
    }
    auto drawn = content();
    m_tool = Tool::none;
    m_points.clear();
    change(std::move(drawn), tr("Stroke"));
}

void DrawingCanvas::abandon() {
    const auto tool = std::exchange(m_tool, Tool::none);
    if (tool == Tool::none)
        return;
    m_points.clear();
    if (tool == Tool::eraser)
        return setContent(m_beforeErasing);
    update();
    contentChanged();
    emit historyChanged();
}

void DrawingCanvas::erase(Point point) {
    setContent(without(m_content, point, eraserRadius + penWidth / 2.0));
}

Stroke DrawingCanvas::strokeBeingDrawn() const {
    return m_tool == Tool::keyboard ? m_points : smoothed(m_points, smoothingReach);
}

void DrawingCanvas::hideEvent(QHideEvent* event) {
    finish();
    QWidget::hideEvent(event);
}

} // namespace inkling
