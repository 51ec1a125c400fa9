// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics of the moments that pass by.
#pragma once

#include "core/inspection/statistics_history.h"
#include "core/timeline/keyframes.h"
#include "core/train/moment.h"
#include "ui/reading/newest_only.h"

#include <QObject>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace inkling {

/// Looks at moments, and at states that are kept of their past, on a thread of its own, at most four times a
/// second, from their models alone: training neither waits nor changes. It does nothing unless someone wants
/// to see it.
class LayerSampler : public QObject {
    Q_OBJECT

public:
    explicit LayerSampler(QObject* parent = nullptr);

    /// Another run begins another history.
    void setMoment(const Moment& moment);
    /// Training images: another set begins another history too.
    void setData(const Dataset& train);
    /// That the gradient is of, from the next look on.
    void setLoss(const LossSettings& loss) { m_loss = loss; }
    /// Whether what it finds can be seen. Not at first.
    void setWanted(bool isWanted);
    /// States that are kept of a run, ascending. Those that no sample is near are looked at too, some at a
    /// time, after the moment.
    void setPast(RunId run, std::vector<KeptState> past);

    const Moment& moment() const { return m_moment; }
    /// Of the moment's run.
    const StatisticsHistory& history() const { return m_history; }
    /// The sample of the moment; while that is being looked at, the one before it. Null before the first.
    StatisticsHistory::Sample shown() const;
    /// Whether the network takes the images.
    bool fits() const;

signals:
    /// Another sample is shown, or the history has another one.
    void changed();
    /// This run has been trained before anyone looked, or farther than was looked at.
    void pastWanted(inkling::RunId run);

private:
    struct Room;

    void begin();
    void ask();
    void recall();
    void lookBack();
    void add(const StatisticsHistory::Sample& sample);
    void forgetPast();
    void forgetKnown();

    Moment m_moment;
    Dataset m_data;
    LossSettings m_loss;
    bool m_isWanted = false;
    std::optional<std::int64_t> m_asked; ///< about this batch of the moment's run
    StatisticsHistory m_history;
    StatisticsHistory::Sample m_last;
    std::vector<KeptState> m_past; ///< still to be looked at
    std::int64_t m_nearness = 0;   ///< batches between a state and a sample that stands for it
    std::int64_t m_recalled = -1;  ///< batches trained when the past was last asked for; -1: never
    std::shared_ptr<Room> m_room;  ///< the other thread's
    NewestOnly m_worker;
};

} // namespace inkling
