// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_actions.h"

#include "ui/controls/action_button.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>

namespace inkling {

LibraryActions::LibraryActions(QObject* parent)
    : QObject{parent}
    , m_open{make(tr("Open"), tr("Make it the current run, at its end"), Qt::Key_Return)}
    , m_rename{make(tr("Rename"), tr("Give the run another name"), Qt::Key_F2)}
    , m_note{make(tr("Note"), tr("Write down what the run is about"), Qt::SHIFT | Qt::Key_F2)}
    , m_export{make(tr("Export…"), tr("Write the run into a file, to keep or to send"), Qt::CTRL | Qt::Key_E)}
    , m_import{make(tr("Import…"), tr("Take in a run from a file, and make it the current one"),
                    Qt::CTRL | Qt::SHIFT | Qt::Key_O)}
    , m_remove{make(tr("Delete"), tr("Take the run out of the list; this can be undone"), Qt::Key_Delete)}
    , m_undo{make(tr("Undo delete"), tr("Bring back the run that was deleted last"), QKeySequence::Undo)}
    , m_search{make(tr("Search"), tr("Write what to look for"), QKeySequence::Find)} {
    setPossible(false, false, false);
}

QAction* LibraryActions::make(const QString& text, const QString& tip, const QKeySequence& key) {
    auto* action = new QAction{text, this};
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut); // of no widget: see the class
    action->setStatusTip(tip);
    action->setToolTip(tipWithKey(*action));
    return action;
}

void LibraryActions::setPossible(bool hasRun, bool isTraining, bool canUndo) {
    for (auto* action : {m_open, m_rename, m_note, m_export})
        action->setEnabled(hasRun);
    m_remove->setEnabled(hasRun && !isTraining);
    m_undo->setEnabled(canUndo);
}

void LibraryActions::addTo(QMenu& menu) const {
    menu.addActions({m_open, m_rename, m_note, m_export, m_remove});
    menu.addSeparator();
    menu.addActions({m_undo, m_import, m_search});
}

QAction* LibraryActions::of(const QKeyEvent& key) const {
    const QKeySequence pressed{key.keyCombination()};
    for (auto* action : {m_rename, m_note, m_export, m_import, m_remove, m_undo, m_search})
        if (action->shortcut() == pressed)
            return action;
    return nullptr;
}

} // namespace inkling
