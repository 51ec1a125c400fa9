// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_frame.h"

#include <algorithm>

namespace inkling {

namespace {

constexpr double margin = 0.08;     // on each side of a cloud that is framed anew
constexpr double leastFilled = 0.6; // of the frame's longer way, or it is framed anew

QRectF boundsOf(std::span<const PlanePoint> points) {
    const auto [left, right] = std::ranges::minmax(points, {}, &PlanePoint::x);
    const auto [low, high] = std::ranges::minmax(points, {}, &PlanePoint::y);
    return {QPointF{left.x, low.y}, QPointF{right.x, high.y}};
}

} // namespace

bool MapFrame::follow(std::span<const PlanePoint> points) {
    if (points.empty())
        return false;
    const auto bounds = boundsOf(points);
    const double filled = std::max(bounds.width() / m_box.width(), bounds.height() / m_box.height());
    if (!m_box.isEmpty() && m_box.contains(bounds) && filled >= leastFilled)
        return false;
    // A cloud without extent still has a place.
    const double side = std::max({bounds.width(), bounds.height(), 1e-6});
    const double grown = margin * side;
    auto box = bounds.adjusted(-grown, -grown, grown, grown);
    if (box == m_box)
        return false;
    m_box = box;
    if (isFitted())
        m_centre = m_box.center();
    return true;
}

void MapFrame::reset() {
    m_box = {};
    fit();
}

void MapFrame::fit() {
    m_zoom = 1.0;
    m_centre = m_box.center();
}

MapFrame::Scale MapFrame::scale() const {
    if (m_box.isEmpty())
        return {};
    const double x = m_room.width() / m_box.width();
    const double y = m_room.height() / m_box.height();
    return {m_zoom * std::min(x, maxStretch * y), m_zoom * std::min(y, maxStretch * x)};
}

QPointF MapFrame::toPixel(const PlanePoint& point) const {
    const auto s = scale();
    const auto middle = m_room.center();
    return {middle.x() + (point.x - m_centre.x()) * s.x, middle.y() - (point.y - m_centre.y()) * s.y};
}

PlanePoint MapFrame::toPlane(QPointF pixel) const {
    const auto s = scale();
    const auto middle = m_room.center();
    return {m_centre.x() + (pixel.x() - middle.x()) / s.x, m_centre.y() - (pixel.y() - middle.y()) / s.y};
}

void MapFrame::zoomBy(double factor, QPointF fixed) {
    const auto before = toPlane(fixed);
    m_zoom = std::clamp(m_zoom * factor, 1.0, maxZoom);
    const auto after = toPlane(fixed);
    m_centre += QPointF{before.x - after.x, before.y - after.y};
    if (isFitted())
        fit();
    keepNear();
}

void MapFrame::pan(QPointF pixels) {
    const auto s = scale();
    m_centre += QPointF{-pixels.x() / s.x, pixels.y() / s.y};
    keepNear();
}

/// The middle of what is shown stays on the cloud. At the size that fits there is nowhere to go.
void MapFrame::keepNear() {
    if (isFitted())
        m_centre = m_box.center();
    m_centre.setX(std::clamp(m_centre.x(), m_box.left(), m_box.right()));
    m_centre.setY(std::clamp(m_centre.y(), m_box.top(), m_box.bottom()));
}

void MapFrame::reveal(const PlanePoint& point) {
    const double inset = std::min(m_room.width(), m_room.height()) / 8.0;
    const auto inner = m_room.adjusted(inset, inset, -inset, -inset);
    const auto pixel = toPixel(point);
    if (isFitted() || inner.contains(pixel))
        return;
    const QPointF nearest{std::clamp(pixel.x(), inner.left(), inner.right()),
                          std::clamp(pixel.y(), inner.top(), inner.bottom())};
    pan(nearest - pixel);
}

} // namespace inkling
