// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/exact_math.h"
#include "core/base/random.h"

#include <QtTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

using namespace inkling;

namespace {

constexpr int trials = 300'000;

/// The distance of `value` from the long double, in units in the last place of the double.
double unitsOff(double value, long double exact) {
    const double nearest = std::abs(static_cast<double>(exact));
    const double unit = std::nextafter(nearest, std::numeric_limits<double>::infinity()) - nearest;
    return static_cast<double>(std::abs(static_cast<long double>(value) - exact)) / unit;
}

/// The largest of error(random number) over many.
template<class Error>
double worstOf(Error error) {
    Random random{1, RandomStream::weights};
    double worst = 0;
    for (int i = 0; i < trials; ++i)
        worst = std::max(worst, error(random));
    return worst;
}

} // namespace

class TestExactMath : public QObject {
    Q_OBJECT

private slots:
    void the_logarithm_is_right_to_the_last_place() {
        const double worst = worstOf([](Random& random) {
            const double x = std::ldexp(random.uniform(1.0, 2.0), static_cast<int>(random.below(80)) - 60);
            return unitsOff(exactLog(x), std::log(static_cast<long double>(x)));
        });

        qInfo("log: %.3f units", worst);
        QCOMPARE_LE(worst, 1.0);
        QCOMPARE(exactLog(1.0), 0.0);
    }

    void the_exponential_is_right_to_the_last_place() {
        const double worst = worstOf([](Random& random) {
            // Half of them small, where errors of the reduction would not hide behind the size of x.
            const double range = random.below(2) == 0 ? 700.0 : 1.0;
            const double x = random.uniform(-range, range);
            return unitsOff(exactExp(x), std::exp(static_cast<long double>(x)));
        });

        qInfo("exp: %.3f units", worst);
        QCOMPARE_LT(worst, 1.0);
    }

    void the_exponential_has_ends() {
        QCOMPARE(exactExp(0.0), 1.0);
        QVERIFY(unitsOff(exactExp(700.0), std::exp(700.0L)) < 1.0);
        QVERIFY(unitsOff(exactExp(-700.0), std::exp(-700.0L)) < 1.0);
        QCOMPARE(exactExp(-701.0), 0.0);
        QCOMPARE(exactExp(-std::numeric_limits<double>::infinity()), 0.0);
        QVERIFY(std::isinf(exactExp(701.0)));
        QVERIFY(std::isnan(exactExp(std::numeric_limits<double>::quiet_NaN())));
    }

    void a_power_is_right_to_thirteen_digits() {
        const double worst = worstOf([](Random& random) {
            const double base = std::exp(random.uniform(-20.0, 20.0));
            const double exponent = random.uniform(-69.0, 69.0) / std::abs(std::log(base));
            const long double exact = std::pow(static_cast<long double>(base), exponent);
            return static_cast<double>(
                std::abs(static_cast<long double>(exactPow(base, exponent)) / exact - 1));
        });

        qInfo("pow: %.3g", worst);
        QCOMPARE_LT(worst, 1e-13);
        QCOMPARE(exactPow(0.9, 0.0), 1.0);
        QCOMPARE(exactPow(1.0, 1e300), 1.0);
        QCOMPARE(exactPow(0.999, 1e9), 0.0); // Adam's, after very many steps
    }

    void sine_and_cosine_are_right_to_fifteen_digits() {
        const double worst = worstOf([](Random& random) {
            const double range = random.below(2) == 0 ? 1e4 : 4.0;
            const double x = random.uniform(-range, range);
            const long double exact = x;
            return static_cast<double>(
                std::max(std::abs(exactSin(x) - std::sin(exact)), std::abs(exactCos(x) - std::cos(exact))));
        });

        qInfo("sin, cos: %.3g", worst);
        QCOMPARE_LT(worst, 1e-15);
    }

    void sine_and_cosine_are_right_beside_their_zeros() {
        // The doubles nearest to multiples of pi/2: what is left of x is all error of the reduction.
        const long double quarter = std::acos(-1.0L) / 2;
        double worst = 0;
        for (int k = -6366; k <= 6366; ++k) {
            const auto x = static_cast<double>(k * quarter);
            const long double exact = x;
            worst = std::max(worst, static_cast<double>(std::abs(exactSin(x) - std::sin(exact))));
            worst = std::max(worst, static_cast<double>(std::abs(exactCos(x) - std::cos(exact))));
        }

        QCOMPARE_LT(worst, 1e-15);
        QCOMPARE(exactSin(0.0), 0.0);
        QCOMPARE(exactCos(0.0), 1.0);
    }

    void the_bits_are_as_recorded_data() {
        // Recorded from this implementation, to be the same on every machine.
        QTest::addColumn<double>("value");
        QTest::addColumn<quint64>("bits");
        QTest::addRow("log 10") << exactLog(10.0) << quint64{0x40026bb1bbb55516};
        QTest::addRow("exp 1") << exactExp(1.0) << quint64{0x4005bf0a8b14576a};
        QTest::addRow("exp -87.3") << exactExp(-87.3) << quint64{0x38109874c0b9cacb};
        QTest::addRow("exp 699.9") << exactExp(699.9) << quint64{0x7f0ac3c2d2582f8f};
        QTest::addRow("0.999^1000") << exactPow(0.999, 1000.0) << quint64{0x3fd788526411ed72};
        QTest::addRow("0.96^0.37") << exactPow(0.96, 0.37) << quint64{0x3fef853258070b56};
        QTest::addRow("sin 1") << exactSin(1.0) << quint64{0x3feaed548f090cee};
        QTest::addRow("sin -9999.5") << exactSin(-9999.5) << quint64{0xbfc819bf47e7fab3};
        QTest::addRow("cos 1") << exactCos(1.0) << quint64{0x3fe14a280fb5068c};
        QTest::addRow("cos 1234.5") << exactCos(1234.5) << quint64{0xbfefa8f2ceb78372};
    }
    void the_bits_are_as_recorded() {
        QFETCH(double, value);
        QFETCH(quint64, bits);

        QCOMPARE(quint64{std::bit_cast<std::uint64_t>(value)}, bits);
    }
};

QTEST_GUILESS_MAIN(TestExactMath)
#include "tst_exact_math.moc"
