// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/layers_model.h"
#include "core/model/predict.h"
#include "resources/data_source.h"
#include "tests/support/runs.h"
#include "tests/support/session_text.h"
#include "tests/support/user_home.h"
#include "ui/canvas/drawing_canvas.h"
#include "ui/canvas/prediction_panel.h"
#include "ui/canvas/reading_panel.h"
#include "ui/charts/metric_charts.h"
#include "ui/controls/control_bar.h"
#include "ui/controls/message_bar.h"
#include "ui/controls/pace_control.h"
#include "ui/controls/status_line.h"
#include "ui/files/data_chooser.h"
#include "ui/files/model_files.h"
#include "ui/main_window.h"
#include "ui/network/layer_list.h"
#include "ui/network/preset_chooser.h"
#include "ui/settings/settings_panel.h"
#include "ui/settings/settings_section.h"
#include "ui/settings/stored_settings.h"
#include "ui/theme/theme_source.h"
#include "ui/thumbnails/thumbnail_view.h"

#include <QtWidgets>

#include <QtTest>

#include <map>

using namespace inkling;
using namespace inkling::test;

namespace {

constexpr int patience = 120'000; // milliseconds, for the slowest sanitizer on the busiest machine

/// The tutorial's run for so long that no test sees its end.
RunSpec endlessRun() {
    RunSpec spec = shortRun();
    spec.settings.batches = 1'000'000;
    return spec;
}

/// The program as runWindow() builds it, open and active.
struct Lab {
    ThemeSource themes;
    TrainingSession session{2};
    std::unique_ptr<MainWindow> window;

    Lab(const RunSpec& spec, const DigitData& data) {
        if (!session.begin(spec, data))
            return;
        window = std::make_unique<MainWindow>(session, themes);
        window->show();
        isOpen = QTest::qWaitForWindowActive(window.get());
    }

    /// To whatever has the focus, by way of the window's keys.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        QTest::keyClick(window->windowHandle(), static_cast<Qt::Key>(key), modifiers);
    }
    bool reaches(RunState state) const {
        return QTest::qWaitFor([&] { return session.state() == state; }, patience);
    }
    bool reachesBatch(std::int64_t batch) const {
        return QTest::qWaitFor([&] { return session.moment().batch >= batch; }, patience);
    }
    /// Everything that was ordered has been done, and whatever it brought has been shown.
    bool settles() {
        bool isDone = false;
        QTemporaryDir folder;
        const auto link = QObject::connect(&session, &TrainingSession::saved, [&] { isDone = true; });
        const QSignalBlocker quiet{window->modelFiles()};
        session.save(folder.filePath("settled").toStdString());
        const bool done = QTest::qWaitFor([&] { return isDone; }, patience);
        QObject::disconnect(link);
        return done;
    }

    template<class Widget>
    Widget* find(const char* name) const {
        return window->findChild<Widget*>(name);
    }
    PredictionPanel& prediction() const { return *window->findChild<PredictionPanel*>(); }
    DrawingCanvas& canvas() const { return window->readingPanel().canvas(); }
    StatusLine& status() const { return *window->findChild<StatusLine*>(); }
    QAbstractButton* button(const QString& text) const {
        for (auto* button : window->findChildren<QAbstractButton*>())
            if (button->text() == text)
                return button;
        return nullptr;
    }
    bool shows(const QString& text) const {
        const auto labels = window->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    void drawOne() const {
        const auto& area = canvas().rect();
        QTest::mousePress(&canvas(), Qt::LeftButton, {}, area.center() - QPoint{0, 60});
        for (int y = -60; y <= 60; y += 10)
            QTest::mouseMove(&canvas(), area.center() + QPoint{0, y});
        QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, area.center() + QPoint{0, 60});
    }

