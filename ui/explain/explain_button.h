// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/docks/title_button.h"
#include "ui/explain/view_text.h"

namespace inkling {

/// A question mark that opens a view's text beside it; Escape, or a click anywhere, puts it away.
class ExplainButton : public TitleButton {
    Q_OBJECT

public:
    ExplainButton(View view, const ThemeSource& themes, QWidget* parent = nullptr);

    void explain();

private:
    View m_view;
    const ThemeSource& m_themes;
};

} // namespace inkling
