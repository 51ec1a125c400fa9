// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model.h"

#include "core/base/sha256.h"

#include <bit>

namespace inkling {

static_assert(std::endian::native == std::endian::little, "weights are hashed as they lie in memory");

Model initializedModel(std::shared_ptr<const Architecture> architecture, std::uint64_t seed) {
    std::vector<float> parameters(architecture->parameterCount());
    Random random{seed, RandomStream::weights};
    for (const auto& stage : architecture->stages()) {
        const auto w = std::span{parameters}.subspan(stage.parameterOffset, stage.layer->parameterCount());
        stage.layer->initialize(w, random);
    }
    return {std::move(architecture), std::move(parameters)};
}

std::string weightsSha256(const Model& model) {
    return sha256(std::as_bytes(std::span{model.parameters}));
}

} // namespace inkling
