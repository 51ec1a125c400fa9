// SPDX-License-Identifier: GPL-3.0-or-later
// Batch normalisation on every target this processor has, against loops from the definition.
#include "core/base/aligned_buffer.h"
#include "core/kernels/batch_normalization.h"
#include "core/kernels/target.h"
#include "tests/support/kernel_test.h"

#include <QtTest>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <tuple>
#include <vector>

using namespace inkling;
using namespace inkling::kernels;
using namespace inkling::test;

namespace {

using Doubles = std::vector<double>;

constexpr double unwrittenDouble = std::numeric_limits<double>::quiet_NaN();

/// A tile around `middle`, [channels, positions, 16]; lanes from `lanes` on hold `unused`.
struct Tile {
    std::size_t channels;
    std::size_t positions;
    std::size_t lanes;
    AlignedFloats x;

    Tile(std::size_t c, std::size_t p, std::size_t l, std::uint64_t seed, float middle, float unused)
        : channels(c)
        , positions(p)
        , lanes(l)
        , x(randomFloats(c * p * 16, seed)) {
        for (std::size_t i = 0; i < x.size(); ++i)
            x[i] = i % 16 < lanes ? x[i] + middle : unused;
    }

    std::size_t channelOf(std::size_t i) const { return i / 16 / positions; }
    double count() const { return static_cast<double>(positions * lanes); }
};

struct Moments {
    Doubles mean;
    Doubles squares;
};

Moments momentsOf(const Tile& tile) {
    Moments moments{Doubles(tile.channels, unwrittenDouble), Doubles(tile.channels, unwrittenDouble)};
    channelMoments(tile.channels, tile.positions, tile.lanes, tile.x.data(), moments.mean.data(),
                   moments.squares.data());
    return moments;
}

struct GradientSums {
    Doubles dy;
    Doubles dyXhat;
};

GradientSums gradientSumsOf(const Tile& x, const AlignedFloats& dy, const AlignedFloats& mean,
                            const AlignedFloats& inverseDeviation) {
    GradientSums sums{Doubles(x.channels, unwrittenDouble), Doubles(x.channels, unwrittenDouble)};
    channelGradientSums(x.channels, x.positions, mean.data(), inverseDeviation.data(), x.x.data(), dy.data(),
                        sums.dy.data(), sums.dyXhat.data());
    return sums;
}

void append(Bits& bits, const Doubles& values) {
    for (const double value : values) {
        const auto both = std::bit_cast<std::uint64_t>(value);
        bits.push_back(static_cast<std::uint32_t>(both));
        bits.push_back(static_cast<std::uint32_t>(both >> 32));
    }
}

void addTileRows() {
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("channels");
    QTest::addColumn<int>("positions");
    QTest::addColumn<int>("lanes");
    for (const std::string& target : availableTargets())
        for (const auto& [channels, positions, lanes] : std::vector<std::tuple<int, int, int>>{
                 {1, 1, 1}, {3, 5, 16}, {8, 144, 16}, {2, 7, 3}, {1, 9, 15}, {4, 1, 8}, {5, 3, 9}})
            QTest::addRow("%s: %d channels, %d positions, %d lanes", target.c_str(), channels, positions,
                          lanes)
                << QString::fromStdString(target) << channels << positions << lanes;
}

Tile tileOfRow(std::uint64_t seed, float middle, float unused) {
    QFETCH(int, channels);
    QFETCH(int, positions);
    QFETCH(int, lanes);
    return Tile(static_cast<std::size_t>(channels), static_cast<std::size_t>(positions),
                static_cast<std::size_t>(lanes), seed, middle, unused);
}

} // namespace

