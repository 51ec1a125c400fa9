// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_model.h"

#include "ui/library/library_ranks.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>

namespace inkling {

namespace {

/// Of a few texts the longest by letters is the widest, or nearly.
std::vector<std::size_t> longestOf(std::size_t count, const std::function<std::size_t(std::size_t)>& length) {
    constexpr std::size_t most = 8;
    std::vector<std::size_t> result(count);
    std::iota(result.begin(), result.end(), std::size_t{0});
    const auto size = std::min(count, most);
    std::ranges::partial_sort(result, result.begin() + static_cast<std::ptrdiff_t>(size),
                              std::ranges::greater{}, length);
    result.resize(size);
    return result;
}

} // namespace

LibraryModel::LibraryModel(QObject* parent)
    : QAbstractTableModel{parent} {
    measure();
}

bool LibraryModel::isNumber(LibraryColumn column) {
    return column == LibraryColumn::batches || column == LibraryColumn::accuracy
        || column == LibraryColumn::seconds;
}

// ---------------------------------------------------------------- rows

void LibraryModel::setRuns(std::vector<RunSummary> runs) {
    auto entries = entriesOf(std::move(runs));
    m_sorted = sorted(entries, m_sortedBy, m_order);
    replaceRows(found(entries), &entries);
    measure();
}

/// Most are as they were, in the same order with a few more or a few less: their texts are not made again.
std::vector<LibraryModel::Entry> LibraryModel::entriesOf(std::vector<RunSummary> runs) const {
    std::vector<Entry> entries;
    entries.reserve(runs.size());
    auto before = m_runs.begin();
    for (auto& run : runs) {
        const auto end = before + std::min<std::ptrdiff_t>(2, m_runs.end() - before);
        const auto same =
            std::find_if(before, end, [&](const Entry& entry) { return entry.summary.key == run.key; });
        const bool isThere = same != end;
        if (isThere)
            before = same + 1;
        const bool isAsBefore = isThere && same->summary == run;
        auto searched = isAsBefore ? same->searched : LibraryTexts::searched(run);
        entries.push_back({std::move(run), std::move(searched)});
    }
    return entries;
}

LibraryModel::Order LibraryModel::sorted(const std::vector<Entry>& runs, LibraryColumn column,
                                         Qt::SortOrder order) {
    Order result(runs.size());
    std::iota(result.begin(), result.end(), std::size_t{0});
    const auto ranks =
        ranksBy(column, runs.size(), [&](std::size_t i) -> const RunSummary& { return runs[i].summary; });
    std::ranges::stable_sort(result, [&](std::size_t a, std::size_t b) {
        const bool turns = order == Qt::DescendingOrder && ranks[a] != noRank && ranks[b] != noRank;
        return turns ? ranks[a] > ranks[b] : ranks[a] < ranks[b];
    });
    return result;
}

bool LibraryModel::isFound(const Entry& run) const {
    return std::ranges::all_of(m_words, [&](const QString& word) { return run.searched.contains(word); });
}

LibraryModel::Order LibraryModel::found(const std::vector<Entry>& runs) const {
    Order result;
    result.reserve(runs.size());
    std::ranges::copy_if(m_sorted, std::back_inserter(result),
                         [&](std::size_t i) { return isFound(runs[i]); });
    return result;
}

/// Rows at the beginning and at the end that are the same runs as before stay: what is selected or being
/// written there is not disturbed. `runs`: null where they are the same.
void LibraryModel::replaceRows(Order shown, std::vector<Entry>* runs) {
    const auto& next = runs ? *runs : m_runs;
    const auto isSame = [&](std::size_t before, std::size_t after) {
        return m_runs[before].summary.key == next[after].summary.key;
    };
    const auto front = std::ranges::mismatch(m_shown, shown, isSame).in1 - m_shown.begin();
    const auto back =
        std::mismatch(m_shown.rbegin(), m_shown.rend() - front, shown.rbegin(), shown.rend() - front, isSame)
            .first
        - m_shown.rbegin();
    const auto first = static_cast<int>(front);
    const auto goneEnd = static_cast<int>(m_shown.size()) - static_cast<int>(back);
    const auto newEnd = static_cast<int>(shown.size()) - static_cast<int>(back);
    if (goneEnd > first) {
        beginRemoveRows({}, first, goneEnd - 1);
        m_shown.erase(m_shown.begin() + first, m_shown.begin() + goneEnd);
        endRemoveRows();
    }
    const bool isGrowing = newEnd > first;
    if (isGrowing)
        beginInsertRows({}, first, newEnd - 1);
    m_shown = std::move(shown);
    if (runs)
        std::swap(m_runs, *runs);
    if (isGrowing)
        endInsertRows();
    if (runs && rowCount() > newEnd - first)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void LibraryModel::setSearch(const QString& words) {
    const auto wanted = words.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    if (wanted == m_words)
        return;
    m_words = wanted;
    replaceRows(found(m_runs), nullptr);
}

void LibraryModel::sort(int column, Qt::SortOrder order) {
    m_sortedBy = columnAt(column);
    m_order = order;
    m_sorted = sorted(m_runs, m_sortedBy, order);
    replaceRows(found(m_runs), nullptr);
}

std::optional<int> LibraryModel::rowOf(const RunKey& key) const {
    const auto row = std::ranges::find(m_shown, key, [&](std::size_t i) { return m_runs[i].summary.key; });
    if (row == m_shown.end())
        return {};
    return static_cast<int>(row - m_shown.begin());
}

// ---------------------------------------------------------------- a run

void LibraryModel::setPlaces(std::map<RunKey, RunPlace> places) {
    std::swap(m_places, places);
    for (const auto* some : {&places, &m_places})
        for (const auto& [key, place] : *some)
            announce(key);
}

RunPlace LibraryModel::place(int row) const {
    const auto found = m_places.find(run(row).key);
    return found == m_places.end() ? RunPlace::store : found->second;
}

std::optional<std::size_t> LibraryModel::find(const RunKey& key) const {
    const auto found =
        std::ranges::find_if(m_runs, [&](const Entry& entry) { return entry.summary.key == key; });
    if (found == m_runs.end())
        return {};
    return static_cast<std::size_t>(found - m_runs.begin());
}

void LibraryModel::showFigures(const RunSummary& run) {
    const auto place = find(run.key);
    if (!place || m_runs[*place].summary == run)
        return;
    m_runs[*place] = {run, LibraryTexts::searched(run)};
    announce(run.key);
}

void LibraryModel::announce(const RunKey& key) {
    if (const auto row = rowOf(key))
        emit dataChanged(index(*row, 0), index(*row, columnCount() - 1));
}

/// Among many runs only the longest texts are laid out to measure them.
void LibraryModel::measure() {
    for (const auto column : libraryColumns)
        m_longest[column].clear();
    RunSummary most;
    most.planned = 1;
    int images = 1;
    for (const auto& [run, searched] : m_runs) {
        most.planned = std::max({most.planned, run.planned, run.batches});
        most.seconds = std::max(most.seconds, run.seconds);
        images = std::max(images, run.test ? run.test->count : 0);
    }
    most.batches = most.planned - 1;
    most.test = Score{0.0, 1.0, images};
    for (const auto column : {LibraryColumn::batches, LibraryColumn::accuracy, LibraryColumn::seconds})
        m_longest[column] = {LibraryTexts::cell(most, column)};
    auto least = most;
    least.seconds = 8.8; // tenths
    m_longest[LibraryColumn::seconds].push_back(LibraryTexts::cell(least, LibraryColumn::seconds));
    most.batches = most.planned; // a digit more, perhaps: 100 after 99 of 100
    m_longest[LibraryColumn::batches].push_back(LibraryTexts::cell(most, LibraryColumn::batches));
    for (const auto sign : runSigns)
        m_longest[LibraryColumn::ending].push_back({LibraryTexts::word(sign)});
    constexpr int months = 12;
    const auto when = [](const QDateTime& time, int daysAgo) {
        return RunCell{LibraryTexts::when(time.toMSecsSinceEpoch(), time.addDays(daysAgo))};
    };
    for (int month = 1; month <= months; ++month)
        m_longest[LibraryColumn::created].push_back(when({{2028, month, 28}, {22, 58}}, 2));
    for (const int daysAgo : {0, 1})
        m_longest[LibraryColumn::created].push_back(when({{2028, months, 28}, {22, 58}}, daysAgo));
    const auto add = [&](LibraryColumn column, std::string RunSummary::*text) {
        const auto length = [&](std::size_t i) { return (m_runs[i].summary.*text).size(); };
        for (const auto i : longestOf(m_runs.size(), length))
            m_longest[column].push_back(LibraryTexts::cell(m_runs[i].summary, column));
    };
    add(LibraryColumn::name, &RunSummary::name);
    add(LibraryColumn::network, &RunSummary::network);
    add(LibraryColumn::data, &RunSummary::dataName);
    add(LibraryColumn::note, &RunSummary::note);
}

const std::vector<RunCell>& LibraryModel::longest(LibraryColumn column) const {
    return m_longest.at(column);
}

// ---------------------------------------------------------------- as Qt asks for it

RunCell LibraryModel::cell(const QModelIndex& index) const {
    return LibraryTexts::cell(run(index.row()), columnAt(index.column()));
}

int LibraryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int LibraryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(libraryColumns.size());
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto column = columnAt(section);
    switch (role) {
    case Qt::DisplayRole:
        return LibraryTexts::title(column);
    case Qt::ToolTipRole:
        return QString{LibraryTexts::title(column) + u'\n' + LibraryTexts::help(column)};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant LibraryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(index).whole();
    case Qt::EditRole:
        return cell(index).text;
    case Qt::ToolTipRole:
        return tipOf(index);
    case Qt::AccessibleTextRole:
        return columnAt(index.column()) == LibraryColumn::name
            ? LibraryTexts::spokenName(run(index.row()), place(index.row()))
            : cell(index).whole();
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    default:
        return {};
    }
}

QString LibraryModel::tipOf(const QModelIndex& index) const {
    if (columnAt(index.column()) == LibraryColumn::name)
        return LibraryTexts::tip(run(index.row()), place(index.row()));
    return cell(index).whole();
}

bool LibraryModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const bool isName = columnAt(index.column()) == LibraryColumn::name;
    const auto text = value.toString().simplified();
    if (text == cell(index).text || (isName && text.isEmpty()))
        return false;
    auto changed = run(index.row());
    (isName ? changed.name : changed.note) = text.toStdString();
    const auto key = QString::fromStdString(changed.key);
    showFigures(changed);
    if (isName)
        emit renamed(key, text);
    else
        emit noted(key, text);
    return true;
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex& index) const {
    auto flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const auto column = columnAt(index.column());
    if (column == LibraryColumn::name || column == LibraryColumn::note)
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace inkling
