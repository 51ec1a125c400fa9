// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/kernel_test.h"

#include "core/base/random.h"
#include "core/kernels/target.h"

#include <bit>
#include <cmath>
#include <string>

namespace inkling::test {

using namespace kernels;

std::size_t product(std::initializer_list<int> factors) {
    std::size_t result = 1;
    for (const int factor : factors)
        result *= static_cast<std::size_t>(factor);
    return result;
}

AlignedFloats randomFloats(std::size_t count, std::uint64_t seed) {
    Random random{seed, RandomStream::weights};
    AlignedFloats values(count);
    for (float& value : values)
        value = static_cast<float>(random.uniform(-1.0, 1.0));
    return values;
}

AlignedFloats unwritten(std::size_t count) {
    return AlignedFloats(count, notANumber);
}

QString difference(const AlignedFloats& values, const std::vector<double>& exact, double tolerance) {
    if (values.size() != exact.size())
        return QString("%1 values for %2").arg(values.size()).arg(exact.size());
    for (std::size_t i = 0; i < exact.size(); ++i)
        if (!(std::abs(double{values[i]} - exact[i]) <= tolerance))
            return QString("value %1 is %2, not %3").arg(i).arg(double{values[i]}).arg(exact[i]);
    return {};
}

double toleranceOf(std::size_t terms) {
    return 0x1p-24 * static_cast<double>(terms) + 1e-6;
}

void addTargetRows() {
    QTest::addColumn<QString>("target");
    for (const std::string& target : availableTargets())
        QTest::addRow("%s", target.c_str()) << QString::fromStdString(target);
}

void forceTargetOfRow() {
    QFETCH(QString, target);
    QVERIFY(forceTarget(target.toStdString()));
}

void append(Bits& bits, const AlignedFloats& values) {
    for (const float value : values)
        bits.push_back(std::bit_cast<std::uint32_t>(value));
}

QString targetThatDiffers(FunctionRef<Bits()> compute) {
    Bits first;
    for (const std::string& target : availableTargets()) {
        forceTarget(target);
        if (!targetHasFusedMultiplyAdd())
            continue;
        const Bits bits = compute();
        if (bits.empty())
            return "nothing was computed";
        if (first.empty())
            first = bits;
        if (bits != first)
            return QString::fromStdString(target);
    }
    return {};
}

} // namespace inkling::test
