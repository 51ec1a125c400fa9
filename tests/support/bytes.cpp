// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bytes.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <stdexcept>
#include <zlib.h>

namespace inkling::test {

namespace {

class GzipWriter {
public:
    GzipWriter() {
        if (deflateInit2(&m_stream, 9, Z_DEFLATED, 16 + 15, 9, Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::runtime_error{"deflateInit2"};
    }
    ~GzipWriter() { deflateEnd(&m_stream); }
    GzipWriter(const GzipWriter&) = delete;
    GzipWriter& operator=(const GzipWriter&) = delete;

    void write(std::span<const std::byte> content) { run(content, Z_NO_FLUSH); }
    Bytes finish() {
        run({}, Z_FINISH);
        return std::move(m_bytes);
    }

private:
    void run(std::span<const std::byte> content, int flush) {
        Bytes input{content.begin(), content.end()}; // zlib wants them writable
        m_stream.next_in = reinterpret_cast<Bytef*>(input.data());
        m_stream.avail_in = static_cast<uInt>(input.size());
        std::array<std::byte, 65536> buffer{};
        do {
            m_stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
            m_stream.avail_out = static_cast<uInt>(buffer.size());
            deflate(&m_stream, flush);
            m_bytes.insert(m_bytes.end(), buffer.begin(), buffer.end() - m_stream.avail_out);
        } while (m_stream.avail_out == 0);
    }

    z_stream m_stream{};
    Bytes m_bytes;
};

} // namespace

Bytes idx(std::initializer_list<std::uint32_t> header, std::size_t zeros) {
    Bytes bytes;
    for (const std::uint32_t number : header)
        for (const unsigned shift : {24U, 16U, 8U, 0U})
            bytes.push_back(static_cast<std::byte>(number >> shift));
    bytes.resize(bytes.size() + zeros);
    return bytes;
}

Bytes idxImages(std::uint32_t count) {
    return idx({2051, count, 28, 28}, count * std::size_t{784});
}

Bytes idxLabels(std::uint32_t count) {
    return idx({2049, count}, count);
}

Bytes gzipped(std::span<const std::byte> content) {
    return gzippedWithZeros(content, 0);
}

Bytes gzippedWithZeros(std::span<const std::byte> start, std::uint64_t zeros) {
    GzipWriter writer;
    writer.write(start);
    const Bytes block(std::size_t{1} << 20U);
    for (; zeros > block.size(); zeros -= block.size())
        writer.write(block);
    writer.write(std::span{block}.first(zeros));
    return writer.finish();
}

ByteSource sourceOf(Bytes bytes) {
    return [bytes = std::move(bytes), place = std::size_t{0}](std::span<std::byte> buffer) mutable {
        const std::size_t count = std::min(buffer.size(), bytes.size() - place);
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(place), count, buffer.begin());
        place += count;
        return Result<std::size_t>{count};
    };
}

void writeFile(const std::filesystem::path& path, std::span<const std::byte> bytes) {
    std::ofstream file{path, std::ios::binary};
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file)
        throw std::runtime_error{"cannot write " + path.string()};
}

} // namespace inkling::test
