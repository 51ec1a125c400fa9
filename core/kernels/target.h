// SPDX-License-Identifier: GPL-3.0-or-later
// Which vector instructions the kernels use on this processor.
#pragma once

#include <string>
#include <vector>

namespace inkling::kernels {

/// "AVX-512", "AVX2", "SSE4", "NEON", ...: the target the kernels run on now.
std::string targetName();

/// Every target compiled in that this processor can run, best first.
std::vector<std::string> availableTargets();

/// Makes the kernels run on one of availableTargets() from the next call on; an empty name chooses the best.
/// Returns false for a name that is not available. For tests and benchmarks: no kernel may be running
/// meanwhile.
bool forceTarget(const std::string& name);

/// Whether the current target has fused multiply-add: all that have it give the same bits.
bool targetHasFusedMultiplyAdd();

} // namespace inkling::kernels
