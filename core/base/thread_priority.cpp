// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thread_priority.h"

#ifdef __linux__
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace inkling {

void lowerThreadPriority() {
#ifdef __linux__
    constexpr int nice = 10;
    const auto thread = static_cast<id_t>(syscall(SYS_gettid));
    setpriority(PRIO_PROCESS, thread, nice); // where it is not allowed, training runs as it is
#endif
}

} // namespace inkling
