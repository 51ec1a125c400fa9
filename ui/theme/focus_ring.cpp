// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/focus_ring.h"

#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QPainter>

namespace inkling {

namespace {

constexpr double ringWidth = 2.0;
constexpr double gapWidth = 1.0;

void paint(QPainter& painter, const QRectF& area, const QColor& ring, const QColor& gap) {
    const auto frame = [&](const QColor& colour, double width, double outside) {
        const double inset = outside + width / 2.0;
        painter.setPen(QPen{colour, width});
        painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), Theme::cornerRadius - outside,
                                Theme::cornerRadius - outside);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    frame(gap, gapWidth, ringWidth);
    frame(ring, ringWidth, 0.0);
    painter.restore();
}

} // namespace

void paintFocusRing(QPainter& painter, const QRectF& area, const Theme& theme) {
    paint(painter, area, theme.train, theme.panel);
}

void paintFocusRing(QPainter& painter, const QRectF& area) {
    const auto colours = QGuiApplication::palette();
    paint(painter, area, colours.color(QPalette::Highlight), colours.color(QPalette::Window));
}

} // namespace inkling
