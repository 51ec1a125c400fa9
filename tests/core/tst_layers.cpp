// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/aligned_buffer.h"
#include "core/layers/activation.h"
#include "core/layers/build_layer.h"
#include "core/layers/conv2d.h"
#include "core/layers/dense.h"
#include "core/layers/flatten.h"
#include "core/layers/max_pooling2d.h"
#include "tests/support/gradient_check.h"
#include "tests/support/kernel_test.h"

#include <QtTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>

using namespace inkling;
using inkling::test::gradientError;
using inkling::test::randomFloats;

Q_DECLARE_METATYPE(inkling::LayerSpecs)
Q_DECLARE_METATYPE(inkling::Shape)

namespace {

/// A few layers in a row, with their buffers.
class Chain {
public:
    explicit Chain(std::vector<std::unique_ptr<const Layer>> layers)
        : m_layers{std::move(layers)} {
        for (const auto& layer : m_layers) {
            m_y.emplace_back(layer->outputShape().size() * tileLanes);
            m_caches.emplace_back(layer->cacheSize());
        }
    }

    AlignedFloats forward(const AlignedFloats& w, const AlignedFloats& x) {
        m_x = x;
        for (std::size_t i = 0; i < m_layers.size(); ++i)
            m_layers[i]->forward({parametersOf(i, w), input(i), m_y[i], m_caches[i]});
        return m_y.back();
    }

    /// dw, then dx. After forward().
    std::pair<AlignedFloats, AlignedFloats> backward(const AlignedFloats& w, AlignedFloats dy) {
        AlignedFloats dw(w.size());
        for (std::size_t i = m_layers.size(); i-- > 0;) {
            AlignedFloats dx(input(i).size());
            const auto own = m_layers[i]->parameterCount() > 0 ? std::span<float>{dw} : std::span<float>{};
            m_layers[i]->backward({parametersOf(i, w), input(i), m_y[i], dy, m_caches[i], own, dx});
            dy = dx;
        }
        return {dw, dy};
    }

private:
    /// Only one layer of these chains has any.
    std::span<const float> parametersOf(std::size_t i, const AlignedFloats& w) const {
        return m_layers[i]->parameterCount() > 0 ? std::span<const float>{w} : std::span<const float>{};
    }
    const AlignedFloats& input(std::size_t i) const { return i == 0 ? m_x : m_y[i - 1]; }

    std::vector<std::unique_ptr<const Layer>> m_layers;
    AlignedFloats m_x;
    std::vector<AlignedFloats> m_y;
    std::vector<AlignedVector<std::byte>> m_caches;
};

bool sameBits(const AlignedFloats& a, const AlignedFloats& b) {
    return std::ranges::equal(a, b, {}, std::bit_cast<std::uint32_t, float>,
                              std::bit_cast<std::uint32_t, float>);
}

double largestDifference(const AlignedFloats& a, const AlignedFloats& b) {
    double largest = a.size() == b.size() ? 0.0 : std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        largest = std::max(largest, std::abs(double{a[i]} - double{b[i]}));
    return largest;
}

/// A layer whose backward() is put wrong.
class BrokenLayer final : public Layer {
public:
    using Breakage = std::function<void(const Layer& right, const BackwardPass&)>;

    BrokenLayer(std::unique_ptr<const Layer> right, Breakage breakage)
        : m_right{std::move(right)}
        , m_breakage{std::move(breakage)} { }

    Shape inputShape() const override { return m_right->inputShape(); }
    Shape outputShape() const override { return m_right->outputShape(); }
    std::size_t parameterCount() const override { return m_right->parameterCount(); }
    std::size_t cacheSize() const override { return m_right->cacheSize(); }
    void forward(const ForwardPass& pass) const override { m_right->forward(pass); }
    void backward(const BackwardPass& pass) const override { m_breakage(*m_right, pass); }

private:
    std::unique_ptr<const Layer> m_right;
    Breakage m_breakage;
};

} // namespace

