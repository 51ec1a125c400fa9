// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluation.h"

#include "core/base/thread_team.h"
#include "core/evaluation/ranking.h"
#include "core/model/predict.h"
#include "core/train/run_spec.h"
#include "resources/mnist/embedded_mnist.h"

#include <QtTest>

#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

using namespace inkling;

using Positions = std::vector<std::uint32_t>;

namespace {

Model tutorialModel(std::uint64_t seed = 1) {
    return initializedModel(Architecture::build({28, 28, 1}, findPreset("tutorial")->spec().network).value(),
                            seed);
}

/// Five images of three classes: two of class 0 (both found), two of class 1 (one taken for 0), one of class
/// 2 (taken for 1).
Answers fiveAnswers() {
    return {.labels = {0, 0, 1, 1, 2},
            .predictions = {0, 0, 1, 0, 1},
            .losses = {0.25F, 0.25F, 0.5F, 1.0F, 3.0F}};
}

/// "0.5", "none".
QString text(const std::optional<double>& share) {
    return share ? QString::number(*share, 'g', 3) : "none";
}

QString sharesOf(const ConfusionMatrix& confusion) {
    QStringList lines;
    for (std::size_t label = 0; label < confusion.classCount(); ++label)
        lines << QString{"%1 images, recall %2, precision %3, F1 %4"}
                     .arg(confusion.ofLabel(label))
                     .arg(text(confusion.recall(label)), text(confusion.precision(label)),
                          text(confusion.f1(label)));
    return lines.join("; ");
}

std::vector<std::uint32_t> firstImages(std::size_t count) {
    std::vector<std::uint32_t> images(count);
    std::iota(images.begin(), images.end(), 0U);
    return images;
}

} // namespace

class TestEvaluation : public QObject {
    Q_OBJECT

private slots:
    void the_score_is_the_mean_over_all_answers() {
        QVERIFY(scoreOf(fiveAnswers()) == (Score{.loss = 1.0, .accuracy = 0.6, .count = 5}));
    }

    void no_answers_score_nothing() { QVERIFY(scoreOf({}) == Score{}); }

    void the_confusion_matrix_counts_labels_by_row_and_predictions_by_column() {
        const ConfusionMatrix confusion{fiveAnswers(), 3};

        QStringList rows;
        for (std::size_t label = 0; label < 3; ++label)
            rows << QString{"%1 %2 %3"}
                        .arg(confusion.count(label, 0))
                        .arg(confusion.count(label, 1))
                        .arg(confusion.count(label, 2));
        QCOMPARE(rows, (QStringList{"2 0 0", "1 1 0", "0 1 0"}));
        QCOMPARE(confusion.ofPrediction(0), 3);
        QCOMPARE(confusion.ofPrediction(1), 2);
        QCOMPARE(confusion.ofPrediction(2), 0);
    }

    void the_matrix_adds_up() {
        const ConfusionMatrix confusion{fiveAnswers(), 3};

        QCOMPARE(confusion.total(), 5);
        QCOMPARE(confusion.right(), 3);
    }

    void recall_and_precision_are_shares_of_rows_and_columns() {
        QCOMPARE(sharesOf({fiveAnswers(), 3}),
                 "2 images, recall 1, precision 0.667, F1 0.8; 2 images, recall 0.5, precision 0.5, F1 0.5; "
                 "1 images, recall 0, precision none, F1 0");
    }

    void a_class_without_images_has_no_recall() {
        const Answers answers{.labels = {0, 0}, .predictions = {0, 1}, .losses = {1, 1}};

        QCOMPARE(sharesOf({answers, 2}),
                 "2 images, recall 0.5, precision 1, F1 0.667; 0 images, recall none, precision 0, F1 0");
    }

    void all_right_is_one_everywhere() {
        const Answers answers{.labels = {0, 1, 1}, .predictions = {0, 1, 1}, .losses = {0, 0, 0}};

        QVERIFY(scoreOf(answers) == (Score{.loss = 0.0, .accuracy = 1.0, .count = 3}));
        QCOMPARE(sharesOf({answers, 2}),
                 "1 images, recall 1, precision 1, F1 1; 2 images, recall 1, precision 1, F1 1");
    }

