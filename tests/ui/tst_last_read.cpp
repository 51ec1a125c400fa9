// SPDX-License-Identifier: GPL-3.0-or-later
// What is read in the background, and may take long.
#include "ui/files/last_read.h"

#include "tests/support/patience.h"

#include <QtTest>

using namespace inkling;
using namespace std::chrono_literals;

class TestLastRead : public QObject {
    Q_OBJECT

private slots:
    void what_is_read_counts() {
        LastRead reading{nullptr};
        const QSignalSpy ended{&reading, &LastRead::ended};
        const auto number = reading.begin("a.onnx");
        QVERIFY(reading.end(number));
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended[0][0].toString(), "a.onnx");
        QVERIFY(!reading.end(number));
    }

    void of_several_the_last_one_counts() {
        LastRead reading{nullptr};
        const auto first = reading.begin("a.onnx");
        const auto second = reading.begin("b.onnx");
        QVERIFY(!reading.end(first));
        QVERIFY(reading.end(second));
    }

    void what_takes_longer_than_a_moment_is_said_once() {
        LastRead reading{nullptr};
        QSignalSpy takesLong{&reading, &LastRead::takesLong};
        reading.begin("a.onnx");
        QTRY_COMPARE(takesLong.size(), 1);
        QCOMPARE(takesLong[0][0].toString(), "a.onnx");
    }

    void what_does_not_is_not() {
        LastRead reading{nullptr, 0ms};
        LastRead other{nullptr, 0ms};
        const QSignalSpy takesLong{&reading, &LastRead::takesLong};
        QSignalSpy otherTakesLong{&other, &LastRead::takesLong};
        reading.end(reading.begin("a.onnx"));
        other.begin("b.onnx");
        QTRY_COMPARE(otherTakesLong.size(), 1);
        QCOMPARE(takesLong.size(), 0);
    }

    void what_was_called_off_is_let_go() {
        LastRead reading{nullptr};
        const QSignalSpy ended{&reading, &LastRead::ended};
        const auto number = reading.begin("a.onnx");
        reading.cancel();
        QCOMPARE(ended.size(), 1);
        QVERIFY(!reading.end(number));
        reading.cancel();
        QCOMPARE(ended.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLastRead)
#include "tst_last_read.moc"
