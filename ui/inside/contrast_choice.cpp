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

/// The largest but `without`, the first of equals; what is not a number is larger than nothing. Where there
/// is no other class it is `without` itself.
int largestBut(std::span<const double> logits, int without) {
    int largest = without == 0 && logits.size() > 1 ? 1 : 0;
    for (int i = 0; i < static_cast<int>(logits.size()); ++i)
        if (i != without && logits[static_cast<std::size_t>(i)] > logits[static_cast<std::size_t>(largest)])
            largest = i;
    return largest;
}

/// Nothing where it is left to what suggests itself, or a network does not know the digit.
std::optional<int> chosenIn(const QComboBox& list, std::size_t classes) {
    const int digit = list.currentIndex() - 1;
    const bool isKnown = digit >= 0 && static_cast<std::size_t>(digit) < classes;
    return isKnown ? std::optional{digit} : std::nullopt;
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

void ContrastChoice::setReading(std::span<const double> logits, std::optional<int> label) {
    const int read = largestBut(logits, -1);
    m_favouredDigit = chosenIn(*m_favoured, logits.size()).value_or(read);
    const bool hasLabel =
        label && static_cast<std::size_t>(*label) < logits.size() && *label != m_favouredDigit;
    const int against = hasLabel ? *label : largestBut(logits, m_favouredDigit);
    m_otherDigit = chosenIn(*m_other, logits.size()).value_or(against);
    suggest(*m_favoured, tr("%1, as read", "a digit").arg(digitText(read)));
    suggest(*m_other,
            (hasLabel ? tr("%1, the label", "a digit") : tr("%1, likeliest other", "a digit"))
                .arg(digitText(against)));
}

void ContrastChoice::leaveToNetwork() {
    for (auto* list : {m_favoured, m_other})
        list->setCurrentIndex(suggested);
}

} // namespace inkling
