// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/memory_menu.h"

#include "ui/session/training_session.h"

#include <QActionGroup>
#include <QSettings>

#include <algorithm>

namespace inkling {

MemoryMenu::MemoryMenu(TrainingSession& session, QWidget* parent)
    : QMenu{tr("&Timeline memory"), parent} {
    constexpr int usual = Keyframes::defaultMemoryCap >> 20U;
    constexpr int most = 65'536;
    const int chosen = QSettings{}.value("window/timelineMegabytes", usual).toInt();
    auto* group = new QActionGroup{this};
    for (const int megabytes : {16, usual, 256, 1024}) {
        auto* action = addAction(tr("%L1 MB").arg(megabytes), this, [&session, megabytes] {
            session.setMemoryCap(static_cast<std::size_t>(megabytes) << 20U);
            QSettings{}.setValue("window/timelineMegabytes", megabytes);
        });
        action->setCheckable(true);
        action->setChecked(megabytes == chosen);
        group->addAction(action);
    }
    session.setMemoryCap(static_cast<std::size_t>(std::clamp(chosen, 1, most)) << 20U);
}

} // namespace inkling
