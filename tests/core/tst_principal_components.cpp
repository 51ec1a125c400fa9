// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/principal_components.h"

#include "core/base/random.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <numbers>

using namespace inkling;

namespace {

using Numbers = std::vector<double>;

std::vector<float> samplesOf(std::size_t count, std::size_t size, std::uint64_t seed = 1) {
    Random random{seed, RandomStream::weights};
    std::vector<float> samples(count * size);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] =
            static_cast<float>((random.uniform() - 0.5) * (1.0 + 7.0 / static_cast<double>(1 + i % size)));
    return samples;
}

double dot(const Numbers& a, const Numbers& b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

bool isNear(const Numbers& actual, const Numbers& expected) {
    for (std::size_t i = 0; i < actual.size(); ++i)
        if (!(std::abs(actual[i] - expected[i]) < 1e-9))
            return false;
    return actual.size() == expected.size();
}

bool isNear(const std::vector<PlanePoint>& actual, const std::vector<PlanePoint>& expected) {
    for (std::size_t i = 0; i < actual.size(); ++i)
        if (!(std::hypot(actual[i].x - expected[i].x, actual[i].y - expected[i].y) < 1e-9))
            return false;
    return actual.size() == expected.size();
}

/// Variance along a direction, times the number of samples.
double spreadAlong(const Numbers& direction, const std::vector<float>& samples, const Numbers& mean) {
    double sum = 0.0;
    for (std::size_t first = 0; first < samples.size(); first += direction.size()) {
        double place = 0.0;
        for (std::size_t i = 0; i < direction.size(); ++i)
            place += (static_cast<double>(samples[first + i]) - mean[i]) * direction[i];
        sum += place * place;
    }
    return sum;
}

} // namespace

class TestPrincipalComponents : public QObject {
    Q_OBJECT

private slots:
    void a_cross_lies_along_its_arms() {
        // Around (10, 20, 30): 3 along the second axis, 2 along the first, 1 along the third.
        const std::vector<float> samples{12, 20, 30, 8,  20, 30, 10, 23, 30,
                                         10, 17, 30, 10, 20, 31, 10, 20, 29};

        const auto plane = principalPlane(samples, 3);

        QVERIFY(plane);
        QVERIFY(isNear(plane->mean, {10, 20, 30}));
        QVERIFY(isNear(plane->directions[0], {0, 1, 0}));
        QVERIFY(isNear(plane->directions[1], {1, 0, 0}));
        QVERIFY(std::abs(plane->explained - 26.0 / 28.0) < 1e-12);
        QVERIFY(isNear(project(*plane, samples), {{0, 2}, {0, -2}, {3, 0}, {-3, 0}, {0, 0}, {0, 0}}));
    }

