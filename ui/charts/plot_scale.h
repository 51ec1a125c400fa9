// SPDX-License-Identifier: GPL-3.0-or-later
// From what a plot's axes count to pixels and back.
#pragma once

#include "ui/charts/axis.h"

#include <QPointF>
#include <QRectF>

#include <algorithm>
#include <cmath>

namespace inkling {

/// A place on the axes is (x in units of the horizontal axis, y as heightOf() gives it).
struct PlotScale {
    QRectF area; ///< where the lines are drawn, in pixels
    Axis x{0.0, 100.0};
    Axis y{0.0, 1.0};
    bool isLog = false; ///< y counts powers of ten

    /// Of a loss or an accuracy. Painting far outside costs time and, past some 32,000 pixels, draws
    /// nonsense: what is more than ten heights away is drawn ten heights away.
    double heightOf(double value) const {
        constexpr double spans = 10.0;
        const double height = isLog ? std::log10(std::max(value, smallestLoss)) : value;
        return std::clamp(height, y.min - spans * y.span(), y.max + spans * y.span());
    }
    double valueAt(double height) const { return isLog ? std::pow(10.0, height) : height; }

    double pixelX(double place) const { return area.left() + (place - x.min) / x.span() * area.width(); }
    double pixelY(double height) const { return area.bottom() - (height - y.min) / y.span() * area.height(); }
    QPointF pixel(QPointF place) const { return {pixelX(place.x()), pixelY(place.y())}; }
    double placeAt(double pixel) const { return x.min + (pixel - area.left()) / area.width() * x.span(); }
    double heightAt(double pixel) const { return y.min + (area.bottom() - pixel) / area.height() * y.span(); }

    bool operator==(const PlotScale&) const = default;
};

} // namespace inkling
