// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/activations.h"

#include "core/model/predict.h"
#include "tests/support/inspected.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace inkling;
using namespace inkling::test;

namespace {

/// The textbook in double precision: planes as nested indices, padding as TensorFlow's documents define it.
struct Planes {
    int channels, height, width;
    std::vector<double> values;
    double& at(int c, int y, int x) { return values[static_cast<std::size_t>((c * height + y) * width + x)]; }
    double at(int c, int y, int x) const {
        return values[static_cast<std::size_t>((c * height + y) * width + x)];
    }
    bool holds(int y, int x) const { return y >= 0 && x >= 0 && y < height && x < width; }
};

Planes planes(int channels, int height, int width) {
    return {channels, height, width,
            std::vector<double>(static_cast<std::size_t>(channels * height * width))};
}

struct Sliding {
    int output, before;
};
Sliding sliding(int input, int window, int stride, Padding padding) {
    if (padding == Padding::valid)
        return {(input - window + stride) / stride, 0};
    const int output = (input + stride - 1) / stride;
    return {output, std::max(0, (output - 1) * stride + window - input) / 2};
}

void activate(Planes& y, Activation activation, double alpha = 0.0) {
    for (double& v : y.values) {
        switch (activation) {
        case Activation::relu:
            v = std::max(v, 0.0);
            break;
        case Activation::leakyReLU:
            v = v > 0.0 ? v : alpha * v;
            break;
        case Activation::elu:
            v = v > 0.0 ? v : std::exp(v) - 1.0;
            break;
        case Activation::tanh:
            v = std::tanh(v);
            break;
        case Activation::sigmoid:
            v = 1.0 / (1.0 + std::exp(-v));
            break;
        case Activation::softmax:
            v = std::exp(v);
            break;
        case Activation::linear:
            break;
        }
    }
    if (activation != Activation::softmax)
        return;
    double sum = 0.0; // of a list
    for (const double v : y.values)
        sum += v;
    for (double& v : y.values)
        v /= sum;
}

class Textbook {
public:
    explicit Textbook(const std::vector<float>& parameters)
        : m_w{parameters} { }

    Planes operator()(const Conv2d& conv, const Planes& x) {
        const auto [kh, kw] = conv.kernelSize;
        const auto rows = sliding(x.height, kh, conv.strides[0], conv.padding);
        const auto columns = sliding(x.width, kw, conv.strides[1], conv.padding);
        auto y = planes(conv.filters, rows.output, columns.output);
        for (int f = 0; f < conv.filters; ++f)
            for (int r = 0; r < y.height; ++r)
                for (int c = 0; c < y.width; ++c) {
                    double sum = w(kh * kw * x.channels * conv.filters + f);
                    for (int i = 0; i < kh; ++i)
                        for (int j = 0; j < kw; ++j)
                            for (int k = 0; k < x.channels; ++k) {
                                const int row = r * conv.strides[0] + i - rows.before;
                                const int column = c * conv.strides[1] + j - columns.before;
                                if (x.holds(row, column))
                                    sum += x.at(k, row, column)
                                        * w(((i * kw + j) * x.channels + k) * conv.filters + f);
                            }
                    y.at(f, r, c) = sum;
                }
        m_next += static_cast<std::size_t>((kh * kw * x.channels + 1) * conv.filters);
        activate(y, conv.activation);
        return y;
    }
    Planes operator()(const MaxPooling2d& pool, const Planes& x) { return pooled(pool, x, true); }
    Planes operator()(const AveragePooling2d& pool, const Planes& x) { return pooled(pool, x, false); }
    Planes operator()(const GlobalAveragePooling2d&, const Planes& x) {
        return pooled(AveragePooling2d{{x.height, x.width}, {1, 1}, Padding::valid}, x, false);
    }
    Planes operator()(const Flatten&, const Planes& x) {
        auto y = planes(x.channels * x.height * x.width, 1, 1);
        for (int r = 0; r < x.height; ++r)
            for (int c = 0; c < x.width; ++c)
                for (int k = 0; k < x.channels; ++k)
                    y.at((r * x.width + c) * x.channels + k, 0, 0) = x.at(k, r, c);
        return y;
    }
    Planes operator()(const Dense& dense, const Planes& x) {
        auto y = planes(dense.units, 1, 1);
        for (int u = 0; u < dense.units; ++u) {
            y.at(u, 0, 0) = w(x.channels * dense.units + u);
            for (int i = 0; i < x.channels; ++i)
                y.at(u, 0, 0) += x.at(i, 0, 0) * w(i * dense.units + u);
        }
        m_next += static_cast<std::size_t>((x.channels + 1) * dense.units);
        activate(y, dense.activation);
        return y;
    }
    Planes operator()(const Dropout&, const Planes& x) { return x; }
    Planes operator()(const BatchNormalization& normalization, const Planes& x) {
        Planes y = x;
        for (int k = 0; k < x.channels; ++k)
            for (int r = 0; r < x.height; ++r)
                for (int c = 0; c < x.width; ++c)
                    y.at(k, r, c) = w(k) * (x.at(k, r, c) - w(2 * x.channels + k))
                            / std::sqrt(w(3 * x.channels + k) + normalization.epsilon)
                        + w(x.channels + k);
        m_next += static_cast<std::size_t>(4 * x.channels);
        return y;
    }
    Planes operator()(const Activate& layer, const Planes& x) {
        Planes y = x;
        activate(y, layer.activation, layer.alpha);
        return y;
    }

private:
    double w(int i) const { return double{m_w[m_next + static_cast<std::size_t>(i)]}; }

