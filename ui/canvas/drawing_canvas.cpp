// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/drawing_canvas.h"

#include "ui/canvas/picture_image.h"
#include "ui/canvas/stroke_editing.h"
#include "ui/theme/theme_source.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTabletEvent>
#include <QTouchEvent>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace inkling {

namespace {

// All in canvas units.
constexpr double smoothingReach = 12.0;
constexpr double eraserRadius = 10.0;
constexpr double fineStep = 4.0;
constexpr double coarseStep = 20.0;
// A pointer's position, divided by the widget's size, is rounded to this: then a drawing does not depend, not
// even in its last bit, on how large the canvas was.
constexpr double unitsPerStep = 1.0 / 64.0;

constexpr int undoLimit = 200;

QPointF toQt(Point point) {
    return {point.x, point.y};
}

QPainterPath pathOf(const Stroke& stroke) {
    QPainterPath path{toQt(stroke.front())};
    if (stroke.size() == 1)
        path.lineTo(toQt(stroke.front()) + QPointF{0.01, 0.0}); // a path without length has no round cap
    for (std::size_t i = 1; i < stroke.size(); ++i)
        path.lineTo(toQt(stroke[i]));
    return path;
}

void paint(QPainter& painter, const Stroke& stroke, const QColor& ink) {
    if (stroke.empty())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{ink, DrawingCanvas::penWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.drawPath(pathOf(stroke));
}

void paint(QPainter& painter, const CanvasContent& content, const QColor& ink) {
    if (const auto* drawing = std::get_if<Drawing>(&content)) {
        for (const auto& stroke : drawing->strokes)
            paint(painter, stroke, ink);
    } else {
        painter.drawImage(QRectF{0.0, 0.0, DrawingCanvas::side, DrawingCanvas::side},
                          imageOf(*std::get_if<Picture>(&content), ink));
    }
}

Drawing strokesOf(const CanvasContent& content) {
    const auto* drawing = std::get_if<Drawing>(&content);
    return drawing ? *drawing : Drawing{};
}

/// A picture is one thing: the eraser takes it away as a whole.
CanvasContent erased(const CanvasContent& content, Point point, double distance) {
    if (const auto* drawing = std::get_if<Drawing>(&content))
        return without(*drawing, point, distance);
    const auto& picture = *std::get_if<Picture>(&content);
    const auto pixelAt = [](double position) {
        const auto index = static_cast<int>(position * Picture::side / DrawingCanvas::side);
        return static_cast<std::size_t>(std::clamp(index, 0, Picture::side - 1));
    };
    const bool hit = picture.pixels[pixelAt(point.y) * Picture::side + pixelAt(point.x)] != 0;
    return hit ? CanvasContent{Drawing{}} : content;
}

/// One step of undo.
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
    drawn.strokes.push_back(m_tool == Tool::keyboard ? m_points : smoothed(m_points, smoothingReach));
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
    setContent(erased(m_content, point, eraserRadius + penWidth / 2.0));
}

// --- Mouse, pen, finger ---

void DrawingCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_penVisible = false;
    begin(Tool::mouse, toCanvas(event->position()));
}

void DrawingCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (m_tool == Tool::mouse)
        moveTo(toCanvas(event->position()));
}

void DrawingCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (m_tool != Tool::mouse || event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    moveTo(toCanvas(event->position()));
    finish();
}

void DrawingCanvas::tabletEvent(QTabletEvent* event) {
    // Accepted, or Qt would send the same movement again as a mouse's.
    event->accept();
    const bool eraser = event->pointerType() == QPointingDevice::PointerType::Eraser;
    const auto tool = eraser ? Tool::eraser : Tool::pen;
    const auto point = toCanvas(event->position());
    switch (event->type()) {
    case QEvent::TabletPress:
        m_penVisible = false;
        setFocus(Qt::MouseFocusReason);
        begin(tool, point);
        break;
    case QEvent::TabletMove:
        if (m_tool == tool)
            moveTo(point);
        break;
    case QEvent::TabletRelease:
        if (m_tool == tool) {
            moveTo(point);
            finish();
        }
        break;
    default:
        break;
    }
}

