// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runs_page.h"

#include "ui/session/training_session.h"

namespace inkling {

RunsPage::RunsPage(TrainingSession& session, const ThemeSource& themes, QWidget* parent)
    : RunsView{themes, parent}
    , m_session{session} {
    constexpr int interval = 250;
    m_figures.setSingleShot(true);
    m_figures.setInterval(interval);
    connect(&m_figures, &QTimer::timeout, this, &RunsPage::refresh);
    connect(&session, &TrainingSession::runsChanged, this, &RunsPage::showRuns);
    connect(&session, &TrainingSession::settingsChanged, this, &RunsPage::showRuns);
    connect(&session, &TrainingSession::stateChanged, this, &RunsPage::refresh);
    connect(&session, &TrainingSession::historyChanged, this, [this] {
        if (isVisible() && !m_figures.isActive())
            m_figures.start();
    });
    connect(this, &RunsView::activated, &session, &TrainingSession::select);
    showRuns();
}

void RunsPage::showEvent(QShowEvent* event) {
    RunsView::showEvent(event);
    refresh();
}

void RunsPage::showRuns() {
    if (m_session.hasRun())
        setRuns(m_session.runs(), m_session.run().id);
}

} // namespace inkling
