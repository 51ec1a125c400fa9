// SPDX-License-Identifier: GPL-3.0-or-later
// How the views share the window: as usual, with little room, and in a lesson.
#include "tests/support/lab.h"

using namespace inkling;
using namespace inkling::test;

class TestWindowArrangement : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);

private slots:
    void init() { beginAnew(); }

    void the_usual_arrangement_puts_everything_back() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        auto& docks = lab.window->docks();
        docks.dock(View::drawing)->close();
        docks.dock(View::batch)->setFloating(true);
        lab.window->addDockWidget(Qt::RightDockWidgetArea, docks.dock(View::settings));

        docks.usualAction()->trigger();

        for (const View view : {View::settings, View::drawing, View::samples, View::batch, View::runs})
            QVERIFY(!docks.dock(view)->isFloating() && !docks.dock(view)->isHidden());
        QCOMPARE(lab.window->dockWidgetArea(docks.dock(View::settings)), Qt::LeftDockWidgetArea);
        QTRY_VERIFY(isInFront(*docks.dock(View::samples)));
    }

    void a_window_that_was_small_for_a_while_gives_every_view_its_room_back() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->resize(1440, 900);
        QCoreApplication::processEvents();
        const auto& docks = lab.window->docks();
        const auto sizes = [&] {
            return QList<int>{docks.dock(View::settings)->width(), docks.dock(View::drawing)->width(),
                              docks.dock(View::samples)->height()};
        };
        const auto arranged = sizes();
        // As a hand drags the edge of the samples.
        const auto* tabs = lab.window->findChild<QTabBar*>(QString{}, Qt::FindDirectChildrenOnly);
        QVERIFY(tabs && tabs->isVisible());
        const QPoint edge = tabs->geometry().topLeft() + QPoint{tabs->width() / 2, -3};
        QTest::mousePress(lab.window->windowHandle(), Qt::LeftButton, {}, edge);
        for (const int dragged : {20, 40}) {
            const auto height = sizes()[2];
            QTest::mouseMove(lab.window->windowHandle(), edge - QPoint{0, dragged});
            QTRY_COMPARE_GE(sizes()[2], height + 10);
        }
        QTest::mouseRelease(lab.window->windowHandle(), Qt::LeftButton, {}, edge - QPoint{0, 40});
        const auto before = sizes();
        lab.window->resize(640, 480);
        QTRY_VERIFY(sizes() != before);

        lab.window->resize(1440, 900);
        QTRY_COMPARE(sizes(), before);

        for (int step = 0; step <= 10; ++step) {
            lab.window->resize(1440 - 80 * step, 900 - 42 * step);
            QCoreApplication::processEvents();
        }
        for (int step = 10; step >= 0; --step) {
            lab.window->resize(1440 - 80 * step, 900 - 42 * step);
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(sizes(), before);
    }

    void a_lesson_shows_charts_and_canvas_alone_and_ends_by_escape() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        auto& docks = lab.window->docks();
        QVERIFY(lab.button("Train")->hasFocus());
        const double usualText = themeFont(TextSize::normal).pointSizeF();

        lab.press(Qt::Key_F11);

        QTRY_VERIFY(lab.window->isFullScreen());
        QVERIFY(lab.window->charts().isVisible());
        QVERIFY(lab.canvas().isVisible());
        QCOMPARE(themeFont(TextSize::normal).pointSizeF(), 1.5 * usualText);
        for (const View view : {View::settings, View::samples, View::batch, View::runs})
            QVERIFY(docks.dock(view)->isHidden());
        QVERIFY(!lab.window->controls().isVisible());
        lab.press(Qt::Key_Space);
        QVERIFY2(lab.reachesBatch(1), "the keys of the run go on working");
        QCOMPARE(lab.session.state(), RunState::running);

        lab.press(Qt::Key_Escape);

        QTRY_VERIFY(!lab.window->isFullScreen());
        QCOMPARE(themeFont(TextSize::normal).pointSizeF(), usualText);
        QVERIFY(lab.window->controls().isVisible());
        QVERIFY(lab.button("Pause")->hasFocus());
        QTRY_VERIFY(isInFront(*docks.dock(View::samples)));
    }

    void a_window_closed_in_a_lesson_opens_as_it_was_before() {
        {
            Lab lab{endlessRun(), m_data};
            QVERIFY(lab.isOpen);
            lab.press(Qt::Key_F11);
            QTRY_VERIFY(lab.window->isFullScreen());
            QVERIFY(lab.window->close());
        }

        Lab lab{endlessRun(), m_data};

        QVERIFY(!lab.window->isFullScreen());
        QVERIFY(lab.window->controls().isVisible());
        QTRY_VERIFY(isInFront(*lab.window->docks().dock(View::samples)));
    }
};

INKLING_WINDOW_TEST_MAIN(TestWindowArrangement)
#include "tst_window_arrangement.moc"
