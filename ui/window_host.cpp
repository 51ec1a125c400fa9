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

void show(const CanvasContent& content, DrawingCanvas& canvas) {
    if (const auto* drawing = std::get_if<Drawing>(&content))
        canvas.setDrawing(*drawing);
    else
        canvas.showPicture(std::get<Picture>(content));
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
    show(m_window->readingPanel().canvas().content(), next->readingPanel().canvas());
    next->insidePage().ask(m_window->insidePage().question());
    if (m_window->isVisible())
        next->show();
    m_window = std::move(next);
}

} // namespace inkling
