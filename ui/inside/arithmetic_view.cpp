// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/arithmetic_view.h"

#include "ui/controls/own_keys.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/theme_source.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr int ringRoom = 3; ///< around the figures, which begin at the edge
constexpr int gap = Theme::unit;
constexpr int barLength = 10 * Theme::unit;
constexpr int air = 3; // on either side of a figure in a cell
constexpr int usualKernel = 5;

/// Of a grid that stands alone, the title may be as wide as it needs.
bool isAlone(const GridGroup& group) {
    return group.grids.size() == 1;
}

QFontMetrics smallMetrics() {
    return QFontMetrics{themeFont(TextSize::small)};
}

} // namespace

ArithmeticView::ArithmeticView(const ThemeSource& themes, QWidget* parent)
    : QAbstractScrollArea{parent}
    , m_themes{themes} {
    beSpoken();
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setViewportMargins(ringRoom, ringRoom, ringRoom, ringRoom);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Arithmetic of the chosen value"));
    setToolTip(tr("How the chosen value came about"));
    for (auto* bar : {horizontalScrollBar(), verticalScrollBar()})
        bar->setSingleStep(2 * Theme::unit);
    connect(&themes, &ThemeSource::changed, this, [this] {
        arrange();
        viewport()->update();
    });
}

void ArithmeticView::setExplanation(std::optional<Explanation> explanation) {
    const bool isOther = !explanation || !m_explanation || explanation->title != m_explanation->title;
    m_explanation = std::move(explanation);
    arrange();
    viewport()->update();
    if (isOther)
        tellValue(this);
}

QString ArithmeticView::spokenValue() const {
    return m_explanation
        ? m_explanation->title + QStringLiteral(". ") + m_explanation->equations.join(QStringLiteral(". "))
        : tr("Empty");
}

QSize ArithmeticView::sizeHint() const {
    // A patch, its kernel and the products stand beside each other, those of other maps below.
    const auto m = measures();
    const int around = 2 * ringRoom + verticalScrollBar()->sizeHint().width();
    return {3 * usualKernel * m.cell.width() + 2 * m.sign + 2 + around, 24 * Theme::unit};
}

QSize ArithmeticView::minimumSizeHint() const {
    return {28 * Theme::unit, 8 * Theme::unit};
}

ArithmeticView::Measures ArithmeticView::measures() const {
    const auto metrics = smallMetrics();
    const int width = tabularWidth(metrics, ValueText::shortNumber(-10.2));
    return {.line = metrics.height(),
            .cell = {width + 2 * air, metrics.height() + 2},
            .sign = metrics.horizontalAdvance(QStringLiteral("×")) + gap};
}

int ArithmeticView::headerHeight() const {
    const int lines = m_explanation ? static_cast<int>(m_explanation->equations.size()) : 0;
    return QFontMetrics{themeFont(TextSize::small, TextWeight::bold)}.height()
        + lines * QFontMetrics{themeFont(TextSize::normal)}.height() + gap / 2;
}

QSize ArithmeticView::sizeOf(const GridGroup& group, const Measures& m) const {
    int width = 0;
    int rows = 0;
    for (const auto& grid : group.grids) {
        width += (width > 0 ? m.sign : 0) + grid.columns * m.cell.width();
        rows = std::max(rows, grid.rows);
    }
    const auto metrics = smallMetrics();
    if (isAlone(group))
        width = std::max(width, metrics.horizontalAdvance(group.grids[0].title));
    return {std::max(width, metrics.horizontalAdvance(group.title)), 2 * m.line + rows * m.cell.height()};
}

ArithmeticView::Measures ArithmeticView::columnsOf(const TermTable& table, Measures m) const {
    const QFontMetrics metrics{themeFont(TextSize::small, TextWeight::bold)}; // as the chosen line is
    for (const auto& line : table.lines) {
        m.name = std::max(m.name, metrics.horizontalAdvance(line.name));
        m.formula = std::max(m.formula, tabularWidth(metrics, line.formula));
        m.value = std::max(m.value, tabularWidth(metrics, ValueText::number(line.value)));
    }
    return m;
}

