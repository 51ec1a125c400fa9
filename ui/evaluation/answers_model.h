// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/moment_evaluator.h"
#include "ui/thumbnails/thumbnail_list.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace inkling {

/// Test images and what was said of them. A thumbnail is made when it is looked at, so that a list of
/// thousands costs what its numbers take.
class AnswersModel : public ThumbnailList {
    Q_OBJECT

public:
    using ThumbnailList::ThumbnailList;

    /// The images of these positions, in this order. Rows that remain stay where they are and tell that they
    /// changed. Requires images of 28×28; null with no positions.
    void setAnswers(std::shared_ptr<const MomentEvaluation> evaluation, std::vector<std::uint32_t> positions);

    std::int64_t imageOf(int row) const { return m_positions[static_cast<std::size_t>(row)]; }
    std::optional<int> rowOf(std::int64_t image) const;

    Thumbnail at(int row) const override { return thumbnailOf(*m_evaluation, imageOf(row)); }
    int rowCount(const QModelIndex& parent = {}) const override;

    static Thumbnail thumbnailOf(const MomentEvaluation& evaluation, std::int64_t image);
    /// "Test image 340: a 9, wrongly read as 4 with 97.3 %, loss 3.41"
    static QString sentence(const Thumbnail& thumbnail);

protected:
    /// The loss, by which they are in order.
    QString noteText(const Thumbnail& thumbnail) const override;
    QString spokenText(const Thumbnail& thumbnail) const override { return sentence(thumbnail); }

private:
    std::shared_ptr<const MomentEvaluation> m_evaluation;
    std::vector<std::uint32_t> m_positions;
};

} // namespace inkling
