// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/layers_model.h"

#include "tests/support/counted_new.h"
#include "tests/support/said.h"
#include "tests/support/whole_file.h"

#include <QtTest>

#include <bit>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <functional>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace inkling;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

const fs::path tutorial = fs::path{INKLING_TESTS_DIR} / "golden" / "tutorial_init";

LayerSpecs tutorialSpecs() {
    return {
        Conv2d{.filters = 8, .activation = Activation::relu, .kernelInitializer = VarianceScaling{}},
        MaxPooling2d{},
        Conv2d{.filters = 16, .activation = Activation::relu, .kernelInitializer = VarianceScaling{}},
        MaxPooling2d{},
        Flatten{},
        Dense{.units = 10, .activation = Activation::softmax, .kernelInitializer = VarianceScaling{}},
    };
}

/// A model's files, about to be changed.
struct Files {
    Json json;
    std::string weights;

    Json& layer(std::size_t index) { return json["modelTopology"]["config"]["layers"][index]["config"]; }
    Json& group() { return json["weightsManifest"][0]; }
    Json& weight(std::size_t index) { return group()["weights"][index]; }
    void setWeight(std::size_t index, float value) {
        std::memcpy(weights.data() + index * sizeof value, &value, sizeof value);
    }
};

struct BadModel {
    const char* what;
    std::function<void(Files&)> change;
    const char* message; ///< what the error holds
};

