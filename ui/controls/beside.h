// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace inkling {

/// Shows a question in front of its parent's window, which goes on meanwhile and takes keys and clicks as
/// ever. Once it is answered it deletes itself; where that window is closed before, it is closed too.
void showBeside(QDialog& dialog);

} // namespace inkling
