// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_command.h"

#include "app/exit_code.h"
#include "app/terminal.h"
#include "core/base/number_text.h"
#include "core/base/thread_team.h"
#include "core/exchange/model_formats.h"
#include "core/train/run_spec.h"
#include "resources/data_source.h"

#include <nlohmann/json.hpp>

namespace inkling {

namespace {

Result<const ModelFormat*> formatFor(const ExportCommand& command) {
    if (command.format.empty())
        return writableFormatOf(command.out);
    const auto* format = findModelFormat(command.format);
    if (format && format->write)
        return format;
    std::string keys;
    for (const auto& known : modelFormats())
        if (known.write)
            keys += (keys.empty() ? "" : ", ") + std::string{known.key};
    return Error{ErrorKind::usage, "--format is \"" + command.format + "\"; choose one of: " + keys + "."};
}

Result<Int8Scores> measured(const Model& model, const std::string& source) {
    const auto data = openDataSource(source);
    if (!data)
        return data.error();
    if (const auto fit = checkFit(*model.architecture, *data); !fit)
        return fit.error();
    ThreadTeam team{defaultWorkerCount()};
    return measureInt8Kernels(model, data->test, team);
}

std::string_view nameOf(const OptimizerState& state) {
    return EnumNames<OptimizerKind>::names[static_cast<std::size_t>(state.optimizer.kind())];
}

std::string optimizerText(const OptimizerState& state) {
    return "Optimizer " + std::string{nameOf(state)} + ", learning rate "
        + decimal(state.settings.learningRate) + ", "
        + counted(static_cast<std::uint64_t>(state.optimizer.stepCount()), "step", "steps") + "\n";
}

nlohmann::ordered_json toJson(const OptimizerState& state) {
    return {{"name", nameOf(state)},
            {"learningRate", state.settings.learningRate},
            {"steps", state.optimizer.stepCount()}};
}

Result<std::string> exported(const ExportCommand& command) {
    const auto format = formatFor(command);
    if (!format)
        return format.error();
    if (command.int8 && !(*format)->takesInt8)
        return Error{ErrorKind::usage,
                     "--int8 is for C source; leave it out, or name a file that ends in .c."};
    const auto trained = readTrainedModel(command.in);
    if (!trained)
        return trained.error();
    if (!trained->notice.isEmpty())
        report({ErrorKind::badData, trained->notice});
    const Model& model = trained->model;
    ExportOptions options{.optimizer = trained->optimizer};
    std::string text;
    if (command.int8) {
        const auto scores = measured(model, command.data);
        if (!scores)
            return scores.error();
        options.int8 = *scores;
        text = "Test accuracy " + accuracyText(scores->before) + ", with int8 kernels "
            + accuracyText(scores->after) + "\n";
    }
    if (const auto written = (*format)->write(model, command.out, options); !written)
        return written.error();
    return text + "Written to " + command.out + " (" + std::string{(*format)->label} + ")\n\n"
        + usageText(**format, command.out, model.architecture->inputShape()) + "\n";
}

} // namespace

int runExport(const ExportCommand& command) {
    const auto text = exported(command);
    if (!text)
        return report(text.error());
    print(*text);
    return finishOutput(exitOk);
}

int runInfo(const InfoCommand& command) {
    const auto format = readableFormatOf(command.file);
    if (!format)
        return report(format.error());
    const auto trained = readTrainedModel(**format, command.file);
    if (!trained)
        return report(trained.error());
    if (!trained->notice.isEmpty())
        report({ErrorKind::badData, trained->notice});
    const Model& model = trained->model;
    const auto& architecture = *model.architecture;
    if (command.json) {
        nlohmann::ordered_json json{{"format", (*format)->key},
                                    {"inputShape", toText(architecture.inputShape())},
                                    {"classes", architecture.classCount()},
                                    {"parameters", architecture.parameterCount()},
                                    {"multiplyAdds", architecture.cost().forward},
                                    {"weightsSha256", weightsSha256(model)}};
        if (trained->optimizer)
            json["optimizer"] = toJson(*trained->optimizer);
        for (const auto& layer : architecture.layers())
            json["layers"].push_back({{"name", layer.name},
                                      {"detail", layer.detail},
                                      {"outputShape", toText(layer.outputShape)},
                                      {"parameters", layer.parameterCount}});
        print(json.dump(2) + "\n");
        return finishOutput(exitOk);
    }
    std::string text = std::string{(*format)->label} + ", images of " + toText(architecture.inputShape())
        + ", " + counted(architecture.classCount(), "class", "classes") + ", "
        + counted(architecture.parameterCount(), "parameter", "parameters") + "\n\n";
    for (const auto& layer : architecture.layers())
        text += padded(toText(layer.outputShape), 12) + padded(grouped(layer.parameterCount), 10) + "  "
            + layer.name + (layer.detail.empty() ? "" : ", " + layer.detail) + "\n";
    print(text + "\nWeights SHA-256 " + weightsSha256(model) + "\n"
          + (trained->optimizer ? optimizerText(*trained->optimizer) : std::string{}));
    return finishOutput(exitOk);
}

} // namespace inkling
