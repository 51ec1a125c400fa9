// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/stored_run.h"

#include <QObject>

namespace inkling {

class MessageBar;
class RunLibrary;

/// At the start: offers to go on with the run that was left unfinished, as unfinishedRun() says. An offer
/// that was put away is not made again unless the run has gone on since; one that nobody answered is, until
/// something else was trained.
class UnfinishedOffer : public QObject {
    Q_OBJECT

public:
    /// As soon as the library is read. Both must outlive it.
    UnfinishedOffer(RunLibrary& library, MessageBar& messages, QObject* parent);

private:
    void offer();
    void offer(const RunSummary& run);

    RunLibrary& m_library;
    MessageBar& m_messages;
};

} // namespace inkling
