// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of TensorBoard's event files. A file is a sequence of records (TensorFlow's TFRecord), each of
// which holds an Event (tensorflow/core/util/event.proto) in the wire format of protocol buffers.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace inkling {

/// CRC-32C (Castagnoli): of "123456789" it is 0xe3069283.
std::uint32_t crc32c(std::string_view bytes);

/// As records carry it: a checksum that is itself covered by a checksum is not to look like one.
std::uint32_t maskedCrc32c(std::string_view bytes);

struct ScalarValue {
    std::string_view tag; ///< "train/loss"; TensorBoard groups by what stands before the slash
    float value = 0.0F;   ///< NaN and infinities too: TensorBoard marks them
    bool isFirst = false; ///< of its tag in the file, which says what sort of values these are
};

/// Appends what must be a file's first record: which version of the format it is.
void appendFirstEvent(std::string& file, double wallTime);

/// Appends the record of these values. `wallTime`: seconds since 1970.
void appendScalarEvent(std::string& file, double wallTime, std::int64_t step,
                       std::span<const ScalarValue> values);

} // namespace inkling
