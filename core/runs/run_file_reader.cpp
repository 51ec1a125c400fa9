// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/formats/json.h"
#include "core/formats/safetensors.h"
#include "core/runs/run_file.h"
#include "core/runs/state_tensors.h"
#include "core/runs/stored_run_check.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace inkling {

namespace {

constexpr std::uint64_t mostBytes = std::uint64_t{1} << 30U;
constexpr std::int64_t mostCount = 9'007'199'254'740'991; // 2^53 - 1: exact in JSON

/// `pattern`: what is wrong, with the first place for the file.
template<class... Parts>
Error bad(const Safetensors& file, Sentence pattern, Parts&&... parts) {
    return {ErrorKind::badData, std::move(pattern).arg(file.fileName(), std::forward<Parts>(parts)...)};
}

/// A member of the metadata; empty where there is none.
std::string_view textIn(const Safetensors& file, const std::string& key) {
    const auto found = file.metadata().find(key);
    return found == file.metadata().end() ? std::string_view{} : found->second;
}

Result<void> checkFormat(const Safetensors& file) {
    if (textIn(file, "format") != runFileFormat)
        return bad(file,
                   Sentence::tr("%1: is a safetensors file, but no run of Inkling; its metadata lack "
                                "\"format\": %2."),
                   inQuotes(runFileFormat));
    const auto text = textIn(file, "formatVersion");
    int version = 0;
    std::from_chars(text.data(), text.data() + text.size(), version);
    if (version < 1 || version > runFileVersion)
        return bad(file,
                   Sentence::tr("%1: is of version %2, this program knows up to %3; open it with a newer "
                                "Inkling."),
                   inQuotes(text), runFileVersion);
    Sha256 sum;
    for (const auto& tensor : file.tensors())
        sum.add(tensor.bytes);
    if (sum.digits() != textIn(file, "sha256"))
        return bad(file,
                   Sentence::tr("%1: its bytes are not those that were written: their SHA-256 is %2; take "
                                "another copy."),
                   sum.digits());
    return {};
}

/// The values of a list as long as the file says.
template<class Number>
Result<std::vector<Number>> listIn(const Safetensors& file, const std::string& name) {
    const auto* tensor = file.find(name);
    const auto values =
        file.values<Number>(name, tensor && tensor->shape.size() == 1 ? tensor->shape : TensorShape{0});
    if (!values)
        return values.error();
    return std::vector<Number>{values->span().begin(), values->span().end()};
}

/// Four lists of the same length.
struct ScoreLists {
    std::vector<std::int64_t> batch;
    std::vector<float> loss;
    std::vector<float> accuracy;
    std::vector<std::int32_t> images;
};

/// Reads into `list`, unless something was wrong before.
template<class Number>
void read(const Safetensors& file, const std::string& name, std::vector<Number>& list, Result<void>& so_far) {
    if (!so_far)
        return;
    auto values = listIn<Number>(file, name);
    if (values)
        list = *std::move(values);
    else
        so_far = values.error();
}

Result<ScoreLists> scoresIn(const Safetensors& file, const std::string& part, bool hasBatches) {
    ScoreLists lists;
    Result<void> result;
    read(file, part + "/loss", lists.loss, result);
    read(file, part + "/accuracy", lists.accuracy, result);
    read(file, part + "/images", lists.images, result);
    if (hasBatches)
        read(file, part + "/batch", lists.batch, result);
    if (!result)
        return result.error();
    const auto count = lists.loss.size();
    if (lists.accuracy.size() != count || lists.images.size() != count
        || (hasBatches && lists.batch.size() != count))
        return bad(file, Sentence::tr("%1: %2 has %3 values, and the lists beside it have others."),
                   part + "/loss", count);
    if (std::ranges::adjacent_find(lists.batch, std::greater_equal{}) != lists.batch.end())
        return bad(file, Sentence::tr("%1: %2 does not ascend."), part + "/batch");
    return lists;
}

void putInto(std::vector<BatchRecord>& records, std::optional<Score> BatchRecord::*score,
             const ScoreLists& lists) {
    for (std::size_t i = 0; i < lists.batch.size(); ++i)
        if (const auto batch = lists.batch[i]; batch >= 0 && batch < std::ssize(records))
            records[static_cast<std::size_t>(batch)].*score =
                Score{lists.loss[i], lists.accuracy[i], lists.images[i]};
}

/// In parts that end where the training time is known.
void append(MetricHistory& history, std::span<const BatchRecord> records,
            std::span<const std::int64_t> batches, std::span<const std::int64_t> milliseconds) {
    std::size_t done = 0;
    for (std::size_t i = 1; i < batches.size(); ++i) {
        const auto end = static_cast<std::size_t>(
            std::clamp<std::int64_t>(batches[i], static_cast<std::int64_t>(done), std::ssize(records)));
        if (end == done)
            continue;
        history.append(records.subspan(done, end - done),
                       static_cast<double>(milliseconds[i] - milliseconds[i - 1]) / 1000.0);
        done = end;
    }
    if (done < records.size())
        history.append(records.subspan(done));
}

Result<std::shared_ptr<MetricHistory>> historyIn(const Safetensors& file) {
    const auto train = scoresIn(file, "train", false);
    if (!train)
        return train.error();
    const auto tests = scoresIn(file, "test", true);
    if (!tests)
        return tests.error();
    const auto validations = scoresIn(file, "validation", true);
    if (!validations)
        return validations.error();
    Result<void> result;
    std::vector<std::int64_t> batches;
    std::vector<std::int64_t> milliseconds;
    read(file, "time/batch", batches, result);
    read(file, "time/milliseconds", milliseconds, result);
    if (!result)
        return result.error();
    if (batches.size() != milliseconds.size())
        return bad(file, Sentence::tr("%1: %2 and %3 are of different lengths."), "time/batch",
                   "time/milliseconds");

    std::vector<BatchRecord> records(train->loss.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        records[i].batch = static_cast<std::int64_t>(i);
        records[i].train = {train->loss[i], train->accuracy[i], train->images[i]};
    }
    putInto(records, &BatchRecord::test, *tests);
    putInto(records, &BatchRecord::validation, *validations);
    auto history = std::make_shared<MetricHistory>();
    append(*history, records, batches, milliseconds);
    return history;
}

Result<void> readStates(const Safetensors& file, StoredRun& run) {
    constexpr std::string_view begin = "state/";
    for (const auto& [key, json] : file.metadata()) {
        if (!key.starts_with(begin))
            continue;
        auto state = stateFrom(file, json, key + "/");
        if (!state)
            return state.error();
        run.states.push_back(std::make_shared<const TrainingState>(*std::move(state)));
    }
    std::ranges::sort(run.states, {}, [](const auto& state) { return state->batch; });
    return {};
}

Result<void> readAbout(const Safetensors& file, StoredRun& run) {
    const std::string name = file.fileName() + ", about";
    const auto document = parseJson(textIn(file, "about"), name);
    if (!document)
        return document.error();
    JsonProblems problems{name};
    const JsonField root{*document, problems};
    auto& summary = run.summary;
    summary.key = root["key"].text();
    summary.name = root["name"].text();
    summary.note = root["note"].text();
    summary.created = root["created"].longNumber(0, mostCount);
    summary.changed = root["changed"].longNumber(0, mostCount);
    summary.network = root["network"].text();
    summary.origin = {root["program"].text(), root["processor"].text()};
    summary.planned = root["planned"].longNumber(0, mostCount);
    const auto ending = root["ending"].text();
    const auto& endings = EnumNames<RunEnding>::names;
    if (const auto found = std::ranges::find(endings, ending); found != endings.end())
        summary.ending = static_cast<RunEnding>(found - endings.begin());
    else
        root["ending"].refuse(Sentence::tr("there is no ending %1").arg(inQuotes(ending)));
    for (const auto& pause : root["pauses"].items(1'000'000))
        run.pauses.push_back(pause.longNumber(0, mostCount));
    if (const auto fork = root["fork"]; fork.exists()) {
        summary.parent = fork["parent"].text();
        summary.forkBatch = fork["batch"].longNumber(0, mostCount);
    }
    if (const auto test = root["test"]; test.exists()) {
        const auto loss = test["loss"]; // null where it is not a number: JSON has none
        summary.test =
            Score{loss.exists() ? loss.number() : std::numeric_limits<double>::quiet_NaN(),
                  test["accuracy"].number(), test["images"].wholeNumber(0, std::numeric_limits<int>::max())};
    }
    if (const auto divergence = root["divergence"]; divergence.exists())
        run.divergence =
            Divergence{divergence["batch"].longNumber(0, mostCount), divergedWhat(divergence["what"].text()),
                       divergence["learningRate"].number()};
    if (problems.any())
        return problems.first();
    return {};
}

/// What the list shows, from what the file is made of.
void summarize(StoredRun& run) {
    auto& summary = run.summary;
    const auto& state = *run.states.back();
    summary.parameters = static_cast<std::int64_t>(state.parameters.size());
    summary.dataName = run.description.dataName;
    summary.arithmeticRevision = run.description.arithmeticRevision;
    summary.batches = state.batch;
    summary.seconds = run.history->time().secondsAt(static_cast<double>(state.batch));
    if (const auto last = state.batch - 1; last >= 0)
        summary.train = Score{run.history->value(Metric::loss, last),
                              run.history->value(Metric::accuracy, last), run.history->imageCount(last)};
    if (!summary.test && run.history->tests().last())
        summary.test = run.history->tests().last()->score;
    summary.weightsSha256 =
        weightsSha256(Model{nullptr, state.average.empty() ? state.parameters : state.average});
    // Wherever it was training, here it is not.
    if (summary.ending == RunEnding::running)
        summary.ending = RunEnding::paused;
}

Result<StoredRun> runIn(const Result<Safetensors>& file) {
    if (!file)
        return file.error();
    if (const auto checked = checkFormat(*file); !checked)
        return checked.error();
    StoredRun run;
    auto description = parseRunDescription(textIn(*file, "run"), file->fileName() + ", run");
    if (!description)
        return description.error();
    run.description = *std::move(description);
    if (const auto read = readAbout(*file, run); !read)
        return read.error();
    auto history = historyIn(*file);
    if (!history)
        return history.error();
    run.history = *std::move(history);
    if (const auto read = readStates(*file, run); !read)
        return read.error();
    if (const auto checked = checkStoredRun(run, file->fileName()); !checked)
        return checked.error();
    summarize(run);
    return run;
}

} // namespace

Result<StoredRun> readRunFile(const std::filesystem::path& file) {
    return runIn(readSafetensors(file, mostBytes));
}

Result<StoredRun> parseRunFile(std::vector<std::byte> bytes, std::string_view fileName) {
    return runIn(parseSafetensors(std::move(bytes), fileName));
}

} // namespace inkling
