// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <array>
#include <new>
#include <openssl/evp.h>
#include <string_view>

namespace inkling {

namespace {

EVP_MD_CTX* contextOf(void* context) {
    return static_cast<EVP_MD_CTX*>(context);
}

} // namespace

void Sha256::Free::operator()(void* context) const {
    EVP_MD_CTX_free(contextOf(context));
}

Sha256::Sha256()
    : m_context{EVP_MD_CTX_new()} {
    // Fails where there is no memory, and for nothing else.
    if (!m_context || EVP_DigestInit_ex(contextOf(m_context.get()), EVP_sha256(), nullptr) != 1)
        throw std::bad_alloc{};
}

void Sha256::add(std::span<const std::byte> bytes) {
    EVP_DigestUpdate(contextOf(m_context.get()), bytes.data(), bytes.size());
}

std::string Sha256::digits() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(contextOf(m_context.get()), digest.data(), &size);

    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * size);
    for (const unsigned char byte : std::span{digest}.first(size)) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

std::string sha256(std::span<const std::byte> bytes) {
    Sha256 sum;
    sum.add(bytes);
    return sum.digits();
}

} // namespace inkling
