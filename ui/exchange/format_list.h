// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/model_formats.h"

#include <QListWidget>

namespace inkling {

class ThemeSource;

/// The forms in which a model can be written, one of which is chosen.
class FormatList : public QListWidget {
    Q_OBJECT

public:
    explicit FormatList(const ThemeSource& themes, QWidget* parent = nullptr);

    const ModelFormat& format() const;
    /// Requires one that can be written.
    void choose(const ModelFormat& format);

signals:
    void chosen();

private:
    void wearTheme();

    const ThemeSource& m_themes;
};

} // namespace inkling
