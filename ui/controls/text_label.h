// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace inkling {

/// Plain words that wrap, and are spoken as they are read.
class TextLabel : public QLabel {
    Q_OBJECT

public:
    explicit TextLabel(QWidget* parent = nullptr);

    void say(const QString& text);
    void wear(const QColor& colour, TextWeight weight = TextWeight::regular);
};

} // namespace inkling
