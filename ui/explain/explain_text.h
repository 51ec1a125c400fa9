// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace inkling {

/// What someone who stands beside the learner would say about a thing; in the language of the moment.
struct ExplainText {
    QString title;     ///< "Samples", "Learning rate", "conv2d"
    QString shows;     ///< one sentence: what is to be seen here, or what it does
    QString reading;   ///< how to read it, or how to choose it
    QString attempt;   ///< one thing to try
    QString formula{}; ///< on a line of its own: "w ← w − rate · g"; often empty
};

} // namespace inkling
