// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/explain_popup.h"

#include "ui/explain/view_explanation.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

namespace {

constexpr int margin = 2 * Theme::unit;

/// Below the widget where there is room, else above it; whole on the screen. What is explained stays in
/// sight: a wide widget has the text at its left edge, a button at its right one.
QPoint placeFor(const QSize& popup, const QWidget& beside) {
    const QRect screen = beside.screen()->availableGeometry();
    const QPoint top = beside.mapToGlobal(QPoint{});
    int y = top.y() + beside.height();
    if (y + popup.height() > screen.bottom())
        y = top.y() - popup.height();
    const bool isAtRight = top.x() + beside.width() - popup.width() >= screen.left();
    const int x = isAtRight ? top.x() + beside.width() - popup.width() : top.x();
    return {std::clamp(x, screen.left(), std::max(screen.left(), screen.right() - popup.width())),
            std::clamp(y, screen.top(), std::max(screen.top(), screen.bottom() - popup.height()))};
}

/// Where letters are large and the screen is low, the arrow keys move through the text.
QWidget* scrolled(QWidget* text, int height, QWidget* parent) {
    auto* area = new QScrollArea{parent};
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(text);
    area->viewport()->setAutoFillBackground(false);
    text->setAutoFillBackground(false);
    area->setMinimumWidth(text->sizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    area->setMinimumHeight(height);
    area->setFocusPolicy(Qt::StrongFocus);
    area->setFocus();
    return area;
}

} // namespace

void showExplanation(const QList<ExplainText>& texts, QWidget& beside, const Theme& theme) {
    auto* popup = new QFrame{&beside, Qt::Popup | Qt::FramelessWindowHint};
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setObjectName("explanation");
    popup->setAccessibleName(texts.front().title);
    popup->setStyleSheet(QStringLiteral("QFrame#explanation { background: %1; border: 1px solid %2; }")
                             .arg(theme.panel.name(), theme.line.name()));
    auto* content = new QWidget{popup};
    auto* column = new QVBoxLayout{content};
    column->setContentsMargins({});
    column->setSpacing(2 * Theme::unit);
    for (const auto& text : texts)
        column->addWidget(new ViewExplanation{text, theme, content});

    auto* layout = new QVBoxLayout{popup};
    layout->setContentsMargins(margin, margin, margin, margin);
    content->adjustSize();
    const int room = beside.screen()->availableGeometry().height() - 2 * margin - 2;
    layout->addWidget(content->sizeHint().height() > room ? scrolled(content, room, popup) : content);
    popup->ensurePolished(); // its border counts; adjustSize() stops at two thirds of the screen
    popup->resize(popup->sizeHint());
    popup->move(placeFor(popup->size(), beside));
    popup->show();
}

} // namespace inkling
