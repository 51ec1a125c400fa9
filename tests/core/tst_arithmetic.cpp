// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/arithmetic.h"

#include "tests/support/inspected.h"

#include <QtTest>

#include <cmath>

using namespace inkling;
using namespace inkling::test;

namespace {

struct Inspected {
    Model model;
    Activations activations;

    explicit Inspected(LayerSpecs network)
        : model{modelOf(std::move(network))} {
        Inspector inspector{model.architecture};
        activations = inspector.inspect(model.parameters, seven().pixels);
    }
    Derivation at(std::size_t layer, const Place& place) const {
        return derive(model, activations, layer, place);
    }
    template<class Origin>
    Origin originAt(std::size_t layer, const Place& place) const {
        return std::get<Origin>(at(layer, place).origin);
    }
};

/// Of the largest value of the tensor: what a sum cancels out keeps the rounding of its terms.
double tolerance(const Tensor& tensor) {
    double largest = 1.0;
    for (const float value : tensor.values)
        largest = std::max(largest, std::abs(double{value}));
    return 1e-6 * largest;
}

} // namespace

class TestArithmetic : public QObject {
    Q_OBJECT

private slots:
    void every_derivation_ends_in_the_tensors_value_data() {
        QTest::addColumn<LayerSpecs>("network");
        QTest::addRow("tutorial") << tutorialNetwork();
        QTest::addRow("every kind of layer") << variedNetwork();
        QTest::addRow("dense only") << findPreset("densenet")->spec().network;
    }
    void every_derivation_ends_in_the_tensors_value() {
        QFETCH(LayerSpecs, network);
        const Inspected inspected{network};

        for (std::size_t layer = 0; layer < network.size(); ++layer) {
            const auto& output = inspected.activations.layers[layer].output;
            for (int channel = 0; channel < output.shape.channels; ++channel)
                for (int row = 0; row < output.shape.height; ++row)
                    for (int column = 0; column < output.shape.width; ++column) {
                        const Place place{channel, row, column};
                        const double value = inspected.at(layer, place).value;
                        if (std::abs(value - double{output.at(place)}) > tolerance(output))
                            QFAIL(qPrintable(
                                QString{"%1 at %2, %3, %4: %5 instead of %6"}
                                    .arg(inspected.model.architecture->layers()[layer].name.c_str())
                                    .arg(channel)
                                    .arg(row)
                                    .arg(column)
                                    .arg(value)
                                    .arg(double{output.at(place)})));
                    }
        }
    }

    void a_convolution_multiplies_a_patch_with_a_kernel() {
        const Inspected inspected{tutorialNetwork()};

        const auto derivation = inspected.at(2, {3, 4, 5});
        const auto& patch = std::get<ConvolvedPatch>(derivation.origin);

        QVERIFY(patch.window == (Shape{5, 5, 8}));
        QCOMPARE(patch.top, 4);
        QCOMPARE(patch.left, 5);
        // Channel 6, second row, fourth column of the patch.
        const auto term = static_cast<std::size_t>((6 * 5 + 1) * 5 + 3);
        QCOMPARE(patch.inputs[term], inspected.activations.layers[1].output.at({6, 5, 8}));
        const std::size_t behindFirst = 5 * 5 * 1 * 8 + 8;
        QCOMPARE(patch.weights[term],
                 inspected.model.parameters[behindFirst + ((1 * 5 + 3) * 8 + 6) * 16 + 3]);
        QCOMPARE(patch.products[term], double{patch.inputs[term]} * double{patch.weights[term]});
        double sum = patch.bias;
        for (const double product : patch.products)
            sum += product;
        QVERIFY(std::abs(derivation.sum - sum) < 1e-12);
        QCOMPARE(derivation.value, std::max(0.0, derivation.sum));
    }

    void padding_is_marked_and_counts_nothing() {
        const Inspected inspected{variedNetwork()};

        // 5x3, strides 2x1 over 28x28 "same": three rows of padding, of which the odd one is below.
        const auto corner = inspected.originAt<ConvolvedPatch>(0, {0, 0, 0});

        QCOMPARE(corner.top, -1);
        QCOMPARE(corner.left, -1);
        const std::vector<bool> marked{1, 1, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0};
        QCOMPARE(corner.isPadding, marked);
        for (std::size_t i = 0; i < marked.size(); ++i)
            if (marked[i])
                QCOMPARE(corner.products[i], 0.0);
    }

