// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runs_page.h"

#include "ui/session/trained_changes.h"
#include "ui/session/training_session.h"

namespace inkling {

RunsPage::RunsPage(TrainingSession& session, const ThemeSource& themes, QWidget* parent)
    : RunsView{themes, parent}
    , m_session{session} {
    constexpr int interval = 250;
    m_figures.setSingleShot(true);
    m_figures.setInterval(interval);
    connect(&m_figures, &QTimer::timeout, this, &RunsPage::showFigures);
    connect(&session, &TrainingSession::runsChanged, this, &RunsPage::showRuns);
    connect(&session, &TrainingSession::settingsChanged, this, &RunsPage::showRuns);
    connect(&session, &TrainingSession::stateChanged, this, &RunsPage::showFigures);
    connect(&session, &TrainingSession::historyChanged, this, [this] {
        if (isVisible() && !m_figures.isActive())
            m_figures.start();
    });
    connect(this, &RunsView::activated, &session, &TrainingSession::select);
    showRuns();
}

void RunsPage::showEvent(QShowEvent* event) {
    RunsView::showEvent(event);
    showFigures();
}

void RunsPage::showRuns() {
    if (!m_session.hasRun())
        return;
    m_changes = changes();
    setRuns(m_session.runs(), m_session.run().id);
}

/// A change of settings counts from the first batch on that is trained with it, and may need a column.
void RunsPage::showFigures() {
    if (changes() != m_changes)
        showRuns();
    else
        refresh();
}

std::vector<std::vector<SettingsChange>> RunsPage::changes() const {
    std::vector<std::vector<SettingsChange>> changes;
    for (const auto& run : m_session.runs())
        changes.push_back(trainedChanges(run));
    return changes;
}

} // namespace inkling
