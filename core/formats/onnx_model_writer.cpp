// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/formats/export_notes.h"
#include "core/formats/named_weights.h"
#include "core/formats/onnx.h"
#include "core/formats/onnx_model.h"
#include "core/layers/padding.h"

#include <algorithm>
#include <cstring>
#include <deque>
#include <optional>
#include <utility>

namespace inkling {

namespace {

constexpr std::int64_t irVersion = 7;
constexpr std::int64_t opset = 13;
constexpr std::string_view inputName = "images";
constexpr std::string_view outputName = "probabilities";

OnnxAttribute integer(std::string_view name, std::int64_t value) {
    return {.name = name, .type = OnnxAttributeType::integer, .integer = value};
}
OnnxAttribute number(std::string_view name, double value) {
    return {.name = name, .type = OnnxAttributeType::number, .number = static_cast<float>(value)};
}
OnnxAttribute integers(std::string_view name, std::vector<std::int64_t> values) {
    return {.name = name, .type = OnnxAttributeType::integers, .integers = std::move(values)};
}

/// Adds node after node, keeping track of how ONNX' values lie. What it builds points into it and into the
/// model.
class GraphWriter {
public:
    GraphWriter(const Model& model, const SequentialNetwork& network)
        : m_architecture{*model.architecture}
        , m_network{network}
        , m_weights{namedWeights(model)}
        , m_shape{m_architecture.inputShape()} {
        const LayerSpecs& specs = m_architecture.specs();
        for (m_spec = 0; m_spec < specs.size(); ++m_spec) {
            m_name = m_network.layerNames[m_spec];
            std::visit([&](const auto& spec) { add(spec); }, specs[m_spec]);
            m_shape = m_architecture.layers()[m_spec].outputShape;
        }
        toList();
        m_graph.nodes.back().outputs = {outputName};
        describe();
    }

    const OnnxGraph& graph() const { return m_graph; }

private:
    void describe() {
        const Shape& image = m_architecture.inputShape();
        m_graph.name = "inkling";
        m_graph.inputs = {{.name = inputName,
                           .elementType = static_cast<int>(OnnxType::float32),
                           .shape = std::vector<std::int64_t>{0, image.channels, image.height, image.width},
                           .batchName = "N",
                           .help = keep("Grey values, " + pixelText() + ". [N, channels, height, width]")}};
        m_graph.outputs = {
            {.name = outputName,
             .elementType = static_cast<int>(OnnxType::float32),
             .shape = std::vector<std::int64_t>{0, static_cast<std::int64_t>(m_architecture.classCount())},
             .batchName = "N",
             .help = "How likely each class is. [N, classes]"}};
    }

    std::string_view keep(std::string text) { return m_texts.emplace_back(std::move(text)); }

    /// The node takes the value that the one before made, and its own has its name.
    void addNode(std::string_view opType, const std::string& suffix,
                 std::vector<OnnxAttribute> attributes = {},
                 const std::vector<std::string_view>& arrays = {}) {
        const auto name = keep(m_name + suffix);
        std::vector<std::string_view> inputs{m_value};
        inputs.insert(inputs.end(), arrays.begin(), arrays.end());
        m_graph.nodes.push_back({.name = name,
                                 .opType = opType,
                                 .inputs = std::move(inputs),
                                 .outputs = {name},
                                 .attributes = std::move(attributes)});
        m_value = name;
    }

    std::string_view addArray(std::string name, std::vector<std::int64_t> shape,
                              std::span<const float> values) {
        m_graph.initializers.push_back(
            {.name = keep(std::move(name)), .shape = std::move(shape), .floats = std::as_bytes(values)});
        return m_graph.initializers.back().name;
    }

    const NamedWeights& weightsOf(std::string_view role) const {
        return *std::ranges::find_if(m_weights, [&](const NamedWeights& weights) {
            return weights.block.spec == m_spec && weights.block.role == role;
        });
    }

    /// A list for each channel or output: as it is, or where a flatten has left ONNX' order, in that order.
    std::string_view addList(std::string_view role) {
        const NamedWeights& list = weightsOf(role);
        return addArray(list.name, {static_cast<std::int64_t>(list.values.size())},
                        m_unordered ? inPlanes(list.values, 1) : list.values);
    }

