// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance_menu.h"

#include "ui/theme/theme_source.h"

#include <QActionGroup>

namespace inkling {

AppearanceMenu::AppearanceMenu(ThemeSource& themes, QWidget* parent)
    : QMenu{tr("&Appearance"), parent} {
    auto* group = new QActionGroup{this};
    const auto add = [&](const QString& text, Appearance choice) {
        auto* action = addAction(text, this, [&themes, choice] { themes.setAppearance(choice); });
        action->setCheckable(true);
        action->setChecked(themes.appearance() == choice);
        group->addAction(action);
    };
    add(tr("As the &system"), Appearance::system);
    add(tr("&Light"), Appearance::light);
    add(tr("&Dark"), Appearance::dark);
}

} // namespace inkling
