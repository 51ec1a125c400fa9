// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/architecture.h"

#include <QWidget>

class QGridLayout;

namespace inkling {

class ThemeSource;

/// The layers of a network with their output shapes and parameter counts, and what training it costs.
class LayerList : public QWidget {
    Q_OBJECT

public:
    explicit LayerList(const ThemeSource& themes, QWidget* parent = nullptr);

    void setArchitecture(std::shared_ptr<const Architecture> architecture);

    /// "5,994 parameters · 1.70 MFLOP/image". Requires an architecture.
    QString totalText() const;

private:
    void rebuild();

    const ThemeSource& m_themes;
    std::shared_ptr<const Architecture> m_architecture;
    QWidget* m_rows = nullptr;
};

} // namespace inkling
