// SPDX-License-Identifier: GPL-3.0-or-later
// Which theme the application wears, and the news that it changed.
#pragma once

#include "ui/theme/theme.h"

#include <QObject>

namespace inkling {

enum class Appearance { system, light, dark };

/// Owns the application's theme: sets its style and palette, and tells the views when it changed. One per
/// application, older than every view.
class ThemeSource : public QObject {
    Q_OBJECT

public:
    explicit ThemeSource(QObject* parent = nullptr);

    const Theme& theme() const { return m_theme; }

    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance);

    /// Of every text, in shares of what the desktop wants; 1 at first. Views that are there follow.
    void setTextScale(double scale);

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent*) override;

private:
    void apply();

    Appearance m_appearance = Appearance::system;
    Theme m_theme;
    double m_textScale = 1.0;
    QFont m_desktopFont; ///< while texts are scaled
};

/// Qt 6.4 has no QStyleHints::colorScheme(): a palette is dark if its windows are.
bool isDark(const QPalette&);

} // namespace inkling
