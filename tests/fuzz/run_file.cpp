// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: whatever the bytes, they are a whole run or refused in words. The SHA-256 that would refuse
// every change is put right first.
#include "core/runs/run_file.h"
#include "core/base/sha256.h"
#include "core/formats/safetensors.h"

#include <cstdint>
#include <cstdlib>

using namespace inkling;

namespace {

std::vector<std::byte> withRightSum(const Safetensors& file) {
    Sha256 sum;
    for (const auto& tensor : file.tensors())
        sum.add(tensor.bytes);
    auto metadata = file.metadata();
    metadata["sha256"] = sum.digits();
    auto bytes = toSafetensors(file.tensors(), metadata);
    return bytes ? *std::move(bytes) : std::vector<std::byte>{};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span{data, size});
    const auto file = parseSafetensors({bytes.begin(), bytes.end()}, "x");
    if (!file)
        return 0; // which the fuzzer of that format looks at
    const auto run = parseRunFile(withRightSum(*file), "x");
    if (!run) {
        if (!run.error().message().starts_with("x"))
            std::abort();
        return 0;
    }
    if (run->states.empty() || run->states.front()->batch != 0
        || run->history->end() < run->states.back()->batch)
        std::abort();
    return 0;
}