Q_DECLARE_METATYPE(BrokenLayer::Breakage)

class TestLayers : public QObject {
    Q_OBJECT

    static void addLayers(const QString& what, Shape input, const LayerSpecs& specs, int layerCount) {
        QTest::addRow("%s", qPrintable(what)) << input << specs << layerCount;
    }

private slots:
    void every_layer_matches_its_numerical_gradient_data() {
        QTest::addColumn<Shape>("input");
        QTest::addColumn<LayerSpecs>("specs");
        QTest::addColumn<int>("layerCount");

        for (const int kernel : {1, 3, 5})
            for (const int stride : {1, 2})
                for (const Padding padding : {Padding::valid, Padding::same}) {
                    // Every pair of channels and filters comes up in one of the kernels and strides.
                    const int channels = 1 + (kernel / 2 + stride) % 3;
                    const int filters = std::array{1, 3, 8}[static_cast<std::size_t>(kernel / 2)];
                    addLayers(QString{"conv2d, kernel %1, stride %2, %3, %4 channels, %5 filters"}
                                  .arg(kernel)
                                  .arg(stride)
                                  .arg(padding == Padding::valid ? "valid" : "same")
                                  .arg(channels)
                                  .arg(filters),
                              {7, 6, channels},
                              {Conv2d{.filters = filters,
                                      .kernelSize = {kernel, kernel},
                                      .strides = {stride, stride},
                                      .padding = padding}},
                              1);
                }
        for (const int channels : {1, 2, 3})
            for (const int filters : {1, 3, 8})
                addLayers(QString{"conv2d, %1 channels, %2 filters"}.arg(channels).arg(filters),
                          {5, 5, channels}, {Conv2d{.filters = filters, .kernelSize = {3, 3}}}, 1);
        addLayers("conv2d, a kernel and strides that are no squares", {7, 9, 2},
                  {Conv2d{.filters = 3, .kernelSize = {2, 5}, .strides = {1, 2}, .padding = Padding::same}},
                  1);
        addLayers("conv2d as wide as its input", {3, 3, 2}, {Conv2d{.filters = 2, .kernelSize = {3, 3}}}, 1);
        addLayers("conv2d and relu", {5, 5, 2},
                  {Conv2d{.filters = 3, .kernelSize = {3, 3}, .activation = Activation::relu}}, 2);

        const auto joined = [](int filters, int kernel, Padding padding) {
            return LayerSpecs{Conv2d{.filters = filters,
                                     .kernelSize = {kernel, kernel},
                                     .padding = padding,
                                     .activation = Activation::relu},
                              MaxPooling2d{}};
        };
        addLayers("conv2d, relu and pool in one, even output", {8, 8, 1}, joined(8, 5, Padding::valid), 1);
        addLayers("conv2d, relu and pool in one, odd output", {7, 9, 2}, joined(3, 3, Padding::valid), 1);
        addLayers("conv2d, relu and pool in one, same padding", {6, 6, 3}, joined(4, 5, Padding::same), 1);
        addLayers("conv2d, relu and pool in one, same padding, odd output", {5, 7, 1},
                  joined(1, 3, Padding::same), 1);

        addLayers("maxPooling2d 2x2", {6, 6, 3}, {MaxPooling2d{}}, 1);
        addLayers("maxPooling2d 2x2, odd input", {5, 7, 2}, {MaxPooling2d{}}, 1);
        addLayers("maxPooling2d 2x2, odd input, same", {5, 7, 2}, {MaxPooling2d{.padding = Padding::same}},
                  1);
        addLayers("maxPooling2d 3x3, stride 2", {7, 7, 2}, {MaxPooling2d{.poolSize = {3, 3}}}, 1);
        addLayers("maxPooling2d 3x3, stride 2, same", {6, 6, 2},
                  {MaxPooling2d{.poolSize = {3, 3}, .padding = Padding::same}}, 1);
        addLayers("maxPooling2d 3x3, stride 1, windows overlap", {5, 5, 2},
                  {MaxPooling2d{.poolSize = {3, 3}, .strides = {1, 1}}}, 1);
        addLayers("maxPooling2d 2x3, strides 3x1, some input is in no window", {8, 5, 1},
                  {MaxPooling2d{.poolSize = {2, 3}, .strides = {3, 1}}}, 1);

        addLayers("averagePooling2d 2x2", {6, 6, 3}, {AveragePooling2d{}}, 1);
        addLayers("averagePooling2d 3x3, stride 2, same", {6, 6, 2},
                  {AveragePooling2d{.poolSize = {3, 3}, .padding = Padding::same}}, 1);
        addLayers("averagePooling2d 3x3, stride 1, windows overlap", {5, 7, 2},
                  {AveragePooling2d{.poolSize = {3, 3}, .strides = {1, 1}}}, 1);
        addLayers("averagePooling2d 2x3, strides 3x1, some input is in no window", {8, 5, 1},
                  {AveragePooling2d{.poolSize = {2, 3}, .strides = {3, 1}}}, 1);
        addLayers("globalAveragePooling2d", {5, 3, 4}, {GlobalAveragePooling2d{}}, 1);

        addLayers("flatten", {3, 4, 5}, {Flatten{}}, 1);
        addLayers("dense", {1, 1, 20}, {Dense{.units = 10}}, 1);
        addLayers("dense, one input, one unit", {1, 1, 1}, {Dense{.units = 1}}, 1);
        addLayers("dense, 17 inputs, 33 units", {1, 1, 17}, {Dense{.units = 33}}, 1);
        addLayers("dense and relu", {1, 1, 12}, {Dense{.units = 7, .activation = Activation::relu}}, 2);
        addLayers("dense and softmax", {1, 1, 12}, {Dense{.units = 10, .activation = Activation::softmax}},
                  2);
        for (const auto activation : {Activation::relu, Activation::leakyReLU, Activation::elu,
                                      Activation::tanh, Activation::sigmoid, Activation::softmax})
            addLayers(QString{"activation %1"}.arg(nameOf(activation)), {3, 4, 5}, {Activate{activation}}, 1);
        addLayers("activation leakyReLU of another slope", {3, 4, 5}, {Activate{Activation::leakyReLU, 0.05}},
                  1);
        addLayers("dropout while predicting", {3, 4, 5}, {Dropout{0.5}}, 1);
        addLayers("dense and tanh", {1, 1, 12}, {Dense{.units = 7, .activation = Activation::tanh}}, 2);

        addLayers("conv2d and softmax over the channels of each pixel", {3, 3, 2},
                  {Conv2d{.filters = 4, .kernelSize = {2, 2}, .activation = Activation::softmax}}, 2);
    }
    void every_layer_matches_its_numerical_gradient() {
        QFETCH(const Shape, input);
        QFETCH(const LayerSpecs, specs);
        QFETCH(const int, layerCount);

        const BuiltLayers built = buildLayers(specs, input);

        QCOMPARE(built.specCount, specs.size());
        QCOMPARE(built.layers.size(), static_cast<std::size_t>(layerCount));
        for (const auto& layer : built.layers)
            for (const std::uint64_t seed : {1U, 2U})
                QCOMPARE(gradientError(*layer, seed), std::string{});
    }

