// SPDX-License-Identifier: GPL-3.0-or-later
// What `train` prints.
#pragma once

#include "core/train/trainer.h"

#include <cstdint>
#include <optional>
#include <string>

namespace inkling {

/// What is counted while a run goes on.
struct Totals {
    std::int64_t samples = 0;
    double seconds = 0.0;     ///< training steps only
    double testSeconds = 0.0; ///< tests during the run and at its end
};

std::string heading(const Trainer& trainer, const Model& model);

/// The table under the heading: every test, or every so many of them, so that it stays about twenty lines
/// long.
class TrainTable {
public:
    explicit TrainTable(const Trainer& trainer);
    void add(const BatchRecord& record);

private:
    std::int64_t m_total;
    std::int64_t m_spacing;
    std::int64_t m_next = 0;
    bool m_seesTests = false;
};

/// Of the progress bar.
std::string progressText(const BatchRecord& record, std::int64_t total);

struct TrainResult {
    Totals totals = {};
    Score score = {}; ///< on all test images
    std::string weightsSha256 = {};
    std::optional<bool> isAsExpected =
        {};               ///< whether the weights are those that the run's description expects
    std::string key = {}; ///< in the store of runs; empty: not stored
};

std::string summary(const Trainer& trainer, const TrainResult& result);
std::string jsonResult(const Trainer& trainer, const TrainResult& result);

} // namespace inkling
