// SPDX-License-Identifier: GPL-3.0-or-later
// An explanation as figures on coloured cells and as bars, wrapped to the width there is.
#pragma once

#include "ui/canvas/spoken_value.h"
#include "ui/inside/explanation.h"

#include <QAbstractScrollArea>

#include <optional>

namespace inkling {

class ThemeSource;

/// Title and equations stay at the top; what they are made of scrolls below.
class ArithmeticView : public QAbstractScrollArea, public SpokenValue {
    Q_OBJECT

public:
    explicit ArithmeticView(const ThemeSource& themes, QWidget* parent = nullptr);

    void setExplanation(std::optional<Explanation> explanation);
    const std::optional<Explanation>& explanation() const { return m_explanation; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString spokenValue() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    /// One group or table and where it lies below the header.
    struct Box {
        QRect area;
        const GridGroup* group = nullptr;
        const TermTable* table = nullptr;
    };
    struct Measures {
        int line;     ///< height of text
        QSize cell;   ///< of a grid
        int sign;     ///< width of what stands between two grids
        int name = 0; ///< widths of a table's columns
        int formula = 0;
        int value = 0;
    };
    Measures measures() const;
    int headerHeight() const;
    QSize sizeOf(const GridGroup& group, const Measures&) const;
    Measures columnsOf(const TermTable& table, Measures) const;
    QSize sizeOf(const TermTable& table, const Measures&) const;
    void arrange();
    void paintHeader(QPainter& painter) const;
    void paintGroup(QPainter& painter, const Box& box) const;
    void paintGrid(QPainter& painter, const NumberGrid& grid, const QPoint& corner, const Measures&) const;
    void paintTable(QPainter& painter, const Box& box, const QRect& visible) const;

    const ThemeSource& m_themes;
    std::optional<Explanation> m_explanation;
    std::vector<Box> m_boxes;
};

} // namespace inkling
