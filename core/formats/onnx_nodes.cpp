// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx_nodes.h"

#include "core/base/number_text.h"
#include "core/formats/json.h"
#include "core/formats/onnx_graph.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace inkling::onnx {

namespace {

/// Of an attribute that is not of this type: a pattern for its name.
Sentence otherThan(OnnxAttributeType type) {
    switch (type) {
    case OnnxAttributeType::number:
        return Sentence::tr("has the attribute %1, which is not a number");
    case OnnxAttributeType::integer:
        return Sentence::tr("has the attribute %1, which is not a whole number");
    case OnnxAttributeType::text:
        return Sentence::tr("has the attribute %1, which is not a word");
    case OnnxAttributeType::tensor:
        return Sentence::tr("has the attribute %1, which is not an array");
    case OnnxAttributeType::numbers: // which nobody asks for
    case OnnxAttributeType::integers:
        break;
    }
    return Sentence::tr("has the attribute %1, which is not a list of whole numbers");
}

} // namespace

void NodeReader::refuse(Sentence what) {
    if (m_error)
        return;
    auto sentence = m_node ? Sentence::tr("%1: %2 %3.").arg(m_fileName, inWords(*m_node), std::move(what))
                           : Sentence::tr("%1: %2.").arg(m_fileName, std::move(what));
    m_error = Error{ErrorKind::badData, std::move(sentence)};
}

void NodeReader::define(std::string_view name, Value value) {
    if (!m_values.emplace(name, std::move(value)).second)
        refuse(Sentence::tr("makes %1, which there is already").arg(inQuotes(name)));
}

bool NodeReader::hasInput(std::size_t index) const {
    return index < m_node->inputs.size() && !m_node->inputs[index].empty();
}

const Value* NodeReader::input(std::size_t index) {
    if (!hasInput(index)) {
        refuse(Sentence::tr("lacks its input %1").arg(index + 1));
        return nullptr;
    }
    const auto name = m_node->inputs[index];
    const auto found = m_values.find(name);
    if (found == m_values.end()) {
        refuse(Sentence::tr("takes %1, which nothing before it makes; nodes must stand in the order in which "
                            "they are computed")
                   .arg(inQuotes(name)));
        return nullptr;
    }
    return &found->second;
}

void NodeReader::requireInputs(std::size_t most) {
    if (m_node->inputs.size() > most)
        refuse(Sentence::tr("has %1 inputs, at most %2 are read").arg(m_node->inputs.size(), most));
}

void NodeReader::requireOneOutput() {
    if (m_node->outputs.size() != 1)
        refuse(Sentence::tr("has %1 outputs, expected 1").arg(m_node->outputs.size()));
}

const OnnxTensor* NodeReader::constant(std::size_t index) {
    const Value* value = input(index);
    const auto* tensor = value ? std::get_if<const OnnxTensor*>(value) : nullptr;
    if (value && !tensor)
        refuse(Sentence::tr("takes %1, which is no constant").arg(inQuotes(m_node->inputs[index])));
    return tensor ? *tensor : nullptr;
}

const OnnxTensor* NodeReader::weights(std::size_t index, std::size_t axes) {
    const OnnxTensor* tensor = constant(index);
    if (!tensor)
        return nullptr;
    if (tensor->type != OnnxType::float32)
        refuse(Sentence::tr("takes %1, which is not of float32").arg(inWords(*tensor)));
    else if (tensor->shape.size() != axes)
        refuse((axes == 1 ? Sentence::tr("takes %1, which is %2, expected %3 axis")
                          : Sentence::tr("takes %1, which is %2, expected %3 axes"))
                   .arg(inWords(*tensor), shapeText(tensor->shape), axes));
    else if (tensor->floats.empty())
        refuse(Sentence::tr("takes %1, which is %2, without numbers")
                   .arg(inWords(*tensor), shapeText(tensor->shape)));
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
        refuse((std::isnan(value)
                    ? Sentence::tr("takes %1, whose number %2 is NaN, expected a finite one")
                    : Sentence::tr("takes %1, whose number %2 is infinite, expected a finite one"))
                   .arg(inWords(tensor), i));
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
        refuse(Sentence::tr("takes %1, which is %2, expected %3")
                   .arg(inWords(*tensor), shapeText(tensor->shape), shapeText({count})));
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
    refuse(Sentence::tr("takes %1, which is no list of whole numbers").arg(inQuotes(m_node->inputs[index])));
    return std::nullopt;
}

const OnnxAttribute* NodeReader::attribute(std::string_view name, OnnxAttributeType type) {
    m_known.insert(name);
    for (const OnnxAttribute& attribute : m_node->attributes) {
        if (attribute.name != name)
            continue;
        if (attribute.type == type)
            return &attribute;
        refuse(otherThan(type).arg(inQuotes(name)));
    }
    return nullptr;
}

std::int64_t NodeReader::integer(std::string_view name, std::int64_t otherwise) {
    const auto* found = attribute(name, OnnxAttributeType::integer);
    return found ? found->integer : otherwise;
}

double NodeReader::number(std::string_view name, float otherwise) {
    const auto* found = attribute(name, OnnxAttributeType::number);
    return numberOf(found ? found->number : otherwise);
}

void NodeReader::requireInteger(std::string_view name, std::int64_t otherwise, std::int64_t wanted) {
    if (const auto value = integer(name, otherwise); value != wanted)
        refuse(Sentence::tr("has %1 %2, expected %3").arg(name, value, wanted));
}

void NodeReader::requireNumber(std::string_view name, float otherwise, double wanted) {
    if (const auto value = number(name, otherwise); value != wanted)
        refuse(Sentence::tr("has %1 %2, expected %3").arg(name, decimal(value), decimal(wanted)));
}

std::vector<std::int64_t> NodeReader::sizes(std::string_view name, std::vector<std::int64_t> otherwise,
                                            std::int64_t least) {
    const auto* found = attribute(name, OnnxAttributeType::integers);
    if (!found)
        return otherwise;
    const bool areFew = found->integers.size() == otherwise.size();
    if (areFew && std::ranges::all_of(found->integers, [&](auto n) { return n >= least && n <= mostSide; }))
        return found->integers;
    refuse(Sentence::tr("has %1 %2, expected %3 numbers from %4 to %5")
               .arg(name, shapeText(found->integers), otherwise.size(), least, mostSide));
    return otherwise;
}

std::array<int, 2> NodeReader::pair(std::string_view name, std::array<int, 2> otherwise) {
    const auto values = sizes(name, {otherwise[0], otherwise[1]}, 1);
    return {static_cast<int>(values[0]), static_cast<int>(values[1])};
}

} // namespace inkling::onnx
