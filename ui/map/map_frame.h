// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of the plane a widget shows, and where its points lie.
#pragma once

#include "core/inspection/principal_components.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <span>

namespace inkling {

/// The whole of the cloud fits in, with room to grow: while points move about in it, the frame stays. Closer
/// than that goes with zoom. A room of another shape than the cloud's is filled by stretching one direction,
/// up to three times: what lies close together still does, and of a round cloud in a low room more can be
/// told apart.
class MapFrame {
public:
    static constexpr double maxZoom = 40.0;
    static constexpr double maxStretch = 3.0;

    void setRoom(const QRectF& room) { m_room = room; } ///< in pixels
    const QRectF& room() const { return m_room; }

    /// Whether the frame changed: because points left it, or filled too little of it.
    bool follow(std::span<const PlanePoint> points);
    /// Forgets what it followed; the next cloud is framed anew.
    void reset();

    double zoom() const { return m_zoom; }
    bool isFitted() const { return m_zoom == 1.0; }
    void fit();
    void zoomBy(double factor, QPointF fixed); ///< what is at this pixel stays there
    void pan(QPointF pixels);
    void reveal(const PlanePoint& point); ///< goes there, if it cannot be seen

    QPointF toPixel(const PlanePoint& point) const;
    PlanePoint toPlane(QPointF pixel) const;

private:
    struct Scale { ///< pixels per unit of the plane
        double x = 1.0;
        double y = 1.0;
    };
    Scale scale() const;
    void keepNear();

    QRectF m_room{0, 0, 1, 1};
    QRectF m_box; ///< of the plane, y upwards; empty before the first cloud
    double m_zoom = 1.0;
    QPointF m_centre; ///< of the plane
};

} // namespace inkling
