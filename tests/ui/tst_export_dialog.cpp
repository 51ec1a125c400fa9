// SPDX-License-Identifier: GPL-3.0-or-later
// A model taken away through the window: what the export shows beforehand, and what it writes.
#include "core/exchange/export_preview.h"
#include "tests/support/inspected.h"
#include "tests/support/lab.h"
#include "tests/support/session_text.h"
#include "tests/support/whole_file.h"
#include "ui/exchange/export_dialog.h"
#include "ui/exchange/export_saver.h"
#include "ui/exchange/export_texts.h"
#include "ui/exchange/files_view.h"
#include "ui/exchange/model_export.h"
#include "ui/explain/explain_button.h"

using namespace inkling;
using namespace inkling::test;

namespace {

/// All files below a folder, by their path in it.
std::map<QString, QByteArray> filesIn(const QString& folder) {
    std::map<QString, QByteArray> files;
    for (QDirIterator it{folder, QDir::Files, QDirIterator::Subdirectories}; it.hasNext();) {
        const auto path = it.next();
        files[QDir{folder}.relativeFilePath(path)] = contentOf(path);
    }
    return files;
}

QString text(std::string_view words) {
    return QString::fromStdString(std::string{words});
}

void addWritableFormats() {
    QTest::addColumn<QString>("key");
    for (const auto& format : modelFormats())
        if (format.write)
            QTest::addRow("%s", std::string{format.key}.c_str()) << text(format.key);
}

/// The window with its export open.
struct ExportLab : Lab {
    ExportDialog* dialog = nullptr;

    ExportLab(const RunSpec& spec, const DigitData& data)
        : Lab{spec, data} { }

    bool opensExport() {
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        dialog = window->findChild<ExportDialog*>();
        return dialog && QTest::qWaitForWindowExposed(dialog);
    }
    bool prepares(const char* key) {
        dialog->choose(*findModelFormat(key));
        return isPrepared();
    }
    bool isPrepared() {
        return QTest::qWaitFor([&] { return dialog->prepared() != nullptr; }, patience);
    }
    ExportSaver& saver() { return window->modelExport().saver(); }
    FilesView& files() { return *dialog->findChild<FilesView*>(); }
    QPushButton* button(const QString& text) {
        for (auto* button : dialog->findChildren<QPushButton*>())
            if (button->text().remove('&') == text)
                return button;
        return nullptr;
    }
    QCheckBox& int8() { return *dialog->findChild<QCheckBox*>(); }
    QString use() {
        for (auto* field : dialog->findChildren<QPlainTextEdit*>())
            if (field->accessibleName() == "How to use it")
                return field->toPlainText();
        return {};
    }
    bool says(const QString& words) {
        const auto labels = dialog->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    bool savesTo(const QString& path) {
        saver().save(dialog->prepared(), path);
        return QTest::qWaitFor([&] { return !saver().isSaving(); }, patience);
    }
    bool trainsTo(int batch) {
        while (session.moment().batch < batch) {
            const auto next = session.moment().batch + 1;
            session.step();
            if (!reachesBatch(next))
                return false;
        }
        return true;
    }
};

} // namespace

class TestExportDialog : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);

