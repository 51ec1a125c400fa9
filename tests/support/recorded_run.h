// SPDX-License-Identifier: GPL-3.0-or-later
// A run that a test trains by hand and stores as a program would.
#pragma once

#include "core/base/thread_team.h"
#include "core/runs/run_store.h"
#include "tests/support/runs.h"

namespace inkling::test {

inline RunSpec shortRunWithEverything() {
    RunSpec spec = shortRun();
    spec.settings.optimizer = OptimizerKind::adam;
    spec.settings.averageDecay = 0.9;
    spec.settings.validationSplit = 0.1;
    spec.settings.validateEvery = 7;
    return spec;
}

inline Model initial(const RunSpec& spec) {
    return initializedModel(Architecture::build(spec.inputShape, spec.network).value(), spec.settings.seed);
}

/// A run that is trained by hand and stored as a program would.
class RecordedRun {
public:
    explicit RecordedRun(RunKey itsKey = randomRunKey())
        : key{std::move(itsKey)}
        , description{.spec = shortRunWithEverything()}
        , trainer{initial(description.spec), firstDigits(700, 50), description.spec.settings, m_team} {
        description.dataName = "MNIST";
        states.push_back(trainer.state());
    }

    Result<void> beginIn(RunStore& store) {
        return store.begin({.key = key,
                            .name = "Run 1",
                            .description = description,
                            .network = "tutorial",
                            .planned = trainer.batchCount(),
                            .start = std::make_shared<const TrainingState>(trainer.state())});
    }

    /// Trains so many batches, and returns what has come.
    RunProgress train(int batches, RunEnding ending = RunEnding::running) {
        RunProgress progress{.seconds = 0.25 * batches,
                             .description = description,
                             .pauses = pauses,
                             .planned = trainer.batchCount(),
                             .ending = ending};
        for (int i = 0; i < batches; ++i) {
            progress.records.push_back(*trainer.step());
            states.push_back(trainer.state());
        }
        records.insert(records.end(), progress.records.begin(), progress.records.end());
        progress.state = std::make_shared<const TrainingState>(trainer.state());
        return progress;
    }

    RunKey key;
    RunDescription description;
    std::vector<std::int64_t> pauses;
    std::vector<BatchRecord> records;
    std::vector<TrainingState> states; ///< after 0, 1, 2, ... batches

private:
    ThreadTeam m_team{1};

public:
    Trainer trainer;
};

/// The figures as the store keeps them: float32.
inline std::vector<BatchRecord> stored(std::vector<BatchRecord> records) {
    MetricHistory history;
    history.append(records);
    for (auto& record : records) {
        record.train.loss = history.value(Metric::loss, record.batch);
        record.train.accuracy = history.value(Metric::accuracy, record.batch);
        record.test = history.tests().at(record.batch);
        record.validation = history.validations().at(record.batch);
    }
    return records;
}

} // namespace inkling::test
