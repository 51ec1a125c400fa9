// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/architecture.h"
#include "core/model/model.h"
#include "core/train/run_spec.h"

#include <QtTest>

using namespace inkling;

Q_DECLARE_METATYPE(inkling::LayerSpecs)
Q_DECLARE_METATYPE(inkling::Shape)

namespace {

std::shared_ptr<const Architecture> tutorial() {
    return Architecture::build({28, 28, 1}, findPreset("tutorial")->spec().network).value();
}

LayerSpec softmax(int units) {
    return Dense{.units = units, .activation = Activation::softmax};
}

} // namespace

class TestArchitecture : public QObject {
    Q_OBJECT

private slots:
    void the_tutorial_has_its_shapes_and_parameters() {
        const auto architecture = tutorial();

        QStringList lines;
        for (const auto& layer : architecture->layers())
            lines << QString::fromStdString(layer.name + " | " + layer.detail + " | "
                                            + toText(layer.outputShape) + " | "
                                            + std::to_string(layer.parameterCount));
        QCOMPARE(lines,
                 (QStringList{
                     "conv2d 1 | 5×5, 8 filters, relu | 24×24×8 | 208", "maxPooling2d 1 | 2×2 | 12×12×8 | 0",
                     "conv2d 2 | 5×5, 16 filters, relu | 8×8×16 | 3216", "maxPooling2d 2 | 2×2 | 4×4×16 | 0",
                     "flatten |  | 256 | 0", "dense | 10 units, softmax | 10 | 2570"}));
        QCOMPARE(architecture->parameterCount(), std::size_t{5994});
        QCOMPARE(architecture->classCount(), std::size_t{10});
        QVERIFY(architecture->inputShape() == (Shape{28, 28, 1}));
    }

    void parameters_lie_in_the_order_of_getWeights() {
        const auto architecture = tutorial();

        QStringList lines;
        for (const auto& block : architecture->parameterBlocks()) {
            QStringList sides;
            for (const int side : block.shape)
                sides << QString::number(side);
            lines << QString{"layer %1 %2 [%3] at %4, %5 values"}
                         .arg(block.spec)
                         .arg(QString::fromStdString(block.role), sides.join(", "))
                         .arg(block.offset)
                         .arg(block.count);
        }
        QCOMPARE(
            lines,
            (QStringList{
                "layer 0 kernel [5, 5, 1, 8] at 0, 200 values", "layer 0 bias [8] at 200, 8 values",
                "layer 2 kernel [5, 5, 8, 16] at 208, 3200 values", "layer 2 bias [16] at 3408, 16 values",
                "layer 5 kernel [256, 10] at 3424, 2560 values", "layer 5 bias [10] at 5984, 10 values"}));
    }

    void neighbours_are_computed_in_one_stage() {
        const auto architecture = tutorial();

        QStringList stages;
        for (const auto& stage : architecture->stages())
            stages
                << QString{"from layer %1, parameters at %2"}.arg(stage.firstSpec).arg(stage.parameterOffset);
        QCOMPARE(stages,
                 (QStringList{"from layer 0, parameters at 0", "from layer 2, parameters at 208",
                              "from layer 4, parameters at 3424", "from layer 5, parameters at 3424"}));
    }

    void flattening_one_channel_computes_nothing() {
        const auto architecture = Architecture::build(
            {28, 28, 1}, {Flatten{}, Dense{.units = 42, .activation = Activation::relu}, softmax(10)});

        QVERIFY(architecture);
        const auto stages = (*architecture)->stages();
        QCOMPARE(stages.size(), std::size_t{3}); // dense, its relu, dense
        QCOMPARE((*architecture)->stageName(0), std::string{"dense 1"});
        QCOMPARE((*architecture)->layers()[0].outputShape, (Shape{1, 1, 784}));
    }

    void initial_weights_follow_the_seed() {
        const auto architecture = tutorial();

        const Model one = initializedModel(architecture, 1);
        const Model again = initializedModel(architecture, 1);
        const Model two = initializedModel(architecture, 2);

        QCOMPARE(one.parameters.size(), std::size_t{5994});
        QCOMPARE(weightsSha256(one), weightsSha256(again));
        QVERIFY(weightsSha256(one) != weightsSha256(two));
        for (const auto& block : architecture->parameterBlocks())
            if (block.role == "bias")
                for (std::size_t i = 0; i < block.count; ++i)
                    QCOMPARE(one.parameters[block.offset + i], 0.0F);
    }

