// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/load_dataset.h"

#include "core/base/number_text.h"
#include "core/base/system_reason.h"
#include "core/data/idx_file.h"

#include <array>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace inkling {

namespace {

/// "train", images: train-images-idx3-ubyte
std::string usualName(const std::string& set, IdxKind kind, char separator = '-') {
    const std::string what = kind == IdxKind::images ? "images" : "labels";
    const std::string type = kind == IdxKind::images ? "idx3-ubyte" : "idx1-ubyte";
    return set + "-" + what + separator + type;
}

std::optional<std::filesystem::path> findFile(const std::filesystem::path& folder, const std::string& set,
                                              IdxKind kind) {
    for (const char* ending : {"", ".gz"}) {
        for (const char separator : {'-', '.'}) {
            auto path = folder / (usualName(set, kind, separator) + ending);
            std::error_code ignored; // a file that cannot be looked at is not found
            if (std::filesystem::exists(path, ignored))
                return path;
        }
    }
    return std::nullopt;
}

struct LoadedFile {
    std::string name;
    std::vector<std::byte> bytes;
};

Result<LoadedFile> loadFile(const std::filesystem::path& folder, const std::string& set, IdxKind kind) {
    const auto path = findFile(folder, set, kind);
    if (!path)
        return Error{ErrorKind::noInput,
                     Sentence::tr("%1: there is no %2 (or %3, either also as .gz) in this folder. Put "
                                  "MNIST's four files there.")
                         .arg(folder.string(), usualName(set, kind), usualName(set, kind, '.'))};
    auto bytes = readIdxFile(*path, kind);
    if (!bytes)
        return bytes.error();
    return LoadedFile{path->string(), std::move(*bytes)};
}

Result<Dataset> loadSet(const std::filesystem::path& folder, const std::string& set) {
    // The small file first: what is wrong with it is known at once.
    auto labelFile = loadFile(folder, set, IdxKind::labels);
    if (!labelFile)
        return labelFile.error();
    const auto labels = readIdxLabels(labelFile->bytes, labelFile->name);
    if (!labels)
        return labels.error();

    auto imageFile = loadFile(folder, set, IdxKind::images);
    if (!imageFile)
        return imageFile.error();
    const auto pixels = readIdxImages(imageFile->bytes, imageFile->name);
    if (!pixels)
        return pixels.error();

    const std::size_t imageCount = pixels->size() / idxImageShape.size();
    if (imageCount != labels->size())
        return Error{
            ErrorKind::badData,
            Sentence::tr("%1: it holds %2 images, but %3 holds %4 labels. Use two files that belong "
                         "together.")
                .arg(imageFile->name, grouped(imageCount), labelFile->name, grouped(labels->size()))};

    // The spans stay valid: a vector's bytes do not move with it.
    using Files = std::array<std::vector<std::byte>, 2>;
    auto storage =
        std::make_shared<const Files>(Files{std::move(labelFile->bytes), std::move(imageFile->bytes)});
    return Dataset{idxImageShape, idxClassCount, *pixels, *labels, std::move(storage)};
}

std::string nameOf(const std::filesystem::path& folder) {
    std::error_code failed;
    auto path = std::filesystem::absolute(folder, failed).lexically_normal();
    if (!path.has_filename()) // "fashion/"
        path = path.parent_path();
    return path.has_filename() ? path.filename().string() : folder.string();
}

} // namespace

Result<DigitData> loadIdxFolder(const std::filesystem::path& folder) {
    std::error_code failed;
    const auto status = std::filesystem::status(folder, failed);
    if (status.type() == std::filesystem::file_type::none)
        return Error{ErrorKind::noInput,
                     Sentence::tr("%1: this folder may not be looked at (%2). Change its permissions.")
                         .arg(folder.string(), systemReason(failed))};
    if (!std::filesystem::exists(status))
        return Error{ErrorKind::noInput,
                     Sentence::tr("%1: there is no such folder. Check the path.").arg(folder.string())};
    if (!std::filesystem::is_directory(status))
        return Error{ErrorKind::noInput,
                     Sentence::tr("%1: this is not a folder. Name the folder MNIST's four files are in.")
                         .arg(folder.string())};

    auto test = loadSet(folder, "t10k");
    if (!test)
        return test.error();
    auto train = loadSet(folder, "train");
    if (!train)
        return train.error();
    return DigitData{nameOf(folder), std::move(*train), std::move(*test)};
}

std::optional<std::filesystem::path> installedFashionMnist() {
    const std::filesystem::path folder = "/usr/share/datasets/fashion-mnist";
    for (const char* set : {"train", "t10k"})
        for (const IdxKind kind : {IdxKind::images, IdxKind::labels})
            if (!findFile(folder, set, kind))
                return std::nullopt;
    return folder;
}

} // namespace inkling
