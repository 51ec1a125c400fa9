// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/layers_model_topology.h"

#include "tests/support/said.h"

#include <QtTest>

#include <functional>
#include <nlohmann/json.hpp>
#include <string>

using namespace inkling;

Q_DECLARE_METATYPE(inkling::LayerSpecs)
using Json = nlohmann::json;

namespace {

/// A topology of these layers.
std::string sequential(const std::string& layers) {
    return R"({"class_name":"Sequential","config":{"name":"n","layers":[)" + layers + "]}}";
}

const std::string conv =
    R"({"class_name":"Conv2D","config":{"name":"c","batch_input_shape":[null,8,8,1],"filters":2,"kernel_size":[3,3]}})";
const std::string flatten = R"({"class_name":"Flatten","config":{"name":"f"}})";
const std::string dense = R"({"class_name":"Dense","config":{"name":"d","units":3}})";

/// The three layers above after a change, or what is said of them.
QString outcome(const std::function<void(Json& layers)>& change) {
    Json document = Json::parse(sequential(conv + "," + flatten + "," + dense));
    change(document["config"]["layers"]);
    const auto network = parseSequential(document.dump(), "m");
    return network ? "read" : test::said(network.error()).remove("m: config.");
}

} // namespace

class TestLayersModelTopology : public QObject {
    Q_OBJECT

private slots:
    void a_description_reads_back_as_it_was_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(networks().size()); ++i)
            QTest::addRow("network %d", i) << i;
    }

    void a_description_reads_back_as_it_was() {
        QFETCH(int, index);
        const auto& [input, specs] = networks()[static_cast<std::size_t>(index)];
        const SequentialNetwork network{input, specs, kerasNames(specs)};

        const auto read = parseSequential(sequentialJson(network), "m");

        QVERIFY2(read, read ? "" : read.error().message().c_str());
        QVERIFY(*read == network);
    }

    void layers_are_named_as_keras_names_them() {
        const LayerSpecs specs{Conv2d{},  MaxPooling2d{}, Conv2d{}, MaxPooling2d{},
                               Flatten{}, Dense{},        Dense{}};

        const std::vector<std::string> expected{"conv2d",  "max_pooling2d", "conv2d_1", "max_pooling2d_1",
                                                "flatten", "dense",         "dense_1"};
        QVERIFY(kerasNames(specs) == expected);
    }

    void what_is_left_out_is_as_in_keras() {
        const auto network =
            parseSequential(sequential(conv + R"(,{"class_name":"MaxPooling2D","config":{"pool_size":3}},)"
                                       + flatten + "," + dense),
                            "m");

        QVERIFY2(network, network ? "" : network.error().message().c_str());
        const LayerSpecs expected{Conv2d{.filters = 2, .kernelSize = {3, 3}},
                                  MaxPooling2d{.poolSize = {3, 3}, .strides = {3, 3}}, Flatten{},
                                  Dense{.units = 3}};
        QVERIFY(network->specs == expected);
        QVERIFY(network->inputShape == (Shape{8, 8, 1}));
        const std::vector<std::string> names{"c", "max_pooling2d", "f", "d"};
        QVERIFY(network->layerNames == names);
    }

    void every_way_to_wrap_a_description_is_read_data() {
        QTest::addColumn<std::string>("json");
        const std::string layers = conv + "," + flatten + "," + dense;
        QTest::addRow("list of layers in an object") << sequential(layers);
        QTest::addRow("bare list") << R"({"class_name":"Sequential","config":[)" + layers + "]}";
        QTest::addRow("model_config") << R"({"model_config":)" + sequential(layers) + "}";
        QTest::addRow("whole file") << R"({"modelTopology":)" + sequential(layers) + "}";
        QTest::addRow("whole file, model_config")
            << R"({"modelTopology":{"model_config":)" + sequential(layers) + "}}";
        QTest::addRow("input layer") << sequential(
            R"({"class_name":"InputLayer","config":{"name":"i","batch_input_shape":[64,8,8,1]}},)" + layers);
    }

    void every_way_to_wrap_a_description_is_read() {
        QFETCH(std::string, json);
        const LayerSpecs expected{Conv2d{.filters = 2, .kernelSize = {3, 3}}, Flatten{}, Dense{.units = 3}};

        const auto network = parseSequential(json, "m");

        QVERIFY2(network, network ? "" : network.error().message().c_str());
        QVERIFY(network->specs == expected);
        QVERIFY(network->inputShape == (Shape{8, 8, 1}));
    }

    void every_layer_is_read_data() {
        QTest::addColumn<std::string>("json");
        QTest::addColumn<LayerSpecs>("expected");
        const auto add = [](const char* name, const std::string& json, const LayerSpec& expected) {
            QTest::addRow("%s", name) << json << LayerSpecs{expected};
        };
        add("dropout", R"({"class_name":"Dropout","config":{"rate":0.25}})", Dropout{0.25});
        add("average pool", R"({"class_name":"AveragePooling2D","config":{"pool_size":3,"padding":"same"}})",
            AveragePooling2d{.poolSize = {3, 3}, .strides = {3, 3}, .padding = Padding::same});
        add("batch normalisation, nothing said", R"({"class_name":"BatchNormalization","config":{}})",
            BatchNormalization{});
        add("batch normalisation",
            R"({"class_name":"BatchNormalization","config":{"axis":[3],"momentum":0.9,"epsilon":0.01}})",
            BatchNormalization{.momentum = 0.9, .epsilon = 0.01});
        add("activation", R"({"class_name":"Activation","config":{"activation":"tanh"}})",
            Activate{Activation::tanh});
        add("linear", R"({"class_name":"Activation","config":{"activation":"linear"}})",
            Activate{Activation::linear});
        add("leaky ReLU", R"({"class_name":"LeakyReLU","config":{"alpha":0.1}})",
            Activate{Activation::leakyReLU, 0.1});
        add("leaky ReLU, nothing said", R"({"class_name":"LeakyReLU","config":{}})",
            Activate{Activation::leakyReLU, 0.3});
        add("ReLU", R"({"class_name":"ReLU","config":{"max_value":null}})", Activate{Activation::relu});
        add("ELU", R"({"class_name":"ELU","config":{"alpha":1}})", Activate{Activation::elu});
        add("softmax", R"({"class_name":"Softmax","config":{"axis":-1}})", Activate{Activation::softmax});
    }
    void every_layer_is_read() {
        QFETCH(const std::string, json);
        QFETCH(const LayerSpecs, expected);

        const auto network = parseSequential(sequential(conv + "," + json), "m");

        QVERIFY2(network, network ? "" : network.error().message().c_str());
        QCOMPARE(network->specs.size(), std::size_t{2});
        QVERIFY(network->specs[1] == expected[0]);
    }

    void global_average_pooling_makes_a_list() {
        const auto network = parseSequential(
            sequential(conv + R"(,{"class_name":"GlobalAveragePooling2D","config":{}},)" + dense), "m");

        QVERIFY2(network, network ? "" : network.error().message().c_str());
        QVERIFY(std::holds_alternative<GlobalAveragePooling2d>(network->specs[1]));
    }

    void initializers_are_kept_where_they_are_known_data() {
        QTest::addColumn<std::string>("json");
        QTest::addColumn<int>("expected");
        QTest::addRow("a name") << std::string{R"("he_uniform")"} << 0;
        QTest::addRow("a class") << std::string{R"({"class_name":"HeUniform","config":{"seed":1}})"} << 0;
        QTest::addRow("scaling") << std::
                string{R"({"class_name":"VarianceScaling","config":{"scale":2,"mode":"fan_in","distribution":"uniform"}})"}
                                 << 0;
        QTest::addRow("constant") << std::string{R"({"class_name":"Constant","config":{"value":0.25}})"} << 1;
        QTest::addRow("an unknown class")
            << std::string{R"({"class_name":"TruncatedNormal","config":{"stddev":0.1}})"} << 2;
        QTest::addRow("an unknown distribution") << std::
                string{R"({"class_name":"VarianceScaling","config":{"distribution":"untruncated_normal"}})"}
                                                 << 2;
        QTest::addRow("null") << std::string{"null"} << 2;
    }

    void initializers_are_kept_where_they_are_known() {
        QFETCH(std::string, json);
        QFETCH(int, expected);
        const std::array<Initializer, 3> initializers{heUniform(), Constant{0.25}, Dense{}.kernelInitializer};

        const auto network = parseSequential(
            sequential(
                R"({"class_name":"Dense","config":{"batch_input_shape":[null,4],"units":3,"kernel_initializer":)"
                + json + "}}"),
            "m");

        QVERIFY2(network, network ? "" : network.error().message().c_str());
        QVERIFY(std::get<Dense>(network->specs[0]).kernelInitializer
                == initializers.at(static_cast<std::size_t>(expected)));
    }

    void what_is_not_understood_is_refused_by_layer_and_field() {
        const auto set = [](int layer, const char* field, Json value) {
            return outcome(
                [=](Json& layers) { layers[static_cast<std::size_t>(layer)]["config"][field] = value; });
        };

        QCOMPARE(set(0, "filters", 3.5), "layers[0].config.filters: expected a whole number, found 3.5.");
        QCOMPARE(set(0, "filters", 1e9),
                 "layers[0].config.filters: expected a whole number from 1 to 65536, found 1000000000.0.");
        QCOMPARE(set(0, "filters", 0),
                 "layers[0].config.filters: expected a whole number from 1 to 65536, found 0.");
        QCOMPARE(set(0, "filters", -8),
                 "layers[0].config.filters: expected a whole number from 1 to 65536, found -8.");
        QCOMPARE(set(0, "filters", "8"), "layers[0].config.filters: expected a whole number, found \"8\".");
        QCOMPARE(set(0, "filters", nullptr),
                 "layers[0].config.filters: expected a whole number, found null.");
        QCOMPARE(set(0, "kernel_size", {3}),
                 "layers[0].config.kernel_size: expected two numbers, found a list of 1.");
        QCOMPARE(set(0, "kernel_size", nullptr),
                 "layers[0].config.kernel_size: expected two numbers, found null.");
        QCOMPARE(set(0, "strides", {1, 0}),
                 "layers[0].config.strides[1]: expected a whole number from 1 to 64, found 0.");
        QCOMPARE(set(0, "padding", "causal"),
                 R"(layers[0].config.padding: expected "valid" or "same", found "causal".)");
        QCOMPARE(
            set(0, "data_format", "channels_first"),
            R"(layers[0].config.data_format: expected "channels_last" in the layer "c", found "channels_first".)");
        QCOMPARE(set(0, "dilation_rate", {2, 2}),
                 R"(layers[0].config.dilation_rate: the layer "c" is dilated, expected [1,1].)");
        QCOMPARE(set(0, "groups", 2), R"(layers[0].config.groups: expected 1 in the layer "c", found 2.)");
        QCOMPARE(set(0, "use_bias", false),
                 R"(layers[0].config.use_bias: expected true in the layer "c", found false.)");
        QCOMPARE(set(2, "use_bias", false),
                 R"(layers[2].config.use_bias: expected true in the layer "d", found false.)");
        QCOMPARE(set(2, "units", true), "layers[2].config.units: expected a whole number, found true.");
        QCOMPARE(
            set(2, "activation", "gelu"),
            R"(layers[2].config.activation: expected "linear", "relu", "elu", "tanh", "sigmoid" or "softmax" in the layer "d", found "gelu".)");
        QCOMPARE(set(0, "dtype", "float16"),
                 R"(layers[0].config.dtype: expected "float32" in the layer "c", found "float16".)");
        QCOMPARE(set(2, "name", "f"),
                 R"(layers[2].config.name: a second layer has the name "f"; every layer needs its own.)");
        QCOMPARE(set(2, "name", 7), "layers[2].config.name: expected a text, found 7.");
        QCOMPARE(set(0, "batch_input_shape", {nullptr, 8, 8}),
                 "layers[0].config.batch_input_shape: expected [null, height, width, channels] or [null, "
                 "features], "
                 "found a list of 3.");
        QCOMPARE(
            set(0, "batch_input_shape", {nullptr, 4096, 4096, 65536}),
            "layers[0].config.batch_input_shape: is 1,099,511,627,776 values a sample, at most 1,048,576 are "
            "possible.");
        QCOMPARE(set(0, "batch_input_shape", nullptr),
                 "layers[0].config.batch_input_shape: expected the input's shape, [null, height, width, "
                 "channels], "
                 "found null.");
        QCOMPARE(set(0, "batch_shape", {nullptr, 8, 8, 1}),
                 "layers[0].config.batch_shape: is how Keras 3 writes it, and TensorFlow.js cannot read it; "
                 "rename it "
                 "to \"batch_input_shape\".");
        QCOMPARE(set(0, "batch_input_shape", {nullptr, 64}),
                 R"(layers[0]: the Conv2D layer "c" needs height, width and channels, and gets a list.)");
        QCOMPARE(
            set(0, "kernel_initializer", {{"class_name", "VarianceScaling"}, {"config", {{"scale", -1}}}}),
            "layers[0].config.kernel_initializer.config.scale: expected a number above 0, found -1.");
    }

    void what_does_not_follow_one_another_is_refused() {
        QCOMPARE(outcome([](Json& layers) { layers.erase(1); }),
                 R"(layers[1]: the Dense layer "d" needs a Flatten layer before it.)");
        QCOMPARE(outcome([](Json& layers) { layers = Json::array(); }), "layers: has no layers.");
        QCOMPARE(outcome([](Json& layers) { layers = 5; }), "layers: expected a list, found 5.");
        QCOMPARE(outcome([](Json& layers) { layers = Json::array({1}); }),
                 "layers[0]: expected an object, found 1.");
        QCOMPARE(outcome([](Json& layers) { layers[1].erase("class_name"); }),
                 "layers[1].class_name: expected a text, found nothing.");
        QCOMPARE(outcome([](Json& layers) { layers[1].erase("config"); }),
                 "layers[1].config: expected an object, found nothing.");
        QCOMPARE(
            outcome([](Json& layers) { layers[1]["class_name"] = "LSTM"; }),
            R"(layers[1]: the layer "f" is of the class "LSTM"; read are InputLayer, Conv2D, MaxPooling2D, )"
            "AveragePooling2D, GlobalAveragePooling2D, Flatten, Dense, Dropout, BatchNormalization, "
            "Activation, "
            "ReLU, LeakyReLU, ELU and Softmax.");
        QCOMPARE(
            outcome([](Json& layers) {
                layers[1] = {{"class_name", "Activation"},
                             {"config", {{"name", "a"}, {"activation", "swish"}}}};
            }),
            R"(layers[1].config.activation: expected "linear", "relu", "elu", "tanh", "sigmoid" or "softmax" )"
            R"(in the layer "a", found "swish".)");
        const auto with = [](const char* className, const Json& config) {
            return outcome([&](Json& layers) {
                layers[1] = {{"class_name", className}, {"config", config}};
                layers[1]["config"]["name"] = "a";
            });
        };
        QCOMPARE(with("BatchNormalization", {{"axis", 1}}),
                 R"(layers[1].config.axis: expected -1, the channels, in the layer "a", found 1.)");
        QCOMPARE(with("BatchNormalization", {{"center", false}}),
                 R"(layers[1].config.center: expected true in the layer "a", found false.)");
        QCOMPARE(with("ReLU", {{"max_value", 6}}),
                 R"(layers[1].config.max_value: expected null in the layer "a", found 6.)");
        QCOMPARE(with("ELU", {{"alpha", 0.5}}),
                 R"(layers[1].config.alpha: expected 1 in the layer "a", found 0.5.)");
        QCOMPARE(outcome([](Json& layers) {
                     layers.push_back({{"class_name", "InputLayer"}, {"config", {{"name", "i"}}}});
                 }),
                 R"(layers[3]: the input layer "i" is not the first one.)");
    }

    void only_a_sequential_model_is_read() {
        const auto network = parseSequential(R"({"modelTopology":{"class_name":"Model","config":{}}})", "m");

        QVERIFY(!network);
        QCOMPARE(test::said(network.error()),
                 R"(m: modelTopology.class_name: expected "Sequential", found "Model".)");
    }

