// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/run_keys.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QKeyEvent>

namespace inkling {

namespace {

bool isArrow(const QKeyEvent& key) {
    return key.key() == Qt::Key_Left || key.key() == Qt::Key_Right || key.key() == Qt::Key_Up
        || key.key() == Qt::Key_Down;
}

/// One of several, among which arrows choose.
bool isChoice(const QAbstractButton& button) {
    return button.group() || button.autoExclusive();
}

/// Watches the application: no button can be forgotten.
class ArrowsPassButtons : public QObject {
public:
    explicit ArrowsPassButtons(QWidget& window)
        : QObject{&window} {
        QApplication::instance()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::KeyPress || !isArrow(*static_cast<QKeyEvent*>(event)))
            return false;
        const auto* button = qobject_cast<const QAbstractButton*>(watched);
        if (!button || isChoice(*button) || qobject_cast<const QDialog*>(button->window()))
            return false;
        event->ignore(); // what is around the button may have a use for it
        return true;
    }
};

} // namespace

void leaveKeysToRun(const QWidget& leaving) {
    auto* window = leaving.window();
    const auto* focused = window->focusWidget();
    if (focused && (focused == &leaving || leaving.isAncestorOf(focused)))
        window->setFocus(Qt::OtherFocusReason);
}

void leaveArrowsToRun(QWidget& window) {
    new ArrowsPassButtons{window};
}

} // namespace inkling
