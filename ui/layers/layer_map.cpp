// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layer_map.h"

#include "ui/theme/theme.h"

#include <QColor>

#include <algorithm>
#include <array>
#include <cmath>

namespace inkling {

namespace {

constexpr int colourSteps = 64;

std::array<QRgb, colourSteps + 1> colours(const Theme& theme) {
    std::array<QRgb, colourSteps + 1> all{};
    const auto mix = [](int from, int to, int step) { return from + (to - from) * step / colourSteps; };
    for (int step = 0; step <= colourSteps; ++step)
        all[static_cast<std::size_t>(step)] = qRgb(mix(theme.field.red(), theme.train.red(), step),
                                                   mix(theme.field.green(), theme.train.green(), step),
                                                   mix(theme.field.blue(), theme.train.blue(), step));
    return all;
}

} // namespace

const Spread* spreadOf(const LayerStatistics& layer, Quantity quantity) {
    switch (quantity) {
    case Quantity::weights:
        return &layer.weights;
    case Quantity::gradients:
        return &layer.gradient;
    case Quantity::changes:
        return layer.change ? &*layer.change : nullptr;
    }
    return nullptr;
}

LayerMap::LayerMap(const StatisticsHistory& history, std::size_t layer, Quantity quantity) {
    for (const auto& sample : history.samples())
        if (layer < sample->layers.size())
            if (const auto* spread = spreadOf(sample->layers[layer], quantity))
                m_columns.push_back({sample->batch, spread->histogram});
    useSameBins();
}

void LayerMap::useSameBins() {
    int exponent = Histogram::leastExponent;
    for (const auto& column : m_columns)
        exponent = std::max(exponent, column.histogram.exponent);
    int used = 1;
    for (auto& [batch, histogram] : m_columns) {
        histogram = histogram.widened(exponent);
        for (int bin = 0; bin < Histogram::binCount; ++bin) {
            const double share = histogram.share(bin);
            m_largest = std::max(m_largest, share);
            if (share > 0.0)
                used = std::max(
                    used, bin < Histogram::middle ? Histogram::middle - bin : bin - Histogram::middle + 1);
        }
    }
    // In eighths of the reach: the edge is a short number, and it seldom moves.
    constexpr int eighth = Histogram::middle / 8;
    m_binsAbove = (used + eighth - 1) / eighth * eighth;
}

double LayerMap::share(int column, int bin) const {
    return m_columns[static_cast<std::size_t>(column)].histogram.share(bin + Histogram::middle - m_binsAbove);
}

double LayerMap::edge(int bin) const {
    return m_columns.front().histogram.edge(bin + Histogram::middle - m_binsAbove);
}

double LayerMap::placeOf(std::int64_t batch) const {
    const auto first = m_columns.front().batch;
    const auto last = m_columns.back().batch;
    return first == last
        ? 0.5
        : std::clamp(static_cast<double>(batch - first) / static_cast<double>(last - first), 0.0, 1.0);
}

int LayerMap::columnAt(double place) const {
    const auto after =
        std::ranges::find_if(m_columns, [&](const Column& column) { return placeOf(column.batch) >= place; });
    const int right = static_cast<int>(std::min(after, m_columns.end() - 1) - m_columns.begin());
    if (right == 0)
        return 0;
    return place - placeOf(batch(right - 1)) < placeOf(batch(right)) - place ? right - 1 : right;
}

LayerMap::Extent LayerMap::extentOf(int column) const {
    const auto between = [&](int left) { return (placeOf(batch(left)) + placeOf(batch(left + 1))) / 2; };
    return {column == 0 ? 0.0 : between(column - 1), column + 1 == columnCount() ? 1.0 : between(column)};
}

QImage LayerMap::image(int width, const Theme& theme) const {
    QImage image{width, binCount(), QImage::Format_RGB32};
    const auto scale = colours(theme);
    int x = 0;
    for (int column = 0; column < columnCount(); ++column) {
        const int end = static_cast<int>(std::lround(extentOf(column).end * width));
        if (end <= x)
            continue;
        for (int bin = 0; bin < binCount(); ++bin) {
            const double part = m_largest > 0.0 ? std::sqrt(share(column, bin) / m_largest) : 0.0;
            auto* line = reinterpret_cast<QRgb*>(image.scanLine(binCount() - 1 - bin));
            std::fill(line + x, line + end, scale[static_cast<std::size_t>(std::lround(part * colourSteps))]);
        }
        x = end;
    }
    return image;
}

} // namespace inkling
