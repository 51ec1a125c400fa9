// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/stored_run_check.h"

#include "core/base/number_text.h"
#include "core/model/architecture.h"

namespace inkling {

namespace {

std::string counted(std::int64_t number) {
    return number < 0 ? std::to_string(number) : grouped(static_cast<std::uint64_t>(number));
}

/// What is wrong with one state, in words; empty where nothing is.
std::string problemOf(const TrainingState& state, const TrainingSettings& settings,
                      std::size_t parameterCount) {
    if (state.parameters.size() != parameterCount)
        return "has " + grouped(state.parameters.size()) + " parameters, the network takes "
            + grouped(parameterCount);
    if (state.optimizer.kind() != settings.optimizer)
        return "belongs to another optimizer than the run's";
    if (state.average.empty() != (settings.averageDecay == 0.0))
        return state.average.empty() ? "lacks the average of the weights that the settings ask for"
                                     : "has an average of the weights that the settings do not ask for";
    return {};
}

} // namespace

Result<void> checkStoredRun(const StoredRun& run, std::string_view fileName) {
    const auto bad = [&](const std::string& what) {
        return Error{ErrorKind::badData, std::string{fileName} + ": " + what + "."};
    };
    const auto& spec = run.description.spec;
    const auto architecture = Architecture::build(spec.inputShape, spec.network);
    if (!architecture)
        return Error{ErrorKind::badData, std::string{fileName} + ": " + architecture.error().message()};
    if (run.states.empty() || run.states.front()->batch != 0)
        return bad("has no state before the first batch");
    std::int64_t before = -1;
    for (const auto& state : run.states) {
        const std::string name = "the state at batch " + counted(state->batch);
        if (state->batch <= before)
            return bad(name + " comes behind that at batch " + counted(before));
        if (const auto problem = problemOf(*state, spec.settings, (*architecture)->parameterCount());
            !problem.empty())
            return bad(name + " " + problem);
        before = state->batch;
    }
    if (run.history->end() < before || (before > 0 && run.history->begin() != 0))
        return bad("has figures of " + counted(run.history->end() - run.history->begin())
                   + " batches, but its last state is that at batch " + counted(before));
    return {};
}

} // namespace inkling
