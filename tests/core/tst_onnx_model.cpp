// SPDX-License-Identifier: GPL-3.0-or-later
// Which networks are written and read as ONNX, and that they compute the same; whether onnxruntime finds the
// same digits with them, tests/clients/verify_onnx.mjs tries.
#include "core/formats/onnx_model.h"

#include "core/formats/export_notes.h"
#include "core/formats/layers_model_topology.h"
#include "core/kernels/activations.h"
#include "core/model/predict.h"
#include "core/train/run_spec.h"
#include "tests/support/inspected.h"
#include "tests/support/onnx_files.h"
#include "tests/support/said.h"

#include <QtTest>

#include <cstring>
#include <deque>
#include <limits>
#include <map>

using namespace inkling;
namespace fs = std::filesystem;

namespace {

bool isSame(const Model& a, const Model& b) {
    return a.architecture->inputShape() == b.architecture->inputShape()
        && a.architecture->specs() == b.architecture->specs() && a.parameters.size() == b.parameters.size()
        && std::memcmp(a.parameters.data(), b.parameters.data(), a.parameters.size() * sizeof(float)) == 0;
}

QJsonObject jsonOf(const char* name) {
    QFile file{QString::fromStdString((test::onnxFolder() / name).string())};
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject{};
}

/// Probabilities of an image whose values need not be bytes: layer by layer, in the first lane of a tile.
std::vector<float> probabilitiesOf(const Model& model, std::span<const float> image) {
    AlignedFloats x(image.size() * tileLanes);
    for (std::size_t i = 0; i < image.size(); ++i)
        x[i * tileLanes] = image[i];
    for (const Stage& stage : model.architecture->stages()) {
        AlignedFloats y(stage.layer->outputShape().size() * tileLanes);
        AlignedVector<std::byte> cache(stage.layer->cacheSize());
        stage.layer->forward(
            {.w = std::span{model.parameters}.subspan(stage.parameterOffset, stage.layer->parameterCount()),
             .x = x,
             .y = y,
             .cache = cache});
        x = std::move(y);
    }
    const auto classes = model.architecture->classCount();
    AlignedFloats y(classes * tileLanes);
    kernels::softmaxForward(classes, 1, x.data(), y.data());
    std::vector<float> probabilities;
    for (std::size_t i = 0; i < classes; ++i)
        probabilities.push_back(y[i * tileLanes]);
    return probabilities;
}

double largestDifference(std::span<const float> a, const QJsonArray& b) {
    double largest = a.size() == static_cast<std::size_t>(b.size()) ? 0.0 : 1.0;
    for (qsizetype i = 0; i < b.size(); ++i)
        largest = std::max(largest, std::abs(double{a[static_cast<std::size_t>(i)]} - b[i].toDouble()));
    return largest;
}

/// Over the four images of expected.json, which are of noise.
double differenceToExpected(const Model& model) {
    const auto cases = jsonOf("expected.json")["cases"].toArray();
    double largest = cases.size() == 4 ? 0.0 : 1.0;
    for (const auto one : cases) {
        std::vector<float> image;
        for (const auto value : one.toObject()["x"].toArray())
            image.push_back(static_cast<float>(value.toDouble()));
        largest = std::max(largest,
                           largestDifference(probabilitiesOf(model, image), one.toObject()["y"].toArray()));
    }
    return largest;
}

Model modelOf(Shape input, LayerSpecs specs) {
    auto model = initializedModel(Architecture::build(input, std::move(specs)).value(), 1);
    for (std::size_t i = 0; i < model.parameters.size(); ++i)
        model.parameters[i] += 0.05F * static_cast<float>(std::cos(static_cast<double>(i)));
    return model;
}

/// Networks that have what could go wrong, by name.
std::vector<std::pair<const char*, Model>> networks() {
    std::vector<std::pair<const char*, Model>> all;
    for (const auto& preset : presets())
        all.emplace_back(preset.key.data(), test::modelOf(preset.spec().network));
    const Activate softmax{Activation::softmax};
    all.emplace_back("every kind of layer", test::modelOf(test::variedNetwork()));
    all.emplace_back("between flatten and dense stands what knows of channels",
                     modelOf({6, 5, 2},
                             {Flatten{}, BatchNormalization{.momentum = 1.0 / 3, .epsilon = 1.0 / 7},
                              Dropout{1.0 / 3}, Activate{Activation::leakyReLU, 1.0 / 3}, Dense{.units = 3},
                              BatchNormalization{}, softmax}));
    all.emplace_back("no dense layer behind the flatten",
                     modelOf({2, 3, 2}, {Flatten{}, BatchNormalization{}, softmax}));
    all.emplace_back(
        "every activation, as a layer and as a layer's own",
        modelOf({4, 4, 2},
                {Activate{Activation::linear}, Activate{Activation::relu},
                 Conv2d{.filters = 2, .kernelSize = {1, 1}, .activation = Activation::sigmoid},
                 Activate{Activation::relu}, Activate{Activation::elu}, Activate{Activation::tanh},
                 Activate{Activation::sigmoid}, softmax,
                 Conv2d{.filters = 3, .kernelSize = {2, 2}, .activation = Activation::softmax}, Flatten{},
                 Dense{.units = 5, .activation = Activation::elu},
                 Dense{.units = 5, .activation = Activation::linear}, Activate{Activation::linear},
                 Dense{.units = 3, .activation = Activation::softmax}}));
    all.emplace_back(
        "windows that reach over the edge, and some that leave a part out",
        modelOf({11, 9, 1},
                {Conv2d{.filters = 2, .kernelSize = {4, 2}, .padding = Padding::same},
                 MaxPooling2d{.poolSize = {2, 3}, .strides = {1, 2}, .padding = Padding::same},
                 AveragePooling2d{.poolSize = {3, 2}, .strides = {2, 1}, .padding = Padding::same},
                 Conv2d{.filters = 2, .kernelSize = {1, 1}, .padding = Padding::same},
                 MaxPooling2d{.poolSize = {2, 2}, .strides = {3, 2}},
                 AveragePooling2d{.poolSize = {1, 1}, .strides = {2, 2}, .padding = Padding::same}, Flatten{},
                 Dense{.units = 4, .activation = Activation::softmax}}));
    all.emplace_back("initializers of its own",
                     modelOf({3, 3, 1},
                             {Flatten{},
                              Dense{.units = 2,
                                    .activation = Activation::softmax,
                                    .kernelInitializer = VarianceScaling{0.3, FanMode::fanOut},
                                    .biasInitializer = Constant{0.25}}}));
    all.emplace_back("convolutions to the end",
                     modelOf({3, 3, 1},
                             {Conv2d{.filters = 4, .kernelSize = {3, 3}}, GlobalAveragePooling2d{},
                              Activate{Activation::softmax}}));
    return all;
}

} // namespace

