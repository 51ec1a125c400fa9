// SPDX-License-Identifier: GPL-3.0-or-later
// What the network reads: the digit, how sure it is, which network said so, what it saw, and the ten bars.
#pragma once

#include "core/drawing/drawing.h"
#include "ui/canvas/spoken_value.h"
#include "ui/reading/reading.h"

#include <QWidget>

class QLabel;

namespace inkling {

class InputPreview;
class LinkButton;
class ProbabilityBars;
class ThemeSource;

/// Shows a picture and the reading of it, whichever run, moment or network they come from.
class PredictionPanel : public QWidget, public SpokenValue {
    Q_OBJECT

public:
    explicit PredictionPanel(const ThemeSource& themes, QWidget* parent = nullptr);

    /// Nothing drawn has no reading: the old one goes. `label`: the digit that it is, where that is known.
    void setPicture(const std::optional<Picture>& picture, std::optional<int> label = {});
    void setReading(const std::optional<Reading>& reading);
    /// As shown: nothing where there is no picture.
    const std::optional<Reading>& reading() const { return m_reading; }

    /// "Prediction 7, 98 %", and "the label is 9" where that is known.
    QString spokenValue() const override;

    /// How long a network was trained: "after 100 batches", "as it was opened".
    static QString age(qint64 batches);

signals:
    /// Someone wants to know why it is this digit.
    void reasonAsked();

private:
    QString spokenAnswer() const;
    void showWords();
    void showTruth(const QString& answer);
    void wearTheme();

    const ThemeSource& m_themes;
    std::optional<Picture> m_picture;
    std::optional<int> m_label;
    std::optional<Reading> m_reading;

    QLabel* m_digit;
    QLabel* m_certainty;
    QLabel* m_truth;
    QLabel* m_origin;
    LinkButton* m_why;
    QLabel* m_caption;
    InputPreview* m_preview;
    ProbabilityBars* m_bars;
};

} // namespace inkling
