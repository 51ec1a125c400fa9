// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layer_card.h"

#include "ui/controls/own_keys.h"
#include "ui/theme/theme_source.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace inkling {

LayerCard::LayerCard(const ThemeSource& themes, std::size_t layer, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_layer{layer} {
    beSpoken();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setToolTip(
        tr("How the layer's values are spread, batch by batch. Point at a place to read it; a double click "
           "goes to its batch."));
    setAccessibleDescription(tr(
        "Left and right move through the batches, up and down through the values. Enter goes to the batch."));
    connect(&themes, &ThemeSource::changed, this, &LayerCard::wearTheme);
}

void LayerCard::setLayer(const QString& name, const QString& detail) {
    m_name = name;
    m_detail = detail;
    setAccessibleName(detail.isEmpty() ? name
                                       : tr("%1, %2", "a layer and what it is like").arg(name, detail));
    update();
}

void LayerCard::setContent(const StatisticsHistory& history, const StatisticsHistory::Sample& shown,
                           Quantity quantity) {
    const bool isShown = shown && m_layer < shown->layers.size();
    const auto* layer = isShown ? &shown->layers[m_layer] : nullptr;
    m_map = {history, m_layer, quantity};
    m_fields.setValueTexts(valueTexts());
    m_image = {};
    m_shown = isShown ? std::optional{shown->batch} : std::nullopt;
    m_ratio = layer ? layer->ratio() : std::nullopt;
    m_figures = LayerTexts::figures(layer, isShown ? shown->changeBatches : 0);
    update();
}

void LayerCard::wearTheme() {
    m_image = {};
    m_fields.measure();
    updateGeometry();
    update();
}

QSize LayerCard::minimumSizeHint() const {
    return {m_fields.narrowest(), m_fields.heightFor(m_fields.widthBeside())};
}

QString LayerCard::spokenValue() const {
    QStringList parts;
    for (const auto& figure : m_figures)
        parts << tr("%1 %2", "a figure's name and value").arg(figure.label, figure.value);
    if (m_cursor && !m_map.isEmpty()) {
        const auto cell = cursorCell();
        parts.prepend(LayerTexts::cell(m_map, cell.column, cell.bin));
    }
    return parts.join(QStringLiteral("; "));
}

double LayerCard::xOf(std::int64_t batch) const {
    const auto area = m_fields.map();
    return m_map.columnCount() == 1 ? area.right() + 1.0 : area.left() + m_map.placeOf(batch) * area.width();
}

QRectF LayerCard::areaOf(const Cell& cell) const {
    const QRectF area{m_fields.map()};
    const auto extent = m_map.extentOf(cell.column);
    const double height = area.height() / m_map.binCount();
    return {area.left() + extent.begin * area.width(), area.bottom() - (cell.bin + 1) * height,
            (extent.end - extent.begin) * area.width(), height};
}

std::optional<LayerCard::Spot> LayerCard::spotAt(const QPoint& point) const {
    const auto area = m_fields.map();
    if (m_map.isEmpty() || !area.contains(point))
        return {};
    const int column = m_map.columnAt((point.x() - area.left() + 0.5) / area.width());
    const int bin = (area.bottom() - point.y()) * m_map.binCount() / area.height();
    return spotOf({column, bin});
}

LayerCard::Spot LayerCard::spotOf(const Cell& cell) const {
    return {m_map.batch(cell.column), (m_map.edge(cell.bin) + m_map.edge(cell.bin + 1)) / 2};
}

std::optional<LayerCard::Cell> LayerCard::cellOf(const std::optional<Spot>& spot) const {
    if (!spot || m_map.isEmpty())
        return {};
    const double step = m_map.edge(1) - m_map.edge(0);
    const int bin =
        static_cast<int>(std::clamp((spot->value - m_map.edge(0)) / step, 0.0, m_map.binCount() - 1.0));
    return Cell{m_map.columnAt(m_map.placeOf(spot->batch)), bin};
}

/// Where the keyboard stands; at first the batch that is shown, just above zero.
LayerCard::Cell LayerCard::cursorCell() const {
    const Spot start{m_shown.value_or(m_map.batch(m_map.columnCount() - 1)),
                     m_map.edge(m_map.binCount() / 2)};
    return *cellOf(m_cursor ? *m_cursor : start);
}

std::optional<LayerCard::Cell> LayerCard::marked() const {
    if (m_map.isEmpty())
        return {};
    if (m_hovered)
        return cellOf(m_hovered);
    return hasFocus() ? std::optional{cursorCell()} : std::nullopt;
}

QString LayerCard::reading() const {
    const auto cell = marked();
    return cell ? LayerTexts::cell(m_map, cell->column, cell->bin) : QString{};
}

QStringList LayerCard::valueTexts() const {
    if (m_map.isEmpty())
        return {};
    return {LayerTexts::number(m_map.edge(m_map.binCount())), LayerTexts::number(0.0),
            LayerTexts::number(m_map.edge(0))};
}

void LayerCard::moveCursor(int columns, int bins) {
    if (m_map.isEmpty())
        return;
    auto cell = cursorCell();
    const int lastColumn = m_map.columnCount() - 1;
    cell.column = std::clamp(cell.column + std::clamp(columns, -lastColumn, lastColumn), 0, lastColumn);
    cell.bin = std::clamp(cell.bin + bins, 0, m_map.binCount() - 1);
    m_cursor = spotOf(cell);
    m_hovered.reset();
    update();
    tellValue(this);
}

void LayerCard::hover(const std::optional<Spot>& spot) {
    if (spot == m_hovered)
        return;
    m_hovered = spot;
    update();
}

bool LayerCard::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && movesOrChooses(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int line = m_fields.figureAt(help->pos());
        if (line >= 0)
            QToolTip::showText(help->globalPos(), m_figures[static_cast<std::size_t>(line)].help, this);
        else if (m_fields.title().contains(help->pos()))
            QToolTip::showText(help->globalPos(), accessibleName(), this);
        else
            QToolTip::showText(help->globalPos(), toolTip(), this);
        return true;
    }
    return QWidget::event(event);
}

void LayerCard::resizeEvent(QResizeEvent*) {
    m_fields.setSize(size());
    m_image = {};
}

void LayerCard::mouseMoveEvent(QMouseEvent* event) {
    hover(spotAt(event->position().toPoint()));
}

void LayerCard::leaveEvent(QEvent*) {
    hover({});
}

void LayerCard::mousePressEvent(QMouseEvent* event) {
    const auto spot = spotAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !spot)
        return;
    m_cursor = spot;
    update();
    tellValue(this);
}

void LayerCard::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto spot = spotAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && spot)
        emit batchChosen(spot->batch);
}

void LayerCard::keyPressEvent(QKeyEvent* event) {
    const int all = m_map.columnCount();
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(-1, 0);
    case Qt::Key_Right:
        return moveCursor(1, 0);
    case Qt::Key_Up:
        return moveCursor(0, 1);
    case Qt::Key_Down:
        return moveCursor(0, -1);
    case Qt::Key_Home:
        return moveCursor(-all, 0);
    case Qt::Key_End:
        return moveCursor(all, 0);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_map.isEmpty())
            emit batchChosen(m_map.batch(cursorCell().column));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace inkling
