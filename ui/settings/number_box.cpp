// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/number_box.h"

#include "ui/controls/field.h"

namespace inkling {

NumberBox::NumberBox(QWidget* parent)
    : QDoubleSpinBox{parent} {
    setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    setAlignment(Qt::AlignRight);
    setKeyboardTracking(false);
    setGroupSeparatorShown(true);
    makeField(*this);
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

double NumberBox::valueFromText(const QString& text) const {
    return QDoubleSpinBox::valueFromText(withOwnPoint(text));
}

QValidator::State NumberBox::validate(QString& text, int& position) const {
    QString meant = withOwnPoint(text);
    return meant == text ? QDoubleSpinBox::validate(text, position)
                         : QDoubleSpinBox::validate(meant, position);
}

/// From 0 the last digit shown would be the twelfth decimal.
void NumberBox::stepBy(int steps) {
    if (decimals() > 0 && value() == 0.0 && steps > 0)
        setValue(maximum() > 1.0 ? 1.0 : 0.01);
    else
        QDoubleSpinBox::stepBy(steps);
}

/// Where a comma separates decimals, Qt takes the point for a separator of thousands wherever it stands: a
/// typed 0.15 would be 15. So the other sign counts as the decimal point unless three digits follow it, as in
/// a group, behind one to three that do not begin with a zero.
QString NumberBox::withOwnPoint(QString text) const {
    const QString own = locale().decimalPoint();
    const QChar other = own == QLatin1String{"."} ? QLatin1Char{','} : QLatin1Char{'.'};
    if (decimals() == 0 || text.contains(own) || text.count(other) != 1)
        return text;
    const auto place = text.indexOf(other);
    const auto before = text.first(place);
    const bool isGroup = locale().groupSeparator() == other && text.size() - place - 1 == 3 && place >= 1
        && place <= 3 && !before.startsWith(locale().zeroDigit());
    return isGroup ? text : text.replace(place, 1, own);
}

} // namespace inkling
