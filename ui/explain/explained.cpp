// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/explained.h"

#include "ui/explain/explain_popup.h"

#include <QWidget>

#include <utility>

namespace inkling {

Explained::Explained(QWidget& widget, Texts texts)
    : QObject{&widget}
    , m_texts{std::move(texts)} { }

const Explained* Explained::around(const QWidget* widget) {
    for (; widget; widget = widget->parentWidget())
        if (const auto* explained = widget->findChild<Explained*>(QString{}, Qt::FindDirectChildrenOnly);
            explained && !explained->texts().isEmpty())
            return explained;
    return nullptr;
}

void Explained::show(QWidget& beside, const Theme& theme) const {
    showExplanation(m_texts(), beside, theme);
}

} // namespace inkling
