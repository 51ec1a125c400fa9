// SPDX-License-Identifier: GPL-3.0-or-later
// A confusion matrix, cell by cell, and behind it the figures of each class.
#pragma once

#include "core/evaluation/evaluation.h"
#include "core/evaluation/ranking.h"
#include "ui/canvas/spoken_value.h"
#include "ui/evaluation/matrix_layout.h"
#include "ui/evaluation/matrix_texts.h"

#include <QWidget>

#include <optional>

class QPainter;

namespace inkling {

class ThemeSource;

/// Rows are what an image is, columns what it was read as. A click on a cell, on the name of a row or column,
/// or on the corner chooses that part; a second one all of it. With the keyboard the arrows, Home and End
/// move a cursor, Enter or Space chooses.
class ConfusionGrid : public QWidget, public SpokenValue {
    Q_OBJECT

public:
    explicit ConfusionGrid(const ThemeSource& themes, QWidget* parent = nullptr);

    /// Nothing: an empty table of ten classes.
    void setMatrix(const std::optional<ConfusionMatrix>& matrix);
    const std::optional<ConfusionMatrix>& matrix() const { return m_matrix; }
    void setCells(MatrixCells cells);
    MatrixCells cells() const { return m_cells; }
    void setColumns(MatrixColumns columns);
    MatrixColumns columns() const { return m_columns; }
    /// What is marked. Tells nobody.
    void setPart(const MatrixPart& part);
    const MatrixPart& part() const { return m_part; }

    const MatrixLayout& fields() const { return m_fields; }
    MatrixPlace cursor() const { return m_cursor; }
    QString textOf(MatrixPlace place) const;
    /// The least width with these columns.
    int widthWith(MatrixColumns columns) const;

    QSize sizeHint() const override { return m_fields.largest(); }
    QSize minimumSizeHint() const override { return m_fields.smallest(); }
    /// Of the field with the cursor.
    QString spokenValue() const override;

signals:
    void partChosen(const inkling::MatrixPart& part);
    void cursorMoved(const QRect& field);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int classes() const;
    MatrixLayout layoutWith(MatrixColumns columns) const;
    void layOut();
    MatrixPart partAt(MatrixPlace place) const;
    QRect areaOf(const MatrixPart& part) const;
    void choose(MatrixPlace place);
    void moveCursor(MatrixPlace place);
    void hover(const std::optional<MatrixPlace>& place);
    void paintField(QPainter& painter, MatrixPlace place) const;
    void paintMarks(QPainter& painter) const;

    const ThemeSource& m_themes;
    std::optional<ConfusionMatrix> m_matrix;
    MatrixCells m_cells = MatrixCells::counts;
    MatrixColumns m_columns = MatrixColumns::both;
    MatrixPart m_part;
    MatrixPlace m_cursor{0, 0};
    std::optional<MatrixPlace> m_hovered;
    MatrixLayout m_fields;
};

} // namespace inkling
