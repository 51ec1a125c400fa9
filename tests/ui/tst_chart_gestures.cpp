// SPDX-License-Identifier: GPL-3.0-or-later
// Looking closely at the charts, by mouse and by keys.
#include "tests/support/patience.h"
#include "tests/support/shown_charts.h"

#include <QHelpEvent>
#include <QToolTip>
#include <QValueAxis>

using namespace inkling;
using namespace inkling::test;

namespace {

/// A run of 1,000 batches, and what someone does with a mouse over the loss.
struct Hand {
    Shown shown{1000};
    QWidget* viewport = nullptr;

    explicit Hand(qint64 batches = 1000) {
        shown.train(batches);
        shown.settle();
        viewport = view()->viewport();
    }
    QChartView* view() const { return shown.view(shown.charts.loss()); }
    QPoint at(double batch) const { return const_cast<Shown&>(shown).placeOf(batch); }
    Axis x() const { return shown.charts.loss().xAxis(); }
    Axis y() const { return shown.charts.loss().yAxis(); }

    bool turnWheel(QPoint place, int steps, Qt::KeyboardModifiers modifiers = {}) {
        QWheelEvent wheel(place, viewport->mapToGlobal(QPointF(place)), {}, {0, 120 * steps}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        wheel.accept();
        QApplication::sendEvent(viewport, &wheel);
        shown.settle();
        return wheel.isAccepted();
    }
    void drag(QPoint from, QPoint to, Qt::MouseButton button, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mousePress(viewport, button, modifiers, from);
        QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton, button, modifiers);
        QApplication::sendEvent(viewport, &move);
        QTest::mouseRelease(viewport, button, modifiers, to);
        shown.settle();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(view(), key, modifiers);
        shown.settle();
    }
    double batchUnder(QPoint place) const {
        return shown.charts.batchAt(viewport->mapTo(&shown.charts, place).x());
    }
};

} // namespace

class TestChartGestures : public QObject {
    Q_OBJECT

private slots:
    void what_is_told_of_a_batch_covers_no_title_below() {
        Hand hand;
        const auto tip = [&](double share) {
            const QPoint place{hand.at(500).x(), qRound(hand.viewport->height() * share)};
            QHelpEvent help{QEvent::ToolTip, place, hand.viewport->mapToGlobal(place)};
            QApplication::sendEvent(hand.viewport, &help);
            for (const QWidget* window : QApplication::topLevelWidgets())
                if (window->inherits("QTipLabel") && window->isVisible())
                    return window->frameGeometry();
            return QRect{};
        };
        const int accuracy = hand.shown.charts.accuracy().mapToGlobal(QPoint{}).y();
        for (const double share : {0.1, 0.6, 0.95}) {
            const QRect shown = tip(share);
            QVERIFY(shown.isValid());
            QVERIFY2(shown.bottom() <= accuracy, qPrintable(QString::number(share)));
            QToolTip::hideText();
            QTest::qWait(400); // it is hidden a little later
        }
    }

    void the_wheel_looks_closer_where_the_mouse_is() {
        Hand hand;
        const QPoint place = hand.at(700);
        const double before = hand.batchUnder(place);

        QVERIFY(hand.turnWheel(place, 3));

        QVERIFY(std::abs(hand.batchUnder(place) - before) < 1e-6);
        QVERIFY(std::abs(hand.x().span() - 1000 * std::pow(0.8, 3)) < 1e-6);
        QCOMPARE(hand.shown.charts.accuracy().xAxis(), hand.x());
        QCOMPARE(hand.shown.charts.firstOnAxis(), hand.x().min - 1.0);
        QCOMPARE(hand.y(), (Axis{0, hand.y().max}));

        hand.turnWheel(place, -3);
        QCOMPARE(hand.x(), (Axis{0, 1000}));
        QVERIFY(!hand.shown.charts.isZoomed());
    }

