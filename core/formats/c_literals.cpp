// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/c_literals.h"

#include "core/base/number_text.h"
#include "core/formats/export_notes.h"

#include <array>
#include <bit>
#include <cassert>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace inkling {

namespace {

constexpr std::size_t mostColumns = 110;
constexpr std::string_view commentPrefix = " * ";

std::string hexadecimal(std::uint32_t number) {
    std::array<char, 8> digits{};
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16);
    return {digits.data(), result.ptr};
}

template<class Number>
std::string arrayText(const char* type, const std::string& name, std::span<const Number> values,
                      std::string (*textOf)(Number)) {
    std::string text =
        "static const " + std::string{type} + " " + name + "[" + std::to_string(values.size()) + "] = {\n";
    std::string line;
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::string number = textOf(values[i]) + (i + 1 < values.size() ? "," : "");
        if (line.size() + number.size() > mostColumns) {
            text += line + "\n";
            line.clear();
        }
        line += number;
    }
    return text + line + "};\n";
}

std::string wholeNumber(std::int8_t value) {
    return std::to_string(value);
}

/// "98.40 %".
std::string percent(double share) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", 100.0 * share);
    return std::string{text.data()} + " %";
}

std::string fourDigits(double number) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.4f", number);
    return text.data();
}

/// Old compilers take no more than ASCII, even in comments.
std::string ascii(std::string text) {
    constexpr std::string_view times = "×";
    for (auto at = text.find(times); at != std::string::npos; at = text.find(times))
        text.replace(at, times.size(), "x");
    return text;
}

std::string layerTable(const Architecture& architecture) {
    std::string text = " * Layers:\n";
    for (const LayerSummary& layer : architecture.layers())
        text += " *     " + layer.name + (layer.detail.empty() ? "" : " (" + ascii(layer.detail) + ")")
            + " -> " + ascii(toText(layer.outputShape)) + "\n";
    return text;
}

std::string pictureText(const Shape& shape) {
    return wrapped("An image is " + std::to_string(shape.height) + " rows of " + std::to_string(shape.width)
                       + " pixels"
                       + (shape.channels > 1 ? " of " + std::to_string(shape.channels) + " numbers" : "")
                       + ", the uppermost row first; a pixel is " + pixelText() + ". " + digitText(shape),
                   commentPrefix, mostColumns);
}

std::string scoresText(const CSourceOptions& options) {
    if (!options.scores)
        return {};
    const auto& [before, after] = *options.scores;
    std::string text = " * Measured on " + grouped(static_cast<std::uint64_t>(before.count))
        + " images: accuracy " + percent(before.accuracy) + ", loss " + fourDigits(before.loss);
    if (options.weights == CWeights::int8)
        text += " with float32 kernels;\n * accuracy " + percent(after.accuracy) + ", loss "
            + fourDigits(after.loss) + " with the kernels of this file";
    return text + ".\n";
}

} // namespace

std::string cLiteral(float value) {
    assert(std::isfinite(value));
    if (value == 0.0F)
        return std::signbit(value) ? "-0.0F" : "0";
    int exponent = 0;
    const float fraction = std::frexp(std::abs(value), &exponent); // 24 bits at most
    auto digits = static_cast<std::uint32_t>(std::ldexp(fraction, 24));
    const int zeros = std::countr_zero(digits);
    digits >>= static_cast<unsigned>(zeros);
    return (value < 0.0F ? "-0x" : "0x") + hexadecimal(digits) + "p" + std::to_string(exponent - 24 + zeros)
        + "F";
}

std::string cArray(const std::string& name, std::span<const float> values) {
    return arrayText("float", name, values, cLiteral);
}

std::string cArray(const std::string& name, std::span<const std::int8_t> values) {
    return arrayText("int8_t", name, values, wholeNumber);
}

std::string cComment(const Model& model, const CSourceOptions& options, const std::string& prototype,
                     std::size_t room) {
    const Architecture& architecture = *model.architecture;
    const std::string pixels = std::to_string(architecture.inputShape().size());
    const std::string classes = std::to_string(architecture.classCount());
    std::string text = "/* A neural network in C99, written by Inkling " INKLING_VERSION ".\n"
        + wrapped(exportTerms, commentPrefix, mostColumns)
        + " *\n"
          " *     "
        + prototype
        + ";\n"
          " *\n"
          " * returns the most probable of "
        + classes + " classes, from 0, and writes down the probability of each.\n"
        + pictureText(architecture.inputShape());
    if (room > 0)
        text += " * One thread at a time may call it: what is between two layers lies in a static array of "
            + grouped(room) + " floats.\n";
    text += " *\n"
            " *     #include <stdio.h>\n"
            " *     int classify(const float image[], float probabilities[]);\n"
            " *     int main(void)\n"
            " *     {\n"
            " *         static float image["
        + pixels + "], probabilities[" + classes
        + "];\n"
          " *         int answer;\n"
          " *         // fill image ...\n"
          " *         answer = classify(image, probabilities);\n"
          " *         printf(\"%d, %.1f %%\\n\", answer, 100 * probabilities[answer]);\n"
          " *         return 0;\n"
          " *     }\n"
          " *\n"
          " * Built with: cc -std=c99 -O2 program.c network.c -lm\n"
          " *\n"
        + layerTable(architecture) + " *\n * " + grouped(architecture.parameterCount())
        + " parameters; SHA-256 of them as little-endian float32:\n"
          " * "
        + weightsSha256(model) + "\n";
    if (options.weights == CWeights::int8)
        text += " * Kernels were rounded to whole numbers from -127 to 127, with a factor for each output.\n";
    return text + scoresText(options) + " */\n";
}

} // namespace inkling