class TestBatchNormalizationKernels : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QVERIFY(forceTarget("")); }

    void moments_agree_with_the_naive_loop_data() { addTileRows(); }
    void moments_agree_with_the_naive_loop() {
        forceTargetOfRow();
        // Far from zero, where the mean of squares less the square of the mean would lose all digits; unused
        // lanes may hold anything.
        const Tile tile = tileOfRow(1, 1000.0F, notANumber);

        const Moments found = momentsOf(tile);

        for (std::size_t c = 0; c < tile.channels; ++c) {
            long double sum = 0;
            long double squares = 0;
            for (std::size_t i = 0; i < tile.x.size(); ++i)
                if (tile.channelOf(i) == c && i % 16 < tile.lanes)
                    sum += static_cast<long double>(tile.x[i]);
            const long double mean = sum / static_cast<long double>(tile.count());
            for (std::size_t i = 0; i < tile.x.size(); ++i)
                if (tile.channelOf(i) == c && i % 16 < tile.lanes)
                    squares += (static_cast<long double>(tile.x[i]) - mean)
                        * (static_cast<long double>(tile.x[i]) - mean);
            QCOMPARE_LE(std::abs(found.mean[c] - static_cast<double>(mean)), 1e-12);
            QCOMPARE_LE(std::abs(found.squares[c] - static_cast<double>(squares)), 1e-9);
        }
    }

    void nan_in_a_used_lane_shows_in_its_channel_data() { addTargetRows(); }
    void nan_in_a_used_lane_shows_in_its_channel() {
        forceTargetOfRow();
        Tile tile{3, 4, 6, 1, 0.0F, 0.0F};
        tile.x[(4 + 2) * 16 + 5] = notANumber; // channel 1

        const Moments found = momentsOf(tile);

        for (std::size_t c = 0; c < 3; ++c) {
            QCOMPARE(std::isnan(found.mean[c]), c == 1);
            QCOMPARE(std::isnan(found.squares[c]), c == 1);
        }
    }

    void channels_are_scaled_and_moved_data() { addTileRows(); }
    void channels_are_scaled_and_moved() {
        forceTargetOfRow();
        const Tile tile = tileOfRow(1, 0.0F, 0.5F);
        const AlignedFloats factor = randomFloats(tile.channels, 2);
        const AlignedFloats offset = randomFloats(tile.channels, 3);
        AlignedFloats y = unwritten(tile.x.size());

        scaleChannels(tile.channels, tile.positions, factor.data(), offset.data(), tile.x.data(), y.data());

        Doubles expected;
        for (std::size_t i = 0; i < tile.x.size(); ++i)
            expected.push_back(double{tile.x[i]} * factor[tile.channelOf(i)] + offset[tile.channelOf(i)]);
        AGREES(y, expected, 3e-7);
    }

    void gradient_sums_agree_with_the_naive_loop_data() { addTileRows(); }
    void gradient_sums_agree_with_the_naive_loop() {
        forceTargetOfRow();
        const Tile x = tileOfRow(1, 2.0F, 7.0F);
        const Tile dy = tileOfRow(2, 0.25F, 0.0F);
        const AlignedFloats mean = randomFloats(x.channels, 3);
        const AlignedFloats inverse = randomFloats(x.channels, 4);

        const GradientSums found = gradientSumsOf(x, dy.x, mean, inverse);

        Doubles sums(x.channels);
        Doubles products(x.channels);
        for (std::size_t i = 0; i < x.x.size(); ++i) {
            const std::size_t c = x.channelOf(i);
            sums[c] += double{dy.x[i]};
            products[c] += double{dy.x[i]} * (double{x.x[i]} - double{mean[c]}) * double{inverse[c]};
        }
        for (std::size_t c = 0; c < x.channels; ++c) {
            QCOMPARE_LE(std::abs(found.dy[c] - sums[c]), 1e-11);
            QCOMPARE_LE(std::abs(found.dyXhat[c] - products[c]), 1e-11);
        }
    }

    void the_way_back_is_linear_and_leaves_unused_lanes_zero_data() { addTileRows(); }
    void the_way_back_is_linear_and_leaves_unused_lanes_zero() {
        forceTargetOfRow();
        const Tile x = tileOfRow(1, 0.0F, notANumber);
        const Tile dy = tileOfRow(2, 0.0F, notANumber);
        const AlignedFloats mean = randomFloats(x.channels, 3);
        const AlignedFloats a = randomFloats(x.channels, 4);
        const AlignedFloats b = randomFloats(x.channels, 5);
        const AlignedFloats c = randomFloats(x.channels, 6);
        AlignedFloats dx = unwritten(x.x.size());

        batchNormalizationBackward(x.channels, x.positions, x.lanes, mean.data(), a.data(), b.data(),
                                   c.data(), x.x.data(), dy.x.data(), dx.data());

        Doubles expected;
        for (std::size_t i = 0; i < x.x.size(); ++i) {
            const std::size_t k = x.channelOf(i);
            const double sum = double{dy.x[i]} * a[k] + (double{x.x[i]} - mean[k]) * b[k] + c[k];
            expected.push_back(i % 16 < x.lanes ? sum : 0.0);
        }
        AGREES(dx, expected, 5e-7);
    }

    void a_batch_is_normalised_as_by_tensorflow_js_data() { addTargetRows(); }
    void a_batch_is_normalised_as_by_tensorflow_js() {
        forceTargetOfRow();
        const QJsonValue recorded = golden("layers.json")["batchNormalization"];
        const QJsonValue shape = recorded["shape"];
        const auto lanes = static_cast<std::size_t>(shape[0].toInt());
        const auto positions = static_cast<std::size_t>(shape[1].toInt() * shape[2].toInt());
        const std::size_t channels = 2;
        Tile x{channels, positions, lanes, 1, 0.0F, 0.0F};
        x.x = tileOf(recorded["x"], shape);
        const AlignedFloats dy = tileOf(recorded["dy"], shape);
        const AlignedFloats gamma = floatsOf(recorded["gamma"]);
        const AlignedFloats beta = floatsOf(recorded["beta"]);
        AlignedFloats y = unwritten(x.x.size());
        AlignedFloats dx = unwritten(x.x.size());

        // As a layer puts the kernels together (Ioffe and Szegedy's formulas).
        const Moments moments = momentsOf(x);
        AlignedFloats mean, inverse, factor, offset, b, c;
        for (std::size_t k = 0; k < channels; ++k) {
            mean.push_back(static_cast<float>(moments.mean[k]));
            inverse.push_back(static_cast<float>(
                1.0 / std::sqrt(moments.squares[k] / x.count() + recorded["epsilon"].toDouble())));
            factor.push_back(gamma[k] * inverse[k]);
            offset.push_back(beta[k] - mean[k] * factor[k]);
        }
        scaleChannels(channels, positions, factor.data(), offset.data(), x.x.data(), y.data());
        const GradientSums sums = gradientSumsOf(x, dy, mean, inverse);
        for (std::size_t k = 0; k < channels; ++k) {
            b.push_back(
                static_cast<float>(-double{factor[k]} * double{inverse[k]} * sums.dyXhat[k] / x.count()));
            c.push_back(static_cast<float>(-double{factor[k]} * sums.dy[k] / x.count()));
        }
        batchNormalizationBackward(channels, positions, lanes, mean.data(), factor.data(), b.data(), c.data(),
                                   x.x.data(), dy.data(), dx.data());

        AGREES(imagesOf(y, shape), valuesOf(recorded["y"]), 1e-6);
        AGREES(imagesOf(dx, shape), valuesOf(recorded["dx"]), 2e-6);
        for (std::size_t k = 0; k < channels; ++k) {
            QCOMPARE_LE(std::abs(sums.dy[k] - valuesOf(recorded["dBeta"])[k]), 5e-6);
            QCOMPARE_LE(std::abs(sums.dyXhat[k] - valuesOf(recorded["dGamma"])[k]), 5e-6);
        }
    }

    void every_target_with_fused_multiply_add_gives_the_same_bits() {
        const QString other = targetThatDiffers([] {
            Bits bits;
            for (const std::size_t lanes : {16U, 11U}) {
                const Tile x{7, 33, lanes, 1, 0.5F, 0.0F};
                const Tile dy{7, 33, lanes, 2, 0.0F, 0.0F};
                const AlignedFloats a = randomFloats(7, 3);
                const AlignedFloats b = randomFloats(7, 4);
                const Moments moments = momentsOf(x);
                const GradientSums sums = gradientSumsOf(x, dy.x, a, b);
                AlignedFloats y = unwritten(x.x.size());
                scaleChannels(7, 33, a.data(), b.data(), x.x.data(), y.data());
                AlignedFloats dx = unwritten(x.x.size());
                batchNormalizationBackward(7, 33, lanes, a.data(), b.data(), a.data(), b.data(), x.x.data(),
                                           dy.x.data(), dx.data());
                for (const Doubles* values : {&moments.mean, &moments.squares, &sums.dy, &sums.dyXhat})
                    append(bits, *values);
                test::append(bits, y);
                test::append(bits, dx);
            }
            return bits;
        });

        QVERIFY2(other.isEmpty(), qPrintable(other));
    }
};

QTEST_GUILESS_MAIN(TestBatchNormalizationKernels)
#include "tst_batch_normalization_kernels.moc"
