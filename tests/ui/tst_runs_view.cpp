// SPDX-License-Identifier: GPL-3.0-or-later
// What someone does with the table of runs: ticks, selection, mouse and keys, and how it follows a session.
#include "tests/support/runs_lab.h"
#include "ui/runs/runs_model.h"

using namespace inkling;
using namespace inkling::test;

using Ids = std::vector<RunId>;

class TestRunsView : public QObject, private RunsLab {
    Q_OBJECT

    QPoint boxOf(int row) const { return {cell(row).left() + 16, cell(row).center().y()}; }
    Qt::CheckState tickOf(int row) const {
        return model().index(row, 0).data(Qt::CheckStateRole).value<Qt::CheckState>();
    }

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void the_current_run_is_always_drawn() {
        m_view->setRuns({makeRun(1, 10), makeRun(2, 10)}, 2);
        QSignalSpy changes{m_view.get(), &RunsView::shownChanged};

        QCOMPARE(tickOf(1), Qt::Checked);
        QVERIFY(!(model().index(1, 0).flags() & Qt::ItemIsUserCheckable));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, boxOf(1));

        QCOMPARE(tickOf(1), Qt::Checked);
        QCOMPARE(m_view->shown(), Ids{});
        QCOMPARE(changes.size(), 0);
    }

    void a_click_on_a_box_draws_a_run_and_takes_it_away() {
        m_view->setRuns({makeRun(1, 10), makeRun(2, 10), makeRun(3, 10)}, 1);
        QSignalSpy changes{m_view.get(), &RunsView::shownChanged};

        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, boxOf(2));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, boxOf(1));
        QCOMPARE(m_view->shown(), (Ids{2, 3}));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, boxOf(2));

        QCOMPARE(m_view->shown(), Ids{2});
        QCOMPARE(changes.size(), 3);
    }

    void a_forks_parent_is_drawn_beside_it() {
        const auto first = makeRun(1, 100);
        m_view->setRuns({first}, 1);
        QSignalSpy changes{m_view.get(), &RunsView::shownChanged};

        m_view->setRuns({first, makeFork(2, first, 50, 50)}, 2);

        QCOMPARE(m_view->shown(), Ids{1});
        QCOMPARE(changes.size(), 1);
    }

    void the_run_before_is_drawn_whatever_began_the_next() {
        const auto first = makeRun(1, 100);
        const auto brother = makeFork(2, first, 50, 100);
        m_view->setRuns({first, brother}, 2);
        const auto sister = makeFork(3, first, 60, 60);
        m_view->setRuns({first, brother, sister}, 3);
        QCOMPARE(m_view->shown(), (Ids{1, 2}));

        const auto stranger = makeRun(4, 0);
        m_view->setRuns({first, brother, sister, stranger}, 4);

        QCOMPARE(m_view->shown(), (Ids{1, 2, 3}));
    }

    void ticks_are_remembered() {
        const auto first = makeRun(1, 100);
        const auto fork = makeFork(2, first, 50, 50);
        const auto other = makeRun(3, 100);
        m_view->setRuns({first, fork, other}, 2);
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, boxOf(0));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, boxOf(2));
        QCOMPARE(m_view->shown(), Ids{3});

        m_view->setRuns({first, fork}, 2);
        QCOMPARE(m_view->shown(), Ids{});
        m_view->setRuns({other, first, fork}, 2);

        QCOMPARE(m_view->shown(), Ids{3});
    }

    void a_double_click_makes_a_run_the_current_one() {
        m_view->setRuns({makeRun(1, 10), makeRun(2, 10)}, 1);
        QSignalSpy activated{m_view.get(), &RunsView::activated};

        QTest::mouseDClick(table().viewport(), Qt::LeftButton, {}, cell(1, 2).center());

        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].value<RunId>(), RunId{2});
        QTest::mouseDClick(table().viewport(), Qt::LeftButton, {}, cell(0, 2).center());
        QTest::mouseDClick(table().viewport(), Qt::LeftButton, {}, boxOf(1));
        QCOMPARE(activated.size(), 1);
    }

    void arrows_walk_space_ticks_and_enter_makes_current() {
        m_view->setRuns({makeRun(1, 10), makeRun(2, 10), makeRun(3, 10)}, 1);
        QSignalSpy activated{m_view.get(), &RunsView::activated};
        QShortcut space{Qt::Key_Space, m_view.get()};
        QShortcut down{Qt::Key_Down, m_view.get()};
        QSignalSpy stolen{&space, &QShortcut::activated};
        QSignalSpy stolenToo{&down, &QShortcut::activated};
        table().setFocus();

        QTest::keyClick(&table(), Qt::Key_Return);
        QCOMPARE(activated.size(), 0);
        QTest::keyClick(&table(), Qt::Key_Down);
        QTest::keyClick(&table(), Qt::Key_Right);
        QTest::keyClick(&table(), Qt::Key_Down);
        QTest::keyClick(&table(), Qt::Key_Space);
        QTest::keyClick(&table(), Qt::Key_Return);

        QCOMPARE(m_view->shown(), Ids{3});
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].value<RunId>(), RunId{3});
        QCOMPARE(stolen.size() + stolenToo.size(), 0);
    }

    void a_refresh_shows_new_figures_and_moves_nothing() {
        auto first = makeRun(1, 100, 0.3);
        auto fork = makeFork(2, first, 50, 50, 0.3);
        m_view->resize(300, 60);
        m_view->setRuns({first, fork}, 2);
        table().setCurrentIndex(model().index(0, 3));
        table().horizontalScrollBar()->setValue(40);
        const auto place = cell(1, 3);
        QSignalSpy resets{&model(), &QAbstractItemModel::modelReset};
        QSignalSpy changes{&model(), &QAbstractItemModel::dataChanged};

        train(*fork.history, 60, 0.6);
        m_view->refresh();

        QCOMPARE(textsOf(model(), "Batches"), (QStringList{"100", "60"}));
        QVERIFY(columnOf(model(), "Training loss after 60, vs current") > 0);
        QCOMPARE(table().currentIndex(), model().index(0, 3));
        QVERIFY(table().selectionModel()->isRowSelected(0));
        QCOMPARE(table().horizontalScrollBar()->value(), 40);
        QCOMPARE(cell(1, 3), place);
        QCOMPARE(resets.size(), 0);
        // Batches and loss of the fork, the difference of its parent. The new tests gave what the last ones
        // gave.
        QCOMPARE(changes.size(), 3);
        m_view->refresh();
        QCOMPARE(changes.size(), 3);
    }

    void the_selected_run_stays_selected() {
        const auto first = makeRun(1, 10);
        const auto second = makeRun(2, 10);
        m_view->setRuns({first, second}, 1);
        QCOMPARE(table().currentIndex().row(), 0);
        table().setCurrentIndex(model().index(1, 0));

        m_view->setRuns({makeRun(3, 10), first, second}, 3);
        QCOMPARE(table().currentIndex().row(), 2);
        m_view->setRuns({makeRun(3, 10), first}, 1);

        QCOMPARE(table().currentIndex().row(), 1);
    }

    void a_single_run_is_told_how_to_get_company() {
        auto* hint = m_view->findChild<QLabel*>();
        const auto first = makeRun(1, 10);
        m_view->setRuns({}, 0);
        QVERIFY(hint->isVisible());
        QVERIFY(!table().isVisible());

        m_view->setRuns({first}, 1);
        QCoreApplication::processEvents();
        QVERIFY(hint->isVisible());
        QVERIFY(table().isVisible());
        QCOMPARE(columnOf(model(), "Begins"), -1);
        QVERIFY(hint->y() >= table().geometry().bottom());
        QVERIFY(hint->y() <= cell(0).height() * 3);

        m_view->setRuns({first, makeFork(2, first, 5, 5)}, 2);
        QVERIFY(!hint->isVisible());
    }

    void the_model_keeps_qts_rules() {
        RunsModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        auto first = makeRun(1, 10);

        model.setRuns({first, makeFork(2, first, 5, 5)}, 2);
        train(*first.history, 20, 0.5);
        model.refresh();
        model.toggle(0);
        model.setRuns({}, 0);
        model.refresh();
    }

    void rows_are_read_aloud() {
        const auto first = makeRun(1, 10);
        m_view->setRuns({first, makeFork(2, first, 5, 10), makeRun(3, 10)}, 2);

        QCOMPARE(textsOf(model(), "Run", Qt::AccessibleTextRole),
                 (QStringList{"Run 1, drawn in the charts", "Run 2, the current run, drawn in the charts",
                              "Run 3, not drawn in the charts"}));
        auto* spoken = QAccessible::queryAccessibleInterface(&table());
        QCOMPARE(spoken->text(QAccessible::Name), "Runs");
        auto* cellOfRun1 = spoken->tableInterface()->cellAt(0, 0);
        QCOMPARE(cellOfRun1->text(QAccessible::Name), "Run 1, drawn in the charts");
    }

    void it_wears_both_themes() {
        m_view->setRuns({makeRun(1, 10), makeRun(2, 10)}, 1);
        table().setFocus();
        for (const auto appearance : {Appearance::light, Appearance::dark}) {
            m_themes->setAppearance(appearance);
            QCoreApplication::processEvents();
            const auto image = table().viewport()->grab().toImage();
            const double ratio = image.devicePixelRatio();
            const auto at = [&](int x, int y) {
                return image.pixelColor(qRound(x * ratio), qRound(y * ratio));
            };

            // The selected row reaches to the right end, within the ring.
            QCOMPARE(at(1, cell(0).center().y()), m_themes->theme().train);
            QCOMPARE(at(table().viewport()->width() - 2, cell(0).center().y()), m_themes->theme().train);
            QCOMPARE(at(table().viewport()->width() - 6, cell(0).center().y()), m_themes->theme().hover);
            QVERIFY(at(1, cell(1).center().y()) != m_themes->theme().train);
        }
        m_themes->setAppearance(Appearance::system);
    }
};

QTEST_MAIN(TestRunsView)
#include "tst_runs_view.moc"
