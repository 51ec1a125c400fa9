// SPDX-License-Identifier: GPL-3.0-or-later
// What reading and writing of zip files share. Internal to core/formats.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <zlib.h>

namespace inkling::zip {

inline constexpr std::uint32_t localMark = 0x04034b50;
inline constexpr std::uint32_t directoryMark = 0x02014b50;
inline constexpr std::uint32_t endMark = 0x06054b50;
inline constexpr std::size_t localBytes = 30;
inline constexpr std::size_t directoryBytes = 46;
inline constexpr std::size_t endBytes = 22;
inline constexpr std::uint16_t stored = 0;
inline constexpr std::uint16_t deflated = 8;
inline constexpr std::uint16_t utf8Flag = 0x0800;
inline constexpr std::uint16_t harmlessFlags = utf8Flag | 0x0006; ///< and how hard was compressed
inline constexpr std::uint16_t firstDay = 0x0021;                 ///< 1980-01-01

inline std::uint32_t checkSum(std::span<const std::byte> bytes) {
    return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

} // namespace inkling::zip
