// SPDX-License-Identifier: GPL-3.0-or-later
// How colours mix, how far they stand apart, and how often they are in a picture.
#pragma once

#include <QColor>
#include <QImage>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace inkling::test {

/// Relative luminance and contrast as WCAG 2.1 defines them.
inline double luminance(const QColor& colour) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

inline double contrast(const QColor& a, const QColor& b) {
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

/// `over`, which may be translucent, on an opaque colour.
inline QColor blend(const QColor& over, const QColor& below) {
    const auto mix = [&](float a, float b) { return over.alphaF() * a + (1.0F - over.alphaF()) * b; };
    return QColor::fromRgbF(mix(over.redF(), below.redF()), mix(over.greenF(), below.greenF()),
                            mix(over.blueF(), below.blueF()));
}

/// Pixels of about this colour.
inline int count(const QImage& image, const QColor& colour) {
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            const int distance = std::abs(pixel.red() - colour.red())
                + std::abs(pixel.green() - colour.green()) + std::abs(pixel.blue() - colour.blue());
            found += distance < 24 ? 1 : 0;
        }
    }
    return found;
}

} // namespace inkling::test
