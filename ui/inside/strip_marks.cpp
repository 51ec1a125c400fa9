// SPDX-License-Identifier: GPL-3.0-or-later
// What is laid over the maps: the chosen value, what it rests on, winners of pools.
#include "ui/inside/strip_painter.h"

#include "ui/theme/focus_ring.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

/// A smaller one is not seen.
QRectF frameOf(const QRectF& cell) {
    constexpr double least = 5.0;
    const double grow = std::max(0.0, (least - cell.width()) / 2.0);
    return cell.adjusted(-grow, -grow, grow, grow);
}

} // namespace

void StripPainter::outline(const QRectF& cell, double width) {
    const QRectF frame = frameOf(cell);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen{m_theme.field, width + 2.0});
    m_painter.drawRect(frame);
    m_painter.setPen(QPen{m_theme.text, width});
    m_painter.drawRect(frame);
}

void StripPainter::paintSpot() {
    const auto& [layer, place] = m_content.spot;
    const auto& block = m_layout.block(layer);
    if (block.kind == BlockKind::bars) {
        const auto frame = block.cellOf(place).adjusted(-2, 0.5, 2, -0.5);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen{m_theme.text, 1.0});
        m_painter.drawRoundedRect(frame, 2, 2);
        paintFocus(frame);
        return;
    }
    const auto mark = [this](const QRectF& cell) {
        outline(cell, 1.0);
        paintFocus(frameOf(cell));
    };
    mark(block.cellOf(place));
    if (block.zoomed)
        mark(block.partOf(*block.zoomed, block.zoomedCell, place.row, place.column, 1, 1));
}

/// Around the frame of the chosen value.
void StripPainter::paintFocus(const QRectF& frame) {
    constexpr double around = 4.0;
    if (m_content.hasFocus)
        paintFocusRing(m_painter, frame.adjusted(-around, -around, around, around), m_theme);
}

/// The part of the layer before that the chosen value rests on.
void StripPainter::paintReceptive() {
    const auto& [layer, place] = m_content.spot;
    if (layer == inputLayer)
        return;
    const auto& before = m_layout.block(layer - 1);
    const auto part = receptiveOf(*m_content.model->architecture, static_cast<std::size_t>(layer), place);
    if (before.kind != BlockKind::maps) {
        if (part.channel)
            outline(before.cellOf({*part.channel}), 1.0);
        return;
    }
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen{m_theme.text, 1.0});
    for (int channel = 0; channel < before.shape.channels; ++channel) {
        if (part.channel && *part.channel != channel)
            continue;
        const auto& area = before.areas[static_cast<std::size_t>(channel)];
        const auto frame = before.partOf(area, before.cell, part.top, part.left, part.height, part.width);
        if (part.channel)
            outline(frame, 1.0);
        else
            m_painter.drawRect(frame);
    }
}

/// In each pooled value a dot where in its window the winner lies, the fainter the less it matters.
void StripPainter::paintWinners(const StripBlock& block, const ValueRange& range) {
    const auto* pool = std::get_if<MaxPooling2d>(
        &m_content.model->architecture->specs()[static_cast<std::size_t>(block.layer)]);
    if (!pool || block.kind != BlockKind::maps)
        return;
    const auto& input = m_content.activations->inputOf(static_cast<std::size_t>(block.layer));
    const auto& output = m_content.activations->layers[static_cast<std::size_t>(block.layer)].output;
    const double reach = std::max({std::abs(range.lowest), std::abs(range.highest), 1e-30});
    QColor colour = m_theme.text;
    const auto mark = [&](const QRectF& area, double cell, int channel) {
        if (cell < leastCellForDots)
            return;
        const double dot = std::max(1.0, std::floor(cell / 5.0));
        for (int row = 0; row < block.shape.height; ++row)
            for (int column = 0; column < block.shape.width; ++column) {
                const Place place{channel, row, column};
                const auto winner = winnerOf(*pool, input, place);
                if (!winner)
                    continue;
                const auto window =
                    receptiveOf(*m_content.model->architecture, static_cast<std::size_t>(block.layer), place);
                const double y = (winner->row - window.top + 0.5) / window.height;
                const double x = (winner->column - window.left + 0.5) / window.width;
                colour.setAlphaF(static_cast<float>(0.2 + 0.6 * std::abs(double{output.at(place)}) / reach));
                m_painter.fillRect(QRectF{area.left() + (column + x) * cell - dot / 2.0,
                                          area.top() + (row + y) * cell - dot / 2.0, dot, dot},
                                   colour);
            }
    };
    for (std::size_t i = 0; i < block.areas.size(); ++i)
        mark(block.areas[i], block.cell, static_cast<int>(i));
    if (block.zoomed)
        mark(*block.zoomed, block.zoomedCell,
             m_content.spot.layer == block.layer ? m_content.spot.place.channel : 0);
}

} // namespace inkling
