// SPDX-License-Identifier: GPL-3.0-or-later
// Digits that are at hand, with what a network takes them for.
#pragma once

#include "ui/thumbnails/thumbnail_list.h"

#include <optional>
#include <vector>

namespace inkling {

struct ThumbnailScore {
    int right = 0;
    int predicted = 0;
    int count = 0;
    bool operator==(const ThumbnailScore&) const = default;
};

class ThumbnailModel : public ThumbnailList {
    Q_OBJECT

public:
    using ThumbnailList::ThumbnailList;

    void setThumbnails(std::vector<Thumbnail> thumbnails);

    /// One per thumbnail, in their order. Announces the rows that changed, and no others.
    void setPredictions(const std::vector<std::optional<int>>& predictions);

    Thumbnail at(int row) const override { return m_thumbnails[static_cast<std::size_t>(row)]; }
    ThumbnailScore score() const;

    int rowCount(const QModelIndex& parent = {}) const override;

private:
    std::vector<Thumbnail> m_thumbnails;
};

} // namespace inkling
