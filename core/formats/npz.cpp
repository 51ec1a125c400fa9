// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/npz.h"

#include "core/base/atomic_file.h"
#include "core/base/file.h"
#include "core/formats/export_notes.h"
#include "core/formats/json.h"
#include "core/formats/named_weights.h"
#include "core/formats/npy.h"
#include "core/formats/zip_file.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace inkling {

namespace {

constexpr std::string_view ending = ".npy";
constexpr std::uint64_t mostBytes = std::uint64_t{1} << 30U;
/// By which all members may be larger unpacked. Weights are random digits, which hardly pack.
constexpr std::uint64_t mostGrowth = std::uint64_t{16} << 20U;

ZipMember memberOf(const std::string& name, std::vector<std::byte> npy) {
    return {name + std::string{ending}, std::move(npy)};
}

} // namespace

Result<Npz> parseNpz(std::span<const std::byte> bytes, std::string_view fileName) {
    const auto members = parseZip(bytes, fileName, {.bytes = std::min(mostBytes, bytes.size() + mostGrowth)});
    if (!members)
        return members.error();
    Npz npz;
    for (const ZipMember& member : *members) {
        if (!member.name.ends_with(ending) || !isUtf8(member.name))
            return Error{ErrorKind::badData,
                         Sentence::tr("%1: %2 is no array; its name does not end in \".npy\".")
                             .arg(fileName, inQuotes(member.name))};
        auto read = parseNpy(member.bytes, Sentence::tr("%1: %2").arg(fileName, inQuotes(member.name)));
        if (!read)
            return read.error();
        std::string name = member.name.substr(0, member.name.size() - ending.size());
        if (auto* array = std::get_if<NpyArray>(&*read))
            npz.arrays.push_back({std::move(name), std::move(array->shape), std::move(array->values)});
        else
            npz.texts.emplace(std::move(name), std::get<std::string>(*std::move(read)));
    }
    return npz;
}

std::vector<std::byte> toNpz(const Npz& npz) {
    std::vector<ZipMember> members;
    for (const NpzArray& array : npz.arrays)
        members.push_back(memberOf(array.name, toNpy(array.shape, array.values)));
    for (const auto& [name, text] : npz.texts)
        members.push_back(memberOf(name, toNpy(text)));
    return toZip(members);
}

Result<void> writeNpz(const Model& model, const std::filesystem::path& path) {
    if (auto finite = requireFiniteWeights(model, path); !finite)
        return finite;
    const auto network = describedNetwork(*model.architecture, path);
    if (!network)
        return network.error();
    Npz npz{.arrays = {}, .texts = modelNotes(*network)};
    for (const NamedWeights& array : namedWeights(model))
        npz.arrays.push_back({array.name,
                              {array.block.shape.begin(), array.block.shape.end()},
                              {array.values.begin(), array.values.end()}});
    return writeFileAtomically(path, toNpz(npz));
}

Result<Model> readNpz(const std::filesystem::path& path) {
    const auto bytes = readFile(path, mostBytes);
    if (!bytes)
        return bytes.error();
    const auto npz = parseNpz(*bytes, path.string());
    if (!npz)
        return npz.error();
    std::vector<FoundArray> found;
    for (const NpzArray& array : npz->arrays)
        found.push_back({array.name, array.shape, array.values});
    const auto topology = npz->texts.find(topologyNote);
    return modelFrom(topology == npz->texts.end() ? nullptr : &topology->second, found, path.string());
}

} // namespace inkling