    void shapes_are_inferred_from_the_layer_before_data() {
        QTest::addColumn<Shape>("input");
        QTest::addColumn<LayerSpecs>("specs");
        QTest::addColumn<QString>("shapes");
        const auto conv = [](int kernel, int stride, Padding padding) {
            return Conv2d{.filters = 4,
                          .kernelSize = {kernel, kernel},
                          .strides = {stride, stride},
                          .padding = padding};
        };
        QTest::addRow("same padding keeps the size")
            << Shape{28, 28, 1} << LayerSpecs{conv(5, 1, Padding::same), Flatten{}, softmax(10)}
            << "28×28×4 3136 10";
        QTest::addRow("same padding with strides rounds up")
            << Shape{7, 7, 1} << LayerSpecs{conv(3, 2, Padding::same), Flatten{}, softmax(10)}
            << "4×4×4 64 10";
        QTest::addRow("valid padding with strides rounds down")
            << Shape{8, 8, 1} << LayerSpecs{conv(3, 2, Padding::valid), Flatten{}, softmax(10)}
            << "3×3×4 36 10";
        QTest::addRow("a kernel as large as its input")
            << Shape{5, 5, 1} << LayerSpecs{conv(5, 1, Padding::valid), softmax(10)} << "4 10";
        QTest::addRow("a same kernel larger than its input")
            << Shape{3, 3, 1} << LayerSpecs{conv(5, 1, Padding::same), Flatten{}, softmax(2)} << "3×3×4 36 2";
        QTest::addRow("a pool with same padding rounds up")
            << Shape{7, 5, 2} << LayerSpecs{MaxPooling2d{.padding = Padding::same}, Flatten{}, softmax(10)}
            << "4×3×2 24 10";
        QTest::addRow("dense layers in a row")
            << Shape{4, 4, 1} << LayerSpecs{Flatten{}, Dense{.units = 7}, softmax(3)} << "16 7 3";
        QTest::addRow("a convolution that leaves one pixel ends in classes by itself")
            << Shape{5, 5, 1}
            << LayerSpecs{Conv2d{.filters = 10, .kernelSize = {5, 5}, .activation = Activation::softmax}}
            << "10";
    }
    void shapes_are_inferred_from_the_layer_before() {
        QFETCH(const Shape, input);
        QFETCH(const LayerSpecs, specs);
        QFETCH(const QString, shapes);

        const auto built = Architecture::build(input, specs);

        QVERIFY2(built, built ? "" : built.error().message().c_str());
        QStringList found;
        for (const auto& layer : (*built)->layers())
            found << QString::fromStdString(toText(layer.outputShape));
        QCOMPARE(found.join(" "), shapes);
    }

