// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/in_background.h"

#include <new>

namespace inkling {

QThreadPool& diskPool() {
    struct Waiting : QThreadPool {
        Waiting() { setMaxThreadCount(8); } // whatever the number of processors: they wait
    };
    static Waiting pool;
    return pool;
}

Error errorOf(const std::exception& exception) {
    if (dynamic_cast<const std::bad_alloc*>(&exception))
        return {ErrorKind::failure,
                Sentence::tr("There is not enough memory for this; close other programs and try again.")};
    return {ErrorKind::failure, Sentence::tr("This is a fault of the program: %1").arg(exception.what())};
}

} // namespace inkling