class TestOnnxModel : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    fs::path path(const char* name) const { return fs::path{m_folder.path().toStdString()} / name; }

    static std::vector<std::byte> tutorialFile() {
        return toOnnxModel(test::modelOf(test::tutorialNetwork()), "tutorial.onnx").value();
    }
    static QString afterChange(const std::function<void(OnnxModel&)>& change) {
        return test::messageAfter(tutorialFile(), change);
    }

private slots:
    // --- writing and reading back --------------------------------------------------------------------

    void what_is_written_reads_back_as_the_same_model_data() {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const auto& [name, model] : networks())
            QTest::addRow("%s", name) << index++;
    }
    void what_is_written_reads_back_as_the_same_model() {
        QFETCH(int, index);
        const Model model = networks()[static_cast<std::size_t>(index)].second;

        const auto written = writeOnnxModel(model, path("model.onnx"));

        QVERIFY2(written, written ? "" : written.error().message().c_str());
        const auto back = readOnnxModel(path("model.onnx"));
        QVERIFY2(back, back ? "" : back.error().message().c_str());
        QVERIFY(isSame(*back, model));
    }

    void the_graph_alone_computes_the_same_data() { what_is_written_reads_back_as_the_same_model_data(); }
    void the_graph_alone_computes_the_same() {
        QFETCH(int, index);
        const Model model = networks()[static_cast<std::size_t>(index)].second;
        const auto bytes = toOnnxModel(model, "x.onnx").value();
        auto file = parseOnnx(bytes, "x.onnx").value();
        file.metadata.clear();

        const auto back = parseOnnxModel(toOnnx(file), "x.onnx");

        QVERIFY2(back, back ? "" : back.error().message().c_str());
        QVERIFY(back->parameters == model.parameters);
        std::vector<float> image;
        for (std::size_t i = 0; i < model.architecture->inputShape().size(); ++i)
            image.push_back(static_cast<float>(37 * i % 101) / 100.0F);
        // Rates and the like are float32 in a graph, the inspector's only difference.
        const auto ours = probabilitiesOf(model, image);
        const auto theirs = probabilitiesOf(*back, image);
        for (std::size_t i = 0; i < ours.size(); ++i)
            QCOMPARE_LT(std::abs(ours[i] - theirs[i]), 1e-6F);
    }

    void the_same_model_gives_the_same_bytes() { QVERIFY(tutorialFile() == tutorialFile()); }

    void the_file_says_what_it_takes_and_what_it_gives() {
        const auto bytes = tutorialFile();

        const auto file = parseOnnx(bytes, "x.onnx").value();

        QCOMPARE(file.irVersion, 7);
        QCOMPARE(file.opset, 13);
        QCOMPARE(file.producer, std::string_view{"Inkling"});
        QVERIFY(!file.producerVersion.empty());
        QCOMPARE(file.graph.inputs.size(), std::size_t{1});
        QCOMPARE(file.graph.inputs[0].name, std::string_view{"images"});
        QVERIFY(file.graph.inputs[0].shape == std::vector<std::int64_t>({0, 1, 28, 28}));
        QCOMPARE(file.graph.outputs[0].name, std::string_view{"probabilities"});
        QVERIFY(file.graph.outputs[0].shape == std::vector<std::int64_t>({0, 10}));
        const std::map<std::string_view, std::string_view> notes{file.metadata.begin(), file.metadata.end()};
        QCOMPARE(notes.at("preprocessing"),
                 std::string_view{R"({"paper":0,"ink":1,"longerSidePixels":20,"middle":"centre of mass"})"});
        QVERIFY(notes.at("generator").starts_with("Inkling "));
    }

    void nodes_and_arrays_have_the_names_of_their_layers() {
        const auto bytes = tutorialFile();
        const auto file = parseOnnx(bytes, "x.onnx").value();

        QStringList names;
        for (const auto& node : file.graph.nodes)
            names << QString::fromUtf8(node.opType.data(), static_cast<qsizetype>(node.opType.size())) + ' '
                    + QString::fromUtf8(node.name.data(), static_cast<qsizetype>(node.name.size()));

        QCOMPARE(names.join(", "),
                 "Conv conv2d, Relu conv2d/relu, MaxPool max_pooling2d, Conv conv2d_1, Relu conv2d_1/relu, "
                 "MaxPool max_pooling2d_1, Flatten flatten, Gemm dense, Softmax dense/softmax");
        QCOMPARE(file.graph.initializers[2].name, std::string_view{"conv2d_1/kernel"});
        QVERIFY(file.graph.initializers[2].shape == std::vector<std::int64_t>({16, 8, 5, 5}));
    }

    void weights_that_are_no_numbers_are_not_written() {
        Model model = test::modelOf(test::tutorialNetwork());
        model.parameters[1] = std::numeric_limits<float>::quiet_NaN();

        const auto written = writeOnnxModel(model, path("nan.onnx"));

        QVERIFY(!written);
        QCOMPARE(
            test::said(written.error()),
            QString::fromStdString(path("nan.onnx").string())
                + ": the weight conv2d/kernel[1] is NaN, expected a finite number; nothing was written.");
        QVERIFY(!fs::exists(path("nan.onnx")));
    }

    void what_cannot_be_said_is_refused_by_name_and_leaves_the_old_file() {
        QVERIFY(writeOnnxModel(test::modelOf(test::tutorialNetwork()), path("old.onnx")));
        const Model model =
            modelOf({4, 4, 1},
                    {Flatten{}, Conv2d{.filters = 3, .kernelSize = {1, 1}}, Activate{Activation::softmax}});

        const auto written = writeOnnxModel(model, path("old.onnx"));

        QVERIFY(!written);
        QVERIFY2(
            written.error().message().find("the Conv2D layer \"conv2d\" needs height, width and channels")
                != std::string::npos,
            written.error().message().c_str());
        QVERIFY(readOnnxModel(path("old.onnx")));
    }

    // --- the metadata and the graph ------------------------------------------------------------------

    void the_graph_counts_where_the_topology_says_otherwise() {
        const auto bytes = tutorialFile();
        const SequentialNetwork other{{28, 28, 1},
                                      {Flatten{}, Dense{.units = 10, .activation = Activation::softmax}},
                                      {"flatten", "dense"}};
        const auto topology = sequentialJson(other);
        auto file = parseOnnx(bytes, "x.onnx").value();
        for (auto& [key, value] : file.metadata)
            if (key == topologyNote)
                value = topology;

        const auto back = parseOnnxModel(toOnnx(file), "x.onnx");

        QVERIFY(back);
        QCOMPARE(back->architecture->specs().size(), test::tutorialNetwork().size());
    }

    void a_topology_that_is_none_is_passed_over() {
        QCOMPARE(afterChange([](OnnxModel& model) {
                     for (auto& [key, value] : model.metadata)
                         value = "{";
                 }),
                 "was read");
    }

    // --- what others wrote ---------------------------------------------------------------------------

    void every_way_to_say_the_same_network_gives_the_same_probabilities_data() {
        QTest::addColumn<QString>("file");
        for (const auto& file : test::onnxFilesIn("good"))
            QTest::addRow("%s", qPrintable(file)) << file;
    }
    void every_way_to_say_the_same_network_gives_the_same_probabilities() {
        QFETCH(QString, file);

        const auto model = readOnnxModel(test::onnxFolder() / "good" / file.toStdString());

        QVERIFY2(model, model ? "" : model.error().message().c_str());
        QCOMPARE(model->architecture->specs().size(), std::size_t{6});
        QCOMPARE_LT(differenceToExpected(*model), 1e-6);
    }

    void there_are_seven_ways() { QCOMPARE(test::onnxFilesIn("good").size(), 7); }

    /// Its dense kernel was written in the order height, width, channels behind a Flatten of channels,
    /// height, width: a network like any other, but not this one.
    void a_kernel_that_was_not_put_into_order_computes_something_else() {
        const auto model = readOnnxModel(test::onnxFolder() / "WRONG_naive_flatten.onnx");

        QVERIFY(model);
        QCOMPARE_GT(differenceToExpected(*model), 0.2);
    }

    void what_pytorch_exports_gives_its_probabilities_data() {
        QTest::addColumn<QString>("file");
        for (const auto& file : jsonOf("torch.json").keys())
            QTest::addRow("%s", qPrintable(file)) << file;
    }
    void what_pytorch_exports_gives_its_probabilities() {
        QFETCH(QString, file);
        std::vector<std::uint8_t> image;
        for (std::size_t i = 0; i < 784; ++i)
            image.push_back(static_cast<std::uint8_t>(37 * i % 256));

        const auto model = readOnnxModel(test::onnxFolder() / "torch" / file.toStdString());

        QVERIFY2(model, model ? "" : model.error().message().c_str());
        const auto ours = Predictor{model->architecture}.predict(model->parameters, image).probabilities;
        QCOMPARE_LT(largestDifference(ours, jsonOf("torch.json")[file].toArray()), 1e-6);
    }

    void every_export_of_pytorch_is_read() {
        const auto files = test::onnxFilesIn("torch");
        QCOMPARE(files.size(), 15);
        for (const auto& file : files) {
            const auto model = readOnnxModel(test::onnxFolder() / "torch" / file.toStdString());
            QVERIFY2(model, model ? "" : model.error().message().c_str());
        }
    }

    void what_pytorch_exports_and_no_layer_does_is_refused_by_node_data() {
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* file, const char* reason) { QTest::newRow(file) << reason; };
        row("average_padding", "the AveragePool node \"/1/AveragePool\" takes what is padded");
        row("groups", "the Conv node \"/1/Conv\" has group 2, expected 1");
        row("hardswish", "the HardSwish node \"/1/HardSwish\" means nothing here");
        row("padding",
            "the Conv node \"/0/Conv\" has pads [1,1,1,1]; read are [0,0,0,0] and, for \"same\" here, "
            "[0,0,1,1] (top, left, bottom, right)");
        row("residual", "the Add node \"/Add\" takes \"input\", from which others go on");
        row("training", "the Dropout node \"/2/Dropout\" drops while predicting too");
    }
    void what_pytorch_exports_and_no_layer_does_is_refused_by_node() {
        QFETCH(QString, reason);

        const auto read = readOnnxModel(test::onnxFolder() / "torch_refused"
                                        / (std::string{QTest::currentDataTag()} + ".onnx"));

        QVERIFY(!read);
        QVERIFY2(test::said(read.error()).contains(reason), read.error().message().c_str());
    }

    // --- what is not quite as we write it ------------------------------------------------------------

    void a_network_without_its_softmax_is_given_it() {
        const auto bytes = tutorialFile();
        auto file = parseOnnx(bytes, "x.onnx").value();
        file.graph.nodes.pop_back();
        file.graph.outputs[0].name = file.graph.nodes.back().outputs[0];

        const auto back = parseOnnxModel(toOnnx(file), "x.onnx");

        QVERIFY(back);
        QVERIFY(isSame(*back, test::modelOf(test::tutorialNetwork())));
    }

    void a_network_that_ends_in_something_else_is_refused() {
        QCOMPARE(afterChange([](OnnxModel& model) {
                     test::nodeOf(model, "Softmax").attributes.clear();
                     test::nodeOf(model, "Softmax").opType = "Sigmoid";
                 }),
                 "x.onnx: ends in dense behind sigmoid; expected Softmax, or a sum to take it of.");
    }

    void a_list_of_784_is_an_image() {
        const auto bytes =
            toOnnxModel(test::modelOf({Flatten{}, Dense{.units = 10, .activation = Activation::softmax}}),
                        "x.onnx")
                .value();
        auto file = parseOnnx(bytes, "x.onnx").value();
        file.graph.inputs[0].shape = std::vector<std::int64_t>{0, 784};
        file.graph.nodes.erase(file.graph.nodes.begin());
        file.graph.nodes[0].inputs[0] = "images";

        const auto back = parseOnnxModel(toOnnx(file), "x.onnx");

        QVERIFY2(back, back ? "" : back.error().message().c_str());
        QCOMPARE(back->architecture->inputShape(), (Shape{28, 28, 1}));
    }

    void weights_that_nodes_share_take_no_more_memory_than_the_file_allows() {
        // 40 layers of 1000 times 1000 weights, all of them the same 4 MB, before one that ends them.
        const std::vector<float> kernel(1'000'000, 0.001F);
        OnnxModel model{.irVersion = 7, .opset = 13};
        model.graph.initializers = {
            {.name = "k", .shape = {1000, 1000}, .floats = std::as_bytes(std::span{kernel})},
            {.name = "end", .shape = {1000, 10}, .floats = std::as_bytes(std::span{kernel}.first(10'000))}};
        model.graph.inputs = {
            {.name = "x", .elementType = 1, .shape = std::vector<std::int64_t>{1, 1, 10, 100}}};
        model.graph.nodes = {{.name = "f", .opType = "Flatten", .inputs = {"x"}, .outputs = {"0"}}};
        std::deque<std::string> names{"0"};
        for (int i = 1; i <= 41; ++i) {
            names.push_back(std::to_string(i));
            model.graph.nodes.push_back({.name = names.back(),
                                         .opType = "MatMul",
                                         .inputs = {names[names.size() - 2], i <= 40 ? "k" : "end"},
                                         .outputs = {names.back()}});
        }
        model.graph.outputs = {
            {.name = names.back(), .elementType = 1, .shape = std::vector<std::int64_t>{1, 1000}}};

        const auto message = test::messageOf(toOnnx(model));

        QVERIFY2(message.startsWith("x.onnx: its layers share arrays and would take 160,"),
                 qPrintable(message));
    }

    void what_means_something_else_is_refused_by_node_data() {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const auto& change : changes())
            QTest::addRow("%s", change.name) << index++;
    }
    void what_means_something_else_is_refused_by_node() {
        QFETCH(int, index);
        const auto change = changes()[static_cast<std::size_t>(index)];

        const auto message = afterChange(change.make);

        QVERIFY2(message.startsWith("x.onnx: "), qPrintable(message));
        QVERIFY2(message.contains(change.reason), qPrintable(message));
    }

private:
    struct Change {
        const char* name;
        const char* reason;
        std::function<void(OnnxModel&)> make;
    };

    static OnnxAttribute integer(std::string_view name, std::int64_t value) {
        return {.name = name, .type = OnnxAttributeType::integer, .integer = value};
    }
    static OnnxAttribute integers(std::string_view name, std::vector<std::int64_t> values) {
        return {.name = name, .type = OnnxAttributeType::integers, .integers = std::move(values)};
    }
    static OnnxAttribute& attributeOf(OnnxNode& node, std::string_view name) {
        return *std::ranges::find(node.attributes, name, &OnnxAttribute::name);
    }

    static std::vector<Change> changes() {
        using test::arrayOf;
        using test::nodeOf;
        return {
            {"a dilated kernel", "the Conv node \"conv2d\" is dilated",
             [](auto& m) {
                 nodeOf(m, "Conv").attributes.push_back(integers("dilations", {2, 2}));
             }},
            {"groups", "the Conv node \"conv2d\" has group 2",
             [](auto& m) { nodeOf(m, "Conv").attributes.push_back(integer("group", 2)); }},
            {"a kernel_shape that is not the kernel's", "has kernel_shape [3,3], and its kernel is [5,5]",
             [](auto& m) {
                 attributeOf(nodeOf(m, "Conv"), "kernel_shape").integers = {3, 3};
             }},
            {"padding at one edge alone", "has pads [1,0,0,0]",
             [](auto& m) {
                 attributeOf(nodeOf(m, "Conv"), "pads").integers = {1, 0, 0, 0};
             }},
            {"negative padding", "has pads [-1,0,0,0]",
             [](auto& m) {
                 attributeOf(nodeOf(m, "Conv"), "pads").integers = {-1, 0, 0, 0};
             }},
            {"strides of 0", "has strides [0,1]",
             [](auto& m) {
                 attributeOf(nodeOf(m, "Conv"), "strides").integers = {0, 1};
             }},
            {"one stride", "has strides [1]",
             [](auto& m) { attributeOf(nodeOf(m, "Conv"), "strides").integers = {1}; }},
            {"an unknown auto_pad", "has auto_pad \"SAME_ISH\"",
             [](auto& m) {
                 nodeOf(m, "Conv").attributes.push_back(
                     {.name = "auto_pad", .type = OnnxAttributeType::text, .text = "SAME_ISH"});
             }},
            {"an unknown attribute", "has the attribute \"slope\", which is not known here",
             [](auto& m) { nodeOf(m, "Relu").attributes.push_back(integer("slope", 2)); }},
            {"an attribute of another type", "has the attribute \"axis\", which is not a whole number",
             [](auto& m) { attributeOf(nodeOf(m, "Softmax"), "axis").type = OnnxAttributeType::number; }},
            {"a window of more than the image", "cannot be: pool 64×64 does not fit its 24×24 input",
             [](auto& m) {
                 attributeOf(nodeOf(m, "MaxPool"), "kernel_shape").integers = {64, 64};
             }},
            {"the places of the largest too", "has 2 outputs, expected 1",
             [](auto& m) { nodeOf(m, "MaxPool").outputs.push_back("places"); }},
            {"softmax over another axis", "is over axis 0; expected the channels, axis 1",
             [](auto& m) { attributeOf(nodeOf(m, "Softmax"), "axis").integer = 0; }},
            {"a Gemm that scales", "has alpha 0.5, expected 1",
             [](auto& m) {
                 nodeOf(m, "Gemm").attributes.push_back(
                     {.name = "alpha", .type = OnnxAttributeType::number, .number = 0.5F});
             }},
            {"a kernel turned the wrong way", "for 10 inputs, and gets 256",
             [](auto& m) { nodeOf(m, "Gemm").attributes.push_back(integer("transB", 1)); }},
            {"a Gemm of an image", "takes a list, and gets an image; put a Flatten before it",
             [](auto& m) {
                 nodeOf(m, "Gemm").inputs[0] = "max_pooling2d_1";
                 m.graph.nodes.erase(m.graph.nodes.begin() + 6);
             }},
            {"a convolution of a list", "takes an image, and gets a list",
             [](auto& m) { nodeOf(m, "Relu").opType = "Flatten"; }},
            {"a flatten from another axis", "flattens from axis 2, expected 1",
             [](auto& m) { attributeOf(nodeOf(m, "Flatten"), "axis").integer = 2; }},
            {"a bias of another length", "takes the array \"conv2d/bias\", which is [4,2], expected 1 axis",
             [](auto& m) {
                 arrayOf(m, "conv2d/bias").shape = {4, 2};
             }},
            {"a kernel of other channels", "which is [8,8,5,5], and gets 1 channels",
             [](auto& m) {
                 nodeOf(m, "Conv").inputs[1] = "more";
                 m.graph.initializers.push_back({.name = "more",
                                                 .shape = {8, 8, 5, 5},
                                                 .floats = arrayOf(m, "conv2d_1/kernel").floats.first(6400)});
             }},
            {"weights that are computed", "takes \"images\", which is no constant",
             [](auto& m) { nodeOf(m, "Conv").inputs[1] = "images"; }},
            {"a missing input", "lacks its input 2", [](auto& m) { nodeOf(m, "Conv").inputs.resize(1); }},
            {"an input too many", "has 4 inputs, at most 3 are read",
             [](auto& m) { nodeOf(m, "Conv").inputs.push_back("conv2d/bias"); }},
            {"two nodes that make the same", "makes \"conv2d\", which there is already",
             [](auto& m) { nodeOf(m, "Relu").outputs[0] = "conv2d"; }},
            {"a branch", "takes \"conv2d\", from which others go on",
             [](auto& m) { nodeOf(m, "MaxPool").inputs[0] = "conv2d"; }},
            {"two inputs", "takes two inputs, \"images\" and \"more\"",
             [](auto& m) {
                 m.graph.inputs.push_back({.name = "more", .shape = std::vector<std::int64_t>{1}});
             }},
            {"no input", "has no input", [](auto& m) { m.graph.inputs.clear(); }},
            {"images of bytes", "its input \"images\" is not of float32",
             [](auto& m) { m.graph.inputs[0].elementType = 2; }},
            {"images of any size",
             "its input \"images\" is [0,1,0,28]; each side but the first must be 1 to 1024",
             [](auto& m) { (*m.graph.inputs[0].shape)[2] = 0; }},
            {"images of three axes", "expected [N,channels,height,width]",
             [](auto& m) { m.graph.inputs[0].shape->pop_back(); }},
            {"two outputs", "has 2 outputs",
             [](auto& m) {
                 m.graph.outputs.push_back({.name = "dense", .shape = std::vector<std::int64_t>{1}});
             }},
            {"an output from the middle", "its output \"dense\" is not what its last node makes",
             [](auto& m) { m.graph.outputs[0].name = "dense"; }},
            {"an output that there is not", "its output \"none\" is not what its last node makes",
             [](auto& m) { m.graph.outputs[0].name = "none"; }},
            {"nodes of others", "is from \"com.microsoft\"; only ONNX' own operators are read",
             [](auto& m) { nodeOf(m, "Conv").domain = "com.microsoft"; }},
            {"the same array twice", "holds the array \"dense/bias\" twice",
             [](auto& m) { arrayOf(m, "conv2d/bias").name = "dense/bias"; }},
            {"no nodes", "is not what its last node makes", [](auto& m) { m.graph.nodes.clear(); }},
            {"logarithms in the middle", "takes logarithms of probabilities",
             [](auto& m) {
                 nodeOf(m, "Relu").opType = "LogSoftmax";
                 nodeOf(m, "LogSoftmax").attributes = {integer("axis", 1)};
             }},
            {"a shuffle of axes", "orders its axes [0,3,2,1]; read are channels to the end",
             [](auto& m) {
                 nodeOf(m, "Relu").opType = "Transpose";
                 nodeOf(m, "Transpose").attributes = {integers("perm", {0, 3, 2, 1})};
             }},
            {"a version before our time", "(opset_import) is 6; read are 7 to 21",
             [](auto& m) { m.opset = 6; }},
        };
    }
};

QTEST_GUILESS_MAIN(TestOnnxModel)
#include "tst_onnx_model.moc"
