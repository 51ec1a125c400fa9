// SPDX-License-Identifier: GPL-3.0-or-later
// Dropout on every target this processor has: its definition, and whether what it draws looks like chance.
#include "core/base/aligned_buffer.h"
#include "core/kernels/dropout.h"
#include "core/kernels/target.h"
#include "tests/support/kernel_test.h"

#include <QtTest>

#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

using namespace inkling;
using namespace inkling::kernels;
using namespace inkling::test;

namespace {

using Keys = std::array<std::uint32_t, 16>;

Keys keysFrom(std::uint32_t first, std::uint32_t step = 1) {
    Keys keys{};
    for (std::uint32_t& key : keys) {
        key = first;
        first += step;
    }
    return keys;
}

/// The header's words, once more.
std::uint32_t mix(std::uint32_t h) {
    h ^= h >> 16;
    h *= 0x7FEB352D;
    h ^= h >> 15;
    h *= 0x846CA68B;
    return h ^ h >> 16;
}

bool isDropped(std::uint32_t key, std::uint32_t feature, float rate) {
    return mix(key + mix(feature + 0x9E3779B9)) / 256
        < static_cast<std::uint32_t>(static_cast<double>(rate) * 0x1p24);
}

/// 1 where dropped, 0 where kept: [features, 16].
std::vector<double> drawn(std::size_t features, float rate, const Keys& keys) {
    const AlignedFloats x(features * 16, 1.0F);
    AlignedFloats y = unwritten(x.size());
    dropoutForward(features, rate, keys.data(), x.data(), y.data());
    std::vector<double> drops;
    for (const float value : y)
        drops.push_back(value == 0.0F ? 1.0 : 0.0);
    return drops;
}

/// How many standard deviations the mean of products of (drop - rate) is from 0, over the pairs of values
/// that are `distance` apart, of both sequences.
double correlation(const std::vector<double>& a, const std::vector<double>& b, std::size_t distance,
                   double rate) {
    double sum = 0;
    for (std::size_t i = 0; i + distance < a.size(); ++i)
        sum += (a[i] - rate) * (b[i + distance] - rate);
    const auto pairs = static_cast<double>(a.size() - distance);
    return sum / (std::sqrt(pairs) * rate * (1 - rate));
}

} // namespace

