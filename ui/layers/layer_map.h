// SPDX-License-Identifier: GPL-3.0-or-later
// Histograms of one layer over time, as a picture: batches from left to right, values from bottom to top.
#pragma once

#include "core/inspection/statistics_history.h"

#include <QImage>

#include <cstdint>
#include <vector>

namespace inkling {

struct Theme;

/// What the histograms are of.
enum class Quantity { weights, gradients, changes };

/// Null where there is none: the changes of the first look.
const Spread* spreadOf(const LayerStatistics& layer, Quantity quantity);

/// A value. All columns have the same bins; those at the edge that no column uses are left out, the same
/// number above and below zero.
class LayerMap {
public:
    LayerMap() = default;
    /// `layer` counts the layers of the samples.
    LayerMap(const StatisticsHistory& history, std::size_t layer, Quantity quantity);

    bool isEmpty() const { return m_columns.empty(); }
    int columnCount() const { return static_cast<int>(m_columns.size()); }
    int binCount() const { return 2 * m_binsAbove; }
    std::int64_t batch(int column) const { return m_columns[static_cast<std::size_t>(column)].batch; }
    /// Bins count from the lowest that is shown.
    double share(int column, int bin) const;
    double edge(int bin) const; ///< where it begins; 0 ... binCount()

    /// Where a batch lies between the first column's and the last one's: 0 ... 1.
    double placeOf(std::int64_t batch) const;
    /// The column nearest to a place.
    int columnAt(double place) const;
    /// Where a column begins and ends: half-way to its neighbours.
    struct Extent {
        double begin;
        double end;
    };
    Extent extentOf(int column) const;

    /// `width` pixels of time, one for each bin in height. From the field's colour to the training's by the
    /// square root of a bin's share of the largest one anywhere: any value at all can be seen.
    QImage image(int width, const Theme& theme) const;

private:
    struct Column {
        std::int64_t batch;
        Histogram histogram;
    };
    void useSameBins();

    std::vector<Column> m_columns;
    int m_binsAbove = Histogram::middle; ///< zero
    double m_largest = 0.0;              ///< share
};

} // namespace inkling
