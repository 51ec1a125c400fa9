// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runs_model.h"

#include "ui/language/run_name.h"
#include "ui/runs/run_differences.h"

#include <algorithm>
#include <cassert>

namespace inkling {

namespace {

enum Figure { batchesFigure, lossFigure, accuracyFigure };

} // namespace

void RunsModel::setRuns(std::vector<RunRecord> runs, RunId current) {
    const auto shownBefore = shown();
    beginResetModel();
    m_runs = std::move(runs);
    m_current = current;
    m_ticks.follow(m_runs, current);
    m_common = commonBatches();
    m_columns = {nameColumn()};
    addFigures();
    if (!isAlone())
        m_columns.push_back(originColumn());
    addDifferences();
    reserve();
    endResetModel();
    if (shown() != shownBefore)
        emit shownChanged();
}

RunsModel::Column RunsModel::nameColumn() const {
    Column column{.title = tr("Run"),
                  .help = tr("Tick a run to draw it beside the current one in the charts."),
                  .cells = {}};
    for (const auto& run : m_runs)
        column.cells.push_back({runNameText(run.name)});
    return column;
}

RunsModel::Column RunsModel::originColumn() const {
    Column column{.title = tr("Begins"),
                  .help = tr("Where a run was forked from another; before, they are the same."),
                  .cells = {}};
    for (const auto& run : m_runs)
        column.cells.push_back({{}, RunDifferences::origin(m_runs, run)});
    return column;
}

void RunsModel::addDifferences() {
    auto differences = RunDifferences::settings(m_runs);
    std::ranges::copy(RunDifferences::networks(m_runs), std::back_inserter(differences));
    for (const auto& difference : differences) {
        Column column{.title = difference.title,
                      .help = difference.help,
                      .cells = {},
                      .isNumber = difference.isNumber,
                      .mayBeCut = !difference.isNumber};
        for (qsizetype i = 0; i < difference.values.size(); ++i)
            column.cells.push_back({.text = difference.values[i], .brief = difference.briefly[i]});
        m_columns.push_back(std::move(column));
    }
}

void RunsModel::addFigures() {
    m_firstFigure = static_cast<int>(m_columns.size());
    m_columns.push_back({tr("Batches"), tr("Batches trained so far."), {}, true});
    m_columns.push_back({RunFigures::lossTitle(m_common, isAlone()),
                         tr("Smoothed training loss after the last batch that all ticked runs have trained, "
                            "and by how much it is more (+) or less (−) than that of the current run."),
                         {},
                         true});
    m_columns.push_back(
        {tr("Test accuracy"),
         tr("Share of test images read right at a run's last test, with the 95 % interval for "
            "so many images."),
         {},
         true});
    for (int row = 0; row < rowCount(); ++row) {
        const auto cells = figures(row);
        for (int i = 0; i < static_cast<int>(cells.size()); ++i)
            at(m_firstFigure + i).cells.push_back(cells[static_cast<std::size_t>(i)]);
    }
}

std::vector<RunCell> RunsModel::figures(int row) const {
    const auto current = rowOf(m_current);
    return {RunFigures::batches(run(row).end()),
            RunFigures::loss(run(row), current ? &run(*current) : nullptr, m_common),
            RunFigures::testAccuracy(run(row))};
}

/// Of those that are drawn, as long as there are any beside the current one.
std::int64_t RunsModel::commonBatches() const {
    std::vector<RunRecord> drawn;
    for (int row = 0; row < rowCount(); ++row)
        if (isDrawn(row))
            drawn.push_back(run(row));
    return RunFigures::commonBatches(shown().empty() ? m_runs : drawn);
}

void RunsModel::refresh() {
    if (m_runs.empty())
        return;
    m_common = commonBatches();
    showTitle(m_firstFigure + lossFigure, RunFigures::lossTitle(m_common, isAlone()));
    for (int row = 0; row < rowCount(); ++row) {
        const auto cells = figures(row);
        for (int i = 0; i < static_cast<int>(cells.size()); ++i)
            showCell(row, m_firstFigure + i, cells[static_cast<std::size_t>(i)]);
    }
}

void RunsModel::showTitle(int column, const QString& title) {
    if (at(column).title == title)
        return;
    at(column).title = title;
    emit headerDataChanged(Qt::Horizontal, column, column);
}

void RunsModel::showCell(int row, int column, const RunCell& cell) {
    auto& shown = at(column).cells[static_cast<std::size_t>(row)];
    if (shown == cell)
        return;
    shown = cell;
    const auto changed = index(row, column);
    emit dataChanged(changed, changed);
}

/// Of what there is now and what is planned.
std::int64_t RunsModel::longest() const {
    std::int64_t batches = 0;
    for (const auto& run : m_runs)
        batches = std::max({batches, run.end(), std::int64_t{run.spec.settings.batches}});
    return batches;
}

void RunsModel::reserve() {
    m_reserved = 9; // all the numbers of as many digits as the longest run needs
    while (m_reserved < longest())
        m_reserved = 10 * m_reserved + 9;
    int images = 1;
    for (const auto& run : m_runs)
        images =
            std::max({images, run.spec.settings.testSize, run.finalTest ? run.finalTest->score.count : 0});
    at(m_firstFigure + batchesFigure).widest = RunFigures::batches(m_reserved);
    at(m_firstFigure + lossFigure).widest = RunFigures::widestLoss(isAlone());
    at(m_firstFigure + lossFigure).widestTitle = RunFigures::lossTitle(m_reserved, isAlone());
    at(m_firstFigure + lossFigure).leastTitle = RunFigures::lossTitle(0, isAlone());
    at(m_firstFigure + accuracyFigure).widest = RunFigures::widestTestAccuracy(images);
}

void RunsModel::toggle(int row) {
    if (isCurrent(row))
        return;
    m_ticks.set(run(row).id, !isDrawn(row));
    const auto changed = index(row, 0);
    emit dataChanged(changed, changed, {Qt::CheckStateRole, Qt::AccessibleTextRole});
    refresh();
    emit shownChanged();
}

void RunsModel::setTicks(const RunTicks& ticks) {
    const auto shownBefore = shown();
    m_ticks = ticks;
    m_ticks.follow(m_runs, m_current);
    if (shown() == shownBefore)
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole, Qt::AccessibleTextRole});
    refresh();
    emit shownChanged();
}

