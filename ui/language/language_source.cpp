// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/language_source.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace inkling {

namespace {

// Keys that Qt's own Chinese names as those of the mouse, or otherwise than they are marked.
[[maybe_unused]] constexpr const char* keys[] = {
    QT_TRANSLATE_NOOP("QShortcut", "Left"),   QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),     QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),    QT_TRANSLATE_NOOP("QShortcut", "Ins"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
};

} // namespace

LanguageSource::LanguageSource(QObject* parent)
    : QObject{parent} {
    apply();
}

std::vector<Language> LanguageSource::languages() {
    return {
        {{}, tr("As the system")}, {"en", QStringLiteral("English")}, {"zh_TW", QStringLiteral("繁體中文")}};
}

void LanguageSource::setLanguage(const QString& code) {
    const auto known = languages();
    const bool isKnown = std::any_of(known.begin(), known.end(),
                                     [&](const Language& language) { return language.code == code; });
    const QString chosen = isKnown ? code : QString{};
    if (chosen == m_code)
        return;
    m_code = chosen;
    apply();
    emit changed();
}

void LanguageSource::apply() {
    const QLocale locale = m_code.isEmpty() ? QLocale::system() : QLocale{m_code};
    QLocale::setDefault(locale);
    for (auto* translator : {&m_own, &m_qt})
        QCoreApplication::removeTranslator(translator);
    if (m_qt.load(locale, "qtbase", "_", QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // The source texts are English; what English has to add are its plurals.
    if (!m_own.load(locale, "inkling", "_", ":/i18n"))
        (void)m_own.load(":/i18n/inkling_en");
    QCoreApplication::installTranslator(&m_own); // the last is asked first
}

} // namespace inkling
