// SPDX-License-Identifier: GPL-3.0-or-later
// What tests wait for when they drive a session.
#pragma once

#include "tests/support/patience.h"
#include "tests/support/runs.h"
#include "ui/session/training_session.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <string>

namespace inkling::test {

inline bool reaches(const TrainingSession& session, RunState state) {
    return QTest::qWaitFor([&] { return session.state() == state; }, patience);
}

inline bool reachesBatch(const TrainingSession& session, std::int64_t batch) {
    return QTest::qWaitFor([&] { return session.moment().batch >= batch; }, patience);
}

inline std::string shaOf(const TrainingSession& session) {
    return weightsSha256(*session.moment().model);
}

inline bool trainToEnd(TrainingSession& session) {
    session.train();
    return reaches(session, RunState::finished);
}

/// To a batch of the run, and it is shown.
inline bool goesTo(TrainingSession& session, std::int64_t batch) {
    session.seek(batch);
    return QTest::qWaitFor(
        [&] {
            const bool rests = session.isInPast() ? session.state() == RunState::paused
                                                  : session.state() != RunState::running;
            return session.moment().batch == batch && rests;
        },
        patience);
}

/// One step, and everything about it arrived.
inline bool takeStep(TrainingSession& session) {
    const auto next = session.moment().batch + 1;
    session.step();
    return reachesBatch(session, next);
}

/// Everything that was ordered has been done, and what followed from it; paused.
inline bool settles(TrainingSession& session) {
    session.pause();
    // An answer may lead to one more order, and that one's to the last.
    for (int i = 0; i < 3; ++i) {
        bool isDone = false;
        QTemporaryDir folder;
        const auto link = QObject::connect(&session, &TrainingSession::saved, [&] { isDone = true; });
        session.saveNewest(session.moment(), folder.filePath("settled").toStdString());
        const bool done = QTest::qWaitFor([&] { return isDone; }, patience);
        QObject::disconnect(link);
        if (!done)
            return false;
    }
    return session.state() != RunState::running;
}

/// Processes events for a moment nobody chose.
inline void waitAtRandom(std::mt19937& random, int atMost) {
    QTest::qWait(std::uniform_int_distribution{0, atMost}(random));
}

} // namespace inkling::test
