// SPDX-License-Identifier: GPL-3.0-or-later
// Layers, optimizers and settings are explained, in every language, beside themselves.
#include "core/layers/layer_options.h"
#include "core/train/run_spec.h"
#include "tests/support/patience.h"
#include "tests/support/user_home.h"
#include "ui/explain/explain_button.h"
#include "ui/explain/explain_label.h"
#include "ui/explain/explained.h"
#include "ui/explain/topics.h"
#include "ui/help/help_menu.h"
#include "ui/help/topic_sections.h"
#include "ui/help/topics_page.h"
#include "ui/language/language_source.h"
#include "ui/network/layer_details.h"
#include "ui/network/layer_form.h"
#include "ui/network/layer_rows.h"
#include "ui/network/network_editor.h"
#include "ui/settings/setting_editors.h"
#include "ui/settings/settings_panel.h"
#include "ui/settings/settings_section.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QtTest>

#include <set>

using namespace inkling;

namespace {

/// Every key that core's descriptions know, as its table has to have it.
struct Wanted {
    std::set<std::string_view> layers, activations, settings, choices;

    Wanted() {
        for (const auto& kind : layerKinds())
            layers.insert(kind.name);
        for (const auto& choice : activationChoices())
            activations.insert(choice.name);
        forEachSetting([&]<class T>(const Setting<T>& setting) {
            settings.insert(setting.key);
            if constexpr (std::is_enum_v<T>)
                choices.insert(EnumNames<T>::names.begin(), EnumNames<T>::names.end());
        });
    }
};

using Tables = std::initializer_list<std::span<const Topic>>;

std::multiset<std::string_view> keysIn(Tables tables) {
    std::multiset<std::string_view> keys;
    for (const auto table : tables)
        for (const auto& topic : table)
            keys.insert(topic.key);
    return keys;
}

QString named(const std::set<std::string_view>& keys) {
    QStringList names;
    for (const auto key : keys)
        names += QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
    return names.join(' ');
}

/// Once each: a second text for the same key would never be seen.
QString named(const std::multiset<std::string_view>& keys) {
    QStringList names;
    for (const auto key : keys)
        names += QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
    return names.join(' ');
}

bool isChinese(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

QList<ExplainText> allTexts() {
    QList<ExplainText> all;
    for (const auto& section : topicSections())
        all += section.texts;
    return all;
}

/// The titles in the explanation that is open; none is.
QStringList explainedNow() {
    QStringList titles;
    if (const auto* popup = QApplication::activePopupWidget())
        for (const auto* label : popup->findChildren<QLabel*>())
            if (label->font().bold())
                titles += label->text();
    return titles;
}

void putAway() {
    if (auto* popup = QApplication::activePopupWidget())
        QTest::keyClick(popup, Qt::Key_Escape);
}

} // namespace

class TestExplanations : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { putAway(); }

    void whatever_can_be_chosen_has_one_text() {
        const Wanted wanted;
        QCOMPARE(named(keysIn({layerTopics()})), named(wanted.layers));
        QCOMPARE(named(keysIn({activationTopics()})), named(wanted.activations));
        QCOMPARE(named(keysIn({optimizerTopics(), choiceTopics()})), named(wanted.choices));
        QCOMPARE(named(keysIn({runTopics(), optimizerSettingTopics(), imageTopics()})),
                 named(wanted.settings));
    }

