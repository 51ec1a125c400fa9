// SPDX-License-Identifier: GPL-3.0-or-later
// The tutorial's run with nothing but the kernels: no layer, no model, no trainer. It ends in the very
// weights of `inkling train`, which is what its test looks at. One tile is 16 images side by side; see
// core/kernels/conv2d.h.
#include "core/base/aligned_buffer.h"
#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/kernels/activations.h"
#include "core/kernels/conv2d.h"
#include "core/kernels/conv2d_by_windows.h"
#include "core/kernels/dense.h"
#include "core/kernels/vectors.h"
#include "core/train/batch_sampler.h"
#include "resources/mnist/embedded_mnist.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <span>
#include <vector>

using namespace inkling;

int main() {
    constexpr std::size_t tile = 16, batch = 64, tiles = batch / tile;
    const kernels::Conv2dShape conv1{1, 28, 28, 8, 5, 5}, conv2{8, 12, 12, 16, 5, 5};
    const kernels::DenseShape dense{256, 10};
    const Dataset train = embeddedMnist().train;

    // Kernel and bias of each layer, one behind the other; kernels begin with variance 1 / inputs.
    constexpr std::size_t k1 = 0, b1 = k1 + 200, k2 = b1 + 8, b2 = k2 + 3200, k3 = b2 + 16, b3 = k3 + 2560,
                          all = b3 + 10;
    AlignedFloats w(all);
    Random random{1, RandomStream::weights};
    const auto start = [&](std::size_t begin, std::size_t end, double inputs) {
        for (std::size_t i = begin; i < end; ++i)
            w[i] = static_cast<float>(std::sqrt(1.0 / inputs) * random.truncatedNormal());
    };
    start(k1, b1, 25), start(k2, b2, 200), start(k3, b3, 256);

    AlignedFloats x(784 * tile), y1(1152 * tile), y2(256 * tile), flat(256 * tile), z(10 * tile),
        dz(10 * tile);
    AlignedFloats dflat(256 * tile), dy2(256 * tile), dw2(256 * tile), dy1(1152 * tile), dw1(1152 * tile);
    std::vector<std::uint16_t> won1(1152 * 4), won2(256 * 4), sides1(1152 * 2), sides2(256 * 2);
    std::vector<AlignedFloats> dw(tiles, AlignedFloats(all)); // one for each tile, added up in order
    // Planes become a list in the order height, width, channels, and back.
    const auto flatten = [](const AlignedFloats& planes, AlignedFloats& list, bool back) {
        for (std::size_t p = 0; p < 16; ++p)
            for (std::size_t c = 0; c < 16; ++c)
                for (std::size_t s = 0; s < tile; ++s)
                    if (const auto i = (c * 16 + p) * tile + s, j = (p * 16 + c) * tile + s; back)
                        list[i] = planes[j];
                    else
                        list[j] = planes[i];
    };

    TrainSampler sampler{train.labels(), batch, TrainOrder::shuffled, 1};
    for (int step = 0; step < 100; ++step) {
        const auto indices = sampler.batch(step);
        for (std::size_t t = 0; t < tiles; ++t) {
            std::array<const std::uint8_t*, tile> images;
            std::array<std::uint8_t, tile> labels, predictions;
            for (std::size_t s = 0; s < tile; ++s) {
                images[s] = train.image(indices[t * tile + s]).data();
                labels[s] = train.label(indices[t * tile + s]);
            }
            alignas(64) std::array<float, tile> loss;
            kernels::gatherPixels(784, images.data(), x.data());
            kernels::conv2dReluMaxPoolForward(conv1, x.data(), &w[k1], &w[b1], y1.data(), won1.data());
            kernels::conv2dReluMaxPoolForward(conv2, y1.data(), &w[k2], &w[b2], y2.data(), won2.data());
            flatten(y2, flat, false);
            kernels::denseForward(dense, flat.data(), &w[k3], &w[b3], z.data());
            kernels::softmaxCrossEntropy(10, z.data(), labels.data(), tile, 1.0F / batch, 0.0F, dz.data(),
                                         loss.data(), predictions.data());

            auto& d = dw[t];
            d.assign(all, 0.0F);
            kernels::denseBackwardKernel(dense, flat.data(), dz.data(), &d[k3], &d[b3]);
            kernels::denseBackwardInput(dense, &w[k3], dz.data(), dflat.data());
            flatten(dflat, dy2, true);
            kernels::windowDerivatives(256, dy2.data(), won2.data(), dw2.data(), sides2.data());
            kernels::backwardKernelByWindows(conv2, y1.data(), dw2.data(), sides2.data(), &d[k2], &d[b2]);
            kernels::backwardInputByWindows(conv2, &w[k2], dw2.data(), sides2.data(), dy1.data());
            kernels::windowDerivatives(1152, dy1.data(), won1.data(), dw1.data(), sides1.data());
            kernels::backwardKernelByWindows(conv1, x.data(), dw1.data(), sides1.data(), &d[k1], &d[b1]);
        }
        for (std::size_t t = 1; t < tiles; ++t)
            kernels::addTo(all, dw[t].data(), dw[0].data());
        kernels::gradientDescent(all, 0.15F, dw[0].data(), w.data());
    }
    std::printf("%s\n", sha256(std::as_bytes(std::span{w})).c_str());
}
