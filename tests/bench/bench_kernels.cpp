// SPDX-License-Identifier: GPL-3.0-or-later
// Every kernel at the tutorial network's shapes, one tile a call. us_per_sample is the figure to compare; set
// INKLING_TARGET=AVX2 for another target than the best.
#include "core/base/aligned_buffer.h"
#include "core/base/random.h"
#include "core/kernels/activations.h"
#include "core/kernels/conv2d.h"
#include "core/kernels/conv2d_by_windows.h"
#include "core/kernels/dense.h"
#include "core/kernels/dropout.h"
#include "core/kernels/max_pooling2d.h"
#include "core/kernels/optimizers.h"
#include "core/kernels/target.h"
#include "core/kernels/vectors.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace inkling;
using namespace inkling::kernels;

namespace {

std::size_t product(std::initializer_list<int> factors) {
    std::size_t result = 1;
    for (const int factor : factors)
        result *= static_cast<std::size_t>(factor);
    return result;
}

AlignedFloats randomFloats(std::size_t count) {
    Random random{count, RandomStream::weights};
    AlignedFloats values(count);
    for (float& value : values)
        value = static_cast<float>(random.uniform(-1.0, 1.0));
    return values;
}

/// Runs the kernel until its time is known; `products` are the multiply-adds of a tile.
template<class Kernel>
void measure(benchmark::State& state, double products, Kernel kernel) {
    for (auto _ : state) {
        kernel();
        benchmark::ClobberMemory();
    }
    const auto tiles = static_cast<double>(state.iterations());
    using benchmark::Counter;
    state.counters["us_per_sample"] = Counter(16e-6 * tiles, Counter::kIsRate | Counter::kInvert);
    if (products > 0)
        state.counters["GFLOP/s"] = Counter(2e-9 * products * tiles, Counter::kIsRate);
}

struct Conv2dData {
    Conv2dShape shape;
    AlignedFloats x = randomFloats(product({shape.channels, shape.height, shape.width, 16}));
    AlignedFloats w =
        randomFloats(product({shape.kernelHeight, shape.kernelWidth, shape.channels, shape.filters}));
    AlignedFloats b = randomFloats(product({shape.filters}));
    AlignedFloats y = randomFloats(product({shape.filters, shape.outputHeight(), shape.outputWidth(), 16}));
    AlignedFloats pooled = AlignedFloats(y.size() / 4);
    std::vector<std::uint16_t> winners = std::vector<std::uint16_t>(y.size() / 16);
    AlignedFloats dx = AlignedFloats(x.size());
    AlignedFloats dw = AlignedFloats(w.size());
    AlignedFloats db = AlignedFloats(b.size());

    double products() const { return static_cast<double>(y.size() * w.size() / b.size()); }
};

void conv2dForward(benchmark::State& state, const Conv2dShape& shape) {
    Conv2dData d{shape};
    measure(state, d.products(),
            [&] { kernels::conv2dForward(shape, d.x.data(), d.w.data(), d.b.data(), d.y.data()); });
}

void conv2dReluMaxPoolForward(benchmark::State& state, const Conv2dShape& shape) {
    Conv2dData d{shape};
    measure(state, d.products(), [&] {
        kernels::conv2dReluMaxPoolForward(shape, d.x.data(), d.w.data(), d.b.data(), d.pooled.data(),
                                          d.winners.data());
    });
}

void conv2dReluMaxPoolBackward(benchmark::State& state, const Conv2dShape& shape) {
    Conv2dData d{shape};
    kernels::conv2dReluMaxPoolForward(shape, d.x.data(), d.w.data(), d.b.data(), d.pooled.data(),
                                      d.winners.data());
    measure(state, 0, [&] {
        kernels::conv2dReluMaxPoolBackward(shape, d.pooled.data(), d.winners.data(), d.y.data());
    });
}

void conv2dBackwardInput(benchmark::State& state, const Conv2dShape& shape) {
    Conv2dData d{shape};
    measure(state, d.products(),
            [&] { kernels::conv2dBackwardInput(shape, d.w.data(), d.y.data(), d.dx.data()); });
}

void conv2dBackwardKernel(benchmark::State& state, const Conv2dShape& shape) {
    Conv2dData d{shape};
    measure(state, d.products(),
            [&] { kernels::conv2dBackwardKernel(shape, d.x.data(), d.y.data(), d.dw.data(), d.db.data()); });
}

/// The way back through ReLU and pool, and then by kernel or input; `products` are those of the dense loops.
struct WindowsData : Conv2dData {
    AlignedFloats dy = AlignedFloats(pooled.size());
    std::vector<std::uint16_t> sides = std::vector<std::uint16_t>(pooled.size() / 8);