    void with_ctrl_or_shift_the_wheel_looks_closer_at_heights_data() {
        QTest::addColumn<Qt::KeyboardModifier>("modifier");
        QTest::addRow("Ctrl") << Qt::ControlModifier;
        QTest::addRow("Shift") << Qt::ShiftModifier;
    }
    void with_ctrl_or_shift_the_wheel_looks_closer_at_heights() {
        QFETCH(Qt::KeyboardModifier, modifier);
        Hand hand;
        const Axis before = hand.y();

        hand.turnWheel(hand.at(500), 2, modifier);

        QVERIFY(std::abs(hand.y().span() - 0.64 * before.span()) < 1e-9);
        QCOMPARE(hand.x(), (Axis{0, 1000}));
        QCOMPARE(hand.shown.charts.accuracy().yAxis(), (Axis{0, 1}));
    }

    void it_ends_at_a_few_batches() {
        Hand hand;
        hand.turnWheel(hand.at(300), 100);
        QVERIFY(std::abs(hand.x().span() - 4.0) < 1e-6);
        QVERIFY(hand.shown.charts.firstOnAxis() <= 300 && 300 <= hand.shown.charts.lastOnAxis());
        QCOMPARE_GE(hand.shown.points(hand.shown.charts.loss(), "smoothed").size(), 5);
    }

    void a_drawn_rectangle_fills_the_plot() {
        Hand hand;
        const QPoint from = hand.at(200) + QPoint(0, -30);
        const QPoint to = hand.at(400) + QPoint(0, 30);
        const double left = hand.batchUnder(from) + 1.0;
        const double right = hand.batchUnder(to) + 1.0;
        const Axis before = hand.y();
        QSignalSpy clicked(&hand.shown.charts, &MetricCharts::batchClicked);

        hand.drag(from, to, Qt::LeftButton, Qt::ShiftModifier);

        QVERIFY(std::abs(hand.x().min - left) < 1e-6 && std::abs(hand.x().max - right) < 1e-6);
        QVERIFY(before.min < hand.y().min && hand.y().max < before.max);
        QCOMPARE(clicked.count(), 0);
    }

    void a_flat_rectangle_keeps_the_height() {
        Hand hand;
        const Axis before = hand.y();
        hand.drag(hand.at(200), hand.at(400) + QPoint(0, 3), Qt::LeftButton, Qt::ShiftModifier);
        QCOMPARE_LT(hand.x().span(), 210.0);
        QCOMPARE(hand.y(), before);
    }

    void dragging_moves_what_is_looked_at_data() {
        QTest::addColumn<Qt::MouseButton>("button");
        QTest::addColumn<Qt::KeyboardModifier>("modifier");
        QTest::addRow("the middle button") << Qt::MiddleButton << Qt::NoModifier;
        QTest::addRow("Ctrl") << Qt::LeftButton << Qt::ControlModifier;
    }
    void dragging_moves_what_is_looked_at() {
        QFETCH(Qt::MouseButton, button);
        QFETCH(Qt::KeyboardModifier, modifier);
        Hand hand;
        hand.turnWheel(hand.at(500), 4);
        const Axis before = hand.x();
        const QPoint from = hand.at(500);
        const QPoint to = from + QPoint(-40, 10);
        const double held = hand.batchUnder(from);
        QSignalSpy clicked(&hand.shown.charts, &MetricCharts::batchClicked);

        hand.drag(from, to, button, modifier);

        QVERIFY(std::abs(hand.batchUnder(to) - held) < 1e-6);
        QVERIFY(std::abs(hand.x().span() - before.span()) < 1e-9);
        QCOMPARE(clicked.count(), 0);

        hand.drag(hand.at(held) + QPoint(0, 0), hand.at(held) + QPoint(5000, 0), button, modifier);
        QCOMPARE(hand.x().min, 0.0); // not beyond the run
    }

