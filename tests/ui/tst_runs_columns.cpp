// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns the table of runs has, what they say, and how they share its room.
#include "tests/support/colours.h"
#include "tests/support/runs_lab.h"
#include "ui/runs/runs_model.h"

#include <cmath>
#include <functional>

using namespace inkling;
using namespace inkling::test;

namespace {

/// From `batch` on with other settings.
void change(RunRecord& run, std::int64_t batch, const std::function<void(TrainingSettings&)>& edit) {
    edit(run.spec.settings);
    run.changes.push_back({batch, run.spec.settings});
}

/// From the start with other settings.
void beginWith(RunRecord& run, const std::function<void(TrainingSettings&)>& edit) {
    edit(run.spec.settings);
    run.changes = {{0, run.spec.settings}};
}

} // namespace

class TestRunsColumns : public QObject, private RunsLab {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void runs_that_are_alike_differ_in_figures_only() {
        m_view->setRuns({makeRun(1, 100), makeRun(2, 100)}, 1);

        QCOMPARE(titlesOf(model()),
                 (QStringList{"Run", "Batches", "Training loss after 100, vs current", "Test accuracy",
                              "Begins"}));
    }

    void a_setting_that_differs_has_a_column() {
        const auto first = makeRun(1, 100);
        auto second = makeRun(2, 100);
        beginWith(second, [](TrainingSettings& settings) {
            settings.learningRate = 0.0025;
            settings.seed = 12345;
            settings.shift = 1.5;
            settings.order = TrainOrder::byClass;
        });

        m_view->setRuns({first, second}, 1);

        QCOMPARE(titlesOf(model()),
                 (QStringList{"Run", "Batches", "Training loss after 100, vs current", "Test accuracy",
                              "Begins", "Learning rate", "Shift", "Order", "Seed"}));
        QCOMPARE(textsOf(model(), "Learning rate"), (QStringList{"0.15", "0.0025"}));
        QCOMPARE(textsOf(model(), "Shift"), (QStringList{"none", "1.5 px"}));
        QCOMPARE(textsOf(model(), "Order"), (QStringList{"shuffled", "by-class"}));
        QCOMPARE(textsOf(model(), "Seed"), (QStringList{"1", "12345"}));
    }

    void a_setting_without_a_say_in_a_run_has_no_value_there() {
        const auto first = makeRun(1, 100);
        auto second = makeRun(2, 100);
        beginWith(second, [](TrainingSettings& settings) {
            settings.optimizer = OptimizerKind::momentum;
            settings.momentum = 0.8;
            settings.beta1 = 0.5;
        });

        m_view->setRuns({first, second}, 1);

        QCOMPARE(textsOf(model(), "Momentum"), (QStringList{"–", "0.8"}));
        QCOMPARE(columnOf(model(), "Beta 1"), -1);
    }

    void the_planned_length_counts_where_a_schedule_follows_it() {
        const auto first = makeRun(1, 50);
        auto second = makeRun(2, 50);
        beginWith(second, [](TrainingSettings& settings) { settings.batches = 2000; });
        m_view->setRuns({first, second}, 1);
        QCOMPARE(columnOf(model(), "Planned batches"), -1);

        beginWith(second, [](TrainingSettings& settings) { settings.schedule = Schedule::cosine; });
        m_view->setRuns({first, second}, 1);

        QCOMPARE(textsOf(model(), "Planned batches"), (QStringList{"–", "2,000"}));
    }

    void a_change_within_a_run_says_after_which_batch() {
        auto run = makeRun(1, 2000);
        change(run, 50, [](TrainingSettings& settings) { settings.learningRate = 0.3; });
        change(run, 1500, [](TrainingSettings& settings) { settings.learningRate = 0.1; });
        change(run, 1500, [](TrainingSettings& settings) { settings.learningRate = 0.2; });
        change(run, 1600, [](TrainingSettings& settings) { settings.testSize = 500; });

        m_view->setRuns({run}, 1);

        QCOMPARE(textsOf(model(), "Learning rate"),
                 (QStringList{"0.15, 0.3 after batch 50, 0.2 after batch 1,500"}));
        QCOMPARE(textsOf(model(), "Test on"), (QStringList{"1,000 images, 500 images after batch 1,600"}));
    }

    void a_fork_says_what_it_changed_and_where() {
        const auto first = makeRun(1, 100);
        auto fork = makeFork(2, first, 37, 100);
        change(fork, 37, [](TrainingSettings& settings) { settings.learningRate = 0.3; });

        m_view->setRuns({first, fork}, 2);

        QCOMPARE(textsOf(model(), "Begins"), (QStringList{"start", "Run 1, batch 37"}));
        QCOMPARE(textsOf(model(), "Learning rate"), (QStringList{"0.15", "0.15, 0.3 after batch 37"}));
    }

