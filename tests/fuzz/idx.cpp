// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: whatever the bytes of a data file, plain or compressed, they are read or refused in words.
#include "core/data/gzip.h"
#include "core/data/idx_file.h"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <vector>

using namespace inkling;

namespace {

void require(bool condition) {
    if (!condition)
        std::abort();
}

void readAs(IdxKind kind, std::span<const std::byte> file) {
    const auto content = kind == IdxKind::images ? readIdxImages(file, "x") : readIdxLabels(file, "x");
    if (!content)
        return require(content.error().kind == ErrorKind::badData
                       && content.error().message().starts_with("x: "));
    require(!content->empty() && content->size() < file.size());
}

/// The first megabyte of it.
void inflate(std::span<const std::byte> file) {
    GzipReader reader{[&file](std::span<std::byte> buffer) {
                          const std::size_t count = std::min(buffer.size(), file.size());
                          std::copy_n(file.begin(), count, buffer.begin());
                          file = file.subspan(count);
                          return Result<std::size_t>{count};
                      },
                      "x"};
    std::vector<std::byte> content(std::size_t{1} << 20U);
    const auto count = reader.read(content);
    if (!count)
        return require(count.error().kind == ErrorKind::badData
                       && count.error().message().starts_with("x: "));
    require(reader.position() == *count);
    content.resize(*count);
    readAs(IdxKind::images, content);
    readAs(IdxKind::labels, content);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = std::as_bytes(std::span{data, size});
    readAs(IdxKind::images, file);
    readAs(IdxKind::labels, file);
    inflate(file);
    return 0;
}
