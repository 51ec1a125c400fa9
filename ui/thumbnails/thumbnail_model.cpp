// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails/thumbnail_model.h"

#include <QLocale>

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

QVariant ThumbnailModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& thumbnail = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shortText(thumbnail);
    case Qt::AccessibleTextRole:
        return spokenText(thumbnail);
    case Qt::ToolTipRole:
        return spokenText(thumbnail) + QLatin1Char('\n')
            + tr("Click it, or press Enter, to put it on the canvas.");
    default:
        return {};
    }
}

QString ThumbnailModel::shortText(const Thumbnail& thumbnail) const {
    if (!thumbnail.prediction)
        return QString::number(thumbnail.label);
    if (thumbnail.prediction == thumbnail.label)
        return tr("✓ %1", "read rightly as this digit").arg(thumbnail.label);
    return tr("✗ %1 is %2", "read as the first digit, is the second")
        .arg(*thumbnail.prediction)
        .arg(thumbnail.label);
}

QString ThumbnailModel::lossText(const Thumbnail& thumbnail) {
    return thumbnail.loss ? QLocale().toString(*thumbnail.loss, 'f', 2) : QString{};
}

QString ThumbnailModel::spokenText(const Thumbnail& thumbnail) const {
    const auto name = QLocale().toString(qlonglong{thumbnail.index});
    if (thumbnail.loss && thumbnail.prediction == thumbnail.label)
        return tr("Training image %1: a %2, read rightly, loss %3")
            .arg(name)
            .arg(thumbnail.label)
            .arg(lossText(thumbnail));
    if (thumbnail.loss)
        return tr("Training image %1: a %2, wrongly read as %3, loss %4")
            .arg(name)
            .arg(thumbnail.label)
            .arg(thumbnail.prediction.value_or(0))
            .arg(lossText(thumbnail));
    if (!thumbnail.prediction)
        return tr("Test image %1: a %2, not read yet").arg(name).arg(thumbnail.label);
    if (thumbnail.prediction == thumbnail.label)
        return tr("Test image %1: a %2, read rightly").arg(name).arg(thumbnail.label);
    return tr("Test image %1: a %2, wrongly read as %3")
        .arg(name)
        .arg(thumbnail.label)
        .arg(*thumbnail.prediction);
}

} // namespace inkling
