// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/run_name.h"

#include "ui/language/language_source.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTranslator>

#include <optional>
#include <vector>

namespace inkling {

namespace {

constexpr auto context = "inkling::RunName";

struct Pattern {
    const char* source;
    const char* comment = nullptr;
};
constexpr Pattern numbered{QT_TRANSLATE_NOOP("inkling::RunName", "Run %1")};
constexpr Pattern ofFile QT_TRANSLATE_NOOP3("inkling::RunName", "Run %1: %2", "a number and a file");

QRegularExpression expressionOf(const QString& pattern) {
    const auto escaped = QRegularExpression::escape(pattern)
                             .replace(QLatin1String{"\\%1"}, QLatin1String{"([0-9]+)"})
                             .replace(QLatin1String{"\\%2"}, QLatin1String{"(.+)"});
    return QRegularExpression{QRegularExpression::anchoredPattern(escaped)};
}

/// Of one pattern in every language.
std::vector<QRegularExpression> expressionsOf(const Pattern& pattern) {
    std::vector<QRegularExpression> expressions{expressionOf(QString::fromUtf8(pattern.source))};
    for (const auto& language : LanguageSource::languages()) {
        QTranslator texts;
        if (language.code.isEmpty() || !texts.load(":/i18n/inkling_" + language.code))
            continue;
        const auto translated = texts.translate(context, pattern.source, pattern.comment);
        if (!translated.isEmpty())
            expressions.push_back(expressionOf(translated));
    }
    return expressions;
}

std::optional<QRegularExpressionMatch> partsOf(const QString& name,
                                               const std::vector<QRegularExpression>& expressions) {
    for (const auto& expression : expressions)
        if (auto match = expression.match(name); match.hasMatch())
            return match;
    return {};
}

QString translated(const Pattern& pattern) {
    return QCoreApplication::translate(context, pattern.source, pattern.comment);
}

} // namespace

std::string usualRunName(int number, const QString& file) {
    const auto name = file.isEmpty() ? QString::fromUtf8(numbered.source).arg(number)
                                     : QString::fromUtf8(ofFile.source).arg(QString::number(number), file);
    return name.toStdString();
}

QString runNameText(const std::string& name) {
    static const auto numbers = expressionsOf(numbered);
    static const auto files = expressionsOf(ofFile);
    const auto text = QString::fromStdString(name);
    if (const auto parts = partsOf(text, numbers))
        return translated(numbered).arg(parts->captured(1));
    if (const auto parts = partsOf(text, files))
        return translated(ofFile).arg(parts->captured(1), parts->captured(2));
    return text;
}

} // namespace inkling