    void the_checker_catches_a_wrong_backward_data() {
        QTest::addColumn<BrokenLayer::Breakage>("breakage");
        QTest::addColumn<QString>("complaint");
        using Breakage = BrokenLayer::Breakage;
        QTest::addRow("a wrong dx in one place")
            << Breakage{[](const Layer& right, const BackwardPass& pass) {
                   right.backward(pass);
                   if (!pass.dx.empty())
                       pass.dx[2 * tileLanes + 5] *= 1.5F;
               }}
            << "dx[2] of lane 5 is ";
        QTest::addRow("an unwritten dx") << Breakage{[](const Layer& right, const BackwardPass& pass) {
            BackwardPass withoutDx = pass;
            withoutDx.dx = {};
            right.backward(withoutDx);
        }} << "dx[0] of lane 0 was left unwritten";
        QTest::addRow("a dw that overwrites") << Breakage{[](const Layer& right, const BackwardPass& pass) {
            std::ranges::fill(pass.dw, 0.0F);
            right.backward(pass);
        }} << "dw of parameter 0 went from 3 to ";
        QTest::addRow("a bias without derivative")
            << Breakage{[](const Layer& right, const BackwardPass& pass) {
                   const float bias = pass.dw.back();
                   right.backward(pass);
                   pass.dw.back() = bias;
               }}
            << "dw[20] of lane 0 is 0.000000, the loss rises by ";
        QTest::addRow("the wrong sign") << Breakage{[](const Layer& right, const BackwardPass& pass) {
            AlignedFloats negative{pass.dy.begin(), pass.dy.end()};
            for (float& value : negative)
                value = -value;
            BackwardPass wrong = pass;
            wrong.dy = negative;
            right.backward(wrong);
        }} << "dw[0] of lane 0 is ";
        QTest::addRow("a dw that depends on dx")
            << Breakage{[](const Layer& right, const BackwardPass& pass) {
                   right.backward(pass);
                   if (!pass.dx.empty())
                       pass.dw[0] += 1.0F;
               }}
            << "dw is another one when no dx is asked for";
    }
    void the_checker_catches_a_wrong_backward() {
        QFETCH(const BrokenLayer::Breakage, breakage);
        QFETCH(const QString, complaint);
        const BrokenLayer broken{std::make_unique<DenseLayer>(Dense{.units = 3}, Shape{1, 1, 6}), breakage};

        const auto error = QString::fromStdString(gradientError(broken));

        QVERIFY2(error.startsWith(complaint), qPrintable(error));
    }