    /// Rows in the order height, width, channels, put into the order channels, height, width.
    std::span<const float> inPlanes(std::span<const float> rows, std::size_t columns) {
        const auto channels = static_cast<std::size_t>(m_unordered->channels);
        const std::size_t positions = m_unordered->size() / channels;
        std::vector<float>& turned = m_arrays.emplace_back();
        turned.reserve(rows.size());
        for (std::size_t channel = 0; channel < channels; ++channel) {
            for (std::size_t position = 0; position < positions; ++position) {
                const auto row = rows.subspan((position * channels + channel) * columns, columns);
                turned.insert(turned.end(), row.begin(), row.end());
            }
        }
        return turned;
    }

    /// [height, width, in, out] becomes [out, in, height, width].
    std::string_view addConvKernel() {
        const NamedWeights& kernel = weightsOf("kernel");
        const auto side = [&](std::size_t axis) {
            return static_cast<std::size_t>(kernel.block.shape[axis]);
        };
        const std::size_t positions = side(0) * side(1), inputs = side(2), outputs = side(3);
        std::vector<float>& turned = m_arrays.emplace_back();
        turned.reserve(kernel.values.size());
        for (std::size_t out = 0; out < outputs; ++out)
            for (std::size_t in = 0; in < inputs; ++in)
                for (std::size_t position = 0; position < positions; ++position)
                    turned.push_back(kernel.values[(position * inputs + in) * outputs + out]);
        const auto& shape = kernel.block.shape;
        return addArray(kernel.name, {shape[3], shape[2], shape[0], shape[1]}, turned);
    }

    std::string_view addDenseKernel() {
        const NamedWeights& kernel = weightsOf("kernel");
        const auto& shape = kernel.block.shape;
        return addArray(kernel.name, {shape[0], shape[1]},
                        m_unordered ? inPlanes(kernel.values, static_cast<std::size_t>(shape[1]))
                                    : kernel.values);
    }

    std::vector<OnnxAttribute> windowOf(std::array<int, 2> size, std::array<int, 2> strides,
                                        Padding padding) const {
        const WindowAxis rows = slide(m_shape.height, size[0], strides[0], padding);
        const WindowAxis columns = slide(m_shape.width, size[1], strides[1], padding);
        return {integers("kernel_shape", {size[0], size[1]}), integers("strides", {strides[0], strides[1]}),
                integers("pads", {rows.before, columns.before, rows.after, columns.after})};
    }

    /// Whether a dense layer comes behind this one, which can take a list in any order.
    bool isFollowedByDense() const {
        const auto& specs = m_architecture.specs();
        return std::any_of(specs.begin() + static_cast<std::ptrdiff_t>(m_spec), specs.end(),
                           [](const LayerSpec& spec) { return std::holds_alternative<Dense>(spec); });
    }

    /// What is already one value a channel becomes a list.
    void toList() {
        if (m_arePlanes)
            addNode("Flatten", "/list", {integer("axis", 1)});
        m_arePlanes = false;
    }

    void add(const Conv2d& spec) {
        const auto kernel = addConvKernel();
        addNode("Conv", "", windowOf(spec.kernelSize, spec.strides, spec.padding), {kernel, addList("bias")});
        addActivation(spec.activation);
    }
    void add(const MaxPooling2d& spec) {
        addNode("MaxPool", "", windowOf(spec.poolSize, spec.strides, spec.padding));
    }
    void add(const AveragePooling2d& spec) {
        auto attributes = windowOf(spec.poolSize, spec.strides, spec.padding);
        attributes.push_back(integer("count_include_pad", 0));
        addNode("AveragePool", "", std::move(attributes));
    }
    void add(const GlobalAveragePooling2d&) {
        addNode("GlobalAveragePool", "");
        m_shape = {1, 1, m_shape.channels};
        toList();
    }
    void add(const Flatten&) {
        if (!m_arePlanes)
            return;
        if (m_shape.channels > 1 && !m_shape.isFlat()) {
            if (isFollowedByDense())
                m_unordered = m_shape;
            else
                addNode("Transpose", "/channels_last", {integers("perm", {0, 2, 3, 1})});
        }
        addNode("Flatten", "", {integer("axis", 1)});
        m_arePlanes = false;
    }
    void add(const Dense& spec) {
        toList();
        const auto kernel = addDenseKernel();
        m_unordered.reset();
        addNode("Gemm", "", {}, {kernel, addList("bias")});
        addActivation(spec.activation);
    }
    void add(const Dropout& spec) {
        const float rate = static_cast<float>(spec.rate);
        const auto& kept = m_arrays.emplace_back(1, rate);
        addNode("Dropout", "", {}, {addArray(m_name + "/rate", {}, kept)});
    }
    void add(const BatchNormalization& spec) {
        const auto gamma = addList("gamma"), beta = addList("beta");
        const auto mean = addList("moving_mean"), variance = addList("moving_variance");
        addNode("BatchNormalization", "",
                {number("epsilon", spec.epsilon), number("momentum", spec.momentum)},
                {gamma, beta, mean, variance});
    }
    void add(const Activate& spec) {
        if (spec.activation == Activation::leakyReLU)
            addNode("LeakyRelu", "", {number("alpha", spec.alpha)});
        else
            addActivation(spec.activation);
    }

