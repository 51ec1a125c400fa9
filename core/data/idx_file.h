// SPDX-License-Identifier: GPL-3.0-or-later
// The files MNIST comes in: IDX, a big-endian header and then one byte per pixel or label.
#pragma once

#include "core/base/result.h"
#include "core/base/shape.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace inkling {

/// Which of the two a file is to be.
enum class IdxKind {
    images, ///< magic number 2051: unsigned bytes [count, 28, 28]
    labels, ///< magic number 2049: unsigned bytes [count], 0 to 9
};

inline constexpr std::uint64_t maxIdxItems = 1'000'000;
inline constexpr Shape idxImageShape{28, 28, 1};
inline constexpr int idxClassCount = 10;

/// The size in bytes of the file that begins with `header`, which is all of it or at least its first 16
/// bytes. Fails with badData where it is no IDX file of this kind, or has no items or too many. `name` is for
/// messages.
Result<std::uint64_t> idxFileSize(std::span<const std::byte> header, IdxKind kind, const std::string& name);

/// The pixels of a file of images, [count, 28, 28], within `file`. Allocates nothing but messages.
Result<std::span<const std::uint8_t>> readIdxImages(std::span<const std::byte> file, const std::string& name);

/// The labels of a file of labels, each below 10, within `file`. Allocates nothing but messages.
Result<std::span<const std::uint8_t>> readIdxLabels(std::span<const std::byte> file, const std::string& name);

/// The bytes of an IDX file; inflated where its name ends in .gz. Its size is compared with its header's
/// promise before memory is taken. They are ready for readIdxImages or readIdxLabels.
Result<std::vector<std::byte>> readIdxFile(const std::filesystem::path& path, IdxKind kind);

} // namespace inkling
