// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer.h"

namespace inkling {

void Layer::initialize(std::span<float>, Random&) const { }

} // namespace inkling
