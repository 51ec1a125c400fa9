// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lab.h"
#include "tests/support/session_text.h"
#include "ui/network/layer_rows.h"

using namespace inkling;
using namespace inkling::test;

class TestWindowSettings : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);

private slots:
    void init() { beginAnew(); }

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

        QVERIFY(lab.window->charts().content().message.contains("try a learning rate of 0.15, say"));
        QTRY_VERIFY(lab.shows("The loss jumped to"));
        QVERIFY(!lab.window->charts().content().history->isEmpty());

        lab.press(Qt::Key_Home);
        QCOMPARE(lab.window->charts().content().message, QString{});
        QTRY_VERIFY(!lab.shows("The loss jumped to"));
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
        QVERIFY(lab.reaches(RunState::paused));
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
        QVERIFY(lab.window->networkEditor().totalText().startsWith("33,194 parameters"));
        QCOMPARE(lab.window->networkEditor().rows().rowCount(), static_cast<int>(convnet.network.size()));
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
        QTRY_VERIFY(lab.window->messages().text().startsWith("Saved"));
        auto* list = lab.find<QComboBox>("preset");
        QCOMPARE(list->currentText(), "Tutorial CNN");

        for (const auto& file : {path, path + "/model.json"}) {
            const auto run = lab.session.moment().run;
            lab.window->modelFiles().open(file);
            QTRY_VERIFY(lab.session.moment().run != run);
            QCOMPARE(list->currentText(), "my model");
        }

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
        const auto trained = lab.session.history()->end();
        const auto words =
            QStringLiteral("Stopped early after %L1 batches: the validation loss was no new best 3 "
                           "times in a row.")
                .arg(trained);
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
        QVERIFY(lab.window->findChild<NetworkEditor*>()->isVisible());
    }

    void an_edited_network_is_trained_by_a_run_of_its_own() {
        Lab lab{endlessRun(), m_data};
        QVERIFY(lab.isOpen);
        lab.press(Qt::Key_Right);
        QVERIFY(lab.reachesBatch(1));
        auto& editor = lab.window->networkEditor();
        editor.rows().setCurrent(2); // the second convolution
        editor.rows().focusCurrent();
        lab.press(Qt::Key_D, Qt::ControlModifier);
        QVERIFY2(editor.isPending(), "a convolution of 5x5 still fits behind the other");
        lab.press(Qt::Key_Delete);
        QVERIFY2(!lab.canvas().isEmpty() || !editor.isPending(),
                 "Delete belongs to the row that has the focus");
        lab.press(Qt::Key_Delete);
        QVERIFY(editor.isPending());
        QCOMPARE(lab.session.spec().network.size(), 6U);

        lab.press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_COMPARE(lab.session.spec().network.size(), 5U);
        QVERIFY(!editor.isPending());
        QCOMPARE(lab.session.runs().size(), 2U);
        QCOMPARE(lab.find<QComboBox>("preset")->currentText(), "Custom");
        lab.window->setFocus();
        lab.press(Qt::Key_Right);
        QVERIFY(lab.reachesBatch(1));
    }
};

INKLING_WINDOW_TEST_MAIN(TestWindowSettings)
#include "tst_window_settings.moc"
