// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of the window is there in every language.
#include "core/base/file.h"
#include "core/train/run_spec.h"
#include "core/train/training_settings.h"
#include "ui/explain/view_text.h"
#include "ui/language/error_text.h"
#include "ui/language/language_source.h"
#include "ui/language/setting_text.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <QtXml/QDomDocument>

using namespace inkling;

namespace {

constexpr auto folder = INKLING_TEXTS_DIR;

struct Message {
    QString context, source;
    QStringList forms; ///< of the translation; several where a number counts
    bool isFinished = false;
};

std::vector<Message> messagesOf(const QString& path) {
    QFile file{path};
    QDomDocument document;
    if (!file.open(QIODevice::ReadOnly) || !document.setContent(&file))
        return {};
    std::vector<Message> messages;
    const auto contexts = document.elementsByTagName("context");
    for (int i = 0; i < contexts.size(); ++i) {
        const auto context = contexts.at(i).toElement();
        for (auto message = context.firstChildElement("message"); !message.isNull();
             message = message.nextSiblingElement("message")) {
            const auto translation = message.firstChildElement("translation");
            QStringList forms;
            for (auto form = translation.firstChildElement("numerusform"); !form.isNull();
                 form = form.nextSiblingElement("numerusform"))
                forms += form.text();
            if (forms.isEmpty())
                forms += translation.text();
            messages.push_back({context.firstChildElement("name").text(),
                                message.firstChildElement("source").text(), forms,
                                translation.attribute("type").isEmpty()});
        }
    }
    return messages;
}

QStringList placesIn(const QString& text) {
    static const QRegularExpression place{"%L?\\d+|%n|</?[a-z]+>"};
    QStringList places;
    for (auto match = place.globalMatch(text); match.hasNext();)
        places += match.next().captured();
    places.sort();
    return places;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void the_texts_are_those_of_the_sources() {
        QTemporaryDir copies;
        const QString path = copies.filePath("inkling_zh_TW.ts");
        QVERIFY(QFile::copy(QStringLiteral("%1/inkling_zh_TW.ts").arg(folder), path));
        QProcess words;
        words.setStandardOutputFile(copies.filePath("core_words.cpp"));
        words.start(INKLING_CORE_WORDS, QStringList{});
        QVERIFY(words.waitForFinished());

        QProcess update;
        update.start(INKLING_LUPDATE,
                     {"-silent", "-no-obsolete", "-disable-heuristic", "sametext", "-disable-heuristic",
                      "similartext", "-locations", "none", "-I", INKLING_SOURCE_DIR, INKLING_SOURCE_DIR "/ui",
                      INKLING_SOURCE_DIR "/core", INKLING_SOURCE_DIR "/resources",
                      copies.filePath("core_words.cpp"), "-ts", path});
        QVERIFY(update.waitForFinished());

        const auto messages = messagesOf(path);
        QVERIFY2(messages.size() > 400, qPrintable(QString::number(messages.size())));
        for (const auto& message : messages)
            QVERIFY2(message.isFinished,
                     qPrintable("not translated: " + message.context + ": " + message.source));
        QCOMPARE(messages.size(), messagesOf(QStringLiteral("%1/inkling_zh_TW.ts").arg(folder)).size());
    }

    void a_translation_has_the_places_of_its_source() {
        for (const auto& message : messagesOf(QStringLiteral("%1/inkling_zh_TW.ts").arg(folder)))
            for (const auto& form : message.forms) {
                QVERIFY2(!form.isEmpty(), qPrintable(message.source));
                QVERIFY2(placesIn(form) == placesIn(message.source),
                         qPrintable(message.source + " -> " + form));
            }
    }

    void english_has_both_plurals() {
        int count = 0;
        for (const auto& message : messagesOf(QStringLiteral("%1/inkling_en.ts").arg(folder)))
            if (message.source.contains("%n")) {
                ++count;
                QCOMPARE(message.forms.size(), 2);
                QVERIFY2(message.isFinished && message.forms.front() != message.forms.back(),
                         qPrintable(message.source));
            }
        QVERIFY(count > 0);
    }

    void arrow_keys_are_no_buttons_of_the_mouse() {
        LanguageSource languages;
        languages.setLanguage("zh_TW");
        const auto name = [](Qt::Key key) { return QKeySequence{key}.toString(QKeySequence::NativeText); };

        QCOMPARE(name(Qt::Key_Left), "向左鍵");
        QCOMPARE(name(Qt::Key_Right), "向右鍵");
        QCOMPARE(name(Qt::Key_Up), "向上鍵");
        QCOMPARE(name(Qt::Key_Down), "向下鍵");
        languages.setLanguage("en");
        QCOMPARE(name(Qt::Key_Right), "Right");
    }

    void keys_are_called_what_they_are_marked_with() {
        LanguageSource languages;
        languages.setLanguage("zh_TW");
        const auto name = [](Qt::Key key) { return QKeySequence{key}.toString(QKeySequence::NativeText); };

        QCOMPARE(name(Qt::Key_Delete), "Delete");
        QCOMPARE(name(Qt::Key_Insert), "Insert");
        QCOMPARE(name(Qt::Key_Return), "Enter");
    }

    void the_same_thing_has_the_same_word_in_chinese() {
        static const QRegularExpression otherWords{"答對|答錯|判讀|佔|點一下|點兩下|預設組(?!合)|開啟影像|"
                                                   "歷次執行|執行檔|這台電腦"};
        for (const auto& message : messagesOf(QStringLiteral("%1/inkling_zh_TW.ts").arg(folder)))
            for (const auto& form : message.forms)
                QVERIFY2(!form.contains(otherWords), qPrintable(form));
    }

    void every_word_of_core_is_spoken() {
        LanguageSource languages;
        languages.setLanguage("zh_TW");
        const auto isChinese = [](const QString& text) {
            return std::any_of(text.begin(), text.end(),
                               [](QChar c) { return c.script() == QChar::Script_Han; });
        };
        forEachSetting([&](const auto& setting) {
            QVERIFY2(isChinese(translatedSetting(setting.help)), qPrintable(translatedSetting(setting.help)));
        });
        for (const View view : allViews)
            QVERIFY(isChinese(textOf(view).shows));
        languages.setLanguage("en");
        QCOMPARE(textOf(View::samples).title, "Samples");
    }

    void what_core_says_of_an_error_is_said_in_the_language_of_the_window() {
        LanguageSource languages;
        const auto found = readFile("no/such%1.json", 100);
        QVERIFY(!found);

        languages.setLanguage("zh_TW");
        QCOMPARE(textOf(found.error()), "no/such%1.json：沒有這個檔案。請檢查路徑。");
        languages.setLanguage("en");
        QCOMPARE(textOf(found.error()), "no/such%1.json: there is no such file. Check the path.");
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
