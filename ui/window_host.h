// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace inkling {

class LanguageSource;
class MainWindow;
class RunLibrary;
class ThemeSource;
class TrainingSession;

/// Keeps one window on a session. Another language is another window: made anew in the place of the one
/// before, with its arrangement, its ticks of runs, what was drawn in it and what was asked about that. The
/// session, and so the training, does not notice.
class WindowHost : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    WindowHost(TrainingSession& session, RunLibrary& library, ThemeSource& themes, LanguageSource& languages);
    ~WindowHost() override;

    MainWindow& window() const { return *m_window; }

private:
    void replaceWindow();

    TrainingSession& m_session;
    RunLibrary& m_library;
    ThemeSource& m_themes;
    LanguageSource& m_languages;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace inkling