class TestDropoutKernels : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QVERIFY(forceTarget("")); }

    void what_the_hash_says_is_dropped_and_the_rest_scaled_data() { addTargetRows(); }
    void what_the_hash_says_is_dropped_and_the_rest_scaled() {
        forceTargetOfRow();
        const std::size_t features = 300;
        const AlignedFloats x = randomFloats(features * 16, 1);
        for (const float rate : {0.0F, 0.1F, 0.5F, 0.999F}) {
            const Keys keys = keysFrom(0xFFFFFFF8U, 1); // past the end of 32 bits
            AlignedFloats y = unwritten(x.size());
            AlignedFloats dx = unwritten(x.size());

            dropoutForward(features, rate, keys.data(), x.data(), y.data());
            dropoutBackward(features, rate, keys.data(), x.data(), dx.data());

            for (std::size_t i = 0; i < x.size(); ++i) {
                const bool dropped = isDropped(keys[i % 16], static_cast<std::uint32_t>(i / 16), rate);
                QCOMPARE(y[i], dropped ? 0.0F : x[i] * (1.0F / (1.0F - rate)));
            }
            QCOMPARE(dx, y);
        }
    }

    void a_rate_of_zero_changes_nothing_data() { addTargetRows(); }
    void a_rate_of_zero_changes_nothing() {
        forceTargetOfRow();
        const AlignedFloats x = randomFloats(1000 * 16, 1);
        AlignedFloats y = unwritten(x.size());

        dropoutForward(1000, 0.0F, keysFrom(0).data(), x.data(), y.data());

        QCOMPARE(y, x);
    }

    void nan_is_kept_or_dropped_as_any_value_data() { addTargetRows(); }
    void nan_is_kept_or_dropped_as_any_value() {
        forceTargetOfRow();
        const AlignedFloats x(64 * 16, notANumber);
        AlignedFloats y(x.size(), 5.0F);
        const Keys keys = keysFrom(3);

        dropoutForward(64, 0.5F, keys.data(), x.data(), y.data());

        for (std::size_t i = 0; i < x.size(); ++i)
            if (isDropped(keys[i % 16], static_cast<std::uint32_t>(i / 16), 0.5F))
                QCOMPARE(y[i], 0.0F);
            else
                QVERIFY(std::isnan(y[i]));
    }

    void the_share_dropped_is_the_rate() {
        constexpr std::size_t features = 40'000;
        for (const float rate : {0.01F, 0.1F, 0.25F, 0.5F, 0.9F})
            for (const Keys& keys : {keysFrom(0), keysFrom(123'456'789, 0x01000193), keysFrom(7, 1U << 24)}) {
                const auto drops = drawn(features, rate, keys);

                // Binomial, in all lanes together and in each: 4.5 standard deviations of 255 draws.
                std::array<double, 16> ofLane{};
                for (std::size_t i = 0; i < drops.size(); ++i)
                    ofLane.at(i % 16) += drops[i];
                double all = 0;
                const double deviation = std::sqrt(features * double{rate} * (1 - double{rate}));
                for (const double count : ofLane) {
                    all += count;
                    QCOMPARE_LT(std::abs(count - features * double{rate}) / deviation, 4.5);
                }
                QCOMPARE_LT(std::abs(all - 16 * features * double{rate}) / deviation / 4, 4.0);
            }
    }

    void neighbours_are_dropped_independently() {
        constexpr std::size_t features = 20'000;
        constexpr float rate = 0.5F;
        for (const Keys& keys : {keysFrom(0), keysFrom(1U << 31, 2), keysFrom(7, 1U << 24)}) {
            const auto drops = drawn(features, rate, keys);

            // The next lanes, the next features of a lane, and some features further on.
            for (const std::size_t distance :
                 {1U, 2U, 3U, 8U, 15U, 16U, 17U, 32U, 48U, 64U, 128U, 256U, 2304U})
                QCOMPARE_LT(std::abs(correlation(drops, drops, distance, double{rate})), 4.5);
        }
    }

    void steps_are_dropped_independently() {
        constexpr std::size_t features = 20'000;
        constexpr float rate = 0.5F;
        const auto drops = drawn(features, rate, keysFrom(1000, 64));
        for (int bit = 0; bit < 32; ++bit) { // keys that differ in one bit, or follow
            const auto others = drawn(features, rate, keysFrom(1000 + (1U << bit), 64));
            for (const std::size_t distance : {0U, 16U, 32U})
                QCOMPARE_LT(std::abs(correlation(drops, others, distance, double{rate})), 4.5);
        }
    }

    void every_feature_is_dropped_as_often() {
        constexpr std::size_t features = 256;
        constexpr int tiles = 2000;
        std::vector<double> counts(features);
        for (std::uint32_t tile = 0; tile < tiles; ++tile) {
            const auto drops = drawn(features, 0.5F, keysFrom(tile * 16));
            for (std::size_t i = 0; i < drops.size(); ++i)
                counts[i / 16] += drops[i];
        }

        // 256 squares of standard deviations: chi-squared, mean 256, standard deviation 23.
        double squares = 0;
        for (const double count : counts)
            squares += std::pow(count - 8.0 * tiles, 2) / (4.0 * tiles);
        QCOMPARE_GT(squares, 256 - 4 * 23);
        QCOMPARE_LT(squares, 256 + 4 * 23);
    }

    void every_target_with_fused_multiply_add_gives_the_same_bits() {
        const QString other = targetThatDiffers([] {
            const AlignedFloats x = randomFloats(999 * 16, 1);
            AlignedFloats y = unwritten(x.size());
            dropoutForward(999, 0.3F, keysFrom(5, 77).data(), x.data(), y.data());
            Bits bits;
            append(bits, y);
            return bits;
        });

        QVERIFY2(other.isEmpty(), qPrintable(other));
    }
};

QTEST_GUILESS_MAIN(TestDropoutKernels)
#include "tst_dropout_kernels.moc"
