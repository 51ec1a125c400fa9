// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/layer_strip.h"

#include "ui/theme/theme_source.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

bool isOwnKey(const QKeyEvent& key) {
    if (key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    switch (key.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    default:
        return false;
    }
}

struct Direction {
    int right = 0;
    int down = 0;
};
std::optional<Direction> directionOf(int key) {
    switch (key) {
    case Qt::Key_Left:
        return Direction{-1, 0};
    case Qt::Key_Right:
        return Direction{1, 0};
    case Qt::Key_Up:
        return Direction{0, -1};
    case Qt::Key_Down:
        return Direction{0, 1};
    default:
        return {};
    }
}

} // namespace

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
    viewport()->update();
    if (hasFocus())
        tellValue(this);
}

void LayerStrip::setOcclusion(std::optional<OcclusionMap> occlusion) {
    m_occlusion = std::move(occlusion);
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

void LayerStrip::choose(const Spot& spot) {
    const Spot before = this->spot();
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
    return tr("%1: %2", "a place and its value")
        .arg(name, ValueText::number(double{tensor.at(spot().place)}));
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
                                   .occlusion = m_occlusion ? &*m_occlusion : nullptr,
                                   .spot = spot(),
                                   .hasFocus = hasFocus()};
        StripPainter{painter, m_themes.theme(), m_layout, content}.paint(
            QRectF{viewport()->rect()}.translated(-offset()));
    }
    emit painted();
}

std::optional<Spot> LayerStrip::spotAt(const QPointF& viewportPoint) const {
    const QPointF point = viewportPoint - offset();
    for (const auto& block : m_layout.blocks) {
        if (point.x() < block.left() || point.x() > block.right())
            continue;
        const int zoomed = spot().layer == block.layer ? spot().place.channel : 0;
        if (const auto place = block.placeAt(point, zoomed))
            return Spot{block.layer, *place};
    }
    return {};
}

bool LayerStrip::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (isOwnKey(key) || (key.key() == Qt::Key_Escape && m_zoomedLayer)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

bool LayerStrip::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave)
        hover({});
    return QAbstractScrollArea::viewportEvent(event);
}

void LayerStrip::mouseMoveEvent(QMouseEvent* event) {
    // Between two maps the one that was left stays, or what is shown would flicker.
    if (const auto spot = m_model ? spotAt(event->position()) : std::nullopt)
        hover(spot);
}

void LayerStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_model) {
        event->ignore();
        return;
    }
    const auto clicked = spotAt(event->position());
    if (!clicked)
        return;
    const auto& block = m_layout.block(clicked->layer);
    const bool isLarge = block.zoomed && block.zoomed->contains(event->position() - offset());
    const bool isSame = m_zoomedLayer == clicked->layer && m_chosen.layer == clicked->layer
        && m_chosen.place.channel == clicked->place.channel;
    choose(*clicked);
    if (!isLarge && block.kind == BlockKind::maps && clicked->layer != inputLayer)
        zoom(isSame ? std::nullopt : std::optional{clicked->layer});
}

/// The wheel turns the strip, which has one direction only.
void LayerStrip::wheelEvent(QWheelEvent* event) {
    const auto turned = event->angleDelta();
    auto* bar = horizontalScrollBar();
    const int before = bar->value();
    bar->setValue(before - (std::abs(turned.x()) > std::abs(turned.y()) ? turned.x() : turned.y()) / 2);
    event->setAccepted(bar->value() != before);
}

bool LayerStrip::goToLayer(int layer) {
    if (!m_model || layer < inputLayer || layer >= static_cast<int>(m_model->architecture->layers().size()))
        return false;
    const auto shape = shapeOf(*m_model->architecture, layer);
    const auto was = shapeOf(*m_model->architecture, spot().layer);
    Place place = spot().place;
    // About the same part of the picture.
    const auto scaled = [](int at, int from, int to) {
        return std::min(to - 1, at * to / std::max(1, from));
    };
    place = {std::min(place.channel, shape.channels - 1), scaled(place.row, was.height, shape.height),
             scaled(place.column, was.width, shape.width)};
    choose({layer, place});
    return true;
}

bool LayerStrip::focusNextPrevChild(bool next) {
    return goToLayer(spot().layer + (next ? 1 : -1)) || QAbstractScrollArea::focusNextPrevChild(next);
}

void LayerStrip::keyPressEvent(QKeyEvent* event) {
    if (!m_model || !isOwnKey(*event)) {
        if (event->key() == Qt::Key_Escape && m_zoomedLayer)
            zoom({});
        else
            event->ignore();
        return;
    }
    const Spot from = spot();
    const auto& block = m_layout.block(from.layer);
    if (const auto direction = directionOf(event->key())) {
        const bool byMaps = event->modifiers() & Qt::ShiftModifier;
        const auto place = byMaps ? block.movedByMaps(from.place, direction->right, direction->down)
                                  : block.moved(from.place, direction->right, direction->down);
        choose({from.layer, place.value_or(from.place)});
        return;
    }
    switch (event->key()) {
    case Qt::Key_PageUp:
        goToLayer(from.layer - 1);
        break;
    case Qt::Key_PageDown:
        goToLayer(from.layer + 1);
        break;
    case Qt::Key_Home:
        goToLayer(inputLayer);
        break;
    case Qt::Key_End:
        goToLayer(static_cast<int>(m_model->architecture->layers().size()) - 1);
        break;
    default: // Enter
        if (block.kind == BlockKind::maps && from.layer != inputLayer)
            zoom(m_zoomedLayer == from.layer ? std::nullopt : std::optional{from.layer});
        break;
    }
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