    /// What the panel says of this picture if the network of this moment read it.
    static QString readingOf(const Picture& picture, const Moment& moment) {
        Predictor predictor{moment.model->architecture};
        const auto prediction = predictor.predict(moment.model->parameters, picture.pixels);
        const double share = double{prediction.probabilities[static_cast<std::size_t>(prediction.label)]};
        const auto text =
            QStringLiteral("Prediction %1, %2 %").arg(prediction.label).arg(qRound(100.0 * share));
        return moment.batch == 0 ? text + ", a guess: not trained yet" : text;
    }

    bool isOpen = false;
};

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
    void init() {
        QSettings settings;
        settings.clear();
        QLocale::setDefault(QLocale{"en_US"});
    }

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
        QVERIFY(lab.session.moment().run != run);
        QCOMPARE(lab.session.moment().batch, 0);
        QCOMPARE(lab.status().stateText(), "Ready, 0 of 1,000,000 batches");
        QCOMPARE(lab.window->charts().content().history->end(), 0);
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
        QTRY_VERIFY_WITH_TIMEOUT(lab.session.evaluation().has_value(), patience);
        QVERIFY(lab.status().accuracyText().contains("200 images"));
        click("Rewind");
        QCOMPARE(lab.session.moment().batch, 0);
    }

    void a_test_asked_for_while_training_is_shown() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reachesBatch(10));

        lab.press(Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(lab.session.evaluation().has_value(), patience);
        QVERIFY(lab.reachesBatch(lab.session.moment().batch + 5));

        // The tests of the run are of 50 images, this one is of all 200.
        QCOMPARE(lab.session.state(), RunState::running);
        const auto said = lab.window->messages().text();
        QVERIFY2(said.contains("200 images"), qPrintable(said));
        QVERIFY(said.contains(QLocale{}.toString(qlonglong{lab.session.evaluation()->batch})));
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
        QTRY_VERIFY_WITH_TIMEOUT(lab.session.state() != RunState::running, patience);
        if (lab.session.state() == RunState::paused)
            lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::finished));

        QCOMPARE(lab.session.moment().batch, 100);
        const auto terminal = plainRun(spec, data, 3);
        QCOMPARE(weightsSha256(*lab.session.moment().model), terminal.sha256);
        qInfo("Weights SHA-256 %s", terminal.sha256.c_str());
        QTRY_VERIFY_WITH_TIMEOUT(lab.status().accuracyText().contains("10,000 images"), patience);
    }

    // --- Settings ---

    void the_learning_rate_changes_while_training() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reachesBatch(2));

        auto* box = lab.find<QDoubleSpinBox>("learning-rate");
        box->setFocus();
        box->selectAll();
        for (const char key : {'0', '.', '0', '3'})
            QTest::keyClick(lab.window->windowHandle(), key);
        lab.press(Qt::Key_Return);

        QCOMPARE(lab.session.settings().learningRate, 0.03);
        QCOMPARE(lab.session.state(), RunState::running);
        QVERIFY(!lab.shows("Some changes apply after Rewind."));
        QVERIFY(lab.reachesBatch(lab.session.moment().batch + 3));
    }

    void what_needs_a_rewind_says_so_until_there_was_one() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Right);
        QVERIFY(lab.reachesBatch(1));

        lab.find<QDoubleSpinBox>("batch-size")->setValue(16);
        QVERIFY(lab.shows("Some changes apply after Rewind."));
        QCOMPARE(lab.session.settings().batchSize, 32);

        QTest::mouseClick(lab.button("Rewind"), Qt::LeftButton);
        QVERIFY(!lab.shows("Some changes apply after Rewind."));
        QCOMPARE(lab.session.settings().batchSize, 16);
    }

    void a_learning_rate_of_ten_ends_in_words_beside_the_charts() {
        RunSpec spec = shortRun();
        spec.settings.learningRate = 10.0;
        Lab lab{spec, m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_F);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::finished));

        QVERIFY(lab.window->charts().content().message.contains("smaller than 10"));
        QTRY_VERIFY(lab.shows("Training went off at batch"));
        QVERIFY(!lab.window->charts().content().history->isEmpty());

        lab.press(Qt::Key_Home);
        QCOMPARE(lab.window->charts().content().message, QString{});
        QTRY_VERIFY(!lab.shows("Training went off at batch"));
    }

    void a_divergence_ends_in_words_and_leaves_rewind() {
        RunSpec spec = shortRun();
        spec.settings.learningRate = 1e6;
        Lab lab{spec, m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::diverged));

        QTRY_VERIFY(lab.shows("Training diverged at batch"));
        QVERIFY(lab.status().stateText().startsWith("Diverged after "));
        QVERIFY(!lab.button("Train")->isEnabled());
        QVERIFY(!lab.button("Step")->isEnabled());

        lab.press(Qt::Key_Home);
        QCOMPARE(lab.session.state(), RunState::paused);
        QVERIFY(lab.button("Train")->isEnabled());
    }

    void plus_minus_and_f_set_the_pace() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        const auto& pace = lab.window->controls().pace();
        QCOMPARE(pace.pace(), 20.0);

        lab.press(Qt::Key_Plus);
        QCOMPARE(pace.pace(), 50.0);
        lab.press(Qt::Key_Minus);
        lab.press(Qt::Key_Minus);
        QCOMPARE(pace.pace(), 10.0);
        lab.press(Qt::Key_F);
        QCOMPARE(pace.pace(), 0.0);
        lab.press(Qt::Key_F);
        QCOMPARE(pace.pace(), 10.0);
    }

    // --- Drawing and samples ---

    void nothing_drawn_says_so() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Right);
        QVERIFY(lab.reachesBatch(1));

        QCOMPARE(lab.prediction().spokenValue(), "Nothing drawn");
        QVERIFY(lab.shows("Nothing drawn"));
    }

    void a_stroke_is_read_by_the_network_of_that_batch() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);

        lab.drawOne();
        QVERIFY(lab.window->readingPanel().picture().has_value());
        const auto picture = *lab.window->readingPanel().picture();
        QTRY_COMPARE(lab.prediction().spokenValue(), Lab::readingOf(picture, lab.session.moment()));

        lab.button("Step")->click();
        QVERIFY(lab.reachesBatch(1));
        QTRY_VERIFY(lab.shows("after one batch"));
        QCOMPARE(lab.prediction().spokenValue(), Lab::readingOf(picture, lab.session.moment()));
    }

    void the_canvas_is_read_while_training() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_F);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reachesBatch(20));

        lab.drawOne();
        QTRY_VERIFY(lab.prediction().spokenValue().startsWith("Prediction "));
        QTRY_VERIFY(lab.shows("after "));
        lab.button("Pause")->click();
        QVERIFY(lab.reaches(RunState::paused));

        const auto batch = QLocale{}.toString(qlonglong{lab.session.moment().batch});
        QTRY_VERIFY(lab.shows("after " + batch + " batches"));
        QCOMPARE(lab.prediction().spokenValue(),
                 Lab::readingOf(*lab.window->readingPanel().picture(), lab.session.moment()));

        lab.button("Clear")->click();
        QTRY_COMPARE(lab.prediction().spokenValue(), "Nothing drawn");
    }

    void a_small_window_leaves_room_to_draw() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);

        lab.window->resize(1024, 640);
        QTRY_COMPARE(lab.window->size(), QSize(1024, 640));

        QTRY_COMPARE_GE(lab.canvas().height(), 160);
        QVERIFY(lab.window->rect().contains(
            QRect{lab.prediction().mapTo(lab.window.get(), QPoint{}), lab.prediction().size()}));
    }

    void a_sample_is_put_on_the_canvas_by_a_click() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        auto* grid = lab.window->findChild<ThumbnailGrid*>();
        QTRY_COMPARE(grid->model()->rowCount(), 100);

        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {},
                          grid->visualRect(grid->model()->index(2, 0)).center());

        Picture sample;
        const auto image = m_data.test.image(2);
        std::copy(image.begin(), image.end(), sample.pixels.begin());
        QVERIFY(lab.window->readingPanel().picture() == sample);
        QTRY_COMPARE(lab.prediction().spokenValue(), Lab::readingOf(sample, lab.session.moment()));
    }

    void samples_are_read_when_there_is_something_to_say() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        QCOMPARE(lab.window->thumbnails().summary(), "100 test digits, not read yet");

        lab.press(Qt::Key_Right);
        QTRY_VERIFY(lab.window->thumbnails().summary().endsWith(" of 100 right"));

        lab.press(Qt::Key_Home);
        QTRY_COMPARE(lab.window->thumbnails().summary(), "100 test digits, not read yet");
    }

    // --- Files ---

    void a_model_is_saved_and_opened() {
        QTemporaryDir folder;
        const auto path = folder.filePath("my model");
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Right);
        QVERIFY(lab.reachesBatch(1));
        const auto sha = weightsSha256(*lab.session.moment().model);

        lab.window->modelFiles().save(path);
        QTRY_VERIFY_WITH_TIMEOUT(lab.window->messages().text().startsWith("Saved"), patience);
        QVERIFY(lab.window->messages().text().contains(path));
        QVERIFY(lab.window->messages().isVisible());

        lab.press(Qt::Key_Home);
        lab.window->modelFiles().open(path);
        QVERIFY(lab.window->messages().text().startsWith("Opened"));
        QCOMPARE(weightsSha256(*lab.session.moment().model), sha);
        lab.press(Qt::Key_F);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reaches(RunState::finished));
        QCOMPARE(weightsSha256(*lab.session.moment().model),
                 plainRun(shortRun(), m_data, 1, *readLayersModel(path.toStdString())).sha256);
    }

    void the_next_model_is_looked_for_where_the_last_one_lies() {
        QTemporaryDir folder;
        const auto path = folder.filePath("my model");
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->modelFiles().save(path);
        QTRY_VERIFY_WITH_TIMEOUT(lab.window->messages().text().startsWith("Saved"), patience);

        const auto folderShown = [&](QAction* action) {
            QString shown;
            QTimer::singleShot(0, lab.window.get(), [&] {
                if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
                    shown = dialog->directory().canonicalPath();
                    dialog->reject();
                }
            });
            action->trigger();
            return shown;
        };

        QCOMPARE(folderShown(lab.window->modelFiles().openAction()), QDir{path}.canonicalPath());
        QCOMPARE(folderShown(lab.window->modelFiles().saveAction()), QDir{folder.path()}.canonicalPath());
    }

    void a_broken_model_is_one_sentence_and_the_run_goes_on_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addRow("no JSON") << QByteArray{"{"};
        QTest::addRow("empty") << QByteArray{};
        QTest::addRow("another JSON") << QByteArray{"[1, 2]"};
        QTest::addRow("no weights") << QByteArray{R"({"modelTopology": {}, "weightsManifest": []})"};
    }
    void a_broken_model_is_one_sentence_and_the_run_goes_on() {
        QFETCH(QByteArray, json);
        QTemporaryDir folder;
        QFile file{folder.filePath("model.json")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
        file.close();
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reachesBatch(2));
        const auto run = lab.session.moment().run;

        lab.window->modelFiles().open(file.fileName());

        const auto text = lab.window->messages().text();
        QVERIFY2(text.endsWith('.') && text.contains("model.json"), qPrintable(text));
        QVERIFY2(!text.contains('\n'), qPrintable(text));
        QCOMPARE(lab.session.moment().run, run);
        QVERIFY(lab.reachesBatch(lab.session.moment().batch + 5));
        QCOMPARE(lab.session.state(), RunState::running);
    }

    void a_model_that_is_not_there_is_named() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);

        lab.window->modelFiles().open("/nowhere/model.json");

        QVERIFY(lab.window->messages().text().contains("/nowhere/model.json"));
        QCOMPARE(lab.session.state(), RunState::paused);
    }

    void data_that_are_not_there_are_named_and_the_run_goes_on() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Right);
        QVERIFY(lab.reachesBatch(1));

        lab.window->dataChooser().use("/nowhere");

        QVERIFY(lab.window->messages().text().contains("/nowhere"));
        QCOMPARE(lab.session.moment().batch, 1);
    }

    void other_data_begin_a_new_run() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Right);
        QVERIFY(lab.reachesBatch(1));

        lab.window->dataChooser().use({});

        QCOMPARE(lab.session.moment().batch, 0);
        QCOMPARE(lab.session.data().train.size(), 60'000U);
        QCOMPARE(lab.window->dataChooser().button()->text(), "MNIST");
    }

    void the_same_news_twice_stay_as_long_as_the_second_deserves() {
        ThemeSource themes;
        MessageBar bar{themes};
        bar.showNews("Saved.");
        QTest::qWait(4500);
        bar.showNews("Saved.");
        QTest::qWait(4500);
        QCOMPARE(bar.text(), "Saved.");
        QTRY_COMPARE_WITH_TIMEOUT(bar.text(), QString{}, 5000);
    }

    void an_error_stays_until_it_is_put_away() {
        ThemeSource themes;
        MessageBar bar{themes};
        bar.showNews("Saved.");
        bar.showError("The disk is full.");
        QTest::qWait(8500);
        QCOMPARE(bar.text(), "The disk is full.");

        bar.findChild<QPushButton*>()->click();
        QCOMPARE(bar.text(), QString{});
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

        for (const int key : {+Qt::Key_Space, +Qt::Key_Home, +Qt::Key_F}) {
            lab.press(key);
            if (auto* popup = QApplication::activePopupWidget())
                popup->close();
        }
        if (!isList)
            lab.press(Qt::Key_Right);

        QVERIFY(lab.settles());
        QCOMPARE(lab.session.state(), RunState::paused);
        QCOMPARE(lab.session.moment().batch, 0);
        // "fixed" begins with an F: choosing it, before the first batch, begins the run anew.
        QCOMPARE(lab.session.moment().run, field == "test-order" ? 2U : 1U);
        QCOMPARE(lab.window->controls().pace().pace(), 20.0);
    }

    void keys_meant_for_the_canvas_do_not_train() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.canvas().setFocus();

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
        auto* grid = lab.window->findChild<ThumbnailGrid*>();
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

    void every_key_means_one_thing() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        std::map<QString, QStringList> meanings;
        const auto add = [&](const QKeySequence& key, const QString& meaning) {
            if (!key.isEmpty())
                meanings[key.toString()] += meaning;
        };
        for (const auto* action : lab.window->findChildren<QAction*>())
            for (const auto& key : action->shortcuts())
                add(key, "action " + action->text());
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

    // --- Networks and settings ---

    void a_preset_begins_a_new_run_with_its_network_and_settings() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        auto* list = lab.find<QComboBox>("preset");
        QCOMPARE(list->count(), static_cast<int>(presets().size()));
        QCOMPARE(list->currentText(), "Tutorial CNN");
        lab.find<QAbstractSpinBox>("seed")->setProperty("value", 7.0);
        lab.press(Qt::Key_Right);
        QVERIFY(lab.reachesBatch(1));

        list->setFocus();
        lab.press(Qt::Key_Down);

        const RunSpec convnet = findPreset("convnet")->spec();
        QCOMPARE(list->currentText(), "ConvNet");
        QVERIFY(list->toolTip().contains("33,194 parameters"));
        QCOMPARE(lab.session.moment().batch, 0);
        QVERIFY(lab.session.spec().network == convnet.network);
        QCOMPARE(lab.session.moment().model->architecture->parameterCount(), 33'194U);
        TrainingSettings expected = convnet.settings;
        expected.seed = 7; // which is nothing that a preset is about
        QVERIFY(lab.session.spec().settings == expected);
        QCOMPARE(lab.find<QComboBox>("optimizer")->currentText(), "rmsprop");
        QVERIFY(lab.shows("33,194 parameters"));
        QVERIFY(lab.shows("maxPooling2d 2"));
        lab.window->setFocus();
        lab.press(Qt::Key_Right);
        QVERIFY(lab.reachesBatch(1));
    }

    void a_preset_chosen_again_takes_its_settings_back() {
        Lab lab{findPreset("densenet")->spec(), m_data};
        QVERIFY(lab.isOpen);
        lab.find<QDoubleSpinBox>("batch-size")->setValue(32.0);
        QCOMPARE(lab.find<QComboBox>("preset")->currentText(), "DenseNet");

        lab.window->presetChooser().use(*findPreset("densenet"));

        QCOMPARE(lab.session.settings().batchSize, 320);
    }

    void a_model_that_was_opened_is_called_by_its_name() {
        QTemporaryDir folder;
        const auto path = folder.filePath("my model");
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->modelFiles().save(path);
        QTRY_VERIFY_WITH_TIMEOUT(lab.window->messages().text().startsWith("Saved"), patience);
        auto* list = lab.find<QComboBox>("preset");
        QCOMPARE(list->currentText(), "Tutorial CNN");

        lab.window->modelFiles().open(path);
        QCOMPARE(list->currentText(), "my model");
        lab.window->modelFiles().open(path + "/model.json");
        QCOMPARE(list->currentText(), "my model");

        lab.window->presetChooser().use(*findPreset("tutorial"));
        QCOMPARE(list->currentText(), "Tutorial CNN");
        QCOMPARE(list->count(), static_cast<int>(presets().size()));
        QVERIFY(lab.session.spec().initialModel.empty());
    }

    void a_network_that_is_no_presets_is_custom() {
        RunSpec spec = shortRun();
        spec.network = {Flatten{}, Dense{.units = 10, .activation = Activation::softmax}};
        Lab lab{spec, m_data};
        QVERIFY(lab.isOpen);

        QCOMPARE(lab.find<QComboBox>("preset")->currentText(), "Custom");
    }

    void the_preset_is_remembered() {
        {
            Lab lab{shortRun(), m_data};
            QVERIFY(lab.isOpen);
            lab.window->presetChooser().use(*findPreset("convnet"));
            lab.find<QDoubleSpinBox>("epochs")->setValue(2.0);
            lab.window->findChild<SettingsPanel*>()->setUnfolded({"schedule", "testing", "nonsense"});
            QVERIFY(lab.window->close());
        }

        Lab lab{storedRun(QSettings{}), m_data};

        QVERIFY(lab.isOpen);
        RunSpec expected = findPreset("convnet")->spec();
        expected.settings.epochs = 2;
        expected.settings.seed = shortRun().settings.seed; // it is not the preset's to choose
        QVERIFY(lab.session.spec() == expected);
        QCOMPARE(lab.window->findChild<SettingsPanel*>()->unfolded(), (QStringList{"schedule", "testing"}));
    }

    void the_layers_say_what_training_them_costs() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);

        // Multiply-adds: conv 24*24*8*25, conv 8*8*16*200, dense 256*10, forward and by the weights; by the
        // input all but the first.
        const double forward = 115'200 + 204'800 + 2'560;
        const double all = 2.0 * (3.0 * forward - 115'200) / 1e6;
        QVERIFY(lab.shows("5,994 parameters"));
        QVERIFY2(lab.shows(QString::number(all, 'f', 2) + " MFLOP"), qPrintable(QString::number(all)));
    }

    void an_early_stop_is_told_in_words() {
        RunSpec spec = endlessRun();
        spec.settings.validationSplit = 0.1;
        spec.settings.validateEvery = 1;
        spec.settings.order = TrainOrder::byClass; // what is learned of one class harms the others
        spec.settings.patience = 3;
        Lab lab{spec, m_data};
        QVERIFY(lab.isOpen);

        lab.press(Qt::Key_F);
        lab.press(Qt::Key_Space);

        QVERIFY(lab.reaches(RunState::stoppedEarly));
        const auto last = lab.session.history()->end() - 1;
        const auto words =
            QStringLiteral("Stopped early after batch %L1: the validation loss was no new best 3 "
                           "times in a row.")
                .arg(last);
        QTRY_VERIFY2(lab.shows(words), qPrintable(words));
        QVERIFY(lab.status().stateText().startsWith("Stopped early, "));
        QVERIFY(lab.status().accuracyText().contains("validation accuracy "));
        QVERIFY(!lab.button("Train")->isEnabled());
        lab.press(Qt::Key_Home);
        QTRY_VERIFY(lab.button("Train")->isEnabled());
        QTRY_VERIFY(!lab.shows("Stopped early"));
    }

    void the_settings_never_need_more_width_than_they_have_data() {
        QTest::addColumn<QSize>("size");
        QTest::addRow("small") << QSize(1024, 640);
        QTest::addRow("large") << QSize(2560, 1440);
    }
    void the_settings_never_need_more_width_than_they_have() {
        QFETCH(QSize, size);
        RunSpec spec = endlessRun();
        spec.network = {Conv2d{.filters = 8},
                        BatchNormalization{},
                        Activate{},
                        AveragePooling2d{},
                        Dropout{},
                        GlobalAveragePooling2d{},
                        Dense{.units = 10, .activation = Activation::softmax}};
        Lab lab{spec, m_data};
        QVERIFY(lab.isOpen);
        lab.window->resize(size);
        auto* panel = lab.window->findChild<SettingsPanel*>();
        const auto* scroll = lab.window->findChild<QScrollArea*>("settings");
        for (auto* title : lab.window->findChildren<SectionTitle*>())
            title->setChecked(true);
        const auto names = lab.find<QComboBox>("optimizer")->count();
        for (int optimizer = 0; optimizer < names; ++optimizer) {
            lab.find<QComboBox>("optimizer")->setCurrentIndex(optimizer);
            QTest::qWait(20);
            QCOMPARE_LE(scroll->widget()->minimumSizeHint().width(), scroll->viewport()->width());
            QVERIFY(!scroll->horizontalScrollBar()->isVisible());
            for (const auto* editor : panel->findChildren<QAbstractSpinBox*>())
                if (editor->isVisible())
                    QVERIFY2(scroll->viewport()->width()
                                 >= editor->mapTo(scroll->widget(), QPoint{editor->width(), 0}).x(),
                             qPrintable(editor->objectName()));
        }
        QVERIFY(lab.window->findChild<LayerList*>()->isVisible());
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
        for (int i = 0; i < 100; ++i) {
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
        QVERIFY(reached.contains(lab.window->findChild<ThumbnailGrid*>()));
        QVERIFY(reached.contains(lab.window->dataChooser().button()));
    }

    // --- Beginning and end ---

    void window_and_settings_are_as_they_were_left() {
        const auto partsOf = [](const MainWindow& window) {
            QList<QList<int>> parts;
            for (const auto* splitter : window.findChildren<QSplitter*>())
                parts += splitter->sizes();
            return parts;
        };
        QList<QList<int>> parts;
        {
            Lab lab{endlessRun(), m_data};
            QVERIFY(lab.isOpen);
            lab.window->resize(1130, 720);
            for (auto* splitter : lab.window->findChildren<QSplitter*>())
                splitter->setSizes({350, 300, 330});
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
        QCOMPARE(partsOf(*lab.window), parts);
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
        for (const char* key : {"geometry", "columns", "rows", "pace", "appearance"})
            store.setValue(QStringLiteral("window/") + key, value);
        store.setValue("window/version", 1);

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

        for (int i = 0; i < 100; ++i) {
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
