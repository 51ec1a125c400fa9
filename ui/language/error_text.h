// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace inkling {

/// The sentence, which core words in English; in another language with a few words of that before it, which
/// say what kind of thing went wrong.
QString textOf(const Error& error);

} // namespace inkling
