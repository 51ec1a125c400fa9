// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/explain/explain_text.h"

#include <QList>
#include <QObject>

#include <functional>

class QWidget;

namespace inkling {

struct Theme;

/// Attached to a widget, what there is to say about it; for whoever asks with the keyboard or the mouse.
class Explained : public QObject {
    Q_OBJECT

public:
    /// Asked anew each time: what is chosen now may be explained with it. None: nothing to say at present.
    using Texts = std::function<QList<ExplainText>()>;

    /// Belongs to the widget.
    Explained(QWidget& widget, Texts texts);

    /// Of the widget, or of the nearest one around it that has something to say; null if none has.
    static const Explained* around(const QWidget* widget);

    QList<ExplainText> texts() const { return m_texts(); }
    /// Opens the texts beside a widget; Escape, or a click anywhere, puts them away.
    void show(QWidget& beside, const Theme& theme) const;

private:
    Texts m_texts;
};

} // namespace inkling
