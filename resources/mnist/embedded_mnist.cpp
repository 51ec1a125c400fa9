// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/mnist/embedded_mnist.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace {

constexpr std::size_t trainCount = 60'000;
constexpr std::size_t testCount = 10'000;
constexpr inkling::Shape imageShape{28, 28, 1};
constexpr std::size_t imageSize = 28 * 28;

} // namespace

// From embedded_mnist_bytes.S.
extern "C" {
extern const std::array<std::uint8_t, trainCount * imageSize> inkling_mnist_train_images;
extern const std::array<std::uint8_t, trainCount> inkling_mnist_train_labels;
extern const std::array<std::uint8_t, testCount * imageSize> inkling_mnist_test_images;
extern const std::array<std::uint8_t, testCount> inkling_mnist_test_labels;
}

namespace inkling {

DigitData embeddedMnist() {
    return {
        .name = "MNIST",
        .train = Dataset{imageShape, 10, inkling_mnist_train_images, inkling_mnist_train_labels},
        .test = Dataset{imageShape, 10, inkling_mnist_test_images, inkling_mnist_test_labels},
    };
}

} // namespace inkling
