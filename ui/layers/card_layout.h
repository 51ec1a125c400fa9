// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

namespace inkling {

/// Where the parts of a layer's card lie: the figures beside the map, or below it where the card is narrow.
class CardLayout {
public:
    explicit CardLayout(int figureCount);

    /// From the fonts of now.
    void measure();
    void setSize(const QSize& size);

    int widthBeside() const;        ///< the least with the figures beside the map
    int heightFor(int width) const; ///< the least
    int narrowest() const;          ///< the least width at all

    QRect title() const { return m_title; }
    QRect map() const { return m_map; }
    QRect axis() const { return m_axis; }     ///< below the map
    QRect values() const { return m_values; } ///< left of the map
    QRect figures() const { return m_figures; }
    QRect label(int line) const;
    QRect value(int line) const;
    QRect usualLabel() const;
    QRect scale() const; ///< of ratios
    /// The figure at a point, or -1.
    int figureAt(const QPoint& point) const;

private:
    QRect lineAt(int line) const;
    int lineCount() const { return m_figureCount + 1; }
    int figuresHeight() const { return lineCount() * m_line; }

    int m_figureCount;
    int m_line = 0;
    int m_labelWidth = 0;
    int m_valueWidth = 0;
    int m_gutter = 0;
    QSize m_size;
    QRect m_title, m_map, m_axis, m_values, m_figures;
};

} // namespace inkling
