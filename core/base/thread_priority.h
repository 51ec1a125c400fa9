// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace inkling {

/// Lets the calling thread stand back behind others (nice 10 on Linux, where threads have a nice value each;
/// nothing elsewhere), so that a window stays quick while a network is trained on every processor.
void lowerThreadPriority();

} // namespace inkling
