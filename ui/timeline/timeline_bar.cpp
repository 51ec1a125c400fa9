// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_bar.h"

#include "ui/language/run_name.h"
#include "ui/language/setting_text.h"
#include "ui/session/training_session.h"
#include "ui/theme/theme_source.h"
#include "ui/timeline/timeline_slider.h"

#include <QAction>
#include <QLabel>
#include <QVBoxLayout>

namespace inkling {

TimelineBar::TimelineBar(TrainingSession& session, const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_session{session}
    , m_themes{themes}
    , m_back{makeAction(tr("Step &back"), tr("To the moment before the last batch"), Qt::Key_Left)}
    , m_newest{makeAction(tr("&Newest moment"), tr("To where the run has got to"), Qt::Key_End)}
    , m_fork{makeAction(tr("&Fork here"), tr("A run of its own from here on, that shares the past"),
                        Qt::CTRL | Qt::Key_K)}
    , m_slider{new TimelineSlider{themes, this}}
    , m_text{new QLabel{this}} {
    m_slider->setObjectName("timeline");
    m_slider->setAccessibleName(tr("Timeline"));
    // Its text changes: it takes what room there is and never asks for more.
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, Theme::unit);
    layout->setSpacing(0);
    layout->addWidget(m_slider);
    layout->addWidget(m_text);
    setAutoFillBackground(true);

    connect(m_slider, &TimelineSlider::sought, &session, &TrainingSession::seek);
    connect(m_back, &QAction::triggered, this, [this] { m_session.seek(m_session.position() - 1); });
    connect(m_newest, &QAction::triggered, this, [this] { m_session.seek(m_session.end()); });
    connect(m_fork, &QAction::triggered, &session, &TrainingSession::fork);
    connect(&session, &TrainingSession::positionChanged, this, &TimelineBar::refresh);
    connect(&session, &TrainingSession::historyChanged, this, &TimelineBar::refresh);
    connect(&session, &TrainingSession::runChanged, this, &TimelineBar::refresh);
    connect(&session, &TrainingSession::stateChanged, this, &TimelineBar::refresh);
    connect(&session, &TrainingSession::settingsChanged, this, &TimelineBar::refresh);
    connect(&themes, &ThemeSource::changed, this, &TimelineBar::wearTheme);
    wearTheme();
    refresh();
}

QAction* TimelineBar::makeAction(const QString& text, const QString& tip, const QKeySequence& key) {
    auto* action = new QAction{text, this};
    action->setShortcut(key);
    action->setStatusTip(tip);
    action->setToolTip(tip);
    return action;
}

void TimelineBar::setAxis(const TimelineAxis& axis) {
    m_slider->setAxis(axis);
    m_text->setIndent(static_cast<int>(axis.left));
    fitWords();
}

/// With what the mark of a fork is.
QString TimelineBar::help() const {
    const auto help = tr("Every batch of the run: drag to go back in time (keys ← and →, Home, End)");
    const auto* run = m_session.hasRun() ? &m_session.run() : nullptr;
    if (!run || run->forkBatch == 0)
        return help;
    const auto* parent = run->parent ? m_session.findRun(*run->parent) : nullptr;
    const auto name = parent ? runNameText(parent->name) : tr("another run");
    return help + QLatin1Char('\n')
        + tr("The mark is where it was forked from %1, after batch %L2: before, both are the same.")
              .arg(name)
              .arg(run->forkBatch);
}

void TimelineBar::refresh() {
    const bool hasRun = m_session.hasRun();
    m_slider->setToolTip(help());
    m_slider->setRecorded(m_session.end(), hasRun ? m_session.run().forkBatch : 0);
    m_slider->setPosition(m_session.position());
    m_slider->setEnabled(m_session.end() > 0);
    m_back->setEnabled(m_session.position() > 0);
    m_newest->setEnabled(m_session.isInPast());
    m_fork->setEnabled(m_session.end() > 0);
    m_words = words();
    m_briefly = briefly();
    fitWords();
}

/// The brief words where there is no room for all.
void TimelineBar::fitWords() {
    const auto room = width() - m_text->indent() - Theme::unit;
    const auto metrics = m_text->fontMetrics();
    const auto& fitting = metrics.horizontalAdvance(m_words) <= room ? m_words : m_briefly;
    m_text->setText(metrics.elidedText(fitting, Qt::ElideRight, room));
    m_text->setToolTip(m_text->text() == m_words ? QString{} : m_words);
    m_text->setAccessibleName(m_words);
}

void TimelineBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitWords();
}

QString TimelineBar::place() const {
    const bool isInPast = m_session.isInPast();
    const auto count = isInPast ? m_session.end() : m_session.batchCount();
    if (m_session.position() == 0)
        return tr("Before the first batch of %L1").arg(count);
    return (isInPast ? tr("After %L1 of %L2 trained batches") : tr("After %L1 of %L2 batches"))
        .arg(m_session.position())
        .arg(count);
}

QString TimelineBar::words() const {
    if (m_session.end() == 0)
        return {};
    const auto place = this->place();
    if (!m_session.isInPast())
        return m_session.state() == RunState::running ? QString{}
                                                      : tr("%1. Drag to go back in time.").arg(place);
    if (m_session.forks())
        return tr("%1. Train begins a fork here: %2.").arg(place, changes());
    if (m_session.state() == RunState::running)
        return tr("%1, playing what was recorded.").arg(place);
    return tr("%1. Train plays on; with a setting changed it forks.").arg(place);
}

/// What Train would do before where one is.
QString TimelineBar::briefly() const {
    if (m_session.end() == 0 || !m_session.isInPast())
        return m_words;
    const auto here = m_session.position();
    if (m_session.forks())
        return tr("Fork at %L1: %2.", "a batch, and what changes there").arg(here).arg(changesBriefly());
    if (m_session.state() == RunState::running)
        return tr("Playing %L1 of %L2.", "batches").arg(here).arg(m_session.end());
    return tr("%L1 of %L2. A changed setting makes a fork.", "batches").arg(here).arg(m_session.end());
}

/// "Learning rate 0.03 instead of 0.15"
QString TimelineBar::changes() const {
    return listed([](const QString& setting, const QString& here, const QString& wanted) {
        return tr("%1 %2 instead of %3").arg(setting, wanted, here);
    });
}

/// "Learning rate 0.15 → 0.03"
QString TimelineBar::changesBriefly() const {
    return listed([](const QString& setting, const QString& here, const QString& wanted) {
        return tr("%1 %2 → %3", "a setting, its old and its new value").arg(setting, here, wanted);
    });
}

/// What Train would change here.
QString TimelineBar::listed(QString (*textOf)(const QString&, const QString&, const QString&)) const {
    QStringList texts;
    const auto& here = m_session.settings();
    const auto& wanted = m_session.spec().settings;
    forEachSetting([&](const auto& setting) {
        if (setting.liveChange && here.*setting.field != wanted.*setting.field)
            texts += textOf(translatedSetting(setting.label), valueText(setting, here),
                            valueText(setting, wanted));
    });
    return texts.join(tr(", "));
}

void TimelineBar::wearTheme() {
    QPalette colours = m_themes.theme().palette();
    colours.setColor(QPalette::Window, m_themes.theme().plot);
    colours.setColor(QPalette::WindowText, m_themes.theme().mutedText);
    setPalette(colours);
    m_text->setPalette(colours);
    m_text->setFont(themeFont(TextSize::normal));
}

} // namespace inkling
