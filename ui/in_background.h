// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace inkling {

/// Calls `work` on one of the pool's threads, and then `done` with its result on the thread of `receiver`, if
/// that still lives.
template<class Work, class Done>
void inBackground(QThreadPool& pool, QObject* receiver, Work work, Done done) {
    using Answer = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    promise->future().then(receiver, std::move(done));
    pool.start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
}

} // namespace inkling
