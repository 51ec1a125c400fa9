// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/data_sha256.h"

#include "core/base/sha256.h"

#include <array>
#include <cstdint>
#include <initializer_list>

namespace inkling {

namespace {

void add(Sha256& sum, std::uint64_t number) {
    std::array<std::byte, 8> bytes{};
    for (auto& byte : bytes) {
        byte = static_cast<std::byte>(number & 0xFFU);
        number >>= 8U;
    }
    sum.add(bytes);
}

void add(Sha256& sum, const Dataset& images) {
    const Shape shape = images.imageShape();
    add(sum, images.size());
    for (const auto size : {shape.height, shape.width, shape.channels})
        add(sum, static_cast<std::uint64_t>(size));
    add(sum, static_cast<std::uint64_t>(images.classCount()));
    for (std::size_t i = 0; i < images.size(); ++i)
        sum.add(std::as_bytes(images.image(i)));
    sum.add(std::as_bytes(images.labels()));
}

} // namespace

std::string dataSha256(const DigitData& data) {
    Sha256 sum;
    add(sum, data.train);
    add(sum, data.test);
    return sum.digits();
}

} // namespace inkling
