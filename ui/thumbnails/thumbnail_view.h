// SPDX-License-Identifier: GPL-3.0-or-later
// The sample digits in rows that fill the width, and how many of them are right.
#pragma once

#include "ui/thumbnails/thumbnail_model.h"

#include <QListView>

class QLabel;

namespace inkling {

class ThemeSource;

/// The grid alone.
class ThumbnailGrid : public QListView {
    Q_OBJECT

public:
    explicit ThumbnailGrid(const ThemeSource& themes, QWidget* parent = nullptr);

    int rowHeight() const;

signals:
    /// A click, or Enter on the current one.
    void chosen(const QModelIndex& index);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
};

class ThumbnailView : public QWidget {
    Q_OBJECT

public:
    explicit ThumbnailView(const ThemeSource& themes, QWidget* parent = nullptr);

    void setThumbnails(std::vector<Thumbnail> thumbnails);
    /// One per thumbnail, in their order.
    void setPredictions(const std::vector<std::optional<int>>& predictions);

    /// How many rows it would like to show, whole.
    void setPreferredRows(int rows);
    QSize sizeHint() const override;

    /// "91 of 100 right".
    QString summary() const;

signals:
    /// Someone chose this one; the index is the image's in its data set.
    void activated(std::int64_t index);
    void summaryChanged();

private:
    void showSummary();
    void wearTheme();

    const ThemeSource& m_themes;
    ThumbnailModel* m_model;
    ThumbnailGrid* m_grid;
    QLabel* m_summary;
    QLabel* m_empty;
    int m_preferredRows = 2;
};

} // namespace inkling
