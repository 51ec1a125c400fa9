// SPDX-License-Identifier: GPL-3.0-or-later
// What an export will write, before anyone has said where.
#pragma once

#include "core/base/result.h"
#include "core/exchange/model_formats.h"
#include "core/model/model.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace inkling {

struct PreviewedFile {
    std::string name;       ///< relative to the folder that is chosen: "digits.c", "digits/model.json"
    std::uint64_t size = 0; ///< in bytes
    bool isText = false;    ///< UTF-8 without control characters, as far as it was looked at
    std::string head;       ///< of a text, at most previewedBytes, whole lines where there are any
    bool isWhole = false;   ///< the head is all of it
};

constexpr std::size_t previewedBytes = 8192;

struct ExportPreview {
    std::vector<PreviewedFile> files; ///< the one that is chosen, or in a folder model.json, first
};

/// The rehearsal of `format.write`: writes into a folder of its own among the system's temporary files, looks
/// at what lies there and removes it. So it is the very text and size that a file of this name will have, and
/// what refuses the model here refuses it there: isRefusal(), with the file's name alone in its words. Other
/// errors are the temporary folder's, and name it.
///
/// `name`: of the file or folder, without an ending. Blocks as writing does. Any thread.
Result<ExportPreview> previewExport(const ModelFormat& format, const Model& model, const std::string& name,
                                    const ExportOptions& options = {});

/// Whether it is the model that cannot be written, and not the disk.
bool isRefusal(const Error& error);

/// An array of a model, for lists of what it holds.
struct PreviewedArray {
    std::string name; ///< as Keras calls it: "conv2d/kernel"
    std::vector<std::int64_t> shape;
    std::size_t size = 0; ///< in bytes, as float32
};

/// In the order of the parameters.
std::vector<PreviewedArray> arraysOf(const Architecture& architecture);

} // namespace inkling
