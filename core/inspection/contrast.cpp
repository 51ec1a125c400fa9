// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/contrast.h"

#include "core/inspection/arithmetic.h"
#include "core/layers/padding.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string_view>

namespace inkling {

namespace {

/// Multipliers [channels, height, width] on their way back through one spec.
struct Step {
    const Model& model;
    const Activations& activations;
    std::size_t layer;
    Contrast& contrast;

    const Tensor& input() const { return activations.inputOf(layer); }
    const Tensor& output() const { return activations.layers[layer].sums(); }
    std::vector<double> zeros() const { return std::vector<double>(input().shape.size()); }

    std::span<const float> parameters(std::string_view role) const {
        for (const auto& block : model.architecture->parameterBlocks())
            if (block.spec == layer && block.role == role)
                return std::span{model.parameters}.subspan(block.offset, block.count);
        return {};
    }
    double parameter(std::string_view role, int channel) const {
        return double{parameters(role)[static_cast<std::size_t>(channel)]};
    }
    Receptive windowAt(const Place& place) const { return receptiveOf(*model.architecture, layer, place); }
    /// Calls use(place, multiplier) for each value of the output that the difference depends on.
    void forEach(const std::vector<double>& m, auto&& use) const {
        const auto shape = output().shape;
        std::size_t at = 0;
        for (int channel = 0; channel < shape.channels; ++channel)
            for (int row = 0; row < shape.height; ++row)
                for (int column = 0; column < shape.width; ++column, ++at)
                    if (m[at] != 0.0)
                        use(Place{channel, row, column}, m[at]);
    }
};

/// Those of a position's filters, or of a list's units, that the difference depends on: behind relu and
/// pools, few of them.
struct Active {
    std::vector<std::size_t> channels;
    std::vector<double> multipliers;

