// SPDX-License-Identifier: GPL-3.0-or-later
// What an optimizer is and remembers, apart from any run: to be put beside a model and gone on with
// elsewhere.
#pragma once

#include "core/model/model.h"
#include "core/train/optimizer.h"
#include "core/train/training_settings.h"
#include "core/train/training_state.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace inkling {

/// A value.
struct OptimizerState {
    TrainingSettings settings; ///< what takeOptimizerSettings() takes; the others are the defaults
    Optimizer optimizer;       ///< of the settings' kind

    bool operator==(const OptimizerState&) const = default;
};

/// A model with what its training needs to go on.
struct TrainedModel {
    Model model;
    std::optional<OptimizerState> optimizer = {}; ///< none: it begins anew
    Sentence notice = {};                         ///< why the file's was not taken; else empty
};

/// Whether a setting goes with the optimizer from file to file: its kind, its numbers, the learning rate and
/// the loss. What a schedule makes of the rate is a run's own.
template<class T>
constexpr bool concernsOptimizer(const Setting<T>& setting) {
    return setting.group == SettingGroup::optimizer || setting.key == "learning-rate"
        || setting.key == "loss";
}

/// Of a run's state, as its model is exported. Where that is a running average of the weights, the optimizer
/// begins anew: what it remembers is of other weights.
OptimizerState optimizerStateOf(const TrainingSettings& settings, const TrainingState& state);

/// Takes over what concerns the optimizer and has a say beside its kind, except settings of these keys.
void takeOptimizerSettings(TrainingSettings& settings, const TrainingSettings& from,
                           std::span<const std::string> except = {});

} // namespace inkling
