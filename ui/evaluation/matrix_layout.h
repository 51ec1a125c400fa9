// SPDX-License-Identifier: GPL-3.0-or-later
// Where each number of a confusion matrix and of its classes' figures stands.
#pragma once

#include <QFontMetrics>
#include <QRect>
#include <QSize>

#include <optional>
#include <vector>

namespace inkling {

/// A field of the table. Row -1 holds the names of the columns, row `classes` their totals; column -1 holds
/// the names of the rows, column `classes` their totals, and behind it stand three figures of the row's
/// class.
struct MatrixPlace {
    int row = 0;
    int column = 0;
    bool operator==(const MatrixPlace&) const = default;
};

enum class MatrixColumns {
    counts,  ///< the matrix and its totals
    figures, ///< totals of the rows, recall, precision and F1
    both
};

/// What the widest texts need, in pixels.
struct MatrixWidths {
    int name = 0;   ///< the corner's text; names of classes are shorter
    int count = 0;  ///< of a cell
    int total = 0;  ///< of a row or column
    int figure = 0; ///< of recall, precision, F1 and their titles
};

class MatrixLayout {
public:
    static constexpr int figureCount = 3;

    MatrixLayout(int classes, MatrixColumns columns, const MatrixWidths& widths, const QFontMetrics& metrics);

    /// Of everything, as small as can be read, and as large as is pleasant.
    QSize smallest() const;
    QSize largest() const;

    /// Fills `size`, from smallest() to largest().
    void setSize(const QSize& size);

    /// Empty where the column is not shown.
    QRect field(MatrixPlace place) const;
    std::optional<MatrixPlace> at(const QPoint& point) const;
    bool shows(int column) const { return widthOf(column) > 0; }
    QSize size() const;

private:
    int leastWidthOf(int column) const;
    int widthOf(int column) const;
    int lastColumn() const { return m_classes + figureCount; }

    int m_classes;
    MatrixColumns m_columns;
    MatrixWidths m_widths;
    int m_leastHeight;
    int m_rowHeight;
    int m_spare = 0; ///< that each column is wider than it must be
};

} // namespace inkling
