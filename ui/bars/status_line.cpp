// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bars/status_line.h"

#include "core/evaluation/wilson.h"
#include "core/kernels/target.h"
#include "ui/controls/elided_label.h"
#include "ui/reading/reading.h"
#include "ui/session/training_session.h"
#include "ui/theme/theme_source.h"

#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

/// "79.8 % ± 2.5"
QString accuracyOf(const Score& score) {
    const auto interval = wilsonInterval(score.accuracy, score.count);
    const auto half = QLocale{}.toString(50.0 * (interval.high - interval.low), 'f', 1);
    return QStringLiteral("%1 ± %2").arg(percentText(score.accuracy), half);
}

QString lossOf(const Score& score) {
    return QLocale{}.toString(score.loss, 'f', 3);
}

} // namespace

StatusLine::StatusLine(const TrainingSession& session, const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_session{session}
    , m_themes{themes}
    , m_state{new ElidedLabel{this}}
    , m_accuracy{new ElidedLabel{this}}
    , m_speed{new ElidedLabel{this}} {
    m_state->setHelp(tr("What the run is doing"));
    m_accuracy->setHelp(tr(
        "Share of test images read right, with the 95 % interval for so many images; where training images "
        "are held out for validation, the share of those too"));
    m_speed->setHelp(tr("Training steps alone, at full speed, and what computes them"));
    for (auto* label : {m_state, m_accuracy, m_speed})
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(2 * Theme::unit, Theme::unit / 2, 2 * Theme::unit, Theme::unit / 2);
    layout->setSpacing(3 * Theme::unit);
    layout->addWidget(m_state);
    layout->addWidget(m_accuracy);
    layout->addStretch(1);
    layout->addWidget(m_speed);
    connect(&session, &TrainingSession::momentChanged, this, &StatusLine::refresh);
    connect(&session, &TrainingSession::positionChanged, this, &StatusLine::refresh);
    connect(&session, &TrainingSession::stateChanged, this, &StatusLine::refresh);
    connect(&session, &TrainingSession::settingsChanged, this, &StatusLine::refresh);
    connect(&session, &TrainingSession::evaluated, this, &StatusLine::refresh);
    connect(&themes, &ThemeSource::changed, this, &StatusLine::wearTheme);
    wearTheme();
    refresh();
}

void StatusLine::refresh() {
    m_state->setText(stateText());
    m_accuracy->setText(accuracyText());
    m_accuracy->setVisible(!m_accuracy->text().isEmpty());
    m_speed->setText(speedText());
    fitSpeed();
}

void StatusLine::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitSpeed();
}

/// It is what is least missed where there is little room.
void StatusLine::fitSpeed() {
    const auto margins = layout()->contentsMargins();
    int room = width() - margins.left() - margins.right() - 3 * layout()->spacing();
    for (const auto* label : {m_state, m_accuracy})
        room -= label->isHidden() ? 0 : label->sizeHint().width();
    m_speed->setMaximumWidth(std::max(0, room));
}

QString StatusLine::stateText() const {
    if (!m_session.hasRun())
        return tr("No network");
    const auto batch = m_session.moment().batch;
    const auto progress = tr("%L1 of %L2 batches").arg(batch).arg(m_session.batchCount());
    if (m_session.isInPast()) {
        const bool isPlaying = m_session.state() == RunState::running;
        if (m_session.position() == 0)
            return (isPlaying ? tr("Playing, before the first batch of %L1 trained")
                              : tr("Back before the first batch of %L1 trained"))
                .arg(m_session.end());
        return (isPlaying ? tr("Playing, batch %L1 of %L2 trained") : tr("Back at batch %L1 of %L2 trained"))
            .arg(m_session.position())
            .arg(m_session.end());
    }
    switch (m_session.state()) {
    case RunState::running:
        return tr("Training, %1").arg(progress);
    case RunState::finished:
        return tr("Finished, %1").arg(progress);
    case RunState::stoppedEarly:
        return tr("Stopped early, %1").arg(progress);
    case RunState::diverged:
        return tr("Diverged after %1").arg(progress);
    case RunState::failed:
        return tr("Stopped by an error");
    case RunState::paused:
        break;
    }
    return batch == 0 ? tr("Ready, %1").arg(progress) : tr("Paused, %1").arg(progress);
}

QString StatusLine::accuracyText() const {
    QStringList texts;
    const auto lastBatch = m_session.isInPast() ? m_session.position() - 1 : m_session.end() - 1;
    if (const auto& evaluation = m_session.evaluation();
        evaluation && evaluation->batch == m_session.moment().batch)
        texts += scoreText(evaluation->score, evaluation->batch);
    else if (const auto test = m_session.history()->tests().lastUpTo(lastBatch))
        texts += scoreText(test->score, test->batch + 1);
    if (const auto validation = m_session.history()->validations().lastUpTo(lastBatch))
        texts += tr("validation accuracy %1").arg(percentText(validation->score.accuracy));
    return texts.join(QStringLiteral(" · "));
}

QString StatusLine::scoreText(const Score& score) {
    return tr("test accuracy %1 (%L2 images), loss %3")
        .arg(accuracyOf(score))
        .arg(score.count)
        .arg(lossOf(score));
}

QString StatusLine::scoreText(const Score& score, std::int64_t batches) {
    if (batches == 0)
        return tr("test accuracy %1 (%L2 images, before the first batch), loss %3")
            .arg(accuracyOf(score))
            .arg(score.count)
            .arg(lossOf(score));
    return tr("test accuracy %1 (%L2 images, after batch %L3), loss %4")
        .arg(accuracyOf(score))
        .arg(score.count)
        .arg(batches)
        .arg(lossOf(score));
}

QString StatusLine::speedText() const {
    const auto target = QString::fromStdString(kernels::targetName());
    const auto threads = static_cast<int>(m_session.threads());
    const auto processors =
        threads == 1 ? tr("%1 × 1 thread").arg(target) : tr("%1 × %2 threads").arg(target).arg(threads);
    const double speed = m_session.batchesPerSecond();
    if (speed <= 0.0)
        return processors;
    // Two figures are all that stands still.
    const double unit = speed >= 1000.0 ? 100.0 : speed >= 100.0 ? 10.0 : 1.0;
    return tr("%L1 batches/s at full speed · %2").arg(std::round(speed / unit) * unit).arg(processors);
}

void StatusLine::wearTheme() {
    const Theme& theme = m_themes.theme();
    for (QWidget* label : std::initializer_list<QWidget*>{m_state, m_accuracy, m_speed}) {
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, theme.mutedText);
        label->setPalette(colours);
        label->setFont(themeFont(TextSize::normal));
    }
}

} // namespace inkling
