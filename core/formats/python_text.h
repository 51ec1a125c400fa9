// SPDX-License-Identifier: GPL-3.0-or-later
// What Python files for PyTorch and for Keras have in common. Internal to core/formats.
#pragma once

#include "core/model/model.h"

#include <array>
#include <string>

namespace inkling {

/// The docstring. `images`: "[N, 28, 28, 1]".
std::string pythonDocstring(const Model& model, const std::string& library, const std::string& images);

/// Defines read_weights(): a dictionary of arrays from the file beside the program.
std::string pythonReadWeights();

std::string pythonTuple(std::array<int, 2> pair); ///< "(5, 3)"
std::string pythonNumber(double number);          ///< "0.001", "1.0"

} // namespace inkling
