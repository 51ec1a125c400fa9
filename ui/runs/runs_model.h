// SPDX-License-Identifier: GPL-3.0-or-later
// The runs of a session, a row each: what differs in settings, what differs in figures.
#pragma once

#include "ui/runs/run_figures.h"
#include "ui/runs/run_ticks.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace inkling {

class RunsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Other runs, or another current one: columns and rows are made anew.
    void setRuns(std::vector<RunRecord> runs, RunId current);
    /// Reads the histories again. Announces the cells that changed, and no others.
    void refresh();

    const RunRecord& run(int row) const { return m_runs[static_cast<std::size_t>(row)]; }
    bool isCurrent(int row) const { return run(row).id == m_current; }
    /// Whether it is drawn in the charts: ticked, or the current one.
    bool isDrawn(int row) const { return isCurrent(row) || m_ticks.isSet(run(row).id); }
    /// Does nothing for the current run.
    void toggle(int row);
    const RunTicks& ticks() const { return m_ticks; }
    void setTicks(const RunTicks& ticks);
    std::optional<int> rowOf(RunId id) const;
    /// Ticked runs without the current one, in order.
    std::vector<RunId> shown() const;

    const RunCell& cell(const QModelIndex& index) const;
    /// Numbers stand at the right.
    bool isNumber(int column) const { return at(column).isNumber; }
    /// Words that may be cut short where there is little room.
    bool mayBeCut(int column) const { return at(column).mayBeCut; }
    /// What to keep room for beside what is there now: figures grow.
    const RunCell& widest(int column) const { return at(column).widest; }
    const QString& widestTitle(int column) const { return at(column).widestTitle; }
    /// What to leave of a long title where there is little room; empty: all of it.
    const QString& leastTitle(int column) const { return at(column).leastTitle; }
    /// Other room is needed than at the last setRuns(): call reserve() and lay out again.
    bool isOutgrown() const { return longest() > m_reserved; }
    void reserve();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// DisplayRole and ToolTipRole: all of a cell's text. The first column has a box that says which runs are
    /// drawn; AccessibleTextRole says it in words.
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    /// A tick was set or cleared.
    void shownChanged();

private:
    struct Column {
        QString title;
        QString help;
        std::vector<RunCell> cells;
        bool isNumber = false;
        bool mayBeCut = false;
        RunCell widest{};
        QString widestTitle{};
        QString leastTitle{};
    };

    const Column& at(int column) const { return m_columns[static_cast<std::size_t>(column)]; }
    Column& at(int column) { return m_columns[static_cast<std::size_t>(column)]; }
    Column nameColumn() const;
    Column originColumn() const;
    void addDifferences();
    void addFigures();
    std::vector<RunCell> figures(int row) const;
    std::int64_t commonBatches() const;
    void showTitle(int column, const QString& title);
    void showCell(int row, int column, const RunCell& cell);
    std::int64_t longest() const;
    bool isAlone() const { return m_runs.size() < 2; }
    QString spokenName(int row) const;
    QString tipOf(const QModelIndex& index) const;

    std::vector<RunRecord> m_runs;
    RunId m_current = 0;
    RunTicks m_ticks;
    std::vector<Column> m_columns; ///< name, figures, origin, differences
    int m_firstFigure = 0;
    std::int64_t m_common = 0;   ///< batches after which losses are compared
    std::int64_t m_reserved = 0; ///< batches that there is room for
};

} // namespace inkling
