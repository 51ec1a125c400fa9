// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/class_legend.h"

#include "ui/map/class_colours.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/theme_source.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace inkling {

namespace {

bool isOwnKey(const QKeyEvent& event) {
    if (event.modifiers() & ~Qt::KeypadModifier)
        return false;
    const int key = event.key();
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Space
        || (key >= Qt::Key_0 && key <= Qt::Key_9);
}

} // namespace

ClassLegend::ClassLegend(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes} {
    beSpoken();
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Digits on the map"));
    setAccessibleDescription(tr("Arrow keys move, Space hides or shows a digit."));
    connect(&themes, &ThemeSource::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ClassLegend::setCount(int classes) {
    if (classes == m_count)
        return;
    m_count = classes;
    m_cursor = 0;
    updateGeometry();
    update();
}

void ClassLegend::setClasses(const ClassSet& shown) {
    m_classes = shown;
    update();
}

void ClassLegend::choose(const ClassSet& shown) {
    setClasses(shown);
    tellValue(this);
    emit classesChanged(m_classes);
}

void ClassLegend::toggle(int label) {
    if (label < 0 || label >= m_count)
        return;
    m_cursor = label;
    auto shown = m_classes;
    choose(shown.flip(static_cast<std::size_t>(label)));
}

QSize ClassLegend::chipSize() const {
    const QFontMetrics metrics{themeFont(TextSize::small, TextWeight::bold)};
    return {tabularWidth(metrics, QString::number(m_count - 1)) + 2 * Theme::unit,
            metrics.height() + Theme::unit / 2};
}

QSize ClassLegend::sizeHint() const {
    const auto size = chipSize();
    return {m_count * size.width(), size.height()};
}

QRect ClassLegend::chip(int label) const {
    const auto size = chipSize();
    return {QPoint{label * size.width(), (height() - size.height()) / 2}, size};
}

int ClassLegend::chipAt(QPoint point) const {
    for (int label = 0; label < m_count; ++label)
        if (chip(label).contains(point))
            return label;
    return -1;
}

QString ClassLegend::spokenValue() const {
    return m_classes.test(static_cast<std::size_t>(m_cursor)) ? tr("%1, shown", "a digit").arg(m_cursor)
                                                              : tr("%1, hidden", "a digit").arg(m_cursor);
}

bool ClassLegend::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int label = chipAt(help->pos());
        if (label >= 0)
            QToolTip::showText(
                help->globalPos(),
                tr("Click hides or shows the %1, a double click shows it alone or all again.", "a digit")
                    .arg(label),
                this, chip(label));
        return true;
    }
    return QWidget::event(event);
}

void ClassLegend::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        toggle(chipAt(event->position().toPoint()));
}

/// The press before it has switched this class already.
void ClassLegend::mouseDoubleClickEvent(QMouseEvent* event) {
    const int label = chipAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || label < 0)
        return;
    ClassSet alone;
    alone.set(static_cast<std::size_t>(label));
    auto before = m_classes;
    before.flip(static_cast<std::size_t>(label));
    choose(before == alone ? ClassSet{}.set() : alone);
}

void ClassLegend::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (!isOwnKey(*event))
        return QWidget::keyPressEvent(event);
    if (key == Qt::Key_Space)
        return toggle(m_cursor);
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return toggle(key - Qt::Key_0);
    m_cursor = std::clamp(m_cursor + (key == Qt::Key_Left ? -1 : 1), 0, m_count - 1);
    update();
    tellValue(this);
}

void ClassLegend::paintEvent(QPaintEvent*) {
    const auto& theme = m_themes.theme();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(themeFont(TextSize::small, TextWeight::bold));
    for (int label = 0; label < m_count; ++label) {
        const bool isShown = m_classes.test(static_cast<std::size_t>(label));
        const QRectF area = QRectF{chip(label)}.adjusted(1.5, 1.5, -1.5, -1.5);
        const auto colour = isShown ? classColour(theme, label) : theme.mutedText;
        painter.setPen(QPen{isShown ? colour : theme.line, 1.5, isShown ? Qt::SolidLine : Qt::DotLine});
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area, Theme::cornerRadius, Theme::cornerRadius);
        painter.setPen(colour);
        painter.drawText(area, Qt::AlignCenter, QString::number(label));
        if (!isShown)
            painter.drawLine(area.bottomLeft() + QPointF{3, -3}, area.topRight() + QPointF{-3, 3});
        if (hasFocus() && label == m_cursor)
            paintFocusRing(painter, chip(label), theme);
    }
}

} // namespace inkling
