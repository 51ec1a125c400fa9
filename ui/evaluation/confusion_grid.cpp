// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/confusion_grid.h"

#include "ui/controls/own_keys.h"
#include "ui/evaluation/matrix_colours.h"
#include "ui/reading/reading.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/theme_source.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace inkling {

namespace {

constexpr int usualClasses = 10;

bool isOwnKey(const QKeyEvent& key) {
    return movesOrChooses(key) || presses(key);
}

MatrixWidths textWidths(int classes) {
    const QFontMetrics metrics{themeFont(TextSize::small)};
    const auto widest = [&](const QString& text) { return tabularWidth(metrics, text); };
    int figure = widest(percentText(1.0));
    for (int column = classes + 1; column <= classes + MatrixLayout::figureCount; ++column)
        figure = std::max(figure, metrics.horizontalAdvance(MatrixTexts::title(column, classes)));
    return {.name = metrics.horizontalAdvance(MatrixTexts::title(-1, classes)),
            .count = widest(QLocale{}.toString(1000)),
            .total = std::max(widest(QLocale{}.toString(10'000)),
                              metrics.horizontalAdvance(MatrixTexts::title(classes, classes))),
            .figure = figure};
}

} // namespace

ConfusionGrid::ConfusionGrid(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_fields{layoutWith(m_columns)} {
    beSpoken();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Confusion matrix"));
    setAccessibleDescription(tr(
        "Rows are what a digit is, columns what it was read as. Arrow keys move, Enter shows the images."));
    connect(&themes, &ThemeSource::changed, this, &ConfusionGrid::layOut);
}

int ConfusionGrid::classes() const {
    return m_matrix ? static_cast<int>(m_matrix->classCount()) : usualClasses;
}

MatrixLayout ConfusionGrid::layoutWith(MatrixColumns columns) const {
    return {classes(), columns, textWidths(classes()), QFontMetrics{themeFont(TextSize::small)}};
}

int ConfusionGrid::widthWith(MatrixColumns columns) const {
    return layoutWith(columns).smallest().width();
}

void ConfusionGrid::layOut() {
    m_fields = layoutWith(m_columns);
    m_fields.setSize(size());
    updateGeometry();
    update();
}

void ConfusionGrid::setMatrix(const std::optional<ConfusionMatrix>& matrix) {
    const int before = classes();
    m_matrix = matrix;
    if (classes() != before) {
        m_part = {};
        m_cursor = {0, 0};
        layOut();
    }
    update();
    if (hasFocus())
        tellValue(this);
}

void ConfusionGrid::setCells(MatrixCells cells) {
    m_cells = cells;
    update();
}

void ConfusionGrid::setColumns(MatrixColumns columns) {
    if (columns == m_columns)
        return;
    m_columns = columns;
    if (columns == MatrixColumns::figures)
        m_cursor = {std::max(0, m_cursor.row), -1};
    layOut();
}

void ConfusionGrid::setPart(const MatrixPart& part) {
    if (part == m_part)
        return;
    m_part = part;
    update();
}

MatrixPart ConfusionGrid::partAt(MatrixPlace place) const {
    const auto classOf = [&](int number) {
        return number >= 0 && number < classes() ? std::optional{static_cast<std::size_t>(number)}
                                                 : std::nullopt;
    };
    return {classOf(place.row), classOf(place.column)};
}

QRect ConfusionGrid::areaOf(const MatrixPart& part) const {
    const int last = classes() - 1;
    const int row = part.label ? static_cast<int>(*part.label) : 0;
    const int column = part.prediction ? static_cast<int>(*part.prediction) : 0;
    const bool hasCells = m_fields.shows(0);
    const MatrixPlace first{row, hasCells ? column : -1};
    const MatrixPlace end{part.label ? row : last, !hasCells ? classes() : part.prediction ? column : last};
    return m_fields.field(first).united(m_fields.field(end));
}

QString ConfusionGrid::textOf(MatrixPlace place) const {
    if (m_matrix)
        return MatrixTexts::field(*m_matrix, place, m_cells);
    if (place.row < 0)
        return MatrixTexts::title(place.column, classes());
    return place.column < 0 && place.row < classes() ? QString::number(place.row) : QString{};
}

QString ConfusionGrid::spokenValue() const {
    return m_matrix ? MatrixTexts::sentence(*m_matrix, m_cursor) : tr("Empty");
}

void ConfusionGrid::choose(MatrixPlace place) {
    if (!m_matrix)
        return;
    const auto part = partAt(place);
    m_part = part == m_part ? MatrixPart{} : part;
    update();
    emit partChosen(m_part);
}

void ConfusionGrid::moveCursor(MatrixPlace place) {
    const int last = classes() - 1;
    m_cursor = {std::clamp(place.row, -1, last), std::clamp(place.column, -1, m_fields.shows(0) ? last : -1)};
    update();
    emit cursorMoved(m_fields.field(m_cursor));
    tellValue(this);
}

void ConfusionGrid::hover(const std::optional<MatrixPlace>& place) {
    if (place == m_hovered)
        return;
    m_hovered = place;
    update();
}

bool ConfusionGrid::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip && m_matrix) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto place = m_fields.at(help->pos()))
            QToolTip::showText(help->globalPos(),
                               MatrixTexts::sentence(*m_matrix, *place) + QLatin1Char('\n')
                                   + tr("Click to see the images, again to see all mistakes."),
                               this, m_fields.field(*place));
        return true;
    }
    return QWidget::event(event);
}