const std::vector<BadModel>& badModels() {
    static const std::vector<BadModel> rows{
        {"no topology", [](Files& f) { f.json.erase("modelTopology"); },
         "model.json: modelTopology is missing, so this is no model; check that it is the right file."},
        {"no manifest", [](Files& f) { f.json.erase("weightsManifest"); },
         "model.json: weightsManifest: expected a list, found nothing."},
        {"another format", [](Files& f) { f.json["format"] = "graph-model"; },
         R"(format: expected "layers-model", found "graph-model".)"},
        {"manifest is an object", [](Files& f) { f.json["weightsManifest"] = Json::object(); },
         "weightsManifest: expected a list, found an object."},
        {"no files", [](Files& f) { f.group()["paths"] = Json::array(); },
         "holds 0 bytes, model.json describes 23,976"},
        {"no groups", [](Files& f) { f.json["weightsManifest"] = Json::array(); }, "is missing."},
        {"a weight is missing", [](Files& f) { f.group()["weights"].erase(5); },
         R"(weightsManifest: the weight "dense_Dense1/bias" [10] is missing.)"},
        {"a weight too many",
         [](Files& f) {
             f.group()["weights"].push_back({{"name", "x/kernel"}, {"shape", {2}}, {"dtype", "float32"}});
             f.weights.append(8, '\0');
         },
         R"(weights[6]: the weight "x/kernel" belongs to no layer)"},
        {"a weight twice", [](Files& f) { f.weight(1) = f.weight(0); },
         R"(weights[1].name: the weight "conv2d_Conv2D1/kernel" appears twice.)"},
        {"a prefix before a name", [](Files& f) { f.weight(0)["name"] = "model/conv2d_Conv2D1/kernel"; },
         "belongs to no layer"},
        {"a suffix behind a name", [](Files& f) { f.weight(0)["name"] = "conv2d_Conv2D1/kernel:0"; },
         "belongs to no layer"},
        {"transposed dense",
         [](Files& f) {
             f.weight(4)["shape"] = {10, 256};
         },
         R"(weights[4].shape: the weight "dense_Dense1/kernel" is [10,256], its layer needs [256,10].)"},
        {"swapped convolution",
         [](Files& f) {
             f.weight(2)["shape"] = {5, 5, 16, 8};
         },
         "is [5,5,16,8], its layer needs [5,5,8,16]."},
        {"flat shape", [](Files& f) { f.weight(0)["shape"] = {200}; },
         "is [200], its layer needs [5,5,1,8]."},
        {"shape of zero", [](Files& f) { f.weight(1)["shape"] = {0}; },
         "weights[1].shape[0]: expected a whole number from 1 to 2147483647, found 0."},
        {"negative shape", [](Files& f) { f.weight(1)["shape"] = {-8}; }, "found -8."},
        {"fractional shape", [](Files& f) { f.weight(1)["shape"] = {8.5}; },
         "expected a whole number, found 8.5."},
        {"shape beyond 64 bits",
         [](Files& f) {
             f.weight(0)["shape"] = {2147483647, 2147483647, 2147483647, 2147483647};
         },
         "is larger than 4294967296 numbers."},
        {"shape is no list", [](Files& f) { f.weight(1)["shape"] = 8; }, "shape: expected a list, found 8."},
        {"no type", [](Files& f) { f.weight(1).erase("dtype"); }, "dtype: expected a text, found nothing."},
        {"integers", [](Files& f) { f.weight(1)["dtype"] = "int32"; },
         R"(dtype: expected "float32" for the weight "conv2d_Conv2D1/bias", found "int32".)"},
        {"quantized",
         [](Files& f) {
             f.weight(0)["quantization"] = {{"dtype", "uint8"}, {"scale", 0.1}, {"min", -1}};
         },
         R"(weights[0].quantization: "conv2d_Conv2D1/kernel": the weights are quantized)"},
        {"unknown group", [](Files& f) { f.weight(0)["group"] = "x"; },
         R"(expected "model" or "optimizer" for the weight)"},
        {"one byte short", [](Files& f) { f.weights.pop_back(); },
         "weights.bin: holds 23,975 bytes, model.json describes 23,976; it was cut short"},
        {"empty weights", [](Files& f) { f.weights.clear(); }, "holds 0 bytes, model.json describes 23,976"},
        {"400 bytes too many", [](Files& f) { f.weights.append(400, '\0'); },
         "weights.bin: holds 24,376 bytes, model.json describes 23,976; it has bytes left over"},
        {"NaN", [](Files& f) { f.setWeight(17, std::numeric_limits<float>::quiet_NaN()); },
         "the weight conv2d_Conv2D1/kernel[17] is NaN, expected a finite number"},
        {"infinity", [](Files& f) { f.setWeight(5993, -std::numeric_limits<float>::infinity()); },
         "the weight dense_Dense1/bias[9] is infinite"},
        {"a layer name twice", [](Files& f) { f.layer(2)["name"] = "conv2d_Conv2D1"; },
         R"(layers[2].config.name: a second layer has the name "conv2d_Conv2D1")"},
        {"an unknown class",
         [](Files& f) { f.json["modelTopology"]["config"]["layers"][4]["class_name"] = "Permute"; },
         R"(the layer "flatten_Flatten1" is of the class "Permute")"},
        {"a thousand million filters", [](Files& f) { f.layer(2)["filters"] = 1e9; },
         "layers[2].config.filters: expected a whole number from 1 to 65536"},
        {"more units than weights", [](Files& f) { f.layer(5)["units"] = 65536; }, "at most"},
        {"a kernel that does not fit",
         [](Files& f) {
             f.layer(2)["kernel_size"] = {13, 13};
         },
         "does not fit its 12×12 input"},
        {"no softmax at the end", [](Files& f) { f.layer(5)["activation"] = "linear"; },
         "the last layer needs the activation softmax"},
        {"more numbers of an optimizer than the file has",
         [](Files& f) {
             f.group()["weights"].push_back({{"name", "conv2d/kernel/m"},
                                             {"shape", {65536, 65536}},
                                             {"dtype", "float32"},
                                             {"group", "optimizer"}});
         },
         "holds 23,976 bytes, model.json describes 17,179,893,160; it was cut short"},
        {"shapes that add up to more than any file",
         [](Files& f) {
             for (int i = 0; i < 900; ++i)
                 f.group()["weights"].push_back({{"name", "x" + std::to_string(i)},
                                                 {"shape", {65536, 65536}},
                                                 {"dtype", "float32"},
                                                 {"group", "optimizer"}});
         },
         "it was cut short"},
        {"1001 arrays", [](Files& f) { f.group()["weights"] = Json(1001, f.weight(0)); },
         "expected a list of at most 1000, found a list of 1001."},
        {"layers nested too deep",
         [](Files& f) {
             Json deep;
             for (int i = 0; i < 65; ++i)
                 deep = Json::array({deep});
             f.layer(0)["kernel_initializer"] = deep;
         },
         "nested more than 64 levels deep"},
        {"as many filters as can be said", [](Files& f) { f.layer(2)["filters"] = 65536; }, "at most"},
        {"65 files",
         [](Files& f) {
             for (int i = 0; i < 64; ++i)
                 f.json["weightsManifest"].push_back(
                     {{"paths", {"w" + std::to_string(i)}}, {"weights", Json::array()}});
         },
         "expected a list of at most 64, found a list of 65."},
        {"65 files in two groups",
         [](Files& f) {
             Json names = Json::array();
             for (int i = 0; i < 64; ++i)
                 names.push_back("w" + std::to_string(i));
             f.json["weightsManifest"].push_back({{"paths", names}, {"weights", Json::array()}});
         },
         "is file number 65, at most 64 are read."},
        {"a file twice",
         [](Files& f) {
             f.group()["paths"] = {"weights.bin", "./weights.bin"};
         },
         R"(paths[1]: the file "weights.bin" appears twice.)"},
        {"file not there", [](Files& f) { f.group()["paths"] = {"other.bin"}; },
         "other.bin: there is no such file."},
        {"path to the folder above", [](Files& f) { f.group()["paths"] = {"../w.bin"}; },
         R"(paths[0]: "../w.bin" leads out of the model's folder)"},
        {"absolute path", [](Files& f) { f.group()["paths"] = {"/etc/passwd"}; },
         R"("/etc/passwd" leads out of the model's folder)"},
        {"path through a folder", [](Files& f) { f.group()["paths"] = {"a/../../w"}; },
         R"("a/../../w" leads out of the model's folder)"},
        {"URL", [](Files& f) { f.group()["paths"] = {"file://w.bin"}; }, "leads out of the model's folder"},
        {"scheme without slashes", [](Files& f) { f.group()["paths"] = {"data:AAAA"}; },
         R"("data:AAAA" is an address)"},
        {"two dots", [](Files& f) { f.group()["paths"] = {"./.."}; }, "leads out of the model's folder"},
        {"no name", [](Files& f) { f.group()["paths"] = {"./"}; }, "is no file name"},
        {"NUL in a name",
         [](Files& f) {
             f.group()["paths"] = {std::string{"weights.bin\0x", 13}};
         },
         R"("weights.bin\x00x" contains a NUL)"},
        {"link out of the folder", [](Files& f) { f.group()["paths"] = {"outside.bin"}; },
         "outside.bin: is a link that leads out of the model's folder"},
        {"file is a folder", [](Files& f) { f.group()["paths"] = {"folder"}; },
         "this is a folder, not a file."},
        {"file is a pipe", [](Files& f) { f.group()["paths"] = {"pipe"}; }, "this is a pipe or a device"},
    };
    return rows;
}

