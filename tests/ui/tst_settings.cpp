// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/layers_model_topology.h"
#include "core/train/schedule.h"
#include "tests/support/user_home.h"
#include "ui/bars/pace_control.h"
#include "ui/settings/number_box.h"
#include "ui/settings/setting_editors.h"
#include "ui/settings/settings_panel.h"
#include "ui/settings/settings_section.h"
#include "ui/settings/stored_settings.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <limits>

using namespace inkling;

namespace {

QString nameOf(std::string_view key) {
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

/// As someone would: everything selected, typed over, Enter.
void enter(QAbstractSpinBox& box, const QString& text) {
    box.setFocus();
    box.selectAll();
    box.findChild<QLineEdit*>()->insert(text); // QTest has no keys for every language's separators
    QTest::keyClick(&box, Qt::Key_Return);
}

/// Values of every kind, none of them a default.
TrainingSettings unusualSettings() {
    return {.learningRate = 0.000321,
            .batchSize = 8192,
            .batches = 100'000'000,
            .epochs = 17,
            .testEvery = 0,
            .testSize = 1,
            .order = TrainOrder::byClass,
            .testOrder = TestOrder::fixed,
            .seed = 9'007'199'254'740'991};
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString storePath() const { return m_folder.filePath("settings.ini"); }

private slots:
    void init() {
        QFile::remove(storePath());
        QLocale::setDefault(QLocale{"en_US"});
    }

    // --- Editors ---

    void every_setting_has_an_editor_that_can_be_named_explained_and_reached() {
        SettingEditors editors;
        QWidget parent;
        forEachSetting([&](const auto& setting) {
            const auto* editor = editors.makeEditor(setting.key, &parent);
            QVERIFY2(editor, setting.key.data());
            QCOMPARE(editor->objectName(), nameOf(setting.key));
            QVERIFY2(!editor->accessibleName().isEmpty(), setting.key.data());
            QVERIFY2(!editor->toolTip().isEmpty(), setting.key.data());
            QVERIFY2(editor->focusPolicy() & Qt::TabFocus, setting.key.data());
            QVERIFY2(!SettingEditors::labelOf(setting.key).isEmpty(), setting.key.data());
            // Whether a change waits is part of the explanation.
            QCOMPARE(editor->toolTip().contains("rewind"), !setting.liveChange);
        });
    }

    void editors_show_what_they_are_given_and_announce_nothing() {
        SettingEditors editors;
        QWidget parent;
        forEachSetting([&](const auto& setting) { editors.makeEditor(setting.key, &parent); });
        QSignalSpy edited{&editors, &SettingEditors::edited};

        editors.setSettings(unusualSettings());

        QCOMPARE(edited.count(), 0);
        QVERIFY(editors.settings() == unusualSettings());
        const auto shown = [&](const char* key) {
            const auto* box = parent.findChild<QAbstractSpinBox*>(key);
            return box ? box->text() : parent.findChild<QComboBox*>(key)->currentText();
        };
        QCOMPARE(shown("learning-rate"), "0.000321");
        QCOMPARE(shown("batch-size"), "8,192");
        QCOMPARE(shown("batches"), "100,000,000");
        QCOMPARE(shown("epochs"), "17");
        QCOMPARE(shown("test-every"), "never");
        QCOMPARE(shown("test-size"), "1 images");
        QCOMPARE(shown("order"), "by-class");
        QCOMPARE(shown("test-order"), "fixed");
        QCOMPARE(shown("seed"), "9007199254740991");
    }

    void an_editor_made_later_shows_the_settings_too() {
        SettingEditors editors;
        QWidget parent;
        editors.setSettings(unusualSettings());

        editors.makeEditor("epochs", &parent);

        QCOMPARE(parent.findChild<QDoubleSpinBox*>("epochs")->value(), 17.0);
    }

    void what_is_typed_becomes_the_setting_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::addRow("a decimal") << "learning-rate"
                                   << "0.03" << 0.03;
        QTest::addRow("the smallest step") << "learning-rate"
                                           << "0.000001" << 1e-6;
        QTest::addRow("a whole learning rate") << "learning-rate"
                                               << "10" << 10.0;
        QTest::addRow("a whole number") << "batch-size"
                                        << "128" << 128.0;
        QTest::addRow("grouped") << "batches"
                                 << "12,000" << 12'000.0;
        QTest::addRow("not grouped") << "batches"
                                     << "12000" << 12'000.0;
        QTest::addRow("zero that counts batches") << "epochs"
                                                  << "0" << 0.0;
        QTest::addRow("a large seed") << "seed"
                                      << "9007199254740991" << 9'007'199'254'740'991.0;
    }
    void what_is_typed_becomes_the_setting() {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(double, value);
        SettingEditors editors;
        TrainingSettings other = unusualSettings();
        other.seed = 5;
        editors.setSettings(other);
        QWidget parent;
        auto* box = qobject_cast<QAbstractSpinBox*>(editors.makeEditor(key.toStdString(), &parent));
        QSignalSpy edited{&editors, &SettingEditors::edited};
        if (key == "epochs")
            editors.setSettings(unusualSettings());

        enter(*box, text);

        double now = -1.0;
        forEachSetting([&]<class T>(const Setting<T>& setting) {
            if constexpr (!std::is_enum_v<T>)
                if (nameOf(setting.key) == key)
                    now = static_cast<double>(editors.settings().*setting.field);
        });
        QCOMPARE(now, value);
        QVERIFY(edited.count() > 0 || text == box->text());
    }

    void no_tests_at_all_are_called_by_their_name() {
        SettingEditors editors;
        QWidget parent;
        auto* box = qobject_cast<QAbstractSpinBox*>(editors.makeEditor("test-every", &parent));
        QVERIFY(box);

        editors.setSettings({.testEvery = 0});
        QCOMPARE(box->text(), "never");

        box->stepUp();
        QCOMPARE(box->text(), "1 batches");
        box->stepDown();
        QCOMPARE(editors.settings().testEvery, 0);
    }

    void a_comma_and_a_point_both_separate_decimals_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addRow("comma in German") << "de_DE"
                                         << "0,03";
        QTest::addRow("point in German") << "de_DE"
                                         << "0.03";
        QTest::addRow("point in English") << "en_US"
                                          << "0.03";
        QTest::addRow("comma in English") << "en_US"
                                          << "0,03";
        QTest::addRow("point in Turkish") << "tr_TR"
                                          << "0.03";
        QTest::addRow("comma in French") << "fr_FR"
                                         << "0,03";
        QTest::addRow("point in French") << "fr_FR"
                                         << "0.03";
        QTest::addRow("point in Taiwan") << "zh_TW"
                                         << "0.03";
    }
    void a_comma_and_a_point_both_separate_decimals() {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QLocale::setDefault(QLocale{language});
        SettingEditors editors;
        QWidget parent;
        auto* box = qobject_cast<QAbstractSpinBox*>(editors.makeEditor("learning-rate", &parent));

        enter(*box, text);

        QCOMPARE(editors.settings().learningRate, 0.03);
    }

    void grouped_numbers_can_be_typed_as_they_are_shown_data() {
        QTest::addColumn<QString>("language");
        for (const char* language : {"de_DE", "en_US", "tr_TR", "fr_FR", "zh_TW", "de_CH"})
            QTest::addRow("%s", language) << language;
    }
    void grouped_numbers_can_be_typed_as_they_are_shown() {
        QFETCH(QString, language);
        QLocale::setDefault(QLocale{language});
        NumberBox box;
        box.setRange(0.0, 1e6);
        box.setDecimals(6);
        for (const double value : {0.15, 1.0, 1234.0, 12'345.5, 1e6, 0.000001}) {
            box.setValue(value);
            const auto text = box.text();
            box.setValue(7.0);

            enter(box, text);

            QVERIFY2(box.value() == value, qPrintable(text));
        }
    }

    void a_value_never_leaves_its_range() {
        SettingEditors editors;
        QWidget parent;
        forEachSetting([&]<class T>(const Setting<T>& setting) {
            if constexpr (!std::is_enum_v<T>) {
                auto* box = qobject_cast<QDoubleSpinBox*>(editors.makeEditor(setting.key, &parent));
                QVERIFY(box);
                box->setValue(std::numeric_limits<double>::max());
                QCOMPARE(editors.settings().*setting.field, setting.max);
                box->setValue(-std::numeric_limits<double>::max());
                QCOMPARE(editors.settings().*setting.field, setting.min);
                enter(*box, "99999999999999999999");
                QCOMPARE_LE(editors.settings().*setting.field, setting.max);
                enter(*box, "-5");
                QCOMPARE_GE(editors.settings().*setting.field, setting.min);
                enter(*box, "nan");
                enter(*box, "");
                QCOMPARE_GE(editors.settings().*setting.field, setting.min);
                QCOMPARE_LE(editors.settings().*setting.field, setting.max);
            }
        });
    }

    void a_number_counts_when_it_is_complete() {
        SettingEditors editors;
        QWidget parent;
        auto* box = editors.makeEditor("learning-rate", &parent);
        QSignalSpy edited{&editors, &SettingEditors::edited};

        qobject_cast<QAbstractSpinBox*>(box)->selectAll();
        QTest::keyClicks(box, "0.03");
        QCOMPARE(edited.count(), 0);
        QTest::keyClick(box, Qt::Key_Return);

        QCOMPARE(edited.count(), 1);
    }

    void a_step_changes_the_last_digit_that_matters() {
        SettingEditors editors;
        QWidget parent;
        auto* box = qobject_cast<QDoubleSpinBox*>(editors.makeEditor("learning-rate", &parent));

        box->setValue(0.15);
        box->stepUp();
        QCOMPARE(editors.settings().learningRate, 0.16);
        box->setValue(0.002);
        box->stepUp();
        QCOMPARE(editors.settings().learningRate, 0.0021);
    }

    void an_order_is_chosen_by_name() {
        SettingEditors editors;
        QWidget parent;
        auto* names = qobject_cast<QComboBox*>(editors.makeEditor("order", &parent));
        QSignalSpy edited{&editors, &SettingEditors::edited};

        names->setCurrentIndex(2);

        QCOMPARE(edited.count(), 1);
        QCOMPARE(editors.settings().order, TrainOrder::byClass);
    }

    void another_optimizer_brings_its_learning_rate() {
        SettingEditors editors;
        QWidget parent;
        auto* names = qobject_cast<QComboBox*>(editors.makeEditor("optimizer", &parent));
        auto* rate = qobject_cast<QDoubleSpinBox*>(editors.makeEditor("learning-rate", &parent));
        editors.setSettings({.learningRate = 0.3});
        QSignalSpy edited{&editors, &SettingEditors::edited};

        names->setCurrentIndex(static_cast<int>(OptimizerKind::adam));

        QCOMPARE(edited.count(), 1);
        QCOMPARE(editors.settings().optimizer, OptimizerKind::adam);
        QCOMPARE(editors.settings().learningRate, defaultLearningRate(OptimizerKind::adam));
        QCOMPARE(rate->value(), defaultLearningRate(OptimizerKind::adam));
        // Values that are only shown are taken as they are.
        editors.setSettings({.learningRate = 0.3, .optimizer = OptimizerKind::rmsprop});
        QCOMPARE(editors.settings().learningRate, 0.3);
    }

    void small_numbers_are_shown_in_full() {
        SettingEditors editors;
        QWidget parent;
        const auto* epsilon = qobject_cast<QAbstractSpinBox*>(editors.makeEditor("epsilon", &parent));

        QCOMPARE(epsilon->text(), "0.0000001");
        editors.setSettings({.epsilon = 1e-12});
        QCOMPARE(epsilon->text(), "0.000000000001");
    }

    void the_first_step_from_zero_is_one_that_matters() {
        SettingEditors editors;
        QWidget parent;
        auto* smoothing = qobject_cast<QAbstractSpinBox*>(editors.makeEditor("label-smoothing", &parent));
        auto* clip = qobject_cast<QAbstractSpinBox*>(editors.makeEditor("clip-norm", &parent));

        smoothing->stepUp();
        clip->stepUp();

        QCOMPARE(editors.settings().labelSmoothing, 0.01);
        QCOMPARE(editors.settings().clipNorm, 1.0);
    }

    // --- Sections ---

    void only_settings_that_have_a_say_are_shown() {
        const ThemeSource themes;
        SettingEditors editors;
        SettingsPanel panel{editors, themes};
        panel.setUnfolded({"optimizer", "schedule", "loss", "augmentation", "validation", "testing"});
        for (int kind = 0; kind < static_cast<int>(EnumNames<OptimizerKind>::names.size()); ++kind) {
            const TrainingSettings settings{.optimizer = static_cast<OptimizerKind>(kind),
                                            .schedule = static_cast<Schedule>(kind % 4),
                                            .loss = static_cast<Loss>(kind % 2),
                                            .validationSplit = kind % 2 == 0 ? 0.1 : 0.0};
            editors.setSettings(settings);

            forEachSetting([&](const auto& setting) {
                if (setting.key == "seed")
                    return;
                const auto* editor = panel.findChild<QWidget*>(nameOf(setting.key));
                QVERIFY(editor);
                QVERIFY2(editor->isVisibleTo(&panel) == isUsed(setting, settings), setting.key.data());
            });
        }
    }

    void of_batches_and_epochs_only_those_that_count_can_be_set() {
        SettingEditors editors;
        const ThemeSource themes;
        SettingsPanel panel{editors, themes};
        const auto* batches = panel.findChild<QAbstractSpinBox*>("batches");
        const auto* epochs = panel.findChild<QAbstractSpinBox*>("epochs");

        editors.setSettings({.batches = 100, .epochs = 0});
        QVERIFY(batches->isEnabled() && epochs->isEnabled());
        QCOMPARE(epochs->text(), "by batches");

        editors.setSettings({.batches = 100, .epochs = 3});
        QVERIFY(!batches->isEnabled() && epochs->isEnabled());
        QVERIFY(batches->isVisibleTo(&panel)); // the field that is being stepped stays where it is
        QVERIFY2(batches->toolTip().contains("unless epochs"), qPrintable(batches->toolTip()));
    }

    void a_section_folds_and_is_remembered_by_name() {
        const ThemeSource themes;
        SettingEditors editors;
        SettingsPanel panel{editors, themes};
        panel.show();
        const auto* schedule = panel.findChild<QWidget*>("schedule");
        QVERIFY(panel.findChild<QWidget*>("learning-rate")->isVisible());
        QVERIFY(!schedule->isVisible());
        QVERIFY(panel.unfolded().isEmpty());

        auto* title = panel.section(SettingGroup::schedule).title();
        QTest::mouseClick(title, Qt::LeftButton);
        QVERIFY(schedule->isVisible());
        QCOMPARE(panel.unfolded(), QStringList{"schedule"});

        title->setFocus();
        QTest::keyClick(title, Qt::Key_Space);
        QVERIFY(!schedule->isVisible());
        panel.setUnfolded({"run", "nonsense"});
        QVERIFY(panel.unfolded().isEmpty());
        QVERIFY(panel.findChild<QWidget*>("learning-rate")->isVisible());
    }

    void a_folded_section_says_what_is_not_usual() {
        const ThemeSource themes;
        SettingEditors editors;
        SettingsPanel panel{editors, themes};
        const auto summary = [&](SettingGroup group) { return panel.section(group).title()->summary(); };
        QCOMPARE(summary(SettingGroup::optimizer), "");
        QCOMPARE(summary(SettingGroup::testing), "");

        editors.setSettings({.optimizer = OptimizerKind::adam,
                             .momentum = 0.5, // has no say
                             .beta1 = 0.8,
                             .validationSplit = 0.15,
                             .patience = 3,
                             .testEvery = 0});

        QCOMPARE(summary(SettingGroup::optimizer), "adam, Beta 1 0.8");
        QCOMPARE(summary(SettingGroup::validation), "0.15, Patience 3");
        QCOMPARE(summary(SettingGroup::testing), "Test every never");
        QCOMPARE(panel.section(SettingGroup::optimizer).title()->accessibleName(),
                 "Optimizer: adam, Beta 1 0.8");
    }

    // --- What is remembered ---

    void the_preset_comes_back_with_its_settings() {
        QSettings store{storePath(), QSettings::IniFormat};
        QVERIFY(storedRun(store) == findPreset("tutorial")->spec());
        for (const auto& preset : presets()) {
            RunSpec spec = preset.spec();
            spec.settings.seed = 9;
            storeRun(store, spec);
            QVERIFY2(storedRun(store) == spec, preset.key.data());
        }
        store.setValue("run/preset", "nonsense");
        QVERIFY(storedRun(store).network == findPreset("tutorial")->spec().network);
    }

    void a_network_that_was_built_comes_back_as_it_was() {
        RunSpec spec = findPreset("tutorial")->spec();
        spec.network = {Conv2d{.filters = 3, .kernelSize = {3, 3}}, Flatten{},
                        Dense{.units = 10, .activation = Activation::softmax}};
        spec.settings.learningRate = 0.05;
        {
            QSettings store{storePath(), QSettings::IniFormat};
            storeRun(store, spec);
        }

        QSettings store{storePath(), QSettings::IniFormat};
        QVERIFY(storedRun(store) == spec);
        storeRun(store, findPreset("tutorial")->spec());
        QVERIFY(storedRun(store) == findPreset("tutorial")->spec());
    }

    void a_network_that_cannot_be_is_not_begun_with_data() {
        QTest::addColumn<QString>("network");
        const auto tutorial = findPreset("tutorial")->spec();
        const auto json = [](Shape input, const LayerSpecs& specs) {
            return QString::fromStdString(sequentialJson({input, specs, kerasNames(specs)}));
        };
        QTest::addRow("no JSON") << "conv";
        QTest::addRow("of other pictures") << json({32, 32, 3}, tutorial.network);
        QTest::addRow("a kernel larger than the picture")
            << json(tutorial.inputShape, {Conv2d{.filters = 3, .kernelSize = {99, 99}}, Flatten{}});
    }
    void a_network_that_cannot_be_is_not_begun_with() {
        QFETCH(QString, network);
        QSettings store{storePath(), QSettings::IniFormat};
        store.setValue("run/preset", "");
        store.setValue("run/network", network);

        QVERIFY(storedRun(store) == findPreset("tutorial")->spec());
    }

    void of_an_opened_model_network_and_settings_are_remembered_but_not_its_weights() {
        RunSpec spec = findPreset("tutorial")->spec();
        spec.network.erase(spec.network.begin() + 1);
        spec.settings.batches = 400;
        spec.initialModel = "/tmp/model/model.json";
        QSettings store{storePath(), QSettings::IniFormat};

        storeRun(store, spec);

        spec.initialModel.clear();
        QVERIFY(storedRun(store) == spec);
    }

    void settings_of_a_network_that_cannot_be_used_are_not_taken_for_another() {
        RunSpec spec = findPreset("tutorial")->spec();
        spec.network.pop_back(); // without the layer that answers it is none
        spec.settings.batches = 400;
        QSettings store{storePath(), QSettings::IniFormat};

        storeRun(store, spec);

        QVERIFY(storedRun(store) == findPreset("tutorial")->spec());
    }

    void stored_settings_come_back_as_they_were() {
        QSettings store{storePath(), QSettings::IniFormat};
        storeTrainingSettings(store, unusualSettings());
        store.sync();

        const QSettings again{storePath(), QSettings::IniFormat};
        QVERIFY(storedTrainingSettings(again, {}) == unusualSettings());
    }

    void an_empty_store_gives_the_defaults() {
        const QSettings store{storePath(), QSettings::IniFormat};

        QVERIFY(storedTrainingSettings(store, unusualSettings()) == unusualSettings());
    }

    void what_is_broken_keeps_its_default_data() {
        QTest::addColumn<QString>("value");
        for (const char* value : {"", "abc", "nan", "inf", "-inf", "-1", "1e300", "1, 2", "@Invalid()",
                                  "@ByteArray(\\0)", "0x10", "shuffled\\n", "99999999999999999999"})
            QTest::addRow("'%s'", value) << value;
    }
    void what_is_broken_keeps_its_default() {
        QFETCH(QString, value);
        QFile file{storePath()};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[run]\n");
        forEachSetting(
            [&](const auto& setting) { file.write((nameOf(setting.key) + "=" + value + "\n").toUtf8()); });
        file.close();
        const QSettings store{storePath(), QSettings::IniFormat};
        const TrainingSettings defaults{.learningRate = 0.2, .batchSize = 7, .seed = 11};

        QVERIFY(storedTrainingSettings(store, defaults) == defaults);
    }

    void a_fraction_is_no_number_of_batches() {
        QSettings store{storePath(), QSettings::IniFormat};
        store.setValue("run/batches", 12.5);

        QCOMPARE(storedTrainingSettings(store, {}).batches, TrainingSettings{}.batches);
    }

    void a_store_that_is_no_settings_file_gives_the_defaults() {
        QFile file{storePath()};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, '\xff') + "[run\n=\n]]]\0\0" + QByteArray(100, '\n'));
        file.close();
        const QSettings store{storePath(), QSettings::IniFormat};

        QVERIFY(storedTrainingSettings(store, {}) == TrainingSettings{});
    }