    void networks_that_differ_are_named() {
        const auto first = makeRun(1, 100);
        auto second = makeRun(2, 100);
        second.spec.network = findPreset("densenet")->spec().network;
        auto third = makeRun(3, 100);
        third.spec.network = {Flatten{}, Dense{.units = 10, .activation = Activation::softmax}};

        m_view->setRuns({first, second, third}, 1);

        QCOMPARE(textsOf(model(), "Network"), (QStringList{"Tutorial CNN", "DenseNet", "7,850 parameters"}));
    }

    void losses_are_compared_after_the_same_number_of_batches() {
        auto shorter = makeRun(1, 100, 0.3);
        auto longer = makeRun(2, 100, 0.288);
        train(*longer.history, 400, 5.0);
        auto worse = makeRun(3, 200, 0.5);
        const auto fresh = makeRun(4, 0);

        m_view->setRuns({shorter, longer, worse, fresh}, 1);

        QCOMPARE(textsOf(model(), "Training loss after 100, vs current"),
                 (QStringList{"0.300", "0.288 −0.012", "0.500 +0.200", "–"}));
        QCOMPARE(textsOf(model(), "Batches"), (QStringList{"100", "400", "200", "0"}));
    }

    void a_loss_that_is_compared_with_none_says_which_it_is() {
        m_view->setRuns({makeRun(1, 100, 0.3)}, 1);

        QVERIFY(titlesOf(model()).contains("Training loss after 100"));
    }

    void a_difference_says_from_what_it_is_one() {
        m_view->setRuns({makeRun(1, 100, 0.3), makeRun(2, 100, 0.288), makeRun(3, 100, 0.5),
                         makeRun(4, 100, 0.3), makeRun(5, 0)},
                        1);
        const auto said = [&](int role) {
            return textsOf(model(), "Training loss after 100, vs current", role);
        };

        QCOMPARE(said(Qt::ToolTipRole),
                 (QStringList{"0.300", "0.288: 0.012 less than the current run's",
                              "0.500: 0.200 more than the current run's",
                              "0.300: the same as the current run's", "–"}));
        QCOMPARE(said(Qt::AccessibleTextRole), said(Qt::ToolTipRole));
    }

    void a_loss_that_is_none_is_said_to_be_so() {
        m_view->setRuns({makeRun(1, 10), makeRun(2, 10, std::nan(""))}, 1);

        QCOMPARE(textsOf(model(), "Training loss after 10, vs current"),
                 (QStringList{"0.300", "not a number"}));
    }

    void the_last_test_is_given_with_its_interval() {
        auto run = makeRun(1, 6, 0.3);
        train(*run.history, 11, 0.3, 0.934);

        m_view->setRuns({run, makeRun(2, 0)}, 1);

        QCOMPARE(textsOf(model(), "Test accuracy"), (QStringList{"93.4 % ± 1.5 (1,000)", "–"}));
    }

    void numbers_follow_the_locale() {
        QLocale::setDefault(QLocale{QLocale::German, QLocale::Germany});
        auto second = makeRun(2, 1234);
        beginWith(second, [](TrainingSettings& settings) { settings.learningRate = 0.3; });
        m_view->setRuns({makeRun(1, 1234), second}, 1);
        QLocale::setDefault(QLocale{QLocale::English, QLocale::UnitedStates});

        QCOMPARE(textsOf(model(), "Learning rate"), (QStringList{"0,15", "0,3"}));
        QCOMPARE(textsOf(model(), "Batches"), (QStringList{"1.234", "1.234"}));
    }

    void numbers_stand_at_the_right_and_words_at_the_left() {
        const auto first = makeRun(1, 100);
        auto second = makeRun(2, 100);
        beginWith(second, [](TrainingSettings& settings) {
            settings.learningRate = 0.3;
            settings.loss = Loss::meanSquaredError;
        });
        m_view->setRuns({first, second}, 1);

        const auto isRight = [&](const QString& title) {
            const auto alignment =
                model().index(0, columnOf(model(), title)).data(Qt::TextAlignmentRole).toInt();
            return (alignment & Qt::AlignRight) != 0;
        };
        QVERIFY(isRight("Learning rate"));
        QVERIFY(isRight("Batches"));
        QVERIFY(!isRight("Run"));
        QVERIFY(!isRight("Loss"));
    }

