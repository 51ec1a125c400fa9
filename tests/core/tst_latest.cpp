// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/latest.h"

#include <QtTest>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace inkling;

class TestLatest : public QObject {
    Q_OBJECT

private slots:
    void is_empty_until_something_is_published() { QVERIFY(Latest<int>{}.get() == nullptr); }

    void what_a_reader_holds_outlives_its_replacement() {
        Latest<int> latest;
        latest.publish(std::make_shared<const int>(1));
        const auto held = latest.get();

        latest.publish(std::make_shared<const int>(2));

        QCOMPARE(*held, 1);
        QCOMPARE(*latest.get(), 2);
    }

    void readers_see_whole_values_in_the_order_of_publishing() {
        constexpr int last = 20'000;
        Latest<std::vector<int>> latest;
        std::atomic<bool> torn = false;
        std::atomic<bool> backward = false;

        auto read = [&] {
            for (int seen = 0; seen < last;) {
                const auto value = latest.get();
                if (!value)
                    continue;
                torn = torn || value->front() != value->back();
                backward = backward || value->front() < seen;
                seen = value->front();
            }
        };
        std::thread one{read};
        std::thread other{read};
        for (int i = 1; i <= last; ++i)
            latest.publish(std::make_shared<const std::vector<int>>(100, i));
        one.join();
        other.join();

        QVERIFY(!torn);
        QVERIFY(!backward);
    }
};

QTEST_APPLESS_MAIN(TestLatest)
#include "tst_latest.moc"
