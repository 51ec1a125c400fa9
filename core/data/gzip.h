// SPDX-License-Identifier: GPL-3.0-or-later
// Inflates gzip files (RFC 1952) piece by piece, so that the reader says how much memory they get.
#pragma once

#include "core/base/file.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace inkling {

/// The content of a gzip file. Its check sum, its length and that nothing follows are checked before its end
/// is reported: what was read counts only then.
class GzipReader {
public:
    /// `compressed` are the file's bytes; `name` is for messages.
    GzipReader(ByteSource compressed, std::string name);
    GzipReader(GzipReader&&) noexcept;
    GzipReader& operator=(GzipReader&&) noexcept;
    ~GzipReader();

    /// Inflates the next bytes. Fewer than the buffer holds, once or more often: the end has been reached and
    /// everything was in order. Fails with badData, or as `compressed` does; then read no further.
    Result<std::size_t> read(std::span<std::byte> buffer);

    /// How many bytes it has handed out.
    std::uint64_t position() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace inkling
