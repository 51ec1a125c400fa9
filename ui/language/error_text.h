// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/sentence.h"

#include <QString>

class QFileDevice;

namespace inkling {

/// In the window's language; what has no translation is said in English.
QString textOf(const Sentence& sentence);
QString textOf(const Error& error);

/// Why a file's last operation failed.
Sentence reasonOf(const QFileDevice& file);

} // namespace inkling
