// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the library, and what a person made of them: their order, their widths, the sorting.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

class QSettings;

namespace inkling {

enum class LibraryColumn { name, created, network, data, batches, accuracy, seconds, ending, note };

inline constexpr std::array libraryColumns{
    LibraryColumn::name,    LibraryColumn::created, LibraryColumn::network,
    LibraryColumn::data,    LibraryColumn::batches, LibraryColumn::accuracy,
    LibraryColumn::seconds, LibraryColumn::ending,  LibraryColumn::note};

/// Where there is little room, the last of these go first.
inline constexpr std::array libraryColumnsByWeight{
    LibraryColumn::name,    LibraryColumn::created, LibraryColumn::accuracy,
    LibraryColumn::ending,  LibraryColumn::batches, LibraryColumn::note,
    LibraryColumn::network, LibraryColumn::data,    LibraryColumn::seconds};

/// "name": in the settings. Never changes.
std::string_view keyOf(LibraryColumn column);

struct LibraryLook {
    std::vector<LibraryColumn> order{libraryColumns.begin(), libraryColumns.end()}; ///< each once
    /// Of those that a person has widened or narrowed; in heights of a line of text, so that they suit
    /// another size of font.
    std::map<LibraryColumn, double> widths = {};
    LibraryColumn sortedBy = LibraryColumn::created;
    bool isDescending = true;

    bool operator==(const LibraryLook&) const = default;
};

/// What was stored; the usual where nothing sensible was.
LibraryLook storedLibraryLook(const QSettings& store);
void storeLibraryLook(QSettings& store, const LibraryLook& look);

} // namespace inkling
