// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/layers_model_topology.h"

#include "core/formats/json.h"
#include "core/formats/keras_words.h"

#include <utility>

namespace inkling {

namespace {

using namespace keras;

using OrderedJson = nlohmann::ordered_json;

OrderedJson toJson(const Initializer& initializer) {
    if (const auto* constant = std::get_if<Constant>(&initializer)) {
        if (initializer == zeros())
            return {{"class_name", "Zeros"}, {"config", OrderedJson::object()}};
        if (initializer == ones())
            return {{"class_name", "Ones"}, {"config", OrderedJson::object()}};
        return {{"class_name", "Constant"}, {"config", {{"value", constant->value}}}};
    }
    const auto& scaling = std::get<VarianceScaling>(initializer);
    return {{"class_name", "VarianceScaling"},
            {"config",
             {{"scale", scaling.scale},
              {"mode", wordFor(fanModes(), scaling.mode)},
              {"distribution", wordFor(distributions(), scaling.distribution)},
              {"seed", nullptr}}}};
}

void describe(const Conv2d& spec, OrderedJson& config) {
    config["filters"] = spec.filters;
    config["kernel_size"] = spec.kernelSize;
    config["strides"] = spec.strides;
    config["padding"] = wordFor(paddings(), spec.padding);
    config["data_format"] = "channels_last";
    config["dilation_rate"] = {1, 1};
    config["activation"] = wordFor(activations(), spec.activation);
    config["use_bias"] = true;
    config["kernel_initializer"] = toJson(spec.kernelInitializer);
    config["bias_initializer"] = toJson(spec.biasInitializer);
}

void describePooling(const auto& spec, OrderedJson& config) {
    config["pool_size"] = spec.poolSize;
    config["strides"] = spec.strides;
    config["padding"] = wordFor(paddings(), spec.padding);
    config["data_format"] = "channels_last";
}

void describe(const MaxPooling2d& spec, OrderedJson& config) {
    describePooling(spec, config);
}

void describe(const AveragePooling2d& spec, OrderedJson& config) {
    describePooling(spec, config);
}

void describe(const GlobalAveragePooling2d&, OrderedJson& config) {
    config["data_format"] = "channels_last";
}

void describe(const Dropout& spec, OrderedJson& config) {
    config["rate"] = spec.rate;
}

void describe(const BatchNormalization& spec, OrderedJson& config) {
    config["axis"] = -1;
    config["momentum"] = spec.momentum;
    config["epsilon"] = spec.epsilon;
    config["center"] = true;
    config["scale"] = true;
}

void describe(const Activate& spec, OrderedJson& config) {
    if (spec.activation == Activation::leakyReLU)
        config["alpha"] = spec.alpha;
    else
        config["activation"] = wordFor(activations(), spec.activation);
}

void describe(const Flatten&, OrderedJson&) { }

void describe(const Dense& spec, OrderedJson& config) {
    config["units"] = spec.units;
    config["activation"] = wordFor(activations(), spec.activation);
    config["use_bias"] = true;
    config["kernel_initializer"] = toJson(spec.kernelInitializer);
    config["bias_initializer"] = toJson(spec.biasInitializer);
}

bool takesPlanes(const LayerSpec& spec) {
    return !std::holds_alternative<Dense>(spec) && !std::holds_alternative<Dropout>(spec)
        && !std::holds_alternative<BatchNormalization>(spec) && !std::holds_alternative<Activate>(spec);
}

OrderedJson batchInputShape(const SequentialNetwork& network) {
    const Shape& shape = network.inputShape;
    if (shape.isFlat() && !takesPlanes(network.specs.front()))
        return {nullptr, shape.channels};
    return {nullptr, shape.height, shape.width, shape.channels};
}

} // namespace

std::vector<std::string> kerasNames(const LayerSpecs& specs) {
    NameCounter counter;
    std::vector<std::string> names;
    for (const LayerSpec& spec : specs)
        names.push_back(counter.next(classOf(spec).baseName));
    return names;
}

Result<SequentialNetwork> parseSequential(std::string_view json, const Sentence& fileName) {
    const auto document = parseJson(json, fileName);
    if (!document)
        return document.error();

    JsonProblems problems{fileName};
    const JsonField root{*document, problems};
    const JsonField topology = root["modelTopology"];
    SequentialNetwork network = readSequential(topology.exists() ? topology : root);
    if (problems.any())
        return problems.first();
    return network;
}

std::string sequentialJson(const SequentialNetwork& network) {
    OrderedJson layers = OrderedJson::array();
    for (std::size_t i = 0; i < network.specs.size(); ++i) {
        OrderedJson config{{"name", network.layerNames[i]}, {"trainable", true}};
        if (i == 0) {
            config["batch_input_shape"] = batchInputShape(network);
            config["dtype"] = "float32";
        }
        std::visit([&](const auto& spec) { describe(spec, config); }, network.specs[i]);
        layers.push_back(
            {{"class_name", classOf(network.specs[i]).className}, {"config", std::move(config)}});
    }
    return OrderedJson{{"class_name", "Sequential"},
                       {"config", {{"name", "sequential"}, {"layers", std::move(layers)}}}}
        .dump();
}

} // namespace inkling