    void each_text_is_whole_and_short_in_every_language_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("longest");
        QTest::addRow("English") << "en" << 480;
        QTest::addRow("Chinese") << "zh_TW" << 220;
    }
    void each_text_is_whole_and_short_in_every_language() {
        QFETCH(QString, language);
        QFETCH(int, longest);
        LanguageSource languages;
        languages.setLanguage(language);
        int count = 0;
        for (const auto& text : allTexts()) {
            ++count;
            QVERIFY(!text.title.isEmpty());
            for (const auto& part : {text.shows, text.reading, text.attempt}) {
                QVERIFY2(!part.isEmpty(), qPrintable(text.title));
                QVERIFY2(isChinese(part) == (language == "zh_TW"), qPrintable(part));
            }
            const auto length = text.shows.size() + text.reading.size() + text.attempt.size();
            QVERIFY2(length <= longest, qPrintable(QStringLiteral("%1: %2").arg(text.title).arg(length)));
        }
        QVERIFY2(count > 70, qPrintable(QString::number(count)));
        languages.setLanguage("en");
    }

    void a_name_of_a_setting_explains_it_when_clicked() {
        const ThemeSource themes;
        SettingEditors editors;
        SettingsPanel panel{editors, themes};
        panel.show();
        const auto labels = panel.findChildren<ExplainLabel*>();
        const auto rate = std::ranges::find_if(
            labels, [](const auto* label) { return label->buddy()->objectName() == "learning-rate"; });
        QVERIFY(rate != labels.end());

        QTest::mouseClick(*rate, Qt::LeftButton);

        QCOMPARE(explainedNow(), QStringList{"Learning rate"});
        putAway();
        QVERIFY(explainedNow().isEmpty());
    }

    void every_field_of_a_setting_explains_itself() {
        SettingEditors editors;
        QWidget parent;
        forEachSetting([&](const auto& setting) {
            const auto* explained = Explained::around(editors.makeEditor(setting.key, &parent));
            QVERIFY2(explained, setting.key.data());
            QCOMPARE(explained->texts().front().shows, settingText(setting.key).shows);
        });
    }

    void a_list_explains_what_is_chosen_in_it() {
        SettingEditors editors;
        QWidget parent;
        const auto* field = editors.makeEditor("optimizer", &parent);
        for (std::size_t i = 0; i < EnumNames<OptimizerKind>::names.size(); ++i) {
            editors.setSettings({.optimizer = static_cast<OptimizerKind>(i)});

            const auto texts = Explained::around(field)->texts();

            QCOMPARE(texts.size(), 2);
            QCOMPARE(texts.back().shows, choiceText(EnumNames<OptimizerKind>::names[i]).shows);
        }
        const auto* names = qobject_cast<const QComboBox*>(field);
        QCOMPARE(names->itemData(5, Qt::ToolTipRole).toString(), choiceText("adam").shows);
    }

    void an_unfolded_section_has_a_question_mark_that_explains_it() {
        const ThemeSource themes;
        SettingEditors editors;
        SettingsPanel panel{editors, themes};
        panel.show();
        auto& section = panel.section(SettingGroup::optimizer);
        auto* button = section.findChild<ExplainButton*>();
        QVERIFY(button && !button->isVisible());
        editors.setSettings({.optimizer = OptimizerKind::adam});

        section.setUnfolded(true);
        QVERIFY(button->isVisible());
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        QVERIFY(button->accessibleName().contains("Optimizer"));
        QTest::keyClick(button, Qt::Key_Space);

        QCOMPARE(explainedNow(), (QStringList{"Optimizer", "adam"}));
    }

    void a_layer_explains_itself_in_its_row_and_in_its_options() {
        const ThemeSource themes;
        NetworkEditor editor{themes};
        QVERIFY(!Explained::around(&editor.rows()));
        editor.setSpecs(findPreset("tutorial")->spec().network, {28, 28, 1}, 10);
        editor.show();
        auto& rows = editor.rows();
        const auto titlesOf = [](const QWidget& widget) {
            QStringList titles;
            for (const auto& text : Explained::around(&widget)->texts())
                titles += text.title;
            return titles;
        };

        for (int row = 0; row < rows.rowCount(); ++row) {
            rows.setUnfolded(row);

            const auto& spec = editor.specs()[static_cast<std::size_t>(row)];
            const auto kind = QString::fromStdString(std::string{kindOf(spec)});
            QCOMPARE(titlesOf(editor.details().form()).front(), kind);
            QCOMPARE(titlesOf(rows.row(row)).front(), kind);
        }
        QTest::mouseClick(editor.details().findChild<ExplainButton*>(), Qt::LeftButton);
        QCOMPARE(explainedNow(), (QStringList{"dense", "softmax"}));
    }

    void a_key_explains_what_has_the_focus() {
        const ThemeSource themes;
        QWidget window;
        auto* layout = new QVBoxLayout{&window};
        SettingEditors editors;
        auto* panel = new SettingsPanel{editors, themes};
        layout->addWidget(panel);
        auto* other = new QLineEdit;
        layout->addWidget(other);
        HelpMenu menu{window, themes};
        window.addAction(menu.explainAction());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));

        auto* batchSize = panel->findChild<QWidget*>("batch-size");
        batchSize->setFocus();
        QTest::keyClick(window.windowHandle(), Qt::Key_F1, Qt::ShiftModifier);
        QCOMPARE(explainedNow(), QStringList{"Batch size"});
        putAway();
        QVERIFY2(batchSize->hasFocus(), "where one was");

        other->setFocus();
        QTest::keyClick(window.windowHandle(), Qt::Key_F1, Qt::ShiftModifier);
        QVERIFY(explainedNow().isEmpty());
        QTRY_VERIFY(window.findChild<QWidget*>("help"));
    }

    void an_explanation_is_whole_on_its_screen() {
        const ThemeSource themes;
        const auto room = QGuiApplication::primaryScreen()->availableGeometry();
        QWidget corner;
        auto* explained = new Explained{
            corner, [] {
                return QList<ExplainText>{settingText("optimizer"), choiceText("adam"), layerText("conv2d"),
                                          layerText("dense"), layerText("dropout")};
            }};
        for (const QPoint place : {room.topLeft(), room.center(), room.bottomRight() - QPoint{20, 20}}) {
            corner.setGeometry(QRect{place, QSize{20, 20}});
            corner.show();

            explained->show(corner, themes.theme());

            const auto* popup = QApplication::activePopupWidget();
            QVERIFY(popup);
            QVERIFY(room.contains(popup->frameGeometry()));
            const auto* area = popup->findChild<QScrollArea*>();
            QVERIFY2(area && area->hasFocus(), "the arrow keys move through a text that is too long");
            putAway();
        }
    }

    void the_help_is_searched_by_words() {
        const auto all = topicSections();
        QVERIFY(found(all, "no such thing").isEmpty());
        QCOMPARE(found(all, "").size(), all.size());

        const auto momentum = found(all, "  MOMENTUM nesterov ");

        int count = 0;
        for (const auto& section : momentum)
            for (const auto& text : section.texts) {
                ++count;
                const auto words = text.title + text.formula + text.shows + text.reading + text.attempt;
                QVERIFY(words.contains("momentum", Qt::CaseInsensitive));
                QVERIFY(words.contains("nesterov", Qt::CaseInsensitive));
            }
        QVERIFY(count > 0 && count < allTexts().size() / 4);
    }

    void the_page_shows_what_was_found() {
        TopicsPage page;
        QVERIFY(page.text().toPlainText().contains("averagePooling2d"));

        page.search().setText("patience");
        QVERIFY(page.text().toPlainText().contains("Patience"));
        QVERIFY(!page.text().toPlainText().contains("averagePooling2d"));

        page.search().setText("<b>nothing");
        QCOMPARE(page.text().toPlainText().trimmed(), QStringLiteral("Nothing about “<b>nothing”."));
    }
};

INKLING_WINDOW_TEST_MAIN(TestExplanations)
#include "tst_explanations.moc"