QSize ArithmeticView::sizeOf(const TermTable& table, const Measures& m) const {
    const int columns = m.name + gap + m.formula + (m.formula > 0 ? gap : 0) + barLength + gap + m.value;
    return {std::max(columns, smallMetrics().horizontalAdvance(table.title)),
            (static_cast<int>(table.lines.size()) + 1) * m.line};
}

/// Boxes side by side while they fit, then below.
void ArithmeticView::arrange() {
    m_boxes.clear();
    const auto m = measures();
    const int top = headerHeight();
    QPoint corner{1, 0};
    int rowHeight = 0;
    QSize content;
    const auto place = [&](Box box, const QSize& size) {
        if (corner.x() > 1 && corner.x() + size.width() > viewport()->width()) {
            corner = {1, corner.y() + rowHeight + gap};
            rowHeight = 0;
        }
        box.area = {corner, size};
        corner.rx() += size.width() + 3 * gap;
        rowHeight = std::max(rowHeight, size.height());
        content = content.expandedTo({box.area.right() + 2, box.area.bottom() + 2});
        m_boxes.push_back(box);
    };
    if (m_explanation) {
        for (const auto& group : m_explanation->groups)
            place({.area = {}, .group = &group}, sizeOf(group, m));
        for (const auto& table : m_explanation->tables)
            place({.area = {}, .table = &table}, sizeOf(table, columnsOf(table, m)));
    }
    const int height = viewport()->height() - top;
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setPageStep(std::max(1, height));
    horizontalScrollBar()->setRange(0, std::max(0, content.width() - viewport()->width()));
    verticalScrollBar()->setRange(0, std::max(0, content.height() - height));
}

void ArithmeticView::resizeEvent(QResizeEvent*) {
    arrange();
}

void ArithmeticView::scrollContentsBy(int, int) {
    viewport()->update();
}

bool ArithmeticView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && moves(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    const bool isDone = QAbstractScrollArea::event(event);
    if (event->type() == QEvent::Paint && hasFocus()) {
        QPainter painter{this};
        paintFocusRing(painter, viewport()->geometry().adjusted(-ringRoom, -ringRoom, ringRoom, ringRoom),
                       m_themes.theme());
    }
    return isDone;
}

void ArithmeticView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(event->key() == Qt::Key_Home ? 0 : verticalScrollBar()->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void ArithmeticView::paintEvent(QPaintEvent*) {
    QPainter painter{viewport()};
    if (!m_explanation) {
        painter.setFont(themeFont(TextSize::small));
        painter.setPen(m_themes.theme().mutedText);
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("The arithmetic of a chosen value appears here."));
        return;
    }
    paintHeader(painter);
    const int top = headerHeight();
    painter.setClipRect(QRect{0, top, viewport()->width(), viewport()->height() - top});
    const QPoint offset{-horizontalScrollBar()->value(), top - verticalScrollBar()->value()};
    painter.translate(offset);
    const QRect visible = viewport()->rect().translated(-offset);
    for (const auto& box : m_boxes) {
        if (!box.area.intersects(visible))
            continue;
        if (box.group)
            paintGroup(painter, box);
        else
            paintTable(painter, box, visible);
    }
}

void ArithmeticView::paintHeader(QPainter& painter) const {
    const auto& theme = m_themes.theme();
    painter.setFont(themeFont(TextSize::small, TextWeight::bold));
    painter.setPen(theme.mutedText);
    int y = 0;
    const auto write = [&](const QString& text) {
        const int height = painter.fontMetrics().height();
        const QRect line{1, y, viewport()->width() - 2, height};
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
        y += height;
    };
    write(m_explanation->title);
    painter.setFont(themeFont(TextSize::normal));
    painter.setPen(theme.text);
    for (const auto& equation : m_explanation->equations)
        write(equation);
}

