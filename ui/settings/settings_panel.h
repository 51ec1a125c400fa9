// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace inkling {

class SettingEditors;
class ThemeSource;

/// The settings of a run, one below the other. The seed is not among them: it has its place in the tool bar.
class SettingsPanel : public QWidget {
    Q_OBJECT

public:
    SettingsPanel(SettingEditors& editors, const ThemeSource& themes, QWidget* parent = nullptr);

    /// Says that some values wait for a rewind.
    void setWaiting(bool waiting);

private:
    void wearTheme();

    const ThemeSource& m_themes;
    QLabel* m_title;
    QLabel* m_waiting;
};

} // namespace inkling
