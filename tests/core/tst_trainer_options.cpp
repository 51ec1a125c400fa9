// SPDX-License-Identifier: GPL-3.0-or-later
// What a run may be asked for beyond the tutorial's: validation, early stopping, averages, weight decay.
#include "core/train/run_spec.h"
#include "core/train/trainer.h"
#include "tests/support/counted_new.h"
#include "tests/support/runs.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace inkling;
using inkling::test::firstDigits;

Q_DECLARE_METATYPE(inkling::LayerSpecs)

namespace {

LayerSpecs denseNetwork() {
    return {Flatten{}, Dense{.units = 12, .activation = Activation::relu},
            Dense{.units = 10, .activation = Activation::softmax}};
}

Model modelOf(const LayerSpecs& specs) {
    return initializedModel(Architecture::build({28, 28, 1}, specs).value(), 1);
}

double squaredKernels(const Trainer& trainer) {
    double sum = 0.0;
    const auto model = trainer.model();
    for (const auto& block : model.architecture->parameterBlocks())
        if (block.role == "kernel")
            for (std::size_t i = 0; i < block.count; ++i)
                sum +=
                    double{model.parameters[block.offset + i]} * double{model.parameters[block.offset + i]};
    return sum;
}

} // namespace

class TestTrainerOptions : public QObject {
    Q_OBJECT

    SerialExecutor m_executor;

