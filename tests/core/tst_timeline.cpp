// SPDX-License-Identifier: GPL-3.0-or-later
// Every batch of a run can be reached, bit for bit.
#include "core/base/thread_team.h"
#include "core/timeline/keyframes.h"
#include "core/timeline/replay.h"
#include "core/train/run_spec.h"
#include "core/train/schedule.h"
#include "tests/support/runs.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <memory>

using namespace inkling;
using inkling::test::firstDigits;

namespace {

LayerSpecs network() {
    return {Conv2d{.filters = 3, .kernelSize = {5, 5}},
            BatchNormalization{},
            Activate{Activation::relu},
            MaxPooling2d{},
            Flatten{},
            Dropout{0.3},
            Dense{.units = 10, .activation = Activation::softmax}};
}

TrainingSettings everythingOn(OptimizerKind optimizer) {
    TrainingSettings settings{.learningRate = defaultLearningRate(optimizer), .batches = 60, .testEvery = 0};
    settings.optimizer = optimizer;
    settings.schedule = Schedule::oneCycle;
    settings.averageDecay = 0.9;
    settings.shift = settings.rotate = settings.elastic = 1.0;
    settings.validationSplit = 0.1;
    settings.validateEvery = 7;
    return settings;
}

Model model(const LayerSpecs& specs = network()) {
    return initializedModel(Architecture::build({28, 28, 1}, specs).value(), 1);
}

/// A run with what is kept of it, and every state it went through.
struct RecordedRun {
    std::unique_ptr<Trainer> trainer;
    Keyframes keyframes;
    std::vector<TrainingState> states; ///< after 0, 1, 2, ... batches
};

RecordedRun recorded(const TrainingSettings& settings, Executor& executor, std::size_t memoryCap,
                     const std::map<std::int64_t, double>& learningRates = {}) {
    auto trainer = std::make_unique<Trainer>(model(), firstDigits(700, 50), settings, executor);
    Keyframes keyframes{trainer->state(), settings, memoryCap};
    std::vector<TrainingState> states{trainer->state()};
    while (!trainer->isFinished()) {
        if (const auto change = learningRates.find(trainer->batchesDone()); change != learningRates.end()) {
            auto changed = trainer->settings();
            changed.learningRate = change->second;
            trainer->changeSettings(changed);
            keyframes.settingsChanged(trainer->batchesDone(), changed);
        }
        trainer->step();
        states.push_back(trainer->state());
        if (keyframes.isDue(trainer->batchesDone()))
            keyframes.keep(trainer->state());
    }
    return {std::move(trainer), std::move(keyframes), std::move(states)};
}

/// A state of so many floats.
TrainingState stateOf(std::int64_t batch, std::size_t floats = 1000) {
    return {batch, std::vector<float>(floats), {}, Optimizer{OptimizerKind::sgd, floats}, {}};
}

} // namespace

class TestTimeline : public QObject {
    Q_OBJECT

private slots:
    void a_restored_state_is_the_state() {
        SerialExecutor executor;
        Trainer trainer{model(), firstDigits(700, 50), everythingOn(OptimizerKind::adam), executor};
        for (int i = 0; i < 9; ++i)
            trainer.step();
        const auto state = trainer.state();
        const auto record = trainer.step();
        const auto next = trainer.state();

        trainer.restore(state);
        QVERIFY(trainer.state() == state);
        QVERIFY(trainer.step() == record);
        QVERIFY(trainer.state() == next);
    }

    void every_batch_is_reached_to_the_bit_data() {
        QTest::addColumn<int>("optimizer");
        for (std::size_t i = 0; i < EnumNames<OptimizerKind>::names.size(); ++i)
            QTest::addRow("%s", std::string{EnumNames<OptimizerKind>::names[i]}.c_str())
                << static_cast<int>(i);
    }
    void every_batch_is_reached_to_the_bit() {
        // given a run with everything on, of which few states can be kept
        QFETCH(const int, optimizer);
        const auto settings = everythingOn(static_cast<OptimizerKind>(optimizer));
        ThreadTeam team{2};
        const auto one = Trainer{model(), firstDigits(700, 50), settings, team}.state().bytes();
        const auto run = recorded(settings, team, 9 * one, {{10, 0.01}, {11, 0.02}, {40, 0.003}});
        QCOMPARE(run.states.size(), std::size_t{61});
        QVERIFY(run.keyframes.spacing() > 4);

        // when another trainer, with other threads, is taken to and fro
        SerialExecutor executor;
        Trainer other{model(), firstDigits(700, 50), settings, executor};
        for (const std::int64_t batch : {60, 0, 11, 10, 12, 41, 39, 40, 59, 1, 33})
            seek(other, run.keyframes, batch);

        // then every state is the one it was, but for the validations, which are not repeated
        for (std::int64_t batch = 60; batch >= 0; --batch) {
            const auto replayed = seek(other, run.keyframes, batch);
            QVERIFY(replayed < run.keyframes.spacing());
            auto state = other.state();
            state.patience = run.states[static_cast<std::size_t>(batch)].patience;
            QVERIFY2(state == run.states[static_cast<std::size_t>(batch)],
                     qPrintable(QString::number(batch)));
        }
    }

