// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/explain_label.h"

#include "ui/explain/explained.h"
#include "ui/theme/theme_source.h"

#include <QMouseEvent>

namespace inkling {

ExplainLabel::ExplainLabel(const QString& text, const ThemeSource& themes, QWidget* parent)
    : QLabel{text, parent}
    , m_themes{themes} {
    setCursor(Qt::WhatsThisCursor);
}

bool ExplainLabel::event(QEvent* event) {
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        QFont lined = font();
        lined.setUnderline(event->type() == QEvent::Enter);
        setFont(lined);
    }
    return QLabel::event(event);
}

void ExplainLabel::mousePressEvent(QMouseEvent* event) {
    event->setAccepted(event->button() == Qt::LeftButton);
}

void ExplainLabel::mouseReleaseEvent(QMouseEvent* event) {
    const bool isClick = event->button() == Qt::LeftButton && rect().contains(event->position().toPoint());
    if (const auto* explained = isClick ? Explained::around(buddy()) : nullptr)
        explained->show(*buddy(), m_themes.theme());
}

} // namespace inkling
