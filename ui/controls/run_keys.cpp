// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/run_keys.h"

#include <QWidget>

namespace inkling {

void leaveKeysToRun(const QWidget& leaving) {
    auto* window = leaving.window();
    const auto* focused = window->focusWidget();
    if (focused && (focused == &leaving || leaving.isAncestorOf(focused)))
        window->setFocus(Qt::OtherFocusReason);
}

} // namespace inkling
