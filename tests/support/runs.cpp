// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runs.h"

#include "core/base/thread_team.h"
#include "resources/data_source.h"

namespace inkling::test {

namespace {

Dataset firstOf(const Dataset& all, std::size_t count) {
    const auto pixels = std::span{all.image(0).data(), count * all.imageShape().size()};
    return {all.imageShape(), all.classCount(), pixels, all.labels().first(count),
            std::make_shared<Dataset>(all)};
}

} // namespace

DigitData firstDigits(std::size_t trainCount, std::size_t testCount) {
    const auto all = openDataSource({}).value();
    return {all.name, firstOf(all.train, trainCount), firstOf(all.test, testCount)};
}

RunSpec shortRun() {
    RunSpec spec = findPreset("tutorial")->spec();
    spec.settings.batchSize = 32;
    spec.settings.batches = 60;
    spec.settings.testSize = 50;
    spec.settings.seed = 3;
    return spec;
}

Outcome plainRun(const RunSpec& spec, const DigitData& data, std::size_t threads,
                 std::optional<Model> initial,
                 const std::function<void(std::int64_t, TrainingSettings&)>& change) {
    if (!initial)
        initial =
            initializedModel(Architecture::build(spec.inputShape, spec.network).value(), spec.settings.seed);
    ThreadTeam team{threads};
    Trainer trainer{*initial, data, spec.settings, team};
    Outcome outcome;
    TrainingSettings settings = spec.settings;
    while (const auto record = trainer.step()) {
        outcome.records.push_back(*record);
        if (change) {
            change(trainer.batchesDone(), settings);
            trainer.changeSettings(settings);
        }
    }
    outcome.sha256 = weightsSha256(trainer.model());
    outcome.divergence = trainer.divergence();
    return outcome;
}

QStringList linesOf(const MetricHistory& history) {
    QStringList lines;
    for (auto batch = history.begin(); batch < history.end(); ++batch) {
        auto line = QStringLiteral("%1: %2 %3")
                        .arg(batch)
                        .arg(double{history.value(Metric::loss, batch)}, 0, 'g', 9)
                        .arg(double{history.value(Metric::accuracy, batch)}, 0, 'g', 9);
        if (const auto test = history.tests().at(batch))
            line += QStringLiteral(", test %1 %2 of %3")
                        .arg(test->loss, 0, 'g', 9)
                        .arg(test->accuracy, 0, 'g', 9)
                        .arg(test->count);
        if (const auto validation = history.validations().at(batch))
            line += QStringLiteral(", validation %1 %2 of %3")
                        .arg(validation->loss, 0, 'g', 9)
                        .arg(validation->accuracy, 0, 'g', 9)
                        .arg(validation->count);
        lines += line;
    }
    return lines;
}

QStringList linesOf(const std::vector<BatchRecord>& records) {
    MetricHistory history;
    history.append(records);
    return linesOf(history);
}

} // namespace inkling::test
