// SPDX-License-Identifier: GPL-3.0-or-later
// Paints one cell of the runs: what it shows and, in muted text, what qualifies it.
#pragma once

#include <QStyledItemDelegate>

namespace inkling {

class ThemeSource;

/// Paints no background: the table paints whole rows. Requires a RunsModel.
class RunsDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RunsDelegate(const ThemeSource& themes, QObject* parent = nullptr);

    /// The box of a run, in the cell of its name.
    QRect boxIn(const QStyleOptionViewItem& option) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    /// What the cell needs, or will when its figures have grown.
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// A click on a box sets or clears it.
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    void paintBox(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintFigure(QPainter& painter, const QRect& area, const QModelIndex& index) const;
    void paintWords(QPainter& painter, const QRect& area, const QModelIndex& index) const;

    const ThemeSource& m_themes;
};

} // namespace inkling
