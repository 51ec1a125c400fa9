// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/model_formats.h"

#include <QString>

namespace inkling {

/// The format's label, in the window's language.
QString translatedLabel(const ModelFormat& format);

} // namespace inkling