private slots:
    void init() { beginAnew(); }

    // --- Which forms there are ---

    void every_form_that_can_be_written_is_listed_by_its_label() {
        ExportLab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen && lab.opensExport());

        QStringList shown;
        const auto* list = lab.dialog->findChild<QListWidget*>();
        for (int row = 0; row < list->count(); ++row)
            shown += list->item(row)->text();

        QStringList known;
        for (const auto& format : modelFormats())
            if (format.write)
                known += text(format.label);
        QCOMPARE(shown, known);
    }

    void each_form_is_written_as_core_writes_it_data() { addWritableFormats(); }
    void each_form_is_written_as_core_writes_it() {
        QFETCH(QString, key);
        const auto& format = *findModelFormat(key.toStdString());
        const auto name = "digits" + text(format.extension);
        QTemporaryDir ours;
        QTemporaryDir cores;
        ExportLab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen && lab.trainsTo(2) && lab.opensExport());
        QVERIFY(lab.prepares(key.toLatin1().constData()));

        QVERIFY(lab.savesTo(ours.filePath(name)));

        QVERIFY(lab.says("Saved, and read back to be sure: " + ours.filePath(name)));
        const auto& moment = lab.session.moment();
        QVERIFY(moment.optimizer);
        QVERIFY(format.write(*moment.model, cores.filePath(name).toStdString(),
                             {.optimizer = *moment.optimizer}));
        QCOMPARE(filesIn(ours.path()), filesIn(cores.path()));
        QVERIFY(!filesIn(ours.path()).empty());
    }

    void a_paused_run_takes_its_optimizer_along() {
        QTemporaryDir folder;
        auto spec = endlessRun();
        spec.settings.optimizer = OptimizerKind::adam;
        spec.settings.learningRate = 0.001;
        ExportLab lab{spec, m_data};
        QVERIFY(lab.isOpen && lab.trainsTo(2) && lab.opensExport());
        QVERIFY(lab.prepares("tfjs"));
        QVERIFY(lab.savesTo(folder.filePath("model")));

        const auto back = readTrainedModel(folder.filePath("model").toStdString());
        QVERIFY(back && back->optimizer);
        QCOMPARE(back->optimizer->settings.optimizer, OptimizerKind::adam);
        QVERIFY(back->optimizer->optimizer == lab.session.moment().optimizer->optimizer);
    }

    void what_is_previewed_is_the_beginning_of_what_is_written_data() { addWritableFormats(); }
    void what_is_previewed_is_the_beginning_of_what_is_written() {
        QFETCH(QString, key);
        QTemporaryDir folder;
        ExportLab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen && lab.trainsTo(1) && lab.opensExport());
        QVERIFY(lab.prepares(key.toLatin1().constData()));
        const auto prepared = lab.dialog->prepared();
        QVERIFY(lab.savesTo(folder.filePath(QString::fromStdString(prepared->wish.name))));
        const auto written = filesIn(folder.path());
        QCOMPARE(prepared->preview->files.size(), written.size());

        auto& tabs = *lab.files().findChild<QTabBar*>();
        for (int i = 0; i < tabs.count(); ++i) {
            tabs.setCurrentIndex(i);
            const auto& file = prepared->preview->files[static_cast<std::size_t>(i)];
            const auto found = written.find(QString::fromStdString(file.name));
            QVERIFY(found != written.end());
            QVERIFY(tabs.tabText(i).endsWith(
                ExportTexts::size(static_cast<std::uint64_t>(found->second.size()))));
            QCOMPARE(lab.files().text().isEmpty(), !file.isText);
            if (file.isText) {
                QVERIFY(QString::fromUtf8(found->second).startsWith(lab.files().text()));
            } else {
                const auto& arrays = *lab.files().findChild<QTableWidget*>();
                QVERIFY(arrays.isVisible());
                QCOMPARE(arrays.rowCount(), 6);
                QCOMPARE(arrays.item(0, 0)->text(), "conv2d/kernel");
                QCOMPARE(arrays.item(0, 1)->text(), "5 × 5 × 1 × 8");
                QCOMPARE(arrays.item(0, 2)->text(), "800");
            }
        }
    }

    void how_to_use_it_names_the_file_and_can_be_copied() {
        QTemporaryDir folder;
        ExportLab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen && lab.trainsTo(3) && lab.opensExport() && lab.prepares("safetensors"));
        QCOMPARE(lab.use(),
                 "from safetensors.numpy import load_file\nweights = load_file('run_1_after_3.safetensors')");

        QVERIFY(lab.savesTo(folder.filePath("digits.safetensors")));
        QCOMPARE(lab.use(),
                 "from safetensors.numpy import load_file\nweights = load_file('digits.safetensors')");

        lab.button("Copy")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), lab.use());
    }

    void the_ending_is_added_where_it_is_missing() {
        QTemporaryDir folder;
        ExportLab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen && lab.opensExport() && lab.prepares("npz"));
        QVERIFY(lab.savesTo(folder.filePath("digits")));
        QVERIFY(QFileInfo::exists(folder.filePath("digits.npz")));
    }

    // --- Which model it is ---

    void the_model_says_run_batch_parameters_and_a_measured_accuracy() {
        ExportLab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen && lab.trainsTo(3) && lab.opensExport());

        QTRY_VERIFY(lab.says("(200 images)"));

        Evaluator evaluator{lab.session.moment().model->architecture, serial()};
        const auto score =
            scoreOf(evaluator.evaluateAll(lab.session.moment().model->parameters, m_data.test));
        QVERIFY(lab.says("Run 1, after 3 batches"));
        QVERIFY(lab.says("5,994 parameters · test accuracy " + ExportTexts::accuracy(score)));
    }

    void the_moment_in_the_past_is_what_is_exported() {
        QTemporaryDir folder;
        ExportLab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen && lab.trainsTo(2));
        const auto sha = weightsSha256(*lab.session.moment().model);
        QVERIFY(lab.trainsTo(5) && lab.opensExport());

        lab.session.seek(2);
        QTRY_COMPARE(lab.session.moment().batch, 2);
        QVERIFY(lab.prepares("safetensors"));

        QVERIFY(lab.says("Run 1, after 2 batches"));
        QVERIFY(lab.says("the moment that the window shows; the run has got as far as batch 5"));
        QVERIFY(lab.savesTo(folder.filePath("past.safetensors")));
        QCOMPARE(weightsSha256(*readModel(folder.filePath("past.safetensors").toStdString())), sha);
    }

    void while_training_what_is_saved_is_what_is_shown() {
        QTemporaryDir folder;
        ExportLab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen && lab.opensExport());
        QVERIFY(!lab.dialog->isModal());
        lab.Lab::button("Train")->click();
        QVERIFY(lab.reachesBatch(3));
        QVERIFY(lab.prepares("npz"));
        QVERIFY(lab.says("Training goes on."));
        const auto prepared = lab.dialog->prepared();
        QVERIFY(lab.reachesBatch(prepared->wish.moment.batch + 5));

        lab.saver().save(prepared, folder.filePath("m.npz"));
        QTRY_VERIFY(!lab.saver().isSaving());

        QCOMPARE(lab.session.state(), RunState::running);
        QTemporaryDir cores;
        QVERIFY(findModelFormat("npz")->write(*prepared->wish.moment.model,
                                              cores.filePath("m.npz").toStdString(), {}));
        QCOMPARE(filesIn(folder.path()), filesIn(cores.path()));
    }

    void another_run_is_followed() {
        ExportLab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen && lab.trainsTo(1) && lab.opensExport() && lab.prepares("c"));
        RunSpec spec = endlessRun();
        spec.network = {Flatten{}, Dense{.units = 10, .activation = Activation::softmax}};

        QVERIFY(lab.session.begin(spec, m_data));

        QVERIFY(lab.isPrepared());
        QVERIFY(lab.says("Run 2, not trained yet"));
        QVERIFY(lab.says("7,850 parameters"));
        QVERIFY(lab.dialog->prepared()->wish.moment.model == lab.session.moment().model);
    }

    // --- Whole numbers ---

    void whole_numbers_are_offered_where_they_can_be_written_and_say_what_they_cost() {
        QTemporaryDir folder;
        QTemporaryDir cores;
        ExportLab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen && lab.trainsTo(30) && lab.opensExport() && lab.prepares("npz"));
        QVERIFY(!lab.int8().isVisible());
        QVERIFY(lab.prepares("c"));
        QVERIFY(lab.int8().isVisible());
        const auto size = lab.dialog->prepared()->preview->files.front().size;

        lab.int8().setChecked(true);
        QVERIFY(lab.isPrepared());

        const auto& model = *lab.session.moment().model;
        const auto scores = measureInt8Kernels(model, m_data.test, serial());
        QVERIFY(lab.dialog->prepared()->options.int8 == scores);
        QVERIFY(lab.says(ExportTexts::cost(scores)));
        QVERIFY(lab.says("of 200 test images"));
        QVERIFY(lab.dialog->prepared()->preview->files.front().size < size);
        QVERIFY(lab.savesTo(folder.filePath("m.c")));
        QVERIFY(findModelFormat("c")->write(model, cores.filePath("m.c").toStdString(), {.int8 = scores}));
        QCOMPARE(filesIn(folder.path()), filesIn(cores.path()));
    }

    void what_they_cost_another_moment_is_not_said_of_this_one() {
        ExportLab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen && lab.trainsTo(1) && lab.opensExport() && lab.prepares("c"));
        lab.int8().setChecked(true);
        QVERIFY(lab.isPrepared());
        QVERIFY(lab.says("Measured: "));

        QSignalSpy moments{&lab.session, &TrainingSession::momentChanged};
        lab.session.step();
        QVERIFY(moments.wait(patience));

        QVERIFY(!lab.dialog->prepared());
        QVERIFY(lab.says("Measuring on the test images"));
        QVERIFY(lab.isPrepared());
        QVERIFY(lab.says("Measured: "));
    }

    void measuring_can_be_given_up() {
        ExportPreparer preparer;
        QSignalSpy prepared{&preparer, &ExportPreparer::prepared};
        const Moment moment{1, 1, std::make_shared<const Model>(test::modelOf(test::tutorialNetwork()))};
        const auto images = *openDataSource("");
        ExportWish wish{.moment = moment,
                        .test = images.train, // sixty thousand take their time
                        .format = findModelFormat("c"),
                        .name = "m",
                        .int8 = true};
        preparer.wish(wish);
        QTRY_VERIFY(preparer.progress() > 0.0);

        wish.int8 = false;
        preparer.wish(wish);

        QTRY_COMPARE(prepared.size(), 1);
        QVERIFY(preparer.progress() < 1.0);
        const auto answer = prepared.front().front().value<std::shared_ptr<const PreparedExport>>();
        QVERIFY(!answer->options.int8);
        QVERIFY(answer->preview);
    }

    // --- What goes wrong ---

    void a_form_that_cannot_say_the_network_names_the_layer_and_saves_nothing() {
        RunSpec spec = endlessRun();
        spec.network = {Conv2d{.filters = 5, .kernelSize = {28, 27}}, Flatten{},
                        Activate{.activation = Activation::softmax}};
        ExportLab lab{spec, m_data};
        QVERIFY(lab.isOpen && lab.opensExport());
        QVERIFY(lab.prepares("c"));
        QVERIFY(lab.button("Save as…")->isEnabled());

        QVERIFY(lab.prepares("pytorch"));

        QVERIFY2(lab.files().message().startsWith("✗ run_1.py: flatten: no dense layer follows it"),
                 qPrintable(lab.files().message()));
        QVERIFY(lab.files().files().isHidden());
        QVERIFY(!lab.button("Save as…")->isEnabled());
    }

    void a_folder_that_may_not_be_written_is_one_sentence_beside_the_button() {
        QTemporaryDir folder;
        QFile blocker{folder.filePath("file")};
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        ExportLab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen && lab.opensExport() && lab.prepares("c"));

        QVERIFY(lab.savesTo(folder.filePath("file/m.c")));

        QVERIFY(lab.says("✗ " + folder.filePath("file/m.c") + ": "));
        QVERIFY(!lab.says("Saved"));
        QVERIFY(lab.button("Save as…")->isEnabled());
        QCOMPARE(lab.session.state(), RunState::paused);
    }

    void a_read_only_folder_keeps_what_it_holds() {
        QTemporaryDir folder;
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner);
        if (QFile probe{folder.filePath("probe")}; probe.open(QIODevice::WriteOnly))
            QSKIP("Whoever runs this may write everywhere.");
        ExportLab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen && lab.opensExport() && lab.prepares("safetensors"));

        QVERIFY(lab.savesTo(folder.filePath("m.safetensors")));

        QVERIFY(lab.says("✗ " + folder.path()));
        QVERIFY(filesIn(folder.path()).empty());
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void all_that_one_needs_to_use_it_is_seen_at_once_data() {
        QTest::addColumn<QString>("key");
        for (const auto& format : modelFormats())
            if (format.write)
                QTest::addRow("%s", std::string{format.key}.c_str())
                    << QString::fromStdString(std::string{format.key});
    }
    void all_that_one_needs_to_use_it_is_seen_at_once() {
        QFETCH(QString, key);
        ExportLab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen && lab.trainsTo(1) && lab.opensExport() && lab.prepares(qPrintable(key)));
        const QPlainTextEdit* use = nullptr;
        for (const auto* text : lab.dialog->findChildren<QPlainTextEdit*>())
            if (text->accessibleName() == "How to use it")
                use = text;
        QVERIFY(use && !use->toPlainText().isEmpty());
        QCOMPARE(use->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(use->verticalScrollBar()->maximum(), 0);
    }

    void a_closed_export_lets_the_window_speak() {
        QTemporaryDir folder;
        ExportLab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen && lab.opensExport() && lab.prepares("c"));
        const auto prepared = lab.dialog->prepared();
        lab.dialog->close();

        lab.saver().save(prepared, folder.filePath("m.c"));
        QTRY_COMPARE(lab.window->messages().text(),
                     "Saved, and read back to be sure: " + folder.filePath("m.c"));
        lab.saver().save(prepared, "/nowhere/m.c");
        QTRY_VERIFY(lab.window->messages().text().startsWith("/nowhere/m.c: "));
    }

    void files_that_are_there_are_asked_about_even_if_nobody_chose_them() {
        QTemporaryDir folder;
        QFile other{folder.filePath("m.npz")};
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("precious") > 0);
        other.close();
        ExportLab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen && lab.opensExport() && lab.prepares("pytorch"));

        lab.button("Save as…")->click();
        auto* chooser = lab.dialog->findChild<QFileDialog*>();
        QVERIFY(chooser);
        emit chooser->fileSelected(folder.filePath("m.py"));

        QPointer<QMessageBox> question = lab.dialog->findChild<QMessageBox*>("replace");
        QVERIFY(question);
        QCOMPARE(question->text(), "There already: m.npz. Replace?");
        question->button(QMessageBox::Cancel)->click();
        QCOMPARE(contentOf(other.fileName()), QByteArray{"precious"});
        QVERIFY(!QFileInfo::exists(folder.filePath("m.py")));

        QTRY_VERIFY(!question);
        emit chooser->fileSelected(folder.filePath("m.py"));
        for (auto* button : lab.dialog->findChild<QMessageBox*>("replace")->buttons())
            if (button->text() == "Replace")
                button->click();
        QTRY_VERIFY(lab.says("Saved, and read back to be sure: " + folder.filePath("m.py")));
        QVERIFY(contentOf(other.fileName()) != QByteArray{"precious"});
    }

    // --- For everyone ---

    void every_control_has_a_name_and_a_tool_tip_and_tab_reaches_it() {
        ExportLab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen && lab.trainsTo(1) && lab.opensExport() && lab.prepares("c"));
        QSet<QWidget*> controls;
        for (auto* widget : lab.dialog->findChildren<QWidget*>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || !widget->isEnabled())
                continue;
            controls += widget;
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            const auto name =
                button && widget->accessibleName().isEmpty() ? button->text() : widget->accessibleName();
            QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(name));
        }
        QVERIFY(controls.size() >= 8);

        QSet<QWidget*> reached;
        for (int i = 0; i < 30; ++i) {
            QTest::keyClick(lab.dialog, Qt::Key_Tab);
            reached += lab.dialog->focusWidget();
        }
        for (auto* widget : controls)
            QVERIFY2(reached.contains(widget),
                     qPrintable(widget->accessibleName() + widget->metaObject()->className()));
    }

    void large_letters_are_not_cut_off() {
        const auto usual = QApplication::font();
        auto large = usual;
        large.setPointSizeF(2.0 * usual.pointSizeF());
        QApplication::setFont(large);
        {
            ExportLab lab{endlessRun(), m_data};
            QVERIFY(lab.isOpen && lab.trainsTo(1) && lab.opensExport() && lab.prepares("c"));
            lab.dialog->resize(1000, 620);
            for (const auto* label : lab.dialog->findChildren<QLabel*>())
                if (label->isVisible())
                    QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                             qPrintable(label->text()));
            for (const auto* button : lab.dialog->findChildren<QPushButton*>())
                if (button->isVisible())
                    QVERIFY2(button->width() >= button->minimumSizeHint().width(),
                             qPrintable(button->text()));
        }
        QApplication::setFont(usual);
    }

    void the_question_mark_explains_the_view() {
        ExportLab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen && lab.opensExport());
        lab.dialog->findChild<ExplainButton*>()->explain();
        auto* popup = QApplication::activePopupWidget();
        QVERIFY(popup);
        QCOMPARE(popup->accessibleName(), textOf(View::exporting).title);
        popup->close();
    }

    void a_name_for_a_file_is_one_that_python_takes_data() {
        QTest::addColumn<QString>("run");
        QTest::addColumn<qint64>("batch");
        QTest::addColumn<QString>("name");
        QTest::addRow("usual") << "Run 12" << qint64{100} << "run_12_after_100";
        QTest::addRow("not trained") << "Run 1" << qint64{0} << "run_1";
        QTest::addRow("a path") << "../a/b" << qint64{0} << "a_b";
        QTest::addRow("a number") << "3" << qint64{1} << "model_3_after_1";
        QTest::addRow("Chinese") << "第 1 次" << qint64{0} << "model_1";
        QTest::addRow("nothing") << "" << qint64{0} << "model";
    }
    void a_name_for_a_file_is_one_that_python_takes() {
        QFETCH(QString, run);
        QFETCH(qint64, batch);
        QTEST(ExportTexts::fileName(run, {.run = 1, .batch = batch, .model = nullptr}), "name");
    }

private:
    static Executor& serial() {
        static SerialExecutor executor;
        return executor;
    }
};

INKLING_WINDOW_TEST_MAIN(TestExportDialog)
#include "tst_export_dialog.moc"
