// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/safetensors_model.h"

#include "core/formats/layers_model_topology.h"
#include "core/formats/safetensors.h"
#include "core/train/run_spec.h"
#include "tests/support/inspected.h"
#include "tests/support/said.h"

#include <QtTest>

#include <cstring>
#include <limits>

using namespace inkling;
namespace fs = std::filesystem;

namespace {

bool sameModel(const Model& a, const Model& b) {
    return a.architecture->inputShape() == b.architecture->inputShape()
        && a.architecture->specs() == b.architecture->specs() && a.parameters.size() == b.parameters.size()
        && std::memcmp(a.parameters.data(), b.parameters.data(), a.parameters.size() * sizeof(float)) == 0;
}

} // namespace

class TestSafetensorsModel : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    fs::path path(const char* name) const { return fs::path{m_folder.path().toStdString()} / name; }

    /// The file of a model, changed and written again.
    QString messageAfter(
        const std::function<void(std::vector<NamedTensor>&, TensorMetadata&)>& change) const {
        const Model model = test::modelOf(test::tutorialNetwork());
        if (!writeSafetensorsModel(model, path("whole.safetensors")))
            return "not written";
        const auto file = readSafetensors(path("whole.safetensors"));
        auto tensors = file->tensors();
        auto metadata = file->metadata();
        change(tensors, metadata);
        if (!writeSafetensors(path("changed.safetensors"), tensors, metadata))
            return "not written again";
        const auto read = readSafetensorsModel(path("changed.safetensors"));
        return read ? QStringLiteral("was read") : test::said(read.error());
    }

private slots:
    void what_is_written_reads_back_as_the_same_model_data() {
        QTest::addColumn<QString>("preset");
        for (const auto& preset : presets())
            QTest::addRow("%s", std::string{preset.key}.c_str())
                << QString::fromStdString(std::string{preset.key});
        QTest::addRow("every kind of layer") << "varied";
    }
    void what_is_written_reads_back_as_the_same_model() {
        QFETCH(QString, preset);
        const Model model = test::modelOf(
            preset == "varied" ? test::variedNetwork() : findPreset(preset.toStdString())->spec().network);

        QVERIFY(writeSafetensorsModel(model, path("model.safetensors")));

        const auto back = readSafetensorsModel(path("model.safetensors"));
        QVERIFY2(back, back ? "" : back.error().message().c_str());
        QVERIFY(sameModel(*back, model));
    }

    void the_metadata_say_what_the_network_is_and_what_it_expects() {
        const Model model = test::modelOf(test::tutorialNetwork());
        QVERIFY(writeSafetensorsModel(model, path("model.safetensors")));

        const auto file = readSafetensors(path("model.safetensors"));

        QVERIFY(file);
        QCOMPARE(file->metadata().at("preprocessing").c_str(),
                 R"({"paper":0,"ink":1,"longerSidePixels":20,"middle":"centre of mass"})");
        QVERIFY(file->metadata().at("terms").ends_with(
            "may be used by anyone for anything, without conditions."));
        QVERIFY(file->metadata().at("generator").starts_with("Inkling "));
        QVERIFY(parseSequential(file->metadata().at("topology"), "x"));
        QVERIFY(file->find("conv2d_1/kernel") != nullptr);
    }

    void arrays_may_come_in_another_order() {
        QCOMPARE(messageAfter([](auto& tensors, auto&) { std::ranges::reverse(tensors); }), "was read");
    }

    void another_network_than_the_arrays_is_refused_by_name() {
        QVERIFY(messageAfter([](auto& tensors, auto&) {
                    tensors.pop_back();
                }).endsWith("the array \"dense/bias\" is missing."));
        QVERIFY(messageAfter([](auto& tensors, auto&) {
                    tensors[1].name = "x";
                }).endsWith("the array \"x\" belongs to no layer of the network."));
        QVERIFY(messageAfter([](auto& tensors, auto&) {
                    tensors[0].shape = {200};
                }).endsWith("the array \"conv2d/kernel\" is [200], its layer needs [5,5,1,8]."));
        QVERIFY(messageAfter([](auto& tensors, auto&) {
                    tensors[0].type = TensorType::i32;
                }).endsWith("expected F32 [5,5,1,8]."));
    }

    void other_wrong_arrays_are_refused_by_name() {
        QVERIFY(messageAfter([](auto& tensors, auto&) {
                    tensors[4].shape = {10, 256};
                }).endsWith("the array \"dense/kernel\" is [10,256], its layer needs [256,10]."));
        QVERIFY(messageAfter([](auto& tensors, auto&) {
                    std::swap(tensors[0].name, tensors[2].name);
                }).contains("is [5,5,1,8], its layer needs [5,5,8,16]."));
        QVERIFY(messageAfter([](auto& tensors, auto&) {
                    tensors.push_back(tensors[1]);
                    tensors.back().name = "dense_1/bias";
                }).endsWith("the array \"dense_1/bias\" belongs to no layer of the network."));
        static std::vector<float> infinite(10, std::numeric_limits<float>::infinity());
        QVERIFY(messageAfter([](auto& tensors, auto&) {
                    tensors[5].bytes = std::as_bytes(std::span{infinite});
                }).contains("the weight dense/bias[0] is infinite"));
    }

    void a_topology_that_is_hostile_is_refused() {
        const auto topologyOf = [](const LayerSpecs& network) {
            return sequentialJson({{28, 28, 1}, network, kerasNames(network)});
        };
        const auto messageOf = [&](const std::string& topology) {
            return messageAfter([&](auto&, auto& metadata) { metadata["topology"] = topology; });
        };
        QVERIFY(messageOf(topologyOf(test::variedNetwork())).contains("its layer needs"));
        QVERIFY(messageOf(topologyOf({Flatten{}, Dense{.units = 65536}, Dense{.units = 65536},
                                      Dense{.units = 10, .activation = Activation::softmax}}))
                    .contains("at most"));
        QVERIFY(messageOf(std::string(100'000, '[')).contains("nested more than 64 levels deep"));
        QVERIFY(messageOf("").contains("topology:"));
    }

    void a_file_without_a_topology_is_refused() {
        QVERIFY(messageAfter([](auto&, auto& metadata) {
                    metadata.erase("topology");
                }).contains("beside them under the name \"topology\""));
        QVERIFY(
            messageAfter([](auto&, auto& metadata) { metadata["topology"] = "{"; }).contains("topology:1:"));
    }

    void weights_that_are_no_numbers_are_refused() {
        Model model = test::modelOf(test::tutorialNetwork());
        model.parameters[1] = std::numeric_limits<float>::quiet_NaN();

        const auto written = writeSafetensorsModel(model, path("nan.safetensors"));

        QVERIFY(!written);
        QVERIFY(!fs::exists(path("nan.safetensors")));
    }
};

QTEST_GUILESS_MAIN(TestSafetensorsModel)
#include "tst_safetensors_model.moc"
