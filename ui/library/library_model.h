// SPDX-License-Identifier: GPL-3.0-or-later
// All runs, a row each: searched and sorted here, since ten thousand rows that come and go one by one would
// keep a view busy for seconds.
#pragma once

#include "ui/library/library_texts.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace inkling {

/// Rows are the runs that the search leaves, sorted; columns are libraryColumns. Texts are made when they are
/// asked for, which a view does for what can be seen.
class LibraryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit LibraryModel(QObject* parent = nullptr);

    /// Others, or with other figures. Rows that stay are not taken away.
    void setRuns(std::vector<RunSummary> runs);
    /// Those that are not named are in the store only.
    void setPlaces(std::map<RunKey, RunPlace> places);
    /// Figures of a run that goes on. It stays where it is, whatever the rows are sorted by.
    void showFigures(const RunSummary& run);
    /// Leaves the runs in which every one of these words is somewhere; case does not matter.
    void setSearch(const QString& words);
    /// Equal ones stay with the last begun first. What has no test comes last.
    void sort(int column, Qt::SortOrder order) override;

    const RunSummary& run(int row) const { return m_runs[m_shown[static_cast<std::size_t>(row)]].summary; }
    RunPlace place(int row) const;
    std::optional<int> rowOf(const RunKey& key) const;
    /// Of all runs, those that are searched away too.
    int total() const { return static_cast<int>(m_runs.size()); }

    static LibraryColumn columnAt(int column) { return libraryColumns[static_cast<std::size_t>(column)]; }
    static bool isNumber(LibraryColumn column);
    RunCell cell(const QModelIndex& index) const;
    /// Of all runs, the longest texts of a column, to make room for: a few at most.
    const std::vector<RunCell>& longest(LibraryColumn column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// Name and note: shown at once, and announced by renamed() and noted(). A name of no letters is refused.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void renamed(const QString& key, const QString& name);
    void noted(const QString& key, const QString& note);

private:
    struct Entry {
        RunSummary summary;
        QString searched;
    };
    using Order = std::vector<std::size_t>; ///< of m_runs

    std::vector<Entry> entriesOf(std::vector<RunSummary> runs) const;
    static Order sorted(const std::vector<Entry>& runs, LibraryColumn column, Qt::SortOrder order);
    bool isFound(const Entry& run) const;
    Order found(const std::vector<Entry>& runs) const;
    void replaceRows(Order shown, std::vector<Entry>* runs);
    void measure();
    std::optional<std::size_t> find(const RunKey& key) const;
    void announce(const RunKey& key);
    QString tipOf(const QModelIndex& index) const;

    std::vector<Entry> m_runs; ///< the last begun first
    Order m_sorted;
    Order m_shown;
    std::map<RunKey, RunPlace> m_places;
    QStringList m_words;
    LibraryColumn m_sortedBy = LibraryColumn::created;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    std::map<LibraryColumn, std::vector<RunCell>> m_longest;
};

} // namespace inkling
