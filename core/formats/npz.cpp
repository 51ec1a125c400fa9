// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/npz.h"

#include "core/base/atomic_file.h"
#include "core/base/file.h"
#include "core/formats/json.h"
#include "core/formats/layers_model_topology.h"
#include "core/formats/named_weights.h"
#include "core/formats/npy.h"
#include "core/formats/zip_file.h"

namespace inkling {

namespace {

constexpr std::string_view ending = ".npy";
constexpr std::uint64_t mostBytes = std::uint64_t{1} << 30U;

std::vector<std::byte> packed(std::span<const NamedWeights> arrays) {
    std::vector<ZipMember> members;
    for (const NamedWeights& array : arrays) {
        const TensorShape shape(array.block.shape.begin(), array.block.shape.end());
        members.push_back({array.name + std::string{ending}, toNpy(shape, array.values)});
    }
    return toZip(members);
}

} // namespace

Result<std::vector<NpzArray>> parseNpz(std::span<const std::byte> bytes, std::string_view fileName) {
    const auto members = parseZip(bytes, fileName, {.bytes = mostBytes});
    if (!members)
        return members.error();
    std::vector<NpzArray> arrays;
    for (const ZipMember& member : *members) {
        const std::string where = std::string{fileName} + ": " + inQuotes(member.name);
        if (!member.name.ends_with(ending) || !isUtf8(member.name))
            return Error{ErrorKind::badData, where + " is no array; its name does not end in \".npy\"."};
        auto array = parseNpy(member.bytes, where);
        if (!array)
            return array.error();
        arrays.push_back({member.name.substr(0, member.name.size() - ending.size()), std::move(array->shape),
                          std::move(array->values)});
    }
    return arrays;
}

std::vector<std::byte> toNpz(std::span<const NpzArray> arrays) {
    std::vector<ZipMember> members;
    for (const NpzArray& array : arrays)
        members.push_back({array.name + std::string{ending}, toNpy(array.shape, array.values)});
    return toZip(members);
}

Result<void> writeNpz(const Model& model, const std::filesystem::path& path) {
    if (auto finite = requireFiniteWeights(model, path); !finite)
        return finite;
    return writeFileAtomically(path, packed(namedWeights(model)));
}

Result<Model> readNpz(const std::filesystem::path& path, std::shared_ptr<const Architecture> architecture) {
    const auto bytes = readFile(path, mostBytes);
    if (!bytes)
        return bytes.error();
    const auto arrays = parseNpz(*bytes, path.string());
    if (!arrays)
        return arrays.error();
    std::vector<FoundArray> found;
    for (const NpzArray& array : *arrays)
        found.push_back({array.name, array.shape, array.values});
    auto parameters = parametersFrom(found, kerasNames(architecture->specs()), *architecture, path.string());
    if (!parameters)
        return parameters.error();
    return Model{std::move(architecture), *std::move(parameters)};
}

} // namespace inkling
