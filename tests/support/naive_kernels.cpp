// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/naive_kernels.h"

#include <algorithm>
#include <cmath>

namespace inkling::naive {

using kernels::Conv2dShape;
using kernels::DenseShape;
using kernels::Pool2dShape;

namespace {

constexpr int lanes = 16;

/// Where value [plane, y, x] of a lane lies.
std::size_t at(int plane, int y, int x, int lane, int height, int width) {
    return static_cast<std::size_t>(((plane * height + y) * width + x) * lanes + lane);
}

std::size_t ofKernel(const Conv2dShape& s, int ky, int kx, int c, int f) {
    return static_cast<std::size_t>(((ky * s.kernelWidth + kx) * s.channels + c) * s.filters + f);
}

std::size_t size(int a, int b, int c, int d = 1) {
    return static_cast<std::size_t>(a) * static_cast<std::size_t>(b) * static_cast<std::size_t>(c)
        * static_cast<std::size_t>(d);
}

/// Calls visit(index of x, index of w, index of y) for every product of a convolution.
template<class Visit>
void forEachProduct(const Conv2dShape& s, Visit visit) {
    for (int f = 0; f < s.filters; ++f)
        for (int oy = 0; oy < s.outputHeight(); ++oy)
            for (int ox = 0; ox < s.outputWidth(); ++ox)
                for (int c = 0; c < s.channels; ++c)
                    for (int ky = 0; ky < s.kernelHeight; ++ky)
                        for (int kx = 0; kx < s.kernelWidth; ++kx)
                            for (int lane = 0; lane < lanes; ++lane)
                                visit(at(c, oy * s.strideHeight + ky, ox * s.strideWidth + kx, lane, s.height,
                                         s.width),
                                      ofKernel(s, ky, kx, c, f),
                                      at(f, oy, ox, lane, s.outputHeight(), s.outputWidth()));
}

} // namespace

Values conv2dForward(const Conv2dShape& s, const float* x, const float* w, const float* b) {
    const std::size_t plane = size(s.outputHeight(), s.outputWidth(), lanes);
    Values y(plane * static_cast<std::size_t>(s.filters));
    for (std::size_t i = 0; i < y.size(); ++i)
        y[i] = b[i / plane];
    forEachProduct(s, [&](auto ix, auto iw, auto iy) { y[iy] += double{x[ix]} * w[iw]; });
    return y;
}

Values conv2dBackwardInput(const Conv2dShape& s, const float* w, const float* dy) {
    Values dx(size(s.channels, s.height, s.width, lanes));
    forEachProduct(s, [&](auto ix, auto iw, auto iy) { dx[ix] += double{dy[iy]} * w[iw]; });
    return dx;
}

KernelGradients conv2dBackwardKernel(const Conv2dShape& s, const float* x, const float* dy) {
    KernelGradients gradients{Values(size(s.kernelHeight, s.kernelWidth, s.channels, s.filters)),
                              Values(static_cast<std::size_t>(s.filters))};
    forEachProduct(s, [&](auto ix, auto iw, auto iy) { gradients.dw[iw] += double{x[ix]} * dy[iy]; });
    const std::size_t plane = size(s.outputHeight(), s.outputWidth(), lanes);
    for (std::size_t i = 0; i < plane * gradients.db.size(); ++i)
        gradients.db[i / plane] += dy[i];
    return gradients;
}

Pooled reluMaxPool(const Conv2dShape& s, const float* convolved) {
    const int height = s.outputHeight() / 2;
    const int width = s.outputWidth() / 2;
    Pooled pooled{Values(size(s.filters, height, width, lanes)),
                  std::vector<std::uint16_t>(size(s.filters, height, width, 4))};
    for (int f = 0; f < s.filters; ++f)
        for (int py = 0; py < height; ++py)
            for (int px = 0; px < width; ++px)
                for (int lane = 0; lane < lanes; ++lane) {
                    float largest = 0;
                    int winner = -1;
                    for (int p = 0; p < 4; ++p) {
                        const float value = convolved[at(f, 2 * py + p / 2, 2 * px + p % 2, lane,
                                                         s.outputHeight(), s.outputWidth())];
                        if (value > largest) {
                            largest = value;
                            winner = p;
                        }
                    }
                    const std::size_t window = size(1, 1, (f * height + py) * width + px);
                    pooled.y[window * lanes + static_cast<std::size_t>(lane)] = double{largest};
                    if (winner >= 0)
                        pooled.winners[window * 4 + static_cast<std::size_t>(winner)] |=
                            static_cast<std::uint16_t>(1U << lane);
                }
    return pooled;
}

Values reluMaxPoolBackward(const Conv2dShape& s, const float* dyPooled, const std::uint16_t* winners) {
    const int height = s.outputHeight() / 2;
    const int width = s.outputWidth() / 2;
    Values dy(size(s.filters, s.outputHeight(), s.outputWidth(), lanes));
    for (int f = 0; f < s.filters; ++f)
        for (int py = 0; py < height; ++py)
            for (int px = 0; px < width; ++px)
                for (int p = 0; p < 4; ++p)
                    for (int lane = 0; lane < lanes; ++lane) {
                        const int window = (f * height + py) * width + px;
                        if ((winners[window * 4 + p] >> lane & 1) != 0)
                            dy[at(f, 2 * py + p / 2, 2 * px + p % 2, lane, s.outputHeight(),
                                  s.outputWidth())] = double{dyPooled[window * lanes + lane]};
                    }
    return dy;
}

Values denseForward(const DenseShape& s, const float* x, const float* w, const float* b) {
    Values y(size(s.units, lanes, 1));
    for (int u = 0; u < s.units; ++u)
        for (int lane = 0; lane < lanes; ++lane) {
            double sum = double{b[u]};
            for (int i = 0; i < s.inputs; ++i)
                sum += double{x[i * lanes + lane]} * w[i * s.units + u];
            y[size(1, 1, u * lanes + lane)] = sum;
        }
    return y;
}

Values denseBackwardInput(const DenseShape& s, const float* w, const float* dy) {
    Values dx(size(s.inputs, lanes, 1));
    for (int i = 0; i < s.inputs; ++i)
        for (int u = 0; u < s.units; ++u)
            for (int lane = 0; lane < lanes; ++lane)
                dx[size(1, 1, i * lanes + lane)] += double{w[i * s.units + u]} * dy[u * lanes + lane];
    return dx;
}

KernelGradients denseBackwardKernel(const DenseShape& s, const float* x, const float* dy) {
    KernelGradients gradients{Values(size(s.inputs, s.units, 1)), Values(size(s.units, 1, 1))};
    for (int u = 0; u < s.units; ++u)
        for (int lane = 0; lane < lanes; ++lane) {
            const double d = double{dy[u * lanes + lane]};
            gradients.db[size(1, 1, u)] += d;
            for (int i = 0; i < s.inputs; ++i)
                gradients.dw[size(1, 1, i * s.units + u)] += d * x[i * lanes + lane];
        }
    return gradients;
}

Pooled maxPooling2dForward(const Pool2dShape& s, const float* x) {
    Pooled pooled;
    for (int c = 0; c < s.channels; ++c)
        for (int oy = 0; oy < s.outputHeight; ++oy)
            for (int ox = 0; ox < s.outputWidth; ++ox)
                for (int lane = 0; lane < lanes; ++lane) {
                    int winner = -1;
                    float largest = 0;
                    for (int p = 0; p < s.poolHeight * s.poolWidth; ++p) {
                        const int row = oy * s.strideHeight - s.padTop + p / s.poolWidth;
                        const int column = ox * s.strideWidth - s.padLeft + p % s.poolWidth;
                        if (row < 0 || row >= s.height || column < 0 || column >= s.width)
                            continue;
                        const float value = x[at(c, row, column, lane, s.height, s.width)];
                        if (winner < 0 || value > largest) {
                            winner = p;
                            largest = value;
                        }
                    }
                    pooled.y.push_back(double{largest});
                    pooled.winners.push_back(static_cast<std::uint16_t>(winner));
                }
    return pooled;
}

Values maxPooling2dBackward(const Pool2dShape& s, const float* dy, const std::uint16_t* winners) {
    Values dx(size(s.channels, s.height, s.width, lanes));
    std::size_t i = 0;
    for (int c = 0; c < s.channels; ++c)
        for (int oy = 0; oy < s.outputHeight; ++oy)
            for (int ox = 0; ox < s.outputWidth; ++ox)
                for (int lane = 0; lane < lanes; ++lane, ++i)
                    dx[at(c, oy * s.strideHeight - s.padTop + winners[i] / s.poolWidth,
                          ox * s.strideWidth - s.padLeft + winners[i] % s.poolWidth, lane, s.height,
                          s.width)] += double{dy[i]};
    return dx;
}

namespace {

/// Where the pixels of a window that lie within the input are.
std::vector<std::size_t> pixelsOf(const Pool2dShape& s, int channel, int oy, int ox, int lane) {
    std::vector<std::size_t> pixels;
    for (int wy = 0; wy < s.poolHeight; ++wy)
        for (int wx = 0; wx < s.poolWidth; ++wx) {
            const int row = oy * s.strideHeight - s.padTop + wy;
            const int column = ox * s.strideWidth - s.padLeft + wx;
            if (row >= 0 && row < s.height && column >= 0 && column < s.width)
                pixels.push_back(at(channel, row, column, lane, s.height, s.width));
        }
    return pixels;
}

} // namespace

Values averagePooling2dForward(const Pool2dShape& s, const float* x) {
    Values y;
    for (int c = 0; c < s.channels; ++c)
        for (int oy = 0; oy < s.outputHeight; ++oy)
            for (int ox = 0; ox < s.outputWidth; ++ox)
                for (int lane = 0; lane < lanes; ++lane) {
                    const auto pixels = pixelsOf(s, c, oy, ox, lane);
                    double sum = 0;
                    for (const std::size_t pixel : pixels)
                        sum += double{x[pixel]};
                    y.push_back(sum / static_cast<double>(pixels.size()));
                }
    return y;
}

Values averagePooling2dBackward(const Pool2dShape& s, const float* dy) {
    Values dx(size(s.channels, s.height, s.width, lanes));
    for (int c = 0; c < s.channels; ++c)
        for (int oy = 0; oy < s.outputHeight; ++oy)
            for (int ox = 0; ox < s.outputWidth; ++ox)
                for (int lane = 0; lane < lanes; ++lane) {
                    const auto pixels = pixelsOf(s, c, oy, ox, lane);
                    for (const std::size_t pixel : pixels)
                        dx[pixel] += double{dy[at(c, oy, ox, lane, s.outputHeight, s.outputWidth)]}
                            / static_cast<double>(pixels.size());
                }
    return dx;
}

Values softmaxForward(std::size_t channels, std::size_t positions, const float* x) {
    const std::size_t stride = positions * lanes;
    Values y(channels * stride);
    for (std::size_t i = 0; i < stride; ++i) {
        double largest = double{x[i]};
        for (std::size_t c = 0; c < channels; ++c)
            largest = std::max(largest, double{x[c * stride + i]});
        double sum = 0;
        for (std::size_t c = 0; c < channels; ++c)
            sum += y[c * stride + i] = std::exp(double{x[c * stride + i]} - largest);
        for (std::size_t c = 0; c < channels; ++c)
            y[c * stride + i] /= sum;
    }
    return y;
}

Values softmaxBackward(std::size_t channels, std::size_t positions, const float* y, const float* dy) {
    const std::size_t stride = positions * lanes;
    Values dx(channels * stride);
    for (std::size_t i = 0; i < stride; ++i) {
        double dot = 0;
        for (std::size_t c = 0; c < channels; ++c)
            dot += double{y[c * stride + i]} * dy[c * stride + i];
        for (std::size_t c = 0; c < channels; ++c)
            dx[c * stride + i] = double{y[c * stride + i]} * (double{dy[c * stride + i]} - dot);
    }
    return dx;
}

} // namespace inkling::naive
