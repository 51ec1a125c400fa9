// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/contrast.h"

#include "tests/support/inspected.h"

#include <QtTest>

#include <cmath>
#include <numeric>

using namespace inkling;
using namespace inkling::test;

namespace {

struct Inspected {
    Model model;
    Activations activations;

    explicit Inspected(LayerSpecs network, const Picture& picture = seven())
        : model{modelOf(std::move(network))} {
        Inspector inspector{model.architecture};
        activations = inspector.inspect(model.parameters, picture.pixels);
    }
    Contrast contrast(std::size_t layer, int favoured, int other) const {
        return contrastOf(model, activations, layer, favoured, other);
    }
    /// Behind it comes a plain list.
    std::size_t lastWithPlaces() const {
        const auto layers = model.architecture->layers();
        const auto flat =
            std::ranges::find_if(layers, [](const auto& layer) { return layer.outputShape.isFlat(); });
        return static_cast<std::size_t>(flat - layers.begin());
    }
};

double sumOf(const Contrast& contrast) {
    return std::accumulate(contrast.parts.begin(), contrast.parts.end(), contrast.rest);
}

/// A hidden softmax, and activations of every kind as layers of their own.
LayerSpecs curvedNetwork() {
    return {Conv2d{.filters = 4, .kernelSize = {5, 5}, .strides = {2, 2}, .activation = Activation::elu},
            Activate{Activation::softmax},
            MaxPooling2d{},
            Flatten{},
            Dense{.units = 12, .activation = Activation::softmax},
            BatchNormalization{},
            Activate{Activation::leakyReLU, 0.1},
            Dense{.units = 10},
            Activate{Activation::softmax}};
}

/// Without any bend: every pixel has its say by itself.
LayerSpecs affineNetwork() {
    return {Conv2d{.filters = 3, .kernelSize = {3, 5}, .strides = {2, 1}, .padding = Padding::same},
            BatchNormalization{},
            AveragePooling2d{.poolSize = {3, 2}, .strides = {2, 2}, .padding = Padding::same},
            Dropout{0.2},
            Flatten{},
            Dense{.units = 6},
            Dense{.units = 10, .activation = Activation::softmax}};
}

/// Nothing but the last layer between the picture's values and the answer.
LayerSpecs smallNetwork() {
    return {Flatten{}, Dense{.units = 10, .activation = Activation::softmax}};
}

} // namespace

class TestContrast : public QObject {
    Q_OBJECT

private slots:
    void parts_and_rest_sum_to_the_difference_of_the_logits_data() {
        QTest::addColumn<LayerSpecs>("network");
        QTest::addColumn<bool>("isPiecewiseLinear"); // behind the last layer with places
        for (const auto& preset : presets())
            QTest::addRow("%s", std::string{preset.key}.c_str()) << preset.spec().network << true;
        QTest::addRow("every kind of layer") << variedNetwork() << false;
        QTest::addRow("softmax within") << curvedNetwork() << false;
        QTest::addRow("affine") << affineNetwork() << true;
    }
    void parts_and_rest_sum_to_the_difference_of_the_logits() {
        QFETCH(LayerSpecs, network);
        QFETCH(bool, isPiecewiseLinear);
        const Inspected inspected{network};
        const auto logits = logitsOf(*inspected.model.architecture, inspected.activations);

        QCOMPARE(inspected.contrast(inspected.lastWithPlaces(), 0, 1).isPiecewiseLinear, isPiecewiseLinear);
        for (std::size_t layer = 0; layer <= inspected.lastWithPlaces(); ++layer)
            for (const auto& [a, b] : {std::pair{7, 1}, std::pair{4, 9}, std::pair{0, 3}}) {
                const auto contrast = inspected.contrast(layer, a, b);

                QCOMPARE(contrast.difference,
                         logits[static_cast<std::size_t>(a)] - logits[static_cast<std::size_t>(b)]);
                const double error = std::abs(sumOf(contrast) - contrast.difference);
                QVERIFY2(error <= 1e-5 * std::abs(contrast.difference),
                         qPrintable(QString{"input of spec %1, %2 against %3: %4 instead of %5"}
                                        .arg(layer)
                                        .arg(a)
                                        .arg(b)
                                        .arg(sumOf(contrast), 0, 'g', 12)
                                        .arg(contrast.difference, 0, 'g', 12)));
            }
    }

    void before_the_last_layer_a_part_is_weights_times_values() {
        const Inspected inspected{tutorialNetwork()};
        const auto& values = inspected.activations.layers[3].output; // [16, 4, 4]
        const auto kernel = std::span{inspected.model.parameters}.last(256 * 10 + 10);

        const auto contrast = inspected.contrast(4, 9, 4);

        QCOMPARE(inspected.lastWithPlaces(), std::size_t{4});
        for (int row = 0; row < 4; ++row)
            for (int column = 0; column < 4; ++column) {
                double sum = 0.0;
                for (int channel = 0; channel < 16; ++channel) {
                    const auto input = static_cast<std::size_t>((row * 4 + column) * 16 + channel);
                    sum += (double{kernel[input * 10 + 9]} - double{kernel[input * 10 + 4]})
                        * double{values.at({channel, row, column})};
                }
                QVERIFY(std::abs(contrast.parts[static_cast<std::size_t>(row * 4 + column)] - sum) < 1e-12);
            }
        QCOMPARE(contrast.rest, double{kernel[2560 + 9]} - double{kernel[2560 + 4]});
    }

