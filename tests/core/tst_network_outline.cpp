// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/architecture.h"
#include "core/model/network_outline.h"
#include "core/train/run_spec.h"

#include <QtTest>

#include <algorithm>
#include <functional>

using namespace inkling;

Q_DECLARE_METATYPE(std::function<inkling::LayerSpecs()>)

namespace {

constexpr Shape mnist{28, 28, 1};

LayerSpec softmax(int units) {
    return Dense{.units = units, .activation = Activation::softmax};
}

/// "conv2d 24×24×8 208", ..., "dense ?": a layer a line, with what is known of it.
QStringList linesOf(const NetworkOutline& outline) {
    QStringList lines;
    for (std::size_t i = 0; i < outline.layers.size(); ++i) {
        const auto& layer = outline.layers[i];
        const auto figures = i < outline.knownLayers
            ? toText(layer.outputShape) + " " + std::to_string(layer.parameterCount)
            : std::string{"?"};
        lines << QString::fromStdString(layer.name + " " + figures);
    }
    return lines;
}

} // namespace

class TestNetworkOutline : public QObject {
    Q_OBJECT

private slots:
    void a_possible_network_is_outlined_as_it_is_built_data() {
        QTest::addColumn<QByteArray>("preset");
        for (const auto& preset : presets()) {
            const QByteArray key{preset.key.data(), static_cast<qsizetype>(preset.key.size())};
            QTest::addRow("%s", key.constData()) << key;
        }
    }
    void a_possible_network_is_outlined_as_it_is_built() {
        QFETCH(const QByteArray, preset);
        const auto specs = findPreset(preset.toStdString())->spec().network;

        const auto outline = outlineOf(mnist, specs, 10);
        const auto built = Architecture::build(mnist, specs).value();

        QVERIFY(!outline.fault);
        QCOMPARE(outline.knownLayers, specs.size());
        QVERIFY(std::ranges::equal(outline.layers, built->layers()));
        QVERIFY(std::ranges::equal(outline.blocks, built->parameterBlocks()));
        QCOMPARE(outline.parameterCount, built->parameterCount());
        Cost ofStages;
        for (std::size_t stage = 0; stage < built->stages().size(); ++stage) {
            ofStages.forward += built->costOf(stage).forward;
            ofStages.backward += built->costOf(stage).backward;
        }
        QVERIFY(outline.cost() == ofStages);
        QVERIFY(built->cost() == ofStages);
    }

    void the_first_layer_that_learns_costs_no_derivative_by_its_input() {
        const auto outline = outlineOf(mnist, {Flatten{}, Dense{.units = 20}, softmax(10)});

        QVERIFY(outline.layers[0].cost == (Cost{0, 0}));
        QVERIFY(outline.layers[1].cost == (Cost{784 * 20, 784 * 20}));
        QVERIFY(outline.layers[2].cost == (Cost{20 * 10, 2 * 20 * 10}));
    }

    void shapes_are_known_up_to_the_layer_that_cannot_be() {
        const auto outline = outlineOf(
            {12, 12, 1},
            {Conv2d{}, MaxPooling2d{}, Conv2d{.filters = 16}, MaxPooling2d{}, Flatten{}, softmax(10)});

        QCOMPARE(linesOf(outline),
                 (QStringList{"conv2d 1 8×8×8 208", "maxPooling2d 1 4×4×8 0", "conv2d 2 ?",
                              "maxPooling2d 2 ?", "flatten ?", "dense ?"}));
        QCOMPARE(outline.parameterCount, std::size_t{208});
        QCOMPARE(QString::fromStdString(outline.layers[2].detail), "5×5, 16 filters");
    }

    void a_fault_says_at_which_layer_and_why_data() {
        QTest::addColumn<QVariant>("layer");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<std::function<LayerSpecs()>>("specs");
        const auto add = [](const char* what, const QVariant& layer, const char* reason,
                            std::function<LayerSpecs()> specs) {
            QTest::addRow("%s", what) << layer << reason << specs;
        };
        add("a kernel too large", 1,
            "kernel 5×5 does not fit its 4×4 input; make it smaller, or leave out a layer before it.", [] {
                return LayerSpecs{MaxPooling2d{.poolSize = {7, 7}, .strides = {7, 7}}, Conv2d{}, Flatten{},
                                  softmax(10)};
            });
        add("a number out of range", 2, "rate is 1; choose 0 to 0.99.", [] {
            return LayerSpecs{Flatten{}, Dense{}, Dropout{1.0}, softmax(10)};
        });
        add("dense reads planes", 0,
            "it takes a flat list, and its input is 28×28×1; put a flatten layer before it.",
            [] { return LayerSpecs{softmax(10)}; });
        add("too many values between two layers", 0,
            "its output 28×28×2048 has 1605632 values a sample; at most 1048576 are possible.", [] {
                return LayerSpecs{Conv2d{.filters = 2048, .kernelSize = {1, 1}}, Flatten{}, softmax(10)};
            });
        add("it ends without softmax", 1,
            "the last layer needs the activation softmax, so that its outputs are probabilities.", [] {
                return LayerSpecs{Flatten{}, Dense{}};
            });
        add("another number of classes", 1,
            "it tells 12 classes apart, and the images have 10; give it as many outputs.", [] {
                return LayerSpecs{Flatten{}, softmax(12)};
            });
        add("no layers", QVariant{}, "The network has no layers; it needs at least flatten and dense.",
            [] { return LayerSpecs{}; });
    }
    void a_fault_says_at_which_layer_and_why() {
        QFETCH(const QVariant, layer);
        QFETCH(const QString, reason);
        QFETCH(const std::function<LayerSpecs()>, specs);

        const auto fault = outlineOf(mnist, specs(), 10).fault;

        QVERIFY(fault);
        QCOMPARE(fault->layer ? QVariant{static_cast<int>(*fault->layer)} : QVariant{}, layer);
        QCOMPARE(QString::fromStdString(fault->reason.english()), reason);
    }

    void what_computes_nothing_is_refused() {
        const auto fault = outlineOf({1, 1, 10}, {Activate{Activation::softmax}}).fault;

        QVERIFY(fault);
        QVERIFY(!fault->layer);
        QCOMPARE(QString::fromStdString(fault->sentence().english()),
                 "The network computes nothing; it needs at least flatten and dense.");
    }

    void classes_matter_where_they_are_settled() {
        QVERIFY(!outlineOf(mnist, {Flatten{}, softmax(12)}).fault);
    }
};

QTEST_GUILESS_MAIN(TestNetworkOutline)
#include "tst_network_outline.moc"
