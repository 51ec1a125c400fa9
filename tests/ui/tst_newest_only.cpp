// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/newest_only.h"

#include "tests/support/patience.h"

#include <QtTest>

#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <vector>

using namespace inkling;
using namespace std::chrono_literals;

namespace {

/// Holds whoever works until it is opened.
class Gate {
public:
    void open() { m_promise.set_value(); }
    void pass() const { m_open.wait(); }

private:
    std::promise<void> m_promise;
    std::shared_future<void> m_open = m_promise.get_future().share();
};

} // namespace

class TestNewestOnly : public QObject {
    Q_OBJECT

private:
    std::vector<int> m_answers;

    /// Answers with its number.
    NewestOnly::Wish number(int value) {
        return [this, value] { return [this, value] { m_answers.push_back(value); }; };
    }
    NewestOnly::Wish numberBehind(int value, const Gate& gate, std::atomic<bool>* begun = nullptr) {
        return [this, value, &gate, begun] {
            if (begun)
                *begun = true;
            gate.pass();
            return [this, value] { m_answers.push_back(value); };
        };
    }

private slots:
    void init() { m_answers.clear(); }

    void a_wish_is_carried_out_elsewhere_and_answered_here() {
        NewestOnly worker{0ms};
        std::atomic<std::thread::id> workedOn;
        std::thread::id answeredOn;

        worker.wish([&] {
            workedOn = std::this_thread::get_id();
            return [&] { answeredOn = std::this_thread::get_id(); };
        });

        QVERIFY(worker.isBusy());
        QTRY_VERIFY(!worker.isBusy());
        QVERIFY(answeredOn == std::this_thread::get_id());
        QVERIFY(workedOn.load() != std::this_thread::get_id());
        QVERIFY(workedOn.load() != std::thread::id{});
    }

    void of_many_wishes_only_the_last_is_carried_out_behind_the_one_under_way() {
        Gate gate;
        NewestOnly worker{0ms};

        worker.wish(numberBehind(1, gate));
        for (int value = 2; value <= 50; ++value)
            worker.wish(number(value));
        gate.open();

        QTRY_VERIFY(!worker.isBusy());
        QCOMPARE(m_answers, (std::vector{1, 50}));
    }

    void between_two_begins_lies_the_interval() {
        NewestOnly worker{40ms};
        std::vector<std::chrono::steady_clock::time_point> begins;
        const auto wish = [&] {
            worker.wish([&] {
                const auto begun = std::chrono::steady_clock::now();
                return [&, begun] { begins.push_back(begun); };
            });
        };

        for (std::size_t count = 1; count <= 4; ++count) {
            wish();
            QTRY_COMPARE(begins.size(), count);
        }

        // The timer counts whole milliseconds from the answer on.
        for (std::size_t i = 1; i < begins.size(); ++i)
            QVERIFY(begins[i] - begins[i - 1] >= 35ms);
    }

    void what_is_forgotten_is_not_answered() {
        Gate gate;
        NewestOnly worker{0ms};

        worker.wish(numberBehind(1, gate));
        worker.wish(number(2));
        worker.forget();
        QVERIFY(!worker.isBusy());
        worker.wish(number(3));
        gate.open();

        QTRY_COMPARE(m_answers, (std::vector{3}));
        QVERIFY(!worker.isBusy());
    }

    void its_end_waits_for_what_is_under_way_and_answers_nothing() {
        Gate gate;
        std::atomic<bool> begun{false};
        std::atomic<bool> ended{false};
        auto worker = std::make_unique<NewestOnly>(0ms);
        worker->wish([&] {
            begun = true;
            gate.pass();
            ended = true;
            return [this] { m_answers.push_back(1); };
        });
        QTRY_VERIFY(begun);

        worker->wish(number(2));
        gate.open();
        worker.reset();
        QCoreApplication::processEvents();

        QVERIFY(ended);
        QVERIFY(m_answers.empty());
    }

    void what_a_wish_holds_is_let_go_before_its_answer() {
        NewestOnly worker{0ms};
        auto held = std::make_shared<int>(1);
        const std::weak_ptr<int> watched = held;
        bool isGone = false;

        worker.wish([held = std::move(held), &watched, &isGone] {
            return [&watched, &isGone] { isGone = watched.expired(); };
        });

        QTRY_VERIFY(!worker.isBusy());
        QVERIFY(isGone);
    }

    void a_thousand_wishes_end_with_the_last() {
        NewestOnly worker{0ms};

        for (int value = 0; value < 1000; ++value) {
            worker.wish(number(value));
            QCoreApplication::processEvents();
        }

        QTRY_VERIFY(!worker.isBusy());
        QVERIFY(std::is_sorted(m_answers.begin(), m_answers.end()));
        QCOMPARE(m_answers.back(), 999);
    }
};

QTEST_GUILESS_MAIN(TestNewestOnly)
#include "tst_newest_only.moc"
