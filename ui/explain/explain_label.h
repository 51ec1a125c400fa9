// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace inkling {

class ThemeSource;

/// The name of a field: a click on it explains the field, which is its buddy. The line below it while the
/// pointer is over it, and the pointer's question mark, say so.
class ExplainLabel : public QLabel {
    Q_OBJECT

public:
    ExplainLabel(const QString& text, const ThemeSource& themes, QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    const ThemeSource& m_themes;
};

} // namespace inkling
