// SPDX-License-Identifier: GPL-3.0-or-later
// The 28×28 picture a network sees, pixel by pixel.
#pragma once

#include "core/drawing/drawing.h"
#include "ui/canvas/spoken_value.h"

#include <QWidget>

#include <optional>

namespace inkling {

class ThemeSource;

class InputPreview : public QWidget, public SpokenValue {
    Q_OBJECT

public:
    explicit InputPreview(const ThemeSource& themes, QWidget* parent = nullptr);

    const std::optional<Picture>& picture() const { return m_picture; }
    void setPicture(const std::optional<Picture>& picture);

    QSize sizeHint() const override;
    QString spokenValue() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeSource& m_themes;
    std::optional<Picture> m_picture;
};

} // namespace inkling