    explicit WindowsData(const Conv2dShape& s)
        : Conv2dData{s} {
        kernels::conv2dReluMaxPoolForward(s, x.data(), w.data(), b.data(), pooled.data(), winners.data());
        derive();
    }
    void derive() {
        kernels::windowDerivatives(pooled.size() / 16, pooled.data(), winners.data(), dy.data(),
                                   sides.data());
    }
};

void windowDerivatives(benchmark::State& state, const Conv2dShape& shape) {
    WindowsData d{shape};
    measure(state, 0, [&] { d.derive(); });
}

void backwardInputByWindows(benchmark::State& state, const Conv2dShape& shape) {
    WindowsData d{shape};
    measure(state, d.products(), [&] {
        kernels::backwardInputByWindows(shape, d.w.data(), d.dy.data(), d.sides.data(), d.dx.data());
    });
}

void backwardKernelByWindows(benchmark::State& state, const Conv2dShape& shape) {
    WindowsData d{shape};
    measure(state, d.products(), [&] {
        kernels::backwardKernelByWindows(shape, d.x.data(), d.dy.data(), d.sides.data(), d.dw.data(),
                                         d.db.data());
    });
}

struct DenseData {
    DenseShape shape;
    AlignedFloats x = randomFloats(product({shape.inputs, 16}));
    AlignedFloats w = randomFloats(product({shape.inputs, shape.units}));
    AlignedFloats b = randomFloats(product({shape.units}));
    AlignedFloats y = randomFloats(product({shape.units, 16}));
    AlignedFloats dx = AlignedFloats(x.size());
    AlignedFloats dw = AlignedFloats(w.size());
    AlignedFloats db = AlignedFloats(b.size());

