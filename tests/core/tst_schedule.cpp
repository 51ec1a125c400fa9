// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/schedule.h"

#include <QtTest>

#include <cmath>

using namespace inkling;

namespace {

TrainingSettings with(Schedule schedule) {
    TrainingSettings settings;
    settings.learningRate = 0.1;
    settings.schedule = schedule;
    return settings;
}

void compare(const TrainingSettings& settings, std::int64_t count, const std::vector<double>& expected) {
    for (std::size_t batch = 0; batch < expected.size(); ++batch) {
        const double rate = learningRateAt(settings, static_cast<std::int64_t>(batch), count);
        QVERIFY2(std::abs(rate - expected[batch]) <= 1e-9 * expected[batch] + 1e-17,
                 qPrintable(QString{"batch %1: %2, expected %3"}
                                .arg(batch)
                                .arg(rate, 0, 'g', 12)
                                .arg(expected[batch], 0, 'g', 12)));
    }
}

} // namespace

class TestSchedule : public QObject {
    Q_OBJECT

private slots:
    void a_constant_rate_stays() { compare(with(Schedule::constant), 3, {0.1, 0.1, 0.1, 0.1}); }

    void steps_multiply_the_rate() {
        auto settings = with(Schedule::step);
        settings.stepEvery = 2;
        settings.stepFactor = 0.1;
        compare(settings, 6, {0.1, 0.1, 0.01, 0.01, 0.001, 0.001});
    }

    /// torch.optim.lr_scheduler.CosineAnnealingLR(T_max=8), PyTorch 1.13.
    void a_cosine_is_PyTorchs() {
        compare(with(Schedule::cosine), 8,
                {0.1, 0.09619397662556434, 0.08535533905932738, 0.0691341716182545, 0.05,
                 0.030865828381745515, 0.014644660940672627, 0.0038060233744356634});
    }

    /// torch.optim.lr_scheduler.OneCycleLR(max_lr=0.1, total_steps=10, pct_start=0.3), PyTorch 1.13.
    void one_cycle_is_PyTorchs() {
        compare(with(Schedule::oneCycle), 10,
                {0.0040000000000000036, 0.052000000000000005, 0.1, 0.09504846320134738, 0.0811745653949763,
                 0.06112620219362893, 0.03887419780637107, 0.0188258346050237, 0.004951936798652629, 4e-07});
    }

    void one_cycle_without_a_rise_begins_at_the_top() {
        auto settings = with(Schedule::oneCycle);
        settings.cycleRise = 0.0;
        QCOMPARE(learningRateAt(settings, 0, 100), 0.1);
        QCOMPARE_LT(learningRateAt(settings, 99, 100), 1e-6);
    }

    void one_cycle_of_nothing_but_rise_ends_at_the_top() {
        auto settings = with(Schedule::oneCycle);
        settings.cycleRise = 1.0;
        QCOMPARE(learningRateAt(settings, 99, 100), 0.1);
    }

    void a_run_of_one_batch_has_a_rate() {
        for (const auto schedule :
             {Schedule::constant, Schedule::step, Schedule::cosine, Schedule::oneCycle}) {
            const double rate = learningRateAt(with(schedule), 0, 1);
            QVERIFY(rate > 0.0 && rate <= 0.1);
        }
    }

    void a_warm_up_rises_to_where_the_schedule_begins() {
        auto settings = with(Schedule::constant);
        settings.warmup = 4;
        compare(settings, 6, {0.025, 0.05, 0.075, 0.1, 0.1, 0.1});
    }

    void a_schedule_covers_what_the_warm_up_leaves() {
        auto settings = with(Schedule::cosine);
        settings.warmup = 3;
        const auto rest = with(Schedule::cosine);
        for (int batch = 0; batch < 5; ++batch)
            QCOMPARE(learningRateAt(settings, batch + 3, 8), learningRateAt(rest, batch, 5));
    }

    void past_the_end_the_last_rate_goes_on() {
        for (const auto schedule : {Schedule::cosine, Schedule::oneCycle, Schedule::step})
            QCOMPARE(learningRateAt(with(schedule), 200, 100), learningRateAt(with(schedule), 99, 100));
    }

    void many_steps_leave_a_number() {
        auto settings = with(Schedule::step);
        settings.stepEvery = 1;
        settings.stepFactor = 1e-4;
        const double rate = learningRateAt(settings, 1'000'000, 2'000'000);
        QVERIFY(std::isfinite(rate) && rate >= 0.0);
    }
};

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
