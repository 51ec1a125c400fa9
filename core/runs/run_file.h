// SPDX-License-Identifier: GPL-3.0-or-later
// A run in one file, to be kept, sent and gone on with elsewhere: "<name>.inkling".
#pragma once

#include "core/runs/stored_run.h"

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

namespace inkling {

/// Of the format; in the file's metadata, under "formatVersion".
constexpr int runFileVersion = 1;
constexpr const char* runFileFormat = "inkling-run-file";
constexpr const char* runFileExtension = ".inkling";

/// Writes a safetensors file, which other programs can read too. Tensors, with n batches trained:
///
///     weights/<layer>/<role>                  F32, shaped as in Keras: the model at the end
///     train/loss, train/accuracy, train/images  F32, F32, I32 [n]
///     test/batch, test/loss, test/accuracy, test/images  I64, F32, F32, I32 [tests]; validation/... likewise
///     time/batch, time/milliseconds           I64 [points]: training time before a batch
///     state/<batch>/parameters, .../average, .../optimizer  F32: see tensorsOf()
///
/// Metadata: "format", "formatVersion", "run" (a run description as toJson() writes it), "about" (JSON: name,
/// note, where it comes from, how it ended), "state/<batch>" (see stateJson()), and "sha256" of all the
/// tensors' bytes, which readRunFile() checks.
///
/// There is no moment at which the file is half written, and it is read back before success is reported.
Result<void> writeRunFile(const StoredRun& run, const std::filesystem::path& file);

/// Everything is checked: that the network can be built, that states, figures and description belong
/// together, and the SHA-256. A file of a later version is refused in words. At most 1 GiB.
Result<StoredRun> readRunFile(const std::filesystem::path& file);
/// The same of the file's bytes. `fileName`: for messages.
Result<StoredRun> parseRunFile(std::vector<std::byte> bytes, std::string_view fileName);

} // namespace inkling
