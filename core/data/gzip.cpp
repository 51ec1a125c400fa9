// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/gzip.h"

#include "core/base/number_text.h"

#include <array>
#include <limits>
#include <new>
#include <zlib.h>

namespace inkling {

namespace {

/// zlib's message in words of ours, which can be said in other languages; null: it has none.
Sentence zlibSays(const char* message) {
    if (message == nullptr)
        return Sentence::tr("invalid data");
    for (const Sentence& known :
         {Sentence::tr("incorrect header check"), Sentence::tr("unknown compression method"),
          Sentence::tr("invalid window size"), Sentence::tr("unknown header flags set"),
          Sentence::tr("header crc mismatch"), Sentence::tr("invalid block type"),
          Sentence::tr("invalid stored block lengths"), Sentence::tr("too many length or distance symbols"),
          Sentence::tr("invalid code lengths set"), Sentence::tr("invalid bit length repeat"),
          Sentence::tr("invalid code -- missing end-of-block"), Sentence::tr("invalid literal/lengths set"),
          Sentence::tr("invalid distances set"), Sentence::tr("invalid literal/length code"),
          Sentence::tr("invalid distance code"), Sentence::tr("invalid distance too far back"),
          Sentence::tr("incorrect data check"), Sentence::tr("incorrect length check")})
        if (known.english() == message)
            return known;
    return message;
}

} // namespace

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

    Error badData(Sentence sentence) const { return {ErrorKind::badData, std::move(sentence)}; }

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
            return badData(Sentence::tr("%1: the file is empty. Download it again.").arg(name));
        return badData(
            Sentence::tr("%1: the file breaks off after %2 bytes, having given %3. Download it again.")
                .arg(name, grouped(taken), grouped(produced)));
    }

    Error malformed() const {
        if (produced == 0 && consumed() <= 2)
            return badData(
                Sentence::tr("%1: this is not a gzip file, whatever its name says. Download it again.")
                    .arg(name));
        return badData(
            Sentence::tr("%1: the compressed data is damaged near byte %2 (%3). Download it again.")
                .arg(name, grouped(consumed()), zlibSays(stream.msg)));
    }

    /// zlib has checked the member's CRC and length; nothing may follow it.
    Result<void> checkNothingFollows() {
        const std::uint64_t end = consumed();
        if (const auto refilled = refill(); !refilled)
            return refilled.error();
        if (stream.avail_in == 0)
            return {};
        return badData(Sentence::tr("%1: the compressed data ends at byte %2, but something follows: a "
                                    "second one, or rubbish. Download it again.")
                           .arg(name, grouped(end)));
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
