// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"
#include "core/formats/json.h"
#include "core/formats/onnx_graph_reader.h"
#include "core/layers/padding.h"

#include <algorithm>

namespace inkling::onnx {

GraphReader::Window GraphReader::readWindow(std::optional<std::array<int, 2>> kernel) {
    Window window;
    window.size = pair("kernel_shape", kernel.value_or(std::array{0, 0}));
    if (window.size == std::array{0, 0})
        refuse(Sentence::tr("has no kernel_shape"));
    if (kernel && window.size != *kernel)
        refuse(
            Sentence::tr("has kernel_shape %1, and its kernel is %2")
                .arg(shapeText({window.size[0], window.size[1]}), shapeText({(*kernel)[0], (*kernel)[1]})));
    window.strides = pair("strides", {1, 1});
    if (pair("dilations", {1, 1}) != std::array{1, 1})
        refuse(Sentence::tr("is dilated; expected dilations [1,1]"));
    if (!m_error)
        window.padding = readPadding(window);
    return window;
}

Padding GraphReader::readPadding(const Window& window) {
    const WindowAxis rows = slide(m_shape.height, window.size[0], window.strides[0], Padding::same);
    const WindowAxis columns = slide(m_shape.width, window.size[1], window.strides[1], Padding::same);
    const std::vector<std::int64_t> none(4, 0);
    const std::vector<std::int64_t> same{rows.before, columns.before, rows.after, columns.after};
    auto pads = sizes("pads", none, 0);
    const auto* automatic = attribute("auto_pad", OnnxAttributeType::text);
    if (automatic && automatic->text == "SAME_UPPER")
        pads = same;
    else if (automatic && automatic->text == "SAME_LOWER")
        pads = {rows.after, columns.after, rows.before, columns.before};
    else if (automatic && automatic->text != "NOTSET" && automatic->text != "VALID"
             && !automatic->text.empty())
        refuse(Sentence::tr("has auto_pad %1").arg(inQuotes(automatic->text)));
    for (std::size_t i = 0; i < pads.size(); ++i)
        pads[i] += m_taken[i];
    if (pads == none)
        return Padding::valid;
    if (pads != same)
        refuse(Sentence::tr("has pads %1; read are [0,0,0,0] and, for \"same\" here, %2 (top, left, bottom, "
                            "right)")
                   .arg(shapeText(pads), shapeText(same)));
    return Padding::same;
}

void GraphReader::takePad(float value) {
    m_taken = {};
    if (!m_pad || m_pad->value != value)
        return;
    m_taken = m_pad->pads;
    m_pad.reset();
}

void GraphReader::refuseRoundingUp(const Window& window) {
    if (integer("ceil_mode", 0) == 0 || m_error || window.padding == Padding::same)
        return;
    if ((m_shape.height - window.size[0]) % window.strides[0] != 0
        || (m_shape.width - window.size[1]) % window.strides[1] != 0)
        refuse(Sentence::tr("has ceil_mode 1, which adds a window at the edge; export the model with 0"));
}

void GraphReader::readConv() {
    requireInputs(3);
    requireOneOutput();
    takePad(0.0F);
    if (!takePlanes())
        return;
    requireInteger("group", 1, 1);
    const OnnxTensor* kernel = weights(1, 4);
    if (!kernel)
        return;
    const auto& sides = kernel->shape;
    if (sides[1] != m_shape.channels || sides[2] > mostSide || sides[3] > mostSide)
        return refuse(Sentence::tr("takes %1, which is %2, and gets %3 channels")
                          .arg(inWords(*kernel), shapeText(sides), m_shape.channels));
    const OnnxTensor* bias = hasInput(2) ? listOf(2, sides[0]) : nullptr;
    const Window window = readWindow(std::array{static_cast<int>(sides[2]), static_cast<int>(sides[3])});
    addNode(Conv2d{.filters = count(sides[0]),
                   .kernelSize = window.size,
                   .strides = window.strides,
                   .padding = window.padding},
            {{kernel, OnnxWeights::Turn::fromOihw}, {bias}});
}

int GraphReader::count(std::int64_t side) {
    return static_cast<int>(std::min<std::int64_t>(side, std::numeric_limits<int>::max()));
}

void GraphReader::readMaxPool() {
    requireInputs(1);
    requireOneOutput();
    takePad(-std::numeric_limits<float>::infinity());
    if (!takePlanes())
        return;
    integer("storage_order", 0); // of the indices, which no one asks for
    const Window window = readWindow({});
    refuseRoundingUp(window);
    addNode(MaxPooling2d{.poolSize = window.size, .strides = window.strides, .padding = window.padding});
}

void GraphReader::readAveragePool() {
    requireInputs(1);
    requireOneOutput();
    if (!takePlanes())
        return;
    takePad(std::numeric_limits<float>::quiet_NaN()); // none
    const Window window = readWindow({});
    refuseRoundingUp(window);
    if (integer("count_include_pad", 0) != 0 && window.padding == Padding::same)
        refuse(Sentence::tr("counts what is padded (count_include_pad 1); averages here do not"));
    addNode(AveragePooling2d{.poolSize = window.size, .strides = window.strides, .padding = window.padding});
}

void GraphReader::readGlobalAveragePool() {
    requireInputs(1);
    requireOneOutput();
    if (takePlanes())
        addNode(GlobalAveragePooling2d{});
}

void GraphReader::addDense(const OnnxTensor& kernel, bool isTurned, std::optional<std::size_t> biasInput) {
    const std::int64_t inputs = kernel.shape[isTurned ? 1 : 0];
    const std::int64_t units = kernel.shape[isTurned ? 0 : 1];
    if (inputs != m_shape.channels)
        return refuse(Sentence::tr("takes %1, which is %2 for %3 inputs, and gets %4")
                          .arg(inWords(kernel), shapeText(kernel.shape), inputs, m_shape.channels));
    const bool hasBias = biasInput && hasInput(*biasInput);
    const OnnxTensor* bias = hasBias ? denseBias(*biasInput, units) : nullptr;
    addNode(
        Dense{.units = count(units)},
        {{&kernel, isTurned ? OnnxWeights::Turn::transpose : OnnxWeights::Turn::none, m_unordered}, {bias}});
    m_unordered.reset();
}

const OnnxTensor* GraphReader::denseBias(std::size_t index, std::int64_t units) {
    const Value* value = input(index);
    const auto* tensor = value ? std::get_if<const OnnxTensor*>(value) : nullptr;
    const std::size_t axes = tensor && (*tensor)->shape.size() == 2 ? 2 : 1;
    const OnnxTensor* bias = weights(index, axes);
    if (bias && (bias->shape.back() != units || bias->shape.front() != (axes == 2 ? 1 : units))) {
        refuse(Sentence::tr("takes %1, which is %2, expected %3")
                   .arg(inWords(*bias), shapeText(bias->shape), shapeText({units})));
        return nullptr;
    }
    return bias;
}

void GraphReader::readGemm() {
    requireInputs(3);
    requireOneOutput();
    if (!takeList(0))
        return;
    requireNumber("alpha", 1.0F, 1.0);
    requireNumber("beta", 1.0F, 1.0);
    requireInteger("transA", 0, 0);
    const bool isTurned = integer("transB", 0) != 0;
    const OnnxTensor* kernel = weights(1, 2);
    if (!kernel)
        return;
    addDense(*kernel, isTurned, 2);
}

void GraphReader::readMatMul() {
    requireInputs(2);
    requireOneOutput();
    if (!takeList(0))
        return;
    if (const OnnxTensor* kernel = weights(1, 2)) {
        addDense(*kernel, false, {});
        m_awaitsBias = true;
    }
}

void GraphReader::readAdd() {
    requireInputs(2);
    requireOneOutput();
    if (!hasInput(0) || !hasInput(1))
        return refuse(Sentence::tr("lacks an input"));
    const std::size_t flow = isFlow(0) ? 0 : 1;
    if (!takeFlow(flow))
        return;
    if (!m_awaitsBias)
        return refuse(Sentence::tr("adds to what is no MatMul; only a dense layer's bias is read"));
    m_network.weights.back().array = denseBias(1 - flow, m_shape.channels);
    m_awaitsBias = false;
    advance();
}

void GraphReader::readBatchNormalization() {
    requireInputs(5);
    requireOneOutput();
    if (!takeFlow(0))
        return;
    requireInteger("training_mode", 0, 0);
    requireInteger("spatial", 1, 1);
    if (m_layout == Layout::pixels)
        return refuse(Sentence::tr("takes channels first, and gets them last"));
    const BatchNormalization spec{.momentum = number("momentum", 0.9F), .epsilon = number("epsilon", 1e-5F)};
    std::vector<OnnxWeights> all;
    for (std::size_t i = 1; i <= 4; ++i)
        all.push_back({listOf(i, m_shape.channels), OnnxWeights::Turn::none, m_unordered});
    addNode(spec, std::move(all));
}

void GraphReader::readDropout() {
    requireInputs(3);
    if (!takeFlow(0))
        return;
    double rate = number("ratio", 0.5F);
    if (hasInput(1)) {
        const OnnxTensor* ratio = constant(1);
        if (!ratio)
            return;
        const auto one = numberIn(*ratio);
        if (!one)
            return refuse(
                Sentence::tr("takes %1 for its ratio, which is not one number").arg(inWords(*ratio)));
        rate = numberOf(*one);
    }
    if (hasInput(2)) {
        const OnnxTensor* mode = constant(2);
        if (mode && (mode->integers.size() != 1 || mode->integers[0] != 0))
            refuse(
                Sentence::tr("drops while predicting too (training_mode); export the model for inference"));
    }
    if (m_node->outputs.size() > 2)
        refuse(Sentence::tr("has %1 outputs, expected 1").arg(m_node->outputs.size()));
    addNode(Dropout{rate});
}

void GraphReader::addActivation(Activation activation) {
    if (m_error)
        return;
    if (!foldActivation(m_network.specs, activation))
        addLayer(Activate{activation});
    m_awaitsBias = false;
    advance();
}

template<Activation activation>
void GraphReader::readActivation() {
    requireInputs(1);
    requireOneOutput();
    if (takeFlow(0))
        addActivation(activation);
}
template void GraphReader::readActivation<Activation::relu>();
template void GraphReader::readActivation<Activation::tanh>();
template void GraphReader::readActivation<Activation::sigmoid>();

void GraphReader::readLeakyRelu() {
    requireInputs(1);
    requireOneOutput();
    if (takeFlow(0))
        addNode(Activate{Activation::leakyReLU, number("alpha", 0.01F)});
}

void GraphReader::readElu() {
    requireInputs(1);
    requireOneOutput();
    requireNumber("alpha", 1.0F, 1.0);
    if (takeFlow(0))
        addActivation(Activation::elu);
}

void GraphReader::readSoftmax() {
    requireInputs(1);
    requireOneOutput();
    if (!takeFlow(0))
        return;
    // Before operator set 13, all axes from this one on were one.
    const std::int64_t axes = m_layout == Layout::list ? 2 : 4;
    const std::int64_t channels = m_layout == Layout::pixels ? 3 : 1;
    const std::int64_t axis = integer("axis", m_opset < 13 ? 1 : -1);
    const bool joins = m_opset < 13 && (axis < 0 ? axis + axes : axis) + 1 < axes && !m_shape.isFlat();
    if ((axis != channels && axis != channels - axes) || joins)
        return refuse(
            (joins ? Sentence::tr("is over axis %1 and those behind it; expected the channels, axis %2")
                   : Sentence::tr("is over axis %1; expected the channels, axis %2"))
                .arg(axis, channels));
    addActivation(Activation::softmax);
}

void GraphReader::readLogSoftmax() {
    readSoftmax();
    m_isLogarithm = true;
}

void GraphReader::readPad() {
    requireInputs(4);
    requireOneOutput();
    if (!takePlanes())
        return;
    if (hasInput(3))
        return refuse(Sentence::tr("pads chosen axes, which is not read"));
    if (const auto* mode = attribute("mode", OnnxAttributeType::text);
        mode && mode->text != "constant" && !mode->text.empty())
        refuse(Sentence::tr("has the mode %1, expected \"constant\"").arg(inQuotes(mode->text)));
    const auto* found = attribute("pads", OnnxAttributeType::integers);
    auto pads = found ? found->integers : std::vector<std::int64_t>{};
    if (hasInput(1))
        if (const auto given = integers(1))
            pads = given->values;
    Pad pad{{}, static_cast<float>(number("value", 0.0F))};
    if (hasInput(2)) {
        const OnnxTensor* value = constant(2);
        const auto one = value ? numberIn(*value) : std::nullopt;
        if (!one)
            return refuse(Sentence::tr("pads with something else than one number"));
        pad.value = *one;
    }
    const auto isIn = [](std::int64_t n) { return n >= 0 && n <= mostSide; };
    if (pads.size() != 8 || pads[0] != 0 || pads[1] != 0 || pads[4] != 0 || pads[5] != 0
        || !std::ranges::all_of(pads, isIn))
        return refuse(Sentence::tr("has pads %1; expected eight numbers, of which only height's and width's "
                                   "are above 0")
                          .arg(shapeText(pads)));
    pad.pads = {pads[2], pads[3], pads[6], pads[7]};
    if (pad.pads != std::array<std::int64_t, 4>{})
        m_pad = pad;
    advance();
}

} // namespace inkling::onnx