    double products() const { return static_cast<double>(w.size() * 16); }
};

void denseForward(benchmark::State& state, const DenseShape& shape) {
    DenseData d{shape};
    measure(state, d.products(),
            [&] { kernels::denseForward(shape, d.x.data(), d.w.data(), d.b.data(), d.y.data()); });
}

void denseBackwardInput(benchmark::State& state, const DenseShape& shape) {
    DenseData d{shape};
    measure(state, d.products(),
            [&] { kernels::denseBackwardInput(shape, d.w.data(), d.y.data(), d.dx.data()); });
}

void denseBackwardKernel(benchmark::State& state, const DenseShape& shape) {
    DenseData d{shape};
    measure(state, d.products(),
            [&] { kernels::denseBackwardKernel(shape, d.x.data(), d.y.data(), d.dw.data(), d.db.data()); });
}

void maxPooling2d(benchmark::State& state) {
    const Pool2dShape shape{8, 24, 24, 2, 2, 2, 2, 0, 0, 12, 12};
    const AlignedFloats x = randomFloats(product({8, 24, 24, 16}));
    AlignedFloats y(product({8, 12, 12, 16}));
    AlignedFloats dx(x.size());
    std::vector<std::uint16_t> winners(y.size());
    measure(state, 0, [&] {
        maxPooling2dForward(shape, x.data(), y.data(), winners.data());
        maxPooling2dBackward(shape, y.data(), winners.data(), dx.data());
    });
}

void relu(benchmark::State& state) {
    const AlignedFloats x = randomFloats(product({8, 24, 24, 16}));
    AlignedFloats y(x.size());
    AlignedFloats dx(x.size());
    measure(state, 0, [&] {
        reluForward(x.size() / 16, x.data(), y.data());
        reluBackward(x.size() / 16, y.data(), x.data(), dx.data());
    });
}

/// At the tutorial's flattened layer.
void dropout(benchmark::State& state) {
    const AlignedFloats x = randomFloats(256 * 16);
    AlignedFloats y(x.size());
    const std::array<std::uint32_t, 16> keys{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    measure(state, 0, [&] { dropoutForward(256, 0.25F, keys.data(), x.data(), y.data()); });
}

void softmaxCrossEntropy(benchmark::State& state) {
    const AlignedFloats z = randomFloats(160);
    const std::vector<std::uint8_t> labels(16, 3);
    AlignedFloats dz(160);
    AlignedFloats loss(16);
    std::vector<std::uint8_t> predictions(16);
    measure(state, 0, [&] {
        kernels::softmaxCrossEntropy(10, z.data(), labels.data(), 16, 1.0F / 64, 0.0F, dz.data(), loss.data(),
                                     predictions.data());
    });
}

void gatherPixels(benchmark::State& state) {
    const std::vector<std::uint8_t> pixels(784 * 4096, 100);
    AlignedFloats x(784 * 16);
    std::size_t next = 0;
    measure(state, 0, [&] {
        std::array<const std::uint8_t*, 16> images{};
        for (auto& image : images)
            image = pixels.data() + (next = (next + 1237) % 4096) * 784;
        kernels::gatherPixels(784, images.data(), x.data());
    });
}

void gradientDescent(benchmark::State& state) {
    const AlignedFloats gradient = randomFloats(5994);
    AlignedFloats w = randomFloats(5994);
    measure(state, 0, [&] { kernels::gradientDescent(w.size(), 1e-6F, gradient.data(), w.data()); });
}

void adam(benchmark::State& state) {
    const AlignedFloats gradient = randomFloats(5994);
    AlignedFloats w = randomFloats(5994);
    AlignedFloats m(5994);
    AlignedFloats v(5994, 1.0F);
    const AdamFactors factors{1e-6F, 0.9F, 0.999F, 1e-7F, 0.5F, 0.5F};
    measure(state, 0, [&] { adamStep(w.size(), factors, gradient.data(), m.data(), v.data(), w.data()); });
}

void sumOfSquares(benchmark::State& state) {
    const AlignedFloats gradient = randomFloats(5994);
    measure(state, 0,
            [&] { benchmark::DoNotOptimize(kernels::sumOfSquares(gradient.size(), gradient.data())); });
}

constexpr Conv2dShape first{1, 28, 28, 8, 5, 5, 1, 1};
constexpr Conv2dShape second{8, 12, 12, 16, 5, 5, 1, 1};
constexpr Conv2dShape threes{16, 13, 13, 32, 3, 3, 1, 1};
constexpr DenseShape last{256, 10};
constexpr DenseShape wide{784, 128};

BENCHMARK(gatherPixels);
BENCHMARK_CAPTURE(conv2dReluMaxPoolForward, first, first);
BENCHMARK_CAPTURE(conv2dReluMaxPoolForward, second, second);
BENCHMARK_CAPTURE(denseForward, last, last);
BENCHMARK(dropout);
BENCHMARK(softmaxCrossEntropy);
BENCHMARK_CAPTURE(denseBackwardInput, last, last);
BENCHMARK_CAPTURE(denseBackwardKernel, last, last);
BENCHMARK_CAPTURE(windowDerivatives, second, second);
BENCHMARK_CAPTURE(backwardKernelByWindows, second, second);
BENCHMARK_CAPTURE(backwardInputByWindows, second, second);
BENCHMARK_CAPTURE(windowDerivatives, first, first);
BENCHMARK_CAPTURE(backwardKernelByWindows, first, first);
BENCHMARK(gradientDescent);
BENCHMARK_CAPTURE(conv2dReluMaxPoolBackward, second, second);
BENCHMARK_CAPTURE(conv2dBackwardKernel, second, second);
BENCHMARK_CAPTURE(conv2dBackwardInput, second, second);
BENCHMARK_CAPTURE(conv2dReluMaxPoolBackward, first, first);
BENCHMARK_CAPTURE(conv2dBackwardKernel, first, first);
BENCHMARK(gradientDescent);
BENCHMARK(adam);
BENCHMARK(sumOfSquares);
BENCHMARK_CAPTURE(conv2dForward, first, first);
BENCHMARK_CAPTURE(conv2dForward, second, second);
BENCHMARK_CAPTURE(conv2dForward, threes, threes);
BENCHMARK_CAPTURE(conv2dBackwardInput, threes, threes);
BENCHMARK_CAPTURE(conv2dBackwardKernel, threes, threes);
BENCHMARK_CAPTURE(denseForward, wide, wide);
BENCHMARK_CAPTURE(denseBackwardInput, wide, wide);
BENCHMARK_CAPTURE(denseBackwardKernel, wide, wide);
BENCHMARK(maxPooling2d);
BENCHMARK(relu);

} // namespace

int main(int argc, char** argv) {
    if (const char* target = std::getenv("INKLING_TARGET"); target != nullptr && !forceTarget(target)) {
        std::fprintf(stderr, "INKLING_TARGET=%s is not available here\n", target);
        return 2;
    }
    benchmark::AddCustomContext("target", targetName());
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
