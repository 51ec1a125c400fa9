// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/safetensors.h"

#include "core/base/file.h"
#include "core/base/number_text.h"
#include "core/formats/json.h"
#include "core/formats/safetensors_types.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

namespace inkling {

namespace {

constexpr std::uint64_t mostHeaderBytesOfTheFormat = 100'000'000;

/// A tensor and where the header says it lies, counted from the beginning of the data.
struct Placed {
    NamedTensor tensor;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

/// The header's JSON; an error where the lengths do not fit.
Result<std::string_view> headerOf(std::span<const std::byte> file, const std::string& name) {
    const auto bad = [&](Sentence what) {
        return Error{ErrorKind::badData, Sentence::tr("%1: %2.").arg(name, std::move(what))};
    };
    if (file.size() < headerLengthBytes)
        return bad(
            Sentence::tr("holds %1 bytes, a safetensors file has 8 at least").arg(grouped(file.size())));
    std::uint64_t length = 0;
    std::memcpy(&length, file.data(), sizeof length);
    const std::uint64_t left = file.size() - headerLengthBytes;
    if (length > mostHeaderBytesOfTheFormat)
        return bad(Sentence::tr("says that its header has %1 bytes, safetensors allows %2; it is another "
                                "kind of file")
                       .arg(grouped(length), grouped(mostHeaderBytesOfTheFormat)));
    if (length > left)
        return bad(Sentence::tr("says that its header has %1 bytes, but %2 follow; it was cut short")
                       .arg(grouped(length), grouped(left)));
    if (length > mostSafetensorsHeaderBytes)
        return bad(Sentence::tr("has a header of %1 bytes, at most %2 are read")
                       .arg(grouped(length), grouped(mostSafetensorsHeaderBytes)));
    const std::string_view header{reinterpret_cast<const char*>(file.data()) + headerLengthBytes,
                                  static_cast<std::size_t>(length)};
    if (!header.starts_with('{'))
        return bad(Sentence::tr("its header begins with %1, expected \"{\"; it is another kind of file")
                       .arg(inQuotes(header.substr(0, 1))));
    return header;
}

TensorMetadata readMetadata(const nlohmann::json& value, JsonProblems& problems) {
    TensorMetadata metadata;
    const JsonField field{value, problems};
    if (!field.isObject()) {
        field.expected(Sentence::tr("an object"));
        return metadata;
    }
    for (const auto& [key, text] : value.items())
        metadata.emplace(key, field[key].text());
    return metadata;
}

/// "F32 [5,5,1,8]".
std::string sortText(TensorType type, const TensorShape& shape) {
    return std::string{nameOf(type)} + " " + shapeText(shape);
}

/// What of a tensor's description contradicts itself; nothing where nothing does.
std::optional<Sentence> contradictionIn(const Placed& placed) {
    const auto sort = [&] { return sortText(placed.tensor.type, placed.tensor.shape); };
    const auto bytes = byteCount(placed.tensor.shape, placed.tensor.type);
    if (!bytes)
        return Sentence::tr("is %1, which is more than any file holds").arg(sort());
    if (placed.end < placed.begin)
        return Sentence::tr("its data_offsets end at %1, before they begin at %2")
            .arg(grouped(placed.end), grouped(placed.begin));
    if (placed.end - placed.begin != *bytes)
        return Sentence::tr("is %1, which takes %2 bytes, but its data_offsets span %3")
            .arg(sort(), grouped(*bytes), grouped(placed.end - placed.begin));
    return std::nullopt;
}

/// One member of the header, without its bytes.
Placed readTensor(const std::string& name, const nlohmann::json& value, JsonProblems& problems) {
    const JsonField field{value, problems};
    Placed placed{.tensor = {.name = name, .type = {}, .shape = {}, .bytes = {}}};
    const std::string typeName = field["dtype"].text();
    for (const JsonField& size : field["shape"].items(mostTensorDimensions))
        placed.tensor.shape.push_back(size.count());
    if (const auto offsets = field["data_offsets"].items(2); offsets.size() == 2) {
        placed.begin = offsets[0].count();
        placed.end = offsets[1].count();
    } else {
        field["data_offsets"].expected(Sentence::tr("a list of %1").arg(2));
    }
    if (value.size() > 3)
        field.refuse(
            Sentence::tr("has %1 fields, expected dtype, shape and data_offsets alone").arg(value.size()));
    if (problems.any())
        return placed;

    if (const auto type = tensorTypeOf(typeName))
        placed.tensor.type = *type;
    else
        field.refuse(
            Sentence::tr("is of the type %1, which safetensors does not know").arg(inQuotes(typeName)));
    if (auto what = contradictionIn(placed))
        field.refuse(*std::move(what));
    return placed;
}

/// Where a tensor begins at another place than the one before it ends, which may be none.
Sentence gapBefore(const Placed& placed, const Placed* before, std::uint64_t end) {
    const bool overlaps = placed.begin < end;
    const auto name = inQuotes(placed.tensor.name);
    if (!before)
        return Sentence::tr(
                   "the tensor %1 begins at byte %2, but the data begin at %3: there is a hole between")
            .arg(name, grouped(placed.begin), grouped(end));
    return (overlaps
                ? Sentence::tr("the tensor %1 begins at byte %2, but the tensor %3 ends at %4: they overlap")
                : Sentence::tr("the tensor %1 begins at byte %2, but the tensor %3 ends at %4: there is a "
                               "hole between"))
        .arg(name, grouped(placed.begin), inQuotes(before->tensor.name), grouped(end));
}

/// Sorts the tensors by place; what is wrong where they do not cover the data exactly.
std::optional<Sentence> placesProblem(std::vector<Placed>& tensors, std::uint64_t dataBytes) {
    std::ranges::sort(tensors, {}, [](const Placed& placed) {
        return std::tuple<std::uint64_t, std::uint64_t, std::string_view>{placed.begin, placed.end,
                                                                          placed.tensor.name};
    });
    std::uint64_t end = 0;
    const Placed* before = nullptr;
    for (const Placed& placed : tensors) {
        if (placed.begin != end)
            return gapBefore(placed, before, end);
        end = placed.end;
        before = &placed;
    }
    if (end != dataBytes)
        return (dataBytes < end ? Sentence::tr("its tensors take %1 bytes, but %2 follow its header; it was "
                                               "cut short")
                                : Sentence::tr("its tensors take %1 bytes, but %2 follow its header; it has "
                                               "bytes left over"))
            .arg(grouped(end), grouped(dataBytes));
    return std::nullopt;
}

} // namespace

Result<Safetensors> parseSafetensors(std::vector<std::byte> bytes, std::string_view fileName) {
    const std::string name{fileName};
    const auto header = headerOf(bytes, name);
    if (!header)
        return header.error();
    // An object of objects with lists in them.
    const auto document = parseJson(*header, Sentence::tr("%1: header").arg(name),
                                    {.bytes = mostSafetensorsHeaderBytes, .depth = 3});
    if (!document)
        return document.error();

    Safetensors file;
    std::vector<Placed> placed;
    for (const auto& [key, value] : document->items()) {
        JsonProblems problems{key == metadataKey
                                  ? Sentence::tr("%1: %2").arg(name, key)
                                  : Sentence::tr("%1: the tensor %2").arg(name, inQuotes(key))};
        if (key == metadataKey)
            file.m_metadata = readMetadata(value, problems);
        else
            placed.push_back(readTensor(key, value, problems));
        if (problems.any())
            return problems.first();
    }
    const std::size_t dataBegin = headerLengthBytes + header->size();
    if (auto problem = placesProblem(placed, bytes.size() - dataBegin))
        return Error{ErrorKind::badData, Sentence::tr("%1: %2.").arg(name, *std::move(problem))};

    file.m_fileName = name;
    file.m_bytes = std::make_shared<const std::vector<std::byte>>(std::move(bytes));
    const auto data = std::span{*file.m_bytes}.subspan(dataBegin);
    for (Placed& one : placed) {
        one.tensor.bytes =
            data.subspan(static_cast<std::size_t>(one.begin), static_cast<std::size_t>(one.end - one.begin));
        file.m_tensors.push_back(std::move(one.tensor));
    }
    file.m_byName.resize(file.m_tensors.size());
    std::iota(file.m_byName.begin(), file.m_byName.end(), std::size_t{0});
    std::ranges::sort(file.m_byName, {},
                      [&](std::size_t i) -> std::string_view { return file.m_tensors[i].name; });
    return file;
}

Result<Safetensors> readSafetensors(const std::filesystem::path& path, std::uint64_t maxBytes) {
    auto bytes = readFile(path, maxBytes);
    if (!bytes)
        return bytes.error();
    return parseSafetensors(*std::move(bytes), path.string());
}

const NamedTensor* Safetensors::find(std::string_view name) const {
    const auto nameAt = [this](std::size_t i) -> std::string_view { return m_tensors[i].name; };
    const auto found = std::ranges::lower_bound(m_byName, name, {}, nameAt);
    return found != m_byName.end() && nameAt(*found) == name ? &m_tensors[*found] : nullptr;
}

Result<const NamedTensor*> Safetensors::require(std::string_view name, TensorType type,
                                                const TensorShape& shape) const {
    const NamedTensor* tensor = find(name);
    if (tensor == nullptr)
        return Error{ErrorKind::badData,
                     Sentence::tr("%1: the tensor %2 is missing, expected %3.")
                         .arg(m_fileName, inQuotes(name), sortText(type, shape))};
    if (tensor->type != type || tensor->shape != shape)
        return Error{ErrorKind::badData,
                     Sentence::tr("%1: the tensor %2 is %3, expected %4.")
                         .arg(m_fileName, inQuotes(name), sortText(tensor->type, tensor->shape),
                              sortText(type, shape))};
    return tensor;
}

} // namespace inkling
