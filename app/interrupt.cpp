// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interrupt.h"

#include <csignal>
#include <initializer_list>

namespace inkling {

namespace {

volatile std::sig_atomic_t signalSeen = 0;

void noteSignal(int signal) {
    signalSeen = signal;
    std::signal(signal, SIG_DFL);
}

} // namespace

void watchInterrupts() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        std::signal(signal, noteSignal);
    std::signal(SIGPIPE, SIG_IGN);
}

int interruptSignal() {
    return signalSeen;
}

} // namespace inkling
