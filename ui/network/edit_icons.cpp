// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/edit_icons.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace inkling {

namespace {

/// In a square of 16.
QPainterPath strokesOf(EditIcon icon) {
    QPainterPath path;
    const auto line = [&path](double x0, double y0, double x1, double y1) {
        path.moveTo(x0, y0);
        path.lineTo(x1, y1);
    };
    switch (icon) {
    case EditIcon::add:
        line(8, 3, 8, 13);
        line(3, 8, 13, 8);
        break;
    case EditIcon::duplicate:
        path.addRect(2.5, 5.5, 8, 8);
        path.moveTo(5.5, 5.5);
        path.lineTo(5.5, 2.5);
        path.lineTo(13.5, 2.5);
        path.lineTo(13.5, 10.5);
        path.lineTo(10.5, 10.5);
        break;
    case EditIcon::up:
        line(8, 13, 8, 3);
        line(4, 7, 8, 3);
        line(12, 7, 8, 3);
        break;
    case EditIcon::down:
        line(8, 3, 8, 13);
        line(4, 9, 8, 13);
        line(12, 9, 8, 13);
        break;
    case EditIcon::remove:
        line(3, 4.5, 13, 4.5);
        line(6, 2.5, 10, 2.5);
        line(4.5, 4.5, 5.25, 13.5);
        path.lineTo(10.75, 13.5);
        path.lineTo(11.5, 4.5);
        break;
    case EditIcon::undo:
        line(6, 3, 3, 6);
        path.lineTo(6, 9);
        path.moveTo(3, 6);
        path.lineTo(9.5, 6);
        path.arcTo(6, 6, 7, 7, 90, -180);
        path.lineTo(6, 13);
        break;
    case EditIcon::redo:
        line(10, 3, 13, 6);
        path.lineTo(10, 9);
        path.moveTo(13, 6);
        path.lineTo(6.5, 6);
        path.arcTo(3, 6, 7, 7, 90, 180);
        path.lineTo(10, 13);
        break;
    }
    return path;
}

QPixmap drawn(EditIcon icon, const QColor& colour, int side, double ratio) {
    QPixmap pixmap{qRound(side * ratio), qRound(side * ratio)};
    pixmap.fill(Qt::transparent);
    QPainter painter{&pixmap};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixmap.width() / 16.0, pixmap.height() / 16.0);
    painter.setPen(QPen{colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.drawPath(strokesOf(icon));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

} // namespace

QIcon editIcon(EditIcon icon, const QColor& colour, const QColor& disabled, int side) {
    QIcon result;
    const double ratio = qGuiApp->devicePixelRatio();
    result.addPixmap(drawn(icon, colour, side, ratio), QIcon::Normal);
    result.addPixmap(drawn(icon, disabled, side, ratio), QIcon::Disabled);
    return result;
}

} // namespace inkling
