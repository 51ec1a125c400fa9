// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QKeyEvent;
class QKeySequence;
class QMenu;

namespace inkling {

/// What can be done with a stored run, each with its key. The keys are the page's alone: it asks for the
/// action of a key, since the window uses some of them for something else.
class LibraryActions : public QObject {
    Q_OBJECT

public:
    explicit LibraryActions(QObject* parent = nullptr);

    QAction* open() const { return m_open; }
    QAction* rename() const { return m_rename; }
    QAction* note() const { return m_note; }
    QAction* exportRun() const { return m_export; }
    QAction* importRun() const { return m_import; }
    QAction* remove() const { return m_remove; }
    QAction* undo() const { return m_undo; }
    QAction* search() const { return m_search; }

    /// Which of them make sense now.
    void setPossible(bool hasRun, bool isTraining, bool canUndo);
    /// Those that a run has, and after them what concerns them all.
    void addTo(QMenu& menu) const;
    /// Null where the key is none of theirs.
    QAction* of(const QKeyEvent& key) const;

private:
    QAction* make(const QString& text, const QString& tip, const QKeySequence& key);

    QAction* m_open;
    QAction* m_rename;
    QAction* m_note;
    QAction* m_export;
    QAction* m_import;
    QAction* m_remove;
    QAction* m_undo;
    QAction* m_search;
};

} // namespace inkling
