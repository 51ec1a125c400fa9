// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace inkling {

class ThemeSource;

/// Light, dark, or as the system is.
class AppearanceMenu : public QMenu {
    Q_OBJECT

public:
    explicit AppearanceMenu(ThemeSource& themes, QWidget* parent = nullptr);
};

} // namespace inkling