    void a_pixels_part_is_what_its_ink_adds_data() {
        QTest::addColumn<LayerSpecs>("network");
        QTest::addRow("one layer") << smallNetwork();
        QTest::addRow("layers without a bend") << affineNetwork();
    }
    void a_pixels_part_is_what_its_ink_adds() {
        QFETCH(LayerSpecs, network);
        const auto whole = Inspected{network}.contrast(0, 3, 8);
        int seen = 0;

        for (std::size_t pixel = 0; pixel < seven().pixels.size(); pixel += 13) {
            auto picture = seven();
            seen += picture.pixels[pixel] > 0 ? 1 : 0;
            picture.pixels[pixel] = 0;
            const auto without = Inspected{network, picture}.contrast(0, 3, 8);

            QVERIFY(std::abs(whole.difference - without.difference - whole.parts[pixel]) < 1e-5);
        }
        QCOMPARE_GT(seen, 5);
    }

    void the_other_way_round_everything_has_the_other_sign() {
        const Inspected inspected{variedNetwork()};

        const auto there = inspected.contrast(3, 5, 6);
        const auto back = inspected.contrast(3, 6, 5);

        QCOMPARE(back.difference, -there.difference);
        QVERIFY(std::abs(back.rest + there.rest) < 1e-12);
        for (std::size_t i = 0; i < there.parts.size(); ++i)
            QVERIFY(std::abs(back.parts[i] + there.parts[i]) < 1e-12);
        QCOMPARE(inspected.contrast(3, 5, 5).difference, 0.0);
    }

    void one_points_by_the_last_layer_that_still_looks_closely() {
        const auto by = [](LayerSpecs network) {
            return specToPointBy(*Architecture::build({28, 28, 1}, std::move(network)).value());
        };

        QCOMPARE(by(tutorialNetwork()), std::size_t{2}); // behind the first pool: 6x6 pixels of 28x28
        QCOMPARE(by(findPreset("convnet")->spec().network), std::size_t{2});  // 4x4, and 8x8 one further
        QCOMPARE(by(findPreset("densenet")->spec().network), std::size_t{0}); // the picture itself
        QCOMPARE(by(smallNetwork()), std::size_t{0});
        QCOMPARE(by(variedNetwork()), std::size_t{3}); // 5x3, before a pool with overlapping windows
    }

    void places_lie_where_they_look() {
        const auto tutorial = modelOf(tutorialNetwork()).architecture;
        const auto varied = modelOf(variedNetwork()).architecture;

        QVERIFY(placesOf(*tutorial, 0) == (PlaceGrid{28, 28, 0.0, 0.0, 1.0, 1.0, 1, 1}));
        QVERIFY(placesOf(*tutorial, 1) == (PlaceGrid{24, 24, 2.0, 2.0, 1.0, 1.0, 5, 5}));
        QVERIFY(placesOf(*tutorial, 2) == (PlaceGrid{12, 12, 2.5, 2.5, 2.0, 2.0, 6, 6}));
        QVERIFY(placesOf(*tutorial, 4) == (PlaceGrid{4, 4, 7.5, 7.5, 4.0, 4.0, 16, 16}));
        // 5x3, strides 2x1, "same": one of three rows of padding above, one column of two before.
        QVERIFY(placesOf(*varied, 1) == (PlaceGrid{14, 28, 1.0, 0.0, 2.0, 1.0, 5, 3}));
    }

    void a_pixel_belongs_to_the_place_whose_middle_is_nearest() {
        const PlaceGrid grid{4, 4, 7.5, 7.5, 4.0, 4.0, 16, 16};

        QCOMPARE(grid.nearest(0, 0), std::size_t{0});
        QCOMPARE(grid.nearest(7, 9), std::size_t{0});
        QCOMPARE(grid.nearest(7, 10), std::size_t{1});
        QCOMPARE(grid.nearest(27, 27), std::size_t{15});
    }

    void a_place_belongs_to_the_third_of_its_middle_data() {
        QTest::addColumn<LayerSpecs>("network");
        for (const auto& preset : presets())
            QTest::addRow("%s", std::string{preset.key}.c_str()) << preset.spec().network;
        QTest::addRow("every kind of layer") << variedNetwork();
    }
    void a_place_belongs_to_the_third_of_its_middle() {
        QFETCH(LayerSpecs, network);
        const auto architecture = modelOf(network).architecture;
        const auto picture = architecture->inputShape();
        const auto grid = placesOf(*architecture, specToPointBy(*architecture));
        Contrast contrast;
        contrast.grid = grid;
        contrast.parts.assign(std::size_t(grid.height) * std::size_t(grid.width), 0.0);

        for (std::size_t place = 0; place < contrast.parts.size(); ++place) {
            contrast.parts[place] = 1.0;

            const auto regions = regionsOf(contrast, picture);

            QCOMPARE(regions[regionOf(grid, picture, place)], 1.0);
            contrast.parts[place] = 0.0;
        }
    }

    void regions_gather_the_parts_of_a_third() {
        Contrast contrast;
        contrast.grid = {4, 4, 7.5, 7.5, 4.0, 4.0, 16, 16};
        contrast.parts = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

        // Middles at 7.5, 11.5, 15.5 and 19.5 of 28 pixels: one, two and one of them lie in the thirds.
        const auto regions = regionsOf(contrast, {28, 28, 1});

        QVERIFY(regions == (std::array<double, 9>{1, 5, 4, 14, 34, 20, 13, 29, 16}));
    }
};

QTEST_GUILESS_MAIN(TestContrast)
#include "tst_contrast.moc"