    /// Of m[first], m[first + plane], ...
    void take(const std::vector<double>& m, std::size_t first, std::size_t plane) {
        channels.clear();
        multipliers.clear();
        for (std::size_t channel = 0; channel * plane + first < m.size(); ++channel) {
            if (const double multiplier = m[channel * plane + first]; multiplier != 0.0) {
                channels.push_back(channel);
                multipliers.push_back(multiplier);
            }
        }
    }
    double times(const float* ofChannels) const {
        double sum = 0.0;
        for (std::size_t i = 0; i < channels.size(); ++i)
            sum += multipliers[i] * double{ofChannels[channels[i]]};
        return sum;
    }
};

std::vector<double> back(const Conv2d& conv, const Step& step, const std::vector<double>& m) {
    const auto shape = step.input().shape;
    const auto kernel = step.parameters("kernel"); // [height, width, channels, filters]
    const auto bias = step.parameters("bias");
    const auto filters = static_cast<std::size_t>(conv.filters);
    const int top = slide(shape.height, conv.kernelSize[0], conv.strides[0], conv.padding).before;
    const int left = slide(shape.width, conv.kernelSize[1], conv.strides[1], conv.padding).before;
    auto before = step.zeros();
    // Position by position, since weights of one place lie filter by filter.
    Active active;
    const auto output = step.output().shape;
    const auto plane = static_cast<std::size_t>(output.height) * static_cast<std::size_t>(output.width);
    for (std::size_t position = 0; position < plane; ++position) {
        active.take(m, position, plane);
        if (active.channels.empty())
            continue;
        step.contrast.rest += active.times(bias.data());
        const auto at = static_cast<int>(position);
        const Place place{0, at / output.width, at % output.width};
        const auto window = step.windowAt(place);
        for (int row = window.top; row < window.top + window.height; ++row)
            for (int column = window.left; column < window.left + window.width; ++column) {
                const int kernelRow = row - (place.row * conv.strides[0] - top);
                const int kernelColumn = column - (place.column * conv.strides[1] - left);
                const int first = (kernelRow * conv.kernelSize[1] + kernelColumn) * shape.channels;
                for (int channel = 0; channel < shape.channels; ++channel)
                    before[step.input().index({channel, row, column})] +=
                        active.times(kernel.data() + static_cast<std::size_t>(first + channel) * filters);
            }
    }
    return before;
}

std::vector<double> back(const Dense& dense, const Step& step, const std::vector<double>& m) {
    const auto kernel = step.parameters("kernel"); // [inputs, units]
    const auto bias = step.parameters("bias");
    auto before = step.zeros();
    const auto units = static_cast<std::size_t>(dense.units);
    Active active;
    active.take(m, 0, 1);
    for (std::size_t i = 0; i < before.size(); ++i)
        before[i] = active.times(kernel.data() + i * units);
    step.contrast.rest += active.times(bias.data());
    return before;
}

std::vector<double> back(const MaxPooling2d& pool, const Step& step, const std::vector<double>& m) {
    auto before = step.zeros();
    step.forEach(m, [&](const Place& place, double weight) {
        const auto window = step.windowAt(place);
        const Place first{place.channel, window.top, window.left}; // wins where the whole window is equal
        before[step.input().index(winnerOf(pool, step.input(), place).value_or(first))] += weight;
    });
    return before;
}

std::vector<double> backFromAverage(const Step& step, const std::vector<double>& m) {
    auto before = step.zeros();
    step.forEach(m, [&](const Place& place, double weight) {
        const auto window = step.windowAt(place);
        const double share = weight / (window.height * window.width);
        for (int row = window.top; row < window.top + window.height; ++row)
            for (int column = window.left; column < window.left + window.width; ++column)
                before[step.input().index({place.channel, row, column})] += share;
    });
    return before;
}
std::vector<double> back(const AveragePooling2d&, const Step& step, const std::vector<double>& m) {
    return backFromAverage(step, m);
}
std::vector<double> back(const GlobalAveragePooling2d&, const Step& step, const std::vector<double>& m) {
    return backFromAverage(step, m);
}

std::vector<double> back(const Flatten&, const Step& step, const std::vector<double>& m) {
    auto before = step.zeros();
    step.forEach(m, [&](const Place& place, double weight) {
        const auto from = step.windowAt(place);
        before[step.input().index({*from.channel, from.top, from.left})] = weight;
    });
    return before;
}

std::vector<double> back(const BatchNormalization& normalization, const Step& step,
                         const std::vector<double>& m) {
    auto before = step.zeros();
    step.forEach(m, [&](const Place& place, double weight) {
        const double variance = step.parameter("moving_variance", place.channel);
        const double scale =
            step.parameter("gamma", place.channel) / std::sqrt(variance + normalization.epsilon);
        before[step.input().index(place)] = weight * scale;
        step.contrast.rest += weight
            * (step.parameter("beta", place.channel) - scale * step.parameter("moving_mean", place.channel));
    });
    return before;
}

std::vector<double> back(const Dropout&, const Step&, const std::vector<double>& m) {
    return m; // while predicting, values pass
}
/// What it is applied to is treated by backThroughActivation().
std::vector<double> back(const Activate&, const Step&, const std::vector<double>& m) {
    return m;
}

/// (f(x) - f(0)) / x; at 0 the derivative there.
double chord(Activation activation, double alpha, double x) {
    switch (activation) {
    case Activation::relu:
        return x > 0.0 ? 1.0 : 0.0;
    case Activation::leakyReLU:
        return x > 0.0 ? 1.0 : alpha;
    case Activation::elu:
        return x >= 0.0 ? 1.0 : std::expm1(x) / x;
    case Activation::tanh:
        return x == 0.0 ? 1.0 : std::tanh(x) / x;
    case Activation::sigmoid:
        return x == 0.0 ? 0.25 : 0.5 * std::tanh(0.5 * x) / x;
    case Activation::linear:
    case Activation::softmax:
        break;
    }
    return 1.0;
}

bool isPiecewiseLinear(Activation activation) {
    return activation == Activation::linear || activation == Activation::relu
        || activation == Activation::leakyReLU;
}

/// Shares over the channels of each position; J = diag(y) - y yᵀ.
std::vector<double> backThroughSoftmax(const Tensor& sums, const Tensor& shares, const std::vector<double>& m,
                                       double& rest) {
    std::vector<double> before(m.size());
    const auto plane =
        static_cast<std::size_t>(sums.shape.height) * static_cast<std::size_t>(sums.shape.width);
    for (std::size_t position = 0; position < plane; ++position) {
        double mean = 0.0;
        for (std::size_t i = position; i < m.size(); i += plane)
            mean += m[i] * double{shares.values[i]};
        for (std::size_t i = position; i < m.size(); i += plane) {
            before[i] = double{shares.values[i]} * (m[i] - mean);
            rest += m[i] * double{shares.values[i]} - before[i] * double{sums.values[i]};
        }
    }
    return before;
}

std::vector<double> backThroughActivation(const Step& step, std::vector<double> m) {
    const auto& spec = step.model.architecture->specs()[step.layer];
    const auto activation = activationOf(spec);
    if (activation == Activation::linear)
        return m;
    const auto* layer = std::get_if<Activate>(&spec);
    const auto& sums = layer ? step.input() : step.activations.layers[step.layer].sums();
    step.contrast.isPiecewiseLinear = step.contrast.isPiecewiseLinear && isPiecewiseLinear(activation);
    if (activation == Activation::softmax)
        return backThroughSoftmax(sums, step.activations.layers[step.layer].output, m, step.contrast.rest);
    for (std::size_t i = 0; i < m.size(); ++i) {
        if (activation == Activation::sigmoid)
            step.contrast.rest += 0.5 * m[i];
        m[i] *= chord(activation, layer ? layer->alpha : 0.0, double{sums.values[i]});
    }
    return m;
}

struct Axis {
    double first = 0.0;
    double step = 1.0;
    int field = 1;

    void pass(int window, int stride, int before) {
        first += ((window - 1) / 2.0 - before) * step;
        field += static_cast<int>(std::lround((window - 1) * step));
        step *= stride;
    }
};

struct Axes {
    Axis rows;
    Axis columns;

