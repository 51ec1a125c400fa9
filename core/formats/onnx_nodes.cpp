// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx_nodes.h"

#include "core/base/number_text.h"
#include "core/formats/json.h"
#include "core/formats/onnx_graph.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace inkling::onnx {

void NodeReader::refuse(const std::string& what) {
    if (!m_error)
        m_error = Error{ErrorKind::badData,
                        std::string{m_fileName} + ": " + (m_node ? inWords(*m_node) + " " : "") + what + "."};
}

void NodeReader::define(std::string_view name, Value value) {
    if (!m_values.emplace(name, std::move(value)).second)
        refuse("makes " + inQuotes(name) + ", which there is already");
}

bool NodeReader::hasInput(std::size_t index) const {
    return index < m_node->inputs.size() && !m_node->inputs[index].empty();
}

const Value* NodeReader::input(std::size_t index) {
    if (!hasInput(index)) {
        refuse("lacks its input " + std::to_string(index + 1));
        return nullptr;
    }
    const auto name = m_node->inputs[index];
    const auto found = m_values.find(name);
    if (found == m_values.end()) {
        refuse("takes " + inQuotes(name)
               + ", which nothing before it makes; nodes must stand in the order in which they are "
                 "computed");
        return nullptr;
    }
    return &found->second;
}

void NodeReader::requireInputs(std::size_t most) {
    if (m_node->inputs.size() > most)
        refuse("has " + std::to_string(m_node->inputs.size()) + " inputs, at most " + std::to_string(most)
               + " are read");
}

void NodeReader::requireOneOutput() {
    if (m_node->outputs.size() != 1)
        refuse("has " + std::to_string(m_node->outputs.size()) + " outputs, expected 1");
}

const OnnxTensor* NodeReader::constant(std::size_t index) {
    const Value* value = input(index);
    const auto* tensor = value ? std::get_if<const OnnxTensor*>(value) : nullptr;
    if (value && !tensor)
        refuse("takes " + inQuotes(m_node->inputs[index]) + ", which is no constant");
    return tensor ? *tensor : nullptr;
}

const OnnxTensor* NodeReader::weights(std::size_t index, std::size_t axes) {
    const OnnxTensor* tensor = constant(index);
    if (!tensor)
        return nullptr;
    if (tensor->type != OnnxType::float32)
        refuse("takes " + inWords(*tensor) + ", which is not of float32");
    else if (tensor->shape.size() != axes)
        refuse("takes " + inWords(*tensor) + ", which is " + shapeText(tensor->shape) + ", expected "
               + std::to_string(axes) + (axes == 1 ? " axis" : " axes"));
    else if (tensor->floats.empty())
        refuse("takes " + inWords(*tensor) + ", which is " + shapeText(tensor->shape) + ", without numbers");
    else if (isFinite(*tensor))
        return tensor;
    return nullptr;
}

bool NodeReader::isFinite(const OnnxTensor& tensor) {
    if (m_finite.contains(&tensor))
        return true;
    for (std::size_t i = 0; i < tensor.floats.size() / sizeof(float); ++i) {
        float value = 0.0F;
        std::memcpy(&value, tensor.floats.data() + i * sizeof value, sizeof value);
        if (std::isfinite(value))
            continue;
        refuse("takes " + inWords(tensor) + ", whose number " + std::to_string(i) + " is "
               + (std::isnan(value) ? "NaN" : "infinite") + ", expected a finite one");
        return false;
    }
    m_finite.insert(&tensor);
    return true;
}

std::optional<float> NodeReader::numberIn(const OnnxTensor& tensor) {
    if (tensor.type != OnnxType::float32 || tensor.floats.size() != sizeof(float))
        return std::nullopt;
    float value = 0.0F;
    std::memcpy(&value, tensor.floats.data(), sizeof value);
    return value;
}

const OnnxTensor* NodeReader::listOf(std::size_t index, std::int64_t count) {
    const OnnxTensor* tensor = weights(index, 1);
    if (tensor && tensor->shape[0] != count) {
        refuse("takes " + inWords(*tensor) + ", which is " + shapeText(tensor->shape) + ", expected ["
               + std::to_string(count) + "]");
        return nullptr;
    }
    return tensor;
}

std::optional<Sizes> NodeReader::integers(std::size_t index) {
    const Value* value = input(index);
    if (!value)
        return std::nullopt;
    if (const auto* sizes = std::get_if<Sizes>(value))
        return *sizes;
    const auto* tensor = std::get_if<const OnnxTensor*>(value);
    if (tensor && (*tensor)->type == OnnxType::int64 && (*tensor)->shape.size() < 2)
        return Sizes{(*tensor)->integers, (*tensor)->shape.empty()};
    refuse("takes " + inQuotes(m_node->inputs[index]) + ", which is no list of whole numbers");
    return std::nullopt;
}

const OnnxAttribute* NodeReader::attribute(std::string_view name, OnnxAttributeType type,
                                           const char* expected) {
    m_known.insert(name);
    for (const OnnxAttribute& attribute : m_node->attributes) {
        if (attribute.name != name)
            continue;
        if (attribute.type == type)
            return &attribute;
        refuse("has the attribute " + inQuotes(name) + ", which is not " + expected);
    }
    return nullptr;
}

std::int64_t NodeReader::integer(std::string_view name, std::int64_t otherwise) {
    const auto* found = attribute(name, OnnxAttributeType::integer, "a whole number");
    return found ? found->integer : otherwise;
}

double NodeReader::number(std::string_view name, float otherwise) {
    const auto* found = attribute(name, OnnxAttributeType::number, "a number");
    return numberOf(found ? found->number : otherwise);
}

void NodeReader::requireInteger(std::string_view name, std::int64_t otherwise, std::int64_t wanted) {
    if (const auto value = integer(name, otherwise); value != wanted)
        refuse("has " + std::string{name} + " " + std::to_string(value) + ", expected "
               + std::to_string(wanted));
}

void NodeReader::requireNumber(std::string_view name, float otherwise, double wanted) {
    if (const auto value = number(name, otherwise); value != wanted)
        refuse("has " + std::string{name} + " " + decimal(value) + ", expected " + decimal(wanted));
}

std::vector<std::int64_t> NodeReader::sizes(std::string_view name, std::vector<std::int64_t> otherwise,
                                            std::int64_t least) {
    const auto* found = attribute(name, OnnxAttributeType::integers, "a list of whole numbers");
    if (!found)
        return otherwise;
    const bool areFew = found->integers.size() == otherwise.size();
    if (areFew && std::ranges::all_of(found->integers, [&](auto n) { return n >= least && n <= mostSide; }))
        return found->integers;
    refuse("has " + std::string{name} + " " + shapeText(found->integers) + ", expected "
           + std::to_string(otherwise.size()) + " numbers from " + std::to_string(least) + " to "
           + std::to_string(mostSide));
    return otherwise;
}

std::array<int, 2> NodeReader::pair(std::string_view name, std::array<int, 2> otherwise) {
    const auto values = sizes(name, {otherwise[0], otherwise[1]}, 1);
    return {static_cast<int>(values[0]), static_cast<int>(values[1])};
}

} // namespace inkling::onnx
