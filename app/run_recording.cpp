// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_recording.h"

#include "app/terminal.h"

#include <utility>

namespace inkling {

namespace {

using namespace std::chrono_literals;

constexpr auto interval = 500ms;

} // namespace

Result<void> RunRecording::open(const std::string& file) {
    std::filesystem::path path{file};
    if (file.empty()) {
        const auto usual = usualRunStore();
        if (!usual)
            return Error{ErrorKind::noInput,
                         "There is no home folder to keep runs in; set HOME, or name a "
                         "file by --store-file."};
        path = *usual;
    }
    auto opened = RunStore::open(path);
    if (!opened)
        return opened.error();
    if (!opened->notice.isEmpty())
        report({ErrorKind::badData, opened->notice});
    m_store.emplace(std::move(opened->store));
    return {};
}

Result<StoredRun> RunRecording::resume(const std::string& keyBegin) {
    const auto summary = m_store->find(keyBegin);
    if (!summary)
        return summary.error();
    auto run = m_store->load(summary->key);
    if (!run)
        return run;
    if (run->description.arithmeticRevision != arithmeticRevision)
        return Error{ErrorKind::usage,
                     summary->name + ": was trained with revision "
                         + std::to_string(run->description.arithmeticRevision)
                         + " of the arithmetic, this program has " + std::to_string(arithmeticRevision)
                         + "; going on would not be exact to the bit."};
    if (const auto claimed = m_store->claim(summary->key); !claimed)
        return claimed.error();
    m_key = summary->key;
    m_stored = run->history->end();
    m_progress.description = run->description;
    m_progress.pauses = run->pauses;
    return run;
}

Result<void> RunRecording::begin(const RunDescription& description, const Trainer& trainer) {
    if (!m_store)
        return {};
    const auto count = m_store->count();
    if (!count)
        return count.error();
    m_key = randomRunKey();
    m_progress.description = description;
    return m_store->begin({.key = m_key,
                           .name = "Run " + std::to_string(*count + 1),
                           .description = description,
                           .network = networkName(description.spec),
                           .planned = trainer.batchCount(),
                           .start = std::make_shared<const TrainingState>(trainer.state())});
}

void RunRecording::write(const BatchRecord& record, double seconds) {
    if (!m_store || record.batch < m_stored) // trained again
        return;
    m_progress.records.push_back(record);
    m_progress.seconds += seconds;
    m_stored = record.batch + 1;
}

void RunRecording::saveIfDue(const Trainer& trainer) {
    if (m_store && trainer.batchesDone() >= m_stored && Clock::now() >= m_due)
        save(trainer, RunEnding::running);
}

int RunRecording::end(const Trainer& trainer, RunEnding ending, const Score& test) {
    if (m_store) {
        m_progress.finalTest = ScorePoint{trainer.batchesDone(), test};
        m_progress.divergence = trainer.divergence();
        save(trainer, ending);
    }
    return m_exitCode;
}

void RunRecording::save(const Trainer& trainer, RunEnding ending) {
    m_progress.state = std::make_shared<const TrainingState>(trainer.state());
    m_progress.planned = trainer.batchCount();
    m_progress.ending = ending;
    const auto saved = m_store->append(m_key, m_progress);
    m_due = Clock::now() + interval;
    if (saved) {
        m_exitCode = exitOk;
        m_progress.records.clear();
        m_progress.seconds = 0.0;
    } else if (m_exitCode == exitOk) {
        m_exitCode = report(saved.error());
    }
}

} // namespace inkling
