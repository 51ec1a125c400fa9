// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thread_team.h"

#include <QtTest>

#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

using namespace inkling;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t maxWorkers = 8;

/// A task that notes who did what.
class Register {
public:
    explicit Register(std::size_t taskCount)
        : m_done(taskCount) { }

    void operator()(std::size_t index, std::size_t worker) {
        if (worker >= maxWorkers || m_busy[worker].exchange(true))
            ++m_clashes;
        ++m_done[index];

        if (worker < maxWorkers)
            m_busy[worker] = false;
    }

    /// Whether each task was done exactly once, and no two at the same time by the same worker.
    bool isInOrder() const {
        for (const int count : m_done)
            if (count != 1)
                return false;
        return m_clashes == 0;
    }

private:
    std::vector<int> m_done; ///< plain: each is written by one task, and read when run() has returned
    std::array<std::atomic<bool>, maxWorkers> m_busy{};
    std::atomic<int> m_clashes{0};
};

void addWorkerCounts() {
    QTest::addColumn<int>("workers");
    for (const int workers : {1, 2, 3, 5, 8})
        QTest::addRow("%d workers", workers) << workers;
}

void workFor(std::chrono::microseconds time) {
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end) { }
}

} // namespace

class TestThreadTeam : public QObject {
    Q_OBJECT

private slots:
    void every_task_is_done_once_in_every_round_data() { addWorkerCounts(); }
    void every_task_is_done_once_in_every_round() {
        QFETCH(const int, workers);
        ThreadTeam team{static_cast<std::size_t>(workers)};

        for (std::size_t round = 0; round < 3000; ++round) {
            const std::size_t taskCount = round % 20;
            Register tasks{taskCount};
            team.run(taskCount, tasks);
            QVERIFY2(tasks.isInOrder(), qPrintable(QString{"round %1"}.arg(round)));
        }
    }

    void there_may_be_many_more_tasks_than_workers_data() { addWorkerCounts(); }
    void there_may_be_many_more_tasks_than_workers() {
        QFETCH(const int, workers);
        ThreadTeam team{static_cast<std::size_t>(workers)};
        Register tasks{65'535};

        team.run(65'535, tasks);

        QVERIFY(tasks.isInOrder());
    }

    void a_run_without_tasks_returns_at_once_data() { addWorkerCounts(); }
    void a_run_without_tasks_returns_at_once() {
        QFETCH(const int, workers);
        ThreadTeam team{static_cast<std::size_t>(workers)};

        team.run(0, [](std::size_t, std::size_t) { QFAIL("there is no task"); });
    }

    void a_team_that_fell_asleep_wakes_up_data() { addWorkerCounts(); }
    void a_team_that_fell_asleep_wakes_up() {
        QFETCH(const int, workers);
        ThreadTeam team{static_cast<std::size_t>(workers)};

        for (int round = 0; round < 30; ++round) {
            Register tasks{8};
            team.run(8, tasks);
            QVERIFY(tasks.isInOrder());
            // Waiting threads spin for some tens of microseconds, then sleep.
            std::this_thread::sleep_for(round % 2 == 0 ? 2ms : 50us);
        }
    }

    void the_caller_waits_for_a_slow_task_data() { addWorkerCounts(); }
    void the_caller_waits_for_a_slow_task() {
        QFETCH(const int, workers);
        ThreadTeam team{static_cast<std::size_t>(workers)};
        const auto caller = std::this_thread::get_id();

        for (int round = 0; round < 20; ++round) {
            std::atomic<int> done = 0;
            team.run(4, [&](std::size_t, std::size_t) {
                // Longer than the caller spins, so that it sleeps and has to be woken.
                if (std::this_thread::get_id() != caller)
                    std::this_thread::sleep_for(1ms);
                ++done;
            });
            QCOMPARE(done.load(), 4);
        }
    }

    void tasks_at_the_same_time_have_different_workers_data() { addWorkerCounts(); }
    void tasks_at_the_same_time_have_different_workers() {
        QFETCH(const int, workers);
        ThreadTeam team{static_cast<std::size_t>(workers)};
        std::array<std::atomic<bool>, maxWorkers> isBusy{};
        std::atomic<int> clashes = 0;

        for (int round = 0; round < 50; ++round)
            team.run(16, [&](std::size_t, std::size_t worker) {
                if (worker >= static_cast<std::size_t>(workers) || isBusy[worker].exchange(true))
                    ++clashes;
                workFor(20us);
                isBusy[worker] = false;
            });

        QCOMPARE(clashes.load(), 0);
    }

    void what_tasks_wrote_is_there_when_run_returns() {
        ThreadTeam team{4};
        std::vector<std::size_t> squares(100); // plain memory: a race would show under the thread sanitizer

        for (std::size_t round = 0; round < 500; ++round) {
            team.run(squares.size(),
                     [&](std::size_t index, std::size_t) { squares[index] = index * index + round; });
            for (std::size_t i = 0; i < squares.size(); ++i)
                QCOMPARE(squares[i], i * i + round);
        }
    }

    void threads_really_help() {
        if (defaultWorkerCount() < 2)
            QSKIP("This machine has one processor.");
        ThreadTeam team{2};
        std::atomic<int> byThread = 0;
        QDeadlineTimer deadline{10'000};

        // On a busy machine it may take some rounds until the second processor comes.
        while (byThread == 0 && !deadline.hasExpired())
            team.run(8, [&](std::size_t, std::size_t worker) {
                byThread += worker == 1 ? 1 : 0;
                workFor(200us);
            });

        QCOMPARE_GT(byThread.load(), 0);
    }

    void each_thread_of_its_own_says_when_it_starts_data() { addWorkerCounts(); }
    void each_thread_of_its_own_says_when_it_starts() {
        QFETCH(const int, workers);
        std::atomic<int> started = 0;
        std::atomic<int> startedByCaller = 0;
        const auto caller = std::this_thread::get_id();
        {
            ThreadTeam team{static_cast<std::size_t>(workers), [&] {
                                ++started;
                                startedByCaller += std::this_thread::get_id() == caller ? 1 : 0;
                            }};
            QCOMPARE(team.workerCount(), static_cast<std::size_t>(workers));
        }

        QCOMPARE(started.load(), workers - 1);
        QCOMPARE(startedByCaller.load(), 0);
    }

    void a_team_can_be_destroyed_at_any_moment_data() { addWorkerCounts(); }
    void a_team_can_be_destroyed_at_any_moment() {
        QFETCH(const int, workers);
        for (int i = 0; i < 60; ++i) {
            auto team = std::make_unique<ThreadTeam>(static_cast<std::size_t>(workers));
            for (int round = 0; round < i % 3; ++round) {
                Register tasks{5};
                team->run(5, tasks);
                QVERIFY(tasks.isInOrder());
            }
            // At once, while its threads begin, while they spin, and when they sleep.
            workFor(std::chrono::microseconds{i % 4 * 60});

            team.reset();
        }
    }

    void a_serial_executor_does_the_tasks_in_order() {
        SerialExecutor executor;
        QList<std::size_t> order;

        executor.run(4, [&](std::size_t index, std::size_t worker) { order << index << worker; });

        QCOMPARE(order, (QList<std::size_t>{0, 0, 1, 0, 2, 0, 3, 0}));
    }
};

QTEST_GUILESS_MAIN(TestThreadTeam)
#include "tst_thread_team.moc"
