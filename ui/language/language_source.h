// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

#include <vector>

namespace inkling {

/// One that the window speaks, by its own name.
struct Language {
    QString code; ///< "en", "zh_TW"; empty: as the system is
    QString name; ///< "English", "繁體中文"
};

/// Which language the application speaks and writes its numbers in. Texts are asked for when a widget is
/// made: who listens to changed() makes its widgets anew.
class LanguageSource : public QObject {
    Q_OBJECT

public:
    explicit LanguageSource(QObject* parent = nullptr);

    /// Those that there are, the system's first.
    static std::vector<Language> languages();

    /// One of the codes; any other is as the system is.
    void setLanguage(const QString& code);
    const QString& language() const { return m_code; }

signals:
    void changed();

private:
    void apply();

    QString m_code;
    QTranslator m_own;
    QTranslator m_qt; ///< of the toolkit's own dialogs
};

} // namespace inkling
