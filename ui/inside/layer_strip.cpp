// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/layer_strip.h"

#include "ui/theme/theme_source.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace inkling {

LayerStrip::LayerStrip(const ThemeSource& themes, QWidget* parent)
    : QAbstractScrollArea{parent}
    , m_themes{themes} {
    beSpoken();
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Layers"));
    setToolTip(tr("Point at a value to see its arithmetic; click to keep it and see its map large"));
    setAccessibleDescription(tr("Arrow keys go from value to value, with Shift from map to map, Page up and "
                                "Page down from layer to layer. Enter shows a map large."));
    connect(&themes, &ThemeSource::changed, this, &LayerStrip::wearTheme);
}

void LayerStrip::setContent(std::shared_ptr<const Model> model, const Activations* activations) {
    const bool isOther = model && (!m_model || m_model->architecture != model->architecture);
    m_model = std::move(model);
    m_activations = activations;
    if (isOther) {
        m_hovered.reset();
        m_zoomedLayer.reset();
        if (!isValid(m_chosen) || m_chosen == Spot{})
            m_chosen = startingSpot();
        layOutAnew();
        emit spotChanged();
    }
    if (m_isUntouched && m_activations)
        chooseStrongest();
    viewport()->update();
    if (hasFocus())
        tellValue(this);
}

void LayerStrip::setPictureMap(std::optional<PictureMap> map) {
    m_map = std::move(map);
    viewport()->update();
}

bool LayerStrip::isValid(const Spot& spot) const {
    if (spot.layer >= static_cast<int>(m_model->architecture->layers().size()))
        return false;
    const auto shape = shapeOf(*m_model->architecture, spot.layer);
    return spot.place.channel < shape.channels && spot.place.row < shape.height
        && spot.place.column < shape.width;
}

/// In the middle of the first layer's first map.
Spot LayerStrip::startingSpot() const {
    const auto shape = shapeOf(*m_model->architecture, 0);
    return {0, {0, shape.height / 2, shape.width / 2}};
}

/// Before anyone has chosen: the value of the first layer that has most to tell.
void LayerStrip::chooseStrongest() {
    const auto& [shape, values] = m_activations->layers[0].output;
    const auto at = static_cast<int>(std::ranges::max_element(values) - values.begin());
    const int plane = shape.height * shape.width;
    choose({0, {at / plane, at % plane / shape.width, at % shape.width}});
}

void LayerStrip::choose(const Spot& spot) {
    const Spot before = this->spot();
    m_isUntouched = false;
    m_chosen = spot;
    m_hovered.reset();
    showSpot();
    if (spot == before)
        return;
    viewport()->update();
    emit spotChanged();
    tellValue(this);
}

void LayerStrip::hover(const std::optional<Spot>& spot) {
    const Spot before = this->spot();
    m_hovered = spot;
    if (this->spot() == before)
        return;
    viewport()->update();
    emit spotChanged();
}

QString LayerStrip::spokenValue() const {
    if (!m_model)
        return tr("Empty");
    const auto name = ValueText::spot(*m_model->architecture, spot());
    if (!m_activations)
        return name;
    const auto& tensor = spot().layer == inputLayer
        ? m_activations->input
        : m_activations->layers[static_cast<std::size_t>(spot().layer)].output;
    const auto text =
        tr("%1: %2", "a place and its value").arg(name, ValueText::number(double{tensor.at(spot().place)}));
    if (!m_map || spot().layer != inputLayer)
        return text;
    const auto& picture = m_activations->input.shape;
    const int row = spot().place.row * m_map->height / picture.height;
    const int column = spot().place.column * m_map->width / picture.width;
    const float laidOver = m_map->values[static_cast<std::size_t>(row * m_map->width + column)];
    return tr("%1; laid over it: %2", "a place with its value, and the value of what is laid over")
        .arg(text, ValueText::number(double{laidOver}));
}

QSize LayerStrip::sizeHint() const {
    return {80 * Theme::unit, 20 * Theme::unit};
}

QSize LayerStrip::minimumSizeHint() const {
    return {20 * Theme::unit, 8 * Theme::unit};
}

QPointF LayerStrip::offset() const {
    return {-double(horizontalScrollBar()->value()), 0.0};
}

void LayerStrip::layOutAnew() {
    if (!m_model)
        return;
    const QFontMetrics metrics{themeFont(TextSize::small)};
    StripSpace space{.height = viewport()->height(),
                     .textHeight = metrics.height(),
                     .barTextWidth = barNumberWidth() + barValueWidth(),
                     .pixelRatio = devicePixelRatioF(),
                     .headerWidths = {},
                     .zoomedLayer = m_zoomedLayer};
    const auto& architecture = *m_model->architecture;
    for (int layer = inputLayer; layer < static_cast<int>(architecture.layers().size()); ++layer)
        space.headerWidths.push_back(headerWidth(architecture, layer));
    m_layout = layOut(architecture, space);
    m_laidOutFor = space.pixelRatio;
    auto* bar = horizontalScrollBar();
    bar->setPageStep(viewport()->width());
    bar->setSingleStep(4 * Theme::unit);
    bar->setRange(0, std::max(0, static_cast<int>(std::ceil(m_layout.width)) - viewport()->width()));
    viewport()->update();
}

void LayerStrip::resizeEvent(QResizeEvent*) {
    layOutAnew();
}

void LayerStrip::wearTheme() {
    layOutAnew();
    viewport()->update();
}

void LayerStrip::zoom(std::optional<int> layer) {
    m_zoomedLayer = layer;
    layOutAnew();
    showSpot();
}

/// Scrolls as little as it takes to see the chosen value, and its whole layer if that fits.
void LayerStrip::showSpot() {
    if (!m_model)
        return;
    const auto& block = m_layout.block(m_chosen.layer);
    auto* bar = horizontalScrollBar();
    const int width = viewport()->width();
    const auto cell = block.cellOf(m_chosen.place);
    const bool fits = block.right() - block.left() <= width;
    const int left = static_cast<int>(fits ? block.left() : cell.left() - Theme::unit);
    const int right = static_cast<int>(std::ceil(fits ? block.right() : cell.right() + Theme::unit));
    if (left < bar->value())
        bar->setValue(left - 1);
    else if (right > bar->value() + width)
        bar->setValue(right - width + 1);
}

void LayerStrip::paintEvent(QPaintEvent*) {
    QPainter painter{viewport()};
    if (m_model) {
        if (m_laidOutFor != devicePixelRatioF())
            layOutAnew();
        painter.translate(offset());
        const StripContent content{.model = m_model.get(),
                                   .activations = m_activations,
                                   .map = m_map ? &*m_map : nullptr,
                                   .spot = spot(),
                                   .hasFocus = hasFocus()};
        StripPainter{painter, m_themes.theme(), m_layout, content}.paint(
            QRectF{viewport()->rect()}.translated(-offset()));
    }
    emit painted();
}

void LayerStrip::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void LayerStrip::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void LayerStrip::scrollContentsBy(int, int) {
    viewport()->update();
}

} // namespace inkling
