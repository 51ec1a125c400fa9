// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_host.h"

#include "ui/canvas/drawing_canvas.h"
#include "ui/canvas/reading_panel.h"
#include "ui/inside/inside_page.h"
#include "ui/language/language_source.h"
#include "ui/main_window.h"
#include "ui/runs/runs_page.h"

namespace inkling {

namespace {

/// What is on the one's canvas, on the other's.
void takeOver(const ReadingPanel& before, MainWindow& next) {
    const auto content = before.canvas().content();
    if (const auto* drawing = std::get_if<Drawing>(&content))
        next.readingPanel().canvas().setDrawing(*drawing);
    else if (const auto& picture = std::get<Picture>(content); const auto label = before.label())
        next.showLabelled(picture, *label);
    else
        next.readingPanel().showPicture(picture);
}

} // namespace

WindowHost::WindowHost(TrainingSession& session, RunLibrary& library, ThemeSource& themes,
                       LanguageSource& languages)
    : m_session{session}
    , m_library{library}
    , m_themes{themes}
    , m_languages{languages}
    , m_window{std::make_unique<MainWindow>(session, library, themes, languages)} {
    // From the event loop: the menu that was used belongs to the window that goes.
    connect(&languages, &LanguageSource::changed, this, &WindowHost::replaceWindow, Qt::QueuedConnection);
}

WindowHost::~WindowHost() = default;

void WindowHost::replaceWindow() {
    m_window->store();
    auto next = std::make_unique<MainWindow>(m_session, m_library, m_themes, m_languages);
    next->runsPage().setTicks(m_window->runsPage().ticks());
    takeOver(m_window->readingPanel(), *next);
    next->insidePage().ask(m_window->insidePage().question());
    if (m_window->isVisible())
        next->show();
    m_window = std::move(next);
}

} // namespace inkling
