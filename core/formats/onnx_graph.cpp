// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx_graph.h"

#include "core/base/number_text.h"
#include "core/formats/json.h"
#include "core/formats/onnx_graph_reader.h"
#include "core/layers/build_layer.h"

#include <algorithm>
#include <iterator>

namespace inkling {

Result<OnnxNetwork> readOnnxGraph(const OnnxGraph& graph, std::int64_t opset, std::string_view fileName) {
    return onnx::GraphReader{graph, opset, fileName}.read();
}

namespace onnx {

namespace {

constexpr int mostLayers = 64;

} // namespace

Result<OnnxNetwork> GraphReader::read() {
    readInitializers();
    readInput();
    for (const OnnxNode& node : m_graph.nodes) {
        if (m_error)
            break;
        m_node = &node;
        readNode();
    }
    m_node = nullptr;
    readOutput();
    if (m_error)
        return *m_error;
    return std::move(m_network);
}

void GraphReader::readInitializers() {
    for (const OnnxTensor& tensor : m_graph.initializers) {
        if (!m_values.emplace(tensor.name, &tensor).second)
            refuse(Sentence::tr("holds %1 twice").arg(inWords(tensor)));
    }
}

void GraphReader::readInput() {
    const OnnxValue* input = nullptr;
    for (const OnnxValue& value : m_graph.inputs) {
        if (m_values.contains(value.name)) // old files list their weights as inputs too
            continue;
        if (input)
            refuse(Sentence::tr("takes two inputs, %1 and %2; a network here takes images alone")
                       .arg(inQuotes(input->name), inQuotes(value.name)));
        input = &value;
    }
    if (!input)
        return refuse(Sentence::tr("has no input"));
    const auto name = [&] { return inQuotes(input->name); };
    if (input->elementType != static_cast<int>(OnnxType::float32))
        return refuse(Sentence::tr("its input %1 is not of float32").arg(name()));
    if (!input->shape)
        return refuse(Sentence::tr("its input %1 has no shape; export the model with one").arg(name()));
    const auto& axes = *input->shape;
    const auto text = shapeText(axes);
    for (std::size_t i = 1; i < axes.size(); ++i)
        if (axes[i] < 1 || axes[i] > mostSide)
            return refuse(Sentence::tr("its input %1 is %2; each side but the first must be 1 to %3")
                              .arg(name(), text, mostSide));
    m_batch = axes.empty() || axes[0] < 0 ? 0 : axes[0];
    const auto side = [&](std::size_t axis) { return static_cast<int>(axes[axis]); };
    const bool isList = axes.size() == 2 && axes[1] == 784;
    if (isList) {
        m_shape = {28, 28, 1};
    } else if (axes.size() == 4) {
        // Images with one channel look like 28 channels of 28×1 where the channels come last.
        m_layout = axes[3] == 1 && axes[1] > 1 ? Layout::pixels : Layout::planes;
        m_shape =
            m_layout == Layout::planes ? Shape{side(2), side(3), side(1)} : Shape{side(1), side(2), side(3)};
    } else {
        return refuse(
            Sentence::tr("its input %1 is %2, expected [N,channels,height,width]").arg(name(), text));
    }
    if (m_shape.size() > mostFeatures)
        return refuse(Sentence::tr("its input %1 is %2; a sample can have at most %3 values")
                          .arg(name(), text, grouped(mostFeatures)));
    m_network.inputShape = m_shape;
    if (isList)
        flatten();
    define(input->name, Flow{m_step});
}

void GraphReader::readOutput() {
    if (m_error)
        return;
    if (m_graph.outputs.size() != 1)
        return refuse(Sentence::tr("has %1 outputs; a network here has one, the classes' probabilities")
                          .arg(m_graph.outputs.size()));
    const auto name = m_graph.outputs.front().name;
    const auto found = m_values.find(name);
    const auto* flow = found == m_values.end() ? nullptr : std::get_if<Flow>(&found->second);
    if (!flow || flow->step != m_step)
        return refuse(Sentence::tr("its output %1 is not what its last node makes").arg(inQuotes(name)));
    if (m_pad)
        return refuse(Sentence::tr("its output %1 is padded").arg(inQuotes(name)));
    if (!m_shape.isFlat())
        return refuse(Sentence::tr("its output %1 is %2, expected a list of the classes' probabilities")
                          .arg(inQuotes(name), toText(m_shape)));
    if (m_unordered)
        return refuse(Sentence::tr("its output %1 is a flattened image with its channels first, which no "
                                   "layer here can leave so; let a Gemm follow the Flatten")
                          .arg(inQuotes(name)));
    endInSoftmax();
}

void GraphReader::endInSoftmax() {
    auto& specs = m_network.specs;
    if (specs.empty())
        return refuse(Sentence::tr("has no layers"));
    if (activationOf(specs.back()) == Activation::softmax)
        return;
    const auto changesNothing = [](const LayerSpec& spec) {
        return std::holds_alternative<Dropout>(spec) || std::holds_alternative<Flatten>(spec);
    };
    const auto last = std::find_if_not(specs.rbegin(), specs.rend(), changesNothing);
    if (last != specs.rend() && activationOf(*last) != Activation::linear)
        return refuse(Sentence::tr("ends in %1 behind %2; expected Softmax, or a sum to take it of")
                          .arg(kindOf(specs.back()), nameOf(activationOf(*last))));
    if (!foldActivation(specs, Activation::softmax))
        specs.emplace_back(Activate{Activation::softmax});
}

void GraphReader::readNode() {
    if (!m_node->domain.empty() && m_node->domain != "ai.onnx")
        return refuse(
            Sentence::tr("is from %1; only ONNX' own operators are read").arg(inQuotes(m_node->domain)));
    const auto& handlers = handlersByType();
    const auto handler = handlers.find(m_node->opType);
    if (handler == handlers.end())
        return refuse(Sentence::tr("means nothing here; read are %1").arg(knownTypes()));
    for (std::size_t i = 0; i < m_node->inputs.size() && !m_error; ++i)
        if (hasInput(i))
            input(i);
    if (m_error)
        return;
    m_known.clear();
    (this->*handler->second)();
    for (const OnnxAttribute& attribute : m_node->attributes)
        if (!m_known.contains(attribute.name))
            refuse(
                Sentence::tr("has the attribute %1, which is not known here").arg(inQuotes(attribute.name)));
}

const std::map<std::string_view, GraphReader::Handler>& GraphReader::handlersByType() {
    static const std::map<std::string_view, Handler> handlers{
        {"Conv", &GraphReader::readConv},
        {"MaxPool", &GraphReader::readMaxPool},
        {"AveragePool", &GraphReader::readAveragePool},
        {"GlobalAveragePool", &GraphReader::readGlobalAveragePool},
        {"Flatten", &GraphReader::readFlatten},
        {"Reshape", &GraphReader::readReshape},
        {"Transpose", &GraphReader::readTranspose},
        {"Gemm", &GraphReader::readGemm},
        {"MatMul", &GraphReader::readMatMul},
        {"Add", &GraphReader::readAdd},
        {"BatchNormalization", &GraphReader::readBatchNormalization},
        {"Dropout", &GraphReader::readDropout},
        {"Relu", &GraphReader::readActivation<Activation::relu>},
        {"Tanh", &GraphReader::readActivation<Activation::tanh>},
        {"Sigmoid", &GraphReader::readActivation<Activation::sigmoid>},
        {"LeakyRelu", &GraphReader::readLeakyRelu},
        {"Elu", &GraphReader::readElu},
        {"Softmax", &GraphReader::readSoftmax},
        {"LogSoftmax", &GraphReader::readLogSoftmax},
        {"Pad", &GraphReader::readPad},
        {"Identity", &GraphReader::readIdentity},
        {"Constant", &GraphReader::readConstant},
        {"Shape", &GraphReader::readShape},
        {"Gather", &GraphReader::readGather},
        {"Unsqueeze", &GraphReader::readUnsqueeze},
        {"Concat", &GraphReader::readConcat}};
    return handlers;
}

Sentence GraphReader::knownTypes() {
    std::string text;
    const auto last = std::prev(handlersByType().end());
    for (auto type = handlersByType().begin(); type != last; ++type)
        text += (text.empty() ? "" : ", ") + std::string{type->first};
    return Sentence::tr("%1 and %2").arg(text, last->first);
}

bool GraphReader::isFlow(std::size_t index) const {
    const auto found = m_values.find(m_node->inputs[index]);
    return found != m_values.end() && std::holds_alternative<Flow>(found->second);
}

bool GraphReader::takeFlow(std::size_t index) {
    const Value* value = input(index);
    if (!value)
        return false;
    const auto* flow = std::get_if<Flow>(value);
    if (!flow)
        refuse(Sentence::tr("takes %1, which does not depend on the images")
                   .arg(inQuotes(m_node->inputs[index])));
    else if (flow->step != m_step)
        refuse(Sentence::tr("takes %1, from which others go on; networks here are one chain of layers")
                   .arg(inQuotes(m_node->inputs[index])));
    else if (m_pad)
        refuse(Sentence::tr(
            "takes what is padded, which only Conv (with zeros) and MaxPool (with -inf) do here"));
    else if (m_isLogarithm)
        refuse(Sentence::tr("takes logarithms of probabilities; LogSoftmax is read at the end only"));
    else
        return true;
    return false;
}

bool GraphReader::takePlanes() {
    if (!takeFlow(0))
        return false;
    if (m_layout != Layout::planes)
        refuse(m_layout == Layout::list ? Sentence::tr("takes an image, and gets a list")
                                        : Sentence::tr("takes channels first, and gets them last"));
    return m_layout == Layout::planes;
}

bool GraphReader::takeList(std::size_t index) {
    if (!takeFlow(index))
        return false;
    if (m_layout != Layout::list)
        refuse(Sentence::tr("takes a list, and gets an image; put a Flatten before it"));
    return m_layout == Layout::list;
}

void GraphReader::addLayer(const LayerSpec& spec, std::vector<OnnxWeights> weights) {
    if (m_error)
        return;
    if (m_network.specs.size() == mostLayers)
        return refuse(Sentence::tr("is a layer too many; at most %1 are possible").arg(mostLayers));
    const auto output = outputShapeOf(spec, m_shape);
    if (!output)
        return refuse(Sentence::tr("cannot be: %1").arg(output.error().sentence.withoutFullStop()));
    if (output->size() > mostFeatures)
        return refuse(Sentence::tr("has %1 outputs a sample; at most %2 are possible")
                          .arg(grouped(output->size()), grouped(mostFeatures)));
    m_network.specs.push_back(spec);
    for (OnnxWeights& one : weights)
        m_network.weights.push_back(std::move(one));
    m_shape = *output;
    m_awaitsBias = false;
}

void GraphReader::advance() {
    if (m_node->outputs.empty() || m_node->outputs[0].empty())
        return refuse(Sentence::tr("makes nothing"));
    define(m_node->outputs[0], Flow{++m_step});
}

void GraphReader::addNode(const LayerSpec& spec, std::vector<OnnxWeights> weights) {
    addLayer(spec, std::move(weights));
    advance();
}

} // namespace onnx

} // namespace inkling
