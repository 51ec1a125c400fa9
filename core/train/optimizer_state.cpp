// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/optimizer_state.h"

#include <algorithm>

namespace inkling {

OptimizerState optimizerStateOf(const TrainingSettings& settings, const TrainingState& state) {
    OptimizerState result{{}, state.optimizer};
    TrainingSettings wanted = settings;
    wanted.optimizer = state.optimizer.kind();
    takeOptimizerSettings(result.settings, wanted);
    if (!state.average.empty())
        result.optimizer = Optimizer{state.optimizer.kind(), state.parameters.size()};
    return result;
}

void takeOptimizerSettings(TrainingSettings& settings, const TrainingSettings& from,
                           std::span<const std::string> except) {
    forEachSetting([&](const auto& setting) {
        if (concernsOptimizer(setting) && isUsed(setting, from)
            && std::ranges::find(except, setting.key) == except.end())
            settings.*setting.field = from.*setting.field;
    });
}

} // namespace inkling