private:
    struct Network {
        Shape input;
        LayerSpecs specs;
    };

    static const std::vector<Network>& networks() {
        static const std::vector<Network> all{
            {{28, 28, 1},
             {Conv2d{.filters = 8, .activation = Activation::relu, .kernelInitializer = VarianceScaling{}},
              MaxPooling2d{}, Flatten{},
              Dense{.units = 10, .activation = Activation::softmax, .kernelInitializer = heNormal()}}},
            {{9, 17, 3},
             {Conv2d{.filters = 3,
                     .kernelSize = {1, 4},
                     .strides = {2, 3},
                     .padding = Padding::same,
                     .activation = Activation::linear,
                     .kernelInitializer =
                         VarianceScaling{0.1, FanMode::fanOut, Distribution::truncatedNormal},
                     .biasInitializer = ones()},
              MaxPooling2d{.poolSize = {3, 1}, .strides = {1, 2}, .padding = Padding::same}, Flatten{},
              Dense{.units = 4, .kernelInitializer = glorotUniform(), .biasInitializer = Constant{1.0 / 3.0}},
              Dense{.units = 2, .activation = Activation::softmax, .kernelInitializer = heUniform()}}},
            {{1, 1, 7}, {Dense{.units = 2, .activation = Activation::softmax}}},
            {{2, 2, 1}, {Flatten{}, Dense{.units = 2, .activation = Activation::softmax}}},
            {{12, 12, 1},
             {Conv2d{.filters = 3, .activation = Activation::elu}, BatchNormalization{.momentum = 0.9},
              Activate{Activation::leakyReLU, 0.1},
              AveragePooling2d{.poolSize = {2, 3}, .strides = {1, 1}, .padding = Padding::same},
              Dropout{0.25}, GlobalAveragePooling2d{}, Dense{.units = 3, .activation = Activation::sigmoid},
              Activate{Activation::softmax}}},
            {{1, 1, 7}, {BatchNormalization{}, Dense{.units = 2, .activation = Activation::softmax}}},
        };
        return all;
    }
};

QTEST_GUILESS_MAIN(TestLayersModelTopology)
#include "tst_layers_model_topology.moc"