void ConfusionGrid::resizeEvent(QResizeEvent*) {
    m_fields.setSize(size());
}

void ConfusionGrid::mouseMoveEvent(QMouseEvent* event) {
    hover(m_fields.at(event->position().toPoint()));
}

void ConfusionGrid::leaveEvent(QEvent*) {
    hover({});
}

void ConfusionGrid::mousePressEvent(QMouseEvent* event) {
    const auto place = m_fields.at(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !place)
        return;
    moveCursor({place->row == classes() ? -1 : place->row, place->column >= classes() ? -1 : place->column});
    choose(*place);
}

void ConfusionGrid::keyPressEvent(QKeyEvent* event) {
    const auto [row, column] = m_cursor;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor({row, column - 1});
    case Qt::Key_Right:
        return moveCursor({row, column + 1});
    case Qt::Key_Up:
        return moveCursor({row - 1, column});
    case Qt::Key_Down:
        return moveCursor({row + 1, column});
    case Qt::Key_Home:
        return moveCursor({row, -1});
    case Qt::Key_End:
        return moveCursor({row, classes() - 1});
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return choose(m_cursor);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ConfusionGrid::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    painter.setFont(themeFont(TextSize::small));
    for (int row = -1; row <= classes(); ++row) {
        for (int column = -1; column <= classes() + MatrixLayout::figureCount; ++column) {
            if (m_fields.shows(column))
                paintField(painter, {row, column});
        }
    }
    paintMarks(painter);
}

void ConfusionGrid::paintField(QPainter& painter, MatrixPlace place) const {
    const auto& theme = m_themes.theme();
    const auto area = m_fields.field(place);
    const auto [row, column] = place;
    const bool isCell = row >= 0 && row < classes() && column >= 0 && column < classes();
    if (isCell) {
        const auto label = static_cast<std::size_t>(row);
        const int all = m_matrix ? m_matrix->ofLabel(label) : 0;
        const double share = all == 0
            ? 0.0
            : static_cast<double>(m_matrix->count(label, static_cast<std::size_t>(column))) / all;
        const auto colour = all == 0 ? theme.plot : cellColour(theme, row == column, share);
        painter.fillRect(area.adjusted(0, 0, -1, -1), colour);
    }
    const bool isFigure = row >= 0 && row < classes() && column >= classes();
    painter.setPen(isCell || isFigure ? theme.text : theme.mutedText);
    // Numbers below each other stand with their last digits below each other.
    const bool isRight = column >= classes() || column < 0;
    const auto alignment = isRight ? Qt::AlignVCenter | Qt::AlignRight : Qt::Alignment{Qt::AlignCenter};
    painter.drawText(area.adjusted(0, 0, isRight ? -Theme::unit : -1, 0), static_cast<int>(alignment),
                     textOf(place));
}

/// What the mouse is on, what is chosen, and the cursor while the keyboard is here.
void ConfusionGrid::paintMarks(QPainter& painter) const {
    constexpr int around = 3; // outside of its field, which has no room beside the figure
    const auto& theme = m_themes.theme();
    painter.setBrush(Qt::NoBrush);
    const auto frame = [&](const QRect& area, const QPen& pen, double inset) {
        painter.setPen(pen);
        painter.drawRect(QRectF{area}.adjusted(inset, inset, -1.0 - inset, -1.0 - inset));
    };
    if (m_hovered && m_matrix)
        frame(areaOf(partAt(*m_hovered)), QPen{theme.mutedText, 1.0}, 0.5);
    if (m_part != MatrixPart{})
        frame(areaOf(m_part), QPen{theme.text, 2.0}, 0.0);
    if (hasFocus())
        paintFocusRing(painter, m_fields.field(m_cursor).adjusted(-around, -around, around, around), theme);
}

} // namespace inkling
