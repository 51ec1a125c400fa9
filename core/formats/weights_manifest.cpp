// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/weights_manifest.h"

#include "core/formats/json.h"

#include <limits>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t mostFiles = 64;
constexpr std::size_t mostWeights = 1000;
constexpr std::size_t mostDimensions = 8;
constexpr std::size_t mostElements = std::size_t{1} << 32; ///< of one array; a thousand fit into 64 bits

/// Names that come from a file may only lead to files beside it. A pattern for the name, or nothing.
std::optional<Sentence> whyNotAPlainName(std::string_view name) {
    if (name.empty() || name == ".")
        return Sentence::tr("%1 is no file name");
    if (name.find('\0') != std::string_view::npos)
        return Sentence::tr("%1 contains a NUL");
    if (name == "..")
        return Sentence::tr("%1 leads out of the model's folder");
    if (name.find_first_of("/\\") != std::string_view::npos)
        return Sentence::tr("%1 leads out of the model's folder; put all files beside model.json");
    if (name.find(':') != std::string_view::npos)
        return Sentence::tr("%1 is an address, not the name of a file beside model.json");
    return std::nullopt;
}

class ManifestReader {
public:
    ManifestGroup readGroup(const JsonField& group) {
        ManifestGroup result;
        if (group["quantization"].exists())
            group["quantization"].refuse(quantized());
        for (const JsonField& path : group["paths"].items(mostFiles))
            result.files.push_back(readFileName(path));
        for (const JsonField& weight : group["weights"].items(mostWeights)) {
            result.weights.push_back(readWeight(weight));
            result.bytes += result.weights.back().bytes;
        }
        return result;
    }

private:
    static Sentence quantized() {
        return Sentence::tr(
            "the weights are quantized, expected plain float32; save the model without quantization");
    }

    std::string readFileName(const JsonField& field) {
        const std::string text = field.text();
        std::string_view name = text;
        if (name.starts_with("./"))
            name.remove_prefix(2);
        if (auto why = whyNotAPlainName(name))
            field.refuse(std::move(*why).arg(inQuotes(text)));
        addFile(field, name);
        return std::string{name};
    }

    void addFile(const JsonField& field, std::string_view name) {
        if (!m_files.insert(std::string{name}).second)
            field.refuse(Sentence::tr("the file %1 appears twice").arg(inQuotes(name)));
        if (m_files.size() > mostFiles)
            field.refuse(
                Sentence::tr("is file number %1, at most %2 are read").arg(m_files.size(), mostFiles));
    }

    ManifestWeight readWeight(const JsonField& field) {
        ManifestWeight weight;
        weight.path = field.path();
        weight.name = field["name"].text();
        if (!m_weights.insert(weight.name).second)
            field["name"].refuse(Sentence::tr("the weight %1 appears twice").arg(inQuotes(weight.name)));

        if (const JsonField group = field["group"]; group.exists()) {
            const std::string text = group.text();
            weight.isOptimizerState = text == "optimizer";
            if (text != "optimizer" && text != "model")
                group.expected(
                    Sentence::tr("\"model\" or \"optimizer\" for the weight %1").arg(inQuotes(weight.name)));
        }
        if (field["quantization"].exists())
            field["quantization"].refuse(Sentence::tr("%1: %2").arg(inQuotes(weight.name), quantized()));

        std::size_t elements = 1;
        for (const JsonField& dimension : field["shape"].items(mostDimensions)) {
            const int size = dimension.wholeNumber(1, std::numeric_limits<int>::max());
            weight.shape.push_back(size);
            if (elements > mostElements / static_cast<std::size_t>(size)) {
                field["shape"].refuse(Sentence::tr("the weight %1 is larger than %2 numbers")
                                          .arg(inQuotes(weight.name), mostElements));
                break;
            }
            elements *= static_cast<std::size_t>(size);
        }
        weight.type = field["dtype"].text();
        weight.bytes = elements * elementSize(field["dtype"], weight);
        return weight;
    }

    static std::size_t elementSize(const JsonField& dtype, const ManifestWeight& weight) {
        if (weight.type == "float32")
            return 4;
        if (weight.isOptimizerState && weight.type == "int32")
            return 4;
        if (weight.isOptimizerState && weight.type == "bool")
            return 1;
        refuseType(dtype, weight);
        return 0;
    }

    static void refuseType(const JsonField& dtype, const ManifestWeight& weight) {
        dtype.expected(Sentence::tr("\"float32\" for the weight %1").arg(inQuotes(weight.name)));
    }

    std::set<std::string> m_files;
    std::set<std::string> m_weights;
};

} // namespace

std::vector<ManifestGroup> readWeightsManifest(const JsonField& manifest) {
    ManifestReader reader;
    std::vector<ManifestGroup> groups;
    for (const JsonField& group : manifest.items(mostFiles))
        groups.push_back(reader.readGroup(group));
    return groups;
}

std::string shapeText(const std::vector<int>& shape) {
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i > 0 ? "," : "") + std::to_string(shape[i]);
    return text + "]";
}

} // namespace inkling
