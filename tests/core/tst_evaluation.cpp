// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluation.h"

#include "core/model/predict.h"
#include "core/train/run_spec.h"
#include "core/train/thread_team.h"
#include "resources/mnist/embedded_mnist.h"

#include <QtTest>

#include <bit>
#include <cmath>
#include <numeric>

using namespace inkling;

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
        lines << QString{"%1 images, recall %2, precision %3"}
                     .arg(confusion.ofLabel(label))
                     .arg(text(confusion.recall(label)), text(confusion.precision(label)));
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

    void recall_and_precision_are_shares_of_rows_and_columns() {
        QCOMPARE(sharesOf({fiveAnswers(), 3}),
                 "2 images, recall 1, precision 0.667; 2 images, recall 0.5, precision 0.5; "
                 "1 images, recall 0, precision none");
    }

    void a_class_without_images_has_no_recall() {
        const Answers answers{.labels = {0, 0}, .predictions = {0, 1}, .losses = {1, 1}};

        QCOMPARE(sharesOf({answers, 2}),
                 "2 images, recall 0.5, precision 1; 0 images, recall none, precision 0");
    }

    void all_right_is_one_everywhere() {
        const Answers answers{.labels = {0, 1, 1}, .predictions = {0, 1, 1}, .losses = {0, 0, 0}};

        QVERIFY(scoreOf(answers) == (Score{.loss = 0.0, .accuracy = 1.0, .count = 3}));
        QCOMPARE(sharesOf({answers, 2}), "1 images, recall 1, precision 1; 2 images, recall 1, precision 1");
    }

    void no_images_give_no_answers() {
        const Model model = tutorialModel();
        SerialExecutor executor;
        Evaluator evaluator{model.architecture, executor};

        const Answers& answers = evaluator.evaluate(model.parameters, embeddedMnist().test, {});

        QVERIFY(answers.labels.empty() && answers.predictions.empty() && answers.losses.empty());
        QCOMPARE(sharesOf({answers, 1}), "0 images, recall none, precision none");
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
