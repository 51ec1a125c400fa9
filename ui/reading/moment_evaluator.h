// SPDX-License-Identifier: GPL-3.0-or-later
// What the model of a moment says of the whole test set.
#pragma once

#include "core/data/dataset.h"
#include "core/evaluation/evaluation.h"
#include "core/train/moment.h"
#include "ui/reading/newest_only.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace inkling {

/// A value that never changes.
struct MomentEvaluation {
    Moment moment;
    Dataset data;                     ///< that it was tested on: the answers' images, in order
    Answers answers;                  ///< losses are the categorical cross-entropy
    Score score;                      ///< mean loss, accuracy, and of how many images
    ConfusionMatrix matrix;           ///< of the model's classes
    std::vector<std::uint32_t> order; ///< all images, the worst first
};

/// Tests on a thread of its own, at most four times a second: with the tutorial's network the 10,000 images
/// take some 30 ms. It does nothing unless someone wants to see it.
class MomentEvaluator : public QObject {
    Q_OBJECT

public:
    explicit MomentEvaluator(QObject* parent = nullptr);

    void setMoment(const Moment& moment);
    void setData(const Dataset& test);
    /// Whether what it finds can be seen. Not at first.
    void setWanted(bool isWanted);
    /// Whether a test of what was set last is still to come.
    bool isBusy() const { return m_worker.isBusy(); }

signals:
    /// Of the run that was set last; while it goes on, of one of its last moments. Null: this network does
    /// not take these images.
    void evaluated(const std::shared_ptr<const inkling::MomentEvaluation>& evaluation);

private:
    struct Room;

    void ask();

    Moment m_moment;
    Dataset m_data;
    bool m_isWanted = false;
    /// Run and batch that were asked about last.
    std::optional<std::pair<RunId, std::int64_t>> m_asked;
    std::shared_ptr<Room> m_room; ///< the other thread's
    NewestOnly m_worker;
};

} // namespace inkling
