// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/exit_code.h"
#include "app/terminal.h"
#include "core/base/thread_team.h"
#include "core/train/run_spec.h"
#include "resources/data_source.h"
#include "ui/files/file_opener.h"
#include "ui/language/language_source.h"
#include "ui/library/run_library.h"
#include "ui/main_window.h"
#include "ui/session/training_session.h"
#include "ui/settings/stored_settings.h"
#include "ui/theme/theme_source.h"
#include "ui/window_host.h"

#include <QApplication>
#include <QIcon>
#include <QSettings>

#include <algorithm>
#include <array>
#include <clocale>
#include <cstdlib>
#include <filesystem>

namespace inkling {

bool hasDisplay() {
    constexpr std::array variables{"WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM"};
    return std::any_of(variables.begin(), variables.end(), [](const char* name) {
        const char* value = std::getenv(name);
        return value && *value;
    });
}

int runWindow(int argc, char** argv, const std::string& file) {
    QApplication application{argc, argv};
    // Qt asks the system for its reasons in the desktop's language. The window's may be another one: it
    // translates them itself, from English.
    std::setlocale(LC_MESSAGES, "C");
    QApplication::setOrganizationName("inkling");
    QApplication::setApplicationName("inkling");
    QApplication::setApplicationDisplayName("Inkling");
    QApplication::setApplicationVersion(INKLING_VERSION);

    QApplication::setWindowIcon(QIcon{QStringLiteral(":/inkling.svg")});

    const QSettings store;
    ThemeSource themes;
    const int appearance = store.value("window/appearance").toInt();
    themes.setAppearance(static_cast<Appearance>(std::clamp(appearance, 0, 2)));

    LanguageSource languages;
    languages.setLanguage(store.value("window/language").toString());

    const RunSpec spec = storedRun(store);
    auto data = openDataSource(spec.data);
    if (!data)
        return report(data.error());
    TrainingSession session{defaultWorkerCount()};
    // What was built for other data may not fit these; the tutorial does.
    if (!session.begin(spec, *data))
        if (const auto begun = session.begin(findPreset("tutorial")->spec(), std::move(*data)); !begun)
            return report(begun.error());

    RunLibrary library{session, usualRunStore().value_or(std::filesystem::path{})};
    const WindowHost host{session, library, themes, languages};
    host.window().show();
    if (!file.empty())
        host.window().fileOpener().open(QString::fromLocal8Bit(file));
    return QApplication::exec();
}

} // namespace inkling
