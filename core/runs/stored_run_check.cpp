// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/stored_run_check.h"

#include "core/base/number_text.h"
#include "core/model/architecture.h"

#include <utility>

namespace inkling {

namespace {

std::string counted(std::int64_t number) {
    return number < 0 ? std::to_string(number) : grouped(static_cast<std::uint64_t>(number));
}

/// What is wrong with one state; empty where nothing is.
Sentence problemOf(const TrainingState& state, const TrainingSettings& settings, std::size_t parameterCount,
                   std::string_view fileName) {
    const auto batch = counted(state.batch);
    if (state.parameters.size() != parameterCount)
        return Sentence::tr("%1: the state at batch %2 has %3 parameters, the network takes %4.")
            .arg(fileName, batch, grouped(state.parameters.size()), grouped(parameterCount));
    if (state.optimizer.kind() != settings.optimizer)
        return Sentence::tr("%1: the state at batch %2 belongs to another optimizer than the run's.")
            .arg(fileName, batch);
    if (state.average.empty() == (settings.averageDecay == 0.0))
        return {};
    return (state.average.empty() ? Sentence::tr("%1: the state at batch %2 lacks the average of the weights "
                                                 "that the settings ask for.")
                                  : Sentence::tr("%1: the state at batch %2 has an average of the weights "
                                                 "that the settings do not ask for."))
        .arg(fileName, batch);
}

} // namespace

Result<void> checkStoredRun(const StoredRun& run, std::string_view fileName) {
    const auto bad = [](Sentence sentence) { return Error{ErrorKind::badData, std::move(sentence)}; };
    const auto& spec = run.description.spec;
    const auto architecture = Architecture::build(spec.inputShape, spec.network);
    if (!architecture)
        return bad(Sentence::tr("%1: %2").arg(fileName, architecture.error().sentence));
    if (run.states.empty() || run.states.front()->batch != 0)
        return bad(Sentence::tr("%1: has no state before the first batch.").arg(fileName));
    std::int64_t before = -1;
    for (const auto& state : run.states) {
        if (state->batch <= before)
            return bad(Sentence::tr("%1: the state at batch %2 comes behind that at batch %3.")
                           .arg(fileName, counted(state->batch), counted(before)));
        if (auto problem = problemOf(*state, spec.settings, (*architecture)->parameterCount(), fileName);
            !problem.isEmpty())
            return bad(std::move(problem));
        before = state->batch;
    }
    if (run.history->end() < before || (before > 0 && run.history->begin() != 0))
        return bad(Sentence::tr("%1: has figures of %2 batches, but its last state is that at batch %3.")
                       .arg(fileName, counted(run.history->end() - run.history->begin()), counted(before)));
    return {};
}

} // namespace inkling
