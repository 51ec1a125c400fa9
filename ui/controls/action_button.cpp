// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/action_button.h"

#include <QAction>
#include <QPushButton>

namespace inkling {

QPushButton* makeActionButton(QAction* action, QWidget* parent) {
    auto* button = new QPushButton{parent};
    showAction(*button, action);
    return button;
}

void showAction(QPushButton& button, QAction* action) {
    button.setFocusPolicy(Qt::TabFocus);
    QObject::connect(&button, &QPushButton::clicked, action, &QAction::trigger);
    const auto follow = [&button, action] {
        button.setText(action->text());
        button.setEnabled(action->isEnabled());
        button.setToolTip(action->toolTip());
        button.setAccessibleName(action->text());
    };
    QObject::connect(action, &QAction::changed, &button, follow);
    follow();
}

QString tipWithKey(const QAction& action) {
    if (action.shortcut().isEmpty())
        return action.statusTip();
    return QStringLiteral("%1 (%2)").arg(action.statusTip(),
                                         action.shortcut().toString(QKeySequence::NativeText));
}

} // namespace inkling
