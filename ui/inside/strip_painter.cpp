// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/strip_painter.h"

#include "ui/reading/reading.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

/// Weights of conv2d [height, width, channels, filters] as the plane of one channel and filter.
std::vector<float> kernelPlane(const Model& model, const ParameterBlock& block, int channel, int filter) {
    std::vector<float> plane;
    const int positions = block.shape[0] * block.shape[1];
    for (int position = 0; position < positions; ++position)
        plane.push_back(
            model.parameters[block.offset
                             + static_cast<std::size_t>((position * block.shape[2] + channel) * block.shape[3]
                                                        + filter)]);
    return plane;
}

const ParameterBlock* kernelOf(const Model& model, int layer) {
    for (const auto& block : model.architecture->parameterBlocks())
        if (static_cast<int>(block.spec) == layer && block.role == "kernel")
            return &block;
    return nullptr;
}

/// "24×24×8, relu"
QString shapeText(const Architecture& architecture, int layer) {
    const auto shape = QString::fromStdString(toText(shapeOf(architecture, layer)));
    const auto activation = layer == inputLayer
        ? Activation::linear
        : activationOf(architecture.specs()[static_cast<std::size_t>(layer)]);
    return activation == Activation::linear
        ? shape
        : shape + QStringLiteral(", ") + QLatin1String{nameOf(activation)};
}

QString rangesText(const QString& values, const ValueRange& weights) {
    const auto kernels = ValueText::tr("weights %1").arg(ValueText::range(weights));
    return values.isEmpty() ? kernels : values + QStringLiteral(", ") + kernels;
}

} // namespace

int headerWidth(const Architecture& architecture, int layer) {
    const QFontMetrics bold{themeFont(TextSize::small, TextWeight::bold)};
    const QFontMetrics metrics{themeFont(TextSize::small)};
    const int title = bold.horizontalAdvance(ValueText::layer(architecture, layer)) + 2 * Theme::unit
        + metrics.horizontalAdvance(shapeText(architecture, layer));
    const bool hasKernels = layer != inputLayer
        && std::holds_alternative<Conv2d>(architecture.specs()[static_cast<std::size_t>(layer)]);
    const auto range =
        layer == inputLayer ? ValueText::coveredRange(0, 1.0, 1.0) : ValueText::range({-10.2, 10.2});
    return std::max(title, tabularWidth(metrics, hasKernels ? rangesText(range, {-0.25, 0.25}) : range));
}

int barNumberWidth() {
    return tabularWidth(QFontMetrics{themeFont(TextSize::small)}, QStringLiteral("00")) + Theme::unit / 2;
}

int barValueWidth() {
    return tabularWidth(QFontMetrics{themeFont(TextSize::small)}, percentText(1.0)) + Theme::unit;
}

StripPainter::StripPainter(QPainter& painter, const Theme& theme, const StripLayout& layout,
                           const StripContent& content)
    : m_painter{painter}
    , m_theme{theme}
    , m_layout{layout}
    , m_content{content}
    , m_colours{theme, ValueColours::Strength::full} { }

void StripPainter::paint(const QRectF& visible) {
    for (const auto& block : m_layout.blocks) {
        if (block.right() < visible.left() || block.left() > visible.right())
            continue;
        paintHeader(block);
        paintKernels(block);
        if (block.layer == inputLayer)
            paintPicture(block);
        else if (block.kind == BlockKind::bars)
            paintBars(block);
        else
            paintMaps(block, visible);
    }
    if (!m_content.activations && !m_content.hasFocus)
        return; // nothing to look at, nor anyone who chooses
    paintReceptive();
    paintSpot();
}

const Tensor* StripPainter::tensorOf(int layer) const {
    if (!m_content.activations)
        return nullptr;
    return layer == inputLayer ? &m_content.activations->input
                               : &m_content.activations->layers[static_cast<std::size_t>(layer)].output;
}

