// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keys in a strip of layers.
#include "ui/inside/layer_strip.h"

#include "ui/controls/own_keys.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cstdlib>

namespace inkling {

namespace {

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
        if (movesOrChooses(key) || (key.key() == Qt::Key_Escape && m_zoomedLayer)) {
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
    if (!m_model || !movesOrChooses(*event)) {
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

} // namespace inkling
