// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace inkling {

class LanguageSource;

class LanguageMenu : public QMenu {
    Q_OBJECT

public:
    explicit LanguageMenu(LanguageSource& languages, QWidget* parent = nullptr);
};

} // namespace inkling
