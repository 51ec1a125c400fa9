// SPDX-License-Identifier: GPL-3.0-or-later
// A picture as large as there is room.
#pragma once

#include "core/drawing/drawing.h"

#include <QWidget>

#include <optional>

namespace inkling {

class ThemeSource;

class PictureView : public QWidget {
    Q_OBJECT

public:
    explicit PictureView(const ThemeSource& themes, QWidget* parent = nullptr);

    void setPicture(const std::optional<Picture>& picture);
    const std::optional<Picture>& picture() const { return m_picture; }

    /// Where it is, in a square at the top.
    QRect shownArea() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_themes;
    std::optional<Picture> m_picture;
};

} // namespace inkling
