// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/contrast_choice.h"

#include "ui/controls/field.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace inkling {

namespace {

constexpr int suggested = 0; // index in a list

QString digitText(int digit) {
    return QLocale{}.toString(digit);
}

/// Nothing where it is left to what suggests itself.
std::optional<int> chosenIn(const QComboBox& list) {
    const int digit = list.currentIndex() - 1;
    return digit >= 0 ? std::optional{digit} : std::nullopt;
}

} // namespace

ContrastChoice::ContrastChoice(QWidget* parent)
    : QWidget{parent}
    , m_favoured{makeList(tr("Digit that is asked about"))}
    , m_other{makeList(tr("Digit it is held against"))} {
    auto* between = new QLabel{tr("and not", "why 9 and not 4")};
    between->setFont(themeFont(TextSize::small));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit / 2);
    layout->addWidget(m_favoured);
    layout->addWidget(between);
    layout->addWidget(m_other);
}

QComboBox* ContrastChoice::makeList(const QString& name) {
    auto* list = new QComboBox{this};
    list->setAccessibleName(name);
    list->setToolTip(name);
    list->setFont(themeFont(TextSize::small));
    list->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    makeField(*list);
    list->addItem({});
    for (int digit = 0; digit < 10; ++digit)
        list->addItem(digitText(digit));
    connect(list, &QComboBox::currentIndexChanged, this, &ContrastChoice::changed);
    return list;
}

void ContrastChoice::suggest(QComboBox& list, const QString& text) {
    if (list.itemText(suggested) == text)
        return;
    list.setItemText(suggested, text);
    // The style's own hint leaves out the margins of the sheet.
    list.setMinimumWidth(list.fontMetrics().horizontalAdvance(text) + 5 * Theme::unit);
}

ContrastQuestion ContrastChoice::question(std::optional<int> label) const {
    return {chosenIn(*m_favoured), chosenIn(*m_other), label};
}

void ContrastChoice::setReading(std::span<const double> logits, std::optional<int> label) {
    m_digits = digitsOf(question(label), logits);
    suggest(*m_favoured, tr("%1, as read", "a digit").arg(digitText(m_digits.read)));
    suggest(*m_other,
            (m_digits.isAgainstLabel ? tr("%1, the label", "a digit") : tr("%1, likeliest other", "a digit"))
                .arg(digitText(m_digits.against)));
}

void ContrastChoice::choose(std::optional<int> favoured, std::optional<int> other) {
    const auto indexOf = [](std::optional<int> digit) { return digit ? 1 + *digit : suggested; };
    m_favoured->setCurrentIndex(indexOf(favoured));
    m_other->setCurrentIndex(indexOf(other));
}

} // namespace inkling
