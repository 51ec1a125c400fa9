// SPDX-License-Identifier: GPL-3.0-or-later
// The window in its host, which makes another in its place where the language changes.
#pragma once

#include "tests/support/lab.h"
#include "ui/window_host.h"

namespace inkling::test {

/// The program with an endless run, open and active. The languages of the tests after it begin with English.
struct HostedLab {
    ThemeSource themes;
    LanguageSource languages;
    TrainingSession session{2};
    QTemporaryDir store;
    std::unique_ptr<RunLibrary> storedRuns;
    std::unique_ptr<WindowHost> host;

    explicit HostedLab(const DigitData& data, const QString& language = "en") {
        languages.setLanguage(language);
        if (!session.begin(endlessRun(), data))
            return;
        storedRuns = std::make_unique<RunLibrary>(session, store.filePath("runs.sqlite").toStdString());
        host = std::make_unique<WindowHost>(session, *storedRuns, themes, languages);
        window().show();
        isOpen = QTest::qWaitForWindowActive(&window());
    }
    ~HostedLab() { languages.setLanguage("en"); }

    /// The one that there is now.
    MainWindow& window() const { return host->window(); }

    bool isOpen = false;
};

} // namespace inkling::test
