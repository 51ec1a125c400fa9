// SPDX-License-Identifier: GPL-3.0-or-later
// Digits with their labels, and what a network takes them for: how each is put into words.
#pragma once

#include "core/drawing/drawing.h"

#include <QAbstractListModel>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace inkling {

struct Thumbnail {
    std::int64_t index = 0; ///< of the image in its data set
    int label = 0;
    Picture picture;
    std::optional<int> prediction;      ///< nothing before the first one
    std::optional<double> loss{};       ///< of a training image: what it cost its batch
    std::optional<double> confidence{}; ///< the probability of its prediction

    bool operator==(const Thumbnail&) const = default;
};

/// What ThumbnailGrid shows. Whoever inherits it has the thumbnails, or makes each when it is asked for.
class ThumbnailList : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// A line of its own below the verdict.
    static constexpr int NoteRole = Qt::UserRole;

    virtual Thumbnail at(int row) const = 0;

    /// As wide as what stands below a digit gets, but for its widest figures.
    static QStringList widestTexts();

    /// What each cost: "0.02".
    static QString lossText(const Thumbnail& thumbnail);

    /// DisplayRole "✓ 7", "✗ 7, is 9" or, before any prediction, "9"; AccessibleTextRole and ToolTipRole the
    /// same in words; NoteRole the loss, if there is one.
    QVariant data(const QModelIndex& index, int role) const override;

protected:
    virtual QString noteText(const Thumbnail& thumbnail) const { return lossText(thumbnail); }
    virtual QString spokenText(const Thumbnail& thumbnail) const;

private:
    static QString shortText(const Thumbnail& thumbnail);
};

} // namespace inkling
