// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/explain/view_text.h"

#include <QWidget>

namespace inkling {

struct Theme;

/// A view's text on lines of a length that reads well: what it shows, how to read it, what to try.
class ViewExplanation : public QWidget {
    Q_OBJECT

public:
    ViewExplanation(const ViewText& text, const Theme& theme, QWidget* parent = nullptr);
};

} // namespace inkling
