// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/beside.h"

#include <QDialog>
#include <QEvent>

namespace inkling {

namespace {

/// A window that is merely minimised is hidden by others: spontaneously.
class ClosesWith : public QObject {
public:
    ClosesWith(QDialog& dialog, QWidget& window)
        : QObject{&dialog}
        , m_dialog{dialog} {
        window.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Hide && !event->spontaneous())
            m_dialog.close();
        return QObject::eventFilter(watched, event);
    }

private:
    QDialog& m_dialog;
};

} // namespace

void showBeside(QDialog& dialog) {
    if (!dialog.isVisible()) {
        dialog.setAttribute(Qt::WA_DeleteOnClose);
        dialog.setWindowModality(Qt::NonModal);
        if (auto* parent = dialog.parentWidget())
            new ClosesWith{dialog, *parent->window()};
    }
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

} // namespace inkling