bool sameModel(const Model& a, const Model& b) {
    return a.architecture->inputShape() == b.architecture->inputShape()
        && a.architecture->specs() == b.architecture->specs() && a.parameters.size() == b.parameters.size()
        && std::memcmp(a.parameters.data(), b.parameters.data(), a.parameters.size() * sizeof(float)) == 0;
}

Model modelOf(Shape input, LayerSpecs specs, std::uint64_t seed) {
    return initializedModel(*Architecture::build(input, std::move(specs)), seed);
}

/// Two weights and a bias or two: its model.json is longer than its weights.
Model smallModel(std::uint64_t seed) {
    return modelOf({1, 1, 2}, {Dense{.units = 2, .activation = Activation::softmax}}, seed);
}

} // namespace

class TestLayersModel : public QObject {
    Q_OBJECT

    QTemporaryDir m_parent;
    fs::path m_folder;

    Files tutorialFiles() const {
        return {Json::parse(test::contentOf(tutorial / "model.json")),
                test::contentOf(tutorial / "weights.bin").toStdString()};
    }

    void put(const Files& files) const {
        test::write(m_folder / "model.json", files.json.dump());
        test::write(m_folder / "weights.bin", files.weights);
    }

    QStringList names() const {
        return QDir{QString::fromStdString(m_folder.string())}.entryList(
            QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

private slots:
    void init() {
        static int count = 0;
        m_folder = fs::path{m_parent.path().toStdString()} / std::to_string(++count);
        fs::create_directory(m_folder);
    }

    void the_tutorials_network_is_read_from_what_tensorflow_js_wrote() {
        const auto model = readLayersModel(tutorial);

        QVERIFY2(model, model ? "" : model.error().message().c_str());
        QVERIFY(model->architecture->inputShape() == (Shape{28, 28, 1}));
        QVERIFY(model->architecture->specs() == tutorialSpecs());
        const std::string weights = test::contentOf(tutorial / "weights.bin").toStdString();
        QCOMPARE(model->parameters.size(), std::size_t{5994});
        QCOMPARE(weights.size(), std::size_t{23976});
        QCOMPARE(std::memcmp(model->parameters.data(), weights.data(), weights.size()), 0);
    }

    void a_folder_and_its_model_json_are_the_same_model() {
        const auto byFolder = readLayersModel(tutorial);
        const auto byFile = readLayersModel(tutorial / "model.json");

        QVERIFY(byFolder && byFile);
        QVERIFY(sameModel(*byFolder, *byFile));
    }

    void what_is_written_reads_back_as_it_was_data() {
        QTest::addColumn<int>("index");
        QTest::addRow("the tutorial's network") << 0;
        QTest::addRow("a small one") << 1;
        QTest::addRow("same padding, two dense layers") << 2;
    }

    void what_is_written_reads_back_as_it_was() {
        QFETCH(int, index);
        const std::array<Model, 3> models{
            modelOf({28, 28, 1}, tutorialSpecs(), 1), smallModel(2),
            modelOf({9, 7, 3},
                    {Conv2d{.filters = 3,
                            .kernelSize = {3, 2},
                            .strides = {2, 1},
                            .padding = Padding::same,
                            .activation = Activation::relu,
                            .biasInitializer = Constant{0.1}},
                     MaxPooling2d{.poolSize = {2, 2}, .strides = {1, 1}, .padding = Padding::same}, Flatten{},
                     Dense{.units = 5, .activation = Activation::relu},
                     Dense{.units = 2, .activation = Activation::softmax}},
                    3)};
        const Model& model = models.at(static_cast<std::size_t>(index));

        const auto written = writeLayersModel(model, m_folder / "new" / "folder");

        QVERIFY2(written, written ? "" : written.error().message().c_str());
        const auto back = readLayersModel(m_folder / "new" / "folder");
        QVERIFY2(back, back ? "" : back.error().message().c_str());
        QVERIFY(sameModel(model, *back));
    }

    void the_tutorials_files_are_written_as_tensorflow_js_wrote_them() {
        const auto model = readLayersModel(tutorial);
        QVERIFY(model);

        QVERIFY(writeLayersModel(*model, m_folder));

        const Json json = Json::parse(test::contentOf(m_folder / "model.json"));
        const std::string weightsFile = json["weightsManifest"][0]["paths"][0];
        QCOMPARE(test::contentOf(m_folder / weightsFile), test::contentOf(tutorial / "weights.bin"));
        QCOMPARE(names().size(), 2);
        const Json& first = json["modelTopology"]["config"]["layers"][0]["config"];
        QCOMPARE(first["name"].dump(), "\"conv2d\"");
        QCOMPARE(first["batch_input_shape"].dump(), "[null,28,28,1]");
        QVERIFY(!json.contains("trainingConfig"));
        QCOMPARE(json["userDefinedMetadata"]["preprocessing"].dump(),
                 R"({"ink":1,"longerSidePixels":20,"middle":"centre of mass","paper":0})");
        QVERIFY(json["userDefinedMetadata"]["terms"].get<std::string>().ends_with(
            "may be used by anyone for anything, without conditions."));
    }

    void weights_are_matched_by_name_in_any_order_over_files_and_groups() {
        // Given the arrays in reverse, in two groups, the first of them in three files cut anywhere.
        Files files = tutorialFiles();
        const Json weights = files.group()["weights"];
        std::vector<std::string> arrays;
        std::size_t offset = 0;
        for (const Json& weight : weights) {
            std::size_t bytes = sizeof(float);
            for (const Json& size : weight["shape"])
                bytes *= size.get<std::size_t>();
            arrays.push_back(files.weights.substr(offset, bytes));
            offset += bytes;
        }
        Json firstGroup{
            {"paths", {"group1-shard1of3.bin", "./group1-shard2of3.bin", "group1-shard3of3.bin"}}};
        std::string firstBytes;
        for (const std::size_t i : {5U, 4U, 3U, 2U}) {
            firstGroup["weights"].push_back(weights[i]);
            firstBytes += arrays[i];
        }
        Json secondGroup{{"paths", {"weights.bin"}}, {"weights", {weights[1], weights[0]}}};
        files.json["weightsManifest"] = {firstGroup, secondGroup};
        files.weights = arrays[1] + arrays[0];
        put(files);
        test::write(m_folder / "group1-shard1of3.bin", firstBytes.substr(0, 1001));
        test::write(m_folder / "group1-shard2of3.bin", "");
        test::write(m_folder / "group1-shard3of3.bin", firstBytes.substr(1001));

        const auto model = readLayersModel(m_folder);

        QVERIFY2(model, model ? "" : model.error().message().c_str());
        QVERIFY(sameModel(*model, *readLayersModel(tutorial)));
    }

    void an_optimizers_state_is_stepped_over() {
        Files files = tutorialFiles();
        Json& weights = files.group()["weights"];
        weights.insert(
            weights.begin(),
            Json{{"name", "iter"}, {"shape", Json::array()}, {"dtype", "int32"}, {"group", "optimizer"}});
        weights.push_back({{"name", "conv2d_Conv2D1/kernel/m"},
                           {"shape", {300, 300}},
                           {"dtype", "float32"},
                           {"group", "optimizer"}});
        files.weights = "iter" + files.weights + std::string(360'000, '\xFF');
        put(files);

        const auto model = readLayersModel(m_folder);

        QVERIFY2(model, model ? "" : model.error().message().c_str());
        QVERIFY(sameModel(*model, *readLayersModel(tutorial)));
    }

    void a_bad_model_is_refused_in_words_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(badModels().size()); ++i)
            QTest::addRow("%s", badModels()[static_cast<std::size_t>(i)].what) << i;
    }

    void a_bad_model_is_refused_in_words() {
        QFETCH(int, index);
        const BadModel& bad = badModels()[static_cast<std::size_t>(index)];
        Files files = tutorialFiles();
        bad.change(files);
        put(files);
        fs::create_directory(m_folder / "folder");
        test::write(m_folder.parent_path() / "outside.bin", files.weights);
        fs::create_symlink("../outside.bin", m_folder / "outside.bin");
        QCOMPARE(::mkfifo((m_folder / "pipe").c_str(), 0600), 0);

        const auto model = readLayersModel(m_folder);

        QVERIFY(!model);
        const QString message = test::said(model.error());
        QVERIFY2(message.contains(bad.message), qPrintable(message));
        QVERIFY2(message.startsWith(QString::fromStdString(m_folder.string())), qPrintable(message));
        QCOMPARE(message.count('\n'), 0);
    }

    void memory_follows_what_is_there_not_what_is_claimed() {
        constexpr std::uint64_t mostBytes = 64U << 20U;
        for (const BadModel& bad : badModels()) {
            Files files = tutorialFiles();
            bad.change(files);
            put(files);
            const std::uint64_t before = test::bytesAllocated();
            const auto model = readLayersModel(m_folder);
            QVERIFY2(test::bytesAllocated() - before < mostBytes, bad.what);
            QVERIFY2(!model, bad.what);
        }
    }

    /// What takes most memory for its length: lists in a list, and objects.
    void a_model_json_of_a_mebibyte_takes_little_room_and_a_longer_one_none_data() {
        QTest::addColumn<QString>("part");
        for (const char* part : {"[],", "{},", "1,", "\"a\",", "[1],"})
            QTest::addRow("%s", part) << part;
    }
    void a_model_json_of_a_mebibyte_takes_little_room_and_a_longer_one_none() {
        QFETCH(QString, part);
        constexpr std::size_t most = std::size_t{1} << 20U;
        std::string text = R"({"modelTopology":[)";
        while (text.size() + static_cast<std::size_t>(part.size()) + 3 <= most)
            text += part.toStdString();
        text += "1]}";
        text.resize(most, ' ');
        const auto allocatedBy = [&] {
            test::write(m_folder / "model.json", text);
            const std::uint64_t before = test::bytesAllocated();
            const auto model = readLayersModel(m_folder);
            return model ? 0 : test::bytesAllocated() - before;
        };

        const std::uint64_t whole = allocatedBy();
        QVERIFY(whole > 0);
        QVERIFY2(whole < (128U << 20U),
                 qPrintable(QString::number(whole))); // freed ones included: lists double
        text += ' ';
        QVERIFY(allocatedBy() < (1U << 20U));
        QVERIFY(readLayersModel(m_folder).error().message().find("1,048,57") != std::string::npos);
    }

    void a_link_within_the_folder_is_followed() {
        Files files = tutorialFiles();
        put(files);
        fs::rename(m_folder / "weights.bin", m_folder / "data");
        fs::create_symlink("data", m_folder / "weights.bin");

        QVERIFY(readLayersModel(m_folder));
    }

    void no_model_json_is_said_so() {
        const auto model = readLayersModel(m_folder);

        QVERIFY(!model);
        QCOMPARE(model.error().kind, ErrorKind::noInput);
        QCOMPARE(test::said(model.error()),
                 QString::fromStdString((m_folder / "model.json").string())
                     + ": there is no such file. Check the path.");
    }

    void every_truncation_of_model_json_is_refused() {
        Files files = tutorialFiles();
        put(files);
        const std::string whole = files.json.dump();

        for (std::size_t length = 0; length < whole.size(); ++length) {
            test::write(m_folder / "model.json", whole.substr(0, length));
            QVERIFY2(!readLayersModel(m_folder), qPrintable(QString::number(length)));
        }
    }

    void every_truncation_of_the_weights_is_refused() {
        Files files = tutorialFiles();
        put(files);

        for (const std::size_t length : {0U, 1U, 3U, 4U, 799U, 800U, 4096U, 23'972U, 23'975U}) {
            fs::resize_file(m_folder / "weights.bin", length);
            const auto model = readLayersModel(m_folder);
            QVERIFY(!model);
            QVERIFY(model.error().message().find("it was cut short") != std::string::npos);
            test::write(m_folder / "weights.bin", files.weights);
        }
        QVERIFY(readLayersModel(m_folder));
    }

    void weights_that_are_not_finite_are_not_written() {
        QVERIFY(writeLayersModel(smallModel(1), m_folder));
        Model diverged = smallModel(1);
        diverged.parameters[3] = std::numeric_limits<float>::quiet_NaN();

        const auto written = writeLayersModel(diverged, m_folder);

        QVERIFY(!written);
        QVERIFY2(written.error().message().find("the weight dense/kernel[3] is NaN") != std::string::npos,
                 written.error().message().c_str());
        QVERIFY(sameModel(*readLayersModel(m_folder), smallModel(1)));
    }

    void a_network_that_keras_would_read_as_another_is_not_written() {
        // Ours takes 1x1 planes for a list; Keras would apply the dense layer to each pixel.
        const Model model = modelOf({3, 3, 1},
                                    {Conv2d{.filters = 2, .kernelSize = {3, 3}},
                                     Dense{.units = 2, .activation = Activation::softmax}},
                                    1);

        const auto written = writeLayersModel(model, m_folder);

        QVERIFY(!written);
        QVERIFY(written.error().message().find("needs a Flatten layer before it") != std::string::npos);
        QCOMPARE(names(), QStringList{});
    }

    void a_second_save_leaves_only_the_second_model() {
        QVERIFY(writeLayersModel(smallModel(1), m_folder));
        test::write(m_folder / "weights-of-mine.bin", "mine");
        test::write(m_folder / "weights-0123456789AB.bin", "mine too");

        QVERIFY(writeLayersModel(smallModel(2), m_folder));

        QCOMPARE(names().size(), 4);
        QVERIFY(sameModel(*readLayersModel(m_folder), smallModel(2)));
    }

    void the_same_model_can_be_saved_twice() {
        QVERIFY(writeLayersModel(smallModel(1), m_folder));
        QVERIFY(writeLayersModel(smallModel(1), m_folder));

        QVERIFY(sameModel(*readLayersModel(m_folder), smallModel(1)));
    }

    /// The weights fit below a limit on file sizes, model.json does not: as if the disk were full just then.
    void until_model_json_is_replaced_the_old_model_stays() {
        QVERIFY(writeLayersModel(smallModel(1), m_folder));
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{100, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);

        const auto written = writeLayersModel(smallModel(2), m_folder);

        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!written);
        QVERIFY(written.error().message().find("model.json: cannot be written") != std::string::npos);
        QCOMPARE(names().size(), 3); // the new weights lie there, of no use and no harm
        QVERIFY(sameModel(*readLayersModel(m_folder), smallModel(1)));

        // The next save that succeeds takes them away.
        QVERIFY(writeLayersModel(smallModel(3), m_folder));
        QCOMPARE(names().size(), 2);
    }

    void a_file_in_the_folders_place_is_refused() {
        test::write(m_folder / "file", "mine");

        const auto written = writeLayersModel(smallModel(1), m_folder / "file");

        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::cannotCreate);
        QVERIFY2(written.error().message().find("cannot be made a folder") != std::string::npos,
                 written.error().message().c_str());
        QCOMPARE(test::contentOf(m_folder / "file"), "mine");
    }
};

QTEST_GUILESS_MAIN(TestLayersModel)
#include "tst_layers_model.moc"
