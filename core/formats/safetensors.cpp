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
    const auto bad = [&](const std::string& what) { return Error{ErrorKind::badData, name + ": " + what}; };
    if (file.size() < headerLengthBytes)
        return bad("holds " + grouped(file.size()) + " bytes, a safetensors file has 8 at least.");
    std::uint64_t length = 0;
    std::memcpy(&length, file.data(), sizeof length);
    const std::uint64_t left = file.size() - headerLengthBytes;
    if (length > mostHeaderBytesOfTheFormat)
        return bad("says that its header has " + grouped(length) + " bytes, safetensors allows "
                   + grouped(mostHeaderBytesOfTheFormat) + "; it is another kind of file.");
    if (length > left)
        return bad("says that its header has " + grouped(length) + " bytes, but " + grouped(left)
                   + " follow; it was cut short.");
    if (length > mostSafetensorsHeaderBytes)
        return bad("has a header of " + grouped(length) + " bytes, at most "
                   + grouped(mostSafetensorsHeaderBytes) + " are read.");
    const std::string_view header{reinterpret_cast<const char*>(file.data()) + headerLengthBytes,
                                  static_cast<std::size_t>(length)};
    if (!header.starts_with('{'))
        return bad("its header begins with " + inQuotes(header.substr(0, 1))
                   + ", expected \"{\"; it is another kind of file.");
    return header;
}

TensorMetadata readMetadata(const nlohmann::json& value, JsonProblems& problems) {
    TensorMetadata metadata;
    const JsonField field{value, problems};
    if (!field.isObject()) {
        field.expected("an object");
        return metadata;
    }
    for (const auto& [key, text] : value.items())
        metadata.emplace(key, field[key].text());
    return metadata;
}

/// What of a tensor's description contradicts itself, in words; empty where nothing does.
std::string contradictionIn(const Placed& placed) {
    const std::string sort = std::string{nameOf(placed.tensor.type)} + " " + shapeText(placed.tensor.shape);
    const auto bytes = byteCount(placed.tensor.shape, placed.tensor.type);
    if (!bytes)
        return "is " + sort + ", which is more than any file holds";
    if (placed.end < placed.begin)
        return "its data_offsets end at " + grouped(placed.end) + ", before they begin at "
            + grouped(placed.begin);
    if (placed.end - placed.begin != *bytes)
        return "is " + sort + ", which takes " + grouped(*bytes) + " bytes, but its data_offsets span "
            + grouped(placed.end - placed.begin);
    return {};
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
        field["data_offsets"].expected("a list of 2");
    }
    if (value.size() > 3)
        field.refuse("has " + std::to_string(value.size())
                     + " fields, expected dtype, shape and data_offsets alone");
    if (problems.any())
        return placed;

    if (const auto type = tensorTypeOf(typeName))
        placed.tensor.type = *type;
    else
        field.refuse("is of the type " + inQuotes(typeName) + ", which safetensors does not know");
    if (const std::string what = contradictionIn(placed); !what.empty())
        field.refuse(what);
    return placed;
}

/// Sorts the tensors by place; an error where they do not cover the data exactly.
std::optional<std::string> placesProblem(std::vector<Placed>& tensors, std::uint64_t dataBytes) {
    std::ranges::sort(tensors, {}, [](const Placed& placed) {
        return std::tuple<std::uint64_t, std::uint64_t, std::string_view>{placed.begin, placed.end,
                                                                          placed.tensor.name};
    });
    std::uint64_t end = 0;
    std::string before = "the data begin";
    for (const Placed& placed : tensors) {
        const std::string name = "the tensor " + inQuotes(placed.tensor.name);
        if (placed.begin != end)
            return name + " begins at byte " + grouped(placed.begin) + ", but " + before + " at "
                + grouped(end) + (placed.begin < end ? ": they overlap." : ": there is a hole between.");
        end = placed.end;
        before = name + " ends";
    }
    if (end != dataBytes)
        return "its tensors take " + grouped(end) + " bytes, but " + grouped(dataBytes)
            + " follow its header; it " + (dataBytes < end ? "was cut short." : "has bytes left over.");
    return {};
}

} // namespace

Result<Safetensors> parseSafetensors(std::vector<std::byte> bytes, std::string_view fileName) {
    const std::string name{fileName};
    const auto header = headerOf(bytes, name);
    if (!header)
        return header.error();
    // An object of objects with lists in them.
    const auto document =
        parseJson(*header, name + ": header", {.bytes = mostSafetensorsHeaderBytes, .depth = 3});
    if (!document)
        return document.error();

    Safetensors file;
    std::vector<Placed> placed;
    for (const auto& [key, value] : document->items()) {
        JsonProblems problems{name + ": " + (key == metadataKey ? key : "the tensor " + inQuotes(key))};
        if (key == metadataKey)
            file.m_metadata = readMetadata(value, problems);
        else
            placed.push_back(readTensor(key, value, problems));
        if (problems.any())
            return problems.first();
    }
    const std::size_t dataBegin = headerLengthBytes + header->size();
    if (const auto problem = placesProblem(placed, bytes.size() - dataBegin))
        return Error{ErrorKind::badData, name + ": " + *problem};

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
    const auto sort = [](TensorType t, const TensorShape& s) {
        return std::string{nameOf(t)} + " " + shapeText(s);
    };
    const NamedTensor* tensor = find(name);
    if (tensor == nullptr)
        return Error{ErrorKind::badData,
                     m_fileName + ": the tensor " + inQuotes(name) + " is missing, expected "
                         + sort(type, shape) + "."};
    if (tensor->type != type || tensor->shape != shape)
        return Error{ErrorKind::badData,
                     m_fileName + ": the tensor " + inQuotes(name) + " is "
                         + sort(tensor->type, tensor->shape) + ", expected " + sort(type, shape) + "."};
    return tensor;
}

} // namespace inkling