    void a_maximum_names_its_winner() {
        const Inspected inspected{tutorialNetwork()};
        const auto& input = inspected.activations.layers[0].output;
        const MaxPooling2d pool{};
        int winners = 0;

        for (int row = 0; row < 12; ++row)
            for (int column = 0; column < 12; ++column) {
                const Place place{2, row, column};
                const auto derivation = inspected.at(1, place);
                const auto& window = std::get<PooledWindow>(derivation.origin);
                QCOMPARE(double{window.inputs[window.winner]}, derivation.value);
                const auto winner = winnerOf(pool, input, place);
                const int w = static_cast<int>(window.winner);
                if (winner) {
                    QVERIFY(*winner == (Place{2, window.top + w / 2, window.left + w % 2}));
                    ++winners;
                }
            }
        QCOMPARE_GT(winners, 0);
    }

    void a_window_of_equals_has_no_winner() {
        const Tensor flat{{2, 2, 1}, {0.5F, 0.5F, 0.5F, 0.5F}};
        const Tensor steep{{2, 2, 1}, {0.5F, 0.25F, 0.75F, 0.75F}};

        QVERIFY(!winnerOf({}, flat, {}));
        QVERIFY(winnerOf({}, steep, {}) == (Place{0, 1, 0})); // the first of equals
    }

    void a_window_at_the_border_averages_what_is_there() {
        const Inspected inspected{variedNetwork()};

        // 3x3, strides 2x2 over 14x28 "same": one row of padding, below.
        const auto corner = inspected.originAt<PooledWindow>(3, {1, 6, 13});

        QVERIFY(!corner.isMaximum);
        QCOMPARE(corner.top, 12);
        QCOMPARE(corner.left, 26);
        QCOMPARE(corner.inputs.size(), std::size_t{4});
    }

    void flatten_tells_where_a_value_came_from() {
        const Inspected inspected{tutorialNetwork()};

        // 4x4x16 in the order height, width, channels.
        const auto value = inspected.originAt<CarriedValue>(4, {(2 * 4 + 3) * 16 + 7});

        QVERIFY(value.from == (Place{7, 2, 3}));
        QVERIFY(receptiveOf(*inspected.model.architecture, 4, {(2 * 4 + 3) * 16 + 7})
                == (Receptive{2, 3, 1, 1, 7}));
    }

    void softmax_shares_out_one() {
        const Inspected inspected{tutorialNetwork()};
        double sum = 0.0;

        for (int unit = 0; unit < 10; ++unit) {
            const auto derivation = inspected.at(5, {unit});
            QVERIFY(derivation.softmax);
            QCOMPARE(derivation.softmax->logits.size(), std::size_t{10});
            QCOMPARE(derivation.softmax->logits[static_cast<std::size_t>(unit)], derivation.sum);
            sum += derivation.value;
        }

        QVERIFY(std::abs(sum - 1.0) < 1e-6);
    }

    void the_largest_contributions_come_first() {
        QCOMPARE(byMagnitude({0.5, -2.0, 1.0, -0.5}), (std::vector<std::size_t>{1, 2, 0, 3}));
    }

    void a_value_depends_on_the_part_under_its_window() {
        const auto tutorial = modelOf(tutorialNetwork());
        const auto varied = modelOf(variedNetwork());

        QVERIFY(receptiveOf(*tutorial.architecture, 0, {3, 4, 5}) == (Receptive{4, 5, 5, 5, {}}));
        QVERIFY(receptiveOf(*tutorial.architecture, 1, {3, 4, 5}) == (Receptive{8, 10, 2, 2, 3}));
        QVERIFY(receptiveOf(*varied.architecture, 0, {0, 0, 0}) == (Receptive{0, 0, 4, 2, {}}));
        QVERIFY(receptiveOf(*varied.architecture, 2, {1, 2, 3}) == (Receptive{2, 3, 1, 1, 1}));
    }
};

QTEST_GUILESS_MAIN(TestArithmetic)
#include "tst_arithmetic.moc"
