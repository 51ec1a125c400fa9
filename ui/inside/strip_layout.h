// SPDX-License-Identifier: GPL-3.0-or-later
// Where the layers of a network and their values lie in a strip of a given height.
#pragma once

#include "ui/inside/value_text.h"

#include <QRectF>

#include <optional>
#include <vector>

namespace inkling {

/// A value at least so wide has room for a mark.
inline constexpr double leastCellForDots = 5.0;

/// How a layer's values are shown.
enum class BlockKind {
    maps, ///< a picture for each channel
    list, ///< a flat list as one picture, `columns` values in a row
    bars, ///< a short flat list, a bar for each value
};

/// One layer, or the picture before the first. Distances in pixels of the strip; values take whole pixels of
/// the screen.
struct StripBlock {
    int layer = inputLayer;
    BlockKind kind = BlockKind::maps;
    Shape shape;
    QRectF header;             ///< two lines of text
    std::vector<QRectF> areas; ///< of each channel (maps, bars), or one (list)
    double cell = 0.0;         ///< side of one value in maps and list
    int columns = 1;           ///< maps in a row, values in a row, or columns of bars
    int rows = 1;
    /// Of conv2d: beside each map where its input has one channel, else one for each input channel of the
    /// filter that is looked at.
    std::vector<QRectF> kernels;
    bool kernelsAreOfOneFilter = false;
    std::optional<QRectF> zoomed; ///< one map, large
    double zoomedCell = 0.0;

    double left() const { return header.left(); }
    double right() const { return header.right(); }
    /// The channel whose picture or bar holds this value.
    std::size_t areaOf(const Place& place) const {
        return kind == BlockKind::list ? 0 : static_cast<std::size_t>(place.channel);
    }
    QRectF cellOf(const Place& place) const;
    /// A part of a map that is shown as `area`.
    QRectF partOf(const QRectF& area, double cellSide, int row, int column, int height, int width) const;
    /// `zoomedChannel` is the one that is shown large.
    std::optional<Place> placeAt(const QPointF& point, int zoomedChannel) const;
    /// The value so many steps away, over the edges of maps too; nothing beyond the last.
    std::optional<Place> moved(const Place& place, int right, int down) const;
    /// The same place so many maps away.
    std::optional<Place> movedByMaps(const Place& place, int right, int down) const;
};

struct StripLayout {
    std::vector<StripBlock> blocks; ///< the picture, then the layers
    double width = 0.0;

    const StripBlock& block(int layer) const { return blocks[static_cast<std::size_t>(layer + 1)]; }
};

struct StripSpace {
    int height = 150;
    int textHeight = 16;   ///< of one line
    int barTextWidth = 72; ///< beside a bar
    double pixelRatio = 1.0;
    std::vector<int> headerWidths; ///< of the picture, then of the layers
    std::optional<int> zoomedLayer;
};

StripLayout layOut(const Architecture& architecture, const StripSpace& space);

} // namespace inkling
