// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exit_code.h"
#include "core/runs/run_store.h"
#include "core/train/trainer.h"

#include <chrono>
#include <optional>
#include <string>

namespace inkling {

/// The run that is trained, in the store of runs, if that is wanted: written twice a second, so that not even
/// a kill costs a second. When it cannot be written, that is reported once, and tried again with all that has
/// come since.
class RunRecording {
public:
    /// `file`: the store; empty: the user's own.
    Result<void> open(const std::string& file);
    bool isWanted() const { return m_store.has_value(); }

    /// A stored run, by the beginning of its key, to go on with.
    Result<StoredRun> resume(const std::string& keyBegin);
    /// It goes on as this says, with changes of settings from now on.
    void goOn(const RunDescription& description) { m_progress.description = description; }
    /// A new one. Requires a trainer before its first batch.
    Result<void> begin(const RunDescription& description, const Trainer& trainer);

    void write(const BatchRecord& record, double seconds);
    void saveIfDue(const Trainer& trainer);
    /// At the end; `test`: on all test images. Returns the exit code.
    int end(const Trainer& trainer, RunEnding ending, const Score& test);

    const RunKey& key() const { return m_key; }

private:
    using Clock = std::chrono::steady_clock;

    void save(const Trainer& trainer, RunEnding ending);

    std::optional<RunStore> m_store;
    RunKey m_key;
    std::int64_t m_stored = 0; ///< batches that are in the store, or in m_progress
    RunProgress m_progress;
    Clock::time_point m_due;
    int m_exitCode = exitOk;
};

} // namespace inkling
