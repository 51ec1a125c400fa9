// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_file.h"
#include "tests/support/lab.h"
#include "tests/support/session_text.h"
#include "ui/bars/message_bar.h"
#include "ui/charts/chart_files.h"
#include "ui/charts/metric_charts.h"
#include "ui/docks/view_docks.h"
#include "ui/evaluation/confusion_view.h"
#include "ui/evaluation/evaluation_page.h"
#include "ui/in_background.h"
#include "ui/inside/arithmetic_view.h"
#include "ui/inside/inside_page.h"
#include "ui/inside/layer_strip.h"
#include "ui/library/run_files.h"

using namespace inkling;
using namespace inkling::test;

namespace {

void press(const MessageBar& bar, const QString& text) {
    for (auto* button : bar.findChildren<QPushButton*>())
        if (button->text() == text && button->isVisible())
            return button->click();
    QFAIL("no such button");
}

} // namespace

class TestWindowContent : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);

    /// Of the test images, the first one that the moment's network takes for another digit.
    std::size_t firstMisread(const Moment& moment) const {
        Predictor predictor{moment.model->architecture};
        std::size_t i = 0;
        while (predictor.predict(moment.model->parameters, m_data.test.image(i)).label
               == m_data.test.label(i))
            ++i;
        return i;
    }

