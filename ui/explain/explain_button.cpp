// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/explain_button.h"

#include "ui/explain/explain_popup.h"
#include "ui/theme/theme_source.h"

#include <utility>

namespace inkling {

ExplainButton::ExplainButton(View view, const ThemeSource& themes, QWidget* parent)
    : ExplainButton{[view] { return QList<ExplainText>{textOf(view)}; }, themes, parent} {
    setToolTip(tr("What this shows"));
    setAccessibleName(tr("What “%1” shows").arg(textOf(view).title));
}

ExplainButton::ExplainButton(Explained::Texts texts, const ThemeSource& themes, QWidget* parent)
    : TitleButton{Glyph::question, themes, parent}
    , m_texts{std::move(texts)}
    , m_themes{themes} {
    setObjectName("explain");
    setToolTip(tr("What is this? (Shift+F1)"));
    setAccessibleName(tr("What is this?"));
    connect(this, &QToolButton::clicked, this, &ExplainButton::explain);
}

void ExplainButton::explain() {
    showExplanation(m_texts(), *this, m_themes.theme());
}

} // namespace inkling
