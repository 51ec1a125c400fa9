// SPDX-License-Identifier: GPL-3.0-or-later
// Why one class and not another: the difference of their logits, taken apart over the places of a layer.
#pragma once

#include "core/inspection/activations.h"
#include "core/model/model.h"

#include <array>
#include <cstddef>
#include <vector>

namespace inkling {

/// Where in the picture the places of a layer look. Distances in pixels of the picture; 0 is the middle of
/// its first row or column.
struct PlaceGrid {
    int height = 1; ///< places
    int width = 1;
    double top = 0.0; ///< middle of what the first place looks at
    double left = 0.0;
    double rowStep = 1.0; ///< from one place to the next
    double columnStep = 1.0;
    int fieldHeight = 1; ///< what one place looks at, the padding included
    int fieldWidth = 1;

    /// The place whose middle is nearest to a pixel, as an index of [height, width].
    std::size_t nearest(int row, int column) const;
    bool operator==(const PlaceGrid&) const = default;
};

/// logit of `favoured` - logit of `other` = sum of parts + rest.
///
/// From m = 1 at the one logit and m = -1 at the other, multipliers are followed back, layer by layer:
///
///     conv2d, dense         y = Wx + b               m(x) = Wᵀ m(y)     rest += m(y) b
///     maxPooling2d          y = x of the winner      m(x) = m(y) at the winner, 0 elsewhere
///     averages              y = sum of x / n         m(x) = m(y) / n
///     batchNormalization    y = s x + t              m(x) = s m(y)      rest += m(y) t
///     an activation         y = f(0) + s x           m(x) = s m(y)      rest += m(y) f(0)
///     softmax within        y = Jx + r               m(x) = Jᵀ m(y)     rest += m(y) r
///
/// A place's part is the sum of m x over the channels there. For relu and leakyReLU s is the derivative, so
/// that a part is gradient times value; elu, tanh and sigmoid have the chord from 0 instead, s = (f(x) -
/// f(0)) / x: the rescale rule of Shrikumar, Greenside and Kundaje, "Learning important features through
/// propagating activation differences" (2017), with everything compared to 0.
struct Contrast {
    int favoured = 0;
    int other = 0;
    double difference = 0.0; ///< of the logits, as the network computed them
    std::size_t layer = 0;   ///< the spec to whose input the parts belong
    PlaceGrid grid;
    std::vector<double> parts; ///< [grid.height, grid.width]
    double rest = 0.0;         ///< what does not depend on a place: biases, and values at 0
    /// Behind the places there are only sums, maxima and relus: parts are the network's own derivative times
    /// the value. Otherwise curved activations were crossed on chords, and others could share out otherwise.
    bool isPiecewiseLinear = true;
};

/// The layer by which one can point at a picture: the last spec whose input has places that look at no more
/// than a quarter of the picture's height and width. Behind it places look at most of a digit; before it a
/// pool's winners leave specks. Of a network without convolutions, the picture itself.
std::size_t specToPointBy(const Architecture& architecture);

/// Of the input of spec `layer`. Requires that only conv2d and pools made it smaller.
PlaceGrid placesOf(const Architecture& architecture, std::size_t layer);

/// `activations` are those of the model; the classes differ or not, 0 <= class < classCount. Computed in
/// double precision: parts and rest sum to the difference but for the rounding of the network's own values.
Contrast contrastOf(const Model& model, const Activations& activations, std::size_t layer, int favoured,
                    int other);

/// The logits of the activations' model: what its last softmax is given.   [classCount]
std::vector<double> logitsOf(const Architecture& architecture, const Activations& activations);

/// Parts of the picture as one speaks of them: thirds from top to bottom and from left to right.
inline constexpr int regionsASide = 3;
/// In which of them a place, an index of the grid's [height, width], has its middle; an index of [3, 3]. A
/// pixel whose nearest place it is may itself be in the next one.
std::size_t regionOf(const PlaceGrid& grid, const Shape& picture, std::size_t place);
/// The parts of a contrast together, third by third, by the middles of their places.   [3, 3]
std::array<double, regionsASide * regionsASide> regionsOf(const Contrast& contrast, const Shape& picture);

} // namespace inkling
