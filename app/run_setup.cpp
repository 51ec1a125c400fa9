// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_setup.h"

#include "core/base/file.h"
#include "core/exchange/model_formats.h"
#include "core/formats/layers_model_topology.h"
#include "resources/data_source.h"

namespace inkling {

namespace {

constexpr std::size_t mostDescriptionBytes = 16U << 20U;

Result<std::shared_ptr<const Architecture>> describedIn(const std::string& file) {
    const auto bytes = readFile(file, mostDescriptionBytes);
    if (!bytes)
        return bytes.error();
    const auto network = parseSequential({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, file);
    if (!network)
        return network.error();
    auto built = Architecture::build(network->inputShape, network->specs);
    if (!built)
        return Error{built.error().kind, Sentence::tr("%1: %2").arg(file, built.error().sentence)};
    return built;
}

Result<TrainedModel> startingModel(const RunSpec& spec, const std::string& network) {
    if (!spec.initialModel.empty())
        return readTrainedModel(spec.initialModel);
    auto architecture =
        network.empty() ? Architecture::build(spec.inputShape, spec.network) : describedIn(network);
    if (!architecture)
        return architecture.error();
    return TrainedModel{.model = initializedModel(*architecture, spec.settings.seed)};
}

} // namespace

Result<RunSetup> setUpRun(const RunSpec& spec, const std::string& network) {
    auto start = startingModel(spec, network);
    if (!start)
        return start.error();
    auto data = openDataSource(spec.data);
    if (!data)
        return data.error();
    if (const auto fit = checkFit(*start->model.architecture, *data); !fit)
        return fit.error();
    if (const auto fit = checkFit(spec.settings, *data); !fit)
        return fit.error();
    return RunSetup{std::move(start->model), *std::move(data), std::move(start->optimizer),
                    std::move(start->notice)};
}

} // namespace inkling