    Trainer trained(const TrainingSettings& settings, const DigitData& data = firstDigits(640, 100)) {
        Trainer trainer{modelOf(denseNetwork()), data, settings, m_executor};
        while (trainer.step()) { }
        return trainer;
    }

private slots:
    void the_last_images_are_held_out_as_TensorFlow_js_does() {
        // tfjs-examples/mnist: floor(55,000 * 0.85) = 46,750 are learned from.
        const Trainer trainer{
            modelOf(denseNetwork()), firstDigits(55'000, 10), {.validationSplit = 0.15}, m_executor};

        QCOMPARE(trainer.trainingImages(), std::size_t{46'750});
        QCOMPARE(trainer.validationImages(), std::size_t{8250});
        QCOMPARE(trainer.batchesPerEpoch(), std::int64_t{731});
    }

    void held_out_images_are_never_learned_from() {
        // given two training sets that differ in the part that is held out
        const DigitData data = firstDigits(1000, 10);
        std::vector<std::uint8_t> pixels(1000 * 784);
        for (std::size_t i = 0; i < 1000; ++i)
            std::ranges::copy(data.train.image(i < 800 ? i : 999 - i % 7),
                              pixels.begin() + static_cast<long>(i * 784));
        DigitData other = data;
        other.train = {data.train.imageShape(), 10, pixels, data.train.labels()};
        const TrainingSettings settings{.batches = 30, .validationSplit = 0.2, .testEvery = 0};

        QCOMPARE(weightsSha256(trained(settings, data).model()),
                 weightsSha256(trained(settings, other).model()));
    }

    void validation_comes_at_the_end_of_each_epoch_and_of_the_run() {
        const TrainingSettings settings{.batchSize = 64, .batches = 25, .validationSplit = 0.2};
        Trainer trainer{modelOf(denseNetwork()), firstDigits(800, 50), settings, m_executor};

        QList<std::int64_t> batches;
        while (const auto record = trainer.step())
            if (record->validation) {
                batches << record->batch;
                QCOMPARE(record->validation->count, 160);
            }

        QCOMPARE(batches, (QList<std::int64_t>{9, 19, 24})); // ten batches of 64 are 640 images
    }

    void validation_comes_as_often_as_asked() {
        const TrainingSettings settings{.batches = 10, .validationSplit = 0.1, .validateEvery = 4};
        Trainer trainer{modelOf(denseNetwork()), firstDigits(800, 50), settings, m_executor};

        QList<std::int64_t> batches;
        while (const auto record = trainer.step())
            if (record->validation)
                batches << record->batch;

        QCOMPARE(batches, (QList<std::int64_t>{3, 7, 9}));
    }

    void without_a_split_nothing_is_validated() {
        Trainer trainer{modelOf(denseNetwork()), firstDigits(640, 50), {.batches = 12}, m_executor};
        while (const auto record = trainer.step())
            QVERIFY(!record->validation);
        QVERIFY(!trainer.validate());
    }

    void a_run_that_gets_no_better_stops_early() {
        // given a learning rate at which nothing is learned but noise
        TrainingSettings settings{.learningRate = 3.0, .batches = 2000, .testEvery = 0};
        settings.validationSplit = 0.2;
        settings.validateEvery = 5;
        settings.patience = 3;
        Trainer trainer{modelOf(denseNetwork()), firstDigits(800, 50), settings, m_executor};

        std::vector<double> losses;
        while (const auto record = trainer.step())
            if (record->validation)
                losses.push_back(record->validation->loss);

        QVERIFY(trainer.hasStoppedEarly());
        QVERIFY(trainer.isFinished());
        QVERIFY(trainer.batchesDone() < 2000);
        QVERIFY(!trainer.step());
        // The last three are no new best, and not four before them.
        QVERIFY(losses.size() >= 4);
        const auto best = std::min_element(losses.begin(), losses.end());
        QCOMPARE(losses.end() - best, 4);
    }

    void a_run_without_patience_goes_to_its_end() {
        TrainingSettings settings{.learningRate = 3.0, .batches = 100, .testEvery = 0};
        settings.validationSplit = 0.2;
        settings.validateEvery = 5;
        QCOMPARE(trained(settings).batchesDone(), std::int64_t{100});
    }

    void an_average_of_the_weights_is_what_is_tested() {
        // given the same run, with and without an average: the weights that train are the same
        TrainingSettings settings{.learningRate = 0.3, .batches = 50, .testEvery = 1};
        settings.testOrder = TestOrder::fixed;
        settings.testSize = 100;
        TrainingSettings averaging = settings;
        averaging.averageDecay = 0.9;
        const DigitData data = firstDigits(640, 100);
        Trainer plain{modelOf(denseNetwork()), data, settings, m_executor};
        Trainer averaged{modelOf(denseNetwork()), data, averaging, m_executor};

        std::vector<double> expected(plain.parameters().begin(), plain.parameters().end());
        for (int batch = 0; batch < 50; ++batch) {
            const auto a = plain.step();
            const auto b = averaged.step();
            QVERIFY(a->train == b->train);
            const double share = std::max(0.1, 1.0 / (batch + 1.0));
            for (std::size_t i = 0; i < expected.size(); ++i)
                expected[i] += share * (double{plain.parameters()[i]} - expected[i]);
            if (batch > 0)
                QVERIFY(a->test->loss != b->test->loss);
        }

        double worst = 0.0;
        for (std::size_t i = 0; i < expected.size(); ++i)
            worst = std::max(worst, std::abs(expected[i] - double{averaged.parameters()[i]}));
        QVERIFY2(worst < 1e-5, qPrintable(QString::number(worst)));
        QCOMPARE_GT(worst, 0.0);
    }

    void weight_decay_makes_kernels_smaller() {
        TrainingSettings settings{.batches = 50, .testEvery = 0};
        const double usual = squaredKernels(trained(settings));
        settings.l2 = 0.01;
        const double ridge = squaredKernels(trained(settings));
        settings.l2 = 0.0;
        settings.l1 = 0.001;
        const double lasso = squaredKernels(trained(settings));

        QVERIFY2(ridge < 0.8 * usual, qPrintable(QString::number(ridge / usual)));
        QVERIFY2(lasso < 0.95 * usual, qPrintable(QString::number(lasso / usual)));
    }

    void a_clipped_gradient_is_as_long_as_allowed() {
        const TrainingSettings settings{.learningRate = 1.0, .clipNorm = 0.01, .testEvery = 0};
        Trainer trainer{modelOf(denseNetwork()), firstDigits(640, 10), settings, m_executor};
        const std::vector<float> before(trainer.parameters().begin(), trainer.parameters().end());

        trainer.step();

        double squares = 0.0;
        for (std::size_t i = 0; i < before.size(); ++i) {
            const double step = double{trainer.parameters()[i]} - double{before[i]};
            squares += step * step;
        }
        // The gradient of a new network is longer by far; with a rate of 1 the step is the gradient.
        QVERIFY2(std::abs(std::sqrt(squares) - 0.01) < 1e-5, qPrintable(QString::number(std::sqrt(squares))));
    }

    void the_schedule_reaches_the_weights() {
        TrainingSettings settings{.batches = 20, .testEvery = 0};
        const auto constant = weightsSha256(trained(settings).model());
        settings.schedule = Schedule::cosine;
        QVERIFY(weightsSha256(trained(settings).model()) != constant);
    }

    void drawn_digits_are_learned_from_but_not_held_out() {
        TrainingSettings settings{.batches = 5, .validationSplit = 0.2, .testEvery = 0};
        settings.drawnDigits = 100;
        const Trainer trainer{modelOf(denseNetwork()), firstDigits(1000, 10), settings, m_executor};

        QCOMPARE(trainer.trainingImages(), std::size_t{900});
        QCOMPARE(trainer.validationImages(), std::size_t{200});
    }

    void what_does_not_go_with_the_data_is_refused() {
        const std::vector<std::uint8_t> pixels(12, 50);
        const std::vector<std::uint8_t> labels{1, 1, 1, 1};
        const Dataset wide{{1, 3, 1}, 10, pixels, labels};
        const DigitData data{"Bars", wide, wide};

        QVERIFY(checkFit(TrainingSettings{}, data));
        QCOMPARE(checkFit(TrainingSettings{.shift = 1.0}, data).error().message(),
                 std::string{
                     "Only grey images of 2×2 or more can be augmented; Bars has 1×3×1. Choose 0 for shift, "
                     "rotate, scale, shear, thickness and elastic."});
        QCOMPARE(
            checkFit(TrainingSettings{.drawnDigits = 5}, data).error().message(),
            std::string{"drawn-digits adds 10 digits of 28×28×1; Bars has 10 classes of 1×3×1. Choose 0."});
        QVERIFY(checkFit(TrainingSettings{.shift = 1.0, .drawnDigits = 5}, firstDigits(10, 10)));
    }

    void a_step_allocates_nothing_whatever_is_on_data() {
        QTest::addColumn<LayerSpecs>("specs");
        QTest::addRow("tile by tile")
            << LayerSpecs{Conv2d{.filters = 4, .activation = Activation::relu}, MaxPooling2d{}, Flatten{},
                          Dropout{0.5}, Dense{.units = 10, .activation = Activation::softmax}};
        QTest::addRow("stage by stage") << LayerSpecs{Conv2d{.filters = 4},
                                                      BatchNormalization{},
                                                      Activate{Activation::elu},
                                                      AveragePooling2d{},
                                                      Flatten{},
                                                      Dense{.units = 10, .activation = Activation::softmax}};
    }
    void a_step_allocates_nothing_whatever_is_on() {
        QFETCH(const LayerSpecs, specs);
        for (std::size_t kind = 0; kind < EnumNames<OptimizerKind>::names.size(); ++kind) {
            TrainingSettings settings{.learningRate = 0.01, .batches = 10, .testEvery = 1};
            settings.optimizer = static_cast<OptimizerKind>(kind);
            settings.schedule = Schedule::oneCycle;
            settings.l2 = 1e-4;
            settings.clipNorm = 1.0;
            settings.averageDecay = 0.9;
            settings.testSize = 50;
            settings.shift = settings.rotate = settings.thickness = settings.elastic = 0.5;
            settings.validationSplit = 0.2;
            settings.validateEvery = 1;
            Trainer trainer{modelOf(specs), firstDigits(900, 100), settings, m_executor};
            trainer.step();

            const auto before = test::allocations();
            trainer.step();
            QCOMPARE(test::allocations(), before);
        }
    }
};

QTEST_GUILESS_MAIN(TestTrainerOptions)
#include "tst_trainer_options.moc"
