// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"
#include "core/formats/json.h"
#include "core/formats/keras_words.h"
#include "core/formats/layers_model_topology.h"
#include "core/layers/layer_options.h"

#include <array>
#include <optional>
#include <set>
#include <utility>

namespace inkling {

namespace {

using namespace keras;

// Far beyond what is trained here, and small enough that no product of them leaves 64 bits.
constexpr int mostChannels = 1 << 16;
constexpr int mostPixels = 1 << 12;                      ///< along one side
constexpr std::size_t mostInputs = std::size_t{1} << 20; ///< values of one sample
constexpr std::size_t mostLayers = 100;

/// One of the words, or `otherwise` where nothing stands.
template<class Enum>
Enum readWord(const JsonField& field, const Words<Enum>& words, Enum otherwise) {
    if (!field.exists())
        return otherwise;
    if (field.isString()) {
        if (const auto value = find(words, field.text()))
            return *value;
    }
    field.expected(choices(words));
    return otherwise;
}

/// Within the layer's own limits.
template<class Layer>
int readNumber(const JsonField& field, std::string_view key) {
    const auto& option = optionOf<Layer>(key);
    return field.wholeNumber(static_cast<int>(option.min), static_cast<int>(option.max));
}

/// [5, 5] or 5; `otherwise` where nothing stands.
std::array<int, 2> readPair(const JsonField& field, int most, std::array<int, 2> otherwise) {
    if (!field.exists())
        return otherwise;
    if (!field.isArray()) {
        const int both = field.wholeNumber(1, most);
        return {both, both};
    }
    const auto items = field.items(2);
    if (items.size() != 2) {
        field.expected(Sentence::tr("two numbers"));
        return otherwise;
    }
    return {items[0].wholeNumber(1, most), items[1].wholeNumber(1, most)};
}

template<class Layer>
std::array<int, 2> readPair(const JsonField& field, std::string_view key, std::array<int, 2> otherwise) {
    return readPair(field, static_cast<int>(optionOf<Layer>(key).max), otherwise);
}

/// "glorotNormal", "GlorotNormal" and "glorot_normal" are one name.
std::string withoutCase(std::string_view name) {
    std::string plain;
    for (const char c : name)
        if (c != '_')
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return plain;
}

std::optional<Initializer> initializerNamed(std::string_view name) {
    for (const auto& known : initializerChoices())
        if (withoutCase(known.name) == withoutCase(name))
            return std::get<Initializer>(known.value);
    return std::nullopt;
}

/// How weights once began matters only to a new start, so an initializer that is not known here is no reason
/// to refuse a model: it becomes `otherwise`.
Initializer readInitializer(const JsonField& field, const Initializer& otherwise) {
    if (!field.exists())
        return otherwise;
    if (field.isString())
        return initializerNamed(field.text()).value_or(otherwise);

    const std::string className = field["class_name"].text();
    const JsonField config = field["config"];
    if (className == "VarianceScaling") {
        VarianceScaling initializer;
        if (config["scale"].exists())
            initializer.scale = config["scale"].number();
        if (initializer.scale <= 0.0)
            config["scale"].expected(Sentence::tr("a number above 0"));
        initializer.mode = readWord(config["mode"], fanModes(), initializer.mode);
        // Keras has a fourth distribution, untruncated, which TensorFlow.js has not.
        const JsonField distribution = config["distribution"];
        if (distribution.isString()) {
            const auto known = find(distributions(), distribution.text());
            if (!known)
                return otherwise;
            initializer.distribution = *known;
        }
        return initializer;
    }
    if (className == "Constant")
        return Constant{config["value"].number()};
    return initializerNamed(className).value_or(otherwise);
}

/// [null, 28, 28, 1] or, for a list of features, [null, 256]; the batch size, first, does not matter.
std::optional<Shape> readInputShape(const JsonField& field) {
    const auto items = field.items(4);
    if (items.size() != 2 && items.size() != 4) {
        field.expected(Sentence::tr("[null, height, width, channels] or [null, features]"));
        return std::nullopt;
    }
    if (items[0].exists())
        items[0].wholeNumber(1, mostChannels);
    if (items.size() == 2)
        return Shape{1, 1, items[1].wholeNumber(1, mostChannels)};
    const Shape shape{items[1].wholeNumber(1, mostPixels), items[2].wholeNumber(1, mostPixels),
                      items[3].wholeNumber(1, mostChannels)};
    if (shape.size() > mostInputs) {
        field.refuse(Sentence::tr("is %1 values a sample, at most %2 are possible")
                         .arg(grouped(shape.size()), grouped(mostInputs)));
        return std::nullopt;
    }
    return shape;
}

/// Reads layer after layer; the network is what has been read so far.
class SequentialReader {
public:
    void readLayer(const JsonField& layer) {
        const std::string className = layer["class_name"].text();
        const JsonField config = layer["config"];
        if (!config.isObject()) {
            config.expected(Sentence::tr("an object"));
            return;
        }

        if (className == inputClass.className) {
            m_name = readName(config, inputClass);
            if (m_layersRead > 0)
                layer.refuse(Sentence::tr("the input layer %1 is not the first one").arg(inQuotes(m_name)));
            readCommon(config);
        } else if (className == convClass.className) {
            beginLayer(config, convClass);
            requirePlanes(layer, className);
            addSpec(readConv2d(config));
        } else if (className == maxPoolingClass.className) {
            beginLayer(config, maxPoolingClass);
            requirePlanes(layer, className);
            addSpec(readPooling2d<MaxPooling2d>(config));
        } else if (className == averagePoolingClass.className) {
            beginLayer(config, averagePoolingClass);
            requirePlanes(layer, className);
            addSpec(readPooling2d<AveragePooling2d>(config));
        } else if (className == globalAverageClass.className) {
            beginLayer(config, globalAverageClass);
            requirePlanes(layer, className);
            readGlobalAveragePooling2d(config);
        } else if (className == flattenClass.className) {
            beginLayer(config, flattenClass);
            requirePlanes(layer, className);
            requireChannelsLast(config);
            m_isFlat = true;
            addSpec(Flatten{});
        } else if (className == denseClass.className) {
            beginLayer(config, denseClass);
            // Keras would apply it to the channels of every pixel.
            if (!m_isFlat)
                layer.refuse(
                    Sentence::tr("the Dense layer %1 needs a Flatten layer before it").arg(inQuotes(m_name)));
            addSpec(readDense(config));
        } else if (className == dropoutClass.className) {
            beginLayer(config, dropoutClass);
            addSpec(Dropout{config["rate"].number()});
        } else if (className == normalizationClass.className) {
            beginLayer(config, normalizationClass);
            addSpec(readBatchNormalization(config));
        } else if (className == activationClass.className) {
            beginLayer(config, activationClass);
            if (!config["activation"].exists())
                config["activation"].expected(choices(activations()));
            addSpec(Activate{readActivation(config)});
        } else if (className == leakyReluClass.className) {
            beginLayer(config, leakyReluClass);
            addSpec(readLeakyRelu(config));
        } else if (className == reluClass.className) {
            beginLayer(config, reluClass);
            requireNothing(config["max_value"]);
            addSpec(Activate{Activation::relu});
        } else if (className == eluClass.className) {
            beginLayer(config, eluClass);
            if (config["alpha"].exists() && config["alpha"].number() != 1.0)
                refuseInLayer(config["alpha"], "1");
            addSpec(Activate{Activation::elu});
        } else if (className == softmaxClass.className) {
            beginLayer(config, softmaxClass);
            requireLastAxis(config["axis"]);
            addSpec(Activate{Activation::softmax});
        } else if (!className.empty()) {
            layer.refuse(
                Sentence::tr("the layer %1 is of the class %2; read are InputLayer, Conv2D, MaxPooling2D, "
                             "AveragePooling2D, GlobalAveragePooling2D, Flatten, Dense, Dropout, "
                             "BatchNormalization, Activation, ReLU, LeakyReLU, ELU and Softmax")
                    .arg(inQuotes(config["name"].isString() ? config["name"].text() : ""),
                         inQuotes(className)));
        }
        ++m_layersRead;
    }

