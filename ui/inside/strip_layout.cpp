// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/strip_layout.h"

#include "ui/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr int gap = Theme::unit / 2;      // between maps
constexpr int blockGap = 3 * Theme::unit; // between layers
constexpr int wantedMapSide = 36;         // more rows of maps only where they stay as large
constexpr int mostMapRows = 3;
constexpr int mostBars = 24;
constexpr int barLength = 72;

class Arranger {
public:
    Arranger(const Architecture& architecture, const StripSpace& space)
        : m_architecture{architecture}
        , m_space{space}
        , m_top{2 * space.textHeight + gap}
        , m_height{std::max(2 * Theme::unit, space.height - m_top - 1)} { }

    StripBlock block(int layer, double left) {
        StripBlock block;
        block.layer = layer;
        block.shape = shapeOf(m_architecture, layer);
        m_right = left;
        if (!block.shape.isFlat())
            arrangeMaps(block, left);
        else if (block.shape.channels <= mostBars)
            arrangeBars(block, left);
        else
            arrangeList(block, left);
        if (m_space.zoomedLayer == layer && !block.shape.isFlat() && layer != inputLayer)
            addZoomed(block);
        const double width =
            std::max(m_right - left, double(m_space.headerWidths[static_cast<std::size_t>(layer + 1)]));
        block.header = {left, 0.0, width, 2.0 * m_space.textHeight};
        return block;
    }

private:
    /// Whole pixels of the screen, at least one.
    double cellFor(double length, int values) const {
        return std::max(1.0, std::floor(length * m_space.pixelRatio / values)) / m_space.pixelRatio;
    }
    double snapped(double place) const { return std::round(place * m_space.pixelRatio) / m_space.pixelRatio; }

    bool marksWinners(int layer) const {
        return layer != inputLayer
            && std::holds_alternative<MaxPooling2d>(m_architecture.specs()[static_cast<std::size_t>(layer)]);
    }

    std::optional<Shape> kernelOf(int layer) const {
        const auto* conv = layer == inputLayer
            ? nullptr
            : std::get_if<Conv2d>(&m_architecture.specs()[static_cast<std::size_t>(layer)]);
        if (!conv)
            return {};
        return Shape{conv->kernelSize[0], conv->kernelSize[1], shapeOf(m_architecture, layer - 1).channels};
    }

    void arrangeMaps(StripBlock& block, double left) {
        const int channels = block.shape.channels;
        const int values = std::max(block.shape.height, block.shape.width);
        const auto cellInRows = [&](int rows) {
            return cellFor((m_height - gap * (rows - 1.0)) / rows, values);
        };
        block.rows = block.layer == inputLayer ? 1 : mostMapRows;
        const double leastCell =
            std::max(wantedMapSide / double(values), marksWinners(block.layer) ? leastCellForDots : 0.0);
        while (block.rows > 1 && cellInRows(block.rows) < leastCell)
            --block.rows;
        block.cell = cellInRows(block.rows);
        block.rows = std::min(channels, block.rows);
        block.columns = (channels + block.rows - 1) / block.rows;
        block.rows = (channels + block.columns - 1) / block.columns;
        const double width = block.cell * block.shape.width;
        const double height = block.cell * block.shape.height;

        const auto kernel = kernelOf(block.layer);
        const bool isBeside = kernel && kernel->channels == 1;
        block.kernelsAreOfOneFilter = kernel && !isBeside;
        if (block.kernelsAreOfOneFilter)
            left = arrangeFilter(block, *kernel, left) + gap;
        const double kernelCell =
            isBeside ? cellFor(0.6 * height, std::max(kernel->height, kernel->width)) : 0.0;
        const double kernelWidth = isBeside ? kernelCell * kernel->width + 2 : 0.0;
        const double spacing = isBeside ? 2.0 * gap : gap;
        for (int channel = 0; channel < channels; ++channel) {
            const double x =
                snapped(left + channel % block.columns * (width + kernelWidth + spacing) + kernelWidth);
            const double y = snapped(m_top + channel / block.columns * (height + gap));
            block.areas.emplace_back(x, y, width, height);
            if (isBeside)
                block.kernels.emplace_back(snapped(x - kernelWidth), y, kernelCell * kernel->width,
                                           kernelCell * kernel->height);
            m_right = std::max(m_right, x + width);
        }
    }

    /// The kernels of one filter, one for each input channel; returns their right end.
    double arrangeFilter(StripBlock& block, const Shape& kernel, double left) {
        // About twice as high as wide.
        const int rows = std::max(1, static_cast<int>(std::ceil(std::sqrt(2.0 * kernel.channels))));
        const int columns = (kernel.channels + rows - 1) / rows;
        const double cell =
            cellFor((m_height - 2.0 * (rows - 1)) / rows, std::max(kernel.height, kernel.width));
        const double width = cell * kernel.width;
        const double height = cell * kernel.height;
        for (int channel = 0; channel < kernel.channels; ++channel)
            block.kernels.emplace_back(snapped(left + channel % columns * (width + 2)),
                                       snapped(m_top + channel / columns * (height + 2)), width, height);
        return left + columns * (width + 2);
    }

