// SPDX-License-Identifier: GPL-3.0-or-later
// What a run needs before its first batch.
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/model/model.h"
#include "core/train/optimizer_state.h"
#include "core/train/run_spec.h"

#include <optional>
#include <string>

namespace inkling {

/// A network that fits its data. Its weights are those of the spec's seed, or of the file to begin with.
struct RunSetup {
    Model model;
    DigitData data;
    std::optional<OptimizerState> optimizer = {}; ///< of the file to begin with
    Sentence notice = {};                         ///< why the file's was not taken; else empty
};

/// `network`: a file that describes it; empty: the spec's own, or that of the spec's initialModel.
Result<RunSetup> setUpRun(const RunSpec& spec, const std::string& network);

} // namespace inkling
