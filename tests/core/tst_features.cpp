// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/features.h"

#include "core/inspection/activations.h"
#include "core/model/predict.h"
#include "resources/mnist/embedded_mnist.h"
#include "tests/support/inspected.h"

#include <QtTest>

#include <algorithm>

using namespace inkling;
using namespace inkling::test;

Q_DECLARE_METATYPE(inkling::LayerSpecs)

namespace {

LayerSpecs decidedByConvolution() {
    return {Conv2d{.filters = 4, .kernelSize = {5, 5}, .strides = {4, 4}},
            Conv2d{.filters = 10, .kernelSize = {3, 3}}, BatchNormalization{}, GlobalAveragePooling2d{},
            Activate{Activation::softmax}};
}

LayerSpecs perceptron() {
    return {Flatten{}, Dense{.units = 10, .activation = Activation::softmax}};
}

} // namespace

class TestFeatures : public QObject {
    Q_OBJECT

private slots:
    void they_are_what_the_deciding_layer_is_given_data() {
        QTest::addColumn<LayerSpecs>("network");
        QTest::addColumn<int>("decidingSpec");
        QTest::addColumn<int>("size");
        QTest::addRow("tutorial: what was flattened") << tutorialNetwork() << 5 << 256;
        QTest::addRow("two dense layers: the hidden values") << variedNetwork() << 10 << 9;
        QTest::addRow("one layer: the pixels") << perceptron() << 1 << 784;
        QTest::addRow("a convolution, though others follow") << decidedByConvolution() << 1 << 144;
    }
    void they_are_what_the_deciding_layer_is_given() {
        QFETCH(LayerSpecs, network);
        QFETCH(int, decidingSpec);
        QFETCH(int, size);
        const auto model = modelOf(network);
        const auto data = embeddedMnist().test;
        constexpr std::size_t count = 19; // the second tile is short
        FeatureReader reader{model.architecture};

        const auto& features = reader.read(model.parameters, data, count);

        QCOMPARE(reader.size(), static_cast<std::size_t>(size));
        QCOMPARE(features.size, reader.size());
        QCOMPARE(features.count(), count);
        Inspector inspector{model.architecture};
        Predictor predictor{model.architecture};
        for (std::size_t image = 0; image < count; ++image) {
            const auto& expected = inspector.inspect(model.parameters, data.image(image))
                                       .inputOf(static_cast<std::size_t>(decidingSpec));
            QVERIFY(std::ranges::is_permutation(features.of(image), expected.values));
            const auto probabilities = predictor.predict(model.parameters, data.image(image)).probabilities;
            QVERIFY(std::equal(probabilities.begin(), probabilities.end(),
                               features.probabilities.begin() + static_cast<std::ptrdiff_t>(image * 10)));
        }
    }

    void a_picture_by_itself_has_the_same_features() {
        const auto model = modelOf(tutorialNetwork());
        const auto data = embeddedMnist().test;
        FeatureReader reader{model.architecture};
        const auto many = reader.read(model.parameters, data, 33);

        const auto& single = reader.read(model.parameters, data.image(32));

        QCOMPARE(single.count(), std::size_t{1});
        QVERIFY(std::ranges::equal(single.of(0), many.of(32)));
    }

    void how_long_a_thousand_take() {
        const auto model = modelOf(tutorialNetwork());
        const auto data = embeddedMnist().test;
        FeatureReader reader{model.architecture};
        QBENCHMARK {
            reader.read(model.parameters, data, 1'000);
        }
    }
};

QTEST_GUILESS_MAIN(TestFeatures)
#include "tst_features.moc"
