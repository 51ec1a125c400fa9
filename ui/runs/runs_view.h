// SPDX-License-Identifier: GPL-3.0-or-later
// The runs of a session beside each other: what differs in settings, what differs in figures.
#pragma once

#include "core/timeline/run_record.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;

namespace inkling {

class RunsModel;
class RunsTable;
class RunTicks;
class ThemeSource;

/// A table with a row for each run. The box of a run says whether it is drawn beside the current one, which
/// always is.
class RunsView : public QWidget {
    Q_OBJECT

public:
    explicit RunsView(const ThemeSource& themes, QWidget* parent = nullptr);

    /// Other runs, or another current one. Ticks stay with their runs; the run that was current before and a
    /// new fork's parent are ticked (RunTicks). Selection and place stay.
    void setRuns(std::vector<RunRecord> runs, RunId current);
    /// The histories have grown. Cheap, but the caller limits how often: only figures that changed are shown
    /// anew.
    void refresh();

    /// Ticked runs without the current one, in order.
    std::vector<RunId> shown() const;
    /// The run below the mouse, else the selected one while the keys are here.
    std::optional<RunId> pointedAt() const;

    /// For another view of the same session, which has its ticks then.
    const RunTicks& ticks() const;
    void setTicks(const RunTicks& ticks);

signals:
    /// A tick was set or cleared, by hand or since there are other runs.
    void shownChanged();
    void pointedAtChanged();
    /// Double click or Enter on a run that is not current: make it the current one.
    void activated(inkling::RunId id);

private:
    void choose(int row);
    void select(RunId id);
    void layOut();
    void wearTheme();

    const ThemeSource& m_themes;
    RunsModel* m_model;
    RunsTable* m_table;
    QLabel* m_hint;
};

} // namespace inkling