    void what_is_looked_at_rests_while_the_run_goes_on_and_fit_follows_again() {
        Hand hand(500);
        hand.turnWheel(hand.at(250), 4);
        hand.turnWheel(hand.at(250), 2, Qt::ControlModifier);
        const Axis x = hand.x();
        const Axis y = hand.y();
        QSignalSpy axis(&hand.shown.charts, &MetricCharts::axisChanged);

        for (int i = 0; i < 10; ++i) {
            hand.shown.train(250);
            hand.shown.settle();
        }
        QCOMPARE(hand.x(), x);
        QCOMPARE(hand.y(), y);
        QCOMPARE(axis.count(), 0);

        hand.shown.charts.fit();
        hand.shown.settle();
        QCOMPARE(hand.x(), (Axis{0, 5000}));
        QCOMPARE(hand.shown.charts.firstOnAxis(), -1.0); // the beginning
        QCOMPARE(hand.shown.charts.lastOnAxis(), 4999.0);
        QCOMPARE(axis.count(), 1);
    }

    void a_double_click_shows_all_and_is_not_a_click() {
        Hand hand;
        hand.turnWheel(hand.at(500), 4);
        QSignalSpy clicked(&hand.shown.charts, &MetricCharts::batchClicked);

        QTest::mouseClick(hand.viewport, Qt::LeftButton, {}, hand.at(500));
        QTest::mouseDClick(hand.viewport, Qt::LeftButton, {}, hand.at(500));
        hand.shown.settle();

        QVERIFY(!hand.shown.charts.isZoomed());
        QTest::qWait(QGuiApplication::styleHints()->mouseDoubleClickInterval() + 50);
        QCOMPARE(clicked.count(), 0);
    }

    void a_click_and_a_drag_scrub_under_a_closer_look_too() {
        Hand hand;
        hand.turnWheel(hand.at(500), 6);
        QSignalSpy clicked(&hand.shown.charts, &MetricCharts::batchClicked);

        QTest::mouseClick(hand.viewport, Qt::LeftButton, {}, hand.at(500));
        QTRY_COMPARE(clicked.count(), 1); // as soon as it cannot be a double one
        QVERIFY(std::abs(clicked[0][0].toLongLong() - 500) <= 1);

        hand.drag(hand.at(450), hand.at(520), Qt::LeftButton);
        QCOMPARE(clicked.count(), 2);
        QVERIFY(std::abs(clicked[1][0].toLongLong() - 520) <= 1);
    }

    void lines_reach_the_edges_of_a_closer_look() {
        Hand hand;
        for (int steps = 2; steps <= 16; steps += 7) {
            hand.shown.charts.fit();
            hand.shown.settle();
            hand.turnWheel(hand.at(502), steps);
            const bool isClosest = steps == 16; // else many batches share a column
            for (const char* name : {"smoothed", "tests", isClosest ? "batches" : "smoothed"}) {
                const auto points = hand.shown.points(hand.shown.charts.loss(), name);
                QVERIFY2(!points.isEmpty(), name);
                QVERIFY2(points.front().x() <= hand.x().min && points.back().x() >= hand.x().max, name);
            }
        }
    }

