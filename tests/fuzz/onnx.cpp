// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: whatever the bytes, they are a network or refused in words; what was read is written, by parts
// and as a model, and read back as it was.
#include "core/formats/onnx.h"
#include "core/formats/onnx_model.h"

#include <cstdlib>
#include <cstring>

using namespace inkling;

namespace {

void require(bool condition) {
    if (!condition)
        std::abort();
}

bool isRefusal(const Error& error) {
    return error.kind == ErrorKind::badData && error.message().starts_with("x: ");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span{data, size});
    const auto file = parseOnnx(bytes, "x");
    const auto model = parseOnnxModel(bytes, "x");
    if (!file) {
        require(isRefusal(file.error()) && !model && model.error() == file.error());
        return 0;
    }
    if (!model) {
        require(isRefusal(model.error()));
        return 0;
    }

    const auto again = parseOnnxModel(toOnnx(*file), "again");
    require(again && again->architecture->specs() == model->architecture->specs()
            && again->parameters.size() == model->parameters.size());

    const auto written = toOnnxModel(*model, "x");
    if (!written)
        return 0; // Keras' words, which the topology is in, cannot say all that a graph can
    const auto back = parseOnnxModel(*written, "back");
    require(back && back->architecture->specs() == model->architecture->specs()
            && std::memcmp(back->parameters.data(), model->parameters.data(),
                           model->parameters.size() * sizeof(float))
                == 0);
    return 0;
}