    static Planes pooled(const auto& pool, const Planes& x, bool isMaximum) {
        const auto rows = sliding(x.height, pool.poolSize[0], pool.strides[0], pool.padding);
        const auto columns = sliding(x.width, pool.poolSize[1], pool.strides[1], pool.padding);
        auto y = planes(x.channels, rows.output, columns.output);
        for (int k = 0; k < x.channels; ++k)
            for (int r = 0; r < y.height; ++r)
                for (int c = 0; c < y.width; ++c) {
                    double largest = -1e300;
                    double sum = 0.0;
                    int count = 0;
                    for (int i = 0; i < pool.poolSize[0]; ++i)
                        for (int j = 0; j < pool.poolSize[1]; ++j) {
                            const int row = r * pool.strides[0] + i - rows.before;
                            const int column = c * pool.strides[1] + j - columns.before;
                            if (!x.holds(row, column))
                                continue;
                            largest = std::max(largest, x.at(k, row, column));
                            sum += x.at(k, row, column);
                            ++count;
                        }
                    y.at(k, r, c) = isMaximum ? largest : sum / count;
                }
        return y;
    }

    const std::vector<float>& m_w;
    std::size_t m_next = 0;
};

std::vector<Planes> textbookOf(const Model& model, const Picture& picture) {
    auto x = planes(1, 28, 28);
    for (std::size_t i = 0; i < picture.pixels.size(); ++i)
        x.values[i] = picture.pixels[i] / 255.0;
    Textbook textbook{model.parameters};
    std::vector<Planes> layers;
    for (const auto& spec : model.architecture->specs()) {
        x = std::visit([&](const auto& layer) { return textbook(layer, x); }, spec);
        layers.push_back(x);
    }
    return layers;
}

/// Relative to the largest value, since what a sum cancels out keeps the rounding of its terms.
template<class Expected>
double distance(const std::vector<float>& values, const Expected& expected) {
    if (values.size() != expected.size())
        return HUGE_VAL;
    double largest = 0.0;
    double difference = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        largest = std::max(largest, std::abs(double{expected[i]}));
        difference = std::max(difference, std::abs(double{values[i]} - double{expected[i]}));
    }
    return difference / largest;
}

/// What each stage writes, joined ones included, in the first lane.
std::vector<std::vector<float>> stageOutputs(const Model& model, const Picture& picture) {
    AlignedFloats x(picture.pixels.size() * tileLanes);
    for (std::size_t i = 0; i < picture.pixels.size(); ++i)
        x[i * tileLanes] = static_cast<float>(picture.pixels[i]) / 255.0F;
    std::vector<std::vector<float>> outputs;
    for (const auto& [layer, offset, firstSpec] : model.architecture->stages()) {
        AlignedFloats y(layer->outputShape().size() * tileLanes);
        AlignedVector<std::byte> cache(layer->cacheSize());
        layer->forward({.w = std::span{model.parameters}.subspan(offset, layer->parameterCount()),
                        .x = x,
                        .y = y,
                        .cache = cache});
        auto& output = outputs.emplace_back();
        for (std::size_t i = 0; i < y.size(); i += tileLanes)
            output.push_back(y[i]);
        x = y;
    }
    return outputs;
}

} // namespace

