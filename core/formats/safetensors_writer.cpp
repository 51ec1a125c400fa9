// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/number_text.h"
#include "core/formats/json.h"
#include "core/formats/safetensors.h"
#include "core/formats/safetensors_types.h"

#include <array>
#include <set>

namespace inkling {

namespace {

/// What keeps a tensor from being written, in words; empty where nothing does.
std::string problemOf(const NamedTensor& tensor) {
    if (tensor.name == metadataKey)
        return "is the name of the metadata";
    if (!isUtf8(tensor.name))
        return "has a name that is not UTF-8";
    if (tensor.shape.size() > mostTensorDimensions)
        return "has " + std::to_string(tensor.shape.size()) + " dimensions, at most "
            + std::to_string(mostTensorDimensions) + " are read";
    const auto bytes = byteCount(tensor.shape, tensor.type);
    if (bytes != tensor.bytes.size())
        return "is " + std::string{nameOf(tensor.type)} + " " + shapeText(tensor.shape) + ", which takes "
            + (bytes ? grouped(*bytes) + " bytes" : "more than any file holds") + ", but has "
            + grouped(tensor.bytes.size());
    return {};
}

std::string quoted(const std::string& text) {
    return nlohmann::json(text).dump();
}

/// All of a file before its data.
Result<std::string> beginningOf(std::span<const NamedTensor> tensors, const TensorMetadata& metadata) {
    std::string header = "{";
    for (const auto& [key, value] : metadata) {
        if (!isUtf8(key) || !isUtf8(value))
            return Error{ErrorKind::failure, "The metadata " + inQuotes(key) + " are not UTF-8."};
        header += (header.size() == 1 ? quoted(std::string{metadataKey}) + ":{" : ",") + quoted(key) + ":"
            + quoted(value);
    }
    if (!metadata.empty())
        header += "}";

    std::set<std::string_view> names;
    std::uint64_t offset = 0;
    for (const NamedTensor& tensor : tensors) {
        std::string problem = problemOf(tensor);
        if (problem.empty() && !names.insert(tensor.name).second)
            problem = "appears twice";
        if (!problem.empty())
            return Error{ErrorKind::failure, "The tensor " + inQuotes(tensor.name) + " " + problem + "."};
        const std::uint64_t end = offset + tensor.bytes.size();
        header += (header.size() == 1 ? "" : ",") + quoted(tensor.name) + R"(:{"dtype":")"
            + std::string{nameOf(tensor.type)} + R"(","shape":)" + shapeText(tensor.shape)
            + R"(,"data_offsets":)" + shapeText({offset, end}) + "}";
        offset = end;
    }
    header += "}";
    header.append((8 - header.size() % 8) % 8, ' ');
    if (header.size() > mostSafetensorsHeaderBytes)
        return Error{ErrorKind::failure,
                     "The names and shapes take " + grouped(header.size()) + " bytes, at most "
                         + grouped(mostSafetensorsHeaderBytes) + " are read."};

    const std::uint64_t length = header.size();
    std::array<char, headerLengthBytes> digits{};
    std::memcpy(digits.data(), &length, sizeof length);
    return std::string{digits.data(), digits.size()} + header;
}

} // namespace

Result<std::vector<std::byte>> toSafetensors(std::span<const NamedTensor> tensors,
                                             const TensorMetadata& metadata) {
    const auto beginning = beginningOf(tensors, metadata);
    if (!beginning)
        return beginning.error();
    const auto head = std::as_bytes(std::span{*beginning});
    std::size_t size = head.size();
    for (const NamedTensor& tensor : tensors)
        size += tensor.bytes.size();
    std::vector<std::byte> bytes;
    bytes.reserve(size);
    bytes.insert(bytes.end(), head.begin(), head.end());
    for (const NamedTensor& tensor : tensors)
        bytes.insert(bytes.end(), tensor.bytes.begin(), tensor.bytes.end());
    return bytes;
}

Result<void> writeSafetensors(const std::filesystem::path& path, std::span<const NamedTensor> tensors,
                              const TensorMetadata& metadata) {
    const auto beginning = beginningOf(tensors, metadata);
    if (!beginning)
        return Error{beginning.error().kind,
                     path.string() + ": " + beginning.error().message() + " Nothing was written."};
    std::vector<std::span<const std::byte>> pieces{std::as_bytes(std::span{*beginning})};
    for (const NamedTensor& tensor : tensors)
        pieces.push_back(tensor.bytes);
    return writeFileAtomically(path, pieces);
}

} // namespace inkling
