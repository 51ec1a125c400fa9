// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/probability_bars.h"

#include "ui/theme/theme_source.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <numeric>

namespace inkling {

namespace {

constexpr int digitCount = 10;
constexpr int gap = Theme::unit;
constexpr int barHeight = 8;
constexpr int comfortableRow = 18;

QFont smallFont(bool bold = false) {
    return themeFont(TextSize::small, bold ? TextWeight::bold : TextWeight::regular);
}

int percentWidth(const QFontMetrics& metrics) {
    int width = 0;
    for (const auto& text : widestPercentTexts())
        width = std::max(width, tabularWidth(metrics, text));
    return width;
}

} // namespace

ProbabilityBars::ProbabilityBars(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes} {
    beSpoken();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum); // rows far apart are hard to read along
    setAccessibleName(tr("Probability of each digit"));
    setToolTip(
        tr("How the network spreads its certainty over the ten digits. Together they are 100 %; the longest "
           "bar is its answer."));
    connect(&themes, &ThemeSource::changed, this, [this] {
        updateGeometry(); // of other text
        update();
    });
}

void ProbabilityBars::setReading(const std::optional<Reading>& reading) {
    const auto shown = reading && digitOf(*reading) ? reading : std::nullopt;
    if (shown == m_reading)
        return;
    m_reading = shown;
    update();
    tellValue(this);
}

void ProbabilityBars::setTruth(std::optional<int> digit) {
    if (digit == m_truth)
        return;
    m_truth = digit;
    update();
    tellValue(this);
}

QSize ProbabilityBars::sizeHint() const {
    return {260, digitCount * std::max(comfortableRow, QFontMetrics{smallFont()}.height())};
}

QSize ProbabilityBars::minimumSizeHint() const {
    const QFontMetrics metrics{smallFont(true)};
    // Digits have nothing below the line: a row may be as high as they are.
    return {8 * Theme::unit + percentWidth(metrics), digitCount * metrics.ascent()};
}

QString ProbabilityBars::spokenValue() const {
    if (!m_reading)
        return tr("Empty");
    QStringList parts;
    for (int digit = 0; digit < digitCount; ++digit)
        parts << tr("%1: %2", "a digit and its probability")
                     .arg(nameOf(digit))
                     .arg(percentText(m_reading->probabilities[static_cast<std::size_t>(digit)]));
    return parts.join(QStringLiteral(", "));
}

/// "4", and of a picture whose digit is known "✓ 4" for that and "✗ 9" for another answer.
QString ProbabilityBars::nameOf(int digit) const {
    if (m_reading && m_truth == digit)
        return tr("✓ %1", "the right digit").arg(digit);
    if (m_reading && m_truth && digitOf(*m_reading) == digit)
        return tr("✗ %1", "the wrong answer").arg(digit);
    return QString::number(digit);
}

QColor ProbabilityBars::colourOf(int digit) const {
    const auto& theme = m_themes.theme();
    const bool wins = m_reading && digitOf(*m_reading) == digit;
    if (!m_truth)
        return wins ? theme.train : theme.disabledText;
    return m_truth == digit ? theme.train : wins ? theme.test : theme.disabledText;
}

std::vector<int> ProbabilityBars::written() const {
    std::vector<int> order(digitCount);
    std::iota(order.begin(), order.end(), 0);
    const auto weight = [&](int digit) {
        const double certain = 2.0;
        return m_truth == digit ? certain
            : m_reading         ? double{m_reading->probabilities[static_cast<std::size_t>(digit)]}
                                : 0.0;
    };
    std::ranges::stable_sort(order, std::greater<>{}, weight);
    const int needed = QFontMetrics{smallFont(true)}.ascent();
    std::vector<int> digits;
    for (const int digit : order) {
        const int top = row(digit).top();
        if (std::ranges::all_of(digits,
                                [&](int other) { return std::abs(row(other).top() - top) >= needed; }))
            digits.push_back(digit);
    }
    std::ranges::sort(digits);
    return digits;
}

QRect ProbabilityBars::row(int digit) const {
    const int top = height() * digit / digitCount;
    return {0, top, width(), height() * (digit + 1) / digitCount - top};
}

void ProbabilityBars::paintEvent(QPaintEvent*) {
    const auto& theme = m_themes.theme();
    const QFontMetrics metrics{smallFont(true)};
    const auto widestName = m_truth ? tr("✗ %1", "the wrong answer").arg(0) : QStringLiteral("0");
    const int left = tabularWidth(metrics, widestName) + gap;
    const int right = percentWidth(metrics) + gap;
    const auto digitsWritten = written();
    const auto answer = m_reading ? digitOf(*m_reading) : std::nullopt;

    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    for (int digit = 0; digit < digitCount; ++digit) {
        const QRect area = row(digit);
        const bool wins = digit == answer;
        painter.setFont(smallFont(wins));
        painter.setPen(m_reading ? theme.text : theme.mutedText);
        const bool isWritten = std::ranges::binary_search(digitsWritten, digit);
        if (isWritten)
            painter.drawText(area.adjusted(0, 0, left - gap - area.width(), 0),
                             Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, nameOf(digit));

        QRectF bar{area.adjusted(left, 0, -right, 0)};
        const int thick = std::min(std::max(barHeight, metrics.height() / 2), area.height() - 1);
        bar.setTop(area.top() + (area.height() - thick) / 2);
        bar.setHeight(thick);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.track);
        painter.drawRoundedRect(bar, 2.0, 2.0);
        if (!m_reading)
            continue;

        const double share = m_reading->probabilities[static_cast<std::size_t>(digit)];
        // The figure beside it is what must be readable; the other bars stay quiet.
        painter.setBrush(colourOf(digit));
        // Down to a line: the digit was considered, if barely.
        bar.setWidth(std::max(1.0, bar.width() * std::clamp(share, 0.0, 1.0)));
        const double radius = std::min(2.0, bar.width() / 2.0);
        painter.drawRoundedRect(bar, radius, radius);
        painter.setPen(wins ? theme.text : theme.mutedText);
        if (isWritten)
            painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, percentText(share));
    }
}

} // namespace inkling
