// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_description.h"

#include <string>

namespace inkling {

/// What repeats the run in a shell: "inkling train --preset tutorial --seed 7". A run that options alone
/// cannot say (a network of one's own, settings that changed on the way) gives its description on standard
/// input: "inkling train --run - <<'END'", the description, "END".
std::string commandOf(const RunDescription& run);

} // namespace inkling
