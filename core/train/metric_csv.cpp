// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/metric_csv.h"

#include <array>
#include <charconv>
#include <optional>

namespace inkling {

namespace {

template<class Number>
void appendNumber(std::string& text, Number number) {
    std::array<char, 32> digits; // NOLINT: to_chars fills it
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text.append(digits.data(), end);
}

void appendScore(std::string& text, const std::optional<Score>& score) {
    text += ',';
    if (score) // as histories keep it: a float
        appendNumber(text, static_cast<float>(score->loss));
    text += ',';
    if (score)
        appendNumber(text, static_cast<float>(score->accuracy));
    text += ',';
    if (score)
        appendNumber(text, score->count);
}

} // namespace

std::string csvHeader() {
    return "batch,seconds,train_loss,train_accuracy,train_n,test_loss,test_accuracy,test_n,"
           "validation_loss,validation_accuracy,validation_n,learning_rate\n";
}

void appendCsvLine(std::string& text, const BatchRecord& record, std::optional<double> seconds,
                   std::optional<double> learningRate) {
    appendNumber(text, record.batch);
    text += ',';
    if (seconds)
        appendNumber(text, *seconds);
    appendScore(text, record.train);
    appendScore(text, record.test);
    appendScore(text, record.validation);
    text += ',';
    if (learningRate)
        appendNumber(text, *learningRate);
    text += '\n';
}

void appendCsv(std::string& text, const MetricHistory& history, std::int64_t first, std::int64_t last,
               const std::function<double(std::int64_t batch)>& learningRateOf) {
    for (std::int64_t batch = first; batch < last; ++batch)
        appendCsvLine(text, history.record(batch), history.secondsBefore(batch),
                      learningRateOf ? std::optional{learningRateOf(batch)} : std::nullopt);
}

} // namespace inkling
