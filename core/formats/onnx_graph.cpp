// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx_graph.h"

#include "core/base/number_text.h"
#include "core/formats/json.h"
#include "core/formats/onnx_graph_reader.h"
#include "core/layers/build_layer.h"

#include <algorithm>

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
            refuse("holds " + inWords(tensor) + " twice");
    }
}

void GraphReader::readInput() {
    const OnnxValue* input = nullptr;
    for (const OnnxValue& value : m_graph.inputs) {
        if (m_values.contains(value.name)) // old files list their weights as inputs too
            continue;
        if (input)
            refuse("takes two inputs, " + inQuotes(input->name) + " and " + inQuotes(value.name)
                   + "; a network here takes images alone");
        input = &value;
    }
    if (!input)
        return refuse("has no input");
    const std::string who = "its input " + inQuotes(input->name) + " ";
    if (input->elementType != static_cast<int>(OnnxType::float32))
        return refuse(who + "is not of float32");
    if (!input->shape)
        return refuse(who + "has no shape; export the model with one");
    const auto& axes = *input->shape;
    const auto text = shapeText(axes);
    for (std::size_t i = 1; i < axes.size(); ++i)
        if (axes[i] < 1 || axes[i] > mostSide)
            return refuse(who + "is " + text + "; each side but the first must be 1 to "
                          + std::to_string(mostSide));
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
        return refuse(who + "is " + text + ", expected [N,channels,height,width]");
    }
    if (m_shape.size() > mostFeatures)
        return refuse(who + "is " + text + "; a sample can have at most " + grouped(mostFeatures)
                      + " values");
    m_network.inputShape = m_shape;
    if (isList)
        flatten();
    define(input->name, Flow{m_step});
}

void GraphReader::readOutput() {
    if (m_error)
        return;
    if (m_graph.outputs.size() != 1)
        return refuse("has " + std::to_string(m_graph.outputs.size())
                      + " outputs; a network here has one, the classes' probabilities");
    const auto name = m_graph.outputs.front().name;
    const auto found = m_values.find(name);
    const auto* flow = found == m_values.end() ? nullptr : std::get_if<Flow>(&found->second);
    if (!flow || flow->step != m_step)
        return refuse("its output " + inQuotes(name) + " is not what its last node makes");
    if (m_pad)
        return refuse("its output " + inQuotes(name) + " is padded");
    if (!m_shape.isFlat())
        return refuse("its output " + inQuotes(name) + " is " + toText(m_shape)
                      + ", expected a list of the classes' probabilities");
    if (m_unordered)
        return refuse("its output " + inQuotes(name)
                      + " is a flattened image with its channels first, which no layer here can leave so; "
                        "let a Gemm follow the Flatten");
    endInSoftmax();
}

void GraphReader::endInSoftmax() {
    auto& specs = m_network.specs;
    if (specs.empty())
        return refuse("has no layers");
    if (activationOf(specs.back()) == Activation::softmax)
        return;
    const auto changesNothing = [](const LayerSpec& spec) {
        return std::holds_alternative<Dropout>(spec) || std::holds_alternative<Flatten>(spec);
    };
    const auto last = std::find_if_not(specs.rbegin(), specs.rend(), changesNothing);
    if (last != specs.rend() && activationOf(*last) != Activation::linear)
        return refuse("ends in " + std::string{kindOf(specs.back())} + " behind "
                      + nameOf(activationOf(*last)) + "; expected Softmax, or a sum to take it of");
    if (!foldActivation(specs, Activation::softmax))
        specs.emplace_back(Activate{Activation::softmax});
}

void GraphReader::readNode() {
    if (!m_node->domain.empty() && m_node->domain != "ai.onnx")
        return refuse("is from " + inQuotes(m_node->domain) + "; only ONNX' own operators are read");
    const auto& handlers = handlersByType();
    const auto handler = handlers.find(m_node->opType);
    if (handler == handlers.end())
        return refuse("means nothing here; read are " + knownTypes());
    for (std::size_t i = 0; i < m_node->inputs.size() && !m_error; ++i)
        if (hasInput(i))
            input(i);
    if (m_error)
        return;
    m_known.clear();
    (this->*handler->second)();
    for (const OnnxAttribute& attribute : m_node->attributes)
        if (!m_known.contains(attribute.name))
            refuse("has the attribute " + inQuotes(attribute.name) + ", which is not known here");
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

std::string GraphReader::knownTypes() {
    std::string text;
    std::size_t left = handlersByType().size();
    for (const auto& [type, handler] : handlersByType())
        text += std::string{type} + (--left == 0 ? "" : left == 1 ? " and " : ", ");
    return text;
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
        refuse("takes " + inQuotes(m_node->inputs[index]) + ", which does not depend on the images");
    else if (flow->step != m_step)
        refuse("takes " + inQuotes(m_node->inputs[index])
               + ", from which others go on; networks here are one chain of layers");
    else if (m_pad)
        refuse("takes what is padded, which only Conv (with zeros) and MaxPool (with -inf) do here");
    else if (m_isLogarithm)
        refuse("takes logarithms of probabilities; LogSoftmax is read at the end only");
    else
        return true;
    return false;
}

bool GraphReader::takePlanes() {
    if (!takeFlow(0))
        return false;
    if (m_layout != Layout::planes)
        refuse(m_layout == Layout::list ? "takes an image, and gets a list"
                                        : "takes channels first, and gets them last");
    return m_layout == Layout::planes;
}

bool GraphReader::takeList(std::size_t index) {
    if (!takeFlow(index))
        return false;
    if (m_layout != Layout::list)
        refuse("takes a list, and gets an image; put a Flatten before it");
    return m_layout == Layout::list;
}

void GraphReader::addLayer(const LayerSpec& spec, std::vector<OnnxWeights> weights) {
    if (m_error)
        return;
    if (m_network.specs.size() == mostLayers)
        return refuse("is a layer too many; at most " + std::to_string(mostLayers) + " are possible");
    const auto output = outputShapeOf(spec, m_shape);
    if (!output)
        return refuse("cannot be: " + withoutStop(output.error().message()));
    if (output->size() > mostFeatures)
        return refuse("has " + grouped(output->size()) + " outputs a sample; at most " + grouped(mostFeatures)
                      + " are possible");
    m_network.specs.push_back(spec);
    for (OnnxWeights& one : weights)
        m_network.weights.push_back(std::move(one));
    m_shape = *output;
    m_awaitsBias = false;
}

std::string GraphReader::withoutStop(std::string sentence) {
    if (sentence.ends_with('.'))
        sentence.pop_back();
    return sentence;
}

void GraphReader::advance() {
    if (m_node->outputs.empty() || m_node->outputs[0].empty())
        return refuse("makes nothing");
    define(m_node->outputs[0], Flow{++m_step});
}

void GraphReader::addNode(const LayerSpec& spec, std::vector<OnnxWeights> weights) {
    addLayer(spec, std::move(weights));
    advance();
}

} // namespace onnx

} // namespace inkling