void DrawingCanvas::touch(QTouchEvent* event) {
    event->accept();
    if (event->type() == QEvent::TouchCancel) {
        m_finger.reset();
        if (m_tool == Tool::finger)
            abandon();
        return;
    }
    for (const auto& point : event->points()) {
        const auto position = toCanvas(point.position());
        if (point.state() == QEventPoint::Pressed && !m_finger) {
            m_finger = point.id();
            m_penVisible = false;
            setFocus(Qt::MouseFocusReason);
            begin(Tool::finger, position);
        }
        const bool moved = point.state() != QEventPoint::Stationary;
        if (m_finger != point.id() || m_tool != Tool::finger || !moved)
            continue;
        moveTo(position);
        if (point.state() == QEventPoint::Released)
            finish();
    }
    if (event->type() == QEvent::TouchEnd)
        m_finger.reset();
}

// --- Keyboard ---

bool DrawingCanvas::wants(const QKeyEvent& event) const {
    if (event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo))
        return true;
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return true;
    case Qt::Key_Escape:
        return m_tool != Tool::none;
    default:
        return KeyboardPen::isDirection(event);
    }
}

void DrawingCanvas::keyPressEvent(QKeyEvent* event) {
    if (!wants(*event))
        return QWidget::keyPressEvent(event);
    if (event->matches(QKeySequence::Undo))
        return undo();
    if (event->matches(QKeySequence::Redo))
        return redo();
    switch (event->key()) {
    case Qt::Key_Space:
        if (!event->isAutoRepeat())
            togglePen();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        finish();
        emit drawingChanged();
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        clear();
        break;
    case Qt::Key_Escape:
        abandon();
        break;
    default:
        moveKeyboardPen(m_keys.press(*event), event->modifiers() & Qt::ShiftModifier ? coarseStep : fineStep);
    }
}

void DrawingCanvas::keyReleaseEvent(QKeyEvent* event) {
    if (KeyboardPen::isDirection(*event))
        m_keys.release(*event);
    else
        QWidget::keyReleaseEvent(event);
}

void DrawingCanvas::moveKeyboardPen(Point direction, double step) {
    updatePen();
    m_penVisible = true;
    m_pen = {std::clamp(m_pen.x + direction.x * step, 0.0, side),
             std::clamp(m_pen.y + direction.y * step, 0.0, side)};
    updatePen();
    if (m_tool == Tool::keyboard)
        moveTo(m_pen);
}

void DrawingCanvas::togglePen() {
    m_penVisible = true;
    updatePen();
    if (m_tool == Tool::keyboard)
        finish();
    else
        begin(Tool::keyboard, m_pen);
}

void DrawingCanvas::takeUpPen() {
    setFocus(Qt::ShortcutFocusReason);
    m_penVisible = true; // also where the focus was here already
    update();
}