QString StripPainter::rangeText(int layer) const {
    if (layer == inputLayer && m_content.map)
        return m_content.map->range;
    const auto* tensor = tensorOf(layer);
    const QString text = tensor ? ValueText::range(rangeOf(tensor->values)) : QString{};
    const auto* kernel = layer == inputLayer || m_layout.block(layer).kernels.empty()
        ? nullptr
        : kernelOf(*m_content.model, layer);
    if (!kernel)
        return text;
    return rangesText(text,
                      rangeOf(std::span{m_content.model->parameters}.subspan(kernel->offset, kernel->count)));
}

void StripPainter::paintHeader(const StripBlock& block) {
    const auto& architecture = *m_content.model->architecture;
    const double line = block.header.height() / 2.0;
    const auto name = ValueText::layer(architecture, block.layer);
    const auto shape = shapeText(architecture, block.layer);
    m_painter.setFont(themeFont(TextSize::small, TextWeight::bold));
    m_painter.setPen(m_theme.text);
    const QRectF first{block.left(), 0.0, block.header.width(), line};
    m_painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter, name);
    const double after = m_painter.fontMetrics().horizontalAdvance(name) + Theme::unit;
    m_painter.setFont(themeFont(TextSize::small));
    m_painter.setPen(m_theme.mutedText);
    m_painter.drawText(first.adjusted(after, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, shape);
    const QRectF second{block.left(), line, block.header.width(), line};
    m_painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                       m_painter.fontMetrics().elidedText(rangeText(block.layer), Qt::ElideRight,
                                                          static_cast<int>(second.width())));
}

void StripPainter::paintFrame(const QRectF& area, bool isChosen) {
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen{isChosen ? m_theme.text : m_theme.line, 1.0});
    m_painter.drawRect(area.adjusted(-0.5, -0.5, 0.5, 0.5));
}

void StripPainter::paintMaps(const StripBlock& block, const QRectF& visible) {
    const auto* tensor = tensorOf(block.layer);
    const auto range = tensor ? rangeOf(tensor->values) : ValueRange{};
    for (std::size_t i = 0; i < block.areas.size(); ++i) {
        const auto& area = block.areas[i];
        if (!area.intersects(visible))
            continue;
        if (tensor && block.kind == BlockKind::list)
            m_painter.drawImage(area, m_colours.imageOf(tensor->values, block.rows, block.columns, range));
        else if (tensor)
            m_painter.drawImage(area,
                                m_colours.imageOf(tensor->plane(static_cast<int>(i)), block.shape.height,
                                                  block.shape.width, range));
        else
            m_painter.fillRect(area, m_theme.plot);
        const bool isChosen = m_content.spot.layer == block.layer && block.areaOf(m_content.spot.place) == i;
        paintFrame(area, isChosen && block.kind == BlockKind::maps);
    }
    if (block.zoomed)
        paintZoomed(block);
    if (tensor)
        paintWinners(block, range);
}

void StripPainter::paintZoomed(const StripBlock& block) {
    const int channel = m_content.spot.layer == block.layer ? m_content.spot.place.channel : 0;
    if (const auto* tensor = tensorOf(block.layer))
        m_painter.drawImage(*block.zoomed,
                            m_colours.imageOf(tensor->plane(channel), block.shape.height, block.shape.width,
                                              rangeOf(tensor->values)));
    else
        m_painter.fillRect(*block.zoomed, m_theme.plot);
    paintFrame(*block.zoomed, true);
}

