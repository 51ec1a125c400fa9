// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/metric_bytes.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace inkling {

namespace {

static_assert(std::endian::native == std::endian::little, "the bytes of a store are little-endian");

struct Row {
    float loss;
    float accuracy;
    std::int32_t images;
};
static_assert(sizeof(Row) == metricBytesPerBatch);

} // namespace

std::vector<std::byte> metricBytes(std::span<const BatchRecord> records) {
    std::vector<std::byte> bytes(records.size() * sizeof(Row));
    std::byte* place = bytes.data();
    for (const auto& record : records) {
        const Row row{static_cast<float>(record.train.loss), static_cast<float>(record.train.accuracy),
                      record.train.count};
        std::memcpy(place, &row, sizeof row);
        place += sizeof row;
    }
    return bytes;
}

std::vector<BatchRecord> recordsFrom(std::span<const std::byte> bytes, std::int64_t first) {
    std::vector<BatchRecord> records(bytes.size() / sizeof(Row));
    for (auto& record : records) {
        Row row{};
        std::memcpy(&row, bytes.data(), sizeof row);
        bytes = bytes.subspan(sizeof row);
        record.batch = first++;
        record.train = {row.loss, row.accuracy, row.images};
    }
    return records;
}

} // namespace inkling
