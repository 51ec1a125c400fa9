// SPDX-License-Identifier: GPL-3.0-or-later
// Field numbers of ONNX' messages, from onnx/onnx.proto of https://github.com/onnx/onnx. Internal to
// core/formats.
#pragma once

#include <cstdint>

namespace inkling {

namespace model_field {
constexpr std::uint32_t irVersion = 1, producer = 2, producerVersion = 3, help = 6, graph = 7, opset = 8,
                        metadata = 14, functions = 25;
}
namespace opset_field {
constexpr std::uint32_t domain = 1, version = 2;
}
namespace entry_field {
constexpr std::uint32_t key = 1, value = 2;
}
namespace graph_field {
constexpr std::uint32_t node = 1, name = 2, initializer = 5, input = 11, output = 12, sparseInitializer = 15;
}
namespace node_field {
constexpr std::uint32_t input = 1, output = 2, name = 3, opType = 4, attribute = 5, domain = 7;
}
namespace attribute_field {
constexpr std::uint32_t name = 1, number = 2, integer = 3, text = 4, tensor = 5, integers = 8, type = 20;
}
namespace tensor_field {
constexpr std::uint32_t shape = 1, type = 2, segment = 3, floats = 4, int32s = 5, int64s = 7, name = 8,
                        raw = 9, externalData = 13, dataLocation = 14;
}
namespace value_field {
constexpr std::uint32_t name = 1, type = 2, help = 3;
constexpr std::uint32_t tensorType = 1;             // of the type
constexpr std::uint32_t elementType = 1, shape = 2; // of the tensor type
constexpr std::uint32_t axis = 1;                   // of the shape
constexpr std::uint32_t axisSize = 1, axisName = 2; // of the axis
} // namespace value_field

} // namespace inkling
