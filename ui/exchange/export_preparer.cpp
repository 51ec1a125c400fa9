// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/export_preparer.h"

#include "core/base/executor.h"

#include <atomic>
#include <chrono>
#include <optional>
#include <utility>

namespace inkling {

using namespace std::chrono_literals;

namespace {

/// Two passes over the test images, which can be watched and given up.
class WatchedExecutor final : public Executor {
public:
    /// Given up as soon as `current` is not `attempt` any more.
    WatchedExecutor(int attempt, const std::atomic<int>& current, std::atomic<double>& progress)
        : m_attempt{attempt}
        , m_current{current}
        , m_progress{progress} { }

    std::size_t workerCount() const override { return 1; }
    void run(std::size_t taskCount, FunctionRef<void(std::size_t, std::size_t)> task) override {
        constexpr double passes = 2.0;
        for (std::size_t index = 0; index < taskCount && !isGivenUp(); ++index) {
            task(index, 0);
            m_progress =
                (m_passes + static_cast<double>(index + 1) / static_cast<double>(taskCount)) / passes;
        }
        m_passes += 1.0;
    }
    /// Then nothing that was computed counts.
    bool isGivenUp() const { return m_current != m_attempt; }

private:
    const int m_attempt;
    const std::atomic<int>& m_current;
    std::atomic<double>& m_progress;
    double m_passes = 0.0;
};

} // namespace

struct ExportPreparer::Room {
    std::atomic<int> attempt = 0; ///< another one has begun: that before is given up
    std::atomic<double> progress = 0.0;
    std::optional<std::pair<RunId, std::int64_t>> measured; ///< run and batch of the scores
    Int8Scores scores;

    /// False where it was given up.
    bool measure(const ExportWish& wish, int asked) {
        const std::pair moment{wish.moment.run, wish.moment.batch};
        if (measured == moment)
            return true;
        progress = 0.0;
        WatchedExecutor executor{asked, attempt, progress};
        const auto found = measureInt8Kernels(*wish.moment.model, wish.test, executor);
        if (executor.isGivenUp())
            return false;
        scores = found;
        measured = moment;
        return true;
    }

    std::shared_ptr<const PreparedExport> prepare(const ExportWish& wish, int asked) {
        ExportOptions options;
        if (wish.moment.optimizer)
            options.optimizer = *wish.moment.optimizer;
        if (wish.int8) {
            if (!measure(wish, asked))
                return nullptr;
            options.int8 = scores;
        }
        return std::make_shared<const PreparedExport>(PreparedExport{
            wish, options, previewExport(*wish.format, *wish.moment.model, wish.name, options)});
    }
};

ExportPreparer::ExportPreparer(QObject* parent)
    : QObject{parent}
    , m_room{std::make_shared<Room>()}
    , m_worker{250ms} { }

ExportPreparer::~ExportPreparer() {
    ++m_room->attempt;
}

void ExportPreparer::wish(const ExportWish& wish) {
    // Of a run that goes on, each moment is measured to its end; what someone has chosen is wanted now.
    const bool isAnother =
        wish.format != m_last.format || wish.int8 != m_last.int8 || wish.moment.run != m_last.moment.run;
    if (isAnother)
        ++m_room->attempt;
    m_last = wish;
    m_worker.wish([this, room = m_room, wish, attempt = m_room->attempt.load()] {
        return [this, prepared = room->prepare(wish, attempt)] {
            if (prepared)
                emit this->prepared(prepared);
        };
    });
}

void ExportPreparer::forget() {
    ++m_room->attempt;
    m_last = {};
    m_worker.forget();
}

double ExportPreparer::progress() const {
    return m_room->progress;
}

} // namespace inkling