    void joined_layers_compute_what_the_layers_apart_do_data() {
        QTest::addColumn<Shape>("input");
        QTest::addColumn<LayerSpecs>("specs");
        const auto specs = [](int filters, int kernel, int stride, Padding padding) {
            return LayerSpecs{Conv2d{.filters = filters,
                                     .kernelSize = {kernel, kernel},
                                     .strides = {stride, stride},
                                     .padding = padding,
                                     .activation = Activation::relu},
                              MaxPooling2d{}};
        };
        QTest::addRow("the tutorial's first") << Shape{28, 28, 1} << specs(8, 5, 1, Padding::valid);
        QTest::addRow("the tutorial's second") << Shape{12, 12, 8} << specs(16, 5, 1, Padding::valid);
        QTest::addRow("odd output") << Shape{9, 11, 2} << specs(3, 3, 1, Padding::valid);
        QTest::addRow("same padding") << Shape{10, 10, 3} << specs(5, 5, 1, Padding::same);
        QTest::addRow("stride 2") << Shape{13, 13, 2} << specs(6, 3, 2, Padding::valid);
        QTest::addRow("kernel 1") << Shape{6, 6, 3} << specs(1, 1, 1, Padding::valid);
        QTest::addRow("kernel 7") << Shape{11, 11, 1} << specs(9, 7, 1, Padding::same);
    }
    void joined_layers_compute_what_the_layers_apart_do() {
        QFETCH(const Shape, input);
        QFETCH(const LayerSpecs, specs);
        auto joinedLayers = buildLayers(specs, input);
        QCOMPARE(joinedLayers.layers.size(), std::size_t{1});
        auto apartLayers = buildLayers(std::span{specs}.first(1), input);
        auto pool = buildLayers(std::span{specs}.subspan(1), apartLayers.layers.back()->outputShape());
        apartLayers.layers.push_back(std::move(pool.layers[0]));
        QCOMPARE(apartLayers.layers.size(), std::size_t{3});
        const auto outputSize = joinedLayers.layers[0]->outputShape().size();
        const auto w = randomFloats(joinedLayers.layers[0]->parameterCount(), 1);
        const auto x = randomFloats(input.size() * tileLanes, 2);
        const auto dy = randomFloats(outputSize * tileLanes, 3);
        Chain joined{std::move(joinedLayers.layers)};
        Chain apart{std::move(apartLayers.layers)};

        const auto y = joined.forward(w, x);
        const auto yApart = apart.forward(w, x);
        const auto [dw, dx] = joined.backward(w, dy);
        const auto [dwApart, dxApart] = apart.backward(w, dy);

        QVERIFY(sameBits(y, yApart));
        // Going back by windows sums the same products in another order.
        QCOMPARE_LT(largestDifference(dw, dwApart), 2e-5);
        QCOMPARE_LT(largestDifference(dx, dxApart), 2e-5);
    }