    SequentialNetwork take() { return std::move(m_network); }

private:
    void beginLayer(const JsonField& config, const LayerClass& layerClass) {
        m_name = readName(config, layerClass);
        readCommon(config);
    }

    std::string readName(const JsonField& config, const LayerClass& layerClass) {
        const JsonField field = config["name"];
        const std::string name = field.exists() ? field.text() : m_unnamed.next(layerClass.baseName);
        if (!m_names.insert(name).second)
            refuseSecond(field, name);
        return name;
    }

    static void refuseSecond(const JsonField& field, const std::string& name) {
        field.refuse(
            Sentence::tr("a second layer has the name %1; every layer needs its own").arg(inQuotes(name)));
    }

    /// What any layer may say, and the input shape, which the first one must.
    void readCommon(const JsonField& config) {
        if (config["batch_shape"].exists())
            config["batch_shape"].refuse(
                Sentence::tr("is how Keras 3 writes it, and TensorFlow.js cannot read it; rename it "
                             "to \"batch_input_shape\""));
        require(config["dtype"], "float32");
        if (const JsonField field = config["batch_input_shape"]; field.exists()) {
            const auto shape = readInputShape(field);
            if (m_layersRead == 0 && shape) {
                m_network.inputShape = *shape;
                m_isFlat = field.items(4).size() == 2;
            } else if (m_network.specs.empty() && shape && *shape != m_network.inputShape) {
                field.refuse(Sentence::tr("is %1, the layer before said %2")
                                 .arg(toText(*shape), toText(m_network.inputShape)));
            }
        } else if (m_layersRead == 0) {
            field.expected(Sentence::tr("the input's shape, [null, height, width, channels]"));
        }
    }

