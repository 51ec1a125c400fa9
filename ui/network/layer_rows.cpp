// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/layer_rows.h"

#include "ui/network/list_accessible.h"
#include "ui/theme/theme_source.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

constexpr int dropLineHeight = 2;

} // namespace

QScrollArea* scrollAreaOf(QWidget* widget) {
    for (; widget; widget = widget->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(widget))
            return area;
    return nullptr;
}

LayerRows::LayerRows(const ThemeSource& themes, QWidget* details, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_details{details}
    , m_layout{new QVBoxLayout{this}}
    , m_dropLine{new QWidget{this}} {
    ListAccessible::install();
    setAccessibleName(tr("Layers of the network"));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    m_details->setParent(this);
    m_details->hide();
    m_dropLine->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_dropLine->setAutoFillBackground(true);
    m_dropLine->hide();
}

void LayerRows::setRows(const std::vector<LayerRowContent>& contents) {
    const int before = m_unfolded;
    m_contents = contents;
    const int last = rowCount() - 1;
    while (static_cast<int>(m_rows.size()) < rowCount()) {
        auto* row = new LayerRow{m_themes, this};
        m_rows.push_back(row);
        const int index = static_cast<int>(m_rows.size()) - 1;
        connect(row, &LayerRow::pressed, this, [this, index] { toggle(index); });
        m_layout->addWidget(row);
    }
    m_current = last < 0 ? -1 : std::clamp(m_current, 0, last);
    m_unfolded = std::min(m_unfolded, last);
    showContents();
    if (m_unfolded != before)
        emit unfoldedChanged(m_unfolded);
}

void LayerRows::setCurrent(int index) {
    if (index == m_current || index < 0 || index >= rowCount())
        return;
    const bool hadFocus = hasRowFocus();
    m_current = index;
    showContents();
    ListAccessible::tellCurrent(&row(index));
    if (hadFocus)
        focusCurrent();
}

void LayerRows::setUnfolded(int index) {
    if (index == m_unfolded || index >= rowCount())
        return;
    if (index >= 0)
        m_current = index;
    // What is folded away cannot keep the focus; it gives it up as long as it belongs to its layer.
    if (m_details->isAncestorOf(QApplication::focusWidget()))
        focusCurrent();
    m_unfolded = index;
    showContents();
    emit unfoldedChanged(index);
}

void LayerRows::focusCurrent() {
    if (m_current < 0)
        return;
    row(m_current).setFocus(Qt::OtherFocusReason);
    if (auto* area = scrollAreaOf(this))
        area->ensureWidgetVisible(&row(m_current), 0, Theme::unit);
}

bool LayerRows::hasRowFocus() const {
    const auto* focused = QApplication::focusWidget();
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const LayerRow* one) { return one == focused; });
}

QSize LayerRows::minimumSizeHint() const {
    const auto own = QWidget::minimumSizeHint();
    return {std::max(own.width(), m_details->minimumSizeHint().width()), own.height()};
}

void LayerRows::showContents() {
    LayerRowColumns columns;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isShown = i < m_contents.size();
        if (isShown) {
            auto content = m_contents[i];
            content.isCurrent = static_cast<int>(i) == m_current;
            content.isUnfolded = static_cast<int>(i) == m_unfolded;
            m_rows[i]->setContent(content);
            const auto wanted = m_rows[i]->wantedColumns();
            columns = {std::max(columns.shape, wanted.shape), std::max(columns.count, wanted.count)};
        }
        m_rows[i]->setVisible(isShown);
    }
    for (auto* one : m_rows)
        one->setColumns(columns);

    const int place = m_layout->indexOf(m_details);
    const int wanted = m_unfolded + 1;
    if (m_unfolded < 0 || place != wanted) {
        m_layout->removeWidget(m_details);
        m_details->setVisible(m_unfolded >= 0);
        if (m_unfolded >= 0)
            m_layout->insertWidget(wanted, m_details);
    }
}

void LayerRows::toggle(int index) {
    setCurrent(index);
    setUnfolded(m_unfolded == index ? -1 : index);
}

bool LayerRows::event(QEvent* event) {
    // With the focus on a row, its keys are not the window's.
    if (event->type() == QEvent::ShortcutOverride && handle(*static_cast<QKeyEvent*>(event), false)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void LayerRows::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_dropPlace >= 0) {
        endDrag();
        return;
    }
    if (!handle(*event, true))
        event->ignore();
}

