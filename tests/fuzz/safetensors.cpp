// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: whatever the bytes, they are read or refused in words; what was read lies within the file, and
// is written and read back as it was.
#include "core/formats/safetensors.h"

#include <algorithm>
#include <cstdlib>

using namespace inkling;

namespace {

void require(bool condition) {
    if (!condition)
        std::abort();
}

bool areSame(const NamedTensor& a, const NamedTensor& b) {
    return a.name == b.name && a.type == b.type && a.shape == b.shape && std::ranges::equal(a.bytes, b.bytes);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span{data, size});
    const auto file = parseSafetensors({bytes.begin(), bytes.end()}, "x");
    if (!file) {
        require(file.error().kind == ErrorKind::badData && file.error().message().starts_with("x: "));
        return 0;
    }

    for (const NamedTensor& tensor : file->tensors()) {
        require(file->find(tensor.name) == &tensor);
        if (tensor.type == TensorType::f32)
            require(file->values<float>(tensor.name, tensor.shape)->span().size_bytes()
                    == tensor.bytes.size());
    }
    const auto written = toSafetensors(file->tensors(), file->metadata());
    require(written.has_value());
    const auto again = parseSafetensors(*written, "again");
    require(again && again->metadata() == file->metadata()
            && std::ranges::equal(again->tensors(), file->tensors(), areSame));
    return 0;
}