    void a_class_that_is_neither_there_nor_predicted_has_no_figures() {
        const Answers answers{.labels = {0}, .predictions = {0}, .losses = {0}};

        QCOMPARE(sharesOf({answers, 2}),
                 "1 images, recall 1, precision 1, F1 1; 0 images, recall none, precision none, F1 none");
    }

    void a_network_takes_images_of_its_shape_whose_classes_it_knows_data() {
        QTest::addColumn<int>("side");
        QTest::addColumn<int>("classCount");
        QTest::addColumn<bool>("takes");
        QTest::addRow("such as it was built for") << 28 << 10 << true;
        QTest::addRow("of fewer classes") << 28 << 3 << true;
        QTest::addRow("of a class that it has no output for") << 28 << 11 << false;
        QTest::addRow("larger ones") << 32 << 10 << false;
    }
    void a_network_takes_images_of_its_shape_whose_classes_it_knows() {
        QFETCH(int, side);
        QFETCH(int, classCount);
        const Dataset data{{side, side, 1}, classCount, {}, {}};

        QTEST(takes(*tutorialModel().architecture, data), "takes");
    }

    void the_worst_answers_come_first() {
        QCOMPARE(worstFirst(fiveAnswers()), (Positions{4, 3, 2, 0, 1}));
        QCOMPARE(worstFirst({}), Positions{});
    }

    void what_is_not_a_number_is_worst_of_all() {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const Answers answers{.labels = {0, 0, 0}, .predictions = {0, 0, 0}, .losses = {1, nan, 9}};

        QCOMPARE(worstFirst(answers), (Positions{1, 2, 0}));
    }

    void a_part_of_the_matrix_holds_its_mistakes_or_on_the_diagonal_what_is_right_data() {
        QTest::addColumn<int>("label");
        QTest::addColumn<int>("prediction");
        QTest::addColumn<Positions>("expected");
        QTest::addRow("all") << -1 << -1 << Positions{4, 3};
        QTest::addRow("a class") << 1 << -1 << Positions{3};
        QTest::addRow("a class without mistakes") << 0 << -1 << Positions{};
        QTest::addRow("read as 1") << -1 << 1 << Positions{4};
        QTest::addRow("a cell") << 2 << 1 << Positions{4};
        QTest::addRow("an empty cell") << 2 << 0 << Positions{};
        QTest::addRow("on the diagonal") << 0 << 0 << Positions{0, 1};
    }
    void a_part_of_the_matrix_holds_its_mistakes_or_on_the_diagonal_what_is_right() {
        QFETCH(const int, label);
        QFETCH(const int, prediction);
        QFETCH(const Positions, expected);
        const auto given = [](int number) {
            return number < 0 ? std::nullopt : std::optional{static_cast<std::size_t>(number)};
        };

        const auto found =
            partOf(fiveAnswers(), worstFirst(fiveAnswers()), {given(label), given(prediction)});

        QCOMPARE(found, expected);
    }

    void the_parts_of_the_matrix_hold_as_many_images_as_it_counts() {
        const Model model = tutorialModel();
        SerialExecutor executor;
        Evaluator evaluator{model.architecture, executor};
        const Answers& answers =
            evaluator.evaluate(model.parameters, embeddedMnist().test, firstImages(1000));
        const ConfusionMatrix confusion{answers, 10};
        const auto order = worstFirst(answers);

        for (std::size_t label = 0; label < 10; ++label) {
            for (std::size_t prediction = 0; prediction < 10; ++prediction)
                QCOMPARE(static_cast<int>(partOf(answers, order, {label, prediction}).size()),
                         confusion.count(label, prediction));
        }
        QCOMPARE(static_cast<int>(partOf(answers, order, {}).size()), confusion.total() - confusion.right());
    }

