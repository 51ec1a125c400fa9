// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/batch_gradient.h"

#include "core/base/random.h"
#include "core/base/thread_team.h"
#include "core/model/model.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace inkling;

Q_DECLARE_METATYPE(inkling::LayerSpecs)

namespace {

constexpr Shape imageShape{8, 8, 1};
constexpr int classCount = 4;

/// Images of noise with labels of chance: enough to have derivatives.
class NoiseImages {
public:
    explicit NoiseImages(std::size_t count)
        : m_pixels(count * imageShape.size())
        , m_labels(count) {
        Random random{7, RandomStream::weights};
        for (auto& pixel : m_pixels)
            pixel = static_cast<std::uint8_t>(random.below(256));
        for (auto& label : m_labels)
            label = static_cast<std::uint8_t>(random.below(classCount));
    }

    Dataset dataset() const { return {imageShape, classCount, m_pixels, m_labels}; }

private:
    std::vector<std::uint8_t> m_pixels;
    std::vector<std::uint8_t> m_labels;
};

std::vector<std::uint32_t> firstIndices(std::size_t count) {
    std::vector<std::uint32_t> indices(count);
    std::iota(indices.begin(), indices.end(), 0U);
    return indices;
}

Dense readOut() {
    return Dense{.units = classCount, .activation = Activation::softmax};
}

Conv2d convolution(Activation activation) {
    return Conv2d{.filters = 3, .kernelSize = {3, 3}, .activation = activation};
}

Model modelOf(const LayerSpecs& specs) {
    return initializedModel(Architecture::build(imageShape, specs).value(), 1);
}

std::vector<float> gradientOf(const Model& model, const TrainingBatch& batch, Executor& executor,
                              const LossSettings& loss = {}) {
    BatchGradient gradient{model.architecture, executor};
    gradient.compute(model.parameters, batch, loss);
    return {gradient.gradient().begin(), gradient.gradient().end()};
}

} // namespace

class TestBatchGradient : public QObject {
    Q_OBJECT

private slots:
    void the_gradient_is_the_slope_of_the_loss_data() {
        QTest::addColumn<LayerSpecs>("specs");
        QTest::addColumn<int>("loss");
        const auto add = [](const char* name, const LayerSpecs& specs,
                            Loss loss = Loss::categoricalCrossentropy) {
            QTest::addRow("%s", name) << specs << static_cast<int>(loss);
        };
        add("convolution, average pool, dense",
            {convolution(Activation::tanh), AveragePooling2d{}, Flatten{}, readOut()});
        add("global average pool", {convolution(Activation::elu), GlobalAveragePooling2d{}, readOut()});
        add("several dense layers",
            {Flatten{}, Dense{.units = 9, .activation = Activation::sigmoid},
             Dense{.units = 7, .activation = Activation::tanh}, readOut()});
        add("dropout",
            {Flatten{}, Dense{.units = 12, .activation = Activation::tanh}, Dropout{0.5}, readOut()});
        add("two dropouts",
            {Flatten{}, Dropout{0.2}, Dense{.units = 12, .activation = Activation::tanh}, Dropout{0.5},
             readOut()});
        add("batch normalisation of planes",
            {convolution(Activation::linear), BatchNormalization{}, Activate{Activation::tanh},
             AveragePooling2d{}, Flatten{}, readOut()});
        add("batch normalisation of a list",
            {Flatten{}, Dense{.units = 6}, BatchNormalization{}, Activate{Activation::sigmoid}, readOut()});
        add("batch normalisation first", {BatchNormalization{}, Flatten{}, readOut()});
        add("batch normalisation of the outputs",
            {Flatten{}, Dense{.units = classCount}, BatchNormalization{}, Activate{Activation::softmax}});
        add("two batch normalisations and dropout",
            {convolution(Activation::linear), BatchNormalization{}, Activate{Activation::tanh}, Flatten{},
             Dense{.units = 6}, BatchNormalization{}, Activate{Activation::elu}, Dropout{0.3}, readOut()});
        add("softmax over channels between others",
            {convolution(Activation::softmax), AveragePooling2d{}, Flatten{}, readOut()});
        add("mean squared error", {Flatten{}, Dense{.units = 9, .activation = Activation::tanh}, readOut()},
            Loss::meanSquaredError);
    }
    void the_gradient_is_the_slope_of_the_loss() {
        QFETCH(const LayerSpecs, specs);
        QFETCH(const int, loss);
        const NoiseImages images{40}; // three tiles, the last one short
        const auto indices = firstIndices(40);
        const TrainingBatch batch{images.dataset(), indices, 5};
        const LossSettings settings{static_cast<Loss>(loss), 0.0F};
        Model model = modelOf(specs);
        SerialExecutor executor;
        BatchGradient gradient{model.architecture, executor};
        gradient.compute(model.parameters, batch, settings);
        const std::vector<float> computed{gradient.gradient().begin(), gradient.gradient().end()};

        const auto lossWith = [&](std::size_t parameter, float change) {
            auto parameters = model.parameters;
            parameters[parameter] += change;
            return gradient.compute(parameters, batch, settings).loss / 40.0;
        };
        constexpr float h = 0.01F;
        double squares = 0.0;
        for (const float value : computed)
            squares += double{value} * double{value};
        const double usual = std::sqrt(squares / static_cast<double>(computed.size()));
        QVERIFY(usual > 1e-4);
        int compared = 0;
        for (const auto& block : model.architecture->parameterBlocks())
            for (std::size_t i = block.offset; i < block.offset + block.count; ++i) {
                if (!block.isTrainable) {
                    QCOMPARE(computed[i], 0.0F);
                    continue;
                }
                const double slope = (lossWith(i, h) - lossWith(i, -h)) / (2.0 * double{h});
                QVERIFY2(std::abs(slope - double{computed[i]}) < 0.02 * std::max(std::abs(slope), usual),
                         qPrintable(QString{"%1[%2]: %3, the loss rises by %4"}
                                        .arg(QString::fromStdString(block.role))
                                        .arg(i - block.offset)
                                        .arg(double{computed[i]})
                                        .arg(slope)));
                ++compared;
            }
        QVERIFY(compared > 10);
    }

