// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thread_team.h"

#include <algorithm>
#include <cassert>

namespace inkling {

namespace {

constexpr std::uint32_t noTask = UINT32_MAX;

// About 50 microseconds of pauses on a processor of 2024: longer than the serial part of a step, far shorter
// than anything a person or another program would notice.
constexpr int spins = 1500;

void pauseBriefly() {
#if defined(__x86_64__) || defined(__i386__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    asm volatile("yield");
#endif
}

std::uint64_t ticketOf(std::uint32_t round, std::uint32_t count, std::uint32_t next) {
    return (static_cast<std::uint64_t>(round) << 32U) | (static_cast<std::uint64_t>(count) << 16U) | next;
}

std::uint32_t roundOf(std::uint64_t ticket) {
    return static_cast<std::uint32_t>(ticket >> 32U);
}
std::uint32_t countOf(std::uint64_t ticket) {
    return static_cast<std::uint32_t>(ticket >> 16U) & 0xffffU;
}
std::uint32_t nextOf(std::uint64_t ticket) {
    return static_cast<std::uint32_t>(ticket) & 0xffffU;
}

/// Spins a little, then sleeps, until the value is no longer `old`.
void waitWhile(const std::atomic<std::uint32_t>& value, std::uint32_t old) {
    for (int i = 0; i < spins; ++i) {
        if (value.load(std::memory_order_acquire) != old)
            return;
        pauseBriefly();
    }
    value.wait(old, std::memory_order_acquire);
}

} // namespace

ThreadTeam::ThreadTeam(std::size_t workerCount, const std::function<void()>& onStart) {
    assert(workerCount >= 1);
    for (std::size_t worker = 1; worker < workerCount; ++worker)
        m_threads.emplace_back([this, worker, onStart] {
            if (onStart)
                onStart();
            work(worker);
        });
}

ThreadTeam::~ThreadTeam() {
    m_stopping.store(true, std::memory_order_relaxed);
    m_round.fetch_add(1, std::memory_order_release);
    m_round.notify_all();
    for (auto& thread : m_threads)
        thread.join();
}

void ThreadTeam::run(std::size_t taskCount, Task task) {
    assert(taskCount <= 0xffff);
    const auto count = static_cast<std::uint32_t>(taskCount);
    if (m_threads.empty() || count <= 1) {
        for (std::size_t index = 0; index < taskCount; ++index)
            task(index, 0);
        return;
    }

    m_task = &task;
    m_unfinished.store(count, std::memory_order_relaxed);
    const std::uint32_t round = m_round.load(std::memory_order_relaxed) + 1;
    m_ticket.store(ticketOf(round, count, 0), std::memory_order_release);
    m_round.store(round, std::memory_order_release);
    m_round.notify_all();

    takeTasks(round, 0);
    for (auto left = m_unfinished.load(std::memory_order_acquire); left != 0;
         left = m_unfinished.load(std::memory_order_acquire))
        waitWhile(m_unfinished, left);
}

void ThreadTeam::work(std::size_t worker) {
    for (std::uint32_t seen = 0;;) {
        waitWhile(m_round, seen);
        seen = m_round.load(std::memory_order_acquire);
        if (m_stopping.load(std::memory_order_relaxed))
            return;
        takeTasks(seen, worker);
    }
}

void ThreadTeam::takeTasks(std::uint32_t round, std::size_t worker) {
    for (auto index = claim(round); index != noTask; index = claim(round)) {
        (*m_task)(index, worker);
        // The last one to finish wakes the caller, which may be asleep.
        if (m_unfinished.fetch_sub(1, std::memory_order_acq_rel) == 1)
            m_unfinished.notify_one();
    }
}

std::uint32_t ThreadTeam::claim(std::uint32_t round) {
    auto ticket = m_ticket.load(std::memory_order_acquire);
    while (roundOf(ticket) == round && nextOf(ticket) < countOf(ticket))
        if (m_ticket.compare_exchange_weak(ticket, ticket + 1, std::memory_order_acq_rel,
                                           std::memory_order_acquire))
            return nextOf(ticket);
    return noTask;
}

std::size_t defaultWorkerCount() {
    return std::max(1U, std::thread::hardware_concurrency());
}

} // namespace inkling
