// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text_file.h"

#include "core/base/atomic_file.h"
#include "core/base/file.h"

#include <algorithm>
#include <span>

namespace inkling {

Result<void> writeTextFile(const std::filesystem::path& path, std::string_view text) {
    const auto bytes = std::as_bytes(std::span{text});
    if (auto written = writeFileAtomically(path, bytes); !written)
        return written;
    const auto again = readFile(path, bytes.size());
    if (!again)
        return Error{
            ErrorKind::io,
            Sentence::tr("what was just written does not read back: %1").arg(again.error().sentence)};
    if (!std::ranges::equal(*again, bytes))
        return Error{ErrorKind::io,
                     Sentence::tr("%1: does not hold what was written; look whether the disk is in order.")
                         .arg(path.string())};
    return {};
}

} // namespace inkling
