// SPDX-License-Identifier: GPL-3.0-or-later
// The files that tests about files are made of.
#pragma once

#include "core/base/file.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <span>
#include <vector>

namespace inkling::test {

using Bytes = std::vector<std::byte>;

/// An IDX file: a header of these numbers, most significant byte first, then so many zeros.
Bytes idx(std::initializer_list<std::uint32_t> header, std::size_t zeros);

/// A well-formed file of `count` white images, of `count` zeros.
Bytes idxImages(std::uint32_t count);
Bytes idxLabels(std::uint32_t count);

/// As gzip -9n compresses it: one member without a name.
Bytes gzipped(std::span<const std::byte> content);

/// Gzip of `start` and then so many zeros, of which nothing but the compressed form is ever in memory.
Bytes gzippedWithZeros(std::span<const std::byte> start, std::uint64_t zeros);

/// Hands out these bytes.
ByteSource sourceOf(Bytes bytes);

void writeFile(const std::filesystem::path& path, std::span<const std::byte> bytes);

} // namespace inkling::test
