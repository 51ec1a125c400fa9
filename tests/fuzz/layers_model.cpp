// SPDX-License-Identifier: GPL-3.0-or-later
// model.json: the topology and the manifest, as far as a network can be built of them.
#include "core/formats/json.h"
#include "core/formats/layers_model_topology.h"
#include "core/formats/weights_manifest.h"
#include "core/model/architecture.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace inkling;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};

    if (const auto document = parseJson(text, "model.json")) {
        JsonProblems problems{"model.json"};
        readWeightsManifest(JsonField{*document, problems}["weightsManifest"]);
    }

    if (const auto network = parseSequential(text, "model.json")) {
        // What was understood can be said again.
        const auto again = parseSequential(sequentialJson(*network), "again");
        if (!again || !(*again == *network))
            std::abort();
        const auto architecture = Architecture::build(network->inputShape, network->specs);
        if (architecture && (*architecture)->parameterCount() == 0)
            std::abort();
    }
    return 0;
}
