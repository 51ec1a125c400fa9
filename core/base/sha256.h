// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace inkling {

/// SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
std::string sha256(std::span<const std::byte> bytes);

/// The same of bytes that come in parts.
class Sha256 {
public:
    Sha256();
    void add(std::span<const std::byte> bytes);
    /// As 64 lower-case hexadecimal digits. Once, at the end.
    std::string digits();

private:
    struct Free {
        void operator()(void* context) const;
    };
    std::unique_ptr<void, Free> m_context;
};

} // namespace inkling
