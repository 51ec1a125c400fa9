// SPDX-License-Identifier: GPL-3.0-or-later
// Digits in rows that fill the width: samples and how many of them are right, or a batch and what each cost.
#pragma once

#include "ui/thumbnails/thumbnail_model.h"

#include <QListView>

class QLabel;

namespace inkling {

class ThemeSource;

/// The grid alone, for any ThumbnailList.
class ThumbnailGrid : public QListView {
    Q_OBJECT

public:
    ThumbnailGrid(const ThemeSource& themes, int captionLines, QWidget* parent = nullptr);

    int rowHeight() const;
    /// The selected digit is marked while something else has the focus, too.
    void markSelection();

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
    enum class Use {
        samples, ///< of the test set
        batch,   ///< with a second line for what each cost
    };
    explicit ThumbnailView(const ThemeSource& themes, QWidget* parent = nullptr, Use use = Use::samples);

    void setThumbnails(std::vector<Thumbnail> thumbnails);
    /// One per thumbnail, in their order.
    void setPredictions(const std::vector<std::optional<int>>& predictions);

    /// How many rows it would like to show, whole.
    void setPreferredRows(int rows);
    QSize sizeHint() const override;

    /// "91 of 100 right", or what it was told to say.
    QString summary() const;
    void setSummary(const QString& text);
    /// What stands here while there is nothing.
    void setEmptyText(const QString& text);
    Thumbnail at(int row) const { return m_model->at(row); }

signals:
    /// Someone chose this one; the index is the image's in its data set.
    void activated(std::int64_t index);
    void pictureChosen(const inkling::Picture& picture, int label); ///< the same one's
    void summaryChanged();

private:
    void showSummary();
    void wearTheme();

    const ThemeSource& m_themes;
    ThumbnailModel* m_model;
    ThumbnailGrid* m_grid;
    QLabel* m_summary;
    QLabel* m_empty;
    QString m_told;
    int m_preferredRows = 2;
};

} // namespace inkling
