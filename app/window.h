// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace inkling {

/// Whether a window can be opened: asked before Qt is, which ends the program where it cannot.
bool hasDisplay();

/// Opens the window and returns when it is closed.
int runWindow(int argc, char** argv, const std::string& file = {});

} // namespace inkling
