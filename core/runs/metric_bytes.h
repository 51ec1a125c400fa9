// SPDX-License-Identifier: GPL-3.0-or-later
// Training figures of neighbouring batches as bytes: 12 a batch, loss and accuracy as float32 and the number
// of images as int32, little-endian.
#pragma once

#include "core/train/batch_record.h"

#include <cstddef>
#include <span>
#include <vector>

namespace inkling {

constexpr std::size_t metricBytesPerBatch = 12;

/// Of their training figures alone.
std::vector<std::byte> metricBytes(std::span<const BatchRecord> records);

/// Records of the batches from `first` on, without tests and validations. A part of a batch at the end is
/// left out.
std::vector<BatchRecord> recordsFrom(std::span<const std::byte> bytes, std::int64_t first);

} // namespace inkling
