// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/stored_run.h"

#include "core/kernels/target.h"
#include "core/layers/layer_options.h"

#include <chrono>
#include <fstream>
#include <random>

namespace inkling {

namespace {

/// The processor's own name, where the system tells it.
std::string processorName() {
    std::ifstream file{"/proc/cpuinfo"}; // Linux's
    constexpr std::string_view key = "model name";
    for (std::string line; std::getline(file, line);) {
        const auto colon = line.find(": ");
        if (line.starts_with(key) && colon != std::string::npos)
            return line.substr(colon + 2);
    }
    return {};
}

} // namespace

RunKey randomRunKey() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::random_device random;
    RunKey key;
    for (int i = 0; i < 16; ++i)
        key += digits[random() % digits.size()];
    return key;
}

UnixTime now() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

RunOrigin ownOrigin() {
    static const std::string processor = processorName();
    return {std::string{"inkling "} + INKLING_VERSION,
            (processor.empty() ? "" : processor + ", ") + kernels::targetName()};
}

std::string networkName(const RunSpec& spec) {
    if (const auto* preset = presetOf(spec))
        return std::string{preset->key};
    if (auto file = nameOfInitialModel(spec); !file.empty())
        return file;
    std::string text;
    for (const auto& layer : spec.network)
        text += (text.empty() ? "" : ", ") + std::string{layerKindOf(layer).name};
    return text;
}

} // namespace inkling
