// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runs_command.h"

#include "app/exit_code.h"
#include "app/terminal.h"
#include "core/base/number_text.h"
#include "core/runs/run_exports.h"
#include "core/runs/run_file.h"
#include "core/runs/run_store.h"

#include <ctime>
#include <nlohmann/json.hpp>

namespace inkling {

namespace {

using OrderedJson = nlohmann::ordered_json;

std::uint64_t asCount(std::int64_t number) {
    return static_cast<std::uint64_t>(number);
}

/// "2026-11-24 14:32", local time.
std::string timeText(UnixTime time) {
    const auto seconds = static_cast<std::time_t>(time / 1000);
    std::tm parts{};
    localtime_r(&seconds, &parts);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d %H:%M", &parts)};
}

std::string endingText(const RunSummary& run) {
    if (run.isInterrupted)
        return "interrupted";
    return std::string{EnumNames<RunEnding>::names[static_cast<std::size_t>(run.ending)]};
}

/// A store may hold a name that an earlier version did not refuse; what is not UTF-8 in it is replaced.
std::string textOf(const OrderedJson& json) {
    return json.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

OrderedJson scoreJson(const std::optional<Score>& score) {
    if (!score)
        return nullptr;
    return {{"loss", score->loss}, {"accuracy", score->accuracy}, {"count", score->count}};
}

OrderedJson jsonOf(const RunSummary& run) {
    return {{"key", run.key},
            {"name", run.name},
            {"note", run.note},
            {"parent", run.parent ? OrderedJson(*run.parent) : OrderedJson(nullptr)},
            {"forkBatch", run.forkBatch},
            {"created", run.created},
            {"changed", run.changed},
            {"network", run.network},
            {"parameters", run.parameters},
            {"data", run.dataName},
            {"program", run.origin.program},
            {"processor", run.origin.processor},
            {"arithmeticRevision", run.arithmeticRevision},
            {"ending", endingText(run)},
            {"batches", run.batches},
            {"planned", run.planned},
            {"seconds", run.seconds},
            {"train", scoreJson(run.train)},
            {"test", scoreJson(run.test)},
            {"weightsSha256", run.weightsSha256}};
}

/// The text at the left of so many columns; of longer ones the beginning. Counts bytes of UTF-8 that begin a
/// character.
std::string cell(const std::string& text, std::size_t width) {
    std::string shown;
    std::size_t columns = 0;
    for (const char c : text) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        columns += begins;
        if (columns > width)
            break;
        shown += c;
    }
    return shown + std::string(columns < width ? width - columns : 0, ' ') + "  ";
}

bool holds(const RunSummary& run, const std::string& text) {
    for (const auto& part : {run.name, run.note, run.network, run.dataName, run.key})
        if (part.find(text) != std::string::npos)
            return true;
    return false;
}

Result<std::string> listed(RunStore& store, const RunsCommand& command) {
    auto runs = store.list();
    if (!runs)
        return runs.error();
    std::erase_if(*runs, [&](const RunSummary& run) { return !holds(run, command.text); });
    if (command.json) {
        OrderedJson json = OrderedJson::array();
        for (const auto& run : *runs)
            json.push_back(jsonOf(run));
        return textOf(json);
    }
    if (runs->empty())
        return std::string{"No runs. `inkling train --store` records one.\n"};
    std::string text = "key       when              name                  network           batches  "
                       "test accuracy     ending\n";
    for (const auto& run : *runs)
        text += cell(run.key.substr(0, 8), 8) + cell(timeText(run.created), 16) + cell(run.name, 20)
            + cell(run.network, 14) + padded(grouped(asCount(run.batches)), 10) + "  "
            + cell(run.test ? percent(run.test->accuracy) + " of " + grouped(asCount(run.test->count)) : "-",
                   16)
            + endingText(run) + "\n";
    return text;
}

Result<std::string> shown(RunStore& store, const RunsCommand& command) {
    const auto found = store.find(command.key);
    if (!found)
        return found.error();
    const auto run = store.load(found->key);
    if (!run)
        return run.error();
    const auto description = toJson(descriptionWithOutcome(*run));
    if (command.json) {
        auto json = jsonOf(run->summary);
        json["run"] = OrderedJson::parse(description);
        return textOf(json);
    }
    const auto& summary = run->summary;
    std::string text = summary.name + " (" + summary.key + "), " + endingText(summary) + "\n"
        + (summary.note.empty() ? "" : summary.note + "\n") + timeText(summary.created) + ", "
        + summary.origin.program + ", " + summary.origin.processor + "\n"
        + (summary.parent ? "Shares " + counted(asCount(summary.forkBatch), "batch", "batches") + " with "
                   + *summary.parent + "\n"
                          : std::string{})
        + summary.network + ", " + counted(asCount(summary.parameters), "parameter", "parameters") + ", "
        + grouped(asCount(summary.batches)) + " of " + counted(asCount(summary.planned), "batch", "batches")
        + " in " + fixed(summary.seconds, 3) + " s\n";
    if (summary.test)
        text += "Test accuracy " + accuracyText(*summary.test) + "\n";
    if (!summary.weightsSha256.empty())
        text += "Weights SHA-256 " + summary.weightsSha256 + "\n";
    return text + "\n" + description;
}

Result<std::string> done(const Result<void>& result, const std::string& text) {
    if (!result)
        return result.error();
    return text + "\n";
}

Result<std::string> exported(RunStore& store, const RunsCommand& command) {
    const auto found = store.find(command.key);
    if (!found)
        return found.error();
    const auto run = store.load(found->key);
    if (!run)
        return run.error();
    return done(exportRun(*run, command.text), "Written to " + command.text);
}

Result<std::string> imported(RunStore& store, const RunsCommand& command) {
    auto run = readRunFile(command.text);
    if (!run)
        return run.error();
    if (store.find(run->summary.key))
        run->summary.key = randomRunKey();
    return done(store.add(*run), run->summary.name + " is run " + run->summary.key);
}

Result<std::string> changed(RunStore& store, const RunsCommand& command) {
    if (command.what == RunsCommand::What::restore) // which find() does not see
        return done(store.restore(command.key), command.key + " is back");
    const auto found = store.find(command.key);
    if (!found)
        return found.error();
    switch (command.what) {
    case RunsCommand::What::rename:
        return done(store.rename(found->key, command.text), "It is called " + command.text);
    case RunsCommand::What::note:
        return done(store.setNote(found->key, command.text), "Noted");
    default:
        return done(store.remove(found->key),
                    found->name + " is deleted; for a week `inkling runs restore " + found->key
                        + "` brings it back");
    }
}

} // namespace

int runRuns(const RunsCommand& command) {
    const auto file =
        command.file.empty() ? usualRunStore() : std::optional<std::filesystem::path>{command.file};
    if (!file)
        return report({ErrorKind::noInput,
                       "There is no home folder with runs; set HOME, or name a file by --store-file."});
    auto opened = RunStore::open(*file);
    if (!opened)
        return report(opened.error());
    if (!opened->notice.isEmpty())
        report({ErrorKind::badData, opened->notice});
    auto& store = opened->store;
    using What = RunsCommand::What;
    const auto text = command.what == What::list ? listed(store, command)
        : command.what == What::show             ? shown(store, command)
        : command.what == What::exportTo         ? exported(store, command)
        : command.what == What::importFrom       ? imported(store, command)
                                                 : changed(store, command);
    if (!text)
        return report(text.error());
    print(*text);
    return finishOutput(exitOk);
}

} // namespace inkling