void StripPainter::paintBars(const StripBlock& block) {
    const auto* tensor = tensorOf(block.layer);
    const auto range = tensor ? rangeOf(tensor->values) : ValueRange{};
    const bool isProbability =
        activationOf(m_content.model->architecture->specs()[static_cast<std::size_t>(block.layer)])
        == Activation::softmax;
    const double reach =
        isProbability ? 1.0 : std::max({std::abs(range.lowest), std::abs(range.highest), 1e-30});
    const bool isSigned = range.lowest < 0.0;
    m_painter.setFont(themeFont(TextSize::small));
    const int number = barNumberWidth();
    const int figure = barValueWidth();
    const bool isLast = block.layer + 1 == static_cast<int>(m_layout.blocks.size()) - 1;
    for (std::size_t i = 0; i < block.areas.size(); ++i) {
        const auto& area = block.areas[i];
        const double value = tensor ? double{tensor->values[i]} : 0.0;
        m_painter.setPen(m_theme.text);
        m_painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                           QLocale{}.toString(static_cast<int>(i) + (isLast ? 0 : 1)));
        QRectF track = area.adjusted(number, 0, -figure, 0);
        const double thickness = std::min(8.0, area.height() - 4.0);
        track = {track.left(), track.center().y() - thickness / 2.0, track.width(), thickness};
        m_painter.fillRect(track, m_theme.track);
        if (!tensor)
            continue;
        const double unit = isSigned ? track.width() / 2.0 : track.width();
        const double zero = isSigned ? track.center().x() : track.left();
        const double length = std::isfinite(value) ? unit * std::clamp(value / reach, -1.0, 1.0) : 0.0;
        m_painter.fillRect(QRectF{std::min(zero, zero + length), track.top(), std::max(1.0, std::abs(length)),
                                  track.height()},
                           value < 0.0 ? m_theme.test : m_theme.train);
        m_painter.setPen(m_theme.mutedText);
        m_painter.drawText(area.adjusted(0, 0, -2, 0), Qt::AlignRight | Qt::AlignVCenter,
                           isProbability && std::isfinite(value) ? percentText(value)
                                                                 : ValueText::shortNumber(value));
    }
}

void StripPainter::paintKernels(const StripBlock& block) {
    if (block.kernels.empty())
        return;
    const auto* kernel = kernelOf(*m_content.model, block.layer);
    const auto range = rangeOf(std::span{m_content.model->parameters}.subspan(kernel->offset, kernel->count));
    const int filter = m_content.spot.layer == block.layer ? m_content.spot.place.channel : 0;
    for (std::size_t i = 0; i < block.kernels.size(); ++i) {
        const int other = static_cast<int>(i);
        const auto plane = block.kernelsAreOfOneFilter ? kernelPlane(*m_content.model, *kernel, other, filter)
                                                       : kernelPlane(*m_content.model, *kernel, 0, other);
        m_painter.drawImage(block.kernels[i],
                            m_colours.imageOf(plane, kernel->shape[0], kernel->shape[1], range));
        paintFrame(block.kernels[i], false);
    }
}

void StripPainter::paintPicture(const StripBlock& block) {
    const auto* tensor = tensorOf(inputLayer);
    for (std::size_t i = 0; i < block.areas.size(); ++i) {
        const auto& area = block.areas[i];
        m_painter.fillRect(area, tensor ? m_theme.field : m_theme.plot);
        if (const auto* map = tensor ? m_content.map : nullptr)
            m_painter.drawImage(
                area, m_colours.imageOf(map->values, map->height, map->width, rangeOf(map->values)));
        if (tensor) {
            QImage ink{block.shape.width, block.shape.height, QImage::Format_ARGB32_Premultiplied};
            const auto plane = tensor->plane(static_cast<int>(i));
            const double strength = m_content.map ? 0.4 * 255.0 : 255.0;
            for (int row = 0; row < ink.height(); ++row)
                for (int column = 0; column < ink.width(); ++column) {
                    const auto at = static_cast<std::size_t>(row * ink.width() + column);
                    QColor colour = m_theme.ink;
                    reinterpret_cast<QRgb*>(ink.scanLine(row))[column] = qPremultiply(qRgba(
                        colour.red(), colour.green(), colour.blue(), qRound(strength * double{plane[at]})));
                }
            m_painter.drawImage(area, ink);
        }
        paintFrame(area, false);
    }
}

} // namespace inkling
