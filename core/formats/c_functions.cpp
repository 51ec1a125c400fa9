// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/c_functions.h"

#include <string_view>

namespace inkling {

namespace {

// Words in capitals stand for what differs between float32 and int8 kernels.

constexpr std::string_view convolveText = R"(
/* y[row][column][f] = bias[f] + the sum of x times kernel[f] over the window. Outside the plane x is 0. */
static void convolve(const struct window *w, int filters, const KERNEL *kernel, SCALE
                     const float *bias, const float *x, float *y)
{
    for (int row = 0; row < w->outputHeight; ++row)
        for (int column = 0; column < w->outputWidth; ++column, y += filters) {
            const KERNEL *weight = kernel;
            for (int f = 0; f < filters; ++f)
                y[f] = START;
            for (int i = row * w->strideY - w->padTop, rows = w->rows; rows > 0; ++i, --rows)
                for (int j = column * w->strideX - w->padLeft, columns = w->columns; columns > 0;
                     ++j, --columns) {
                    const int isInside = i >= 0 && i < w->height && j >= 0 && j < w->width;
                    if (!isInside)
                        weight += w->channels * filters;
                    for (int c = 0; isInside && c < w->channels; ++c) {
                        const float value = x[(i * w->width + j) * w->channels + c];
                        for (int f = 0; f < filters; ++f)
                            y[f] += value * *weight++;
                    }
                }FINISH_CONVOLVE
        }
}
)";

constexpr std::string_view denseText = R"(
/* y[u] = bias[u] + the sum of x[i] kernel[i][u]. */
static void dense(int inputs, int units, const KERNEL *kernel, SCALE
                  const float *bias, const float *x, float *y)
{
    for (int u = 0; u < units; ++u)
        y[u] = START;
    for (int i = 0; i < inputs; ++i)
        for (int u = 0; u < units; ++u)
            y[u] += x[i] * *kernel++;FINISH_DENSE
}
)";

constexpr std::string_view maxPoolText = R"(
/* The largest value of each window. */
static void max_pool(const struct window *w, const float *x, float *y)
{
    for (int row = 0; row < w->outputHeight; ++row)
        for (int column = 0; column < w->outputWidth; ++column)
            for (int c = 0; c < w->channels; ++c) {
                float largest = -INFINITY;
                for (int i = 0; i < w->rows; ++i)
                    for (int j = 0; j < w->columns; ++j) {
                        const int v = row * w->strideY - w->padTop + i;
                        const int u = column * w->strideX - w->padLeft + j;
                        if (v >= 0 && v < w->height && u >= 0 && u < w->width) {
                            const float value = x[(v * w->width + u) * w->channels + c];
                            if (value > largest)
                                largest = value;
                        }
                    }
                *y++ = largest;
            }
}
)";

constexpr std::string_view averagePoolText = R"(
/* The mean of each window. What lies outside the plane does not count. */
static void average_pool(const struct window *w, const float *x, float *y)
{
    for (int row = 0; row < w->outputHeight; ++row)
        for (int column = 0; column < w->outputWidth; ++column)
            for (int c = 0; c < w->channels; ++c) {
                float sum = 0;
                int count = 0;
                for (int i = 0; i < w->rows; ++i)
                    for (int j = 0; j < w->columns; ++j) {
                        const int v = row * w->strideY - w->padTop + i;
                        const int u = column * w->strideX - w->padLeft + j;
                        if (v >= 0 && v < w->height && u >= 0 && u < w->width) {
                            sum += x[(v * w->width + u) * w->channels + c];
                            ++count;
                        }
                    }
                *y++ = sum / (float)count;
            }
}
)";

constexpr std::string_view scaleChannelsText = R"(
/* Batch normalization, its averages and what it learned put into a factor and an offset. */
static void scale_channels(int positions, int channels, const float *factor, const float *offset,
                           const float *x, float *y)
{
    for (int i = 0; i < positions; ++i)
        for (int c = 0; c < channels; ++c)
            *y++ = *x++ * factor[c] + offset[c];
}
)";

constexpr std::string_view softmaxText = R"(
/* The channels of each position become shares of 1. */
static void softmax(int positions, int channels, const float *x, float *y)
{
    for (int i = 0; i < positions; ++i, x += channels, y += channels) {
        float largest = x[0];
        float sum = 0;
        for (int c = 1; c < channels; ++c)
            if (x[c] > largest)
                largest = x[c];
        for (int c = 0; c < channels; ++c) {
            y[c] = expf(x[c] - largest);
            sum += y[c];
        }
        for (int c = 0; c < channels; ++c)
            y[c] /= sum;
    }
}
)";

