// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"
#include "core/formats/onnx_graph.h"
#include "core/layers/build_layer.h"
#include "core/layers/padding.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cstring>

namespace inkling {

namespace {

constexpr std::size_t mostFeatures = std::size_t{1} << 20U; // of one sample between two layers

/// Reads where the file's bytes lie, which need not suit a float.
class Floats {
public:
    explicit Floats(std::span<const std::byte> bytes)
        : m_bytes{bytes} { }

    std::size_t size() const { return m_bytes.size() / sizeof(float); }
    float operator[](std::size_t index) const {
        float value = 0.0F;
        std::memcpy(&value, m_bytes.data() + index * sizeof value, sizeof value);
        return value;
    }

private:
    std::span<const std::byte> m_bytes;
};

/// Where row `ours`, in the order height, width, channels, stands in the order channels, height, width.
std::size_t rowInPlanes(std::size_t ours, const Shape& planes) {
    const auto channels = static_cast<std::size_t>(planes.channels);
    return ours % channels * (planes.size() / channels) + ours / channels;
}

bool padsNothing(int input, int window, int stride) {
    const WindowAxis axis = slide(input, window, stride, Padding::same);
    return axis.before == 0 && axis.after == 0;
}

/// The same window says "valid" where "same" adds nothing.
void settlePadding(Padding& padding, Shape input, std::array<int, 2> size, std::array<int, 2> strides) {
    if (padsNothing(input.height, size[0], strides[0]) && padsNothing(input.width, size[1], strides[1]))
        padding = Padding::valid;
}

double rounded(double value) {
    return numberOf(static_cast<float>(value));
}

void reduce(Conv2d& conv, Shape input) {
    settlePadding(conv.padding, input, conv.kernelSize, conv.strides);
    conv.kernelInitializer = Conv2d{}.kernelInitializer;
    conv.biasInitializer = Conv2d{}.biasInitializer;
}
void reduce(Dense& dense, Shape) {
    dense.kernelInitializer = Dense{}.kernelInitializer;
    dense.biasInitializer = Dense{}.biasInitializer;
}
void reduce(MaxPooling2d& pool, Shape input) {
    settlePadding(pool.padding, input, pool.poolSize, pool.strides);
}
void reduce(AveragePooling2d& pool, Shape input) {
    settlePadding(pool.padding, input, pool.poolSize, pool.strides);
}
void reduce(Dropout& dropout, Shape) {
    dropout.rate = rounded(dropout.rate);
}
void reduce(BatchNormalization& normalization, Shape) {
    normalization.momentum = rounded(normalization.momentum);
    normalization.epsilon = rounded(normalization.epsilon);
}
void reduce(Activate& activate, Shape) {
    activate.alpha =
        activate.activation == Activation::leakyReLU ? rounded(activate.alpha) : Activate{}.alpha;
}
void reduce(GlobalAveragePooling2d&, Shape) { }
void reduce(Flatten&, Shape) { }

} // namespace

double numberOf(float value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    double number = 0.0;
    std::from_chars(text.data(), end, number);
    return number;
}

bool foldActivation(LayerSpecs& specs, Activation activation) {
    if (specs.empty() || activation == Activation::leakyReLU)
        return false;
    return std::visit(
        [&](auto& layer) {
            if constexpr (requires { layer.kernelInitializer; }) {
                const bool isFree = layer.activation == Activation::linear;
                if (isFree)
                    layer.activation = activation;
                return isFree;
            }
            return false;
        },
        specs.back());
}

LayerSpecs asOnnxSays(Shape inputShape, const LayerSpecs& specs) {
    LayerSpecs said;
    Shape shape = inputShape;
    for (LayerSpec spec : specs) {
        const auto output = outputShapeOf(spec, shape);
        if (!output || output->size() > mostFeatures)
            return {}; // no network, which is like no other
        std::visit([&](auto& layer) { reduce(layer, shape); }, spec);
        const auto* activate = std::get_if<Activate>(&spec);
        const bool isSilent = (activate && activate->activation == Activation::linear)
            || (std::holds_alternative<Flatten>(spec) && shape.isFlat());
        if (!isSilent && !(activate && foldActivation(said, activate->activation)))
            said.push_back(spec);
        shape = *output;
    }
    return said;
}

void fill(std::span<float> values, const OnnxWeights& weights) {
    if (!weights.array) {
        std::ranges::fill(values, 0.0F);
        return;
    }
    const Floats from{weights.array->floats};
    assert(from.size() == values.size());
    const auto side = [&](std::size_t axis) { return static_cast<std::size_t>(weights.array->shape[axis]); };
    switch (weights.turn) {
    case OnnxWeights::Turn::fromOihw: {
        const std::size_t outputs = side(0), inputs = side(1), positions = side(2) * side(3);
        for (std::size_t position = 0; position < positions; ++position)
            for (std::size_t in = 0; in < inputs; ++in)
                for (std::size_t out = 0; out < outputs; ++out)
                    values[(position * inputs + in) * outputs + out] =
                        from[(out * inputs + in) * positions + position];
        return;
    }
    case OnnxWeights::Turn::none:
    case OnnxWeights::Turn::transpose: {
        const bool isTurned = weights.turn == OnnxWeights::Turn::transpose;
        const bool isList = weights.array->shape.size() == 1;
        const std::size_t columns = isTurned ? side(0) : isList ? 1 : side(weights.array->shape.size() - 1);
        const std::size_t rows = values.size() / columns;
        for (std::size_t row = 0; row < rows; ++row) {
            const std::size_t theirs = weights.planes ? rowInPlanes(row, *weights.planes) : row;
            for (std::size_t column = 0; column < columns; ++column)
                values[row * columns + column] =
                    isTurned ? from[column * rows + theirs] : from[theirs * columns + column];
        }
        return;
    }
    }
}

} // namespace inkling