std::optional<int> RunsModel::rowOf(RunId id) const {
    const auto run = std::ranges::find(m_runs, id, &RunRecord::id);
    if (run == m_runs.end())
        return {};
    return static_cast<int>(run - m_runs.begin());
}

std::vector<RunId> RunsModel::shown() const {
    std::vector<RunId> ids;
    for (int row = 0; row < rowCount(); ++row)
        if (isDrawn(row) && !isCurrent(row))
            ids.push_back(run(row).id);
    return ids;
}

const RunCell& RunsModel::cell(const QModelIndex& index) const {
    return at(index.column()).cells[static_cast<std::size_t>(index.row())];
}

int RunsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return at(section).title;
    case Qt::ToolTipRole:
        return QString{at(section).title + QLatin1Char('\n') + at(section).help};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant RunsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isName = index.column() == 0;
    switch (role) {
    case Qt::DisplayRole:
        return cell(index).whole();
    case Qt::ToolTipRole:
        return tipOf(index);
    case Qt::AccessibleTextRole:
        return isName ? spokenName(index.row()) : cell(index).inWords();
    case Qt::CheckStateRole:
        return isName ? QVariant{isDrawn(index.row()) ? Qt::Checked : Qt::Unchecked} : QVariant{};
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    default:
        return {};
    }
}

bool RunsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    if (isDrawn(index.row()) != (value.toInt() == Qt::Checked))
        toggle(index.row());
    return true;
}

Qt::ItemFlags RunsModel::flags(const QModelIndex& index) const {
    auto flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == 0 && !isCurrent(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QString RunsModel::spokenName(int row) const {
    const auto name = runNameText(run(row).name);
    if (isCurrent(row))
        return tr("%1, the current run, drawn in the charts").arg(name);
    return isDrawn(row) ? tr("%1, drawn in the charts").arg(name)
                        : tr("%1, not drawn in the charts").arg(name);
}

QString RunsModel::tipOf(const QModelIndex& index) const {
    if (index.column() != 0)
        return cell(index).inWords();
    return spokenName(index.row())
        + (isCurrent(index.row())
               ? QString{}
               : QLatin1Char('\n') + tr("Double-click it, or press Enter, to make it the current run."));
}

} // namespace inkling