    void a_line_that_goes_on_beyond_what_is_shown_says_no_value_of_its_end() {
        Hand hand;
        hand.shown.setFinalTest({999, {.loss = 1.25, .accuracy = 0.5, .count = 10'000}});
        const MetricPlot& plot = hand.shown.charts.loss();
        QCOMPARE(plot.endLabelTexts().back(), "final test 1.25 on 10,000");

        hand.turnWheel(hand.at(100), 5);

        QVERIFY(hand.x().max < 900.0);
        QCOMPARE(plot.endLabelTexts(), (QStringList{"train, smoothed", "test"}));
    }

    void keys_do_all_that_the_mouse_does() {
        Hand hand;
        hand.view()->setFocus();
        hand.press(Qt::Key_Equal, Qt::ControlModifier);
        QCOMPARE(hand.x(), (Axis{250, 750}));
        hand.press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE_GT(hand.x().min, 290.0);
        hand.press(Qt::Key_Up, Qt::ControlModifier);
        const Axis y = hand.y();
        QVERIFY(hand.shown.charts.isZoomed());
        hand.press(Qt::Key_Up);
        QCOMPARE_GT(hand.y().min, y.min);
        hand.press(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(hand.x(), (Axis{0, 1000}));
        hand.press(Qt::Key_0, Qt::ControlModifier);
        QVERIFY(!hand.shown.charts.isZoomed());
    }

    void arrow_keys_move_the_crosshair_and_enter_goes_there() {
        Hand hand(100);
        hand.view()->setFocus();
        const auto reads = [&](const QString& batch) {
            const QString start = "batch " + batch + " · ";
            return hand.shown.charts.loss().reading().startsWith(start)
                && hand.shown.charts.accuracy().reading().startsWith(start);
        };
        QSignalSpy clicked(&hand.shown.charts, &MetricCharts::batchClicked);

        hand.press(Qt::Key_Home);
        QVERIFY(reads("1"));
        hand.press(Qt::Key_Right);
        QVERIFY(reads("2"));
        hand.press(Qt::Key_PageDown);
        QVERIFY2(reads("12"), qPrintable(hand.shown.charts.loss().reading())); // a tenth of what is visible
        hand.press(Qt::Key_Left);
        QVERIFY(reads("11"));
        QVERIFY(hand.view()->accessibleDescription().startsWith("Batch 11: "));
        hand.press(Qt::Key_Return);
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked[0][0].toLongLong(), 10);
        hand.press(Qt::Key_End);
        QVERIFY(reads("100"));
        hand.press(Qt::Key_Right);
        QVERIFY(reads("100"));
    }

    void the_crosshair_takes_what_is_looked_at_along() {
        Hand hand;
        hand.view()->setFocus();
        hand.turnWheel(hand.at(500), 12);
        QCOMPARE_LT(hand.x().span(), 100.0);

        hand.press(Qt::Key_Home);

        QCOMPARE(hand.x().min, 0.0);
        QCOMPARE_LT(hand.x().span(), 100.0);
    }

    void only_with_the_focus_are_arrow_keys_the_charts_own() {
        Hand hand;
        const auto takes = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
            event.ignore();
            QApplication::sendEvent(hand.view(), &event);
            return event.isAccepted();
        };
        QVERIFY(takes(Qt::Key_Left) && takes(Qt::Key_0, Qt::ControlModifier));
        QVERIFY(!takes(Qt::Key_Space) && !takes(Qt::Key_Plus) && !takes(Qt::Key_F) && !takes(Qt::Key_Return));

        QTest::mouseClick(hand.viewport, Qt::LeftButton, {}, hand.at(500));
        QVERIFY(!hand.view()->hasFocus()); // a click scrubs and leaves them to the timeline
    }

    void another_unit_or_run_keeps_what_is_looked_at() {
        Hand hand;
        ChartContent content = hand.shown.charts.content();
        content.batchesPerEpoch = 100;
        hand.shown.charts.setContent(content);
        hand.turnWheel(hand.at(500), 4);
        const Axis batches = hand.x();
        ChartSettings settings;
        settings.x = XUnit::epoch;

        hand.shown.charts.setSettings(settings);
        hand.shown.settle();
        QVERIFY(std::abs(100 * hand.x().min - batches.min) < 1e-6);
        QVERIFY(std::abs(hand.shown.charts.lastOnAxis() + 1.0 - batches.max) < 1e-6);

        content.history = std::make_shared<MetricHistory>(*hand.shown.history); // a fork
        hand.shown.charts.setContent(content);
        hand.shown.settle();
        QVERIFY(hand.shown.charts.isZoomed());

        content.history = std::make_shared<MetricHistory>(); // a new run, which has not been there
        hand.shown.charts.setContent(content);
        hand.shown.settle();
        QVERIFY(!hand.shown.charts.isZoomed());
    }

    void an_empty_chart_leaves_wheel_and_keys_alone() {
        Hand hand(0);
        QVERIFY(!hand.turnWheel(hand.at(50), 1));
        QVERIFY(!hand.shown.charts.isZoomed());
        QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_Left, Qt::NoModifier);
        key.ignore();
        QApplication::sendEvent(hand.view(), &key);
        QVERIFY(!key.isAccepted());
    }
};

QTEST_MAIN(TestChartGestures)
#include "tst_chart_gestures.moc"