    void no_images_give_no_answers() {
        const Model model = tutorialModel();
        SerialExecutor executor;
        Evaluator evaluator{model.architecture, executor};

        const Answers& answers = evaluator.evaluate(model.parameters, embeddedMnist().test, {});

        QVERIFY(answers.labels.empty() && answers.predictions.empty() && answers.losses.empty());
        QCOMPARE(sharesOf({answers, 1}), "0 images, recall none, precision none, F1 none");
    }

    void any_number_of_threads_gives_the_same_answers_data() {
        QTest::addColumn<int>("threads");
        for (const int threads : {1, 2, 3, 5})
            QTest::addRow("%d threads", threads) << threads;
    }
    void any_number_of_threads_gives_the_same_answers() {
        QFETCH(const int, threads);
        const Model model = tutorialModel();
        const Dataset test = embeddedMnist().test;
        // 999: the last tile is short, and the last task too.
        const auto images = firstImages(999);
        SerialExecutor serial;
        Evaluator alone{model.architecture, serial};
        ThreadTeam team{static_cast<std::size_t>(threads)};
        Evaluator together{model.architecture, team};

        const Answers& expected = alone.evaluate(model.parameters, test, images);
        const Answers& answers = together.evaluate(model.parameters, test, images);

        QVERIFY(answers.labels == expected.labels);
        QVERIFY(answers.predictions == expected.predictions);
        QVERIFY(answers.losses == expected.losses);
        QVERIFY(answers.confidences == expected.confidences);
        QVERIFY(scoreOf(answers) == scoreOf(expected));
    }

    void answers_are_in_the_order_of_the_images_asked_for() {
        const Model model = tutorialModel();
        const Dataset test = embeddedMnist().test;
        SerialExecutor executor;
        Evaluator evaluator{model.architecture, executor};

        const auto& answers =
            evaluator.evaluate(model.parameters, test, std::vector<std::uint32_t>{7, 3, 3, 9999});

        QCOMPARE(answers.labels,
                 (std::vector<std::uint8_t>{test.label(7), test.label(3), test.label(3), test.label(9999)}));
        QCOMPARE(answers.losses[1], answers.losses[2]);
    }

    void evaluation_says_what_reading_one_by_one_says() {
        const Model model = tutorialModel();
        const Dataset test = embeddedMnist().test;
        const auto images = firstImages(100);
        ThreadTeam team{2};
        Evaluator evaluator{model.architecture, team};
        Predictor predictor{model.architecture};

        const Answers& answers = evaluator.evaluate(model.parameters, test, images);

        for (std::size_t i = 0; i < images.size(); ++i) {
            const Prediction prediction = predictor.predict(model.parameters, test.image(i));
            QCOMPARE(int{answers.predictions[i]}, prediction.label);
            const double sum =
                std::accumulate(prediction.probabilities.begin(), prediction.probabilities.end(), 0.0);
            QCOMPARE_LT(std::abs(sum - 1.0), 1e-6);
            const double loss = -std::log(static_cast<double>(prediction.probabilities[test.label(i)]));
            QCOMPARE_LT(std::abs(static_cast<double>(answers.losses[i]) - loss), 1e-5);
            QCOMPARE(answers.confidences[i],
                     prediction.probabilities[static_cast<std::size_t>(prediction.label)]);
        }
    }

    void every_image_of_a_data_set_is_looked_at() {
        const Model model = tutorialModel();
        const Dataset all = embeddedMnist().test;
        const Dataset some{all.imageShape(), 10, {all.image(0).data(), 100 * 784}, all.labels().first(100)};
        SerialExecutor executor;
        Evaluator evaluator{model.architecture, executor};

        QCOMPARE(scoreOf(evaluator.evaluateAll(model.parameters, some)).count, 100);
        QCOMPARE(scoreOf(evaluator.evaluateAll(model.parameters, all)).count, 10'000);
        QCOMPARE(scoreOf(evaluator.evaluateAll(model.parameters, some)).count, 100);
    }
};

QTEST_GUILESS_MAIN(TestEvaluation)
#include "tst_evaluation.moc"
