// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/target.h"

#include <cstdint>
#include <string>
#include <vector>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/target.cpp"
#include <hwy/foreach_target.h> // before highway.h
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

/// The target of the copy that is running: dispatched like a kernel, so it says where kernels really go.
std::int64_t runningTarget() {
    return HWY_TARGET;
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace inkling::kernels {

HWY_EXPORT(runningTarget);

namespace {

/// Highway's name as people write it: "AVX3" -> "AVX-512", "SCALAR" -> "scalar".
std::string displayName(std::int64_t target) {
    const std::string name = hwy::TargetName(target);
    if (name == "SCALAR")
        return "scalar";
    if (name.rfind("AVX3", 0) == 0)
        return "AVX-512" + name.substr(4);
    return name;
}

/// The targets compiled in that this processor can run, best first: the lower bit is the better target.
std::vector<std::int64_t> usableTargets() {
    static const std::int64_t supported = [] {
        hwy::SetSupportedTargetsForTest(0);
        return hwy::SupportedTargets();
    }();
    std::vector<std::int64_t> targets;
    for (std::int64_t rest = HWY_TARGETS & (supported | HWY_STATIC_TARGET); rest != 0; rest &= rest - 1)
        targets.push_back(rest & -rest);
    return targets;
}

void useTarget(std::int64_t target) {
    hwy::SetSupportedTargetsForTest(target);                // 0: all of them
    hwy::GetChosenTarget().Update(hwy::SupportedTargets()); // tables look here at every call
}

} // namespace

std::string targetName() {
    return displayName(HWY_DYNAMIC_DISPATCH(runningTarget)());
}

std::vector<std::string> availableTargets() {
    std::vector<std::string> names;
    for (const std::int64_t target : usableTargets())
        names.push_back(displayName(target));
    return names;
}

bool forceTarget(const std::string& name) {
    if (name.empty()) {
        useTarget(0);
        return true;
    }
    for (const std::int64_t target : usableTargets())
        if (displayName(target) == name) {
            useTarget(target);
            return true;
        }
    return false;
}

bool targetHasFusedMultiplyAdd() {
    const std::int64_t target = HWY_DYNAMIC_DISPATCH(runningTarget)();
#if HWY_ARCH_X86
    return target <= HWY_AVX2; // lower bits are better targets
#else
    return HWY_ARCH_ARM_A64 != 0 && target != HWY_SCALAR;
#endif
}

} // namespace inkling::kernels
#endif // HWY_ONCE
