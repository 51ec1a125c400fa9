// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evaluate_command.h"

#include "app/exit_code.h"
#include "app/terminal.h"
#include "core/base/thread_team.h"
#include "core/evaluation/evaluation.h"
#include "core/exchange/model_formats.h"
#include "core/train/run_spec.h"
#include "resources/data_source.h"

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace inkling {

namespace {

std::string shareCell(const std::optional<double>& share) {
    return padded(share ? percent(*share) : "none", 11);
}

std::string asText(const Score& score, const ConfusionMatrix& confusion, const std::string& dataName) {
    std::string text = dataName + "\nTest accuracy " + accuracyText(score) + ", loss " + fixed(score.loss, 4)
        + "\n\nclass   images     recall  precision\n";
    for (std::size_t label = 0; label < confusion.classCount(); ++label)
        text += padded(std::to_string(label), 5) + padded(std::to_string(confusion.ofLabel(label)), 9)
            + shareCell(confusion.recall(label)) + shareCell(confusion.precision(label)) + "\n";
    text += "\nRows: what it is. Columns: what the network says.\n     ";
    for (std::size_t column = 0; column < confusion.classCount(); ++column)
        text += padded(std::to_string(column), 6);
    text += "\n";
    for (std::size_t row = 0; row < confusion.classCount(); ++row) {
        text += padded(std::to_string(row), 5);
        for (std::size_t column = 0; column < confusion.classCount(); ++column)
            text += padded(std::to_string(confusion.count(row, column)), 6);
        text += "\n";
    }
    return text;
}

std::string asJson(const Score& score, const ConfusionMatrix& confusion) {
    const auto orNull = [](const std::optional<double>& share) {
        return share ? nlohmann::ordered_json(*share) : nlohmann::ordered_json(nullptr);
    };
    nlohmann::ordered_json json{{"accuracy", score.accuracy}, {"loss", score.loss}, {"count", score.count}};
    for (std::size_t label = 0; label < confusion.classCount(); ++label) {
        json["recall"].push_back(orNull(confusion.recall(label)));
        json["precision"].push_back(orNull(confusion.precision(label)));
        nlohmann::ordered_json row;
        for (std::size_t column = 0; column < confusion.classCount(); ++column)
            row.push_back(confusion.count(label, column));
        json["confusion"].push_back(row);
    }
    return json.dump(2) + "\n";
}

} // namespace

int runEvaluate(const EvaluateCommand& command) {
    const auto model = readModel(command.model);
    if (!model)
        return report(model.error());
    const auto data = openDataSource(command.data);
    if (!data)
        return report(data.error());
    if (const auto fit = checkFit(*model->architecture, *data); !fit)
        return report(fit.error());

    ThreadTeam team{command.threads == 0 ? defaultWorkerCount() : command.threads};
    Evaluator evaluator{model->architecture, team};
    const Answers& answers = evaluator.evaluateAll(model->parameters, data->test);
    const Score score = scoreOf(answers);
    const ConfusionMatrix confusion{answers, model->architecture->classCount()};
    print(command.json ? asJson(score, confusion) : asText(score, confusion, data->name));
    return finishOutput(exitOk);
}

} // namespace inkling
