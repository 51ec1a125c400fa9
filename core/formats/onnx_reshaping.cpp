// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"
#include "core/formats/json.h"
#include "core/formats/onnx_graph_reader.h"

namespace inkling::onnx {

void GraphReader::flatten() {
    if (m_layout == Layout::list)
        return;
    if (!m_shape.isFlat()) {
        if (m_layout == Layout::planes && m_shape.channels > 1)
            m_unordered = m_shape;
        addLayer(Flatten{});
    }
    m_layout = Layout::list;
}

void GraphReader::readFlatten() {
    requireInputs(1);
    requireOneOutput();
    if (!takeFlow(0))
        return;
    const std::int64_t axes = m_layout == Layout::list ? 2 : 4;
    if (const auto axis = integer("axis", 1); axis != 1 && axis != 1 - axes)
        refuse(Sentence::tr("flattens from axis %1, expected 1").arg(axis));
    flatten();
    advance();
}

void GraphReader::readReshape() {
    requireInputs(2);
    requireOneOutput();
    if (!takeFlow(0))
        return;
    const auto sizes = sizesOf(1);
    const bool keepsZero = integer("allowzero", 0) != 0;
    if (!sizes)
        return;
    const auto& [batch, features] = *sizes;
    const auto all = static_cast<std::int64_t>(m_shape.size());
    const bool isBatch = batch == batchSize || (batch == 0 && !keepsZero) || (batch == -1 && features == all)
        || (batch > 0 && batch == m_batch);
    if (!isBatch || (features != all && features != -1))
        return refuse(Sentence::tr("makes [%1,%2] of %3, expected a list of %4 for each image")
                          .arg(sizeText(batch), sizeText(features), toText(m_shape), all));
    flatten();
    advance();
}

std::optional<std::pair<std::int64_t, std::int64_t>> GraphReader::sizesOf(std::size_t index) {
    const auto sizes = integers(index);
    if (!sizes)
        return std::nullopt;
    if (sizes->isScalar || sizes->values.size() != 2) {
        refuse(
            Sentence::tr("makes something else than a list of its input, for which it would need two sizes"));
        return std::nullopt;
    }
    return std::pair{sizes->values[0], sizes->values[1]};
}

std::string GraphReader::sizeText(std::int64_t size) {
    return size == batchSize ? "N" : std::to_string(size);
}

void GraphReader::readTranspose() {
    requireInputs(1);
    requireOneOutput();
    if (!takeFlow(0))
        return;
    const auto* found = attribute("perm", OnnxAttributeType::integers);
    const auto order = found ? found->integers : std::vector<std::int64_t>{};
    const std::vector<std::int64_t> toPixels{0, 2, 3, 1}, toPlanes{0, 3, 1, 2};
    if (order == toPlanes && m_layout == Layout::planes && m_step == 0) {
        // Then the input was channels last.
        m_shape = {m_shape.channels, m_shape.height, m_shape.width};
        m_network.inputShape = m_shape;
    } else if (order == toPlanes && m_layout == Layout::pixels) {
        m_layout = Layout::planes;
    } else if (order == toPixels && m_layout == Layout::planes) {
        m_layout = Layout::pixels;
    } else {
        refuse(
            Sentence::tr("orders its axes %1; read are channels to the end, [0,2,3,1], and back, [0,3,1,2]")
                .arg(shapeText(order)));
    }
    advance();
}

void GraphReader::readIdentity() {
    requireInputs(1);
    requireOneOutput();
    const Value* value = input(0);
    if (!value)
        return;
    if (std::holds_alternative<Flow>(*value)) {
        if (takeFlow(0))
            advance();
    } else {
        define(m_node->outputs.empty() ? std::string_view{} : m_node->outputs[0], *value);
    }
}

void GraphReader::readConstant() {
    requireInputs(0);
    requireOneOutput();
    const auto* array = attribute("value", OnnxAttributeType::tensor);
    const auto* list = attribute("value_ints", OnnxAttributeType::integers);
    const auto* one = attribute("value_int", OnnxAttributeType::integer);
    if (m_error || m_node->outputs.empty())
        return;
    if (array)
        define(m_node->outputs[0], &*array->tensor);
    else if (list)
        define(m_node->outputs[0], Sizes{list->integers});
    else if (one)
        define(m_node->outputs[0], Sizes{{one->integer}, true});
    else
        refuse(Sentence::tr("holds nothing that is read: an array or whole numbers"));
}

void GraphReader::defineSizes(Sizes sizes) {
    if (m_error || m_node->outputs.empty())
        return;
    if (sizes.values.size() > 8) // what a Concat of Concats could become
        return refuse(Sentence::tr("makes %1 sizes, at most 8 are read").arg(sizes.values.size()));
    define(m_node->outputs[0], std::move(sizes));
}

void GraphReader::readShape() {
    requireInputs(1);
    requireOneOutput();
    if (!takeFlow(0))
        return;
    switch (m_layout) {
    case Layout::planes:
        return defineSizes({{batchSize, m_shape.channels, m_shape.height, m_shape.width}});
    case Layout::pixels:
        return defineSizes({{batchSize, m_shape.height, m_shape.width, m_shape.channels}});
    case Layout::list:
        return defineSizes({{batchSize, m_shape.channels}});
    }
}

void GraphReader::readGather() {
    requireInputs(2);
    requireOneOutput();
    requireInteger("axis", 0, 0);
    const auto from = integers(0);
    const auto indices = integers(1);
    if (!from || !indices)
        return;
    Sizes gathered{{}, indices->isScalar};
    const auto size = static_cast<std::int64_t>(from->values.size());
    for (const std::int64_t index : indices->values) {
        if (from->isScalar || index < -size || index >= size)
            return refuse(Sentence::tr("takes element %1 of %2").arg(index, size));
        gathered.values.push_back(from->values[static_cast<std::size_t>(index < 0 ? index + size : index)]);
    }
    defineSizes(std::move(gathered));
}

void GraphReader::readUnsqueeze() {
    requireInputs(2);
    requireOneOutput();
    const auto* found = attribute("axes", OnnxAttributeType::integers);
    auto axes = found ? found->integers : std::vector<std::int64_t>{};
    if (hasInput(1))
        if (const auto given = integers(1))
            axes = given->values;
    auto sizes = integers(0);
    if (!sizes)
        return;
    if (!sizes->isScalar || axes != std::vector<std::int64_t>{0})
        return refuse(Sentence::tr("makes no list of one number"));
    sizes->isScalar = false;
    defineSizes(std::move(*sizes));
}

void GraphReader::readConcat() {
    requireOneOutput();
    requireInteger("axis", 0, 0);
    Sizes joined;
    for (std::size_t i = 0; i < m_node->inputs.size(); ++i) {
        const auto part = integers(i);
        if (!part)
            return;
        if (part->isScalar)
            return refuse(Sentence::tr("joins a number that is no list"));
        joined.values.insert(joined.values.end(), part->values.begin(), part->values.end());
    }
    defineSizes(std::move(joined));
}

} // namespace inkling::onnx
