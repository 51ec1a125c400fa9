// SPDX-License-Identifier: GPL-3.0-or-later
// Every run that was ever trained on this machine: found again, gone on with, named, sent.
#pragma once

#include "ui/library/library_columns.h"
#include "ui/library/run_library.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <optional>
#include <vector>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace inkling {

class FileQuestion;
class LibraryActions;
class LibraryModel;
class LibraryTable;
class ThemeSource;
enum class RunPlace;

/// A table of them all, with a field to search in. What is asked for is the library's to do, and its signals
/// say what came of it; deleting asks nothing, and Ctrl+Z undoes it.
///
/// While it is hidden it does nothing.
class LibraryPage : public QWidget {
    Q_OBJECT

public:
    /// All of them must outlive it.
    LibraryPage(RunLibrary& library, const TrainingSession& session, const ThemeSource& themes,
                QWidget* parent = nullptr);

    /// For the window's settings: see storedLibraryLook().
    LibraryLook look() const;
    void setLook(const LibraryLook& look);

    /// Takes what height the other pages have.
    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override { return {240, 96}; }

signals:
    /// A person has sorted, moved or widened columns: worth storing.
    void lookChanged();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QBoxLayout* makeHeader();
    void connectActions();
    void connectLibrary(const TrainingSession& session);

    // What is shown.
    void follow();
    void showRuns();
    void showPlaces();
    void showFigures();
    std::optional<RunSummary> currentFigures() const;
    void search(const QString& words);
    void say();
    QString emptyText() const;
    void select(const RunKey& key);
    void wearTheme();

    // What is asked for.
    const RunSummary* selected() const;
    void openSelected();
    void writeNote();
    void removeSelected();
    void undo();
    void chooseExport();
    void chooseImport();
    void showMenu(const QPoint& place);

    RunLibrary& m_library;
    const TrainingSession& m_session;
    const ThemeSource& m_themes;
    LibraryActions* m_actions;
    LibraryModel* m_model;
    LibraryTable* m_table;
    QLineEdit* m_search;
    QLabel* m_count;
    QPushButton* m_more;
    QMenu* m_menu;
    QStackedWidget* m_stack;
    QLabel* m_empty;
    QTimer m_figures;
    bool m_isOld = true;         ///< there are others than what is shown
    bool m_couldNotRead = false; ///< at the first time
    RunKey m_restored;           ///< to be selected once it is back
    FileQuestion* m_toExport;
    FileQuestion* m_toImport;
};

} // namespace inkling
