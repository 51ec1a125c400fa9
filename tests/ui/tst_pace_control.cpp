// SPDX-License-Identifier: GPL-3.0-or-later
// How many batches a second there are to be.
#include "tests/support/user_home.h"
#include "ui/bars/pace_control.h"

#include <QtWidgets>

#include <QtTest>

#include <limits>

using namespace inkling;

class TestPaceControl : public QObject {
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale{"en_US"}); }

    void the_pace_is_twenty_batches_a_second_at_first() {
        const PaceControl pace;
        QCOMPARE(pace.pace(), 20.0);
    }

    void the_pace_goes_from_one_a_second_to_full_speed() {
        PaceControl pace;
        for (int i = 0; i < 30; ++i)
            pace.slower();
        QCOMPARE(pace.pace(), 1.0);

        double before = 0.0;
        while (pace.pace() > before) {
            before = pace.pace();
            pace.faster();
        }
        QCOMPARE(before, 1000.0);
        QCOMPARE(pace.pace(), 0.0);
        pace.faster();
        QCOMPARE(pace.pace(), 0.0);
    }

    void full_speed_goes_back_to_the_pace_before() {
        PaceControl pace;
        pace.setPace(5.0);

        pace.toggleFullSpeed();
        QCOMPARE(pace.pace(), 0.0);
        pace.toggleFullSpeed();

        QCOMPARE(pace.pace(), 5.0);
    }

    void each_pace_is_announced_once_and_shown_in_words() {
        PaceControl pace;
        QSignalSpy changed{&pace, &PaceControl::paceChanged};

        pace.setPace(1.0);
        pace.setPace(1.0);

        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toDouble(), 1.0);
        const auto shows = [&](const QString& text) {
            const auto labels = pace.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->text() == text; });
        };
        QVERIFY(shows("1 batch/s"));
        pace.setPace(50.0);
        QVERIFY(shows("50 batches/s"));
        pace.setPace(0.0);
        QVERIFY(shows("full speed"));
    }

    void a_pace_that_is_none_becomes_the_usual_one_data() {
        QTest::addColumn<double>("pace");
        QTest::addRow("between two stops") << 3.0;
        QTest::addRow("negative") << -1.0;
        QTest::addRow("not a number") << std::numeric_limits<double>::quiet_NaN();
        QTest::addRow("infinite") << std::numeric_limits<double>::infinity();
    }
    void a_pace_that_is_none_becomes_the_usual_one() {
        QFETCH(double, pace);
        PaceControl control;
        control.setPace(1.0);

        control.setPace(pace);

        QCOMPARE(control.pace(), 20.0);
    }
};

INKLING_WINDOW_TEST_MAIN(TestPaceControl)
#include "tst_pace_control.moc"