    void require(const JsonField& field, std::string_view word) const {
        if (field.exists() && (!field.isString() || field.text() != word))
            refuseInLayer(field, inQuotes(word));
    }

    void refuseInLayer(const JsonField& field, Sentence expected) const {
        field.expected(Sentence::tr("%1 in the layer %2").arg(std::move(expected), inQuotes(m_name)));
    }

    void requireChannelsLast(const JsonField& config) const {
        require(config["data_format"], "channels_last");
    }

    void requireBias(const JsonField& config) const {
        const JsonField field = config["use_bias"];
        if (field.exists() && !field.boolean())
            refuseInLayer(field, "true");
    }

    void requirePlanes(const JsonField& layer, const std::string& className) const {
        if (m_isFlat)
            layer.refuse(Sentence::tr("the %1 layer %2 needs height, width and channels, and gets a list")
                             .arg(className, inQuotes(m_name)));
    }

    Conv2d readConv2d(const JsonField& config) const {
        Conv2d spec;
        requireChannelsLast(config);
        requireBias(config);
        if (readPair(config["dilation_rate"], mostPixels, {1, 1}) != std::array{1, 1})
            config["dilation_rate"].refuse(
                Sentence::tr("the layer %1 is dilated, expected [1,1]").arg(inQuotes(m_name)));
        if (config["groups"].exists() && config["groups"].wholeNumber(1, mostChannels) != 1)
            refuseInLayer(config["groups"], "1");

        spec.filters = readNumber<Conv2d>(config["filters"], "filters");
        if (!config["kernel_size"].exists())
            config["kernel_size"].expected(Sentence::tr("two numbers"));
        spec.kernelSize = readPair<Conv2d>(config["kernel_size"], "kernelSize", spec.kernelSize);
        spec.strides = readPair<Conv2d>(config["strides"], "strides", spec.strides);
        spec.padding = readWord(config["padding"], paddings(), spec.padding);
        spec.activation = readActivation(config);
        spec.kernelInitializer = readInitializer(config["kernel_initializer"], spec.kernelInitializer);
        spec.biasInitializer = readInitializer(config["bias_initializer"], spec.biasInitializer);
        return spec;
    }

