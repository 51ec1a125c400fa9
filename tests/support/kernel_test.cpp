// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/kernel_test.h"

#include "core/base/random.h"
#include "core/kernels/target.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

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

QJsonObject golden(const char* name) {
    QFile file{QString(INKLING_TESTS_DIR "/golden/%1").arg(name)};
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no file %s", qPrintable(file.fileName()));
    return QJsonDocument::fromJson(file.readAll()).object();
}

std::vector<double> valuesOf(const QJsonValue& array) {
    std::vector<double> values;
    for (const QJsonValue& value : array.toArray())
        values.push_back(value.toDouble());
    return values;
}

AlignedFloats floatsOf(const QJsonValue& array) {
    AlignedFloats floats;
    for (const double value : valuesOf(array))
        floats.push_back(static_cast<float>(value));
    return floats;
}

namespace {

/// Calls visit(place in the images, place in the tile) for each value.
void forEachPixel(const QJsonValue& shape, FunctionRef<void(std::size_t, std::size_t)> visit) {
    std::vector<std::size_t> sizes;
    for (const double size : valuesOf(shape))
        sizes.push_back(static_cast<std::size_t>(size));
    const std::size_t pixels = sizes[1] * sizes[2];
    for (std::size_t lane = 0; lane < sizes[0]; ++lane)
        for (std::size_t pixel = 0; pixel < pixels; ++pixel)
            for (std::size_t c = 0; c < sizes[3]; ++c)
                visit((lane * pixels + pixel) * sizes[3] + c, (c * pixels + pixel) * 16 + lane);
}

} // namespace

AlignedFloats tileOf(const QJsonValue& images, const QJsonValue& shape, float unused) {
    const AlignedFloats values = floatsOf(images);
    AlignedFloats tile(values.size() / static_cast<std::size_t>(shape[0].toInt()) * 16, unused);
    forEachPixel(shape, [&](std::size_t from, std::size_t to) { tile.at(to) = values.at(from); });
    return tile;
}

AlignedFloats imagesOf(const AlignedFloats& tile, const QJsonValue& shape) {
    AlignedFloats values(tile.size() / 16 * static_cast<std::size_t>(shape[0].toInt()));
    forEachPixel(shape, [&](std::size_t to, std::size_t from) { values.at(to) = tile.at(from); });
    return values;
}

} // namespace inkling::test
