// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace inkling {

class ThemeSource;

/// A small flat button with a sign that is drawn in the text's colour, whatever icons the desktop has.
class TitleButton : public QToolButton {
    Q_OBJECT

public:
    enum class Glyph { question, detach, close };
    TitleButton(Glyph glyph, const ThemeSource& themes, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Glyph m_glyph;
    const ThemeSource& m_themes;
};

} // namespace inkling
