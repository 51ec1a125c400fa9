// SPDX-License-Identifier: GPL-3.0-or-later
// What is done on another thread comes back as a result, however it went.
#include "ui/in_background.h"

#include "core/base/result.h"
#include "tests/support/patience.h"

#include <QPainter>
#include <QtTest>

#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>

using namespace inkling;

namespace {

/// What comes of this work.
std::optional<Result<int>> outcomeOf(std::function<Result<int>()> work) {
    QThreadPool pool;
    QObject receiver;
    std::optional<Result<int>> outcome;
    inBackground(pool, &receiver, std::move(work), [&](const Result<int>& result) { outcome = result; });
    return QTest::qWaitFor([&] { return outcome.has_value(); }, test::patience) ? outcome : std::nullopt;
}

QString sentenceOf(const std::optional<Result<int>>& outcome) {
    return outcome && !*outcome ? QString::fromStdString(outcome->error().message()) : QString{};
}

} // namespace

class TestInBackground : public QObject {
    Q_OBJECT

private slots:
    void it_is_done_elsewhere_and_told_here() {
        QThreadPool pool;
        QThread* teller = nullptr;
        Qt::HANDLE doer = nullptr;

        inBackground(
            pool, this,
            [&]() -> Result<int> {
                doer = QThread::currentThreadId();
                return 7;
            },
            [&](const Result<int>& result) {
                QCOMPARE(*result, 7);
                teller = QThread::currentThread();
            });

        QTRY_COMPARE(teller, thread());
        QVERIFY(doer != QThread::currentThreadId());
    }

    void what_went_wrong_is_told() {
        const Error error{ErrorKind::io, "The disk is gone."};
        QCOMPARE(sentenceOf(outcomeOf([=]() -> Result<int> { return error; })), "The disk is gone.");
    }

    void without_memory_the_work_fails_and_the_program_goes_on() {
        QCOMPARE(sentenceOf(outcomeOf([]() -> Result<int> { throw std::bad_alloc{}; })),
                 "There is not enough memory for this; close other programs and try again.");
    }

    void a_fault_of_the_program_is_said_to_be_one() {
        QCOMPARE(sentenceOf(outcomeOf([]() -> Result<int> { throw std::out_of_range{"at: 7"}; })),
                 "This is a fault of the program: at: 7");
    }

    void who_waits_for_disks_keeps_no_painter_waiting() {
        auto& pool = diskPool();
        QSemaphore disks; // that take their time
        for (int i = 0; i < pool.maxThreadCount(); ++i)
            pool.start([&] { disks.acquire(); });
        QTRY_COMPARE(pool.activeThreadCount(), pool.maxThreadCount());
        QImage image{2000, 2000, QImage::Format_ARGB32_Premultiplied};
        image.fill(Qt::white);

        QPainter{&image}.fillRect(image.rect(), QColor{0, 0, 255, 100});

        QVERIFY(image.pixelColor(1999, 1999) != Qt::white);
        disks.release(pool.maxThreadCount());
        QVERIFY(pool.waitForDone());
    }

    void nobody_is_told_who_is_no_more() {
        QThreadPool pool;
        auto receiver = std::make_unique<QObject>();
        QSemaphore goes;
        bool isTold = false;
        inBackground(
            pool, receiver.get(),
            [&]() -> Result<void> {
                goes.acquire();
                return {};
            },
            [&](const Result<void>&) { isTold = true; });

        receiver.reset();
        goes.release();

        QVERIFY(pool.waitForDone());
        QCoreApplication::processEvents();
        QVERIFY(!isTold);
    }
};

QTEST_MAIN(TestInBackground)
#include "tst_in_background.moc"
