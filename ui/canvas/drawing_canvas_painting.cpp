// SPDX-License-Identifier: GPL-3.0-or-later
// Where the square lies in the widget, and what is painted on it.
#include "ui/canvas/drawing_canvas.h"

#include "ui/canvas/ink.h"
#include "ui/theme/theme_source.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

// A pointer's position, divided by the widget's size, is rounded to this many canvas units: then a drawing
// does not depend, not even in its last bit, on how large the canvas was.
constexpr double unitsPerStep = 1.0 / 64.0;

} // namespace

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

void DrawingCanvas::resizeEvent(QResizeEvent* event) {
    m_ink = {};
    QWidget::resizeEvent(event);
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
    paintInk(painter, m_content, m_themes.theme().ink);
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
        paintInk(painter, strokeBeingDrawn(), theme.ink);
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
