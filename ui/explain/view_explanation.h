// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/explain/explain_text.h"

#include <QWidget>

namespace inkling {

struct Theme;

/// A text on lines of a length that reads well: what a thing shows or does, how to read or choose it, what to
/// try.
class ViewExplanation : public QWidget {
    Q_OBJECT

public:
    ViewExplanation(const ExplainText& text, const Theme& theme, QWidget* parent = nullptr);
};

} // namespace inkling
