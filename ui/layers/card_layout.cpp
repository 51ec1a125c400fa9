// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/card_layout.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>

#include <algorithm>

namespace inkling {

namespace {

constexpr int margin = Theme::unit;
constexpr int gap = 3 * Theme::unit / 2;
constexpr int leastMapWidth = 8 * Theme::unit;
constexpr int leastMapHeight = 9 * Theme::unit / 2;
constexpr int leastRows = 3; ///< the two figures that say most, and the scale

} // namespace

CardLayout::CardLayout() {
    measure();
}

void CardLayout::measure() {
    const QFontMetrics metrics{themeFont(TextSize::small)};
    m_line = metrics.height();
    m_labelWidth = metrics.horizontalAdvance(LayerTexts::usualRatio());
    for (const auto& figure : LayerTexts::figures(nullptr, 0))
        m_labelWidth = std::max(m_labelWidth, metrics.horizontalAdvance(figure.label));
    m_valueWidth = 0;
    for (const auto& value : LayerTexts::widestValues())
        m_valueWidth = std::max(m_valueWidth, tabularWidth(metrics, value));
    m_usualGutter = tabularWidth(metrics, LayerTexts::number(-0.0625)) + Theme::unit / 2;
    m_gutter = m_usualGutter;
    for (const auto& text : m_valueTexts)
        m_gutter = std::max(m_gutter, metrics.horizontalAdvance(text) + Theme::unit / 2);
    setSize(m_size);
}

void CardLayout::setValueTexts(const QStringList& texts) {
    if (texts == m_valueTexts)
        return;
    m_valueTexts = texts;
    measure();
}

int CardLayout::narrowest() const {
    return 2 * margin + std::max(m_usualGutter + leastMapWidth, m_labelWidth + Theme::unit + m_valueWidth);
}

int CardLayout::widthBeside() const {
    return 2 * margin + m_usualGutter + leastMapWidth + gap + m_labelWidth + Theme::unit + m_valueWidth;
}

int CardLayout::heightFor(int width) const {
    const int map = leastMapHeight + m_line;
    const int figures = figuresHeight(leastRows);
    const int content = width >= widthBeside() ? std::max(map, figures) : map + Theme::unit / 2 + figures;
    return margin + m_line + Theme::unit / 2 + content;
}

void CardLayout::setSize(const QSize& size) {
    m_size = size;
    const bool isBeside = size.width() >= widthBeside();
    QRect rest = QRect{QPoint{}, size}.adjusted(margin, margin / 2, -margin, -margin / 2);
    m_title = QRect{rest.left(), rest.top(), rest.width(), m_line};
    rest.setTop(m_title.bottom() + 1 + Theme::unit / 2);
    if (isBeside) {
        chooseFigures(rest.height() / m_line);
        const int figures = m_labelWidth + Theme::unit + m_valueWidth;
        m_figures = QRect{rest.right() + 1 - figures, rest.top(), figures, m_figures.height()};
        rest.setRight(m_figures.left() - gap - 1);
    } else {
        chooseFigures((rest.height() - leastMapHeight - m_line - Theme::unit / 2) / m_line);
        m_figures =
            QRect{rest.left(), rest.bottom() + 1 - m_figures.height(), rest.width(), m_figures.height()};
        rest.setBottom(m_figures.top() - Theme::unit / 2 - 1);
    }
    m_axis = QRect{rest.left() + m_gutter, rest.bottom() + 1 - m_line, rest.width() - m_gutter, m_line};
    m_map = QRect{m_axis.left(), rest.top(), m_axis.width(), m_axis.top() - rest.top()};
    m_values = QRect{rest.left(), m_map.top(), m_gutter - Theme::unit / 2, m_map.height()};
}

/// As many as `rows` hold. The scale takes the row behind the ratio.
void CardLayout::chooseFigures(int rows) {
    const auto rowsOf = [](int line) { return line == LayerTexts::ratioLine ? 2 : 1; };
    m_rows.fill(-1);
    int used = 0;
    for (const int line : LayerTexts::byImportance) {
        if (used >= leastRows && used + rowsOf(line) > rows)
            break;
        m_rows[static_cast<std::size_t>(line)] = 0;
        used += rowsOf(line);
    }
    int row = 0;
    for (std::size_t line = 0; line < m_rows.size(); ++line)
        if (m_rows[line] >= 0) {
            m_rows[line] = row;
            row += rowsOf(static_cast<int>(line));
        }
    m_figures.setHeight(figuresHeight(used));
}

QRect CardLayout::lineAt(int line) const {
    const int row = m_rows[static_cast<std::size_t>(line)];
    return {m_figures.left(), m_figures.top() + row * m_line, m_figures.width(), m_line};
}

QRect CardLayout::label(int line) const {
    auto area = lineAt(line);
    area.setWidth(m_labelWidth);
    return area;
}

QRect CardLayout::value(int line) const {
    auto area = lineAt(line);
    area.setLeft(area.left() + m_labelWidth + Theme::unit);
    return area;
}

QRect CardLayout::usualLabel() const {
    return label(LayerTexts::ratioLine).translated(0, m_line);
}

QRect CardLayout::scale() const {
    return value(LayerTexts::ratioLine).translated(0, m_line);
}

int CardLayout::figureAt(const QPoint& point) const {
    if (usualLabel().united(scale()).contains(point))
        return LayerTexts::ratioLine;
    for (int line = 0; line < static_cast<int>(m_rows.size()); ++line)
        if (isShown(line) && lineAt(line).contains(point))
            return line;
    return -1;
}

} // namespace inkling
