// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/language_menu.h"

#include "ui/language/language_source.h"

#include <QActionGroup>

namespace inkling {

LanguageMenu::LanguageMenu(LanguageSource& languages, QWidget* parent)
    : QMenu{tr("&Language"), parent} {
    auto* group = new QActionGroup{this};
    for (const auto& [code, name] : LanguageSource::languages()) {
        auto* action = addAction(name, this, [&languages, code = code] { languages.setLanguage(code); });
        action->setCheckable(true);
        action->setChecked(code == languages.language());
        group->addAction(action);
    }
}

} // namespace inkling