/// Whether the key has a meaning here; what it means is done if `act`.
bool LayerRows::handle(const QKeyEvent& key, bool act) {
    if (!hasRowFocus() || m_current < 0)
        return false;
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::AltModifier)
        return handleMove(key, act);
    const auto run = [act](auto&& action) {
        if (act)
            action();
        return true;
    };
    if (modifiers == Qt::ControlModifier && key.key() == Qt::Key_D)
        return run([this] { emit duplicateWanted(m_current); });
    if (modifiers != Qt::NoModifier)
        return false;
    switch (key.key()) {
    case Qt::Key_Up:
        return run([this] { setCurrent(m_current - 1); });
    case Qt::Key_Down:
        return run([this] { setCurrent(m_current + 1); });
    case Qt::Key_Home:
        return run([this] { setCurrent(0); });
    case Qt::Key_End:
        return run([this] { setCurrent(rowCount() - 1); });
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return run([this] { toggle(m_current); });
    case Qt::Key_Right:
        return run([this] { setUnfolded(m_current); });
    case Qt::Key_Left:
    case Qt::Key_Escape:
        return run([this] { setUnfolded(-1); });
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return run([this] { emit removeWanted(m_current); });
    case Qt::Key_Insert:
        return run([this] { emit addWanted(m_current + 1); });
    default:
        return false;
    }
}

bool LayerRows::handleMove(const QKeyEvent& key, bool act) {
    if (key.key() != Qt::Key_Up && key.key() != Qt::Key_Down)
        return false;
    const int to = m_current + (key.key() == Qt::Key_Up ? -1 : 1);
    if (act && to >= 0 && to < rowCount())
        emit moveWanted(m_current, to);
    return true;
}

int LayerRows::rowAt(const QPoint& place) const {
    for (int i = 0; i < rowCount(); ++i)
        if (row(i).geometry().contains(place))
            return i;
    return -1;
}

void LayerRows::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->button() == Qt::LeftButton ? rowAt(event->position().toPoint()) : -1;
    m_pressedAt = event->position().toPoint();
    if (m_pressed < 0)
        event->ignore();
}

void LayerRows::mouseMoveEvent(QMouseEvent* event) {
    const auto place = event->position().toPoint();
    if (m_pressed < 0 || !(event->buttons() & Qt::LeftButton))
        return;
    if (m_dropPlace >= 0 || (place - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        dragTo(place);
}

void LayerRows::mouseReleaseEvent(QMouseEvent* event) {
    const int from = std::exchange(m_pressed, -1);
    const int drop = m_dropPlace;
    if (event->button() != Qt::LeftButton || from < 0 || from >= rowCount())
        return;
    if (drop < 0) {
        if (rowAt(event->position().toPoint()) == from)
            toggle(from);
        return;
    }
    endDrag();
    const int to = drop > from ? drop - 1 : drop;
    if (to != from)
        emit moveWanted(from, to);
}

void LayerRows::dragTo(const QPoint& place) {
    m_dropPlace = dropPlaceAt(place.y());
    setCursor(Qt::ClosedHandCursor);
    const int y = m_dropPlace < rowCount() ? row(m_dropPlace).y() : row(rowCount() - 1).geometry().bottom();
    QPalette colours = palette();
    colours.setColor(QPalette::Window, m_themes.theme().train);
    m_dropLine->setPalette(colours);
    m_dropLine->setGeometry(0, std::max(0, y - dropLineHeight), width(), dropLineHeight);
    m_dropLine->raise();
    m_dropLine->show();
    if (auto* area = scrollAreaOf(this)) {
        const auto inside = mapTo(area->widget(), place);
        area->ensureVisible(inside.x(), inside.y(), 0, 3 * Theme::unit);
    }
}

int LayerRows::dropPlaceAt(int y) const {
    int place = 0;
    while (place < rowCount() && row(place).geometry().center().y() < y)
        ++place;
    return place;
}

void LayerRows::endDrag() {
    m_pressed = -1;
    m_dropPlace = -1;
    m_dropLine->hide();
    unsetCursor();
}

void LayerRows::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (byKey && !hasRowFocus())
        return event->ignore();
    const int index = byKey ? m_current : rowAt(event->pos());
    if (index < 0)
        return event->ignore();
    setCurrent(index);
    emit menuWanted(index, byKey ? row(index).mapToGlobal(row(index).rect().center()) : event->globalPos());
}

} // namespace inkling
