// SPDX-License-Identifier: GPL-3.0-or-later
// Ten bars, one for each digit, each always in its place.
#pragma once

#include "ui/canvas/spoken_value.h"
#include "ui/reading/reading.h"

#include <QWidget>

#include <vector>

namespace inkling {

class ThemeSource;

class ProbabilityBars : public QWidget, public SpokenValue {
    Q_OBJECT

public:
    explicit ProbabilityBars(const ThemeSource& themes, QWidget* parent = nullptr);

    /// Nothing, or what is not a number, leaves the bars empty.
    void setReading(const std::optional<Reading>& reading);

    /// The digit it really is, where that is known: it is ticked, and an answer that is another one is
    /// crossed.
    void setTruth(std::optional<int> digit);

    /// Whose name and figure are written beside their bars: all of them, and where the rows are lower than a
    /// letter, the truth, the answer and, by probability, what has room beside those.
    std::vector<int> written() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString spokenValue() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect row(int digit) const;
    QString nameOf(int digit) const;
    QColor colourOf(int digit) const;

    const ThemeSource& m_themes;
    std::optional<Reading> m_reading;
    std::optional<int> m_truth;
};

} // namespace inkling
