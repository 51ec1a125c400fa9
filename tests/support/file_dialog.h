// SPDX-License-Identifier: GPL-3.0-or-later
// Answering a question about a file, as a person does.
#pragma once

#include <QtWidgets>

#include <QtTest>

namespace inkling::test {

/// The one that is asked beside this window; null: none is.
inline QFileDialog* shownFileDialog(const QWidget& window) {
    for (auto* dialog : window.findChildren<QFileDialog*>())
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

/// As a person types it and presses Enter.
inline void typeFile(const QFileDialog& dialog, const QString& path) {
    auto* line = dialog.findChild<QLineEdit*>();
    line->setText(path);
    QTest::keyClick(line, Qt::Key_Return);
}

} // namespace inkling::test
