// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace inkling {

class TextLabel;
class ThemeSource;

/// The lines that use what an export writes, to be read and copied.
class UsageView : public QWidget {
    Q_OBJECT

public:
    explicit UsageView(const ThemeSource& themes, QWidget* parent = nullptr);

    void setText(const QString& lines);

signals:
    void copied();

private:
    void layOut();
    void copy();
    void wearTheme();

    const ThemeSource& m_themes;
    TextLabel* m_title;
    QPlainTextEdit* m_text;
    QPushButton* m_copy;
};

} // namespace inkling
