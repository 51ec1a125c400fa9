// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson passes, and leaves the window as it was.
#include "core/runs/run_store.h"
#include "tests/support/lab.h"
#include "ui/docks/view_docks.h"

using namespace inkling;
using namespace inkling::test;

namespace {

/// The window without focus and mouse, as soon as it stands still; null: it does not.
QImage picture(MainWindow& window) {
    QTest::mouseMove(window.windowHandle(), QPoint{window.width() - 1, window.height() - 1});
    if (auto* focused = window.focusWidget())
        focused->clearFocus();
    QImage last;
    const bool standsStill = QTest::qWaitFor(
        [&] {
            QTest::qWait(50);
            const auto before = std::exchange(last, window.grab().toImage());
            return before == last;
        },
        patience);
    return standsStill ? last : QImage{};
}

/// Around all pixels that are not the same.
QRect difference(const QImage& a, const QImage& b) {
    QRect around;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            if (!b.valid(x, y) || a.pixel(x, y) != b.pixel(x, y))
                around |= QRect{x, y, 1, 1};
    return around;
}

} // namespace

class TestWindowLesson : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);

private slots:
    void init() {
        QSettings{}.clear();
        QSettings{}.setValue("window/greeted", true);
    }

    void the_window_is_the_same_after_a_lesson_as_before_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<View>("view");
        QTest::addColumn<bool>("isUnfolded");
        QTest::addRow("small") << QSize{1024, 640} << View::samples << false;
        QTest::addRow("usual") << QSize{1440, 900} << View::samples << false;
        QTest::addRow("with everything unfolded") << QSize{1440, 900} << View::samples << true;
        for (const auto view : {View::batch, View::evaluation, View::inside, View::runs, View::library})
            QTest::addRow("with %s in front", qPrintable(textOf(view).title))
                << QSize{1440, 900} << view << false;
    }
    void the_window_is_the_same_after_a_lesson_as_before() {
        QFETCH(QSize, size);
        QFETCH(View, view);
        QFETCH(bool, isUnfolded);
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->resize(size);
        lab.window->docks().dock(view)->bringUp();
        for (auto* section : lab.window->findChildren<SettingsSection*>())
            section->setUnfolded(isUnfolded);
        const auto before = picture(*lab.window);
        QVERIFY(!before.isNull());

        for (int lesson = 0; lesson < 2; ++lesson) {
            lab.press(Qt::Key_F11);
            QTRY_VERIFY(lab.window->isFullScreen());
            QVERIFY(picture(*lab.window) != before); // or this tests nothing
            lab.press(Qt::Key_Escape);
            QTRY_VERIFY(!lab.window->isFullScreen());
        }

        const auto after = picture(*lab.window);
        QCOMPARE(after.size(), before.size());
        const auto where = difference(after, before);
        QVERIFY2(where.isEmpty(),
                 qPrintable(QStringLiteral("%1 × %2 pixels at %3, %4")
                                .arg(where.width())
                                .arg(where.height())
                                .arg(where.x())
                                .arg(where.y())));
    }

    void the_charts_of_a_finished_run_are_as_wide_after_a_lesson_as_before() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->resize(800, 640);
        lab.window->controls().pace().setPace(0);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::finished));
        QVERIFY(!picture(*lab.window).isNull());
        const auto before = lab.window->charts().plotArea();

        lab.press(Qt::Key_F11);
        QTRY_VERIFY(lab.window->isFullScreen());
        QVERIFY(!picture(*lab.window).isNull());
        lab.press(Qt::Key_Escape);

        QTRY_VERIFY(!lab.window->isFullScreen());
        QVERIFY(!picture(*lab.window).isNull());
        QCOMPARE(lab.window->charts().plotArea(), before);
    }

    void the_canvas_can_be_taken_away_before_and_after_a_lesson_but_not_in_it() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        auto& drawing = *lab.window->docks().dock(View::drawing);
        const auto offers = [&] {
            QStringList names;
            for (const auto* button : drawing.titleBarWidget()->findChildren<QAbstractButton*>())
                if (button->isVisible())
                    names << button->accessibleName();
            return names.join(", ");
        };
        const auto before = offers();
        QVERIFY2(before.contains("Close “Drawing”") && before.contains("Detach “Drawing”"),
                 qPrintable(before));

        lab.press(Qt::Key_F11);
        QTRY_VERIFY(lab.window->isFullScreen());
        QVERIFY2(!offers().contains("Close") && !offers().contains("Detach"), qPrintable(offers()));
        const auto title = drawing.titleBarWidget()->rect().center();
        QTest::mouseDClick(drawing.titleBarWidget(), Qt::LeftButton, {}, title);
        QVERIFY(isInFront(drawing) && !drawing.isFloating());
        lab.press(Qt::Key_Escape);

        QTRY_VERIFY(!lab.window->isFullScreen());
        QCOMPARE(offers(), before);
    }

    void texts_of_a_lesson_are_the_same_part_of_a_larger_screen_data() {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<double>("scale");
        QTest::addRow("small") << QSize{1024, 640} << 1.5;
        QTest::addRow("of a projector") << QSize{1280, 720} << 1.5;
        QTest::addRow("usual") << QSize{1920, 1080} << 2.25;
        QTest::addRow("large") << QSize{2560, 1440} << 3.0;
        QTest::addRow("larger") << QSize{3840, 2160} << 3.0;
        QTest::addRow("upright") << QSize{1080, 1920} << 1.5;
        QTest::addRow("wide") << QSize{2560, 1080} << 2.25;
    }
    void texts_of_a_lesson_are_the_same_part_of_a_larger_screen() {
        QFETCH(QSize, screen);
        QFETCH(double, scale);
        QCOMPARE(lessonTextScale(screen), scale);
    }

    void what_a_lesson_says_of_its_end_goes_with_it() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_F11);
        QTRY_VERIFY(lab.window->messages().text().contains("Esc"));

        lab.press(Qt::Key_Escape);

        QTRY_VERIFY(!lab.window->isFullScreen());
        QCOMPARE(lab.window->messages().text(), QString{});
    }

    void a_lesson_names_its_keys() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);

        lab.press(Qt::Key_F11);

        QTRY_VERIFY(lab.window->isFullScreen());
        const auto said = lab.window->messages().text();
        for (const char* key : {"Space", "− and +", "F ", "Esc"})
            QVERIFY2(said.contains(key), qPrintable(said));
    }

    void a_lesson_says_each_pace_and_takes_that_back() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        const auto said = [&] { return lab.window->messages().text(); };
        lab.window->controls().pace().setPace(5);
        lab.press(Qt::Key_Plus);
        QCOMPARE(said(), ""); // the window shows it

        lab.press(Qt::Key_F11);
        QTRY_VERIFY(lab.window->isFullScreen());
        lab.press(Qt::Key_Minus);
        QCOMPARE(said(), "Pace: 5 batches a second.");
        lab.press(Qt::Key_Plus);
        QCOMPARE(said(), "Pace: 10 batches a second.");
        lab.press(Qt::Key_F);
        QCOMPARE(said(), "Pace: full speed.");
        lab.window->messages().takeBack(said());
        lab.press(Qt::Key_Plus);
        QCOMPARE(said(), "Pace: full speed."); // that there is nothing beyond is an answer, too
        lab.window->controls().pace().setPace(1);
        lab.press(Qt::Key_Minus);
        QCOMPARE(said(), "Pace: 1 batch a second.");

        lab.press(Qt::Key_Escape);
        QTRY_VERIFY(!lab.window->isFullScreen());
        QCOMPARE(said(), "");
    }

    void what_else_was_said_during_a_lesson_stays_after_it() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_F11);
        QTRY_VERIFY(lab.window->isFullScreen());
        lab.window->messages().showError("Something went wrong.");

        lab.press(Qt::Key_Escape);

        QTRY_VERIFY(!lab.window->isFullScreen());
        QCOMPARE(lab.window->messages().text(), "Something went wrong.");
    }
};

INKLING_WINDOW_TEST_MAIN(TestWindowLesson)
#include "tst_window_lesson.moc"
