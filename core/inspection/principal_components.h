// SPDX-License-Identifier: GPL-3.0-or-later
// The plane in which points of many dimensions are spread out most (Pearson, 1901).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace inkling {

struct PlanePoint {
    double x = 0.0;
    double y = 0.0; ///< upwards
    bool operator==(const PlanePoint&) const = default;
};

/// Two directions at right angles through the points' mean.
struct PrincipalPlane {
    std::vector<double> mean;                      ///< [size]
    std::array<std::vector<double>, 2> directions; ///< [2, size] of length 1; zeros where no spread is left
    /// Of the points' variance, the share that the plane shows; 1 for points that are all equal.
    double explained = 1.0;

    /// value [size]: its place as seen at right angles to the plane.
    PlanePoint project(std::span<const float> value) const;
};

/// The first two principal components of samples [count, size]: the same samples give the same plane. Each
/// points to where its largest value, the first of equals, is above zero. Nothing where there are no samples,
/// or where some are not finite. Costs min(count, size)^2 * max(count, size) + min(count, size)^3.
std::optional<PrincipalPlane> principalPlane(std::span<const float> samples, std::size_t size);

/// The places of samples [count, size].
std::vector<PlanePoint> project(const PrincipalPlane& plane, std::span<const float> samples);

/// Turns the plane within itself, or turns it over, so that `points`, which are its own, come to lie as near
/// to `before` as they can (orthogonal Procrustes problem; Schönemann, 1966). Neither needs to be centred.
/// Where no turn is better than another nothing changes. Requires as many of one as of the other.
void turnTowards(std::span<const PlanePoint> before, PrincipalPlane& plane, std::vector<PlanePoint>& points);

} // namespace inkling
