// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/explain_button.h"

#include "ui/explain/view_explanation.h"
#include "ui/theme/theme_source.h"

#include <QFrame>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

namespace {

/// Below the button where there is room, else above it; whole on the screen.
QPoint placeFor(const QWidget& popup, const QWidget& button) {
    const QRect screen = button.screen()->availableGeometry();
    const QPoint below = button.mapToGlobal(QPoint{button.width(), button.height()});
    int y = below.y();
    if (y + popup.height() > screen.bottom())
        y = button.mapToGlobal(QPoint{}).y() - popup.height();
    const int x = below.x() - popup.width();
    return {std::clamp(x, screen.left(), std::max(screen.left(), screen.right() - popup.width())),
            std::max(y, screen.top())};
}

} // namespace

ExplainButton::ExplainButton(View view, const ThemeSource& themes, QWidget* parent)
    : TitleButton{Glyph::question, themes, parent}
    , m_view{view}
    , m_themes{themes} {
    const auto text = textOf(view);
    setObjectName("explain");
    setToolTip(tr("What this shows"));
    setAccessibleName(tr("What “%1” shows").arg(text.title));
    connect(this, &QToolButton::clicked, this, &ExplainButton::explain);
}

void ExplainButton::explain() {
    const auto text = textOf(m_view);
    auto* popup = new QFrame{this, Qt::Popup};
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setObjectName("explanation");
    popup->setAccessibleName(text.title);
    popup->setStyleSheet(QStringLiteral("QFrame#explanation { background: %1; border: 1px solid %2; }")
                             .arg(m_themes.theme().panel.name(), m_themes.theme().line.name()));
    auto* layout = new QVBoxLayout{popup};
    layout->setContentsMargins(2 * Theme::unit, 2 * Theme::unit, 2 * Theme::unit, 2 * Theme::unit);
    layout->addWidget(new ViewExplanation{text, m_themes.theme(), popup});
    popup->adjustSize();
    popup->move(placeFor(*popup, *this));
    popup->show();
}

} // namespace inkling
