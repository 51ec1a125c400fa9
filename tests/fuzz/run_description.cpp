// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: whatever the text, it is a run that is written and read back as it was, or it is refused in
// words.
#include "core/runs/run_description.h"

#include <cstdint>
#include <cstdlib>

using namespace inkling;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto run = parseRunDescription({reinterpret_cast<const char*>(data), size}, "x");
    if (!run) {
        if (run.error().kind != ErrorKind::badData || !run.error().message().starts_with("x:"))
            std::abort();
        return 0;
    }
    if (run->spec.network.empty())
        return 0;
    const auto again = parseRunDescription(toJson(*run), "again");
    if (!again || *again != *run)
        std::abort();
    return 0;
}
