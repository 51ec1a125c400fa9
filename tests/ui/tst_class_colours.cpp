// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/colours.h"
#include "ui/map/class_colours.h"
#include "ui/theme/theme.h"

#include <QtTest>

#include <array>
#include <cmath>

using namespace inkling;
using namespace inkling::test;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<double, 9>;

// Machado, Oliveira and Fernandes (2009), of linear RGB: how colours look without one kind of cones.
constexpr Matrix normalSight{1, 0, 0, 0, 1, 0, 0, 0, 1};
constexpr Matrix protanopia{0.152286, 1.052583,  -0.204868, 0.114503, 0.786281,
                            0.099216, -0.003882, -0.048116, 1.051998};
constexpr Matrix deuteranopia{0.367322, 0.860646,  -0.227968, 0.280085, 0.672501,
                              0.047413, -0.011820, 0.042940,  0.968881};
constexpr Matrix tritanopia{1.255528, -0.076749, -0.178779, -0.078411, 0.930809,
                            0.147602, 0.004733,  0.691367,  0.303900};

double row(const Matrix& matrix, std::size_t number, const Triple& value) {
    const auto* m = &matrix[3 * number];
    return m[0] * value[0] + m[1] * value[1] + m[2] * value[2];
}

Triple product(const Matrix& matrix, const Triple& value) {
    return {row(matrix, 0, value), row(matrix, 1, value), row(matrix, 2, value)};
}

Triple linearRgb(const QColor& colour) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

/// Björn Ottosson's OKLab (2020).
Triple okLab(const Triple& rgb) {
    auto cones = product({0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566,
                          0.0883024619, 0.2817188376, 0.6299787005},
                         rgb);
    for (auto& cone : cones)
        cone = std::cbrt(cone);
    return product({0.2104542553, 0.7936177850, -0.0040720468, 1.9779984951, -2.4285922050, 0.4505937099,
                    0.0259040371, 0.7827717662, -0.8086757660},
                   cones);
}

Triple seen(const Matrix& sight, const QColor& colour) {
    auto rgb = product(sight, linearRgb(colour));
    for (auto& part : rgb)
        part = std::clamp(part, 0.0, 1.0);
    return okLab(rgb);
}

double distance(const Triple& a, const Triple& b) {
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

} // namespace

class TestClassColours : public QObject {
    Q_OBJECT

private slots:
    void any_two_are_told_apart_data() {
        QTest::addColumn<Matrix>("sight");
        QTest::addColumn<double>("least");
        QTest::addRow("by all cones") << normalSight << 0.16;
        QTest::addRow("without long ones") << protanopia << 0.095;
        QTest::addRow("without middle ones") << deuteranopia << 0.095;
        QTest::addRow("without short ones") << tritanopia << 0.12;
    }
    void any_two_are_told_apart() {
        QFETCH(Matrix, sight);
        QFETCH(double, least);
        for (const auto& theme : {Theme::light(), Theme::dark()})
            for (int a = 0; a < 10; ++a)
                for (int b = 0; b < a; ++b) {
                    const double apart =
                        distance(seen(sight, classColour(theme, a)), seen(sight, classColour(theme, b)));
                    const auto pair = QStringLiteral("%1 and %2, %3: %4")
                                          .arg(b)
                                          .arg(a)
                                          .arg(theme.isDark ? "dark" : "light")
                                          .arg(apart);
                    QVERIFY2(apart >= least, qPrintable(pair));
                }
    }

    void none_is_nearly_black_or_lost_on_its_paper() {
        for (const auto& theme : {Theme::light(), Theme::dark()})
            for (int label = 0; label < 10; ++label) {
                const auto colour = classColour(theme, label);
                QCOMPARE_GE(seen(normalSight, colour)[0], 0.34); // the hue of what is darker is not seen
                for (const auto& paper : {theme.plot, theme.panel})
                    QCOMPARE_GE(contrast(colour, paper), 3.0);
            }
    }
};

QTEST_GUILESS_MAIN(TestClassColours)
#include "tst_class_colours.moc"