    void what_the_batch_before_had_is_known_after_a_seek_by_step() {
        SerialExecutor executor;
        const auto settings = everythingOn(OptimizerKind::adam);
        const auto one = Trainer{model(), firstDigits(700, 50), settings, executor}.state().bytes();
        const auto run = recorded(settings, executor, 9 * one, {{10, 0.01}, {11, 0.02}});
        const auto shown = [&](std::int64_t batch) {
            const auto& state = run.states[static_cast<std::size_t>(batch)];
            return state.average.empty() ? state.parameters : state.average;
        };

        Trainer other{model(), firstDigits(700, 50), settings, executor};
        for (const std::int64_t batch : {60, 1, 11, 10, 12, 33}) {
            QVERIFY(seekByStep(other, run.keyframes, batch) == shown(batch - 1));
            auto state = other.state();
            state.patience = run.states[static_cast<std::size_t>(batch)].patience;
            QVERIFY2(state == run.states[static_cast<std::size_t>(batch)],
                     qPrintable(QString::number(batch)));
        }

        QVERIFY(seekByStep(other, run.keyframes, 0).empty());
        QVERIFY(other.state() == run.states.front());

        // a run that came from a file: nothing between its beginning and its end
        Keyframes sparse{run.states.front(), settings};
        sparse.keep(run.states[40]);
        QVERIFY(seekByStep(other, sparse, 40).empty());
        QVERIFY(other.state() == run.states[40]);
    }

    void early_stopping_remembers_what_it_saw() {
        // given a run that is watched by early stopping
        SerialExecutor executor;
        auto settings = everythingOn(OptimizerKind::sgd);
        settings.patience = 50;
        const auto one = Trainer{model(), firstDigits(700, 50), settings, executor}.state().bytes();
        const auto run = recorded(settings, executor, 5 * one);
        QVERIFY(run.keyframes.spacing() > 7); // there are validations between keyframes

        Trainer other{model(), firstDigits(700, 50), settings, executor};
        for (const std::int64_t batch : {59, 3, 30, 45}) {
            seek(other, run.keyframes, batch);
            QVERIFY2(other.state() == run.states[static_cast<std::size_t>(batch)],
                     qPrintable(QString::number(batch)));
        }
    }

    void the_images_of_a_batch_are_shown_with_what_they_cost() {
        SerialExecutor executor;
        const auto settings = everythingOn(OptimizerKind::adam); // augmentation and dropout too
        Trainer trainer{model(), firstDigits(700, 50), settings, executor};
        trainer.step();
        const auto before = trainer.state();

        const auto images = trainer.examineBatch();

        QVERIFY(trainer.state() == before); // it only looked
        QCOMPARE(images.batch, std::int64_t{1});
        QCOMPARE(images.size(), std::size_t{64});
        const auto record = trainer.step().value();
        double loss = 0.0;
        int right = 0;
        for (std::size_t i = 0; i < images.size(); ++i) {
            loss += double{images.losses[i]};
            right += images.predictions[i] == images.labels[i] ? 1 : 0;
            QCOMPARE(images.labels[i], trainer.data().train.label(images.indices[i]));
        }
        QVERIFY(qAbs(loss / 64 - record.train.loss) < 1e-6);
        QCOMPARE(right / 64.0, record.train.accuracy);
        QVERIFY(!std::ranges::equal(images.image(0), trainer.data().train.image(images.indices[0]))); // bent
    }

    void a_batch_that_is_not_augmented_shows_the_images_themselves() {
        SerialExecutor executor;
        Trainer trainer{model(), firstDigits(700, 50), {}, executor};

        const auto images = trainer.examineBatch();

        for (std::size_t i = 0; i < images.size(); ++i)
            QVERIFY(std::ranges::equal(images.image(i), trainer.data().train.image(images.indices[i])));
    }

    void a_run_of_another_arithmetic_is_shown_from_its_keyframes() {
        SerialExecutor executor;
        const auto settings = everythingOn(OptimizerKind::sgd);
        const auto one = Trainer{model(), firstDigits(700, 50), settings, executor}.state().bytes();
        auto run = recorded(settings, executor, 9 * one);
        run.keyframes.setArithmeticRevision(arithmeticRevision + 1);
        QVERIFY(!run.keyframes.areExact());
        Trainer other{model(), firstDigits(700, 50), settings, executor};

        QCOMPARE(seek(other, run.keyframes, 29), std::int64_t{0});

        QCOMPARE(other.batchesDone(), run.keyframes.before(29)->batch);
        QVERIFY(other.state() == *run.keyframes.before(29));
    }

