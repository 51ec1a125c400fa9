// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/link_button.h"

#include "ui/theme/theme_source.h"

#include <QPainter>

namespace inkling {

namespace {

constexpr int around = 3; ///< above and below the text

} // namespace

LinkButton::LinkButton(const ThemeSource& themes, QWidget* parent)
    : QToolButton{parent}
    , m_themes{themes} {
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover); // or the line would come with the next painting
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

QSize LinkButton::sizeHint() const {
    const auto metrics = fontMetrics();
    return {metrics.horizontalAdvance(text()), metrics.height() + 2 * around};
}

void LinkButton::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setPen(m_themes.theme().train);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, text());
    const int thickness = hasFocus() ? 2 : underMouse() || isDown() ? 1 : 0;
    painter.fillRect(QRect{0, height() - around, width(), thickness}, m_themes.theme().train);
}

} // namespace inkling
