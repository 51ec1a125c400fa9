// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_plan.h"

#include "app/terminal.h"
#include "core/data/data_sha256.h"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <string>

namespace inkling {

namespace {

constexpr std::size_t mostInputBytes = std::size_t{1} << 20U; // as of a file

Result<RunDescription> describedOnInput() {
    std::string text;
    char c = 0;
    while (text.size() <= mostInputBytes && std::cin.get(c))
        text += c;
    return parseRunDescription(text, "standard input");
}

Result<RunDescription> describedBy(const TrainCommand& command, const std::optional<StoredRun>& resumed) {
    if (resumed)
        return resumed->description;
    if (command.run.empty())
        return RunDescription{.spec = command.spec};
    auto description = command.run == "-" ? describedOnInput() : readRunDescription(command.run);
    if (description && !command.spec.data.empty())
        description->spec.data = command.spec.data; // which may lie elsewhere here
    return description;
}

/// Whose weights are those of its first state: a file that it began with may be gone.
Result<RunSetup> setUpResumed(const StoredRun& run) {
    RunSpec spec = run.description.spec;
    spec.initialModel.clear();
    auto setup = setUpRun(spec, {});
    if (setup)
        setup->model.parameters = run.states.front()->parameters;
    return setup;
}

/// Settings given beside --resume hold from the next batch on that has no figures yet, as if changed while
/// the run went on: what was planned behind it does not happen.
Result<void> applyChanges(const TrainCommand& command, std::int64_t batch, RunDescription& description) {
    const auto held = description.settingsAt(batch);
    auto settings = held;
    forEachSetting([&](const auto& setting) {
        if (std::ranges::find(command.changed, setting.key) != command.changed.end())
            settings.*setting.field = command.spec.settings.*setting.field;
    });
    if (const auto verdict = check(settings); !verdict)
        return verdict;
    if (settings != held) {
        std::erase_if(description.changes, [batch](const auto& change) { return change.batch >= batch; });
        description.changes.push_back({batch, settings});
        description.expected.reset(); // it was another run's
    }
    return {};
}

} // namespace

Result<RunPlan> planRun(const TrainCommand& command, RunRecording& recording) {
    std::optional<StoredRun> resumed;
    if (!command.resume.empty()) {
        auto run = recording.resume(command.resume);
        if (!run)
            return run.error();
        resumed = *std::move(run);
    }
    auto description = describedBy(command, resumed);
    if (!description)
        return description.error();
    if (resumed)
        if (const auto applied = applyChanges(command, resumed->history->end(), *description); !applied)
            return applied.error();
    auto setup = resumed ? setUpResumed(*resumed) : setUpRun(description->spec, command.network);
    if (!setup)
        return setup.error();
    if (!setup->notice.isEmpty())
        report({ErrorKind::badData, setup->notice});
    if (setup->optimizer && command.takesOptimizer)
        takeOptimizerSettings(description->spec.settings, setup->optimizer->settings, command.changed);
    description->spec.network = setup->model.architecture->specs();
    description->spec.inputShape = setup->model.architecture->inputShape();
    description->dataName = setup->data.name;
    description->trainImages = setup->data.train.size();
    if (!description->dataSha256.empty() || recording.isWanted()) {
        const auto sha = dataSha256(setup->data);
        if (!description->dataSha256.empty() && sha != description->dataSha256)
            return Error{ErrorKind::badData,
                         setup->data.name + ": its SHA-256 is " + sha
                             + ", but the run was trained on data of " + description->dataSha256
                             + "; give those by --data."};
        description->dataSha256 = sha;
    }
    return RunPlan{*std::move(description), *std::move(setup), std::move(resumed)};
}

} // namespace inkling
