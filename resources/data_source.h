// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"

#include <string>

namespace inkling {

/// The name under which Fashion-MNIST is offered where Debian's package has installed it.
inline constexpr const char* fashionMnistName = "fashion-mnist";

/// The data that a RunSpec names: "" is the MNIST inside the program, "fashion-mnist" the installed one, and
/// anything else a folder of IDX files.
Result<DigitData> openDataSource(const std::string& name);

} // namespace inkling
