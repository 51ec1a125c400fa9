// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/export_preview.h"

#include "core/base/file.h"
#include "core/base/system_reason.h"
#include "core/formats/json.h"
#include "core/formats/named_weights.h"

#include <algorithm>
#include <array>
#include <random>
#include <span>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

namespace fs = std::filesystem;

namespace inkling {

namespace {

/// A folder that nobody else has, gone with its object.
class TemporaryFolder {
public:
    static Result<TemporaryFolder> make() {
        std::error_code code;
        const auto parent = fs::temp_directory_path(code);
        std::random_device random;
        constexpr int attempts = 16;
        for (int i = 0; i < attempts && !code; ++i) {
            auto path = parent / ("inkling-export-" + std::to_string(random()));
            if (fs::create_directory(path, code))
                return TemporaryFolder{std::move(path)};
        }
        const auto place =
            parent.empty() ? Sentence::tr("The folder for temporary files") : Sentence{parent.string()};
        return Error{ErrorKind::cannotCreate,
                     Sentence::tr("%1: no folder can be made in it: %2; make room there, or set TMPDIR to "
                                  "another one.")
                         .arg(place, systemReason(code))};
    }
    TemporaryFolder(TemporaryFolder&& other) noexcept
        : m_path{std::exchange(other.m_path, {})} { }
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove_all(m_path, ignored);
    }

    const fs::path& path() const { return m_path; }

private:
    explicit TemporaryFolder(fs::path path)
        : m_path{std::move(path)} { }

    fs::path m_path;
};

Error withoutFolder(const Error& error, const fs::path& folder) {
    return {error.kind, error.sentence.without((folder / "").string())};
}

bool isControl(char c) {
    return static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t' && c != '\r';
}

/// Without a character of which the end is missing.
std::string_view wholeCharacters(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0 && (static_cast<unsigned char>(text[end - 1]) & 0xC0U) == 0x80U)
        --end;
    if (end > 0 && static_cast<unsigned char>(text[end - 1]) >= 0xC0U)
        --end; // where nothing was missing, this costs one character
    else
        end = text.size();
    return text.substr(0, end);
}

std::string_view wholeLines(std::string_view text) {
    const auto end = text.rfind('\n');
    return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

Result<PreviewedFile> previewed(const fs::path& path, const fs::path& folder) {
    auto file = InputFile::open(path);
    if (!file)
        return file.error();
    std::array<char, previewedBytes> buffer{};
    const auto count = file->read(std::as_writable_bytes(std::span{buffer}));
    if (!count)
        return count.error();
    PreviewedFile found;
    found.name = path.lexically_relative(folder).generic_string();
    found.size = file->size();
    std::string_view text{buffer.data(), *count};
    found.isWhole = *count == file->size();
    if (!found.isWhole)
        text = wholeCharacters(text);
    found.isText = isUtf8(text) && std::ranges::none_of(text, isControl);
    if (found.isText)
        found.head = found.isWhole ? text : wholeLines(text);
    return found;
}

} // namespace

Result<ExportPreview> previewExport(const ModelFormat& format, const Model& model, const std::string& name,
                                    const ExportOptions& options) {
    const auto folder = TemporaryFolder::make();
    if (!folder)
        return folder.error();
    const auto target = folder->path() / (name + std::string{format.extension});
    if (const auto written = format.write(model, target, options); !written)
        return isRefusal(written.error()) ? withoutFolder(written.error(), folder->path()) : written.error();
    ExportPreview preview;
    std::error_code code;
    for (fs::recursive_directory_iterator entry{folder->path(), code}, end; !code && entry != end;
         entry.increment(code)) {
        std::error_code ignored;
        if (!entry->is_regular_file(ignored))
            continue;
        auto file = previewed(entry->path(), folder->path());
        if (!file)
            return file.error();
        preview.files.push_back(*std::move(file));
    }
    if (code)
        return Error{ErrorKind::io, Sentence::tr("%1: %2.").arg(folder->path().string(), systemReason(code))};
    // What was chosen, then texts, then the rest.
    const auto rank = [chosen = target.filename().string()](const PreviewedFile& file) {
        return std::tuple{file.name != chosen, !file.isText, file.name};
    };
    std::ranges::sort(preview.files, {}, rank);
    return preview;
}

bool isRefusal(const Error& error) {
    return error.kind == ErrorKind::failure || error.kind == ErrorKind::badData;
}

std::vector<PreviewedArray> arraysOf(const Architecture& architecture) {
    const auto names = kerasNames(architecture.specs());
    std::vector<PreviewedArray> arrays;
    for (const ParameterBlock& block : architecture.parameterBlocks())
        arrays.push_back({weightName(names, block),
                          {block.shape.begin(), block.shape.end()},
                          block.count * sizeof(float)});
    return arrays;
}

} // namespace inkling
