// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/field.h"

#include "ui/controls/run_keys.h"

#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QKeyEvent>

namespace inkling {

namespace {

bool isPlain(const QKeyEvent& key) {
    return !(key.modifiers() & ~Qt::KeypadModifier);
}

bool isEnter(const QKeyEvent& key) {
    return isPlain(key) && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter);
}

bool isEscape(const QKeyEvent& key) {
    return isPlain(key) && key.key() == Qt::Key_Escape;
}

// Choices hold at once; only numbers are typed.

void take(QWidget& editor) {
    if (auto* box = qobject_cast<QAbstractSpinBox*>(&editor))
        box->interpretText();
}

void putBack(QWidget& editor) {
    if (auto* box = qobject_cast<QDoubleSpinBox*>(&editor))
        box->setValue(box->value());
}

/// Watches the application while the editor has the focus: buttons that are clicked on leave it there, and so
/// do keys of the window.
class TakesTyped : public QObject {
public:
    explicit TakesTyped(QWidget& editor)
        : m_editor{editor} { }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        const bool isKeyOfWindow = event->type() == QEvent::Shortcut;
        if (isKeyOfWindow || (event->type() == QEvent::MouseButtonPress && isElsewhere(*watched)))
            take(m_editor);
        return false;
    }

private:
    bool isElsewhere(QObject& pressed) const {
        const auto* widget = qobject_cast<QWidget*>(&pressed);
        return widget && widget != &m_editor && !m_editor.isAncestorOf(widget);
    }

    QWidget& m_editor;
};

class FieldManners : public QObject {
public:
    explicit FieldManners(QWidget& editor)
        : QObject{&editor}
        , m_editor{editor}
        , m_takesTyped{editor} {
        editor.setFocusPolicy(static_cast<Qt::FocusPolicy>(editor.focusPolicy() & Qt::StrongFocus));
        editor.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        switch (event->type()) {
        case QEvent::Wheel:
            return leavesWheel(*event);
        case QEvent::ShortcutOverride:
            return claims(*static_cast<QKeyEvent*>(event));
        case QEvent::KeyPress:
            return isOfWindow(*static_cast<QKeyEvent*>(event)) || isLeft(*static_cast<QKeyEvent*>(event));
        case QEvent::FocusIn:
            QCoreApplication::instance()->installEventFilter(&m_takesTyped);
            return false;
        case QEvent::FocusOut:
            QCoreApplication::instance()->removeEventFilter(&m_takesTyped);
            return false;
        default:
            return QObject::eventFilter(watched, event);
        }
    }

private:
    /// To what scrolls around it.
    bool leavesWheel(QEvent& wheel) const {
        if (m_editor.hasFocus())
            return false;
        wheel.ignore();
        return true;
    }

    /// No number has a space in it.
    bool isOfWindow(const QKeyEvent& key) const {
        return qobject_cast<QAbstractSpinBox*>(&m_editor) && isPlain(key) && key.key() == Qt::Key_Space;
    }

    bool claims(QKeyEvent& key) const {
        if (isOfWindow(key)) {
            key.ignore();
            return true; // or the editor would claim it
        }
        if (!isEscape(key) && !isEnter(key))
            return false;
        key.accept();
        return true;
    }

    bool isLeft(const QKeyEvent& key) {
        if (!isEscape(key) && !isEnter(key))
            return false;
        isEnter(key) ? take(m_editor) : putBack(m_editor);
        leaveKeysToRun(m_editor);
        return true;
    }

    QWidget& m_editor;
    TakesTyped m_takesTyped;
};

} // namespace

void makeField(QWidget& editor) {
    new FieldManners{editor};
}

} // namespace inkling
