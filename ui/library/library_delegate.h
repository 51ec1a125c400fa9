// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a cell of the library, and lets a name or a note be written in its place.
#pragma once

#include <QStyledItemDelegate>

namespace inkling {

enum class LibraryColumn;
class LibraryModel;
class ThemeSource;

/// Paints no background: the table paints whole rows. Requires a LibraryModel.
class LibraryDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    LibraryDelegate(const LibraryModel& model, const ThemeSource& themes, QObject* parent = nullptr);

    /// What the column needs to show its longest texts whole.
    int neededWidth(LibraryColumn column) const;
    /// Of the muted texts behind the column's figures.
    static int mutedWidth(const LibraryModel& model, LibraryColumn column);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    QRect paintSigns(QPainter& painter, QRect area, const QModelIndex& index) const;

    const LibraryModel& m_model;
    const ThemeSource& m_themes;
};

} // namespace inkling
