// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: whatever the bytes, they are read or refused in words; what was read is written and read back as
// it was.
#include "core/formats/npz.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

using namespace inkling;

namespace {

void require(bool condition) {
    if (!condition)
        std::abort();
}

bool areSame(const NpzArray& a, const NpzArray& b) {
    return a.name == b.name && a.shape == b.shape && a.values.size() == b.values.size()
        && (a.values.empty()
            || std::memcmp(a.values.data(), b.values.data(), a.values.size() * sizeof(float)) == 0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto npz = parseNpz(std::as_bytes(std::span{data, size}), "x");
    if (!npz) {
        require(npz.error().kind == ErrorKind::badData && npz.error().message().starts_with("x: "));
        return 0;
    }
    for (const NpzArray& array : npz->arrays) {
        std::uint64_t count = 1;
        for (const std::uint64_t side : array.shape)
            count *= side;
        require(count == array.values.size());
    }
    const auto again = parseNpz(toNpz(*npz), "again");
    require(again && std::ranges::equal(again->arrays, npz->arrays, areSame) && again->texts == npz->texts);
    return 0;
}
