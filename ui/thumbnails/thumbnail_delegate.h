// SPDX-License-Identifier: GPL-3.0-or-later
// Paints one sample digit and its verdict.
#pragma once

#include <QStyledItemDelegate>

namespace inkling {

class ThemeSource;

/// Right: a thin frame, a tick, blue. Wrong: a dashed frame, a cross, orange. Requires a ThumbnailList.
class ThumbnailDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    ThumbnailDelegate(const ThemeSource& themes, int captionLines, QObject* parent = nullptr);

    /// Whether the selected one is marked while something else has the focus. Not at first.
    void setMarksSelection(bool marks) { m_marksSelection = marks; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const ThemeSource& m_themes;
    int m_captionLines;
    bool m_marksSelection = false;
};

} // namespace inkling
