// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/model_formats.h"

#include "core/formats/c_source.h"
#include "core/formats/layers_model.h"
#include "core/formats/npz.h"
#include "core/formats/onnx_model.h"
#include "core/formats/python_source.h"
#include "core/formats/safetensors_model.h"
#include "core/runs/run_file.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <utility>

namespace fs = std::filesystem;

namespace inkling {

namespace {

Error differs(const fs::path& path) {
    return {ErrorKind::io,
            Sentence::tr("%1: does not hold what was written; look whether the disk is in order.")
                .arg(path.string())};
}

Result<void> compare(const Model& model, const Result<Model>& again, const fs::path& path) {
    if (!again)
        return again.error();
    const auto& architecture = *again->architecture;
    const auto size = std::as_bytes(std::span{model.parameters}).size();
    if (again->parameters.size() != model.parameters.size()
        || std::memcmp(again->parameters.data(), model.parameters.data(), size) != 0 // 0 is not -0
        || architecture.specs() != model.architecture->specs()
        || architecture.inputShape() != model.architecture->inputShape())
        return differs(path);
    return {};
}

Result<void> writeTfjs(const Model& model, const fs::path& path, const ExportOptions& options) {
    return writeLayersModel(model, path, options.optimizer); // which reads it back itself
}

Result<void> writeSafetensors(const Model& model, const fs::path& path, const ExportOptions&) {
    if (auto written = writeSafetensorsModel(model, path); !written)
        return written;
    return compare(model, readSafetensorsModel(path), path);
}

Result<void> writeOnnx(const Model& model, const fs::path& path, const ExportOptions&) {
    if (auto written = writeOnnxModel(model, path); !written)
        return written;
    return compare(model, readOnnxModel(path), path);
}

Result<void> writeArrays(const Model& model, const fs::path& path, const ExportOptions&) {
    if (auto written = writeNpz(model, path); !written)
        return written;
    return compare(model, readNpz(path), path);
}

Result<void> writeC(const Model& model, const fs::path& path, const ExportOptions& options) {
    CSourceOptions c;
    if (options.int8)
        c = {.weights = CWeights::int8, .scores = options.int8};
    return writeCSource(model, path, c);
}

/// With the weights that it loads beside it.
template<Result<void> (*writeSource)(const Model&, const fs::path&)>
Result<void> writePython(const Model& model, const fs::path& path, const ExportOptions& options) {
    auto weights = path;
    if (auto written = writeArrays(model, weights.replace_extension(".npz"), options); !written)
        return written;
    return writeSource(model, path);
}

/// The model at its end.
Result<TrainedModel> readTrainedRun(const fs::path& path) {
    const auto run = readRunFile(path);
    if (!run)
        return run.error();
    const auto& spec = run->description.spec;
    auto architecture = Architecture::build(spec.inputShape, spec.network);
    if (!architecture)
        return architecture.error();
    const auto& state = *run->states.back();
    return TrainedModel{.model = {*architecture, state.average.empty() ? state.parameters : state.average},
                        .optimizer = optimizerStateOf(run->description.settingsAt(state.batch), state)};
}

Result<Model> readRunsModel(const fs::path& path) {
    auto trained = readTrainedRun(path);
    if (!trained)
        return trained.error();
    return std::move(trained->model);
}

constexpr std::string_view jsonExtension = ".json"; ///< of a layers-model, for its folder

constexpr std::array allFormats{
    ModelFormat{.key = "tfjs",
                .extension = "",
                .label = "TensorFlow.js layers-model, a folder",
                .use = "const model = await tf.loadLayersModel('%1/model.json');\n"
                       "model.predict(tf.tensor4d(pixels, [1, %3])).print();",
                .write = writeTfjs,
                .read = readLayersModel,
                .readTrained = readTrainedLayersModel},
    ModelFormat{.key = "safetensors",
                .extension = ".safetensors",
                .label = "safetensors",
                .use = "from safetensors.numpy import load_file\nweights = load_file('%1')",
                .write = writeSafetensors,
                .read = readSafetensorsModel},
    ModelFormat{.key = "onnx",
                .extension = ".onnx",
                .label = "ONNX",
                .use = "import onnxruntime\n"
                       "session = onnxruntime.InferenceSession('%1')\n"
                       "# pixels: float32 [N, %4], where 1 is ink\n"
                       "session.run(['probabilities'], {'images': pixels})",
                .write = writeOnnx,
                .read = readOnnxModel},
    ModelFormat{.key = "c",
                .extension = ".c",
                .label = "C source, one file",
                .use = "cc -O2 -c %1\nint classify(const float image[], float probabilities[]);",
                .takesInt8 = true,
                .write = writeC,
                .read = nullptr},
    ModelFormat{.key = "pytorch",
                .extension = ".py",
                .label = "Python for PyTorch, with its weights",
                .use = "import importlib, torch\n"
                       "network = importlib.import_module('%2').load()\n"
                       "print(network(torch.zeros(1, %4)))",
                .write = writePython<writePyTorchSource>,
                .read = nullptr},
    ModelFormat{.key = "keras",
                .extension = ".py",
                .label = "Python for Keras, with its weights",
                .use = "import importlib, numpy\n"
                       "network = importlib.import_module('%2').load()\n"
                       "print(network.predict(numpy.zeros((1, %3))))",
                .write = writePython<writeKerasSource>,
                .read = nullptr},
    ModelFormat{.key = "npz",
                .extension = ".npz",
                .label = "NumPy arrays of all weights",
                .use = "import numpy\nweights = numpy.load('%1')",
                .write = writeArrays,
                .read = readNpz},
    ModelFormat{.key = "run",
                .extension = runFileExtension,
                .label = "Run",
                .use = "",
                .write = nullptr,
                .read = readRunsModel,
                .readTrained = readTrainedRun},
};

std::string inSmallLetters(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

Sentence filesLike(const std::string& extension) {
    return extension.empty() ? Sentence::tr("files without an ending")
                             : Sentence::tr("files that end in %1").arg(extension);
}

/// `refusal`: a pattern with places for the path, files like it, and the endings. `extensions`: those beside
/// the formats' own.
template<class Can>
Result<const ModelFormat*> formatOf(const fs::path& path, Sentence refusal, std::string extensions,
                                    const Can& can) {
    const auto extension = inSmallLetters(path.extension().string());
    for (const auto& format : allFormats) {
        if (!can(format))
            continue;
        if (format.extension == extension)
            return &format;
        if (!format.extension.empty() && extensions.find(format.extension) == std::string::npos)
            extensions += (extensions.empty() ? "" : ", ") + std::string{format.extension};
    }
    return Error{ErrorKind::usage, std::move(refusal).arg(path.string(), filesLike(extension), extensions)};
}

} // namespace

std::span<const ModelFormat> modelFormats() {
    return allFormats;
}

const ModelFormat* findModelFormat(std::string_view key) {
    const auto found = std::ranges::find(allFormats, key, &ModelFormat::key);
    return found == allFormats.end() ? nullptr : &*found;
}

std::string usageText(const ModelFormat& format, const fs::path& file, const Shape& image) {
    const auto height = std::to_string(image.height);
    const auto width = std::to_string(image.width);
    const auto channels = std::to_string(image.channels);
    const std::array words{file.string(), file.stem().string(), height + ", " + width + ", " + channels,
                           channels + ", " + height + ", " + width};
    std::string text;
    for (std::size_t i = 0; i < format.use.size(); ++i) {
        const auto word = format.use[i] == '%' && i + 1 < format.use.size()
            ? static_cast<std::size_t>(format.use[i + 1] - '1')
            : words.size();
        if (word < words.size()) {
            text += words[word];
            ++i;
        } else {
            text += format.use[i];
        }
    }
    return text;
}

Result<const ModelFormat*> writableFormatOf(const fs::path& path) {
    return formatOf(path, Sentence::tr("%1: no models are written to %2; choose %3, or a folder."), {},
                    [](const ModelFormat& format) { return format.write != nullptr; });
}

Result<const ModelFormat*> readableFormatOf(const fs::path& path) {
    std::error_code code;
    if (inSmallLetters(path.extension().string()) == jsonExtension || fs::is_directory(path, code))
        return findModelFormat("tfjs");
    return formatOf(path, Sentence::tr("%1: no models are read from %2; choose %3, or a folder."),
                    std::string{jsonExtension},
                    [](const ModelFormat& format) { return format.read != nullptr; });
}

Result<Model> readModel(const fs::path& path) {
    const auto format = readableFormatOf(path);
    if (!format)
        return format.error();
    return (*format)->read(path);
}

Result<TrainedModel> readTrainedModel(const fs::path& path) {
    const auto format = readableFormatOf(path);
    if (!format)
        return format.error();
    return readTrainedModel(**format, path);
}

Result<TrainedModel> readTrainedModel(const ModelFormat& format, const fs::path& path) {
    if (format.readTrained)
        return format.readTrained(path);
    auto model = format.read(path);
    if (!model)
        return model.error();
    return TrainedModel{.model = *std::move(model)};
}

} // namespace inkling
