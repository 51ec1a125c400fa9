// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/elided_label.h"

#include <QPainter>
#include <QtMath>

namespace inkling {

ElidedLabel::ElidedLabel(QWidget* parent)
    : QFrame{parent} {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString& text) {
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    fit();
    updateGeometry();
}

void ElidedLabel::setHelp(const QString& help) {
    m_help = help;
    fit();
}

QSize ElidedLabel::sizeHint() const {
    // Advances are rounded; what is a fraction too narrow would be cut.
    return {qCeil(QFontMetricsF{font()}.horizontalAdvance(m_text)) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {0, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, m_shown);
}

void ElidedLabel::resizeEvent(QResizeEvent*) {
    fit();
}

void ElidedLabel::fit() {
    const bool isWorthIt = 2 * width() > fontMetrics().horizontalAdvance(m_text);
    m_shown = isWorthIt ? fontMetrics().elidedText(m_text, Qt::ElideRight, width()) : QString{};
    const bool isWhole = m_shown == m_text;
    setToolTip(isWhole ? m_help : m_help.isEmpty() ? m_text : m_text + QStringLiteral("\n\n") + m_help);
    update();
}

} // namespace inkling
