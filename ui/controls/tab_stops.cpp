// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/tab_stops.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QFormLayout>
#include <QScrollArea>

#include <algorithm>

namespace inkling {

namespace {

constexpr int lineSlack = 4 * Theme::unit; ///< what begins this much lower still is in the same line

bool isStop(const QWidget& widget) {
    return widget.isEnabled() && !widget.focusProxy() && widget.focusPolicy() & Qt::TabFocus;
}

void addItems(const QLayout& layout, QWidgetList& widgets) {
    if (!qobject_cast<const QBoxLayout*>(&layout) && !qobject_cast<const QFormLayout*>(&layout))
        return;
    for (int i = 0; i < layout.count(); ++i) {
        if (auto* widget = layout.itemAt(i)->widget())
            widgets += widget;
        else if (const auto* inner = layout.itemAt(i)->layout())
            addItems(*inner, widgets);
    }
}

/// Line by line.
void sortByPlace(QWidgetList& widgets) {
    std::ranges::stable_sort(widgets, {}, &QWidget::y);
    for (auto line = widgets.begin(); line != widgets.end();) {
        const auto end = std::find_if(line, widgets.end(), [top = (*line)->y()](const QWidget* one) {
            return one->y() >= top + lineSlack;
        });
        std::ranges::stable_sort(line, end, {}, &QWidget::x);
        line = end;
    }
}

QWidgetList childrenInOrder(const QWidget& parent) {
    QWidgetList children;
    if (const auto* layout = parent.layout())
        addItems(*layout, children);
    QWidgetList others;
    for (auto* child : parent.findChildren<QWidget*>(QString{}, Qt::FindDirectChildrenOnly))
        if (!child->isWindow() && !children.contains(child))
            others += child;
    sortByPlace(others);
    return children + others;
}

void addStops(QWidget& widget, QWidgetList& stops) {
    if (!widget.isVisible())
        return;
    // A table stands for its rows, which are read after its header.
    const bool childrenFirst = qobject_cast<const QAbstractItemView*>(&widget);
    if (isStop(widget) && !childrenFirst)
        stops += &widget;
    for (auto* child : childrenInOrder(widget))
        addStops(*child, stops);
    if (isStop(widget) && childrenFirst)
        stops += &widget;
}

void scrollTo(QWidget& widget) {
    for (auto* around = widget.parentWidget(); around; around = around->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(around))
            area->ensureWidgetVisible(&widget);
}

} // namespace

QWidgetList tabStops(QWidget& root) {
    QWidgetList stops;
    addStops(root, stops);
    return stops;
}

bool goToTabStop(QWidget& root, bool next) {
    const auto stops = tabStops(root);
    if (stops.isEmpty())
        return false;
    const auto here = stops.indexOf(root.window()->focusWidget());
    const auto last = stops.size() - 1;
    const auto there = next ? (here == last ? 0 : here + 1) : (here <= 0 ? last : here - 1);
    stops[there]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    scrollTo(*stops[there]);
    return true;
}

} // namespace inkling
