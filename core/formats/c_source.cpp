// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/c_source.h"

#include "core/formats/c_functions.h"
#include "core/formats/c_literals.h"
#include "core/formats/c_program.h"
#include "core/formats/layers_model_topology.h"
#include "core/formats/named_weights.h"
#include "core/formats/text_file.h"
#include "core/layers/padding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace inkling {

namespace {

/// Batch normalization as the layer itself computes it while predicting.
struct ScaledChannels {
    std::vector<float> factor;
    std::vector<float> offset;
};

ScaledChannels scaledChannels(const BatchNormalization& spec, std::span<const float> gamma,
                              std::span<const float> beta, std::span<const float> mean,
                              std::span<const float> variance) {
    ScaledChannels scaled;
    for (std::size_t c = 0; c < gamma.size(); ++c) {
        const double factor = double{gamma[c]} * (1.0 / std::sqrt(double{variance[c]} + spec.epsilon));
        scaled.factor.push_back(static_cast<float>(factor));
        scaled.offset.push_back(static_cast<float>(double{beta[c]} - double{mean[c]} * factor));
    }
    return scaled;
}

std::array<int, 11> windowNumbers(Shape in, std::array<int, 2> size, std::array<int, 2> strides,
                                  Padding padding) {
    const WindowAxis rows = slide(in.height, size[0], strides[0], padding);
    const WindowAxis columns = slide(in.width, size[1], strides[1], padding);
    return {in.height,  in.width,    in.channels,    size[0],     size[1],       strides[0],
            strides[1], rows.before, columns.before, rows.output, columns.output};
}

std::array<int, 11> windowOf(const LayerSpec& spec, Shape in) {
    if (const auto* conv = std::get_if<Conv2d>(&spec))
        return windowNumbers(in, conv->kernelSize, conv->strides, conv->padding);
    if (const auto* pool = std::get_if<MaxPooling2d>(&spec))
        return windowNumbers(in, pool->poolSize, pool->strides, pool->padding);
    if (const auto* pool = std::get_if<AveragePooling2d>(&spec))
        return windowNumbers(in, pool->poolSize, pool->strides, pool->padding);
    return windowNumbers(in, {in.height, in.width}, {1, 1}, Padding::valid);
}

std::string textOf(const CPlace& place) {
    switch (place.kind) {
    case CPlace::Kind::image:
        return "image";
    case CPlace::Kind::probabilities:
        return "probabilities";
    case CPlace::Kind::room:
        return place.offset == 0 ? "room" : "room + " + std::to_string(place.offset);
    }
    return {};
}

/// Writes one network, piece by piece.
class CSourceWriter {
public:
    CSourceWriter(const Model& model, CWeights weights)
        : m_architecture{*model.architecture}
        , m_weights{weights}
        , m_names{kerasNames(m_architecture.specs())}
        , m_program{programOf(m_architecture)} {
        for (const NamedWeights& array : namedWeights(model))
            m_arrays[array.block.spec][array.block.role] = array.values;
    }

    /// The file but for its first comment.
    Result<std::string> text() {
        std::string text = "#include <math.h>\n";
        if (m_weights == CWeights::int8)
            text += "#include <stdint.h>\n";
        text += "\n" + prototype() + ";\n" + functions();
        for (const CStep& step : m_program.steps) {
            auto data = dataOf(step);
            if (!data)
                return data;
            text += *data;
        }
        return text + "\n" + body();
    }

    std::string prototype() const {
        return "int classify(const float image[" + std::to_string(m_architecture.inputShape().size())
            + "], float probabilities[" + std::to_string(m_architecture.classCount()) + "])";
    }

    std::size_t room() const { return m_program.room; }

private:
    /// Those that are called, each once.
    std::string functions() const {
        std::string text;
        std::set<COperation> written;
        bool hasWindow = false;
        for (const CStep& step : m_program.steps) {
            if (takesWindow(step.operation) && !std::exchange(hasWindow, true))
                text += cWindowStruct();
            if (written.insert(step.operation).second)
                text += cFunction(step.operation, m_weights);
        }
        return text + cLargestFunction();
    }

