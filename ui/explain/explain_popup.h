// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/explain/explain_text.h"

#include <QList>

class QWidget;

namespace inkling {

struct Theme;

/// Opens these texts beside a widget, whole on its screen; Escape, or a click anywhere, puts them away.
void showExplanation(const QList<ExplainText>& texts, QWidget& beside, const Theme& theme);

} // namespace inkling