    void arrangeList(StripBlock& block, double left) {
        block.kind = BlockKind::list;
        const int count = block.shape.channels;
        // As high as the strip, in cells that can still be told apart.
        const double wanted = std::sqrt(double(count) * 0.8);
        const int perRow = std::max(1, static_cast<int>(std::ceil(wanted)));
        block.columns = count % 16 == 0 && perRow <= 16 ? 16 : perRow;
        block.rows = (count + block.columns - 1) / block.columns;
        block.cell = cellFor(m_height, block.rows);
        block.areas.emplace_back(snapped(left), snapped(m_top), block.cell * block.columns,
                                 block.cell * block.rows);
        m_right = block.areas.back().right();
    }

    void arrangeBars(StripBlock& block, double left) {
        block.kind = BlockKind::bars;
        const int count = block.shape.channels;
        const int fitting = std::max(1, m_height / m_space.textHeight);
        block.columns = (count + fitting - 1) / fitting;
        block.rows = (count + block.columns - 1) / block.columns;
        const double height = std::min(double(m_height) / block.rows, 1.5 * m_space.textHeight);
        const double width = barLength + m_space.barTextWidth;
        for (int unit = 0; unit < count; ++unit)
            block.areas.emplace_back(left + unit / block.rows * (width + 2 * gap),
                                     m_top + unit % block.rows * height, width, height);
        m_right = block.areas.back().right();
    }

    void addZoomed(StripBlock& block) {
        block.zoomedCell = cellFor(m_height, std::max(block.shape.height, block.shape.width));
        block.zoomed = QRectF{snapped(m_right + 2 * gap), snapped(m_top),
                              block.zoomedCell * block.shape.width, block.zoomedCell * block.shape.height};
        m_right = block.zoomed->right();
    }

    const Architecture& m_architecture;
    const StripSpace& m_space;
    int m_top;
    int m_height; ///< for maps
    double m_right = 0.0;
};

Place clampedTo(const Shape& shape, Place place) {
    place.row = std::clamp(place.row, 0, shape.height - 1);
    place.column = std::clamp(place.column, 0, shape.width - 1);
    return place;
}

} // namespace

QRectF StripBlock::partOf(const QRectF& area, double cellSide, int row, int column, int height,
                          int width) const {
    return {area.left() + column * cellSide, area.top() + row * cellSide, width * cellSide,
            height * cellSide};
}

QRectF StripBlock::cellOf(const Place& place) const {
    const auto& area = areas[areaOf(place)];
    if (kind == BlockKind::bars)
        return area;
    if (kind == BlockKind::list)
        return partOf(area, cell, place.channel / columns, place.channel % columns, 1, 1);
    return partOf(area, cell, place.row, place.column, 1, 1);
}

std::optional<Place> StripBlock::placeAt(const QPointF& point, int zoomedChannel) const {
    const auto within = [&](const QRectF& area, double side, int channel) {
        return clampedTo(shape,
                         {channel, static_cast<int>((point.y() - area.top()) / side),
                          static_cast<int>((point.x() - area.left()) / side)});
    };
    if (zoomed && zoomed->contains(point))
        return within(*zoomed, zoomedCell, zoomedChannel);
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (!areas[i].contains(point))
            continue;
        if (kind == BlockKind::maps)
            return within(areas[i], cell, static_cast<int>(i));
        if (kind == BlockKind::bars)
            return Place{static_cast<int>(i)};
        const int row = static_cast<int>((point.y() - areas[i].top()) / cell);
        const int column = static_cast<int>((point.x() - areas[i].left()) / cell);
        const int value = row * columns + std::min(column, columns - 1);
        return value < shape.channels ? std::optional{Place{value}} : std::nullopt;
    }
    return {};
}

std::optional<Place> StripBlock::moved(const Place& place, int right, int down) const {
    if (kind != BlockKind::maps)
        return movedByMaps(place, right, down);
    Place next = place;
    next.row += down;
    next.column += right;
    if (next.row >= 0 && next.row < shape.height && next.column >= 0 && next.column < shape.width)
        return next;
    auto other = movedByMaps(place, right, down);
    if (other && right != 0)
        other->column = right > 0 ? 0 : shape.width - 1;
    if (other && down != 0)
        other->row = down > 0 ? 0 : shape.height - 1;
    return other;
}

std::optional<Place> StripBlock::movedByMaps(const Place& place, int right, int down) const {
    // Bars stand below one another first, all else side by side.
    const bool isDown = kind == BlockKind::bars;
    const int column = (isDown ? place.channel / rows : place.channel % columns) + right;
    const int row = (isDown ? place.channel % rows : place.channel / columns) + down;
    const int channel = isDown ? column * rows + row : row * columns + column;
    if (column < 0 || column >= columns || row < 0 || row >= rows || channel >= shape.channels)
        return {};
    Place next = place;
    next.channel = channel;
    return next;
}

StripLayout layOut(const Architecture& architecture, const StripSpace& space) {
    StripLayout layout;
    Arranger arranger{architecture, space};
    double left = 1.0;
    for (int layer = inputLayer; layer < static_cast<int>(architecture.layers().size()); ++layer) {
        layout.blocks.push_back(arranger.block(layer, left));
        left = layout.blocks.back().right() + blockGap;
    }
    layout.width = left - blockGap + 1.0;
    return layout;
}

} // namespace inkling
