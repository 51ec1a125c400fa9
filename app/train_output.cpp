// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train_output.h"

#include "app/terminal.h"
#include "core/base/arithmetic_revision.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace inkling {

namespace {

std::uint64_t asCount(std::int64_t number) {
    return static_cast<std::uint64_t>(number);
}

double samplesPerSecond(const Totals& totals) {
    return totals.seconds > 0 ? double(totals.samples) / totals.seconds : 0.0;
}

std::string row(const BatchRecord& record) {
    std::string line = padded(grouped(asCount(record.batch)), 8) + padded(lossText(record.train.loss, 3), 8)
        + padded(percent(record.train.accuracy), 10);
    if (record.test)
        line += padded(lossText(record.test->loss, 3), 12) + padded(percent(record.test->accuracy), 15);
    if (record.validation)
        line += padded(lossText(record.validation->loss, 3), record.test ? 18 : 45)
            + padded(percent(record.validation->accuracy), 10);
    return line + "\n";
}

std::string stoppedEarly(int patience) {
    return "Stopped early: the validation loss was no new best "
        + (patience == 1 ? "once" : std::to_string(patience) + " times in a row") + "\n";
}

} // namespace

std::string heading(const Trainer& trainer, const Model& model) {
    const auto& settings = trainer.settings();
    const auto& data = trainer.data();
    const bool validates = trainer.validationImages() > 0;
    return counted(model.parameters.size(), "parameter", "parameters") + ", "
        + counted(asCount(trainer.batchCount()), "batch", "batches") + " of "
        + std::to_string(settings.batchSize) + ", learning rate " + decimal(settings.learningRate) + ", seed "
        + std::to_string(settings.seed) + "\n" + data.name + ": " + grouped(trainer.trainingImages())
        + " training"
        + (validates ? ", " + grouped(trainer.validationImages()) + " validation" : std::string{}) + " and "
        + counted(data.test.size(), "test image", "test images") + "\n\n"
        + "   batch    loss  accuracy   test loss  test accuracy"
        + (validates ? "   validation loss  accuracy\n" : "\n");
}

TrainTable::TrainTable(const Trainer& trainer)
    : m_total{trainer.batchCount()}
    , m_spacing{std::max<std::int64_t>(1, m_total / 20)} { }

void TrainTable::add(const BatchRecord& record) {
    const bool isLast = record.batch == m_total - 1;
    if (isLast || record.validation || record.batch >= m_next) {
        if (!record.test && !record.validation && !isLast && m_seesTests)
            return;
        m_seesTests = m_seesTests || record.test.has_value();
        m_next = record.batch + m_spacing;
        print(row(record));
    }
}

std::string progressText(const BatchRecord& record, std::int64_t total) {
    return "batch " + grouped(asCount(record.batch + 1)) + " of " + grouped(asCount(total)) + "  loss "
        + lossText(record.train.loss, 3) + "  accuracy " + percent(record.train.accuracy);
}

std::string summary(const Trainer& trainer, const TrainResult& result) {
    const auto& totals = result.totals;
    return "\nTest accuracy " + accuracyText(result.score) + ", loss " + fixed(result.score.loss, 4) + "\n"
        + counted(asCount(trainer.batchesDone()), "batch", "batches") + ", "
        + counted(asCount(totals.samples), "image", "images") + " in " + fixed(totals.seconds, 3) + " s ("
        + grouped(asCount(std::llround(samplesPerSecond(totals)))) + " a second), tests "
        + fixed(totals.testSeconds, 3) + " s\n"
        + (trainer.hasStoppedEarly() ? stoppedEarly(trainer.settings().patience) : std::string{})
        + "Weights SHA-256 " + result.weightsSha256
        + (result.isAsExpected.value_or(false) ? ", as the run's description expects\n" : "\n")
        + (result.key.empty() ? "" : "Stored as run " + result.key + "\n");
}

std::string jsonResult(const Trainer& trainer, const TrainResult& result) {
    const auto& [totals, score, hash, isAsExpected, key] = result;
    nlohmann::ordered_json json{{"testAccuracy", score.accuracy},
                                {"testLoss", score.loss},
                                {"testCount", score.count},
                                {"batches", trainer.batchesDone()},
                                {"samples", totals.samples},
                                {"seconds", totals.seconds},
                                {"samplesPerSecond", samplesPerSecond(totals)},
                                {"testSeconds", totals.testSeconds},
                                {"weightsSha256", hash},
                                {"arithmeticRevision", arithmeticRevision}};
    if (isAsExpected)
        json["asExpected"] = *isAsExpected;
    if (!key.empty())
        json["run"] = key;
    if (trainer.hasStoppedEarly())
        json["stoppedEarly"] = true;
    if (trainer.divergence())
        json["divergedAtBatch"] = trainer.divergence()->batch;
    return json.dump(2) + "\n";
}

} // namespace inkling
