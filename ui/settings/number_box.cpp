// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/number_box.h"

namespace inkling {

NumberBox::NumberBox(QWidget* parent)
    : QDoubleSpinBox{parent} {
    setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    setAlignment(Qt::AlignRight);
    setKeyboardTracking(false);
    setGroupSeparatorShown(true);
}

QString NumberBox::textFromValue(double value) const {
    QLocale numbers = locale();
    if (!isGroupSeparatorShown())
        numbers.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = numbers.toString(value, 'f', decimals());
    if (decimals() > 0) {
        const QString zero = numbers.zeroDigit();
        while (text.endsWith(zero))
            text.chop(zero.size());
        if (text.endsWith(numbers.decimalPoint()))
            text.chop(numbers.decimalPoint().size());
    }
    return text;
}

} // namespace inkling
