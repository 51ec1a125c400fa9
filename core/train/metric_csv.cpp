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
    if (score) // as it was measured: a float
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
           "validation_loss,validation_accuracy,validation_n\n";
}

void appendCsv(std::string& text, const MetricHistory& history, std::int64_t first, std::int64_t last) {
    const bool hasTime = !history.time().isEmpty();
    for (std::int64_t batch = first; batch < last; ++batch) {
        appendNumber(text, batch);
        text += ',';
        if (hasTime)
            appendNumber(text, history.time().secondsAt(static_cast<double>(batch)));
        appendScore(text,
                    Score{.loss = static_cast<double>(history.value(Metric::loss, batch)),
                          .accuracy = static_cast<double>(history.value(Metric::accuracy, batch)),
                          .count = history.imageCount(batch)});
        appendScore(text, history.tests().at(batch));
        appendScore(text, history.validations().at(batch));
        text += '\n';
    }
}

} // namespace inkling
