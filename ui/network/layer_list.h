// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/architecture.h"

#include <QWidget>

class QGridLayout;

namespace inkling {

class ThemeSource;

/// The layers of a network with their output shapes and parameter counts.
class LayerList : public QWidget {
    Q_OBJECT

public:
    explicit LayerList(const ThemeSource& themes, QWidget* parent = nullptr);

    void setArchitecture(std::shared_ptr<const Architecture> architecture);

private:
    void rebuild();

    const ThemeSource& m_themes;
    std::shared_ptr<const Architecture> m_architecture;
    QWidget* m_rows = nullptr;
};

} // namespace inkling
