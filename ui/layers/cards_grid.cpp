// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/cards_grid.h"

#include "ui/layers/layer_card.h"
#include "ui/theme/theme.h"

#include <QScrollBar>

#include <algorithm>

namespace inkling {

namespace {

constexpr int gap = Theme::unit;
constexpr int highestCard = 48 * Theme::unit;

} // namespace

CardsGrid::CardsGrid(QWidget* parent)
    : QScrollArea{parent} {
    setWidget(new QWidget);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setAutoFillBackground(false);
    widget()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(2 * Theme::unit);
}

void CardsGrid::setCards(const std::vector<LayerCard*>& cards) {
    for (auto* card : m_cards)
        delete card;
    m_cards = cards;
    for (auto* card : m_cards) {
        card->setParent(widget());
        card->installEventFilter(this);
        card->show();
    }
    layOut();
}

/// Who moves with the keyboard sees where.
bool CardsGrid::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn)
        ensureWidgetVisible(static_cast<QWidget*>(watched), 0, 0);
    return QScrollArea::eventFilter(watched, event);
}

int CardsGrid::columnsAt(int width) const {
    if (m_cards.empty())
        return 1;
    const int count = static_cast<int>(m_cards.size());
    const int most = std::clamp((width + gap) / (m_cards.front()->widthBeside() + gap), 1, count);
    const int rows = (count + most - 1) / most;
    return (count + rows - 1) / rows;
}

void CardsGrid::layOut() {
    if (m_cards.empty())
        return;
    const int count = static_cast<int>(m_cards.size());
    const int narrowest = m_cards.front()->minimumSizeHint().width();
    const auto place = [&](int room) {
        const int columns = columnsAt(room);
        const int rows = (count + columns - 1) / columns;
        const int width = std::max(narrowest, (room - (columns - 1) * gap) / columns);
        // As many rows at a time as there is room for; they fill it.
        const int least = m_cards.front()->heightForWidth(width);
        const int tall = maximumViewportSize().height() + gap;
        const int seen = std::clamp(tall / (least + gap), 1, rows);
        const int height = std::max(least, std::min(highestCard, tall / seen - gap));
        for (int i = 0; i < count; ++i)
            m_cards[static_cast<std::size_t>(i)]->setGeometry((i % columns) * (width + gap),
                                                              (i / columns) * (height + gap), width, height);
        return QSize{columns * (width + gap) - gap, rows * (height + gap) - gap};
    };
    const int whole = maximumViewportSize().width();
    auto size = place(whole);
    if (size.height() > maximumViewportSize().height())
        size = place(whole - verticalScrollBar()->sizeHint().width());
    widget()->resize(size);
}

QSize CardsGrid::minimumSizeHint() const {
    return {4 * Theme::unit, 3 * Theme::unit};
}

void CardsGrid::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    layOut();
}

} // namespace inkling