private slots:
    void init() {
        beginAnew();
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
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
        lab.window->docks().usualAction()->trigger();

        QTRY_COMPARE_GE(lab.canvas().height(), 160);
        QVERIFY(lab.window->rect().contains(
            QRect{lab.prediction().mapTo(lab.window.get(), QPoint{}), lab.prediction().size()}));
    }

    void a_small_window_shows_whole_views() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Right);
        QVERIFY(lab.reachesBatch(1));
        lab.window->resize(1024, 640);
        QTRY_COMPARE(lab.window->size(), QSize(1024, 640));
        lab.window->findChild<MessageBar*>()->hide(); // news take room while they are there
        lab.window->docks().usualAction()->trigger();

        // Every row of the matrix.
        lab.window->docks().dock(View::evaluation)->bringUp();
        const auto& grid = lab.window->evaluationPage().confusion().grid();
        QTRY_VERIFY(grid.isVisible());
        const auto isSeen = [&] {
            const auto seen = grid.visibleRegion().boundingRect();
            return seen.contains(grid.fields().field({-1, 0})) && seen.contains(grid.fields().field({10, 9}));
        };
        QTRY_VERIFY(isSeen());

        // Maps that are no specks, and what they come from.
        lab.window->docks().dock(View::inside)->bringUp();
        auto* strip = lab.window->insidePage().findChild<LayerStrip*>();
        QTRY_VERIFY(!strip->arrangement().blocks.empty());
        QTRY_COMPARE_GE(strip->arrangement().block(inputLayer).areas[0].height(), 56.0);
        QTRY_COMPARE_GE(lab.window->insidePage().findChild<ArithmeticView*>()->height(), 100);

        // Both charts are still there.
        QVERIFY(!lab.window->findChild<MetricCharts*>()->visibleRegion().isEmpty());
    }

    void the_reason_of_a_reading_is_found_inside() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Right);
        QVERIFY(lab.reachesBatch(1));
        auto* grid = lab.window->thumbnails().findChild<ThumbnailGrid*>();
        const auto misread = firstMisread(lab.session.moment());
        const auto index = grid->model()->index(static_cast<int>(misread), 0);
        grid->scrollTo(index);
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(index).center());
        auto* why = lab.prediction().findChild<QToolButton*>();
        QTRY_VERIFY(why->isVisible());

        QTest::mouseClick(why, Qt::LeftButton);

        QTRY_VERIFY(lab.window->insidePage().contrast());
        QVERIFY(lab.window->insidePage().isVisible());
        // What is read, against what the sample is known to be.
        const auto& contrast = *lab.window->insidePage().contrast();
        const auto reading = lab.prediction().reading();
        QCOMPARE(contrast.favoured, digitOf(*reading).value());
        QCOMPARE(contrast.other, int{m_data.test.label(misread)});
        QCOMPARE_NE(contrast.favoured, contrast.other);
    }

    void a_sample_is_put_on_the_canvas_by_a_click() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        auto* grid = lab.window->thumbnails().findChild<ThumbnailGrid*>();
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
        QTRY_VERIFY(lab.window->messages().text().startsWith("Saved"));
        QVERIFY(lab.window->messages().text().contains(path));
        QVERIFY(lab.window->messages().isVisible());

        lab.press(Qt::Key_Home);
        lab.window->modelFiles().open(path);
        QTRY_VERIFY(lab.window->messages().text().startsWith("Opened"));
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
        QTRY_VERIFY(lab.window->messages().text().startsWith("Saved"));

        lab.window->modelFiles().openAction()->trigger();
        QCOMPARE(lab.fileDialog()->directory().canonicalPath(), QDir{path}.canonicalPath());
        lab.fileDialog()->reject();
        lab.window->modelFiles().saveAction()->trigger();
        QCOMPARE(lab.fileDialog()->directory().canonicalPath(), QDir{folder.path()}.canonicalPath());
    }

    void of_two_into_one_folder_each_is_told_of() {
        QTemporaryDir folder;
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        auto& files = lab.window->modelFiles();
        QSignalSpy told{&files, &ModelFiles::succeeded};
        files.save(folder.filePath("model"));
        files.save(folder.filePath("model"));
        QTRY_COMPARE(told.size(), 2);
    }

    void a_model_that_is_there_is_not_replaced_unasked() {
        QTemporaryDir folder;
        const auto path = folder.filePath("model");
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        QSignalSpy told{&lab.window->modelFiles(), &ModelFiles::succeeded};
        lab.window->modelFiles().save(path);
        QTRY_COMPARE(told.size(), 1);
        const auto sha = weightsSha256(*readLayersModel(path.toStdString()));
        lab.press(Qt::Key_Right);
        QVERIFY(lab.reachesBatch(1));

        lab.window->modelFiles().saveAction()->trigger();
        emit lab.fileDialog()->fileSelected(path); // Qt's own dialog goes into a folder, a desktop's may not
        auto* question = lab.window->findChild<QMessageBox*>("replace");
        QVERIFY(question && question->isVisible());
        QVERIFY2(question->text().contains("model/model.json"), qPrintable(question->text()));
        QCOMPARE(weightsSha256(*readLayersModel(path.toStdString())), sha);

        for (auto* button : question->buttons())
            if (button->text() == "Replace")
                button->click();
        QTRY_COMPARE(told.size(), 2);
        QCOMPARE(weightsSha256(*readLayersModel(path.toStdString())),
                 weightsSha256(*lab.session.moment().model));
    }

    void a_folder_that_nothing_was_read_from_is_not_come_back_to() {
        QTemporaryDir folder;
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->modelFiles().open(folder.filePath("model.json"));
        QTRY_VERIFY(lab.window->messages().text().contains("model.json"));
        lab.window->modelFiles().openAction()->trigger();
        QCOMPARE(lab.fileDialog()->directory(), QDir::home());
    }

    // --- What is asked while training ---

    void training_goes_on_while_a_file_is_asked_for() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Space);
        QList<QAction*> actions{lab.window->modelFiles().openAction(), lab.window->modelFiles().saveAction()};
        actions << lab.window->runFiles().actions() << lab.window->charts().files().actions()
                << lab.window->readingPanel().drawingActions();
        for (auto* action : actions) {
            if (!action->text().contains(QChar{0x2026})) // it asks for nothing
                continue;
            lab.drawOne();
            action->trigger();
            QVERIFY2(lab.fileDialog(), qPrintable(action->text()));
            QVERIFY2(!QApplication::activeModalWidget(), qPrintable(action->text()));
            QVERIFY(lab.reachesBatch(lab.session.moment().batch + 2));
            QCOMPARE(lab.session.state(), RunState::running);
            lab.fileDialog()->reject();
        }
    }

    void saved_is_what_has_been_trained_when_the_name_is_chosen() {
        QTemporaryDir folder;
        const auto path = folder.filePath("model");
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Space);
        lab.window->modelFiles().saveAction()->trigger();
        QVERIFY(lab.reachesBatch(20));

        lab.choosesFile(path);
        QTRY_VERIFY(lab.window->messages().text().startsWith("Saved"));
        QCOMPARE(lab.session.state(), RunState::running);
        const auto trained = readTrainedLayersModel(path.toStdString());
        QVERIFY(trained && trained->optimizer); // training goes on from there as it would have
        static const QRegularExpression words{R"(\(Run 1, after ([\d,]+) batches\)$)"};
        const auto match = words.match(lab.window->messages().text());
        QVERIFY2(match.hasMatch(), qPrintable(lab.window->messages().text()));
        const int batches = QLocale{}.toInt(match.captured(1));
        QVERIFY(batches >= 20);
        RunSpec spec = shortRun();
        spec.settings.batches = batches;
        QCOMPARE(weightsSha256(trained->model), plainRun(spec, m_data, 1).sha256);
    }

    void saved_is_the_run_that_was_shown_when_it_was_asked() {
        QTemporaryDir folder;
        const auto path = folder.filePath("model");
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_F);
        lab.press(Qt::Key_Space);
        lab.window->modelFiles().saveAction()->trigger();
        QVERIFY(lab.reaches(RunState::finished));
        const auto trained = lab.session.moment();
        QVERIFY(lab.session.begin(shortRun(), m_data));
        QVERIFY(lab.session.moment().run != trained.run);

        lab.choosesFile(path);
        QTRY_VERIFY(lab.window->messages().text().startsWith("Saved"));
        QVERIFY(lab.window->messages().text().contains("Run 1, after "));
        QCOMPARE(weightsSha256(*readLayersModel(path.toStdString())), weightsSha256(*trained.model));
    }

    void a_run_is_saved_while_it_trains() {
        QTemporaryDir folder;
        const auto path = folder.filePath("mine.inkling");
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Space);
        QVERIFY(lab.reachesBatch(2));
        QTRY_VERIFY(!lab.storedRuns.runs().empty());
        lab.window->runFiles().actions()[1]->trigger();
        QCOMPARE(lab.fileDialog()->windowTitle(), "Save Run 1");
        lab.choosesFile(path);

        QTRY_VERIFY(lab.window->messages().text().startsWith("Written"));
        QCOMPARE(lab.session.state(), RunState::running);
        const auto run = readRunFile(path.toStdString());
        QVERIFY(run);
        QVERIFY(run->summary.batches > 0);
    }

    void a_run_is_saved_in_its_first_moment() {
        QTemporaryDir folder;
        const auto path = folder.filePath("mine.inkling");
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        const QSignalSpy failed{&lab.window->runFiles(), &RunFiles::failed};
        connect(
            &lab.session, &TrainingSession::stateChanged, &lab.session,
            [&] { lab.window->runFiles().save(path); }, Qt::SingleShotConnection);
        lab.session.train();

        QTRY_VERIFY(lab.window->messages().text().startsWith("Written"));
        QCOMPARE(failed.size(), 0);
        QCOMPARE(lab.session.state(), RunState::running);
        QVERIFY(readRunFile(path.toStdString()));
    }

    void a_question_goes_with_the_window() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->modelFiles().saveAction()->trigger();
        const QPointer<QFileDialog> dialog = lab.fileDialog();
        QVERIFY(dialog);
        lab.window->close();
        QTRY_VERIFY(!dialog);
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
        QTRY_VERIFY(lab.window->messages().text().contains("model.json"));

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

        QTRY_VERIFY(lab.window->messages().text().contains("/nowhere/model.json"));
        QCOMPARE(lab.session.state(), RunState::paused);
    }

    void data_that_are_not_there_are_named_and_the_run_goes_on() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Right);
        QVERIFY(lab.reachesBatch(1));

        lab.window->dataChooser().use("/nowhere");

        QTRY_VERIFY(lab.window->messages().text().contains("/nowhere"));
        QCOMPARE(lab.session.moment().batch, 1);
        QCOMPARE(lab.window->dataChooser().button()->text(), QString::fromStdString(lab.session.data().name));
    }

    void data_with_a_long_name_leave_the_toolbar_its_room() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        const auto* button = lab.window->dataChooser().button();
        DigitData data = m_data;
        data.name = "handwritten digits of a whole school in the year of nineteen hundred";
        QVERIFY(lab.session.begin(shortRun(), data));
        QVERIFY(button->text().startsWith("handwritten") && button->text().endsWith(QChar{0x2026}));
        QVERIFY(button->toolTip().startsWith(QString::fromStdString(data.name)));
        QVERIFY(button->accessibleName().endsWith(QString::fromStdString(data.name)));
    }

    void data_that_take_long_can_be_called_off() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Right);
        QVERIFY(lab.reachesBatch(1));
        auto& pool = diskPool();
        QSemaphore disk; // a slow one
        for (int i = 0; i < pool.maxThreadCount(); ++i)
            pool.start([&] { disk.acquire(); });
        const auto goesOn = qScopeGuard([&] {
            disk.release(pool.maxThreadCount());
            pool.waitForDone();
        });

        lab.window->dataChooser().use({});
        QTRY_COMPARE(lab.window->messages().text(), "Reading MNIST …");
        QCOMPARE(lab.window->dataChooser().button()->text(), "Reading …");
        lab.window->dataChooser().use({}); // in place of the ones before
        QCOMPARE(lab.window->dataChooser().button()->text(), "Reading …");
        QTRY_COMPARE(lab.window->messages().text(), "Reading MNIST …");
        lab.window->messages().showError("Something else.");
        press(lab.window->messages(), "Close");
        QCOMPARE(lab.window->messages().text(), "Reading MNIST …");
        QTRY_COMPARE(lab.window->messages().text(), "Reading MNIST …");
        press(lab.window->messages(), "Cancel");
        QVERIFY(!lab.window->messages().isVisible());
        QCOMPARE(lab.window->dataChooser().button()->text(), QString::fromStdString(m_data.name));

        disk.release(pool.maxThreadCount());
        pool.waitForDone();
        QVERIFY(lab.settles());
        QCOMPARE(lab.session.moment().batch, 1);
        disk.release(pool.maxThreadCount());
    }

    void other_data_begin_a_new_run() {
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Right);
        QVERIFY(lab.reachesBatch(1));

        lab.window->dataChooser().use("/nowhere");
        lab.window->dataChooser().use({}); // the last one wins

        QTRY_COMPARE(lab.session.moment().batch, 0);
        QVERIFY(!lab.window->messages().text().contains("/nowhere"));
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
        QTRY_COMPARE(bar.text(), QString{});
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

    void an_offer_about_what_goes_on_comes_back_after_whatever_is_said_meanwhile() {
        ThemeSource themes;
        MessageBar bar{themes};
        int cancelled = 0;
        bar.offerMeanwhile(
            "Reading a …", "Cancel", [&] { ++cancelled; }, "a");
        bar.showError("The disk is full.");
        QCOMPARE(bar.text(), "The disk is full.");
        press(bar, "Close");
        QCOMPARE(bar.text(), "Reading a …");
        bar.showNews("Saved.");
        QCOMPARE(bar.text(), "Saved.");
        QTRY_COMPARE(bar.text(), "Reading a …");

        press(bar, "Cancel");
        QCOMPARE(cancelled, 1);
        QCOMPARE(bar.text(), QString{});
    }

    void an_offer_does_not_come_back_that_was_put_away_or_withdrawn() {
        ThemeSource themes;
        MessageBar bar{themes};
        bar.offerMeanwhile(
            "Reading a …", "Cancel", [] {}, "a");
        bar.offerMeanwhile(
            "Reading b …", "Cancel", [] {}, "b");
        press(bar, "Close");
        QCOMPARE(bar.text(), "Reading a …");
        bar.showError("The disk is full.");
        bar.withdraw("a");
        QCOMPARE(bar.text(), "The disk is full.");
        press(bar, "Close");
        QCOMPARE(bar.text(), QString{});
    }
};

INKLING_WINDOW_TEST_MAIN(TestWindowContent)
#include "tst_window_content.moc"
