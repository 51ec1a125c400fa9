// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <exception>
#include <memory>
#include <type_traits>
#include <utility>

namespace inkling {

/// Threads for what may have to wait for a disk. Those of Qt's global pool paint whatever is large, and the
/// window waits for them.
QThreadPool& diskPool();

/// What is told of work that ended in an exception: there was not enough memory, or it is a fault of ours.
Error errorOf(const std::exception& exception);

/// Calls `work` on one of the pool's threads, and then `done` with the Result that it returned on the thread
/// of `receiver`, if that still lives. What `work` throws is such a Result too.
template<class Work, class Done>
void inBackground(QThreadPool& pool, QObject* receiver, Work work, Done done) {
    using Answer = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    promise->future().then(receiver, std::move(done));
    pool.start([promise, work = std::move(work)]() mutable {
        try {
            promise->addResult(work());
        } catch (const std::exception& exception) {
            promise->addResult(Answer{errorOf(exception)});
        }
        promise->finish();
    });
}

} // namespace inkling
