// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_plot.h"

#include "ui/map/map_texts.h"
#include "ui/theme/theme_source.h"

#include <QStyle>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr double glideMilliseconds = 150.0;
constexpr double reach = 1.5 * Theme::unit; // from the mouse to a point's middle, in pixels

bool hasSameImages(const FeatureMap& a, const FeatureMap& b) {
    return a.size() == b.size() && a.data.labels().data() == b.data.labels().data();
}

} // namespace

MapPlot::MapPlot(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_timer{new FrameTimer{this, [this] { advance(); }}} {
    beSpoken();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Map of the test digits"));
    setToolTip(tr("The wheel, or + and −, zooms; dragging moves; Home, or a double click, shows all."));
    setAccessibleDescription(
        tr("Arrow keys go to the next point that way, Enter puts its digit onto the canvas, plus "
           "and minus zoom, Home shows all, a digit shows or hides that class."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&themes, &ThemeSource::changed, this, &MapPlot::frameChanged);
}

QSize MapPlot::minimumSizeHint() const {
    return {16 * Theme::unit, 10 * Theme::unit};
}

void MapPlot::setMap(const std::shared_ptr<const FeatureMap>& map) {
    if (map == m_map)
        return;
    const bool isSameCloud = map && m_map && hasSameImages(*map, *m_map);
    if (isSameCloud) {
        std::vector<PlanePoint> from;
        from.reserve(map->size());
        for (std::size_t image = 0; image < map->size(); ++image)
            from.push_back(pointOf(image));
        m_from = std::move(from);
    } else {
        m_current.reset();
        m_hovered.reset();
        m_frame.reset();
    }
    m_map = map;
    startGlide(isSameCloud);
    if (m_map)
        m_frame.follow(m_map->points);
    frameChanged();
    emit pointedChanged();
    tellValue(this);
}

void MapPlot::startGlide(bool isSameCloud) {
    const bool moves = isSameCloud && isVisible()
        && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    m_share = moves ? 0.0 : 1.0;
    m_clock.start();
}

void MapPlot::advance() {
    if (isGliding()) {
        m_share = std::min(1.0, static_cast<double>(m_clock.elapsed()) / glideMilliseconds);
        m_cloudIsOld = true;
    }
    update();
}

PlanePoint MapPlot::pointOf(std::size_t image) const {
    const auto& to = m_map->points[image];
    if (!isGliding())
        return to;
    const auto& from = m_from[image];
    const double share = 1.0 - (1.0 - m_share) * (1.0 - m_share); // quick at first
    return {from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)};
}

bool MapPlot::isShown(std::size_t image) const {
    return m_classes.test(static_cast<std::size_t>(m_map->label(image)));
}

void MapPlot::setDrawing(const std::optional<PlanePoint>& place) {
    if (place == m_drawing)
        return;
    m_drawing = place;
    update();
    tellValue(this);
}

void MapPlot::setClasses(const ClassSet& shown) {
    if (shown == m_classes)
        return;
    m_classes = shown;
    if (m_map && m_current && !isShown(*m_current))
        m_current.reset();
    if (m_map && m_hovered && !isShown(*m_hovered))
        m_hovered.reset();
    frameChanged();
    emit pointedChanged();
}

void MapPlot::frameChanged() {
    m_cloudIsOld = true;
    m_timer->request();
    update();
}

void MapPlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const double inset = glyphHeight();
    m_frame.setRoom(QRectF{rect()}.adjusted(inset, inset, -inset, -inset));
    frameChanged();
}

void MapPlot::setCurrent(const std::optional<std::size_t>& image) {
    if (image == m_current)
        return;
    m_current = image;
    if (m_current) {
        m_frame.reveal(m_map->points[*m_current]);
        m_cloudIsOld = true;
    }
    update();
    emit pointedChanged();
    tellValue(this);
}

QPointF MapPlot::placeOf(std::size_t image) const {
    return m_frame.toPixel(pointOf(image));
}

std::optional<std::size_t> MapPlot::imageAt(QPointF pixel) const {
    std::optional<std::size_t> nearest;
    double least = reach * reach;
    for (std::size_t image = 0; m_map && image < m_map->size(); ++image) {
        const auto way = placeOf(image) - pixel;
        const double distance = QPointF::dotProduct(way, way);
        // Of equals the later one, which lies on top.
        if (isShown(image) && distance <= least) {
            nearest = image;
            least = distance;
        }
    }
    return nearest;
}

/// The nearest one within 45 degrees of the direction, where sideways counts double.
std::optional<std::size_t> MapPlot::nextTowards(QPointF direction) const {
    if (!m_map)
        return {};
    const auto start = m_current ? m_frame.toPixel(m_map->points[*m_current]) : m_frame.room().center();
    std::optional<std::size_t> nearest;
    double least = 0.0;
    for (std::size_t image = 0; image < m_map->size(); ++image) {
        const auto way = m_frame.toPixel(m_map->points[image]) - start;
        const double along = QPointF::dotProduct(way, direction);
        const double aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
        const bool lies = !m_current || (along > 0.0 && along >= aside);
        const double cost = m_current ? along + 2.0 * aside : std::hypot(way.x(), way.y());
        if (image != m_current && isShown(image) && lies && (!nearest || cost < least)) {
            nearest = image;
            least = cost;
        }
    }
    return nearest;
}

QString MapPlot::hint() const {
    return m_frame.isFitted() ? tr("The wheel, or + and −, zooms") : tr("Home, or a double click, shows all");
}

QString MapPlot::spokenValue() const {
    if (!m_map)
        return tr("Empty");
    if (const auto image = pointed())
        return MapTexts::sentence(*m_map, *image);
    return MapTexts::summary(*m_map);
}

} // namespace inkling
