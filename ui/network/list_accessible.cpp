// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/list_accessible.h"

#include "ui/network/layer_row.h"
#include "ui/network/layer_rows.h"

#include <QAccessibleWidget>

namespace inkling {

namespace {

class RowInterface : public QAccessibleWidget {
public:
    explicit RowInterface(LayerRow* row)
        : QAccessibleWidget{row, QAccessible::ListItem}
        , m_row{row} { }

    QAccessible::State state() const override {
        auto state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = m_row->content().isCurrent;
        state.expandable = true;
        state.expanded = m_row->content().isUnfolded;
        state.collapsed = !state.expanded;
        state.invalid = !m_row->content().fault.isEmpty();
        return state;
    }

    QStringList actionNames() const override {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }

    void doAction(const QString& name) override {
        if (name == pressAction())
            m_row->press();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    LayerRow* m_row;
};

QAccessibleInterface* interfaceOf(const QString&, QObject* object) {
    if (auto* row = qobject_cast<LayerRow*>(object))
        return new RowInterface{row};
    if (auto* rows = qobject_cast<LayerRows*>(object))
        return new QAccessibleWidget{rows, QAccessible::List};
    return nullptr;
}

} // namespace

void ListAccessible::install() {
    static const bool installed = [] {
        QAccessible::installFactory(interfaceOf);
        return true;
    }();
    Q_UNUSED(installed)
}

void ListAccessible::tellState(LayerRow* row) {
    if (!QAccessible::isActive())
        return;
    QAccessible::State changed;
    changed.selected = true;
    changed.expanded = true;
    changed.invalid = true;
    QAccessibleStateChangeEvent event{row, changed};
    QAccessible::updateAccessibility(&event);
}

void ListAccessible::tellCurrent(LayerRow* row) {
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event{row, QAccessible::Selection};
    QAccessible::updateAccessibility(&event);
}

} // namespace inkling