void ArithmeticView::paintGroup(QPainter& painter, const Box& box) const {
    const auto& theme = m_themes.theme();
    const auto m = measures();
    painter.setFont(themeFont(TextSize::small));
    painter.setPen(theme.text);
    painter.drawText(QRect{box.area.topLeft(), QSize{box.area.width(), m.line}},
                     Qt::AlignLeft | Qt::AlignVCenter, box.group->title);
    QPoint corner = box.area.topLeft() + QPoint{0, m.line};
    for (std::size_t i = 0; i < box.group->grids.size(); ++i) {
        const auto& grid = box.group->grids[i];
        if (i > 0) {
            const QRect between{corner.x(), corner.y() + m.line, m.sign, grid.rows * m.cell.height()};
            painter.setPen(theme.text);
            painter.drawText(between, Qt::AlignCenter, i == 1 ? QStringLiteral("×") : QStringLiteral("="));
            corner.rx() += m.sign;
        }
        const int width = grid.columns * m.cell.width();
        painter.setPen(theme.mutedText);
        painter.drawText(QRect{corner, QSize{isAlone(*box.group) ? box.area.width() : width, m.line}},
                         Qt::AlignLeft | Qt::AlignVCenter, grid.title);
        paintGrid(painter, grid, corner + QPoint{0, m.line}, m);
        corner.rx() += width;
    }
}

void ArithmeticView::paintGrid(QPainter& painter, const NumberGrid& grid, const QPoint& corner,
                               const Measures& m) const {
    const auto& theme = m_themes.theme();
    const ValueColours colours{theme, ValueColours::Strength::behind};
    const QSize size{grid.columns * m.cell.width(), grid.rows * m.cell.height()};
    const auto cellAt = [&](int i) {
        return QRect{QPoint{corner.x() + i % grid.columns * m.cell.width(),
                            corner.y() + i / grid.columns * m.cell.height()},
                     m.cell};
    };
    for (int i = 0; i < grid.rows * grid.columns; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const QRect cell = cellAt(i);
        const bool isPadding = at < grid.isPadding.size() && grid.isPadding[at];
        if (isPadding) {
            painter.fillRect(cell, QBrush{theme.line, Qt::BDiagPattern});
            continue;
        }
        painter.fillRect(cell, QColor{colours.of(grid.values[at], grid.range)});
        painter.setPen(theme.text);
        painter.drawText(cell, Qt::AlignCenter, ValueText::shortNumber(grid.values[at]));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(theme.line);
    painter.drawRect(QRect{corner, size}.adjusted(0, 0, -1, -1));
    if (grid.marked >= 0) {
        painter.setPen(QPen{theme.text, 2.0});
        painter.drawRect(cellAt(grid.marked).adjusted(1, 1, -1, -1));
    }
}

void ArithmeticView::paintTable(QPainter& painter, const Box& box, const QRect& visible) const {
    const auto& theme = m_themes.theme();
    const auto m = columnsOf(*box.table, measures());
    double reach = 0.0;
    bool isSigned = false;
    for (const auto& line : box.table->lines) {
        if (std::isfinite(line.value))
            reach = std::max(reach, std::abs(line.value));
        isSigned = isSigned || line.value < 0.0;
    }
    painter.setFont(themeFont(TextSize::small));
    painter.setPen(theme.mutedText);
    QRect row{box.area.topLeft(), QSize{box.area.width(), m.line}};
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, box.table->title);
    for (const auto& line : box.table->lines) {
        row.translate(0, m.line);
        if (!row.intersects(visible))
            continue;
        painter.setFont(themeFont(TextSize::small, line.isChosen ? TextWeight::bold : TextWeight::regular));
        painter.setPen(theme.text);
        int x = row.left();
        painter.drawText(QRect{x, row.top(), m.name + gap, m.line}, Qt::AlignLeft | Qt::AlignVCenter,
                         line.name);
        x += m.name + gap;
        painter.setPen(theme.mutedText);
        painter.drawText(QRect{x, row.top(), m.formula, m.line}, Qt::AlignRight | Qt::AlignVCenter,
                         line.formula);
        x += m.formula + (m.formula > 0 ? gap : 0);
        const double unit = reach > 0.0 ? (isSigned ? barLength / 2.0 : barLength) / reach : 0.0;
        const double zero = x + (isSigned ? barLength / 2.0 : 0.0);
        const double length = std::isfinite(line.value) ? line.value * unit : 0.0;
        painter.fillRect(QRectF{std::min(zero, zero + length), row.top() + m.line / 4.0,
                                std::max(1.0, std::abs(length)), m.line / 2.0},
                         line.value < 0.0 ? theme.test : theme.train);
        x += barLength + gap;
        painter.setPen(theme.text);
        painter.drawText(QRect{x, row.top(), m.value, m.line}, Qt::AlignRight | Qt::AlignVCenter,
                         ValueText::number(line.value));
    }
}

} // namespace inkling
