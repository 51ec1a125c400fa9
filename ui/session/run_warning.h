// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace inkling {

class TrainingSession;

/// Why the curves of the current run look as they do, where they look bad or end early; else empty.
QString runWarning(const TrainingSession& session);

} // namespace inkling
