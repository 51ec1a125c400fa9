// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says across all views, and that whoever reads it goes on where they were.
#include "core/runs/run_store.h"
#include "tests/support/lab.h"

using namespace inkling;
using namespace inkling::test;

namespace {

QPushButton* buttonOf(const MessageBar& messages, const QString& text) {
    for (auto* button : messages.findChildren<QPushButton*>())
        if (button->text() == text && button->isVisible())
            return button;
    return nullptr;
}

/// Trains a run to its end, and another one after it, so that the first can be deleted.
RunKey trainsAndLeaves(Lab& lab, const DigitData& data) {
    lab.press(Qt::Key_Space);
    if (!lab.reaches(RunState::finished) || !lab.session.begin(endlessRun(), data) || !lab.settles()
        || !QTest::qWaitFor([&] { return !lab.storedRuns.runs().empty(); }, patience))
        return {};
    return lab.storedRuns.runs().front().key;
}

} // namespace

class TestWindowMessages : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);

private slots:
    void init() { beginAnew(); }

    void the_first_window_says_how_to_begin_until_the_first_training() {
        {
            Lab lab{endlessRun(), m_data};
            QVERIFY(lab.isOpen);
            QVERIFY(lab.window->messages().text().contains("Space"));
        }
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        QVERIFY2(lab.window->messages().text().contains("Space"), "nothing was trained yet");

        lab.press(Qt::Key_Space);

        QVERIFY(lab.reaches(RunState::running));
        QCOMPARE(lab.window->messages().text(), QString{});
        const Lab next{endlessRun(), m_data};
        QCOMPARE(next.window->messages().text(), QString{});
    }

    void a_message_that_is_closed_by_key_leaves_the_keys_to_the_run() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        auto* close = buttonOf(lab.window->messages(), "Close");
        QVERIFY(close);
        close->setFocus(Qt::TabFocusReason);

        lab.press(Qt::Key_Space);

        QCOMPARE(lab.window->messages().text(), QString{});
        QCOMPARE(lab.session.state(), RunState::paused);
        QVERIFY(spaceTrains(lab));
    }

    void a_message_that_is_closed_by_mouse_takes_no_focus() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.canvas().setFocus();

        QTest::mouseClick(buttonOf(lab.window->messages(), "Close"), Qt::LeftButton);

        QCOMPARE(lab.window->messages().text(), QString{});
        QVERIFY(lab.canvas().hasFocus());
        QVERIFY(spaceTrains(lab));
    }

    void what_a_message_offers_leaves_the_keys_to_the_run() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        const auto key = trainsAndLeaves(lab, m_data);
        lab.storedRuns.remove(key);
        QTRY_VERIFY(lab.window->messages().text().endsWith("was deleted."));
        auto* undo = buttonOf(lab.window->messages(), "Undo");
        QVERIFY(undo);
        undo->setFocus(Qt::TabFocusReason);

        lab.press(Qt::Key_Space);

        QTRY_VERIFY(lab.storedRuns.find(key));
        QVERIFY(spaceTrains(lab));
    }

    void a_message_in_the_place_of_an_offer_leaves_the_keys_to_the_run() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->messages().offer("Something was done.", "Undo", [] {});
        buttonOf(lab.window->messages(), "Undo")->setFocus(Qt::TabFocusReason);

        lab.window->messages().showNews("Something else was done.");

        QVERIFY(spaceTrains(lab));
        QCOMPARE(lab.window->messages().text(), "Something else was done.");
    }

    void a_deleted_run_that_is_back_by_key_needs_no_undo() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        const auto key = trainsAndLeaves(lab, m_data);
        lab.press(Qt::Key_8, Qt::ControlModifier);
        QTRY_VERIFY(isInFront(*lab.window->docks().dock(View::library)));
        lab.press(Qt::Key_8, Qt::ControlModifier);
        lab.press(Qt::Key_F, Qt::ControlModifier);
        lab.press(Qt::Key_Down);
        lab.press(Qt::Key_Delete);
        QTRY_VERIFY(lab.window->messages().text().endsWith("was deleted."));
        QTRY_VERIFY(!lab.storedRuns.find(key));

        lab.press(Qt::Key_Z, Qt::ControlModifier);

        QTRY_VERIFY(lab.storedRuns.find(key));
        QCOMPARE(lab.window->messages().text(), QString{});
    }

    void a_message_about_something_else_stays_when_a_run_is_back() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        const auto key = trainsAndLeaves(lab, m_data);
        lab.storedRuns.remove(key);
        QTRY_VERIFY(lab.window->messages().text().endsWith("was deleted."));
        lab.window->messages().showError("Something went wrong.");

        lab.storedRuns.restore(key);

        QTRY_VERIFY(lab.storedRuns.find(key));
        QCOMPARE(lab.window->messages().text(), "Something went wrong.");
    }

    void a_run_that_goes_on_says_from_where() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        const auto key = trainsAndLeaves(lab, m_data);

        lab.storedRuns.open(key, true);

        QTRY_COMPARE(lab.window->messages().text(), "Run 1 goes on after batch 60.");
    }

    void a_message_gives_every_view_its_room_back() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->resize(1024, 640);
        QTest::qWait(50);
        const auto height = [&] { return lab.window->docks().dock(View::samples)->height(); };
        const auto close = [&] {
            for (auto* button : lab.window->messages().findChildren<QPushButton*>())
                if (button->text() == "Close")
                    button->click();
        };
        close();
        QTest::qWait(50);
        const int before = height();

        lab.window->messages().showError("It went wrong.");
        QTest::qWait(50);
        QVERIFY(height() < before); // or this tests nothing
        close();

        QTRY_COMPARE(height(), before);
    }
};

INKLING_WINDOW_TEST_MAIN(TestWindowMessages)
#include "tst_window_messages.moc"
