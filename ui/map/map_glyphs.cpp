// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_glyphs.h"

#include "ui/map/class_colours.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace inkling {

void MapGlyphs::prepare(const Theme& theme, int classes, int height, double pixelRatio) {
    if (m_pixmaps.size() == static_cast<std::size_t>(classes) * 2 && theme.plot == m_paper
        && height == m_height && pixelRatio == m_pixelRatio)
        return;
    m_paper = theme.plot;
    m_height = height;
    m_pixelRatio = pixelRatio;
    m_pixmaps.clear();
    for (int label = 0; label < classes; ++label)
        for (const bool isRight : {false, true})
            m_pixmaps.push_back(draw(theme, label, isRight));
}

QPixmap MapGlyphs::draw(const Theme& theme, int label, bool isRight) const {
    auto font = themeFont(TextSize::small, TextWeight::bold);
    font.setPixelSize(std::max(6, qRound(m_height * 1.35))); // whose digits are about so high
    QPainterPath digit;
    digit.addText({}, font, QString::number(label));
    digit.translate(-digit.boundingRect().center());

    const double side = m_height * 1.9;
    const int pixels = static_cast<int>(std::ceil(side * m_pixelRatio));
    QPixmap pixmap{pixels, pixels};
    pixmap.fill(Qt::transparent);
    QPainter painter{&pixmap};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(pixels / 2.0, pixels / 2.0);
    painter.scale(m_pixelRatio, m_pixelRatio);
    if (!isRight) {
        painter.setPen(ring(theme));
        painter.setBrush(theme.plot);
        const double radius = side / 2.0 - 1.0;
        painter.drawEllipse(QPointF{}, radius, radius);
    }
    // Its edge keeps it apart from those below it.
    painter.strokePath(digit, QPen{theme.plot, 1.5});
    painter.fillPath(digit, classColour(theme, label));
    return pixmap;
}

} // namespace inkling
