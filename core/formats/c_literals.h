// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and words of a C file. Internal to core/formats.
#pragma once

#include "core/formats/c_source.h"

#include <cstdint>
#include <span>
#include <string>

namespace inkling {

/// A constant of exactly this value: "0x18a2b5p-24F", which C99 reads without rounding (6.4.4.2), where
/// decimals may be read as a neighbour. Requires a finite value.
std::string cLiteral(float value);

/// "static const float name[3] = {...};" in lines of at most 110 characters.
std::string cArray(const std::string& name, std::span<const float> values);
std::string cArray(const std::string& name, std::span<const std::int8_t> values);

/// What stands at the beginning of the file: how to call it, what it wants, and where it comes from.
std::string cComment(const Model& model, const CSourceOptions& options, const std::string& prototype,
                     std::size_t room);

} // namespace inkling
