// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/view_dock.h"

#include "ui/controls/run_keys.h"
#include "ui/controls/tab_stops.h"
#include "ui/docks/dock_title.h"
#include "ui/explain/explained.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

namespace {

/// Its scroll bar is at the edge, and its content keeps its own distance.
bool scrollsAtEdge(View view) {
    return view == View::settings || view == View::samples || view == View::batch;
}

} // namespace

ViewDock::ViewDock(View view, const QString& name, QWidget* content, const ThemeSource& themes,
                   QWidget* parent)
    : QDockWidget{textOf(view).title, parent}
    , m_view{view}
    , m_content{content} {
    setObjectName(name);
    new Explained{*this, [view] { return QList<ExplainText>{textOf(view)}; }};
    auto* title = new DockTitle{*this, themes};
    setTitleBarWidget(title);
    auto* frame = new QWidget{this};
    auto* layout = new QVBoxLayout{frame};
    layout->setContentsMargins(2 * Theme::unit, 0, scrollsAtEdge(view) ? 0 : 2 * Theme::unit, Theme::unit);
    layout->addWidget(content);
    setWidget(frame);
    for (auto* part : {content, static_cast<QWidget*>(title)}) {
        auto policy = part->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        part->setSizePolicy(policy);
    }
}

/// Qt keeps what is behind a tab outside of the window instead of hiding it: to itself it is visible, and
/// would go on computing, and its buttons would take the focus.
void ViewDock::followPlace() {
    const bool isInSight = isWindow() || parentWidget()->rect().intersects(geometry());
    if (!isInSight)
        leaveKeysToRun(*this);
    for (auto* part : {m_content, titleBarWidget()})
        part->setVisible(isInSight);
}

void ViewDock::moveEvent(QMoveEvent* event) {
    QDockWidget::moveEvent(event);
    followPlace();
}

void ViewDock::resizeEvent(QResizeEvent* event) {
    QDockWidget::resizeEvent(event);
    followPlace();
}

void ViewDock::hideEvent(QHideEvent* event) {
    if (isHidden()) // and not the window with it
        leaveKeysToRun(*this);
    QDockWidget::hideEvent(event);
}

/// As the window does, where it is one itself.
bool ViewDock::focusNextPrevChild(bool next) {
    return isWindow() ? goToTabStop(*this, next) : QDockWidget::focusNextPrevChild(next);
}

void ViewDock::detachOrPutBack() {
    const QRect window = parentWidget()->window()->geometry();
    const QSize before = size();
    setFloating(!isFloating());
    if (isFloating()) {
        // Where it was it would not be seen to float.
        QRect place{QPoint{},
                    QSize{std::min(before.width(), window.width() * 2 / 3),
                          std::max(before.height(), window.height() / 2)}};
        place.moveCenter(window.center());
        setGeometry(place);
    } else {
        show();
        raise();
    }
}

void ViewDock::setFixed(bool isFixed) {
    setFeatures(isFixed ? NoDockWidgetFeatures
                        : DockWidgetClosable | DockWidgetMovable | DockWidgetFloatable);
}

/// Qt draws no frame around a window with a title bar of ours.
void ViewDock::paintEvent(QPaintEvent* event) {
    QDockWidget::paintEvent(event);
    if (!isFloating())
        return;
    QPainter painter{this};
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ViewDock::bringUp() {
    const bool isInFront = isVisible() && !visibleRegion().isEmpty();
    if (isInFront) {
        activateWindow();
        const auto stops = tabStops(*widget());
        auto* first = stops.isEmpty() ? m_content : stops.front();
        first->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    show();
    raise();
}

} // namespace inkling
