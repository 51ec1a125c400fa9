// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/field.h"

#include "ui/controls/run_keys.h"

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

class FieldManners : public QObject {
public:
    explicit FieldManners(QWidget& editor)
        : QObject{&editor}
        , m_editor{editor} {
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
            return isLeft(*static_cast<QKeyEvent*>(event));
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

    static bool claims(QKeyEvent& key) {
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
};

} // namespace

void makeField(QWidget& editor) {
    new FieldManners{editor};
}

} // namespace inkling
