// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/prediction_panel.h"

#include "ui/canvas/input_preview.h"
#include "ui/canvas/probability_bars.h"
#include "ui/controls/link_button.h"
#include "ui/controls/run_keys.h"
#include "ui/theme/theme_source.h"

#include <QFontMetrics>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace inkling {

namespace {

/// What the labels say.
struct Words {
    QString digit;
    QString certainty;
    QString origin = {};
    bool isAnswer = false;
};

void setColour(QLabel* label, const QColor& colour) {
    auto palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

double certaintyOf(const Reading& reading, int digit) {
    return reading.probabilities[static_cast<std::size_t>(digit)];
}

} // namespace

PredictionPanel::PredictionPanel(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_digit{new QLabel}
    , m_certainty{new QLabel}
    , m_truth{new QLabel}
    , m_origin{new QLabel}
    , m_why{new LinkButton{themes, this}}
    , m_caption{new QLabel{tr("what it sees")}}
    , m_preview{new InputPreview{themes}}
    , m_bars{new ProbabilityBars{themes}} {
    beSpoken();
    setAccessibleName(tr("Prediction"));
    setToolTip(
        tr("What the network reads on the canvas. It always answers with one of ten digits, also where there "
           "is none: the percentage says how far to trust it."));
    m_digit->setAccessibleName(tr("The digit read"));
    m_certainty->setAccessibleName(tr("How sure the network is"));
    m_truth->setAccessibleName(tr("The label of the image"));
    m_origin->setAccessibleName(tr("Which network reads"));
    m_origin->setWordWrap(true);
    m_why->setText(tr("Why this digit?"));
    m_why->setToolTip(tr("Shows inside the network what speaks for this digit, and what for another"));
    auto policy = m_why->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // what is below stays where it is
    m_why->setSizePolicy(policy);
    connect(m_why, &LinkButton::clicked, this, &PredictionPanel::reasonAsked);
    m_caption->setAlignment(Qt::AlignHCenter);

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    words->addWidget(m_certainty);
    words->addWidget(m_truth);
    words->addWidget(m_origin);
    words->addStretch();

    auto* answer = new QGridLayout;
    answer->setHorizontalSpacing(2 * Theme::unit);
    answer->setVerticalSpacing(2);
    answer->setColumnStretch(1, 1);
    answer->addWidget(m_digit, 0, 0);
    answer->addLayout(words, 0, 1);
    answer->addWidget(m_preview, 0, 2, Qt::AlignCenter);
    answer->addWidget(m_why, 1, 0, 1, 2, Qt::AlignLeft);
    answer->addWidget(m_caption, 1, 2);

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit);
    layout->addLayout(answer);
    layout->addWidget(m_bars);
    layout->addStretch(1);

    connect(&themes, &ThemeSource::changed, this, &PredictionPanel::wearTheme);
    wearTheme();
}

void PredictionPanel::setPicture(const std::optional<Picture>& picture, std::optional<int> label) {
    if (picture == m_picture && label == m_label)
        return;
    m_picture = picture;
    m_label = label;
    m_preview->setPicture(picture);
    if (!picture)
        setReading({});
    showWords();
}

void PredictionPanel::setReading(const std::optional<Reading>& reading) {
    const auto shown = m_picture ? reading : std::nullopt;
    if (shown == m_reading)
        return;
    m_reading = shown;
    m_bars->setReading(shown);
    showWords();
}

QString PredictionPanel::spokenValue() const {
    if (!m_picture)
        return tr("Nothing drawn");
    return m_label ? spokenAnswer() + tr(", ") + tr("the label is %1").arg(*m_label) : spokenAnswer();
}

QString PredictionPanel::spokenAnswer() const {
    const auto digit = m_reading ? digitOf(*m_reading) : std::nullopt;
    if (!digit)
        return m_reading ? tr("No answer") : tr("Not read yet");
    const double share = certaintyOf(*m_reading, *digit);
    const int percent = qRound(100.0 * share);
    const auto answer = share < 1.0 && percent == 100 ? tr("Prediction %1, more than 99 %").arg(*digit)
                                                      : tr("Prediction %1, %2 %").arg(*digit).arg(percent);
    return m_reading->isTrained() ? answer : answer + tr(", ") + tr("a guess: not trained yet");
}

/// How many batches a network has seen. The charts number batches from zero: a count cannot be taken for
/// that.
QString PredictionPanel::age(qint64 batches) {
    if (batches == 0)
        return tr("as it was opened");
    return batches == 1 ? tr("after one batch") : tr("after %L1 batches").arg(batches);
}

void PredictionPanel::showWords() {
    Words words{QStringLiteral("?"), {}};
    const auto digit = m_reading ? digitOf(*m_reading) : std::nullopt;
    if (!m_picture) {
        words.certainty = tr("Nothing drawn");
        words.origin = tr("What you draw is read here.");
    } else if (!m_reading) {
        words.certainty = tr("Not read yet");
    } else if (!digit) {
        words.certainty = tr("No answer");
        words.origin =
            tr("the network %1 has lost its way: its numbers grew without bounds").arg(age(m_reading->batch));
    } else {
        words.digit = QString::number(*digit);
        words.certainty = tr("%1 sure", "96.2 % sure").arg(percentText(certaintyOf(*m_reading, *digit)));
        words.isAnswer = m_reading->isTrained();
        words.origin = words.isAnswer ? age(m_reading->batch) : tr("a guess: not trained yet");
    }
    m_digit->setText(words.digit);
    m_certainty->setText(words.certainty);
    showTruth(words.isAnswer ? words.digit : QString{});
    m_origin->setText(words.origin);
    m_origin->setVisible(!words.origin.isEmpty());
    if (!words.isAnswer)
        leaveKeysToRun(*m_why);
    m_why->setVisible(words.isAnswer);
    setColour(m_digit, words.isAnswer ? m_themes.theme().text : m_themes.theme().mutedText);
    tellValue(this);
}

/// As in Samples: what was never trained gets no verdict, so it has no answer here.
void PredictionPanel::showTruth(const QString& answer) {
    const auto label = m_label ? QString::number(*m_label) : QString{};
    const bool isRight = answer == label;
    const auto sign = isRight ? QStringLiteral("✓ ") : QStringLiteral("✗ ");
    const auto truth = tr("the label is %1").arg(label);
    m_truth->setText(answer.isEmpty() ? truth : sign + truth);
    m_truth->setVisible(m_label.has_value());
    const auto& theme = m_themes.theme();
    setColour(m_truth, answer.isEmpty() ? theme.mutedText : isRight ? theme.train : theme.test);
}

void PredictionPanel::wearTheme() {
    const auto& theme = m_themes.theme();
    m_digit->setFont(themeFont(TextSize::large, TextWeight::bold));
    m_digit->setFixedWidth(tabularWidth(QFontMetrics{m_digit->font()}, QStringLiteral("0")));
    m_certainty->setFont(themeFont(TextSize::normal));
    m_truth->setFont(themeFont(TextSize::normal));
    m_origin->setFont(themeFont(TextSize::small));
    m_caption->setFont(themeFont(TextSize::small));
    m_why->setFont(themeFont(TextSize::small));
    setColour(m_certainty, theme.text);
    setColour(m_origin, theme.mutedText);
    setColour(m_caption, theme.mutedText);
    showWords();
}

} // namespace inkling