    void any_number_of_threads_gives_the_same_bits_data() {
        QTest::addColumn<LayerSpecs>("specs");
        QTest::addRow("tile by tile")
            << LayerSpecs{convolution(Activation::relu), MaxPooling2d{}, Flatten{}, Dropout{0.5}, readOut()};
        QTest::addRow("stage by stage") << LayerSpecs{convolution(Activation::linear),
                                                      BatchNormalization{},
                                                      Activate{Activation::relu},
                                                      MaxPooling2d{},
                                                      Flatten{},
                                                      Dropout{0.5},
                                                      readOut()};
        QTest::addRow("many parameters, added in parts")
            << LayerSpecs{Flatten{}, Dense{.units = 300, .activation = Activation::relu}, readOut()};
    }
    void any_number_of_threads_gives_the_same_bits() {
        QFETCH(const LayerSpecs, specs);
        const NoiseImages images{300};
        const auto indices = firstIndices(300); // 19 tiles: some shards have three
        const TrainingBatch batch{images.dataset(), indices, 5};
        const Model model = modelOf(specs);
        SerialExecutor serial;
        const auto expected = gradientOf(model, batch, serial);

        for (const std::size_t threads : {2U, 3U, 8U}) {
            ThreadTeam team{threads};
            QVERIFY2(gradientOf(model, batch, team) == expected, qPrintable(QString::number(threads)));
        }
    }

    void another_key_drops_other_values() {
        const NoiseImages images{20};
        const auto indices = firstIndices(20);
        const Model model = modelOf({Flatten{}, Dropout{0.5}, readOut()});
        SerialExecutor executor;
        const auto with = [&](std::uint64_t key) {
            return gradientOf(model, {images.dataset(), indices, key}, executor);
        };

        QVERIFY(with(1) == with(1));
        QVERIFY(with(1) != with(2));
    }

    void unused_lanes_weigh_nothing_in_the_figures_of_a_batch() {
        // given: 17 images make two tiles, the second with one lane in use
        const NoiseImages images{17};
        const auto indices = firstIndices(17);
        Model model = modelOf({BatchNormalization{.momentum = 0.0}, Flatten{}, readOut()});
        SerialExecutor executor;
        BatchGradient gradient{model.architecture, executor};

        // when the layer remembers nothing but this batch
        gradient.compute(model.parameters, {images.dataset(), indices, 0}, {});
        gradient.remember(model.parameters);

        // then
        double sum = 0.0;
        double squares = 0.0;
        const double count = 17.0 * static_cast<double>(imageShape.size());
        for (const auto index : indices)
            for (const auto pixel : images.dataset().image(index)) {
                sum += pixel / 255.0;
                squares += pixel / 255.0 * (pixel / 255.0);
            }
        const double mean = sum / count;
        QCOMPARE_LT(std::abs(double{model.parameters[2]} - mean), 1e-6);
        QCOMPARE_LT(std::abs(double{model.parameters[3]} - (squares / count - mean * mean)), 1e-6);
    }

    void what_is_remembered_is_what_predicting_uses() {
        // With the batch's own figures remembered, predicting says of its images what training said.
        const NoiseImages images{16};
        const auto indices = firstIndices(16);
        const TrainingBatch batch{images.dataset(), indices, 0};
        Model model = modelOf(
            {convolution(Activation::relu), BatchNormalization{.momentum = 0.0}, Flatten{}, readOut()});
        SerialExecutor executor;
        BatchGradient gradient{model.architecture, executor};
        const double trained = gradient.compute(model.parameters, batch, {}).loss;
        gradient.remember(model.parameters);

        TilePass pass{*model.architecture};
        pass.load(images.dataset(), indices);
        pass.forward(model.parameters);
        const auto losses = pass.loss({}, 0.0F).loss;
        const double predicted = std::accumulate(losses.begin(), losses.end(), 0.0);

        QCOMPARE_LT(std::abs(predicted - trained), 1e-4);
    }
};

QTEST_GUILESS_MAIN(TestBatchGradient)
#include "tst_batch_gradient.moc"
