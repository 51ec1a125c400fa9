// SPDX-License-Identifier: GPL-3.0-or-later
// What a run is called that nobody named: stored in English, shown in the window's language.
#pragma once

#include <QString>

#include <string>

namespace inkling {

/// "Run 3", or "Run 3: digits.onnx" where it goes on with a file.
std::string usualRunName(int number, const QString& file = {});

/// As the window says it: what was called so by a window of any language, in the language of this one. Names
/// that people gave stay as they are.
QString runNameText(const std::string& name);

} // namespace inkling