constexpr std::string_view reluText = R"(
static void relu(int count, const float *x, float *y)
{
    for (int i = 0; i < count; ++i)
        y[i] = x[i] > 0 ? x[i] : 0;
}
)";

constexpr std::string_view leakyReluText = R"(
static void leaky_relu(int count, float slope, const float *x, float *y)
{
    for (int i = 0; i < count; ++i)
        y[i] = x[i] > 0 ? x[i] : x[i] * slope;
}
)";

constexpr std::string_view eluText = R"(
static void elu(int count, const float *x, float *y)
{
    for (int i = 0; i < count; ++i)
        y[i] = x[i] > 0 ? x[i] : expm1f(x[i]);
}
)";

constexpr std::string_view tanhText = R"(
static void hyperbolic_tangent(int count, const float *x, float *y)
{
    for (int i = 0; i < count; ++i)
        y[i] = tanhf(x[i]);
}
)";

constexpr std::string_view sigmoidText = R"(
static void sigmoid(int count, const float *x, float *y)
{
    for (int i = 0; i < count; ++i)
        y[i] = 1 / (1 + expf(-x[i]));
}
)";

std::string_view textOf(COperation operation) {
    switch (operation) {
    case COperation::convolve:
        return convolveText;
    case COperation::dense:
        return denseText;
    case COperation::maxPool:
        return maxPoolText;
    case COperation::averagePool:
        return averagePoolText;
    case COperation::scaleChannels:
        return scaleChannelsText;
    case COperation::relu:
        return reluText;
    case COperation::leakyRelu:
        return leakyReluText;
    case COperation::elu:
        return eluText;
    case COperation::hyperbolicTangent:
        return tanhText;
    case COperation::sigmoid:
        return sigmoidText;
    case COperation::softmax:
        return softmaxText;
    }
    return {};
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

} // namespace

const char* cNameOf(COperation operation) {
    switch (operation) {
    case COperation::convolve:
        return "convolve";
    case COperation::dense:
        return "dense";
    case COperation::maxPool:
        return "max_pool";
    case COperation::averagePool:
        return "average_pool";
    case COperation::scaleChannels:
        return "scale_channels";
    case COperation::relu:
        return "relu";
    case COperation::leakyRelu:
        return "leaky_relu";
    case COperation::elu:
        return "elu";
    case COperation::hyperbolicTangent:
        return "hyperbolic_tangent";
    case COperation::sigmoid:
        return "sigmoid";
    case COperation::softmax:
        return "softmax";
    }
    return "";
}

std::string cFunction(COperation operation, CWeights weights) {
    const bool isInt8 = weights == CWeights::int8;
    std::string text{textOf(operation)};
    replaceAll(text, "KERNEL", isInt8 ? "int8_t" : "float");
    replaceAll(text, " SCALE", isInt8 ? " const float *scale," : "");
    replaceAll(text, "START", isInt8 ? "0" : operation == COperation::dense ? "bias[u]" : "bias[f]");
    replaceAll(text, "FINISH_CONVOLVE",
               isInt8 ? "\n            for (int f = 0; f < filters; ++f)\n"
                        "                y[f] = y[f] * scale[f] + bias[f];"
                      : "");
    replaceAll(text, "FINISH_DENSE",
               isInt8 ? "\n    for (int u = 0; u < units; ++u)\n"
                        "        y[u] = y[u] * scale[u] + bias[u];"
                      : "");
    return text;
}

bool takesWindow(COperation operation) {
    return operation == COperation::convolve || operation == COperation::maxPool
        || operation == COperation::averagePool;
}

std::string cWindowStruct() {
    return R"(
/* A window that slides over planes[height][width][channels]. */
struct window {
    int height, width, channels;
    int rows, columns; /* of the window */
    int strideY, strideX;
    int padTop, padLeft;
    int outputHeight, outputWidth;
};
)";
}

std::string cLargestFunction() {
    return R"(
static int index_of_largest(int count, const float *x)
{
    int largest = 0;
    for (int i = 1; i < count; ++i)
        if (x[i] > x[largest])
            largest = i;
    return largest;
}
)";
}

} // namespace inkling
