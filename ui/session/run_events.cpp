// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_events.h"

#include "ui/charts/metric_text.h"
#include "ui/language/setting_text.h"
#include "ui/session/trained_changes.h"
#include "ui/session/training_session.h"

#include <QCoreApplication>
#include <QStringList>

namespace inkling {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunEvents)

public:
    /// "Learning rate 0.15 → 0.03"
    static QString change(const TrainingSettings& before, const TrainingSettings& after) {
        QStringList texts;
        forEachSetting([&](const auto& setting) {
            if (before.*setting.field != after.*setting.field)
                texts += tr("%1 %2 → %3", "a setting, its old and its new value")
                             .arg(translatedSetting(setting.label), valueText(setting, before),
                                  valueText(setting, after));
        });
        return texts.join(tr(", "));
    }
    static QString paused() { return tr("paused"); }
    static QString stoppedEarly() { return tr("stopped early"); }
    /// It stands behind the last batch that was trained, and that it was the next one is said.
    static QString diverged(std::int64_t batch) {
        return tr("diverged at batch %1").arg(MetricText::batch(batch));
    }
};

} // namespace

std::vector<ChartEvent> eventsOf(const TrainingSession& session) {
    using Kind = ChartEvent::Kind;
    std::vector<ChartEvent> events;
    if (!session.hasRun())
        return events;
    const auto& run = session.run();
    const auto changes = trainedChanges(run);
    for (std::size_t i = 1; i < changes.size(); ++i)
        events.push_back(
            {Kind::settings, changes[i].batch, Words::change(changes[i - 1].settings, changes[i].settings)});
    for (const auto batch : run.pauses)
        events.push_back({Kind::paused, batch, Words::paused()});
    if (session.state() == RunState::stoppedEarly)
        events.push_back({Kind::stoppedEarly, run.end(), Words::stoppedEarly()});
    if (const auto& divergence = session.divergence())
        events.push_back({Kind::diverged, divergence->batch, Words::diverged(divergence->batch)});
    return events;
}

std::optional<ScorePoint> finalTestOf(const RunRecord& run) {
    if (!run.finalTest)
        return {};
    return ScorePoint{run.finalTest->batch - 1, run.finalTest->score};
}

std::optional<ScorePoint> finalTestOf(const TrainingSession& session) {
    return session.hasRun() ? finalTestOf(session.run()) : std::nullopt;
}

} // namespace inkling
