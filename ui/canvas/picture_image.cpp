// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/picture_image.h"

#include <QColor>

namespace inkling {

QImage imageOf(const Picture& picture, const QColor& ink) {
    QImage image{Picture::side, Picture::side, QImage::Format_ARGB32_Premultiplied};
    auto pixel = picture.pixels.begin();
    for (int y = 0; y < Picture::side; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < Picture::side; ++x, ++pixel)
            line[x] = qPremultiply(qRgba(ink.red(), ink.green(), ink.blue(), *pixel));
    }
    return image;
}

} // namespace inkling
