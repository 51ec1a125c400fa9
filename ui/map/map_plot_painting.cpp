// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/class_colours.h"
#include "ui/map/map_plot.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/theme_source.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace inkling {

/// Small in a small room, so that the classes show; larger as one comes nearer.
int MapPlot::glyphHeight() const {
    const QFontMetricsF metrics{themeFont(TextSize::small)};
    const double digit = metrics.tightBoundingRect(QStringLiteral("0")).height();
    const double room = std::min(width(), height()) / 34.0;
    const double least = 0.8 * digit;
    return qRound(std::clamp(room * std::pow(m_frame.zoom(), 0.4), least, 2.0 * digit));
}

void MapPlot::paintEvent(QPaintEvent*) {
    const auto& theme = m_themes.theme();
    if (m_cloudIsOld || m_cloud.devicePixelRatio() != devicePixelRatioF())
        paintCloud();
    QPainter painter{this};
    painter.drawPixmap(0, 0, m_cloud);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_map) {
        paintCentres(painter);
        paintMarks(painter);
        paintDrawing(painter);
    }
    if (hasFocus()) {
        paintFocusRing(painter, rect(), theme);
    }
    m_timer->painted();
    if (isGliding())
        m_timer->request();
}

/// In device pixels, where a picture is copied as it is.
void MapPlot::paintCloud() {
    const auto& theme = m_themes.theme();
    const double ratio = devicePixelRatioF();
    const auto size = (QSizeF{this->size()} * ratio).toSize();
    if (m_cloud.size() != size)
        m_cloud = QPixmap{size};
    m_cloud.setDevicePixelRatio(1.0);
    m_cloud.fill(theme.plot);
    if (m_map) {
        m_glyphs.prepare(theme, m_map->data.classCount(), glyphHeight(), ratio);
        QPainter painter{&m_cloud};
        painter.scale(ratio, ratio);
        paintHint(painter);
        painter.resetTransform();
        const QRectF seen{m_cloud.rect()};
        // An untrained network only guesses: no verdict then. Those read wrong lie on top.
        const bool hasVerdict = m_map->moment.isTrained();
        for (const bool isRight : {true, false}) {
            for (std::size_t image = 0; image < m_map->size(); ++image) {
                if (m_map->isRight(image) != isRight || !isShown(image))
                    continue;
                const auto& glyph = m_glyphs.of(m_map->label(image), isRight || !hasVerdict);
                const auto place =
                    placeOf(image) * ratio - QPointF{glyph.width() / 2.0, glyph.height() / 2.0};
                if (seen.intersects(QRectF{place, QSizeF{glyph.size()}}))
                    painter.drawPixmap(place.toPoint(), glyph);
            }
        }
    }
    m_cloud.setDevicePixelRatio(ratio);
    m_cloudIsOld = false;
}

/// In the corner, where it can be left out if that is too small.
void MapPlot::paintHint(QPainter& painter) const {
    painter.setFont(themeFont(TextSize::small));
    const auto metrics = painter.fontMetrics();
    const QRect corner = rect().adjusted(Theme::unit, Theme::unit / 2, -Theme::unit, -Theme::unit / 2);
    if (3 * metrics.horizontalAdvance(hint()) > corner.width() || 6 * metrics.height() > corner.height())
        return;
    painter.setPen(m_themes.theme().mutedText);
    painter.drawText(corner, Qt::AlignLeft | Qt::AlignBottom, hint());
}

/// The digit of each class in the middle of its points.
void MapPlot::paintCentres(QPainter& painter) const {
    const auto& theme = m_themes.theme();
    struct Centre {
        QPointF sum;
        int count = 0;
    };
    std::vector<Centre> centres(static_cast<std::size_t>(m_map->data.classCount()));
    for (std::size_t image = 0; image < m_map->size(); ++image) {
        auto& centre = centres[static_cast<std::size_t>(m_map->label(image))];
        centre.sum += placeOf(image);
        ++centre.count;
    }
    auto font = themeFont(TextSize::normal, TextWeight::bold);
    font.setPixelSize(std::max(QFontMetrics{font}.height(), 2 * glyphHeight()));
    for (std::size_t label = 0; label < centres.size(); ++label) {
        if (centres[label].count == 0 || !m_classes.test(label))
            continue;
        QPainterPath digit;
        digit.addText({}, font, QString::number(label));
        digit.translate(centres[label].sum / centres[label].count - digit.boundingRect().center());
        auto edge = theme.plot;
        edge.setAlphaF(0.85F);
        painter.strokePath(digit, QPen{edge, 5.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        painter.fillPath(digit, classColour(theme, static_cast<int>(label)));
    }
}

/// What the mouse is on, and the current point: a square, as rings have a meaning here.
void MapPlot::paintMarks(QPainter& painter) const {
    const auto& theme = m_themes.theme();
    const double half = glyphHeight() * 0.95 + 2.0;
    const auto frame = [&](std::size_t image, const QPen& pen) {
        const auto place = placeOf(image);
        const QRectF area{place - QPointF{half, half}, place + QPointF{half, half}};
        painter.setBrush(theme.plot);
        painter.setPen(pen);
        painter.drawRoundedRect(area, 2.0, 2.0);
        auto glyph = m_glyphs.of(m_map->label(image), m_map->isRight(image));
        glyph.setDevicePixelRatio(devicePixelRatioF());
        painter.drawPixmap(
            place - QRectF{QPointF{}, QSizeF{glyph.size()} / (2.0 * devicePixelRatioF())}.bottomRight(),
            glyph);
    };
    if (m_current)
        frame(*m_current, QPen{theme.text, 2.0});
    if (m_hovered && m_hovered != m_current)
        frame(*m_hovered, QPen{theme.mutedText, 1.5});
}

/// A filled point in two rings. Where it lies outside, it waits at the border.
void MapPlot::paintDrawing(QPainter& painter) const {
    if (!m_drawing)
        return;
    const auto& theme = m_themes.theme();
    const double radius = std::max(4.5, 0.45 * glyphHeight());
    const double far = 2.0 * radius + 2.0;
    const auto place = m_frame.toPixel(*m_drawing);
    const QPointF seen{std::clamp(place.x(), far, std::max(far, width() - far)),
                       std::clamp(place.y(), far, std::max(far, height() - far))};
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{theme.plot, 5.0});
    painter.drawEllipse(seen, 2.0 * radius, 2.0 * radius);
    painter.setPen(QPen{theme.train, 2.0});
    painter.drawEllipse(seen, 2.0 * radius, 2.0 * radius);
    painter.setBrush(theme.train);
    painter.setPen(QPen{theme.plot, 1.5});
    painter.drawEllipse(seen, radius, radius);
}

} // namespace inkling
