// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace inkling {

class ThemeSource;

/// Something to click on that stands as text among texts, at their left edge: underlined under the mouse, and
/// more so where the focus is.
class LinkButton : public QToolButton {
    Q_OBJECT

public:
    explicit LinkButton(const ThemeSource& themes, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_themes;
};

} // namespace inkling
