// SPDX-License-Identifier: GPL-3.0-or-later
// Networks with layers of every kind, and a picture for them.
#pragma once

#include "core/base/random.h"
#include "core/drawing/drawing.h"
#include "core/model/model.h"
#include "core/train/moment.h"
#include "core/train/run_spec.h"

#include <cmath>
#include <cstdint>
#include <memory>

namespace inkling::test {

inline LayerSpecs tutorialNetwork() {
    return findPreset("tutorial")->spec().network;
}

/// Strides, both paddings, windows that overlap, and all that stands between a convolution and its pool.
inline LayerSpecs variedNetwork() {
    return {
        Conv2d{.filters = 6, .kernelSize = {5, 3}, .strides = {2, 1}, .padding = Padding::same},
        BatchNormalization{},
        Activate{Activation::leakyReLU, 0.2},
        AveragePooling2d{.poolSize = {3, 3}, .strides = {2, 2}, .padding = Padding::same},
        Dropout{0.4},
        Conv2d{.filters = 5, .kernelSize = {3, 3}, .padding = Padding::same, .activation = Activation::tanh},
        MaxPooling2d{.poolSize = {3, 3}, .strides = {2, 2}, .padding = Padding::same},
        Conv2d{.filters = 7, .kernelSize = {3, 3}, .activation = Activation::elu},
        GlobalAveragePooling2d{},
        Dense{.units = 9, .activation = Activation::sigmoid},
        Dense{.units = 10},
        Activate{Activation::softmax}};
}

/// Few weights, and much to compute for each picture.
inline LayerSpecs slowNetwork() {
    const auto convolution = [] {
        return Conv2d{.filters = 64, .padding = Padding::same, .activation = Activation::relu};
    };
    return {convolution(), convolution(), GlobalAveragePooling2d{},
            Dense{.units = 10, .activation = Activation::softmax}};
}

/// Every parameter is moved, so that biases and moving averages are no special numbers.
inline Model modelOf(LayerSpecs network, std::uint64_t seed = 1) {
    auto model = initializedModel(Architecture::build({28, 28, 1}, std::move(network)).value(), seed);
    for (std::size_t i = 0; i < model.parameters.size(); ++i)
        model.parameters[i] += 0.05F * static_cast<float>(std::cos(static_cast<double>(i)));
    return model;
}

inline Moment momentOf(const LayerSpecs& network, std::int64_t batch = 10, std::uint64_t seed = 1) {
    return {1, batch, std::make_shared<const Model>(modelOf(network, seed))};
}

/// A slanted seven with soft edges.
inline Picture seven() {
    return pictureOf(Drawing{{{{4, 4}, {20, 4}, {10, 26}}}}).value();
}

} // namespace inkling::test