    void what_one_kernel_cannot_do_is_not_joined_data() {
        QTest::addColumn<LayerSpecs>("specs");
        const Conv2d conv{.filters = 2, .kernelSize = {3, 3}, .activation = Activation::relu};
        Conv2d linear = conv;
        linear.activation = Activation::linear;
        QTest::addRow("no relu") << LayerSpecs{linear, MaxPooling2d{}};
        QTest::addRow("a 3x3 pool") << LayerSpecs{conv, MaxPooling2d{.poolSize = {3, 3}}};
        QTest::addRow("a pool of stride 1") << LayerSpecs{conv, MaxPooling2d{.strides = {1, 1}}};
        QTest::addRow("a pool that keeps an odd row")
            << LayerSpecs{conv, MaxPooling2d{.padding = Padding::same}};
        QTest::addRow("no pool") << LayerSpecs{conv, Flatten{}};
        QTest::addRow("the last layer") << LayerSpecs{conv};
    }
    void what_one_kernel_cannot_do_is_not_joined() {
        QFETCH(const LayerSpecs, specs);

        const auto built = buildLayers(specs, {9, 9, 1});

        QCOMPARE(built.specCount, std::size_t{1});
    }

    void flatten_lists_height_then_width_then_channels() {
        // given two planes of 2 rows and 3 columns; the value says channel, row and column
        const Shape shape{2, 3, 2};
        AlignedFloats x(shape.size() * tileLanes);
        for (std::size_t c = 0; c < 2; ++c)
            for (std::size_t row = 0; row < 2; ++row)
                for (std::size_t column = 0; column < 3; ++column)
                    for (std::size_t lane = 0; lane < tileLanes; ++lane)
                        x[((c * 2 + row) * 3 + column) * tileLanes + lane] =
                            static_cast<float>(100 * c + 10 * row + column);
        AlignedFloats y(x.size());

        FlattenLayer{shape}.forward({.w = {}, .x = x, .y = y, .cache = {}});

        QList<float> firstLane;
        for (std::size_t i = 0; i < y.size(); i += tileLanes)
            firstLane << y[i];
        QCOMPARE(firstLane, (QList<float>{0, 100, 1, 101, 2, 102, 10, 110, 11, 111, 12, 112}));
    }

    void the_gradient_of_a_pool_goes_to_the_first_of_equals() {
        AlignedFloats x(4 * tileLanes, 1.0F);
        AlignedFloats y(tileLanes);
        AlignedFloats dy(tileLanes, 5.0F);
        AlignedFloats dx(4 * tileLanes);
        const MaxPooling2dLayer pool{MaxPooling2d{}, {2, 2, 1}};
        AlignedVector<std::byte> cache(pool.cacheSize());

        pool.forward({.w = {}, .x = x, .y = y, .cache = cache});
        pool.backward({.w = {}, .x = x, .y = y, .dy = dy, .cache = cache, .dw = {}, .dx = dx});

        for (std::size_t lane = 0; lane < tileLanes; ++lane)
            QCOMPARE((QList<float>{dx[lane], dx[tileLanes + lane], dx[2 * tileLanes + lane],
                                   dx[3 * tileLanes + lane]}),
                     (QList<float>{5, 0, 0, 0}));
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
