// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: whatever a line of drawings holds, it is read or refused in words; what was read has a picture
// and is written and read back as it was.
#include "core/drawing/ndjson.h"

#include <cstdlib>
#include <string_view>

using namespace inkling;

namespace {

void require(bool condition) {
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view line{reinterpret_cast<const char*>(data), size};
    const auto read = parseDrawing(line, "x");
    if (!read) {
        require(read.error().kind == ErrorKind::badData && read.error().message().starts_with("x: "));
        return 0;
    }

    require(pictureOf(read->drawing).has_value() != read->drawing.isEmpty());
    const auto again = parseDrawing(toNdjsonLine(*read), "x");
    require(again && *again == *read);
    return 0;
}