    /// The constants of one step.
    Result<std::string> dataOf(const CStep& step) {
        const std::string& name = m_names[step.spec];
        const LayerSpec& spec = m_architecture.specs()[step.spec];
        std::string text;
        if (takesWindow(step.operation)) {
            text += "\nstatic const struct window " + name + "_window = {";
            for (const int number : windowOf(spec, step.in))
                text += (text.ends_with('{') ? "" : ", ") + std::to_string(number);
            text += "};\n";
        }
        auto& arrays = m_arrays[step.spec];
        if (step.operation == COperation::scaleChannels) {
            const auto scaled =
                scaledChannels(std::get<BatchNormalization>(spec), arrays["gamma"], arrays["beta"],
                               arrays["moving_mean"], arrays["moving_variance"]);
            if (!areFinite(scaled.factor) || !areFinite(scaled.offset))
                return Error{ErrorKind::failure,
                             Sentence::tr("%1: its variances are not above zero or its factors leave the "
                                          "numbers; there is no such layer in C")
                                 .arg(name)};
            text += cArray(name + "_factor", scaled.factor) + cArray(name + "_offset", scaled.offset);
        } else if (step.operation == COperation::convolve || step.operation == COperation::dense) {
            text += kernelText(name, arrays["kernel"], arrays["bias"].size());
            text += cArray(name + "_bias", arrays["bias"]);
        }
        return text;
    }

    std::string kernelText(const std::string& name, std::span<const float> kernel,
                           std::size_t outputs) const {
        if (m_weights == CWeights::float32)
            return cArray(name + "_kernel", kernel);
        const Int8Kernel rounded = int8Kernel(kernel, outputs);
        return cArray(name + "_kernel", rounded.values) + cArray(name + "_scale", rounded.scales);
    }

    /// What a step's function is told before x and y.
    std::string parametersOf(const CStep& step) const {
        const std::string& name = m_names[step.spec];
        const auto positions = std::to_string(step.in.height * step.in.width);
        const auto channels = std::to_string(step.in.channels);
        const std::string outputs = std::to_string(step.out.channels);
        const std::string scale = m_weights == CWeights::int8 ? name + "_scale, " : std::string{};
        const std::string weights = name + "_kernel, " + scale + name + "_bias";
        switch (step.operation) {
        case COperation::convolve:
            return "&" + name + "_window, " + outputs + ", " + weights;
        case COperation::dense:
            return std::to_string(step.in.size()) + ", " + outputs + ", " + weights;
        case COperation::maxPool:
        case COperation::averagePool:
            return "&" + name + "_window";
        case COperation::scaleChannels:
            return positions + ", " + channels + ", " + name + "_factor, " + name + "_offset";
        case COperation::softmax:
            return positions + ", " + channels;
        case COperation::leakyRelu:
            return std::to_string(step.in.size()) + ", "
                + cLiteral(static_cast<float>(std::get<Activate>(m_architecture.specs()[step.spec]).alpha));
        case COperation::relu:
        case COperation::elu:
        case COperation::hyperbolicTangent:
        case COperation::sigmoid:
            return std::to_string(step.in.size());
        }
        return {};
    }

    std::string body() const {
        std::string text = prototype() + "\n{\n";
        if (m_program.room > 0)
            text += "    static float room[" + std::to_string(m_program.room) + "];\n\n";
        for (const CStep& step : m_program.steps)
            text += "    " + std::string{cNameOf(step.operation)} + "(" + parametersOf(step) + ", "
                + textOf(step.from) + ", " + textOf(step.to) + ");\n";
        return text + "    return index_of_largest(" + std::to_string(m_architecture.classCount())
            + ", probabilities);\n}\n";
    }

    const Architecture& m_architecture;
    CWeights m_weights;
    std::vector<std::string> m_names;
    CProgram m_program;
    std::map<std::size_t, std::map<std::string, std::span<const float>>> m_arrays; ///< by spec and role
};

} // namespace

Result<void> writeCSource(const Model& model, const std::filesystem::path& path,
                          const CSourceOptions& options) {
    if (auto finite = requireFiniteWeights(model, path); !finite)
        return finite;
    CSourceWriter writer{model, options.weights};
    const auto text = writer.text();
    if (!text)
        return Error{text.error().kind,
                     Sentence::tr("%1: %2; nothing was written.").arg(path.string(), text.error().sentence)};
    const std::string file = cComment(model, options, writer.prototype(), writer.room()) + *text;
    return writeTextFile(path, file);
}

} // namespace inkling
