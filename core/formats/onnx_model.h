// SPDX-License-Identifier: GPL-3.0-or-later
// A model as an ONNX file: what onnxruntime and many others run, and what PyTorch exports.
#pragma once

#include "core/base/result.h"
#include "core/model/model.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace inkling {

/// Operator set 13. Input "images", float32 [N, channels, height, width]; output "probabilities", float32
/// [N, classes]. Arrays are named as in the layers-model ("conv2d/kernel") and lie as ONNX wants them:
/// kernels [filters, channels, height, width], what stands behind a flatten in the order channels, height,
/// width. Padding is explicit. The metadata are export_notes.h's; the topology there says what a
/// graph cannot: initializers, and numbers more exact than float32.
///
/// Refuses weights that are not finite, and what would not read back as the same network, before anything is
/// replaced. Written as writeFileAtomically() does.
Result<void> writeOnnxModel(const Model& model, const std::filesystem::path& path);
/// The same in memory. `path`: for messages.
Result<std::vector<std::byte>> toOnnxModel(const Model& model, const std::filesystem::path& path);

/// Reads a chain of Conv, MaxPool, AveragePool, GlobalAveragePool, Flatten or Reshape to a list, Gemm or
/// MatMul with Add, BatchNormalization, Dropout, Relu, LeakyRelu, Elu, Tanh, Sigmoid, Softmax and LogSoftmax,
/// with Identity, Constant, Transpose between channels first and last, and PyTorch's way to compute the shape
/// of a list. Operator sets 7 to 21. A list of 784 inputs is an image of 28×28.
///
/// The graph is what counts: the topology in the metadata is believed where it describes the same network.
/// A network without softmax at its end, but with a sum there, is given it: PyTorch leaves it to the loss.
/// LogSoftmax is read as softmax.
///
/// Padding must be what "valid" or "same" means here. Weights must be float32, finite and in the file.
/// Everything else is refused by node or array. Beyond the file's bytes and the weights, 32 MB of memory are
/// taken at the most; weights, of which several nodes may share some, at most 64 MB beyond the file's size.
Result<Model> readOnnxModel(const std::filesystem::path& path);
Result<Model> parseOnnxModel(std::span<const std::byte> bytes, std::string_view fileName);

} // namespace inkling