    void addActivation(Activation activation) {
        const auto suffix = std::holds_alternative<Activate>(m_architecture.specs()[m_spec])
            ? std::string{}
            : "/" + std::string{nameOf(activation)};
        switch (activation) {
        case Activation::linear:
        case Activation::leakyReLU: // a layer of its own
            return;
        case Activation::relu:
            return addNode("Relu", suffix);
        case Activation::elu:
            return addNode("Elu", suffix, {number("alpha", 1.0)});
        case Activation::tanh:
            return addNode("Tanh", suffix);
        case Activation::sigmoid:
            return addNode("Sigmoid", suffix);
        case Activation::softmax:
            return addNode("Softmax", suffix, {integer("axis", 1)});
        }
    }

    const Architecture& m_architecture;
    const SequentialNetwork& m_network;
    std::vector<NamedWeights> m_weights;
    OnnxGraph m_graph;
    std::deque<std::string> m_texts;         // which stay where they are
    std::deque<std::vector<float>> m_arrays; // which stay where they are

    std::size_t m_spec = 0;
    std::string m_name;                   ///< of the layer
    std::string_view m_value = inputName; ///< that the next node takes
    Shape m_shape;                        ///< of one sample of it
    bool m_arePlanes = true;
    std::optional<Shape> m_unordered; ///< the planes of a flatten with no dense layer behind it yet
};

/// Bit by bit: 0 and -0 are different weights.
bool isSame(const Model& a, const Model& b) {
    return a.architecture->inputShape() == b.architecture->inputShape()
        && a.architecture->specs() == b.architecture->specs() && a.parameters.size() == b.parameters.size()
        && std::memcmp(a.parameters.data(), b.parameters.data(), a.parameters.size() * sizeof(float)) == 0;
}

} // namespace

Result<std::vector<std::byte>> toOnnxModel(const Model& model, const std::filesystem::path& path) {
    if (auto finite = requireFiniteWeights(model, path); !finite)
        return finite.error();
    const auto network = describedNetwork(*model.architecture, path);
    if (!network)
        return network.error();
    const GraphWriter writer{model, *network};
    const auto metadata = modelNotes(*network);
    const std::string help = "Images are white ink on black paper. " + digitText(network->inputShape);
    auto bytes = toOnnx({.irVersion = irVersion,
                         .opset = opset,
                         .producer = "Inkling",
                         .producerVersion = INKLING_VERSION,
                         .help = help,
                         .graph = writer.graph(),
                         .metadata = {metadata.begin(), metadata.end()}});
    const auto again = parseOnnxModel(bytes, path.string());
    if (!again)
        return Error{ErrorKind::failure, Sentence::tr("%1 Nothing was written.").arg(again.error().sentence)};
    if (!isSame(model, *again))
        return Error{
            ErrorKind::failure,
            Sentence::tr("%1: ONNX cannot describe this network; nothing was written.").arg(path.string())};
    return bytes;
}

Result<void> writeOnnxModel(const Model& model, const std::filesystem::path& path) {
    const auto bytes = toOnnxModel(model, path);
    if (!bytes)
        return bytes.error();
    return writeFileAtomically(path, *bytes);
}

} // namespace inkling
