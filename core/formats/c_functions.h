// SPDX-License-Identifier: GPL-3.0-or-later
// The C functions that an exported network calls. Internal to core/formats.
#pragma once

#include "core/formats/c_program.h"
#include "core/formats/c_source.h"

#include <string>

namespace inkling {

/// "convolve".
const char* cNameOf(COperation operation);

/// The definition of the function; with int8 kernels convolve and dense take a list of scales too.
std::string cFunction(COperation operation, CWeights weights);

/// What convolve and the pools are told of how they slide.
bool takesWindow(COperation operation);
std::string cWindowStruct();

/// The index of the largest of a list of floats.
std::string cLargestFunction();

} // namespace inkling
