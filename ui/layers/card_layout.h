// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/layers/layer_texts.h"

#include <QRect>
#include <QSize>
#include <QStringList>

#include <array>

namespace inkling {

/// Where the parts of a layer's card lie: the figures beside the map, or below it where the card is narrow.
/// Where it is low the figures that matter least are left out.
class CardLayout {
public:
    CardLayout();

    /// From the fonts of now.
    void measure();
    void setSize(const QSize& size);
    /// What is written left of the map: wider than usual it takes its room from the map alone.
    void setValueTexts(const QStringList& texts);

    int widthBeside() const;        ///< the least with the figures beside the map
    int heightFor(int width) const; ///< the least
    int narrowest() const;          ///< the least width at all

    QRect title() const { return m_title; }
    QRect map() const { return m_map; }
    QRect axis() const { return m_axis; }     ///< below the map
    QRect values() const { return m_values; } ///< left of the map
    QRect figures() const { return m_figures; }
    bool isShown(int line) const { return m_rows[static_cast<std::size_t>(line)] >= 0; }
    QRect label(int line) const; ///< of one that is shown
    QRect value(int line) const;
    QRect usualLabel() const;
    QRect scale() const; ///< of ratios
    /// The figure at a point, or -1.
    int figureAt(const QPoint& point) const;

private:
    QRect lineAt(int line) const;
    int figuresHeight(int rows) const { return rows * m_line; }
    void chooseFigures(int rows);

    int m_line = 0;
    int m_labelWidth = 0;
    int m_valueWidth = 0;
    int m_usualGutter = 0;
    int m_gutter = 0;
    QStringList m_valueTexts;
    QSize m_size;
    std::array<int, LayerTexts::figureCount> m_rows{}; ///< of each figure; less than 0: it is left out
    QRect m_title, m_map, m_axis, m_values, m_figures;
};

} // namespace inkling