    // --- Pace ---

    void the_pace_is_twenty_batches_a_second_at_first() {
        const PaceControl pace;
        QCOMPARE(pace.pace(), 20.0);
    }

    void the_pace_goes_from_one_a_second_to_full_speed() {
        PaceControl pace;
        for (int i = 0; i < 30; ++i)
            pace.slower();
        QCOMPARE(pace.pace(), 1.0);

        double before = 0.0;
        while (pace.pace() > before) {
            before = pace.pace();
            pace.faster();
        }
        QCOMPARE(before, 1000.0);
        QCOMPARE(pace.pace(), 0.0);
        pace.faster();
        QCOMPARE(pace.pace(), 0.0);
    }

    void full_speed_goes_back_to_the_pace_before() {
        PaceControl pace;
        pace.setPace(5.0);

        pace.toggleFullSpeed();
        QCOMPARE(pace.pace(), 0.0);
        pace.toggleFullSpeed();

        QCOMPARE(pace.pace(), 5.0);
    }

    void each_pace_is_announced_once_and_shown_in_words() {
        PaceControl pace;
        QSignalSpy changed{&pace, &PaceControl::paceChanged};

        pace.setPace(1.0);
        pace.setPace(1.0);

        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toDouble(), 1.0);
        const auto shows = [&](const QString& text) {
            const auto labels = pace.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->text() == text; });
        };
        QVERIFY(shows("1 batch/s"));
        pace.setPace(50.0);
        QVERIFY(shows("50 batches/s"));
        pace.setPace(0.0);
        QVERIFY(shows("full speed"));
    }

    void a_pace_that_is_none_becomes_the_usual_one_data() {
        QTest::addColumn<double>("pace");
        QTest::addRow("between two stops") << 3.0;
        QTest::addRow("negative") << -1.0;
        QTest::addRow("not a number") << std::numeric_limits<double>::quiet_NaN();
        QTest::addRow("infinite") << std::numeric_limits<double>::infinity();
    }
    void a_pace_that_is_none_becomes_the_usual_one() {
        QFETCH(double, pace);
        PaceControl control;
        control.setPace(1.0);

        control.setPace(pace);

        QCOMPARE(control.pace(), 20.0);
    }
};

INKLING_WINDOW_TEST_MAIN(TestSettings)
#include "tst_settings.moc"
