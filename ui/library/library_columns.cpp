// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_columns.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr auto orderKey = "libraryOrder";
constexpr auto widthsKey = "libraryWidths";
constexpr auto sortKey = "librarySort";
constexpr double leastWidth = 1.0;
constexpr double mostWidth = 100.0;

constexpr std::array<std::string_view, libraryColumns.size()> keys{
    "name", "created", "network", "data", "batches", "accuracy", "seconds", "ending", "note"};

QString textOf(LibraryColumn column) {
    const auto key = keyOf(column);
    return QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
}

std::optional<LibraryColumn> columnOf(const QString& text) {
    const auto found = std::ranges::find(libraryColumns, text, textOf);
    return found == libraryColumns.end() ? std::nullopt : std::optional{*found};
}

/// A column that a later version has added comes last.
std::vector<LibraryColumn> orderFrom(const QStringList& texts) {
    std::vector<LibraryColumn> order;
    const auto add = [&](LibraryColumn column) {
        if (std::ranges::find(order, column) == order.end())
            order.push_back(column);
    };
    for (const auto& text : texts)
        if (const auto column = columnOf(text))
            add(*column);
    std::ranges::for_each(libraryColumns, add);
    return order;
}

} // namespace

std::string_view keyOf(LibraryColumn column) {
    return keys[static_cast<std::size_t>(column)];
}

LibraryLook storedLibraryLook(const QSettings& store) {
    LibraryLook look;
    look.order = orderFrom(store.value(orderKey).toStringList());
    for (const auto& entry : store.value(widthsKey).toStringList()) {
        const auto parts = entry.split(u' ');
        const auto column = columnOf(parts.front());
        const double width = parts.back().toDouble();
        if (column && width >= leastWidth && width <= mostWidth)
            look.widths[*column] = width;
    }
    const auto sort = store.value(sortKey).toStringList();
    if (sort.size() != 2)
        return look;
    if (const auto column = columnOf(sort.front())) {
        look.sortedBy = *column;
        look.isDescending = sort.back() == QLatin1String{"down"};
    }
    return look;
}

void storeLibraryLook(QSettings& store, const LibraryLook& look) {
    QStringList order;
    for (const auto column : look.order)
        order << textOf(column);
    QStringList widths;
    for (const auto& [column, width] : look.widths)
        widths << textOf(column) + u' ' + QString::number(width, 'f', 2);
    store.setValue(orderKey, order);
    store.setValue(widthsKey, widths);
    store.setValue(sortKey,
                   QStringList{textOf(look.sortedBy),
                               look.isDescending ? QStringLiteral("down") : QStringLiteral("up")});
}

} // namespace inkling
