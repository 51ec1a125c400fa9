// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails/thumbnail_model.h"

#include <algorithm>
#include <cassert>

namespace inkling {

void ThumbnailModel::setThumbnails(std::vector<Thumbnail> thumbnails) {
    beginResetModel();
    m_thumbnails = std::move(thumbnails);
    endResetModel();
}

void ThumbnailModel::setPredictions(const std::vector<std::optional<int>>& predictions) {
    assert(predictions.size() == m_thumbnails.size());
    for (std::size_t row = 0; row < m_thumbnails.size(); ++row) {
        if (m_thumbnails[row].prediction == predictions[row])
            continue;
        m_thumbnails[row].prediction = predictions[row];
        const auto changed = index(static_cast<int>(row));
        emit dataChanged(changed, changed);
    }
}

ThumbnailScore ThumbnailModel::score() const {
    ThumbnailScore score;
    score.count = rowCount();
    for (const auto& thumbnail : m_thumbnails) {
        score.predicted += thumbnail.prediction ? 1 : 0;
        score.right += thumbnail.prediction == thumbnail.label ? 1 : 0;
    }
    return score;
}

int ThumbnailModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_thumbnails.size());
}

} // namespace inkling
