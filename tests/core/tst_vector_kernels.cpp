// SPDX-License-Identifier: GPL-3.0-or-later
// Loops over plain arrays on every target this processor has, at every awkward length.
#include "core/base/aligned_buffer.h"
#include "core/kernels/target.h"
#include "core/kernels/vectors.h"
#include "tests/support/kernel_test.h"

#include <QtTest>

#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <vector>

using namespace inkling;
using namespace inkling::kernels;
using namespace inkling::test;

class TestVectorKernels : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QVERIFY(forceTarget("")); }

    void every_byte_becomes_the_nearest_float_to_its_255th_data() { addTargetRows(); }
    void every_byte_becomes_the_nearest_float_to_its_255th() {
        forceTargetOfRow();
        // 259 pixels: 16 whole blocks and a rest. Lane n begins with byte n; lane 3 has no image.
        std::vector<std::vector<std::uint8_t>> images(16, std::vector<std::uint8_t>(259));
        std::array<const std::uint8_t*, 16> pointers{};
        for (std::size_t lane = 0; lane < 16; ++lane) {
            for (std::size_t p = 0; p < 259; ++p)
                images[lane][p] = static_cast<std::uint8_t>(p + lane * 17);
            pointers[lane] = lane == 3 ? nullptr : images[lane].data();
        }
        AlignedFloats x = unwritten(259 * 16);

        gatherPixels(259, pointers.data(), x.data());

        for (std::size_t p = 0; p < 259; ++p)
            for (std::size_t lane = 0; lane < 16; ++lane)
                QCOMPARE(std::bit_cast<std::uint32_t>(x[p * 16 + lane]),
                         std::bit_cast<std::uint32_t>(
                             lane == 3 ? 0.0F : static_cast<float>(images[lane][p]) / 255.0F));
    }

    void arrays_of_any_length_are_added_and_descended_data() { addTargetRows(); }
    void arrays_of_any_length_are_added_and_descended() {
        forceTargetOfRow();
        for (std::size_t count = 0; count < 70; ++count) {
            const AlignedFloats a = randomFloats(count + 1, 1);
            AlignedFloats sum = randomFloats(count + 2, 2);
            AlignedFloats w = sum;
            const AlignedFloats before = sum;

            addTo(count, a.data() + 1, sum.data() + 1);
            gradientDescent(count, 0.5F, a.data() + 1, w.data() + 1); // half of a float is exact

            for (std::size_t i = 0; i < count + 2; ++i) {
                const bool inside = i >= 1 && i < count + 1;
                QCOMPARE(sum[i], inside ? before[i] + a[i] : before[i]);
                QCOMPARE(w[i], inside ? before[i] - 0.5F * a[i] : before[i]);
            }
        }
    }

    void a_value_that_is_not_finite_is_found_anywhere_data() { addTargetRows(); }
    void a_value_that_is_not_finite_is_found_anywhere() {
        forceTargetOfRow();
        const float largest = std::numeric_limits<float>::max();
        for (const std::size_t count : {0U, 1U, 15U, 16U, 64U, 65U, 131U}) {
            AlignedFloats values(count, largest);
            QVERIFY(allFinite(count, values.data()));
            for (std::size_t i = 0; i < count; ++i)
                for (const float bad : {notANumber, infinity, -infinity}) {
                    values[i] = bad;
                    QVERIFY(!allFinite(count, values.data()));
                    values[i] = largest;
                }
        }
    }

    void every_target_with_fused_multiply_add_gives_the_same_bits() {
        const QString other = targetThatDiffers([] {
            Bits bits;
            const AlignedFloats gradient = randomFloats(4099, 1);
            AlignedFloats w = randomFloats(4099, 2);
            gradientDescent(w.size(), 0.15F, gradient.data(), w.data());
            append(bits, w);
            return bits;
        });

        QVERIFY2(other.isEmpty(), qPrintable(other));
    }
};

QTEST_GUILESS_MAIN(TestVectorKernels)
#include "tst_vector_kernels.moc"
