// SPDX-License-Identifier: GPL-3.0-or-later
// A thousand points are painted from a few dozen small pictures.
#pragma once

#include "ui/theme/theme.h"

#include <QPen>
#include <QPixmap>

#include <vector>

namespace inkling {

/// A point is its digit in the colour of its class; one that is read wrong has a ring around it.
class MapGlyphs {
public:
    /// Draws them anew if anything is different. `height` is that of a digit, in pixels of the window.
    void prepare(const Theme& theme, int classes, int height, double pixelRatio);

    /// Around what is read wrong.
    static QPen ring(const Theme& theme) { return QPen{theme.test, 1.5}; }
    /// In device pixels; the point lies in its middle.
    const QPixmap& of(int label, bool isRight) const {
        return m_pixmaps[static_cast<std::size_t>(label) * 2 + (isRight ? 1 : 0)];
    }

private:
    QPixmap draw(const Theme& theme, int label, bool isRight) const;

    std::vector<QPixmap> m_pixmaps; ///< [classes, 2]
    QColor m_paper;
    int m_height = 0;
    double m_pixelRatio = 0.0;
};

} // namespace inkling
