// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/elided_combo_box.h"

#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace inkling {

QString ElidedComboBox::shownText() const {
    constexpr int margins = 6; // that styles leave around the text
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const auto field =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    return fontMetrics().elidedText(currentText(), Qt::ElideRight, field.width() - margins);
}

void ElidedComboBox::paintEvent(QPaintEvent*) {
    QStylePainter painter{this};
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = shownText();
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace inkling
