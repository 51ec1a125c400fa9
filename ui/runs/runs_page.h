// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runs/runs_view.h"

#include <QTimer>

namespace inkling {

class TrainingSession;

/// The runs of a session, which may choose another current one. Figures of a run that goes on are shown anew
/// four times a second, while they can be seen.
class RunsPage : public RunsView {
    Q_OBJECT

public:
    RunsPage(TrainingSession& session, const ThemeSource& themes, QWidget* parent = nullptr);

    /// Takes what height the other pages have.
    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override { return {240, 64}; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void showRuns();
    void showFigures();
    std::vector<std::vector<SettingsChange>> changes() const;

    TrainingSession& m_session;
    std::vector<std::vector<SettingsChange>> m_changes; ///< that the rows tell of
    QTimer m_figures;
};

} // namespace inkling
