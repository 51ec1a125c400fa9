// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lab.h"
#include "tests/support/session_text.h"
#include "ui/docks/view_docks.h"

using namespace inkling;
using namespace inkling::test;

namespace {

QString nameOf(QWidget* widget) {
    const auto* face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString{};
}

/// Tool tips of a list are those of its rows.
QString tipOf(const QWidget* widget) {
    const auto* view = qobject_cast<const QAbstractItemView*>(widget);
    if (view && view->model() && view->model()->rowCount() > 0)
        return view->model()->index(0, 0).data(Qt::ToolTipRole).toString();
    return widget->toolTip();
}

QString descriptionOf(const QWidget* widget) {
    return QStringLiteral("%1 '%2'").arg(widget->metaObject()->className(), widget->objectName());
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);

private slots:
    void init() { beginAnew(); }

    // --- A run ---

    void space_trains_and_space_pauses() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        QVERIFY(lab.button("Train"));

        lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::running));
        QVERIFY(lab.button("Pause"));
        QVERIFY(lab.reachesBatch(3));
        QVERIFY(lab.status().stateText().startsWith("Training, "));

        lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::paused));
        QVERIFY(lab.settles());
        QVERIFY(lab.button("Train"));
        QCOMPARE(lab.session.history()->end(), lab.session.moment().batch);
    }

    void space_held_down_counts_once() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->setFocus(); // a button would wait for the key to come up

        QTest::keyPress(lab.window->windowHandle(), Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::running));
        for (int i = 0; i < 3; ++i)
            QTest::simulateEvent(lab.window.get(), true, Qt::Key_Space, Qt::NoModifier, " ", true);
        QTest::keyRelease(lab.window->windowHandle(), Qt::Key_Space);

        QVERIFY(lab.settles());
        QCOMPARE(lab.session.state(), RunState::running);
    }

    void the_arrow_steps_and_home_rewinds() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);

        for (int i = 1; i <= 3; ++i) {
            lab.press(Qt::Key_Right);
            QVERIFY(lab.reachesBatch(i));
            QCOMPARE(lab.session.moment().batch, i);
        }
        QCOMPARE(lab.status().stateText(), "Paused, 3 of 1,000,000 batches");
        const auto run = lab.session.moment().run;

        lab.press(Qt::Key_Home);
        QTRY_COMPARE(lab.session.moment().batch, 0);
        QCOMPARE(lab.session.moment().run, run);
        QCOMPARE(lab.status().stateText(), "Back before the first batch of 3 trained");
        QCOMPARE(lab.window->charts().content().history->end(), 3);
    }

    void the_buttons_do_what_the_keys_do() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        const auto click = [&](const char* text) { QTest::mouseClick(lab.button(text), Qt::LeftButton); };

        click("Step");
        QVERIFY(lab.reachesBatch(1));
        click("Train");
        QVERIFY(lab.reaches(RunState::running));
        click("Pause");
        QVERIFY(lab.reaches(RunState::paused));
        click("Test");
        QTRY_VERIFY(lab.session.evaluation().has_value());
        QVERIFY(lab.status().accuracyText().contains("200 images"));
        click("Rewind");
        QTRY_COMPARE(lab.session.moment().batch, 0);
    }

    void a_test_asked_for_before_the_first_batch_is_said_to_be_so() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);

        lab.press(Qt::Key_T, Qt::ControlModifier);

        QTRY_VERIFY(lab.session.evaluation().has_value());
        const auto score = StatusLine::scoreText(lab.session.evaluation()->score);
        QTRY_COMPARE(lab.window->messages().text(), QStringLiteral("Before the first batch: %1.").arg(score));
    }

    void a_test_asked_for_while_training_is_shown() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reachesBatch(10));

        lab.press(Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(lab.session.evaluation().has_value());
        QVERIFY(lab.reachesBatch(lab.session.moment().batch + 5));

        // The tests of the run are of 50 images, this one is of all 200.
        QCOMPARE(lab.session.state(), RunState::running);
        const auto said = lab.window->messages().text();
        QVERIFY2(said.contains("200 images"), qPrintable(said));
        QVERIFY(said.contains(QLocale{}.toString(qlonglong{lab.session.evaluation()->batch})));
    }

    void a_test_asked_for_after_the_end_is_shown() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::finished));
        QTRY_VERIFY(lab.session.evaluation().has_value());
        QVERIFY(lab.settles());
        QVERIFY2(lab.window->messages().text().isEmpty(), "the status line has what nobody asked for");
        QCOMPARE(lab.window->charts().content().testOfEnd()->score, lab.session.evaluation()->score);

        lab.press(Qt::Key_T, Qt::ControlModifier);

        const auto score = StatusLine::scoreText(lab.session.evaluation()->score);
        QTRY_COMPARE(lab.window->messages().text(),
                     QStringLiteral("After batch %L1: %2.").arg(lab.session.end()).arg(score));
    }

    void the_charts_hold_what_was_trained() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_F);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::finished));

        QCOMPARE(linesOf(*lab.window->charts().content().history),
                 linesOf(plainRun(shortRun(), m_data, 1).records));
        QCOMPARE(lab.window->charts().content().plannedBatches, 60);
        QCOMPARE(lab.window->charts().content().message, QString{});
    }

    void a_finished_run_goes_on_for_as_many_batches_again() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_F);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::finished));
        QCOMPARE(lab.status().stateText(), "Finished, 60 of 60 batches");
        QVERIFY(!lab.button("Step")->isEnabled());

        lab.press(Qt::Key_Space);
        QCOMPARE(lab.window->messages().text(), "Goes on for as many batches again: 120 now.");
        QVERIFY(QTest::qWaitFor([&] { return lab.session.moment().batch == 120; }, patience));
        QVERIFY(lab.reaches(RunState::finished));

        RunSpec twice = shortRun();
        twice.settings.batches = 120;
        QCOMPARE(weightsSha256(*lab.session.moment().model), plainRun(twice, m_data, 1).sha256);
        QCOMPARE(lab.find<QDoubleSpinBox>("batches")->value(), 120.0);
    }

    void the_window_gives_the_weights_of_the_terminal() {
        const auto data = openDataSource({}).value();
        const RunSpec spec = findPreset("tutorial")->spec();
        Lab lab{spec, data};
        QVERIFY(lab.isOpen);
        lab.drawOne();
        lab.window->setFocus();

        lab.press(Qt::Key_F);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reachesBatch(10));
        lab.session.pause();
        QTRY_VERIFY(lab.session.state() != RunState::running);
        if (lab.session.state() == RunState::paused)
            lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::finished));

        QCOMPARE(lab.session.moment().batch, 100);
        const auto terminal = plainRun(spec, data, 3);
        QCOMPARE(weightsSha256(*lab.session.moment().model), terminal.sha256);
        qInfo("Weights SHA-256 %s", terminal.sha256.c_str());
        QTRY_VERIFY(lab.status().accuracyText().contains("10,000 images"));
    }

    // --- Keys ---

    void keys_meant_for_a_field_do_not_train_data() {
        QTest::addColumn<QString>("field");
        for (const char* key : {"learning-rate", "batch-size", "seed", "order", "test-order"})
            QTest::addRow("%s", key) << key;
    }
    void keys_meant_for_a_field_do_not_train() {
        QFETCH(QString, field);
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        auto* editor = lab.window->findChild<QWidget*>(field);
        editor->setFocus();
        const bool isList = qobject_cast<QComboBox*>(editor);

        // Space opens a list; no number has one in it, and there it trains (tst_typed_values).
        for (const int key : {isList ? Qt::Key_Space : Qt::Key_Right, Qt::Key_Home, Qt::Key_F}) {
            lab.press(key);
            if (auto* popup = QApplication::activePopupWidget())
                popup->close();
        }

        QVERIFY(lab.settles());
        QCOMPARE(lab.session.state(), RunState::paused);
        QCOMPARE(lab.session.moment().batch, 0);
        // "fixed" begins with an F: choosing it, before the first batch, begins the run anew.
        QCOMPARE(lab.session.moment().run, field == "test-order" ? 2U : 1U);
        QCOMPARE(lab.window->controls().pace().pace(), 20.0);
    }

    void keys_meant_for_the_pen_do_not_train() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_D);

        lab.press(Qt::Key_Space);
        lab.press(Qt::Key_Right);
        lab.press(Qt::Key_Right);
        lab.press(Qt::Key_Space);

        QVERIFY(lab.settles());
        QCOMPARE(lab.session.state(), RunState::paused);
        QCOMPARE(lab.session.moment().batch, 0);
        QVERIFY(!lab.canvas().isEmpty());
    }

    void keys_meant_for_the_samples_do_not_step() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        auto* grid = lab.window->thumbnails().findChild<ThumbnailGrid*>();
        grid->setFocus();
        grid->setCurrentIndex(grid->model()->index(0, 0));

        lab.press(Qt::Key_Right);

        QVERIFY(lab.settles());
        QCOMPARE(lab.session.moment().batch, 0);
        QCOMPARE(grid->currentIndex().row(), 1);
    }

    void keys_meant_for_the_pace_do_not_step() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->controls().pace().findChild<QSlider*>()->setFocus();

        lab.press(Qt::Key_Right);
        QCOMPARE(lab.window->controls().pace().pace(), 50.0);
        lab.press(Qt::Key_Home);
        QCOMPARE(lab.window->controls().pace().pace(), 1.0);

        QVERIFY(lab.settles());
        QCOMPARE(lab.session.moment().batch, 0);
        QCOMPARE(lab.session.moment().run, 1U);
    }

    void at_the_end_step_hands_the_focus_to_the_button_that_goes_on() {
        RunSpec spec = shortRun();
        spec.settings.batches = 2;
        Lab lab{spec, m_data};
        QVERIFY(lab.isOpen);
        lab.button("Step")->setFocus(Qt::TabFocusReason);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reachesBatch(1));
        QVERIFY(lab.button("Step")->hasFocus());

        lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::finished));
        QTRY_VERIFY(!lab.button("Step")->isEnabled());
        QVERIFY(lab.button("Train")->hasFocus());
    }

    void where_nothing_goes_on_it_is_rewind() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.button("Train")->setFocus(Qt::TabFocusReason);
        lab.window->controls().setState(RunState::stoppedEarly);
        QVERIFY(!lab.button("Train")->isEnabled());
        QVERIFY(lab.button("Rewind")->hasFocus());
    }

    void space_presses_the_button_that_has_the_focus() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.drawOne();
        QVERIFY(!lab.canvas().isEmpty());
        lab.button("Clear")->setFocus(Qt::TabFocusReason);

        lab.press(Qt::Key_Space);

        QVERIFY(lab.canvas().isEmpty());
        QVERIFY(lab.settles());
        QCOMPARE(lab.session.state(), RunState::paused);
    }

    /// A view's own keys hold in it alone.
    void every_key_means_one_thing_in_its_place() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        std::map<QString, QStringList> meanings;
        const auto add = [&](const QKeySequence& key, const QString& meaning) {
            if (!key.isEmpty())
                meanings[' ' + key.toString()] += meaning;
        };
        for (const auto* action : lab.window->findChildren<QAction*>()) {
            const bool isOfView = action->shortcutContext() == Qt::WidgetShortcut;
            const auto place = isOfView ? QString{action->parent()->metaObject()->className()} : QString{};
            for (const auto& key : action->shortcuts())
                if (!key.isEmpty())
                    meanings[place + ' ' + key.toString()] += "action " + action->text();
        }
        for (const auto* shortcut : lab.window->findChildren<QShortcut*>())
            add(shortcut->key(), "shortcut of " + descriptionOf(qobject_cast<QWidget*>(shortcut->parent())));
        for (const auto* button : lab.window->findChildren<QAbstractButton*>())
            add(button->shortcut(), "button " + button->text());
        for (const auto* label : lab.window->findChildren<QLabel*>())
            if (label->buddy())
                add(QKeySequence::mnemonic(label->text()), "label " + label->text());

        QVERIFY(meanings.size() > 10);
        for (const auto& [key, what] : meanings)
            QVERIFY2(what.size() == 1, qPrintable(key + ": " + what.join(", ")));
    }

    // --- For everyone ---

    void every_control_has_a_name_and_a_tool_tip() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->messages().showError("Something is wrong.");
        int count = 0;
        for (auto* widget : lab.window->findChildren<QWidget*>()) {
            // The field inside a spin box speaks for the spin box.
            const bool isPart = widget->focusProxy() || qobject_cast<QAbstractSpinBox*>(widget->parent());
            if (!(widget->focusPolicy() & Qt::TabFocus) || isPart || !widget->isVisible())
                continue;
            ++count;
            QVERIFY2(!nameOf(widget).isEmpty(), qPrintable("no name: " + descriptionOf(widget)));
            QVERIFY2(!tipOf(widget).isEmpty(),
                     qPrintable("no tool tip: " + descriptionOf(widget) + " " + nameOf(widget)));
        }
        QVERIFY2(count >= 20, qPrintable(QString::number(count)));
        for (const auto* action : lab.window->findChildren<QAction*>())
            if (!action->shortcut().isEmpty())
                QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->text()));
    }

    void tab_reaches_every_control() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->resize(1440, 900); // a narrow tool bar puts the last buttons away
        for (auto* title : lab.window->findChildren<SectionTitle*>())
            title->setChecked(true);
        QSet<QWidget*> reached;
        for (int i = 0; i < 200; ++i) {
            lab.press(Qt::Key_Tab);
            reached += QApplication::focusWidget();
        }

        for (const char* name :
             {"learning-rate", "batch-size", "batches", "epochs", "test-every", "test-size", "order",
              "test-order", "seed", "optimizer", "schedule", "loss", "validation-split", "preset"})
            QVERIFY2(reached.contains(lab.window->findChild<QWidget*>(name)), name);
        for (const char* text : {"Train", "Step", "Rewind", "Test", "Open image…"})
            QVERIFY2(reached.contains(lab.button(text)), text);
        QVERIFY(reached.contains(&lab.canvas()));
        QVERIFY(reached.contains(lab.window->thumbnails().findChild<ThumbnailGrid*>()));
        QVERIFY(reached.contains(lab.window->dataChooser().button()));
    }

    // --- Beginning and end ---

    void window_and_settings_are_as_they_were_left() {
        const auto partsOf = [](const MainWindow& window) {
            QList<QList<int>> parts;
            for (const View view : {View::settings, View::drawing, View::samples})
                parts += {window.docks().dock(view)->width(), window.docks().dock(view)->height()};
            return parts;
        };
        QList<QList<int>> parts;
        {
            Lab lab{endlessRun(), m_data};
            QVERIFY(lab.isOpen);
            lab.window->resize(1130, 720);
            for (auto* dock : lab.window->findChildren<ViewDock*>()) {
                lab.window->resizeDocks({dock}, {350}, Qt::Horizontal);
                lab.window->resizeDocks({dock}, {190}, Qt::Vertical);
            }
            lab.window->docks().dock(View::runs)->close();
            QTRY_COMPARE(lab.window->docks().dock(View::settings)->width(), 350);
            parts = partsOf(*lab.window);
            lab.window->controls().pace().setPace(100.0);
            lab.find<QDoubleSpinBox>("learning-rate")->setValue(0.07);
            lab.find<QComboBox>("order")->setCurrentIndex(1);
            lab.themes.setAppearance(Appearance::dark);
            QVERIFY(lab.window->close());
        }

        const QSettings store;
        RunSpec spec = findPreset("tutorial")->spec();
        spec.settings = storedTrainingSettings(store, spec.settings);
        Lab lab{spec, m_data};

        QVERIFY(lab.isOpen);
        QCOMPARE(lab.window->size(), QSize(1130, 720));
        QTRY_COMPARE(partsOf(*lab.window), parts);
        QVERIFY(lab.window->docks().dock(View::runs)->isHidden());
        QCOMPARE(lab.window->controls().pace().pace(), 100.0);
        QCOMPARE(lab.session.settings().learningRate, 0.07);
        QCOMPARE(lab.session.settings().order, TrainOrder::sequential);
        QCOMPARE(lab.session.settings().batches, 1'000'000);
        QCOMPARE(lab.find<QDoubleSpinBox>("learning-rate")->value(), 0.07);
        QCOMPARE(store.value("window/appearance").toInt(), static_cast<int>(Appearance::dark));
    }

    void settings_that_are_broken_open_a_usual_window_data() {
        QTest::addColumn<QVariant>("value");
        QTest::addRow("text") << QVariant{"nonsense"};
        QTest::addRow("bytes") << QVariant{QByteArray(200, '\xff')};
        QTest::addRow("a list") << QVariant{QStringList{"1", "2"}};
        QTest::addRow("a large number") << QVariant{1e300};
    }
    void settings_that_are_broken_open_a_usual_window() {
        QFETCH(QVariant, value);
        QSettings store;
        for (const char* key : {"geometry", "views", "pace", "appearance", "language", "greeted"})
            store.setValue(QStringLiteral("window/") + key, value);

        Lab lab{endlessRun(), m_data};

        QVERIFY(lab.isOpen);
        QCOMPARE_GE(lab.window->width(), 600);
        QCOMPARE_GE(lab.window->height(), 400);
        QCOMPARE(lab.window->controls().pace().pace(), 20.0);
        lab.press(Qt::Key_Right);
        QVERIFY(lab.reachesBatch(1));
    }

    void a_window_can_be_closed_while_it_trains() {
        const auto threads = [] {
            return QDir{"/proc/self/task"}.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
        };
        { const Lab lab{endlessRun(), m_data}; }
        QTest::qWait(100); // a thread that was joined is still listed for a moment
        const auto before = threads();

        for (int i = 0; i < 10; ++i) {
            Lab lab{endlessRun(), m_data};
            QVERIFY(lab.isOpen);
            lab.drawOne();
            lab.window->setFocus();
            lab.press(Qt::Key_F);
            lab.press(Qt::Key_Space);
            QTest::qWait(7 * i);
            QElapsedTimer clock;
            clock.start();
            QVERIFY(lab.window->close());
            lab.window.reset();
            QCOMPARE_LT(clock.elapsed(), 1000);
        }

        QTRY_COMPARE(threads(), before);
    }

    void resizing_while_training_breaks_nothing() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_F);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::running));

        for (int i = 0; i < 200; ++i) {
            lab.window->resize(400 + 37 * i % 2000, 300 + 53 * i % 1200);
            QCoreApplication::processEvents();
        }

        QVERIFY(lab.reachesBatch(lab.session.moment().batch + 1));
    }

    void light_and_dark_can_be_exchanged_while_training() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_F);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::running));

        for (int i = 0; i < 6; ++i) {
            lab.themes.setAppearance(i % 2 == 0 ? Appearance::dark : Appearance::light);
            QTest::qWait(20);
        }

        QVERIFY(lab.reachesBatch(lab.session.moment().batch + 1));
        QCOMPARE(lab.session.state(), RunState::running);
    }
};

INKLING_WINDOW_TEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
