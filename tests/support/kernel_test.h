// SPDX-License-Identifier: GPL-3.0-or-later
// What every test of a kernel needs: arrays to give it, a row for every target, a comparison with the judge,
// and the promise that targets with fused multiply-add give the same bits.
#pragma once

#include "core/base/aligned_buffer.h"
#include "core/base/function_ref.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QtTest>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <vector>

namespace inkling::test {

inline constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();
inline constexpr float infinity = std::numeric_limits<float>::infinity();

std::size_t product(std::initializer_list<int> factors);

/// Uniform in [-1, 1).
AlignedFloats randomFloats(std::size_t count, std::uint64_t seed);

/// Memory in which a value that was not overwritten shows.
AlignedFloats unwritten(std::size_t count);

/// "" if all values are within `tolerance` of the judge's, else the first that is not.
QString difference(const AlignedFloats& values, const std::vector<double>& exact, double tolerance);

#define AGREES(...)                                                                                          \
    do {                                                                                                     \
        const QString wrong = inkling::test::difference(__VA_ARGS__);                                        \
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));                                                        \
    } while (false)

/// Each addition may err by half a unit in the last place of a sum around 1, 2⁻²⁴; a wrong product would by
/// 0.1.
double toleranceOf(std::size_t terms);

/// The column "target", and a row for each that this processor has.
void addTargetRows();

/// The row's target, forced.
void forceTargetOfRow();

using Bits = std::vector<std::uint32_t>;

void append(Bits& bits, const AlignedFloats& values);

/// "" if `compute` gives the same bits on every target with fused multiply-add, else the first that differs.
/// Leaves the last target forced.
QString targetThatDiffers(FunctionRef<Bits()> compute);

/// A file of tests/golden.
QJsonObject golden(const char* name);

/// The numbers of a JSON array, as floats.
AlignedFloats floatsOf(const QJsonValue& array);
std::vector<double> valuesOf(const QJsonValue& array);

/// [samples, height, width, channels], as TensorFlow.js has images, to a tile [channels, height, width, 16].
/// Unused lanes hold `unused`.
AlignedFloats tileOf(const QJsonValue& images, const QJsonValue& shape, float unused = 0.0F);

/// Back again, without the unused lanes.
AlignedFloats imagesOf(const AlignedFloats& tile, const QJsonValue& shape);

} // namespace inkling::test
