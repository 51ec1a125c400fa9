// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/view_docks.h"

#include "ui/controls/run_keys.h"
#include "ui/theme/theme_source.h"

#include <QAction>
#include <QMainWindow>
#include <QSettings>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>

namespace inkling {

namespace {

constexpr int layoutVersion = 3;

} // namespace

ViewDocks::ViewDocks(QMainWindow& window, const ThemeSource& themes)
    : QObject{&window}
    , m_window{window}
    , m_themes{themes}
    , m_lesson{new QAction{tr("&Lesson view"), this}}
    , m_endLesson{new QAction{tr("End the lesson view"), this}}
    , m_usual{new QAction{tr("&Usual arrangement"), this}} {
    window.setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    window.setDocumentMode(true);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);

    m_lesson->setShortcut(Qt::Key_F11);
    m_lesson->setToolTip(tr("Charts and canvas alone, on the whole screen"));
    m_lesson->setCheckable(true);
    connect(m_lesson, &QAction::toggled, this, &ViewDocks::setLesson);
    m_endLesson->setShortcut(Qt::Key_Escape);
    m_endLesson->setToolTip(tr("Back to the whole window"));
    m_endLesson->setEnabled(false);
    connect(m_endLesson, &QAction::triggered, this, [this] { m_lesson->setChecked(false); });
    m_usual->setToolTip(tr("Put every view back where it was at first"));
    connect(m_usual, &QAction::triggered, this, &ViewDocks::usualWanted);
    window.addActions({m_lesson, m_endLesson});
}

ViewDock& ViewDocks::add(View view, const QString& name, QWidget* content, Qt::DockWidgetArea area) {
    auto* dock = new ViewDock{view, name, content, m_themes, &m_window};
    m_window.addDockWidget(area, dock);
    auto* action = new QAction{dock->windowTitle(), this};
    action->setToolTip(textOf(view).shows);
    connect(action, &QAction::triggered, dock, &ViewDock::bringUp);
    connect(dock, &QDockWidget::dockLocationChanged, this, &ViewDocks::nameTabs, Qt::QueuedConnection);
    if (area == Qt::BottomDockWidgetArea) {
        const auto isBelow = [](const Place& place) { return place.area == Qt::BottomDockWidgetArea; };
        const auto number = std::count_if(m_places.begin(), m_places.end(), isBelow) + 1;
        action->setShortcut(QKeySequence{Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)});
        m_window.addAction(action);
    }
    m_viewActions.append(action);
    m_places.push_back({dock, area});
    return *dock;
}

void ViewDocks::arrange(const Arrangement& usual) {
    setRightIsWhole(usual.rightIsWhole);
    ViewDock* firstBelow = nullptr;
    for (const auto& [dock, area] : m_places) {
        dock->setFloating(false);
        m_window.addDockWidget(area, dock);
        dock->show();
        if (area != Qt::BottomDockWidgetArea)
            continue;
        if (firstBelow)
            m_window.tabifyDockWidget(firstBelow, dock);
        else
            firstBelow = dock;
    }
    if (firstBelow)
        firstBelow->raise();
    for (const auto& [dock, area] : m_places) {
        if (area == Qt::BottomDockWidgetArea)
            m_window.resizeDocks({dock}, {usual.below}, Qt::Vertical);
        else
            m_window.resizeDocks({dock}, {area == Qt::LeftDockWidgetArea ? usual.left : usual.right},
                                 Qt::Horizontal);
    }
    nameTabs();
}

void ViewDocks::setRightIsWhole(bool isWhole) {
    m_window.setCorner(Qt::BottomRightCorner, isWhole ? Qt::RightDockWidgetArea : Qt::BottomDockWidgetArea);
}

/// The window makes the tab bars itself, whenever it needs some.
void ViewDocks::nameTabs() {
    for (auto* bar : m_window.findChildren<QTabBar*>(QString{}, Qt::FindDirectChildrenOnly)) {
        bar->setAccessibleName(tr("Views"));
        bar->setToolTip(tr("What is shown here"));
        bar->setFocusPolicy(Qt::TabFocus);
    }
}

ViewDock* ViewDocks::dock(View view) const {
    for (const auto& place : m_places)
        if (place.dock->view() == view)
            return place.dock;
    return nullptr;
}

bool ViewDocks::isLesson() const {
    return m_lesson->isChecked();
}

void ViewDocks::setLesson(bool isLesson) {
    m_endLesson->setEnabled(isLesson);
    if (isLesson) {
        m_focusBefore = m_window.focusWidget();
        leaveKeysToRun(m_window);
        m_geometryBefore = m_window.saveGeometry();
        m_stateBefore = m_window.saveState(layoutVersion);
        for (const auto& place : m_places)
            place.dock->setVisible(place.dock->view() == View::drawing);
        for (auto* bar : m_window.findChildren<QToolBar*>())
            bar->hide();
        m_window.statusBar()->hide();
        m_window.showFullScreen();
        const int third = m_window.width() / 3;
        m_window.resizeDocks({dock(View::drawing)}, {third}, Qt::Horizontal);
    } else {
        m_window.showNormal();
        m_window.restoreGeometry(m_geometryBefore);
        m_window.restoreState(m_stateBefore, layoutVersion);
        m_window.statusBar()->show();
        if (m_focusBefore)
            m_focusBefore->setFocus(Qt::OtherFocusReason);
    }
    emit lessonChanged(isLesson);
}

void ViewDocks::save(QSettings& settings) const {
    settings.setValue("geometry", isLesson() ? m_geometryBefore : m_window.saveGeometry());
    settings.setValue("rightIsWhole", m_window.corner(Qt::BottomRightCorner) == Qt::RightDockWidgetArea);
    settings.setValue("views", isLesson() ? m_stateBefore : m_window.saveState(layoutVersion));
}

bool ViewDocks::restore(const QSettings& settings) {
    if (!m_window.restoreGeometry(settings.value("geometry").toByteArray()))
        return false;
    setRightIsWhole(settings.value("rightIsWhole").toBool());
    const bool isRestored = m_window.restoreState(settings.value("views").toByteArray(), layoutVersion);
    nameTabs();
    return isRestored;
}

} // namespace inkling
