// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/title_button.h"
#include "ui/explain/explained.h"
#include "ui/explain/view_text.h"

namespace inkling {

/// A question mark that opens texts beside it; Escape, or a click anywhere, puts them away.
class ExplainButton : public TitleButton {
    Q_OBJECT

public:
    /// Explains a view.
    ExplainButton(View view, const ThemeSource& themes, QWidget* parent = nullptr);
    /// Explains what the texts are about at the time.
    ExplainButton(Explained::Texts texts, const ThemeSource& themes, QWidget* parent = nullptr);

    void explain();

private:
    Explained::Texts m_texts;
    const ThemeSource& m_themes;
};

} // namespace inkling
