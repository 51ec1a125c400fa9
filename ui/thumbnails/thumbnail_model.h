// SPDX-License-Identifier: GPL-3.0-or-later
// Digits with their labels, and what a network takes them for.
#pragma once

#include "core/drawing/drawing.h"

#include <QAbstractListModel>

#include <cstdint>
#include <optional>
#include <vector>

namespace inkling {

struct Thumbnail {
    std::int64_t index = 0; ///< of the image in its data set
    int label = 0;
    Picture picture;
    std::optional<int> prediction; ///< nothing before the first one
    std::optional<double> loss{};  ///< of a training image: what it cost its batch

    bool operator==(const Thumbnail&) const = default;
};

struct ThumbnailScore {
    int right = 0;
    int predicted = 0;
    int count = 0;
    bool operator==(const ThumbnailScore&) const = default;
};

class ThumbnailModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setThumbnails(std::vector<Thumbnail> thumbnails);

    /// One per thumbnail, in their order. Announces the rows that changed, and no others.
    void setPredictions(const std::vector<std::optional<int>>& predictions);

    const Thumbnail& at(int row) const { return m_thumbnails[static_cast<std::size_t>(row)]; }
    ThumbnailScore score() const;

    /// What each cost, in a line of its own: "0.02".
    static QString lossText(const Thumbnail& thumbnail);

    /// DisplayRole "✓ 7", "✗ 7 is 9" or, before any prediction, "9"; AccessibleTextRole and ToolTipRole the
    /// same in words.
    QVariant data(const QModelIndex& index, int role) const override;
    int rowCount(const QModelIndex& parent = {}) const override;

private:
    QString shortText(const Thumbnail& thumbnail) const;
    QString spokenText(const Thumbnail& thumbnail) const;

    std::vector<Thumbnail> m_thumbnails;
};

} // namespace inkling