    void no_other_directions_show_more_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("size");
        QTest::addRow("more samples than values") << 60 << 12;
        QTest::addRow("fewer samples than values") << 12 << 60;
        QTest::addRow("as many") << 20 << 20;
    }
    void no_other_directions_show_more() {
        QFETCH(int, count);
        QFETCH(int, size);
        const auto samples = samplesOf(static_cast<std::size_t>(count), static_cast<std::size_t>(size));

        const auto plane = principalPlane(samples, static_cast<std::size_t>(size));

        QVERIFY(plane);
        const auto& [first, second] = plane->directions;
        QVERIFY(std::abs(dot(first, first) - 1.0) < 1e-9);
        QVERIFY(std::abs(dot(second, second) - 1.0) < 1e-9);
        QVERIFY(std::abs(dot(first, second)) < 1e-9);
        QCOMPARE_GT(spreadAlong(first, samples, plane->mean), spreadAlong(second, samples, plane->mean));
        // Away from a direction, at right angles to both, the variance falls.
        for (int axis = 0; axis < size; ++axis) {
            Numbers other(static_cast<std::size_t>(size));
            other[static_cast<std::size_t>(axis)] = 1.0;
            for (const auto* direction : {&first, &second}) {
                const double share = dot(other, *direction);
                for (std::size_t i = 0; i < other.size(); ++i)
                    other[i] -= share * (*direction)[i];
            }
            for (const auto* direction : {&first, &second}) {
                Numbers tilted = *direction;
                for (std::size_t i = 0; i < tilted.size(); ++i)
                    tilted[i] += 0.1 * other[i];
                const double length = std::sqrt(dot(tilted, tilted));
                for (double& x : tilted)
                    x /= length;
                QCOMPARE_LT(spreadAlong(tilted, samples, plane->mean),
                            spreadAlong(*direction, samples, plane->mean));
            }
        }
    }

    void few_samples_and_their_copies_span_the_same_plane() {
        const auto samples = samplesOf(6, 9);
        std::vector<float> twice = samples;
        twice.insert(twice.end(), samples.begin(), samples.end());

        const auto few = principalPlane(samples, 9); // by the products of samples
        const auto many = principalPlane(twice, 9);  // by the products of values

        QVERIFY(few && many);
        QVERIFY(isNear(few->directions[0], many->directions[0]));
        QVERIFY(isNear(few->directions[1], many->directions[1]));
        QVERIFY(std::abs(few->explained - many->explained) < 1e-12);
    }

    void on_a_line_the_second_direction_is_empty_data() {
        QTest::addColumn<std::vector<float>>("samples");
        QTest::addRow("many samples") << std::vector<float>{0, 0, 0, 1, 2, 2, 2, 4, 4, 3, 6, 6};
        QTest::addRow("few samples") << std::vector<float>{0, 0, 0, 3, 6, 6};
    }
    void on_a_line_the_second_direction_is_empty() {
        QFETCH(std::vector<float>, samples);

        const auto plane = principalPlane(samples, 3);

        QVERIFY(plane);
        QVERIFY(isNear(plane->directions[0], {1.0 / 3.0, 2.0 / 3.0, 2.0 / 3.0}));
        QVERIFY(isNear(plane->directions[1], {0, 0, 0}));
        QVERIFY(std::abs(plane->explained - 1.0) < 1e-12);
    }

    void equal_samples_lie_in_one_place() {
        const std::vector<float> samples{0.1F, 0.7F, 0.1F, 0.7F, 0.1F, 0.7F};

        const auto plane = principalPlane(samples, 2);

        QVERIFY(plane);
        QVERIFY(isNear(plane->directions[0], {0, 0}));
        QCOMPARE(plane->explained, 1.0);
        QVERIFY(isNear(project(*plane, samples), {{0, 0}, {0, 0}, {0, 0}}));
    }

    void a_single_value_has_one_direction() {
        const std::vector<float> samples{1, 2, 6};
        const auto plane = principalPlane(samples, 1);
        QVERIFY(plane);
        QVERIFY(isNear(project(*plane, samples), {{-2, 0}, {-1, 0}, {3, 0}}));
    }

    void what_is_not_finite_has_no_plane() {
        QVERIFY(!principalPlane({}, 3));
        QVERIFY(!principalPlane(std::vector<float>{1, 2, std::numeric_limits<float>::quiet_NaN(), 4}, 2));
        QVERIFY(!principalPlane(std::vector<float>{1, 2, std::numeric_limits<float>::infinity(), 4}, 2));
    }

    void the_same_samples_give_the_same_plane() {
        const auto samples = samplesOf(40, 70);
        const auto one = principalPlane(samples, 70);
        const auto other = principalPlane(samples, 70);
        QVERIFY(one->directions == other->directions);
        QCOMPARE(one->explained, other->explained);
    }

    void a_turned_plane_comes_back_data() {
        QTest::addColumn<double>("degrees");
        QTest::addColumn<bool>("isTurnedOver");
        for (const double degrees : {0.0, 37.0, 90.0, 180.0, 271.0})
            for (const bool isTurnedOver : {false, true})
                QTest::addRow("%g degrees%s", degrees, isTurnedOver ? ", turned over" : "")
                    << degrees << isTurnedOver;
    }
    void a_turned_plane_comes_back() {
        QFETCH(double, degrees);
        QFETCH(bool, isTurnedOver);
        const auto samples = samplesOf(30, 5);
        auto plane = principalPlane(samples, 5).value();
        auto points = project(plane, samples);
        const double c = std::cos(degrees * std::numbers::pi / 180.0);
        const double s = std::sin(degrees * std::numbers::pi / 180.0);
        std::vector<PlanePoint> before;
        for (const auto& [x, y] : points) {
            const double side = isTurnedOver ? -y : y;
            before.push_back({c * x - s * side + 4.0, s * x + c * side - 9.0});
        }

        turnTowards(before, plane, points);

        for (auto& place : before)
            place = {place.x - 4.0, place.y + 9.0};
        QVERIFY(isNear(points, before));
        QVERIFY(isNear(project(plane, samples), points));
    }

    void points_without_a_likeness_stay_where_they_are() {
        const std::vector<float> samples{1, 0, -1, 0, 0, 2, 0, -2};
        auto plane = principalPlane(samples, 2).value();
        auto points = project(plane, samples);
        const auto unturned = points;

        turnTowards(std::vector<PlanePoint>(4, PlanePoint{3, 3}), plane, points);

        QVERIFY(points == unturned);
    }

    void how_long_it_takes_data() {
        QTest::addColumn<int>("size");
        QTest::addRow("256 values") << 256;
        QTest::addRow("3,136 values") << 3136;
    }
    void how_long_it_takes() {
        QFETCH(int, size);
        const auto samples = samplesOf(1'000, static_cast<std::size_t>(size));
        QBENCHMARK_ONCE {
            QVERIFY(principalPlane(samples, static_cast<std::size_t>(size)));
        }
    }
};

QTEST_GUILESS_MAIN(TestPrincipalComponents)
#include "tst_principal_components.moc"