    template<class Pooling>
    Pooling readPooling2d(const JsonField& config) const {
        Pooling spec;
        requireChannelsLast(config);
        spec.poolSize = readPair<Pooling>(config["pool_size"], "poolSize", spec.poolSize);
        spec.strides = readPair<Pooling>(config["strides"], "strides", spec.poolSize);
        spec.padding = readWord(config["padding"], paddings(), spec.padding);
        return spec;
    }

    void readGlobalAveragePooling2d(const JsonField& config) {
        requireChannelsLast(config);
        if (config["keepdims"].exists() && config["keepdims"].boolean())
            refuseInLayer(config["keepdims"], "false");
        m_isFlat = true;
        addSpec(GlobalAveragePooling2d{});
    }

    BatchNormalization readBatchNormalization(const JsonField& config) const {
        BatchNormalization spec;
        requireLastAxis(config["axis"]);
        for (const char* part : {"center", "scale"})
            if (config[part].exists() && !config[part].boolean())
                refuseInLayer(config[part], "true");
        if (config["momentum"].exists())
            spec.momentum = config["momentum"].number();
        if (config["epsilon"].exists())
            spec.epsilon = config["epsilon"].number();
        return spec;
    }

    Activate readLeakyRelu(const JsonField& config) const {
        Activate spec{Activation::leakyReLU};
        // Keras 3 calls it by another name.
        for (const char* name : {"alpha", "negative_slope"})
            if (config[name].exists())
                spec.alpha = config[name].number();
        return spec;
    }

    /// The channels: -1, or the last one by number.
    void requireLastAxis(const JsonField& field) const {
        if (!field.exists())
            return;
        const JsonField axis = field.isArray() && field.items(1).size() == 1 ? field.items(1)[0] : field;
        if (const double number = axis.number(); number != -1.0 && number != (m_isFlat ? 1.0 : 3.0))
            field.expected(Sentence::tr("-1, the channels, in the layer %1").arg(inQuotes(m_name)));
    }

    void requireNothing(const JsonField& field) const {
        if (field.exists())
            refuseInLayer(field, "null");
    }

    Dense readDense(const JsonField& config) const {
        Dense spec;
        requireBias(config);
        spec.units = readNumber<Dense>(config["units"], "units");
        spec.activation = readActivation(config);
        spec.kernelInitializer = readInitializer(config["kernel_initializer"], spec.kernelInitializer);
        spec.biasInitializer = readInitializer(config["bias_initializer"], spec.biasInitializer);
        return spec;
    }

    Activation readActivation(const JsonField& config) const {
        return readActivationWord(config["activation"]);
    }

    Activation readActivationWord(const JsonField& field) const {
        const auto known = field.isString() ? find(activations(), field.text()) : std::nullopt;
        if (field.exists() && !known)
            refuseInLayer(field, choices(activations()));
        return known.value_or(Activation::linear);
    }

    void addSpec(LayerSpec spec) {
        m_network.specs.push_back(std::move(spec));
        m_network.layerNames.push_back(m_name);
    }

    SequentialNetwork m_network;
    std::set<std::string> m_names;
    NameCounter m_unnamed;
    std::string m_name; ///< of the layer being read
    std::size_t m_layersRead = 0;
    bool m_isFlat = false; ///< whether the next layer gets a list instead of planes
};

} // namespace

SequentialNetwork readSequential(const JsonField& topology) {
    JsonField model = topology;
    // Keras's own converter wraps the description once more.
    if (topology.isObject() && topology["model_config"].exists())
        model = topology["model_config"];

    if (const JsonField className = model["class_name"];
        !className.isString() || className.text() != "Sequential") {
        className.expected("\"Sequential\"");
        return {};
    }
    JsonField layers = model["config"]; // a bare list in old files
    if (!layers.isArray())
        layers = layers["layers"];

    SequentialReader reader;
    for (const JsonField& layer : layers.items(mostLayers))
        reader.readLayer(layer);
    SequentialNetwork network = reader.take();
    if (network.specs.empty())
        layers.refuse(Sentence::tr("has no layers"));
    return network;
}

} // namespace inkling