    void an_impossible_network_is_refused_in_words_data() {
        QTest::addColumn<Shape>("input");
        QTest::addColumn<LayerSpecs>("specs");
        QTest::addColumn<QString>("sentence");
        const auto add = [](const char* what, Shape input, const LayerSpecs& specs, const char* sentence) {
            QTest::addRow("%s", what) << input << specs << sentence;
        };
        const Shape mnist{28, 28, 1};
        const auto conv = [](int filters, int kernel) {
            return Conv2d{.filters = filters, .kernelSize = {kernel, kernel}};
        };

        add("no layers", mnist, {}, "The network has no layers; it needs at least flatten and dense.");
        add("65 layers", mnist, LayerSpecs(65, Flatten{}),
            "The network has 65 layers; at most 64 are possible.");
        add("an image whose size fits no number", {65536, 65536, 65536}, {Flatten{}, softmax(10)},
            "The network takes images of 65536×65536×65536; each side may be 1 to 1024.");
        add("an image without pixels", {0, 28, 1}, {Flatten{}, softmax(10)},
            "The network takes images of 0×28×1; each side may be 1 to 1024.");
        add("an image that is too large", {1024, 1024, 3}, {Flatten{}, softmax(10)},
            "The network takes images of 1024×1024×3, 3145728 values; at most 1048576 are possible.");
        add("a kernel that does not fit", {4, 4, 1}, {conv(8, 5), Flatten{}, softmax(10)},
            "conv2d: kernel 5×5 does not fit its 4×4 input; make it smaller.");
        add("a second kernel that does not fit", {12, 12, 1},
            {conv(8, 5), MaxPooling2d{}, conv(8, 5), Flatten{}, softmax(10)},
            "conv2d 2: kernel 5×5 does not fit its 4×4 input; make it smaller, or leave out a layer before "
            "it.");
        add("a pool that does not fit", {2, 3, 1}, {MaxPooling2d{.poolSize = {3, 3}}, Flatten{}, softmax(10)},
            "maxPooling2d: pool 3×3 does not fit its 2×3 input; make it smaller.");
        add("a second pool that does not fit", {4, 4, 1},
            {MaxPooling2d{}, MaxPooling2d{.poolSize = {3, 3}}, Flatten{}, softmax(10)},
            "maxPooling2d 2: pool 3×3 does not fit its 2×2 input; make it smaller, or leave out a layer "
            "before "
            "it.");
        add("dense without flatten", mnist, {conv(8, 5), softmax(10)},
            "dense: it takes a flat list, and its input is 24×24×8; put a flatten layer before it.");
        add("a convolution behind flatten", mnist, {conv(8, 5), Flatten{}, conv(8, 5), softmax(10)},
            "conv2d 2: it needs maps, and its input is a flat list; move it above flatten.");
        add("a pool behind dense", mnist,
            {Flatten{}, Dense{.units = 8}, Dense{.units = 8}, MaxPooling2d{}, softmax(10)},
            "maxPooling2d: it needs maps, and its input is a flat list; move it above flatten.");
        add("a kernel of 65 behind flatten", mnist, {Flatten{}, conv(8, 65), softmax(10)},
            "conv2d: kernelSize is 65; choose 1 to 64.");
        add("no filters", mnist, {conv(0, 5), Flatten{}, softmax(10)},
            "conv2d: filters is 0; choose 1 to 65536.");
        add("negative filters", mnist, {conv(-8, 5), Flatten{}, softmax(10)},
            "conv2d: filters is -8; choose 1 to 65536.");
        add("no units", mnist, {Flatten{}, softmax(0)}, "dense: units is 0; choose 1 to 65536.");
        add("a kernel of 0", mnist, {conv(8, 0), Flatten{}, softmax(10)},
            "conv2d: kernelSize is 0; choose 1 to 64.");
        add("a kernel of 65", mnist, {conv(8, 65), Flatten{}, softmax(10)},
            "conv2d: kernelSize is 65; choose 1 to 64.");
        add("strides of 0", mnist, {Conv2d{.strides = {1, 0}}, Flatten{}, softmax(10)},
            "conv2d: strides is 0; choose 1 to 64.");
        add("a pool of 0", mnist, {MaxPooling2d{.poolSize = {0, 2}}, Flatten{}, softmax(10)},
            "maxPooling2d: poolSize is 0; choose 1 to 64.");
        add("too many values", mnist, {Conv2d{.filters = 2048, .kernelSize = {1, 1}}, Flatten{}, softmax(10)},
            "conv2d: its output 28×28×2048 has 1605632 values a sample; at most 1048576 are possible.");
        add("too many parameters", {32, 32, 1}, {conv(64, 1), Flatten{}, Dense{.units = 1024}, softmax(10)},
            "dense 1: the network has 67110016 parameters up to here; at most 64000000 are possible.");
        add("it ends in planes", mnist, {conv(8, 5)},
            "conv2d: the network ends in 24×24×8; end it in a flat list, with flatten and dense.");
        add("it ends without softmax", mnist, {Flatten{}, Dense{.units = 10}},
            "dense: the last layer needs the activation softmax, so that its outputs are probabilities.");
        add("it ends in flatten", mnist, {Flatten{}},
            "flatten: the last layer needs the activation softmax, so that its outputs are probabilities.");
        add("too many classes", mnist, {Flatten{}, softmax(257)},
            "dense: 257 classes; at most 256 are possible.");
    }
    void an_impossible_network_is_refused_in_words() {
        QFETCH(const Shape, input);
        QFETCH(const LayerSpecs, specs);
        QFETCH(const QString, sentence);

        const auto built = Architecture::build(input, specs);

        QVERIFY(!built);
        QCOMPARE(QString::fromStdString(built.error().message()), sentence);
        QCOMPARE(static_cast<int>(built.error().kind), static_cast<int>(ErrorKind::badData));
    }
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
