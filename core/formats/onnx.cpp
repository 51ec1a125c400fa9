// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx.h"

#include "core/formats/json.h"
#include "core/formats/onnx_fields.h"
#include "core/formats/protobuf.h"

namespace inkling {

namespace {

WireWriter messageOf(const OnnxTensor& tensor) {
    WireWriter message;
    for (const std::int64_t side : tensor.shape)
        message.number(tensor_field::shape, side);
    message.number(tensor_field::type, static_cast<std::int64_t>(tensor.type));
    message.text(tensor_field::name, tensor.name);
    if (tensor.type == OnnxType::float32)
        message.bytes(tensor_field::raw, tensor.floats);
    const auto field = tensor.type == OnnxType::int64 ? tensor_field::int64s : tensor_field::int32s;
    for (const std::int64_t value : tensor.integers)
        message.number(field, value);
    return message;
}

WireWriter messageOf(const OnnxAttribute& attribute) {
    WireWriter message;
    message.text(attribute_field::name, attribute.name);
    switch (attribute.type) {
    case OnnxAttributeType::number:
        message.number(attribute_field::number, attribute.number);
        break;
    case OnnxAttributeType::integer:
        message.number(attribute_field::integer, attribute.integer);
        break;
    case OnnxAttributeType::text:
        message.text(attribute_field::text, attribute.text);
        break;
    case OnnxAttributeType::tensor:
        message.message(attribute_field::tensor, messageOf(*attribute.tensor));
        break;
    case OnnxAttributeType::numbers:
        break;
    case OnnxAttributeType::integers:
        for (const std::int64_t value : attribute.integers)
            message.number(attribute_field::integers, value);
        break;
    }
    message.number(attribute_field::type, static_cast<std::int64_t>(attribute.type));
    return message;
}

WireWriter messageOf(const OnnxNode& node) {
    WireWriter message;
    for (const auto input : node.inputs)
        message.text(node_field::input, input);
    for (const auto output : node.outputs)
        message.text(node_field::output, output);
    message.text(node_field::name, node.name);
    message.text(node_field::opType, node.opType);
    for (const OnnxAttribute& attribute : node.attributes)
        message.message(node_field::attribute, messageOf(attribute));
    if (!node.domain.empty())
        message.text(node_field::domain, node.domain);
    return message;
}

WireWriter messageOf(const OnnxValue& value) {
    WireWriter shape;
    const std::vector<std::int64_t> none;
    const auto& axes = value.shape ? *value.shape : none;
    for (std::size_t i = 0; i < axes.size(); ++i) {
        WireWriter axis;
        if (i == 0 && !value.batchName.empty())
            axis.text(value_field::axisName, value.batchName);
        else
            axis.number(value_field::axisSize, axes[i]);
        shape.message(value_field::axis, axis);
    }
    WireWriter tensorType;
    tensorType.number(value_field::elementType, value.elementType);
    if (value.shape)
        tensorType.message(value_field::shape, shape);
    WireWriter type;
    type.message(value_field::tensorType, tensorType);
    WireWriter message;
    message.text(value_field::name, value.name).message(value_field::type, type);
    message.text(value_field::help, value.help);
    return message;
}

WireWriter messageOf(const OnnxGraph& graph) {
    WireWriter message;
    for (const OnnxNode& node : graph.nodes)
        message.message(graph_field::node, messageOf(node));
    message.text(graph_field::name, graph.name);
    for (const OnnxTensor& tensor : graph.initializers)
        message.message(graph_field::initializer, messageOf(tensor));
    for (const OnnxValue& input : graph.inputs)
        message.message(graph_field::input, messageOf(input));
    for (const OnnxValue& output : graph.outputs)
        message.message(graph_field::output, messageOf(output));
    return message;
}

} // namespace

std::vector<std::byte> toOnnx(const OnnxModel& model) {
    WireWriter message;
    message.number(model_field::irVersion, model.irVersion);
    message.text(model_field::producer, model.producer);
    message.text(model_field::producerVersion, model.producerVersion);
    message.text(model_field::help, model.help);
    message.message(model_field::graph, messageOf(model.graph));
    message.message(model_field::opset,
                    WireWriter{}.text(opset_field::domain, {}).number(opset_field::version, model.opset));
    for (const auto& [key, value] : model.metadata)
        message.message(model_field::metadata,
                        WireWriter{}.text(entry_field::key, key).text(entry_field::value, value));
    return message.take();
}

std::string shapeText(const std::vector<std::int64_t>& shape) {
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i > 0 ? "," : "") + std::to_string(shape[i]);
    return text + "]";
}

Sentence inWords(const OnnxTensor& tensor) {
    return Sentence::tr("the array %1").arg(inQuotes(tensor.name));
}

Sentence inWords(const OnnxNode& node) {
    const std::string_view name =
        !node.name.empty() || node.outputs.empty() ? node.name : node.outputs.front();
    const std::string type = inQuotes(node.opType);
    return Sentence::tr("the %1 node %2").arg(type.substr(1, type.size() - 2), inQuotes(name));
}

} // namespace inkling
