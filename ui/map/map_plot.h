// SPDX-License-Identifier: GPL-3.0-or-later
// The plane, with a point for each image and one for the drawing.
#pragma once

#include "ui/canvas/spoken_value.h"
#include "ui/frame_timer.h"
#include "ui/map/feature_mapper.h"
#include "ui/map/map_frame.h"
#include "ui/map/map_glyphs.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QWidget>

#include <array>
#include <bitset>
#include <memory>
#include <optional>

class QPainter;

namespace inkling {

class ThemeSource;

/// The classes whose points are shown; a bit each, as labels are bytes.
using ClassSet = std::bitset<256>;

/// Points glide to where the next map has them. The wheel, + and - zoom, dragging pans, a double click or
/// Home shows all; arrow keys go from point to point, a click or Enter chooses, 0 to 9 switch a class.
class MapPlot : public QWidget, public SpokenValue {
    Q_OBJECT

public:
    explicit MapPlot(const ThemeSource& themes, QWidget* parent = nullptr);

    /// Null: nothing is shown.
    void setMap(const std::shared_ptr<const FeatureMap>& map);
    const std::shared_ptr<const FeatureMap>& map() const { return m_map; }
    /// Where the drawing lies; it is there at once.
    void setDrawing(const std::optional<PlanePoint>& place);
    const std::optional<PlanePoint>& drawing() const { return m_drawing; }
    void setClasses(const ClassSet& shown);
    const ClassSet& classes() const { return m_classes; }

    /// The point that keys start from and that stays marked.
    std::optional<std::size_t> current() const { return m_current; }
    void setCurrent(const std::optional<std::size_t>& image);
    /// The point under the mouse; else the current one.
    std::optional<std::size_t> pointed() const { return m_hovered ? m_hovered : m_current; }

    /// Where a point is just now, in pixels.
    QPointF placeOf(std::size_t image) const;
    std::optional<std::size_t> imageAt(QPointF pixel) const;
    const MapFrame& frame() const { return m_frame; }
    /// How to come closer, or back: a quiet line below the points.
    QString hint() const;
    bool isGliding() const { return m_share < 1.0; }

    QSize minimumSizeHint() const override;
    QString spokenValue() const override;

signals:
    void pointedChanged();
    void chosen(std::size_t image);
    void classToggled(int label);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    // Moving
    void advance();
    void startGlide(bool isSameCloud);
    PlanePoint pointOf(std::size_t image) const;
    bool isShown(std::size_t image) const;
    void frameChanged();

    // Pointing
    void hover(const std::optional<std::size_t>& image);
    std::optional<std::size_t> nextTowards(QPointF direction) const;
    void goTowards(QPointF direction);

    // Painting
    int glyphHeight() const;
    void paintCloud();
    void paintHint(QPainter& painter) const;
    void paintCentres(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintDrawing(QPainter& painter) const;

    const ThemeSource& m_themes;
    FrameTimer* m_timer;
    std::shared_ptr<const FeatureMap> m_map;
    std::optional<PlanePoint> m_drawing;
    ClassSet m_classes = ClassSet{}.set();
    MapFrame m_frame;

    std::vector<PlanePoint> m_from; ///< where the points glide from; of as many images as the map
    double m_share = 1.0;           ///< of the way that they have gone
    QElapsedTimer m_clock;

    std::optional<std::size_t> m_current;
    std::optional<std::size_t> m_hovered;
    std::optional<QPointF> m_pressed; ///< where the left button went down
    QPointF m_dragged;
    bool m_isPanning = false;

    MapGlyphs m_glyphs;
    QPixmap m_cloud; ///< the points as they lie, painted anew when they move
    bool m_cloudIsOld = true;
};

} // namespace inkling
