// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/number_text.h"
#include "core/formats/json.h"
#include "core/formats/safetensors.h"
#include "core/formats/safetensors_types.h"

#include <array>
#include <optional>
#include <set>
#include <utility>

namespace inkling {

namespace {

/// What keeps a tensor from being written; nothing where nothing does.
std::optional<Sentence> problemOf(const NamedTensor& tensor) {
    if (tensor.name == metadataKey)
        return Sentence::tr("is the name of the metadata");
    if (!isUtf8(tensor.name))
        return Sentence::tr("has a name that is not UTF-8");
    if (tensor.shape.size() > mostTensorDimensions)
        return Sentence::tr("has %1 dimensions, at most %2 are read")
            .arg(tensor.shape.size(), mostTensorDimensions);
    const auto bytes = byteCount(tensor.shape, tensor.type);
    if (bytes == tensor.bytes.size())
        return std::nullopt;
    const auto sort = std::string{nameOf(tensor.type)} + " " + shapeText(tensor.shape);
    if (!bytes)
        return Sentence::tr("is %1, which takes more than any file holds, but has %2")
            .arg(sort, grouped(tensor.bytes.size()));
    return Sentence::tr("is %1, which takes %2 bytes, but has %3")
        .arg(sort, grouped(*bytes), grouped(tensor.bytes.size()));
}

std::string quoted(const std::string& text) {
    return nlohmann::json(text).dump();
}

/// All of a file before its data.
Result<std::string> beginningOf(std::span<const NamedTensor> tensors, const TensorMetadata& metadata) {
    std::string header = "{";
    for (const auto& [key, value] : metadata) {
        if (!isUtf8(key) || !isUtf8(value))
            return Error{ErrorKind::failure,
                         Sentence::tr("The metadata %1 are not UTF-8.").arg(inQuotes(key))};
        header += (header.size() == 1 ? quoted(std::string{metadataKey}) + ":{" : ",") + quoted(key) + ":"
            + quoted(value);
    }
    if (!metadata.empty())
        header += "}";

    std::set<std::string_view> names;
    std::uint64_t offset = 0;
    for (const NamedTensor& tensor : tensors) {
        auto problem = problemOf(tensor);
        if (!problem && !names.insert(tensor.name).second)
            problem = Sentence::tr("appears twice");
        if (problem)
            return Error{ErrorKind::failure,
                         Sentence::tr("The tensor %1 %2.").arg(inQuotes(tensor.name), *std::move(problem))};
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
                     Sentence::tr("The names and shapes take %1 bytes, at most %2 are read.")
                         .arg(grouped(header.size()), grouped(mostSafetensorsHeaderBytes))};

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
        return Error{
            beginning.error().kind,
            Sentence::tr("%1: %2 Nothing was written.").arg(path.string(), beginning.error().sentence)};
    std::vector<std::span<const std::byte>> pieces{std::as_bytes(std::span{*beginning})};
    for (const NamedTensor& tensor : tensors)
        pieces.push_back(tensor.bytes);
    return writeFileAtomically(path, pieces);
}

} // namespace inkling
