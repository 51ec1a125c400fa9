// SPDX-License-Identifier: GPL-3.0-or-later
// Which runs stay in the charts when another one begins, what they are compared by, and which is pointed at.
#include "ui/runs/runs_model.h"
#include "ui/runs/runs_table.h"
#include "ui/runs/runs_view.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <memory>
#include <optional>
#include <string>
#include <vector>

using namespace inkling;

namespace {

RunRecord makeRun(RunId id, std::int64_t batches, std::optional<RunId> parent = {}) {
    const auto spec = findPreset("tutorial")->spec();
    RunRecord run{.id = id,
                  .name = "Run " + std::to_string(id),
                  .parent = parent,
                  .spec = spec,
                  .changes = {{0, spec.settings}},
                  .history = std::make_shared<MetricHistory>()};
    for (std::int64_t batch = 0; batch < batches; ++batch)
        run.history->append({.batch = batch, .train = {0.5, 0.9, 64}, .test = {}, .validation = {}});
    return run;
}

QStringList titlesOf(const RunsModel& model) {
    QStringList titles;
    for (int column = 0; column < model.columnCount(); ++column)
        titles << model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return titles;
}

QStringList lossesIn(const RunsModel& model) {
    const auto column = static_cast<int>(titlesOf(model).indexOf(QRegularExpression{"^Training loss.*"}));
    QStringList losses{titlesOf(model)[column]};
    for (int row = 0; row < model.rowCount(); ++row)
        losses << model.cell(model.index(row, column)).text;
    return losses;
}

using Ids = std::vector<RunId>;

} // namespace

class TestRunTicks : public QObject {
    Q_OBJECT

private slots:
    void a_run_that_ends_by_beginning_another_stays_drawn() {
        RunsModel model;
        model.setRuns({makeRun(1, 10)}, 1);
        model.setRuns({makeRun(1, 10), makeRun(2, 0)}, 2);
        QCOMPARE(model.shown(), Ids{1});

        model.setRuns({makeRun(1, 10), makeRun(2, 10), makeRun(3, 0, 2)}, 3);
        QCOMPARE(model.shown(), (Ids{1, 2}));
    }

    void nothing_was_trained_of_the_one_between() {
        RunsModel model;
        model.setRuns({makeRun(1, 10)}, 1);
        model.setRuns({makeRun(1, 10), makeRun(2, 0)}, 2);
        model.setRuns({makeRun(1, 10), makeRun(3, 0)}, 3);

        QCOMPARE(model.shown(), Ids{1});
    }

    void what_was_cleared_by_hand_stays_so() {
        RunsModel model;
        model.setRuns({makeRun(1, 10)}, 1);
        model.setRuns({makeRun(1, 10), makeRun(2, 10)}, 2);
        model.toggle(0);

        model.setRuns({makeRun(1, 10), makeRun(2, 10)}, 1);
        model.setRuns({makeRun(1, 10), makeRun(2, 10), makeRun(3, 10, 1)}, 3);

        QCOMPARE(model.shown(), Ids{2});
    }

    void beyond_what_the_charts_draw_the_oldest_that_nobody_ticked_makes_room() {
        RunsModel model;
        std::vector<RunRecord> runs;
        const auto begin = [&](RunId id) {
            runs.push_back(makeRun(id, 10));
            model.setRuns(runs, id);
        };
        for (RunId id = 1; id <= 9; ++id)
            begin(id);
        QCOMPARE(model.shown().size(), RunTicks::most);
        model.toggle(0);
        model.toggle(0);

        begin(10);

        QCOMPARE(model.shown(), (Ids{1, 3, 4, 5, 6, 7, 8, 9}));
    }

    void losses_are_compared_where_the_ticked_runs_are() {
        RunsModel model;
        model.setRuns({makeRun(1, 100), makeRun(2, 200), makeRun(3, 200)}, 3);
        QCOMPARE(lossesIn(model),
                 (QStringList{"Training loss after 100, vs current", "0.500", "0.500", "0.500"}));

        model.toggle(1);
        QCOMPARE(lossesIn(model),
                 (QStringList{"Training loss after 200, vs current", "–", "0.500", "0.500"}));

        model.toggle(0);
        QCOMPARE(lossesIn(model),
                 (QStringList{"Training loss after 100, vs current", "0.500", "0.500", "0.500"}));
    }

    void one_can_be_pointed_at_with_the_mouse_or_the_keys() {
        ThemeSource themes;
        RunsView view{themes};
        view.resize(900, 170);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.setRuns({makeRun(1, 10), makeRun(2, 10), makeRun(3, 10)}, 3);
        auto& table = *view.findChild<RunsTable*>();
        table.clearFocus();
        QVERIFY(!view.pointedAt());
        QSignalSpy changes{&view, &RunsView::pointedAtChanged};

        const auto place = table.visualRect(table.model()->index(1, 0)).center();
        QTest::mouseMove(table.viewport(), place);
        QTRY_COMPARE(view.pointedAt(), std::optional<RunId>{2});
        QTRY_COMPARE(changes.size(), 1);
        QEvent leave{QEvent::Leave};
        QApplication::sendEvent(table.viewport(), &leave);
        QVERIFY(!view.pointedAt());

        table.setFocus();
        table.setCurrentIndex(table.model()->index(0, 0));
        QCOMPARE(view.pointedAt(), std::optional<RunId>{1});
        table.clearFocus();
        QVERIFY(!view.pointedAt());
    }

    void a_view_that_goes_with_the_focus_points_at_nothing() {
        const ThemeSource themes;
        auto view = std::make_unique<RunsView>(themes);
        view->show();
        QVERIFY(QTest::qWaitForWindowActive(view.get()));
        view->setRuns({makeRun(1, 10), makeRun(2, 10)}, 2);
        view->findChild<RunsTable*>()->setFocus();
        QTRY_VERIFY(view->pointedAt());
        QCoreApplication::processEvents();
        int changes = 0;
        connect(view.get(), &RunsView::pointedAtChanged, this, [&] { ++changes; });

        view.reset();

        QCOMPARE(changes, 0);
    }

    void results_stand_beside_the_name() {
        RunsModel model;
        auto other = makeRun(2, 100);
        other.changes.front().settings.learningRate = 0.3;
        model.setRuns({makeRun(1, 100), other}, 2);

        QCOMPARE(titlesOf(model),
                 (QStringList{"Run", "Batches", "Training loss after 100, vs current", "Test accuracy",
                              "Begins", "Learning rate"}));
    }
};

QTEST_MAIN(TestRunTicks)
#include "tst_run_ticks.moc"
