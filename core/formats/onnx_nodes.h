// SPDX-License-Identifier: GPL-3.0-or-later
// What the nodes of an ONNX graph have in common: inputs by name, attributes by name, and words for what is
// wrong with them. Internal to core/formats.
#pragma once

#include "core/base/result.h"
#include "core/formats/onnx.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace inkling::onnx {

constexpr std::int64_t mostSide = 1024; ///< of images and windows

/// A value that depends on the images: the output of a layer, by its number.
struct Flow {
    std::size_t step = 0;
};

/// Sizes, as PyTorch computes them for a view.
struct Sizes {
    std::vector<std::int64_t> values;
    bool isScalar = false;
};

using Value = std::variant<Flow, const OnnxTensor*, Sizes>;

/// Looks at one node after the other. The first thing that is wrong is remembered, and harmless values
/// follow: ask m_error before they are used.
class NodeReader {
protected:
    explicit NodeReader(std::string_view fileName)
        : m_fileName{fileName} { }

    /// Remembers "file: the Conv node "conv2d" " and what is wrong with it, unless something was before.
    void refuse(Sentence what);
    /// Refuses a name that there is already.
    void define(std::string_view name, Value value);

    // Inputs are counted from 0; null or nothing where one was refused.
    bool hasInput(std::size_t index) const;
    const Value* input(std::size_t index);
    void requireInputs(std::size_t most);
    void requireOneOutput();
    const OnnxTensor* constant(std::size_t index);
    /// Weights: float32, finite, with as many axes, none of them 0.
    const OnnxTensor* weights(std::size_t index, std::size_t axes);
    static std::optional<float> numberIn(const OnnxTensor& tensor);
    /// A list of so many numbers.
    const OnnxTensor* listOf(std::size_t index, std::int64_t count);
    /// Whole numbers, constant or computed from a shape.
    std::optional<Sizes> integers(std::size_t index);

    // Attributes, which are then known.
    const OnnxAttribute* attribute(std::string_view name, OnnxAttributeType type);
    std::int64_t integer(std::string_view name, std::int64_t otherwise);
    double number(std::string_view name, float otherwise);
    void requireInteger(std::string_view name, std::int64_t otherwise, std::int64_t wanted);
    void requireNumber(std::string_view name, float otherwise, double wanted);
    /// So many, each of `least` to 1024; `otherwise` where the node has none.
    std::vector<std::int64_t> sizes(std::string_view name, std::vector<std::int64_t> otherwise,
                                    std::int64_t least);
    std::array<int, 2> pair(std::string_view name, std::array<int, 2> otherwise);

    std::string_view m_fileName;
    std::optional<Error> m_error;
    std::map<std::string_view, Value> m_values;
    const OnnxNode* m_node = nullptr;   ///< that is being read
    std::set<std::string_view> m_known; ///< its attributes that were asked for

private:
    bool isFinite(const OnnxTensor& tensor);

    std::set<const OnnxTensor*> m_finite; ///< looked at already
};

} // namespace inkling::onnx
