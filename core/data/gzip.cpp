// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/gzip.h"

#include "core/base/number_text.h"

#include <array>
#include <limits>
#include <new>
#include <zlib.h>

namespace inkling {

struct GzipReader::State {
    State(ByteSource source, std::string fileName)
        : compressed{std::move(source)}
        , name{std::move(fileName)} {
        // 16: a gzip file and nothing else (no zlib stream); 15: any window.
        if (inflateInit2(&stream, 16 + 15) != Z_OK)
            throw std::bad_alloc{};
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { inflateEnd(&stream); }

    Error badData(const std::string& what) const {
        return {ErrorKind::badData, name + ": " + what + " Download it again."};
    }

    std::uint64_t consumed() const { return taken - stream.avail_in; }

    /// Gives zlib more input if it has none. Afterwards avail_in is 0 only at the end of the file.
    Result<void> refill() {
        if (stream.avail_in > 0)
            return {};
        const auto count = compressed(std::as_writable_bytes(std::span{input}));
        if (!count)
            return count.error();
        stream.next_in = input.data();
        stream.avail_in = static_cast<uInt>(*count);
        taken += *count;
        return {};
    }

    Error brokenOff() const {
        if (taken == 0)
            return badData("the file is empty.");
        return badData("the file breaks off after " + grouped(taken) + " bytes, having given "
                       + grouped(produced) + ".");
    }

    Error malformed() const {
        const std::string where = "byte " + grouped(consumed());
        if (produced == 0 && consumed() <= 2)
            return badData("this is not a gzip file, whatever its name says.");
        const std::string zlibSays = stream.msg != nullptr ? stream.msg : "invalid data";
        return badData("the compressed data is damaged near " + where + " (" + zlibSays + ").");
    }

    /// zlib has checked the member's CRC and length; nothing may follow it.
    Result<void> checkNothingFollows() {
        const std::uint64_t end = consumed();
        if (const auto refilled = refill(); !refilled)
            return refilled.error();
        if (stream.avail_in == 0)
            return {};
        return badData("the compressed data ends at byte " + grouped(end)
                       + ", but something follows: a second one, or rubbish.");
    }

    ByteSource compressed;
    std::string name;
    z_stream stream{};
    std::array<unsigned char, 65536> input;
    std::uint64_t taken = 0;    ///< bytes read from the file
    std::uint64_t produced = 0; ///< bytes handed out
    bool ended = false;
};

GzipReader::GzipReader(ByteSource compressed, std::string name)
    : m_state{std::make_unique<State>(std::move(compressed), std::move(name))} { }
GzipReader::GzipReader(GzipReader&&) noexcept = default;
GzipReader& GzipReader::operator=(GzipReader&&) noexcept = default;
GzipReader::~GzipReader() = default;

std::uint64_t GzipReader::position() const {
    return m_state->produced;
}

Result<std::size_t> GzipReader::read(std::span<std::byte> buffer) {
    State& state = *m_state;
    std::size_t filled = 0;
    while (filled < buffer.size() && !state.ended) {
        if (const auto refilled = state.refill(); !refilled)
            return refilled.error();
        if (state.stream.avail_in == 0)
            return state.brokenOff();

        const auto rest = buffer.subspan(filled);
        const auto room = static_cast<uInt>(std::min<std::size_t>(rest.size(), 1U << 30U));
        state.stream.next_out = reinterpret_cast<Bytef*>(rest.data());
        state.stream.avail_out = room;
        const int status = inflate(&state.stream, Z_NO_FLUSH);
        filled += room - state.stream.avail_out;
        state.produced += room - state.stream.avail_out;

        if (status == Z_MEM_ERROR)
            throw std::bad_alloc{};
        if (status != Z_OK && status != Z_STREAM_END)
            return state.malformed();
        if (status == Z_STREAM_END) {
            if (const auto checked = state.checkNothingFollows(); !checked)
                return checked.error();
            state.ended = true;
        }
    }
    return filled;
}

} // namespace inkling
