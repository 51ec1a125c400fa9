// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/view_docks.h"

#include "ui/controls/run_keys.h"
#include "ui/theme/theme_source.h"

#include <QAction>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMainWindow>
#include <QResizeEvent>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>

#include <algorithm>
#include <map>
#include <utility>

namespace inkling {

namespace {

constexpr int layoutVersion = 4;

} // namespace

double lessonTextScale(QSize screen) {
    constexpr double least = 1.5;
    constexpr double most = 3.0;
    constexpr double leastHeight = 720.0; // pixels of the screen, from which on texts grow with it
    const double height = std::min<double>(screen.height(), screen.width() * 9.0 / 16.0);
    return std::clamp(least * height / leastHeight, least, most);
}

ViewDocks::ViewDocks(QMainWindow& window, ThemeSource& themes)
    : QObject{&window}
    , m_window{window}
    , m_themes{themes}
    , m_lesson{new QAction{tr("&Lesson view"), this}}
    , m_endLesson{new QAction{tr("End the lesson view"), this}}
    , m_usual{new QAction{tr("&Usual arrangement"), this}} {
    window.setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    window.setDocumentMode(true);
    m_themes.setTextScale(1.0);
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
    window.installEventFilter(this);
}

ViewDock& ViewDocks::add(View view, const QString& name, QWidget* content, Qt::DockWidgetArea area) {
    auto* dock = new ViewDock{view, name, content, m_themes, &m_window};
    m_window.addDockWidget(area, dock);
    dock->installEventFilter(this);
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
    const auto areaNow = [&](const Place& place) {
        return usual.leftIsRight && place.area == Qt::LeftDockWidgetArea ? Qt::RightDockWidgetArea
                                                                         : place.area;
    };
    std::map<Qt::DockWidgetArea, ViewDock*> first;
    for (const auto& place : m_places) {
        const auto area = areaNow(place);
        place.dock->setFloating(false);
        m_window.addDockWidget(area, place.dock);
        place.dock->show();
        if (const auto [before, isFirst] = first.try_emplace(area, place.dock); !isFirst)
            m_window.tabifyDockWidget(before->second, place.dock);
    }
    if (first.contains(Qt::BottomDockWidgetArea))
        first[Qt::BottomDockWidgetArea]->raise();
    dock(View::drawing)->raise();
    for (const auto& place : m_places) {
        const auto area = areaNow(place);
        const bool isBelow = area == Qt::BottomDockWidgetArea;
        const int size = isBelow ? usual.below : area == Qt::LeftDockWidgetArea ? usual.left : usual.right;
        m_window.resizeDocks({place.dock}, {size}, isBelow ? Qt::Vertical : Qt::Horizontal);
    }
    nameTabs();
    // What stands in the way now, a message that is just going say, may give way later.
    m_wanted = {usual.left, usual.right, usual.below};
    m_arranged = {usual.below, m_window.height()};
}

/// The one in front: those behind its tabs lie outside of the window, in the size that they had last.
ViewDock* ViewDocks::seenAt(Qt::DockWidgetArea area) const {
    for (const auto& place : m_places)
        if (place.dock->isVisible() && !place.dock->isFloating()
            && m_window.rect().intersects(place.dock->geometry())
            && m_window.dockWidgetArea(place.dock) == area)
            return place.dock;
    return nullptr;
}

ViewDocks::Sizes ViewDocks::sizes() const {
    const auto* left = seenAt(Qt::LeftDockWidgetArea);
    const auto* right = seenAt(Qt::RightDockWidgetArea);
    const auto* below = seenAt(Qt::BottomDockWidgetArea);
    return {left ? left->width() : 0, right ? right->width() : 0,
            below ? below->height() + tabsOf(*below) : 0};
}

/// The height of its tabs, which is a part of its place.
int ViewDocks::tabsOf(const ViewDock& dock) const {
    for (const auto* bar : m_window.findChildren<QTabBar*>(QString{}, Qt::FindDirectChildrenOnly))
        if (bar->isVisible() && bar->geometry().intersects(dock.geometry().adjusted(0, -bar->height(), 0, 0)))
            return bar->height();
    return 0;
}

void ViewDocks::noteSizes() {
    if (isLesson())
        return;
    m_wanted = sizes();
    m_arranged = {};
}

/// As long as no hand has arranged them the views below have the same share of a larger window.
void ViewDocks::keepShareBelow() {
    const auto [below, height] = m_arranged;
    if (height == 0)
        return;
    m_wanted.below = below * std::max(height, m_window.height()) / height;
    if (sizes().below > m_wanted.below)
        m_window.resizeDocks({seenAt(Qt::BottomDockWidgetArea)}, {m_wanted.below}, Qt::Vertical);
}

/// A window that gets smaller takes room from the views, and one that gets larger gives it to its middle
/// alone.
void ViewDocks::giveBack(QSize gained) {
    if (isLesson())
        return;
    keepShareBelow();
    const auto now = sizes();
    const auto grow = [this](Qt::DockWidgetArea area, int size, int wanted, int room, Qt::Orientation way) {
        if (size > 0 && size < wanted && room > 0)
            m_window.resizeDocks({seenAt(area)}, {std::min(wanted, size + room)}, way);
    };
    grow(Qt::BottomDockWidgetArea, now.below, m_wanted.below, gained.height(), Qt::Vertical);
    grow(Qt::LeftDockWidgetArea, now.left, m_wanted.left, gained.width(), Qt::Horizontal);
    grow(Qt::RightDockWidgetArea, now.right, m_wanted.right, gained.width(), Qt::Horizontal);
}

/// As a message goes from above it, for which the views gave way.
void ViewDocks::followMiddle() {
    const auto* middle = m_window.centralWidget();
    const QSize least = middle ? middle->minimumSizeHint() : QSize{};
    const QSize gained = std::exchange(m_leastMiddle, least) - least;
    QMetaObject::invokeMethod(
        this, [this, gained] { giveBack(gained); }, Qt::QueuedConnection);
}

bool ViewDocks::eventFilter(QObject* watched, QEvent* event) {
    const bool isWindow = watched == &m_window;
    if (isWindow && event->type() == QEvent::Show && !event->spontaneous() && m_wanted == Sizes{}) {
        QMetaObject::invokeMethod(this, &ViewDocks::noteSizes, Qt::QueuedConnection);
    } else if (isWindow && event->type() == QEvent::Resize && m_window.isVisible()) {
        const auto* resize = static_cast<QResizeEvent*>(event);
        ++m_resizes;
        const auto follow = [this, gained = resize->size() - resize->oldSize()] {
            --m_resizes;
            giveBack(gained);
        };
        QMetaObject::invokeMethod(this, follow, Qt::QueuedConnection);
    } else if (isWindow && event->type() == QEvent::LayoutRequest && m_window.isVisible()) {
        followMiddle();
    } else if (!isWindow && event->type() == QEvent::Resize && m_resizes == 0
               && QGuiApplication::mouseButtons() == Qt::LeftButton) { // its edge is dragged
        QMetaObject::invokeMethod(this, &ViewDocks::noteSizes, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
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
        bar->setElideMode(Qt::ElideNone); // what has no room is scrolled to
        bar->setUsesScrollButtons(true);
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
        // There is no menu that would bring it back.
        dock(View::drawing)->setFixed(true);
        for (auto* bar : m_window.findChildren<QToolBar*>())
            bar->hide();
        m_window.statusBar()->hide();
        m_themes.setTextScale(lessonTextScale(m_window.screen()->size()));
        m_window.showFullScreen();
        const int third = m_window.width() / 3;
        m_window.resizeDocks({dock(View::drawing)}, {third}, Qt::Horizontal);
    } else {
        m_themes.setTextScale(1.0);
        dock(View::drawing)->setFixed(false);
        m_window.showNormal();
        m_window.restoreGeometry(m_geometryBefore);
        // Or the views would still insist on the room that large letters need.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
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