void DrawingCanvas::focusInEvent(QFocusEvent* event) {
    const auto reason = event->reason();
    m_penVisible =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void DrawingCanvas::focusOutEvent(QFocusEvent* event) {
    m_keys.releaseAll();
    if (m_tool == Tool::keyboard)
        finish();
    m_penVisible = false;
    QWidget::focusOutEvent(event);
    update();
}

// --- The other events ---

bool DrawingCanvas::event(QEvent* event) {
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // With the focus here, Space is the pen's, not a window's shortcut.
        if (wants(*static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        touch(static_cast<QTouchEvent*>(event));
        return true;
    case QEvent::ToolTip:
        // It would cover the digit.
        if (!isEmpty())
            return true;
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void DrawingCanvas::hideEvent(QHideEvent* event) {
    finish();
    QWidget::hideEvent(event);
}

void DrawingCanvas::resizeEvent(QResizeEvent* event) {
    m_ink = {};
    QWidget::resizeEvent(event);
}

// --- Geometry and painting ---

QSize DrawingCanvas::sizeHint() const {
    return {268, 268};
}

QRectF DrawingCanvas::square() const {
    const int length = std::max(1, std::min(width(), height()));
    return QRect{(width() - length) / 2, (height() - length) / 2, length, length};
}

Point DrawingCanvas::toCanvas(QPointF position) const {
    const auto area = square();
    const auto convert = [&](double distance) {
        const double units = distance * side / area.width();
        return std::clamp(std::round(units / unitsPerStep) * unitsPerStep, 0.0, side);
    };
    return {convert(position.x() - area.x()), convert(position.y() - area.y())};
}

QRect DrawingCanvas::toWidget(const QRectF& area) const {
    const auto target = square();
    const double scale = target.width() / side;
    const double margin = penWidth / 2.0 + 2.0 / scale; // and two pixels for antialiasing
    const auto grown = area.adjusted(-margin, -margin, margin, margin);
    return QRectF{grown.topLeft() * scale + target.topLeft(), grown.size() * scale}.toAlignedRect();
}

void DrawingCanvas::updatePen() {
    update(toWidget(QRectF{m_pen.x - penWidth, m_pen.y - penWidth, 2.0 * penWidth, 2.0 * penWidth}));
}

void DrawingCanvas::renderInk() {
    const double ratio = devicePixelRatioF();
    const auto length = static_cast<int>(std::ceil(square().width() * ratio));
    m_ink = QImage{length, length, QImage::Format_ARGB32_Premultiplied};
    m_ink.setDevicePixelRatio(ratio);
    m_ink.fill(Qt::transparent);
    QPainter painter{&m_ink};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(square().width() / side, square().width() / side);
    paint(painter, m_content, m_themes.theme().ink);
}

void DrawingCanvas::paintEvent(QPaintEvent*) {
    // QEvent::DevicePixelRatioChange came after Qt 6.4.
    if (m_ink.isNull() || m_ink.devicePixelRatio() != devicePixelRatioF())
        renderInk();

    const auto& theme = m_themes.theme();
    const auto area = square();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{m_penVisible ? theme.train : theme.line, m_penVisible ? 2.0 : 1.0});
    painter.setBrush(theme.field);
    const double inset = m_penVisible ? 1.0 : 0.5;
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), Theme::cornerRadius,
                            Theme::cornerRadius);

    if (isEmpty())
        paintHint(painter);
    if (!drawing() || std::holds_alternative<Drawing>(m_content))
        painter.drawImage(area.topLeft(), m_ink);

    painter.translate(area.topLeft());
    painter.scale(area.width() / side, area.height() / side);
    if (drawing())
        paint(painter, m_tool == Tool::keyboard ? m_points : smoothed(m_points, smoothingReach), theme.ink);
    if (m_penVisible)
        paintPen(painter);
}

void DrawingCanvas::paintHint(QPainter& painter) const {
    const auto area = square().adjusted(8.0, 8.0, -8.0, -8.0);
    painter.setPen(m_themes.theme().mutedText);
    painter.setFont(themeFont(TextSize::normal));
    if (m_penVisible) // which starts in the middle
        painter.drawText(area, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap,
                         tr("Arrow keys move the pen,\nSpace puts it down"));
    else
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, tr("Draw a digit here"));
}

void DrawingCanvas::paintPen(QPainter& painter) const {
    const auto& theme = m_themes.theme();
    const double radius = penWidth / 2.0;
    painter.setPen(QPen{theme.train, 2.0});
    painter.setBrush(m_tool == Tool::keyboard ? QBrush{theme.train} : QBrush{Qt::NoBrush});
    painter.drawEllipse(toQt(m_pen), radius, radius);
}

} // namespace inkling
