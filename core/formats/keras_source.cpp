// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keras_words.h"
#include "core/formats/named_weights.h"
#include "core/formats/python_source.h"
#include "core/formats/python_text.h"
#include "core/formats/text_file.h"

namespace inkling {

namespace {

/// The arguments of a layer, its name aside.
std::string argumentsOf(const Conv2d& spec) {
    return std::to_string(spec.filters) + ", " + pythonTuple(spec.kernelSize) + ", strides="
        + pythonTuple(spec.strides) + ", padding=\"" + keras::wordFor(keras::paddings(), spec.padding)
        + "\", activation=\"" + keras::wordFor(keras::activations(), spec.activation) + "\"";
}

std::string poolArguments(const auto& spec) {
    return pythonTuple(spec.poolSize) + ", strides=" + pythonTuple(spec.strides) + ", padding=\""
        + keras::wordFor(keras::paddings(), spec.padding) + "\"";
}

std::string argumentsOf(const MaxPooling2d& spec) {
    return poolArguments(spec);
}
std::string argumentsOf(const AveragePooling2d& spec) {
    return poolArguments(spec);
}
std::string argumentsOf(const GlobalAveragePooling2d&) {
    return {};
}
std::string argumentsOf(const Flatten&) {
    return {};
}
std::string argumentsOf(const Dense& spec) {
    return std::to_string(spec.units) + ", activation=\""
        + keras::wordFor(keras::activations(), spec.activation) + "\"";
}
std::string argumentsOf(const Dropout& spec) {
    return pythonNumber(spec.rate);
}
std::string argumentsOf(const BatchNormalization& spec) {
    return "momentum=" + pythonNumber(spec.momentum) + ", epsilon=" + pythonNumber(spec.epsilon);
}
/// The slope by position: Keras 2 calls it alpha, Keras 3 negative_slope.
std::string argumentsOf(const Activate& spec) {
    return spec.activation == Activation::leakyReLU
        ? pythonNumber(spec.alpha)
        : "\"" + keras::wordFor(keras::activations(), spec.activation) + "\"";
}

std::string layersText(const Architecture& architecture) {
    const LayerSpecs& specs = architecture.specs();
    const auto names = kerasNames(specs);
    std::string text;
    for (std::size_t i = 0; i < specs.size(); ++i) {
        const auto arguments = std::visit([](const auto& spec) { return argumentsOf(spec); }, specs[i]);
        text += "        layers." + std::string{keras::classOf(specs[i]).className} + "(" + arguments
            + (arguments.empty() ? "" : ", ") + "name=\"" + names[i] + "\"),\n";
    }
    return text;
}

/// A flat input is [N, features] for what works on lists, [N, 1, 1, channels] for what works on planes.
std::string inputText(const Architecture& architecture) {
    const Shape shape = architecture.inputShape();
    const LayerSpec& first = architecture.specs().front();
    if (shape.isFlat() && std::holds_alternative<Dense>(first))
        return std::to_string(shape.channels) + ",";
    return std::to_string(shape.height) + ", " + std::to_string(shape.width) + ", "
        + std::to_string(shape.channels);
}

std::string weightsText(const Model& model) {
    std::string text;
    std::string layer;
    for (const NamedWeights& array : namedWeights(model)) {
        const std::string name = array.name.substr(0, array.name.find('/'));
        if (name != layer)
            text += (layer.empty() ? "" : "])\n") + std::string{"    network.get_layer(\""} + name
                + "\").set_weights([";
        else
            text += ", ";
        text += "weights[\"" + array.name + "\"]";
        layer = name;
    }
    return text + (layer.empty() ? "" : "])\n");
}

} // namespace

Result<void> writeKerasSource(const Model& model, const std::filesystem::path& path) {
    if (auto finite = requireFiniteWeights(model, path); !finite)
        return finite;
    if (const auto network = describedNetwork(*model.architecture, path); !network)
        return network.error();
    const std::string input = inputText(*model.architecture);
    const std::string file = pythonDocstring(model, "Keras", "[N, " + input + "]")
        + "from pathlib import Path\n\nimport numpy as np\nfrom tensorflow import keras\n"
          "from tensorflow.keras import layers\n"
        + pythonReadWeights()
        + "\n\ndef build():\n"
          "    \"\"\"The network with weights to begin with.\"\"\"\n"
          "    return keras.Sequential([\n"
          "        keras.Input(shape=("
        + input + ")),\n" + layersText(*model.architecture)
        + "    ])\n\n\n"
          "def load():\n"
          "    \"\"\"The network as it was trained.\"\"\"\n"
          "    network = build()\n"
          "    weights = read_weights()\n"
        + weightsText(model) + "    return network\n";
    return writeTextFile(path, file);
}

} // namespace inkling