class TestActivations : public QObject {
    Q_OBJECT

private slots:
    void every_layer_equals_the_textbook_data() {
        QTest::addColumn<LayerSpecs>("network");
        QTest::addRow("tutorial") << tutorialNetwork();
        QTest::addRow("every kind of layer") << variedNetwork();
        QTest::addRow("dense only") << findPreset("densenet")->spec().network;
    }
    void every_layer_equals_the_textbook() {
        QFETCH(LayerSpecs, network);
        const auto model = modelOf(network);
        const auto expected = textbookOf(model, seven());

        Inspector inspector{model.architecture};
        const auto& activations = inspector.inspect(model.parameters, seven().pixels);

        QCOMPARE(activations.layers.size(), expected.size());
        for (std::size_t layer = 0; layer < expected.size(); ++layer) {
            const auto& output = activations.layers[layer].output;
            QVERIFY(output.shape == model.architecture->layers()[layer].outputShape);
            QVERIFY2(distance(output.values, expected[layer].values) < 2e-6,
                     model.architecture->layers()[layer].name.c_str());
        }
    }

    void every_stage_equals_the_network_itself_data() { every_layer_equals_the_textbook_data(); }
    void every_stage_equals_the_network_itself() {
        QFETCH(LayerSpecs, network);
        const auto model = modelOf(network);
        const auto expected = stageOutputs(model, seven());

        Inspector inspector{model.architecture};
        const auto& layers = inspector.inspect(model.parameters, seven().pixels).layers;

        const auto& stages = model.architecture->stages();
        for (std::size_t stage = 0; stage + 1 < stages.size(); ++stage) {
            const auto first = stages[stage].firstSpec;
            const auto next = stages[stage + 1].firstSpec;
            const auto& same = next == first ? layers[first].preActivation : layers[next - 1].output;
            QVERIFY2(distance(same.values, expected[stage]) < 1e-6,
                     model.architecture->stageName(stage).c_str());
        }
        Predictor predictor{model.architecture};
        QCOMPARE_LT(distance(layers.back().output.values,
                             predictor.predict(model.parameters, seven().pixels).probabilities),
                    1e-6);
    }

    void what_an_activation_was_applied_to_is_kept() {
        const auto model = modelOf(tutorialNetwork());
        Inspector inspector{model.architecture};

        const auto& layer = inspector.inspect(model.parameters, seven().pixels).layers[0];

        QCOMPARE(layer.preActivation.values.size(), layer.output.values.size());
        int closed = 0;
        for (std::size_t i = 0; i < layer.output.values.size(); ++i) {
            QCOMPARE(layer.output.values[i], std::max(0.0F, layer.preActivation.values[i]));
            closed += layer.preActivation.values[i] < 0.0F ? 1 : 0;
        }
        QCOMPARE_GT(closed, 0);
        QVERIFY(inspector.inspect(model.parameters, seven().pixels).layers[1].preActivation.values.empty());
    }

    void the_second_picture_leaves_nothing_of_the_first() {
        const auto model = modelOf(variedNetwork());
        Inspector used{model.architecture};
        used.inspect(model.parameters, seven().pixels);
        Inspector fresh{model.architecture};

        const Picture paper{};
        const auto& after = used.inspect(model.parameters, paper.pixels);
        const auto& alone = fresh.inspect(model.parameters, paper.pixels);

        for (std::size_t layer = 0; layer < alone.layers.size(); ++layer)
            QVERIFY(after.layers[layer].output == alone.layers[layer].output);
    }

    void how_long_a_picture_takes() {
        const auto model = modelOf(tutorialNetwork());
        const auto picture = seven();
        Inspector inspector{model.architecture};
        QBENCHMARK {
            inspector.inspect(model.parameters, picture.pixels);
        }
    }
};

QTEST_GUILESS_MAIN(TestActivations)
#include "tst_activations.moc"
