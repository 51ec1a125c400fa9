// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/said.h"

#include <QRegularExpression>
#include <QSet>
#include <QTranslator>
#include <QtTest>

#include <algorithm>

namespace inkling::test {

namespace {

// Around what stands in a place; of Unicode's private use, so that no sentence has them.
constexpr QChar opening{0xE000};
constexpr QChar closing{0xE001};

const QTranslator& chinese() {
    static QTranslator translator;
    static const bool isLoaded = translator.load(INKLING_CHINESE_TEXTS);
    if (!isLoaded)
        qFatal("no texts in %s", INKLING_CHINESE_TEXTS);
    return translator;
}

bool hasChinese(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

bool hasWords(QString pattern) {
    static const QRegularExpression place{"%[1-9]"}, word{"[A-Za-z]{2,}"};
    return pattern.remove(place).contains(word);
}

/// What is written in small letters as a word would be: in files, fields, types and functions are called so.
bool isName(const QString& word) {
    static const QSet<QString> names{
        "true",    "false",   "null",    "about", "alpha",   "conv",     "deflate",  "dense",
        "dtype",   "elu",     "ending",  "ff",    "flatten", "format",   "group",    "images",
        "linear",  "pads",    "preset",  "relu",  "run",     "setings",  "settings", "shape",
        "sigmoid", "softmax", "strides", "tanh",  "text",    "topology", "undefined"};
    return names.contains(word);
}

/// Of what stands in a place and is the same in every language: its words, without what is quoted, and
/// without what has capitals, figures or signs in it as names and paths have.
QStringList wordsIn(QString words) {
    static const QRegularExpression quoted{"^'.*'$|\"[^\"]*\"|^['\"].*$"}, separator{"[ ,;:()]+|\\.( |$)"},
        word{"^[a-z]{2,}$"};
    words.remove(quoted);
    QStringList found;
    for (const auto& one : words.split(separator, Qt::SkipEmptyParts))
        if (word.match(one).hasMatch() && !isName(one))
            found += one;
    return found;
}

} // namespace

QStringList englishIn(const Sentence& sentence) {
    QStringList english;
    const auto inBrackets = [&](const char* pattern) {
        static const QRegularExpression place{"(%[1-9])"};
        const auto source = QString::fromUtf8(pattern);
        auto text = chinese().translate("inkling::Sentence", pattern);
        if (text.isEmpty() || (hasWords(source) && !hasChinese(text))) {
            english += source;
            text = QString::fromUtf8("（無譯文）") + source; // whose words are told by now
        }
        return text.replace(place, QString{opening} + "\\1" + closing).toStdString();
    };
    const auto text = QString::fromStdString(Sentence::tr("%1: %2").arg("", sentence).in(inBrackets));

    // What has no place within it, but words: as they are, or a pattern's own.
    static const QRegularExpression innermost{QString{opening} + "([^" + opening + closing + "]*)" + closing};
    for (auto match = innermost.globalMatch(text); match.hasNext();)
        if (const auto words = match.next().captured(1); !hasChinese(words))
            english += wordsIn(words);
    return english;
}

QString said(const Sentence& sentence) {
    const auto text = QString::fromStdString(sentence.english());
    if (const auto english = englishIn(sentence); !english.isEmpty())
        QTest::qFail(qPrintable("in Chinese still English: " + english.join(" | ") + "\nof: " + text),
                     __FILE__, __LINE__);
    return text;
}

QString said(const Error& error) {
    return said(error.sentence);
}

} // namespace inkling::test
