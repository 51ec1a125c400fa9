// SPDX-License-Identifier: GPL-3.0-or-later
// The editors of settings, and the sections that hold them.
#include "core/train/schedule.h"
#include "tests/support/unusual_settings.h"
#include "tests/support/user_home.h"
#include "ui/settings/number_box.h"
#include "ui/settings/setting_editors.h"
#include "ui/settings/settings_panel.h"
#include "ui/settings/settings_section.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <limits>

using namespace inkling;
using namespace inkling::test;

namespace {

/// As someone would: everything selected, typed over, Enter.
void enter(QAbstractSpinBox& box, const QString& text) {
    box.setFocus();
    box.selectAll();
    box.findChild<QLineEdit*>()->insert(text); // QTest has no keys for every language's separators
    QTest::keyClick(&box, Qt::Key_Return);
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale{"en_US"}); }

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
};

INKLING_WINDOW_TEST_MAIN(TestSettings)
#include "tst_settings.moc"
