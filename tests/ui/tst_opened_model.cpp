// SPDX-License-Identifier: GPL-3.0-or-later
// A model brought into the window, in every form that can be read: it is one that was trained, and everything
// can be done with it that can be done with a run's own.
#include "core/exchange/model_formats.h"
#include "tests/support/lab.h"
#include "tests/support/session_text.h"
#include "ui/controls/elided_combo_box.h"
#include "ui/docks/view_docks.h"
#include "ui/evaluation/confusion_view.h"
#include "ui/evaluation/evaluation_page.h"
#include "ui/files/file_opener.h"
#include "ui/in_background.h"
#include "ui/inside/inside_page.h"
#include "ui/library/run_files.h"
#include "ui/runs/run_differences.h"

using namespace inkling;
using namespace inkling::test;

namespace {

QString text(std::string_view words) {
    return QString::fromStdString(std::string{words});
}

void drop(QWidget& target, const QStringList& paths) {
    QMimeData data;
    QList<QUrl> urls;
    for (const auto& path : paths)
        urls += QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter{{5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
    QApplication::sendEvent(&target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop{{5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
    QApplication::sendEvent(&target, &drop);
}

} // namespace

class TestOpenedModel : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);
    QTemporaryDir m_folder;
    Model m_model; ///< that was trained for a while

    struct Sample {
        QString path;
        std::string sha; ///< of the weights
    };

    /// The model in this form. A run is one of the program's own images, for they are looked up again.
    Sample sampleOf(const ModelFormat& format) {
        const auto path = m_folder.filePath("model" + text(format.extension));
        if (format.write) {
            const auto written = format.write(m_model, path.toStdString(), {});
            return written ? Sample{path, weightsSha256(m_model)} : Sample{};
        }
        Lab lab{shortRun(), *openDataSource({})};
        lab.session.train();
        if (!lab.reaches(RunState::finished))
            return {};
        const auto sha = weightsSha256(*lab.session.moment().model);
        // What was trained last may still be on its way to the store.
        const bool isWritten = QTest::qWaitFor(
            [&] {
                lab.window->runFiles().save(path);
                QTest::qWait(100);
                const auto model = readModel(path.toStdString());
                return model && weightsSha256(*model) == sha;
            },
            patience);
        return isWritten ? Sample{path, sha} : Sample{};
    }
    QString fileOf(const char* key) { return sampleOf(*findModelFormat(key)).path; }

    void addReadableFormats() {
        QTest::addColumn<QString>("key");
        for (const auto& format : modelFormats())
            if (format.read)
                QTest::addRow("%s", std::string{format.key}.c_str()) << text(format.key);
    }

    static bool isOpened(const Lab& lab, RunId before) {
        return QTest::qWaitFor([&] { return lab.session.moment().run != before; }, patience);
    }

private slots:
    void initTestCase() {
        const auto architecture = Architecture::build(shortRun().inputShape, shortRun().network).value();
        SerialExecutor executor;
        Trainer trainer{initializedModel(architecture, shortRun().settings.seed), m_data, shortRun().settings,
                        executor};
        while (trainer.trainBatch()) { }
        m_model = trainer.model();
    }
    void init() { beginAnew(); }

    void each_form_is_opened_evaluated_read_looked_into_and_trained_on_data() { addReadableFormats(); }
    void each_form_is_opened_evaluated_read_looked_into_and_trained_on() {
        QFETCH(QString, key);
        const auto& format = *findModelFormat(key.toStdString());
        const auto sample = sampleOf(format);
        QVERIFY(!sample.path.isEmpty());
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.drawOne();
        QTRY_VERIFY(lab.shows("a guess: not trained yet"));

        lab.window->fileOpener().open(sample.path);

        QVERIFY(isOpened(lab, lab.session.moment().run));
        QTRY_COMPARE(weightsSha256(*lab.session.moment().model), sample.sha);
        QVERIFY(lab.session.moment().isTrained());
        // Read
        const auto picture = *lab.window->readingPanel().picture();
        QTRY_COMPARE(lab.prediction().spokenValue(), Lab::readingOf(picture, lab.session.moment()));
        QVERIFY(!lab.shows("a guess"));
        QVERIFY(lab.shows(format.write ? "as it was opened" : "after 60 batches"));
        QTRY_VERIFY(lab.window->thumbnails().summary().endsWith(" of 100 right"));
        // Evaluated
        lab.window->docks().dock(View::evaluation)->raise();
        QTRY_VERIFY(lab.window->evaluationPage().confusion().isVisible());
        lab.session.evaluate();
        QTRY_VERIFY(lab.session.evaluation().has_value());
        QCOMPARE(lab.session.evaluation()->score.count, static_cast<int>(lab.session.data().test.size()));
        // Looked into
        lab.window->docks().dock(View::inside)->raise();
        QTRY_VERIFY(lab.window->insidePage().isVisible());
        // Trained on
        const auto batch = lab.session.moment().batch;
        if (batch > 0) // the run is at its end, from where Train goes on
            QVERIFY(lab.reaches(RunState::finished));
        lab.session.train();
        QVERIFY(lab.reachesBatch(batch + 1));
        lab.session.pause();
        QVERIFY(weightsSha256(*lab.session.moment().model) != sample.sha);
    }

    void it_is_called_by_its_file_data() { addReadableFormats(); }
    void it_is_called_by_its_file() {
        QFETCH(QString, key);
        const auto path = fileOf(qPrintable(key));
        const auto name = QFileInfo{path}.fileName();
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.session.step();
        QVERIFY(lab.reachesBatch(1));
        lab.window->modelFiles().open(path);
        QTRY_VERIFY(lab.session.moment().isTrained() && lab.session.moment().batch == 0);

        QCOMPARE(lab.find<QComboBox>("preset")->currentText(), name);
        QCOMPARE(QString::fromStdString(lab.session.run().name), "Run 2: " + name);
        QCOMPARE(RunDifferences::networks(lab.session.runs()).front().values.back(), name);
        lab.session.step();
        QTRY_COMPARE(lab.storedRuns.runs().size(), std::size_t{2});
        QCOMPARE(QString::fromStdString(lab.storedRuns.runs().front().network), name);
    }

    void a_name_that_there_is_no_room_for_ends_in_dots_and_the_tool_tip_has_all_of_it() {
        const auto path =
            m_folder.filePath("the network of last Thursday, after a thousand batches and more.onnx");
        QVERIFY(QFile::exists(path) || QFile::copy(fileOf("onnx"), path));
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        const auto* list = lab.find<ElidedComboBox>("preset");
        QCOMPARE(list->shownText(), list->currentText());
        lab.window->modelFiles().open(path);
        QTRY_COMPARE(list->currentText(), QFileInfo{path}.fileName());

        QVERIFY(list->shownText().startsWith("the network") && list->shownText().endsWith(QChar{0x2026}));
        QVERIFY(list->toolTip().contains(path));
        const auto run = QString::fromStdString(lab.session.run().name);
        QVERIFY2(run.startsWith("Run 1: the network") && run.endsWith(QChar{0x2026}) && run.size() < 50,
                 qPrintable(run));
    }

    void a_name_is_not_cut_within_a_character() {
        auto spec = endlessRun();
        const QString letters{38, 'a'};
        spec.initialModel = ("/models/" + letters + QString::fromUcs4(U"\U0001F600") + ".onnx").toStdString();
        Lab lab{spec, m_data};
        QVERIFY(lab.isOpen);
        QCOMPARE(QString::fromStdString(lab.session.run().name), "Run 1: " + letters + QChar{0x2026});
    }

    void an_opened_model_is_tested_before_anything_is_trained() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);

        lab.window->fileOpener().open(fileOf("safetensors"));

        QTRY_VERIFY(lab.session.evaluation().has_value());
        QCOMPARE(lab.session.evaluation()->batch, 0);
        SerialExecutor executor;
        Evaluator evaluator{m_model.architecture, executor};
        QCOMPARE(lab.session.evaluation()->score.accuracy,
                 scoreOf(evaluator.evaluateAll(m_model.parameters, m_data.test)).accuracy);
        QTRY_VERIFY(lab.shows("(200 images)"));
    }

    void what_was_opened_trains_to_the_weights_that_core_gives() {
        const auto path = fileOf("safetensors");
        Lab lab{shortRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.window->fileOpener().open(path);
        QVERIFY(isOpened(lab, lab.session.moment().run));

        lab.session.train();

        QVERIFY(lab.reaches(RunState::finished));
        QCOMPARE(weightsSha256(*lab.session.moment().model), plainRun(shortRun(), m_data, 1, m_model).sha256);
    }

    void it_stays_a_trained_one_through_rewind_and_fork_and_a_new_one_does_not_become_it() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        QVERIFY(!lab.session.moment().isTrained());
        lab.window->fileOpener().open(fileOf("safetensors"));
        QVERIFY(isOpened(lab, lab.session.moment().run));
        lab.session.step();
        QVERIFY(lab.reachesBatch(1));

        lab.press(Qt::Key_Home);
        QTRY_COMPARE(lab.session.moment().batch, 0);
        QVERIFY(lab.session.moment().isTrained());

        const auto run = lab.session.moment().run;
        lab.session.fork();
        QVERIFY(isOpened(lab, run));
        QVERIFY(lab.session.moment().isTrained());
        QCOMPARE(lab.session.run().name, "Run 2: model.safetensors");

        lab.window->presetChooser().use(*findPreset("tutorial"));
        QCOMPARE(lab.session.moment().batch, 0);
        QVERIFY(!lab.session.moment().isTrained());
    }

    // --- Dropped ---

    void each_form_can_be_dropped_on_the_window_and_on_the_canvas_data() { addReadableFormats(); }
    void each_form_can_be_dropped_on_the_window_and_on_the_canvas() {
        QFETCH(QString, key);
        const auto [path, sha] = sampleOf(*findModelFormat(key.toStdString()));
        for (const bool isOnCanvas : {false, true}) {
            Lab lab{endlessRun(), m_data};
            QVERIFY(lab.isOpen);
            const auto before = lab.session.moment().run;

            if (isOnCanvas)
                drop(lab.window->readingPanel(), {path});
            else
                drop(*lab.window, {path});

            QVERIFY(isOpened(lab, before));
            QTRY_COMPARE(weightsSha256(*lab.session.moment().model), sha);
        }
    }

    void a_picture_goes_to_the_canvas_wherever_it_is_dropped() {
        const auto path = m_folder.filePath("one.png");
        QImage image{28, 28, QImage::Format_Grayscale8};
        image.fill(255);
        for (int y = 4; y < 24; ++y)
            image.setPixel(14, y, 0);
        QVERIFY(image.save(path));
        for (const bool isOnCanvas : {false, true}) {
            Lab lab{endlessRun(), m_data};
            QVERIFY(lab.isOpen);
            const auto run = lab.session.moment().run;

            if (isOnCanvas)
                drop(lab.window->readingPanel(), {path});
            else
                drop(*lab.window, {path});

            QTRY_VERIFY(lab.window->readingPanel().picture().has_value());
            QCOMPARE(lab.session.moment().run, run);
        }
    }

    void a_description_of_a_run_is_no_model_and_becomes_the_run() {
        const auto path = m_folder.filePath("homework.json");
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "inkling-run", "settings": {"seed": 7, "batches": 3}})");
        file.close();
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);

        drop(*lab.window, {path});

        QTRY_COMPARE(lab.session.batchCount(), 3);
        QCOMPARE(lab.session.settings().seed, 7U);
        QCOMPARE(lab.window->messages().text(), path + " describes this run; Train makes it.");
    }

    void an_unknown_file_is_answered_with_what_can_be_opened() {
        const auto path = m_folder.filePath("letter.docx");
        QVERIFY(QFile{path}.open(QIODevice::WriteOnly));
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        const auto run = lab.session.moment().run;

        drop(*lab.window, {path});

        QTRY_VERIFY2(lab.window->messages().text().startsWith(
                         path + " cannot be opened. Inkling opens models and runs (.json, "),
                     qPrintable(lab.window->messages().text()));
        const auto sentence = lab.window->messages().text();
        for (const auto& format : modelFormats())
            if (format.read)
                QVERIFY2(sentence.contains(text(format.extension)), qPrintable(sentence));
        QCOMPARE(lab.session.moment().run, run);
    }

    void the_open_dialog_offers_everything_that_can_be_read() {
        const auto filters = ModelFiles::openFilters();
        for (const auto& format : modelFormats()) {
            if (!format.read)
                continue;
            const auto pattern = format.extension.empty() ? QString{"*.json"} : "*" + text(format.extension);
            QVERIFY(filters.front().contains(pattern));
            QVERIFY(filters.contains(text(format.label) + " (" + pattern + ")"));
        }
        QCOMPARE(filters.back(), "All files (*)");
    }

    // --- What goes wrong ---

    void a_broken_file_is_one_sentence_and_the_run_goes_on_data() { addReadableFormats(); }
    void a_broken_file_is_one_sentence_and_the_run_goes_on() {
        QFETCH(QString, key);
        const auto& format = *findModelFormat(key.toStdString());
        const auto path = m_folder.filePath(
            "broken" + (format.extension.empty() ? QString{".json"} : text(format.extension)));
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("broken beyond repair") > 0);
        file.close();
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.session.train();
        QVERIFY(lab.reachesBatch(2));
        const auto run = lab.session.moment().run;

        lab.window->fileOpener().open(path);

        QTRY_VERIFY(lab.window->messages().text().contains("broken" + text(format.extension)));
        QVERIFY(!lab.window->messages().text().contains('\n'));
        QVERIFY(lab.reachesBatch(lab.session.moment().batch + 2));
        QCOMPARE(lab.session.moment().run, run);
        QCOMPARE(lab.session.state(), RunState::running);
    }

    void a_model_for_other_images_is_refused_by_name() {
        const auto path = m_folder.filePath("large.safetensors");
        const auto architecture =
            Architecture::build({32, 32, 1},
                                {Flatten{}, Dense{.units = 10, .activation = Activation::softmax}})
                .value();
        QVERIFY(
            findModelFormat("safetensors")->write(initializedModel(architecture, 1), path.toStdString(), {}));
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);

        lab.window->fileOpener().open(path);

        QTRY_VERIFY(lab.window->messages().text().startsWith(path + ": "));
        QVERIFY(lab.window->messages().text().contains("32×32"));
    }

    void a_disk_that_takes_long_keeps_nobody_waiting() {
        const auto path = fileOf("tfjs");
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        const auto before = lab.session.moment().run;
        auto& pool = diskPool();
        QSemaphore disk; // a slow one
        for (int i = 0; i < pool.maxThreadCount(); ++i)
            pool.start([&] { disk.acquire(); });
        const auto goesOn = qScopeGuard([&] {
            disk.release(pool.maxThreadCount());
            pool.waitForDone();
        });

        lab.window->fileOpener().open(path + "/model.json");

        lab.session.step();
        QVERIFY(lab.reachesBatch(1));
        QCOMPARE(lab.session.moment().run, before);
        disk.release(pool.maxThreadCount());
        QVERIFY(isOpened(lab, before));
    }

    void of_several_files_the_last_one_is_opened() {
        const auto first = fileOf("safetensors");
        const auto last = fileOf("tfjs");
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        const auto before = lab.session.moment().run;

        lab.window->fileOpener().open(first);
        lab.window->fileOpener().open(last);

        QVERIFY(isOpened(lab, before));
        QCOMPARE(QString::fromStdString(lab.session.spec().initialModel), last);
        QCOMPARE(lab.session.runs().size(), 1U);
    }
};

INKLING_WINDOW_TEST_MAIN(TestOpenedModel)
#include "tst_opened_model.moc"
