// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/training_worker.h"

#include <QToolBar>

class QAction;
class QPushButton;

namespace inkling {

class PaceControl;
class SettingEditors;
class ThemeSource;

/// The bar at the top: train, step, rewind, pace, seed, test. Its actions carry their keys.
class ControlBar : public QToolBar {
    Q_OBJECT

public:
    ControlBar(SettingEditors& editors, const ThemeSource& themes, QWidget* parent = nullptr);

    void setState(RunState state);
    PaceControl& pace() const { return *m_pace; }
    /// Everything it can do, for the menu.
    QList<QAction*> runActions() const { return {m_train, m_step, m_rewind, m_test}; }
    /// The menu at the right end. It has a bar of its own there, which never folds away.
    void setMenu(QMenu* menu);
    QToolBar& menuBar() const { return *m_menuBar; }
    /// Between the seed and the menu.
    void addChoice(QWidget* widget);

signals:
    void trainPressed();
    void pausePressed();
    void stepPressed();
    void rewindPressed();
    void testPressed();

private:
    void handOn(QWidget* focus);
    QAction* makeAction(const QString& text, const QString& tip, const QKeySequence& key,
                        void (ControlBar::*pressed)());
    void wearTheme();

    const ThemeSource& m_themes;
    QAction* m_train;
    QAction* m_step;
    QAction* m_rewind;
    QAction* m_test;
    QPushButton* m_trainButton;
    QPushButton* m_rewindButton = nullptr;
    PaceControl* m_pace;
    QToolBar* m_menuBar;
    QAction* m_choicesEnd;
    QPushButton* m_menuButton;
    RunState m_state = RunState::paused;
};

} // namespace inkling