    void what_qualifies_figures_begins_below_each_other() {
        auto first = makeRun(1, 100);
        auto second = makeRun(2, 100);
        first.finalTest = ScorePoint{100, {.loss = 0.1, .accuracy = 0.979, .count = 1'000}};
        second.finalTest = ScorePoint{100, {.loss = 0.1, .accuracy = 0.972, .count = 10'000}};
        m_view->setRuns({first, second}, 1);
        const int column = columnOf(model(), "Test accuracy");
        QTRY_VERIFY(table().viewport()->rect().contains(cell(1, column)));

        const auto begins = [&](int row) {
            const QRect place = cell(row, column);
            const QImage image = table().viewport()->grab(place).toImage();
            int blank = 0;
            for (int x = image.width() / 4; x < image.width(); ++x) {
                bool isInk = false;
                for (int y = 2; y < image.height() - 2; ++y)
                    isInk = isInk || contrast(image.pixelColor(x, y), image.pixelColor(1, 2)) > 1.5;
                if (isInk && blank >= Theme::unit - 1)
                    return x;
                blank = isInk ? 0 : blank + 1;
            }
            return -1;
        };
        QVERIFY(textsOf(model(), "Test accuracy")[1].endsWith("± 0.3 (10,000)"));
        QCOMPARE_GT(begins(0), 0);
        QCOMPARE(begins(1), begins(0));
    }

    void figures_that_outgrow_their_columns_get_room() {
        auto run = makeRun(1, 9);
        run.spec.settings.batches = 9;
        m_view->setRuns({run}, 1);
        const int before = cell(0, columnOf(model(), "Batches")).width();

        train(*run.history, 123'456, 0.3);
        m_view->refresh();

        const auto text = textsOf(model(), "Batches").front();
        const int after = cell(0, columnOf(model(), "Batches")).width();
        QVERIFY(after >= m_view->fontMetrics().horizontalAdvance(text) + 16);
        QVERIFY(after >= before);
    }

    void where_room_is_short_words_are_cut_and_the_tooltip_has_them_all() {
        const auto first = makeRun(1, 100);
        auto fork = makeFork(2, first, 10, 100);
        for (int i = 1; i < 8; ++i)
            change(fork, 10 * i, [&](TrainingSettings& settings) { settings.learningRate = 0.1 * i; });
        m_view->setRuns({first, fork}, 2);
        const int column = columnOf(model(), "Learning rate");
        const int wide = cell(1, column).width();

        m_view->resize(900, 120);
        QCoreApplication::processEvents();

        QVERIFY(cell(1, column).width() < wide);
        QVERIFY(!table().horizontalScrollBar()->isVisible());
        QVERIFY(model()
                    .index(1, column)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .startsWith("0.15, 0.1 after batch 10, 0.2 after batch 20"));
    }

    void a_title_that_has_room_is_shown_whole() {
        auto second = makeRun(2, 100, 0.288);
        second.spec.settings.batchSize = 32;
        second.spec.settings.learningRate = 0.01;
        second.spec.settings.seed = 12;
        second.changes.clear();
        m_view->setRuns({makeRun(1, 100, 0.3), second}, 1);
        auto* titles = table().horizontalHeader();
        const auto ink = [&](int column) {
            const QRect place(titles->sectionViewportPosition(column), 0, titles->sectionSize(column),
                              titles->height() - 2);
            const QImage image = titles->viewport()->grab(place).toImage();
            const int plain = qGray(image.pixel(0, 0));
            int sum = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    sum += std::abs(plain - qGray(image.pixel(x, y)));
            return sum;
        };
        for (int column = 0; column < model().columnCount(); ++column) {
            const int fitting = ink(column);
            const int width = table().columnWidth(column);
            table().setColumnWidth(column, width + 40);
            QVERIFY(fitting > 0);
            // The same letters, perhaps half a pixel beside; a cut title lacks some.
            QVERIFY2(std::abs(ink(column) - fitting) < 0.03 * fitting,
                     qPrintable(model().headerData(column, Qt::Horizontal).toString()));
            table().setColumnWidth(column, width);
        }
    }

    void a_long_title_gives_way_before_the_last_figure_does() {
        m_view->resize(2000, 120);
        m_view->setRuns({makeRun(1, 100, 0.3), makeRun(2, 100, 0.288)}, 1);
        QCoreApplication::processEvents();
        const int column = columnOf(model(), "Training loss after 100, vs current");
        const int whole = table().columnWidth(column);
        const auto& titles = *table().horizontalHeader();
        const QFontMetrics metrics{titles.font()};
        QCOMPARE_GE(whole, metrics.horizontalAdvance("Training loss after 100, vs current"));

        m_view->resize(m_view->width() - table().viewport()->width() + titles.length() - 40, 120);
        QCoreApplication::processEvents();

        QCOMPARE_LT(table().columnWidth(column), whole);
        QCOMPARE_GT(table().columnWidth(column), metrics.horizontalAdvance("Training loss"));
        QCOMPARE_LE(titles.length(), table().viewport()->width());
        QVERIFY(!table().horizontalScrollBar()->isVisible());
        QVERIFY(
            model().headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().contains("vs current"));
    }

    void cut_short_a_story_keeps_its_values() {
        const auto first = makeRun(1, 100);
        auto fork = makeFork(2, first, 37, 100);
        change(fork, 37, [](TrainingSettings& settings) { settings.optimizer = OptimizerKind::adam; });
        RunsModel runs;
        runs.setRuns({first, fork}, 2);

        const auto& cell = runs.cell(runs.index(1, columnOf(runs, "Optimizer")));

        QCOMPARE(cell.text, "sgd, adam after batch 37");
        QCOMPARE(cell.brief, "sgd → adam");
    }
};

QTEST_MAIN(TestRunsColumns)
#include "tst_runs_columns.moc"
