// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace inkling {

/// "7,840,016": a comma after every three digits, whatever the locale.
std::string grouped(std::uint64_t number);

/// The shortest decimal that reads back as the same number: "0.15".
std::string decimal(double number);

} // namespace inkling