    void pass(const Shape& input, std::array<int, 2> window, std::array<int, 2> strides, Padding padding) {
        rows.pass(window[0], strides[0], slide(input.height, window[0], strides[0], padding).before);
        columns.pass(window[1], strides[1], slide(input.width, window[1], strides[1], padding).before);
    }
    void pass(const Conv2d& conv, const Shape& input) {
        pass(input, conv.kernelSize, conv.strides, conv.padding);
    }
    template<class Pool>
    requires requires(Pool pool) { pool.poolSize; }
    void pass(const Pool& pool, const Shape& input) {
        pass(input, pool.poolSize, pool.strides, pool.padding);
    }
    void pass(const auto&, const Shape&) { }
};

Shape inputShapeOf(const Architecture& architecture, std::size_t layer) {
    return layer == 0 ? architecture.inputShape() : architecture.layers()[layer - 1].outputShape;
}

std::size_t nearestOn(double first, double step, int count, int pixel) {
    return static_cast<std::size_t>(std::clamp(std::lround((pixel - first) / step), 0L, count - 1L));
}

int thirdOf(double middle, int length) {
    return std::clamp(static_cast<int>(std::floor((middle + 0.5) * regionsASide / length)), 0,
                      regionsASide - 1);
}

} // namespace

std::size_t PlaceGrid::nearest(int row, int column) const {
    return nearestOn(top, rowStep, height, row) * static_cast<std::size_t>(width)
        + nearestOn(left, columnStep, width, column);
}

std::size_t specToPointBy(const Architecture& architecture) {
    const auto picture = architecture.inputShape();
    std::size_t chosen = 0;
    for (std::size_t spec = 1; spec < architecture.specs().size(); ++spec) {
        if (inputShapeOf(architecture, spec).isFlat())
            break;
        const auto grid = placesOf(architecture, spec);
        if (4 * grid.fieldHeight > picture.height || 4 * grid.fieldWidth > picture.width)
            break;
        chosen = spec;
    }
    return chosen;
}

PlaceGrid placesOf(const Architecture& architecture, std::size_t layer) {
    Axes axes;
    for (std::size_t spec = 0; spec < layer; ++spec)
        std::visit([&](const auto& kind) { axes.pass(kind, inputShapeOf(architecture, spec)); },
                   architecture.specs()[spec]);
    const auto shape = inputShapeOf(architecture, layer);
    return {shape.height,   shape.width,       axes.rows.first, axes.columns.first,
            axes.rows.step, axes.columns.step, axes.rows.field, axes.columns.field};
}

std::vector<double> logitsOf(const Architecture& architecture, const Activations& activations) {
    const auto last = architecture.specs().size() - 1;
    const auto& logits = std::holds_alternative<Activate>(architecture.specs()[last])
        ? activations.inputOf(last)
        : activations.layers[last].sums();
    return {logits.values.begin(), logits.values.end()};
}

Contrast contrastOf(const Model& model, const Activations& activations, std::size_t layer, int favoured,
                    int other) {
    const auto& specs = model.architecture->specs();
    assert(layer < specs.size());
    const auto logits = logitsOf(*model.architecture, activations);
    const auto a = static_cast<std::size_t>(favoured);
    const auto b = static_cast<std::size_t>(other);
    assert(favoured >= 0 && a < logits.size());
    assert(other >= 0 && b < logits.size());
    Contrast contrast;
    contrast.favoured = favoured;
    contrast.other = other;
    contrast.difference = logits[a] - logits[b];
    contrast.layer = layer;
    contrast.grid = placesOf(*model.architecture, layer);

    std::vector<double> m(logits.size());
    m[a] += 1.0;
    m[b] -= 1.0;
    for (std::size_t spec = specs.size(); spec-- > layer;) {
        const Step step{model, activations, spec, contrast};
        if (spec + 1 < specs.size()) // the last one's softmax is behind the logits
            m = backThroughActivation(step, std::move(m));
        m = std::visit([&](const auto& kind) { return back(kind, step, m); }, specs[spec]);
    }

    const auto& values = activations.inputOf(layer).values;
    contrast.parts.resize(static_cast<std::size_t>(contrast.grid.height)
                          * static_cast<std::size_t>(contrast.grid.width));
    for (std::size_t i = 0; i < m.size(); ++i)
        contrast.parts[i % contrast.parts.size()] += m[i] * double{values[i]};
    return contrast;
}

std::size_t regionOf(const PlaceGrid& grid, const Shape& picture, std::size_t place) {
    const auto row = static_cast<int>(place) / grid.width;
    const auto column = static_cast<int>(place) % grid.width;
    const int down = thirdOf(grid.top + row * grid.rowStep, picture.height);
    const int right = thirdOf(grid.left + column * grid.columnStep, picture.width);
    return static_cast<std::size_t>(down * regionsASide + right);
}

std::array<double, regionsASide * regionsASide> regionsOf(const Contrast& contrast, const Shape& picture) {
    std::array<double, regionsASide * regionsASide> regions{};
    for (std::size_t place = 0; place < contrast.parts.size(); ++place)
        regions[regionOf(contrast.grid, picture, place)] += contrast.parts[place];
    return regions;
}

} // namespace inkling
