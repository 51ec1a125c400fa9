// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/answers_model.h"

#include "ui/reading/reading.h"

#include <QLocale>

#include <algorithm>

namespace inkling {

void AnswersModel::setAnswers(std::shared_ptr<const MomentEvaluation> evaluation,
                              std::vector<std::uint32_t> positions) {
    const int before = rowCount();
    const int after = static_cast<int>(positions.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_positions.resize(positions.size());
        endRemoveRows();
    }
    const int remaining = std::min(before, after);
    m_evaluation = std::move(evaluation);
    std::copy_n(positions.begin(), remaining, m_positions.begin());
    if (remaining > 0)
        emit dataChanged(index(0), index(remaining - 1));
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_positions = std::move(positions);
        endInsertRows();
    }
}

std::optional<int> AnswersModel::rowOf(std::int64_t image) const {
    const auto found = std::find(m_positions.begin(), m_positions.end(), image);
    return found == m_positions.end() ? std::nullopt
                                      : std::optional{static_cast<int>(found - m_positions.begin())};
}

int AnswersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_positions.size());
}

Thumbnail AnswersModel::thumbnailOf(const MomentEvaluation& evaluation, std::int64_t image) {
    const auto position = static_cast<std::size_t>(image);
    const auto& answers = evaluation.answers;
    Thumbnail thumbnail{.index = image,
                        .label = answers.labels[position],
                        .picture = {},
                        .prediction = answers.predictions[position],
                        .loss = double{answers.losses[position]},
                        .confidence = double{answers.confidences[position]}};
    std::ranges::copy(evaluation.data.image(position), thumbnail.picture.pixels.begin());
    return thumbnail;
}

QString AnswersModel::noteText(const Thumbnail& thumbnail) const {
    return tr("loss %1").arg(lossText(thumbnail));
}

QString AnswersModel::sentence(const Thumbnail& thumbnail) {
    const bool isRight = thumbnail.prediction == thumbnail.label;
    const auto text = isRight ? tr("Test image %L1: a %2, read rightly with %3, loss %4")
                              : tr("Test image %L1: a %2, wrongly read as %5 with %3, loss %4");
    const auto told = text.arg(qlonglong{thumbnail.index})
                          .arg(thumbnail.label)
                          .arg(percentText(thumbnail.confidence.value_or(0.0)), lossText(thumbnail));
    return isRight ? told : told.arg(thumbnail.prediction.value_or(0));
}

} // namespace inkling
