// SPDX-License-Identifier: GPL-3.0-or-later
// Every form in which a model comes in or goes out, described once.
#pragma once

#include "core/base/result.h"
#include "core/formats/int8_weights.h"
#include "core/model/model.h"
#include "core/train/optimizer_state.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

namespace inkling {

struct ExportOptions {
    std::optional<OptimizerState> optimizer = {}; ///< for who trains on; where the form can say it
    std::optional<Int8Scores> int8 = {};          ///< kernels of whole numbers, and what they cost; C alone
};

struct ModelFormat {
    std::string_view key;       ///< "tfjs": the command line's. Never changes.
    std::string_view extension; ///< ".c"; empty: a folder, whose name has none
    std::string_view label;     ///< for people
    std::string_view use;       ///< how to use what is written, in a few lines; %1 stands for the file
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

/// By the path's extension: the first that can be written, or read. Fails with usage, and names those that
/// can.
Result<const ModelFormat*> writableFormatOf(const std::filesystem::path& path);
Result<const ModelFormat*> readableFormatOf(const std::filesystem::path& path);

/// From whatever form its extension says; a folder, or a .json in it, is a layers-model, and of a run it is
/// the model at its end.
Result<Model> readModel(const std::filesystem::path& path);
/// With its optimizer where the form can say it.
Result<TrainedModel> readTrainedModel(const std::filesystem::path& path);
Result<TrainedModel> readTrainedModel(const ModelFormat& format, const std::filesystem::path& path);

} // namespace inkling