    void a_run_that_goes_on_from_there_is_the_run() {
        SerialExecutor executor;
        const auto settings = everythingOn(OptimizerKind::nesterov);
        const auto run = recorded(settings, executor, Keyframes::defaultMemoryCap, {{25, 0.001}});
        Trainer other{model(), firstDigits(700, 50), settings, executor};

        seek(other, run.keyframes, 20);
        while (!other.isFinished()) {
            other.changeSettings(run.keyframes.settingsAt(other.batchesDone()));
            other.step();
        }

        QCOMPARE(weightsSha256(other.model()), weightsSha256(run.trainer->model()));
    }

    void a_fork_shares_its_past_and_nothing_else() {
        SerialExecutor executor;
        const auto settings = everythingOn(OptimizerKind::sgd);
        const auto run = recorded(settings, executor, Keyframes::defaultMemoryCap, {{5, 0.01}, {30, 0.02}});

        const auto past = run.keyframes.upTo(30);

        QCOMPARE(past.count(), std::size_t{31});
        QVERIFY(past.before(7) == run.keyframes.before(7)); // the same object
        QCOMPARE(past.before(1000)->batch, std::int64_t{30});
        QCOMPARE(past.changes().size(), std::size_t{2});
        QCOMPARE(past.settingsAt(30).learningRate, 0.01);
        QCOMPARE(run.keyframes.count(), std::size_t{61});
    }

    void states_of_the_whole_run_can_be_had_each_with_the_one_kept_before_it() {
        Keyframes keyframes{stateOf(0), {}};
        for (std::int64_t batch = 1; batch <= 100; ++batch)
            keyframes.keep(stateOf(batch));

        const auto all = keyframes.spread(200);
        const auto some = keyframes.spread(6);

        QCOMPARE(all.size(), std::size_t{101});
        QVERIFY(!all.front().before);
        QCOMPARE(some.size(), std::size_t{6});
        for (std::size_t i = 0; i < some.size(); ++i) {
            QCOMPARE(some[i].state->batch, static_cast<std::int64_t>(20 * i));
            if (i > 0)
                QCOMPARE(some[i].before->batch, some[i].state->batch - 1);
        }
        QCOMPARE((Keyframes{stateOf(0), {}}.spread(6).size()), std::size_t{1});
    }

    void keyframes_thin_under_their_cap() {
        const auto one = stateOf(0).bytes();
        Keyframes keyframes{stateOf(0), {}, 10 * one};
        for (std::int64_t batch = 1; batch <= 1000; ++batch)
            if (keyframes.isDue(batch))
                keyframes.keep(stateOf(batch));

        QVERIFY(keyframes.bytes() <= 10 * one);
        QVERIFY(keyframes.count() >= 5); // at least half of what there is room for
        QCOMPARE(keyframes.bytes(), keyframes.count() * one);
        QCOMPARE(keyframes.before(0)->batch, std::int64_t{0});
        for (std::int64_t batch = 0; batch <= 1000; ++batch) {
            const auto distance = batch - keyframes.before(batch)->batch;
            QVERIFY(distance >= 0 && distance < keyframes.spacing());
        }
    }

    void a_lower_cap_thins_at_once_and_never_to_nothing() {
        const auto one = stateOf(0).bytes();
        Keyframes keyframes{stateOf(0), {}};
        for (std::int64_t batch = 1; batch <= 20; ++batch)
            keyframes.keep(stateOf(batch));
        QCOMPARE(keyframes.count(), std::size_t{21});

        keyframes.setMemoryCap(6 * one);
        QVERIFY(keyframes.bytes() <= 6 * one);
        keyframes.setMemoryCap(0);
        QCOMPARE(keyframes.count(), std::size_t{1});
        QCOMPARE(keyframes.before(20)->batch, std::int64_t{0});
    }

    void settings_hold_from_their_batch_on() {
        TrainingSettings slow;
        slow.learningRate = 0.01;
        TrainingSettings fast;
        fast.learningRate = 1.0;
        Keyframes keyframes{stateOf(0), slow};
        keyframes.settingsChanged(5, fast);
        keyframes.settingsChanged(9, fast); // no change
        keyframes.settingsChanged(12, slow);
        keyframes.settingsChanged(12, fast); // thought better of it

        QCOMPARE(keyframes.settingsAt(4).learningRate, 0.01);
        QCOMPARE(keyframes.settingsAt(5).learningRate, 1.0);
        QCOMPARE(keyframes.settingsAt(100).learningRate, 1.0);
    }

    void a_long_run_of_the_tutorial_keeps_within_its_memory_and_reach() {
        // given what 100,000 batches leave behind: states of the tutorial's size
        Keyframes keyframes{stateOf(0, 5994), {}};
        for (std::int64_t batch = 1; batch <= 100'000; ++batch)
            if (keyframes.isDue(batch))
                keyframes.keep(stateOf(batch, 5994));

        // A batch takes less than half a millisecond on one core: 64 of them are within a third of 100 ms.
        QVERIFY2(keyframes.spacing() <= 64, qPrintable(QString::number(keyframes.spacing())));
        QVERIFY(keyframes.bytes() <= Keyframes::defaultMemoryCap);
    }
};

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
