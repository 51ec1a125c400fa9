// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QAction;
class QWidget;

namespace inkling {

class ExportDialog;
class ExportSaver;
class ThemeSource;
class TrainingSession;

/// The way to the export: its action, and its window once it is wanted.
class ModelExport : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    ModelExport(TrainingSession& session, const ThemeSource& themes, QWidget* window);

    QAction* action() const { return m_action; }
    ExportSaver& saver() const { return *m_saver; }
    /// Made when it is first asked for.
    ExportDialog& dialog();
    /// In front, with the keyboard.
    void open();

signals:
    /// What the dialog could not say: it has been closed.
    void failed(const QString& sentence);
    void succeeded(const QString& sentence);

private:
    bool isSeen() const;

    TrainingSession& m_session;
    const ThemeSource& m_themes;
    QWidget* m_window;
    QAction* m_action;
    ExportSaver* m_saver;
    ExportDialog* m_dialog = nullptr;
};

} // namespace inkling
