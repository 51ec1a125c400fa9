// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/matrix_layout.h"

#include "ui/theme/theme.h"

#include <algorithm>

namespace inkling {

namespace {

constexpr int padding = Theme::unit; // left and right of a text together
constexpr int mostSpare = 6 * Theme::unit;
constexpr int mostHeights = 3; // a row, of a text

} // namespace

MatrixLayout::MatrixLayout(int classes, MatrixColumns columns, const MatrixWidths& widths,
                           const QFontMetrics& metrics)
    : m_classes{classes}
    , m_columns{columns}
    , m_widths{widths}
    , m_leastHeight{metrics.height()}
    , m_rowHeight{m_leastHeight} { }

int MatrixLayout::leastWidthOf(int column) const {
    if (column < 0)
        return m_widths.name + padding;
    if (column == m_classes)
        return m_widths.total + padding + padding / 2;
    if (column < m_classes)
        return m_columns == MatrixColumns::figures ? 0 : m_widths.count + padding / 2;
    return m_columns == MatrixColumns::counts ? 0 : m_widths.figure + 2 * padding;
}

int MatrixLayout::widthOf(int column) const {
    const int least = leastWidthOf(column);
    return least == 0 || column < 0 ? least : least + m_spare;
}

QSize MatrixLayout::size() const {
    int width = 0;
    for (int column = -1; column <= lastColumn(); ++column)
        width += widthOf(column);
    return {width, m_rowHeight * (m_classes + 2)};
}

QSize MatrixLayout::smallest() const {
    auto least = *this;
    least.m_spare = 0;
    least.m_rowHeight = m_leastHeight;
    return least.size();
}

QSize MatrixLayout::largest() const {
    auto most = *this;
    most.m_spare = mostSpare;
    most.m_rowHeight = mostHeights * m_leastHeight;
    return most.size();
}

void MatrixLayout::setSize(const QSize& size) {
    const QSize least = smallest();
    int wide = 0;
    for (int column = 0; column <= lastColumn(); ++column)
        wide += leastWidthOf(column) > 0 ? 1 : 0;
    m_spare = std::clamp((size.width() - least.width()) / std::max(1, wide), 0, mostSpare);
    m_rowHeight = std::clamp(size.height() / (m_classes + 2), m_leastHeight, mostHeights * m_leastHeight);
}

QRect MatrixLayout::field(MatrixPlace place) const {
    int left = 0;
    for (int column = -1; column < place.column; ++column)
        left += widthOf(column);
    return {left, (place.row + 1) * m_rowHeight, widthOf(place.column), m_rowHeight};
}

std::optional<MatrixPlace> MatrixLayout::at(const QPoint& point) const {
    if (!QRect{QPoint{}, size()}.contains(point))
        return {};
    const int row = point.y() / m_rowHeight - 1;
    int column = -1;
    for (int right = widthOf(column); right <= point.x(); right += widthOf(column))
        ++column;
    return MatrixPlace{row, column};
}

} // namespace inkling
