// SPDX-License-Identifier: GPL-3.0-or-later
// Who does the work of a step. Trainer and evaluation split their work into tasks; threads belong to the
// executor they are given.
#pragma once

#include "core/base/function_ref.h"

#include <cstddef>

namespace inkling {

class Executor {
public:
    virtual ~Executor() = default;

    /// How many tasks can run at once; `worker` below is less.
    virtual std::size_t workerCount() const = 0;

    /// Calls task(index, worker) once for every index below taskCount, in any order (one
    /// worker: ascending), and returns when all are done. Two tasks that run at the same time have different
    /// workers. At most 65,535 tasks. One caller at a time; tasks may not throw.
    virtual void run(std::size_t taskCount,
                     FunctionRef<void(std::size_t index, std::size_t worker)> task) = 0;
};

/// The caller does everything, in order.
class SerialExecutor final : public Executor {
public:
    std::size_t workerCount() const override { return 1; }
    void run(std::size_t taskCount, FunctionRef<void(std::size_t, std::size_t)> task) override {
        for (std::size_t index = 0; index < taskCount; ++index)
            task(index, 0);
    }
};

} // namespace inkling
