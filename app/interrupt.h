// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace inkling {

/// From now on Ctrl-C (SIGINT), SIGTERM and SIGHUP only leave a note; a second one ends the program at once.
/// A closed pipe becomes a write error instead of a signal.
void watchInterrupts();

/// The signal that came, or 0.
int interruptSignal();

} // namespace inkling
