// SPDX-License-Identifier: GPL-3.0-or-later
// Every form in which a model comes in or goes out, described once.
#pragma once

#include "core/base/result.h"
#include "core/base/shape.h"
#include "core/formats/int8_weights.h"
#include "core/model/model.h"
#include "core/train/optimizer_state.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace inkling {

struct ExportOptions {
    std::optional<OptimizerState> optimizer = {}; ///< for who trains on; where the form can say it
    std::optional<Int8Scores> int8 = {};          ///< kernels of whole numbers; where takesInt8
};

struct ModelFormat {
    std::string_view key;       ///< "tfjs": the command line's. Never changes.
    std::string_view extension; ///< ".c"; empty: a folder, whose name has none
    std::string_view label;     ///< for people
    /// How to use what is written, in three lines at the most: %1 stands for the file, %2 for its name
    /// without the ending, %3 for the image's height, width and channels, %4 for channels, height and width.
    std::string_view use;
    /// Whether it takes ExportOptions::optimizer along.
    bool takesOptimizer() const { return write && readTrained; }
    bool takesInt8 = false; ///< whether kernels can be written as whole numbers
    /// Writes it, reads it back where that can be, and compares; null where it is only read.
    Result<void> (*write)(const Model& model, const std::filesystem::path& path,
                          const ExportOptions& options) = nullptr;
    Result<Model> (*read)(const std::filesystem::path& path) = nullptr; ///< null where it is only written
    /// The same with the optimizer; null where the form cannot say it.
    Result<TrainedModel> (*readTrained)(const std::filesystem::path& path) = nullptr;
};

std::span<const ModelFormat> modelFormats();

/// By its key; null where there is none.
const ModelFormat* findModelFormat(std::string_view key);

/// The format's `use` for a file of that name and images of that shape.
std::string usageText(const ModelFormat& format, const std::filesystem::path& file, const Shape& image);

/// By the path's extension, in capitals or not: the first that can be written, or read. Fails with usage, and
/// names those that can.
Result<const ModelFormat*> writableFormatOf(const std::filesystem::path& path);
Result<const ModelFormat*> readableFormatOf(const std::filesystem::path& path);

/// From whatever form its extension says; a folder, or a .json in it, is a layers-model, and of a run it is
/// the model at its end.
Result<Model> readModel(const std::filesystem::path& path);
/// With its optimizer where the form can say it.
Result<TrainedModel> readTrainedModel(const std::filesystem::path& path);
Result<TrainedModel> readTrainedModel(const ModelFormat& format, const std::filesystem::path& path);

} // namespace inkling
