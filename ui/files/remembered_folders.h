// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace inkling {

/// Files that are looked for in one place.
enum class FileKind { model, modelFolder, exportedModel, run, data, picture, drawing, chart };

/// Where a file of the kind was last read or written, by this program or an earlier one. Before there was
/// one, and where that folder is gone, the user's documents, or else home: never where a shell happens to be.
QString rememberedFolder(FileKind kind);
/// For what was read or written well. Of others no folder is worth coming back to, and some (as /proc) keep a
/// dialog that begins in them waiting.
void rememberFolder(FileKind kind, const QString& folder);
/// The folder that the file is in.
void rememberFolderOf(FileKind kind, const QString& file);

} // namespace inkling
