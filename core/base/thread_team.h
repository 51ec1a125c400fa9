// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/executor.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <thread>
#include <vector>

namespace inkling {

/// The caller and a few threads that wait for it, made for steps of some hundred microseconds: a waiting
/// thread spins for some tens of microseconds before it sleeps, so that the next step finds it awake, and an
/// idle team costs nothing. The caller takes tasks like any other worker: a team whose threads the system
/// does not run is as fast as the caller alone.
class ThreadTeam final : public Executor {
public:
    /// `workerCount` workers: the caller and workerCount - 1 threads. Each of those calls onStart first (to
    /// set its priority, say). Requires workerCount >= 1.
    explicit ThreadTeam(std::size_t workerCount, const std::function<void()>& onStart = {});
    ~ThreadTeam() override;

    std::size_t workerCount() const override { return m_threads.size() + 1; }
    void run(std::size_t taskCount, FunctionRef<void(std::size_t, std::size_t)> task) override;

private:
    using Task = FunctionRef<void(std::size_t, std::size_t)>;

    void work(std::size_t worker);
    void takeTasks(std::uint32_t round, std::size_t worker);
    std::uint32_t claim(std::uint32_t round);

    // A round is one call of run(). A ticket holds the round's number, its task count and the next index to
    // be claimed, so that a claim by a thread that woke up late, in a later round, fails as a whole.
    std::atomic<std::uint64_t> m_ticket{0};
    std::atomic<std::uint32_t> m_round{0};
    std::atomic<std::uint32_t> m_unfinished{0};
    std::atomic<bool> m_stopping{false};
    const Task* m_task = nullptr; ///< written before the ticket, read only after a successful claim
    std::vector<std::thread> m_threads;
};

/// As many workers as the machine has processors.
std::size_t defaultWorkerCount();

} // namespace inkling
