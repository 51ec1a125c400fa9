// SPDX-License-Identifier: GPL-3.0-or-later
// The tutorial's two verbs: the next training batch, and the next test images.
#pragma once

#include "core/train/training_settings.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

/// ceil(images / batchSize): the last batch of an epoch is short where they do not come out even. Requires
/// batchSize >= 1.
std::int64_t batchesPerEpoch(std::size_t images, int batchSize);

/// Which training images make batch 0, 1, 2, ... An epoch is batchesPerEpoch(images, batchSize) of them; each
/// epoch is shuffled anew, by a shuffle that depends on nothing but the seed and the epoch's number. So any
/// batch can be asked for at any time, and asking in another order gives the same batches. One thread at a
/// time.
class TrainSampler {
public:
    /// `labels` (one per training image) is read only here. Requires at least one image and batchSize >= 1.
    TrainSampler(std::span<const std::uint8_t> labels, int batchSize, TrainOrder order, std::uint64_t seed);

    std::int64_t batchesPerEpoch() const;

    /// The images of a batch, counted over all epochs. Valid until the next call. Cheap within an epoch.
    std::span<const std::uint32_t> batch(std::int64_t number);

private:
    void goToEpoch(std::int64_t epoch);

    std::vector<std::uint32_t> m_firstOrder; ///< before any shuffling
    std::vector<std::uint32_t> m_order;      ///< of m_epoch
    std::int64_t m_epoch = -1;
    std::size_t m_batchSize;
    TrainOrder m_trainOrder;
    std::uint64_t m_seed;
};

/// Which test images the test number 0, 1, 2, ... looks at. One thread at a time.
class TestSampler {
public:
    /// A size beyond `imageCount` looks at all of them. Requires imageCount >= 1 and size >= 1.
    TestSampler(std::size_t imageCount, int size, TestOrder order, std::uint64_t seed);

    /// The next `size` of the list, which begins again at its end; or always the first. Valid until the next
    /// call.
    std::span<const std::uint32_t> test(std::int64_t number);

private:
    std::vector<std::uint32_t> m_order;
    std::vector<std::uint32_t> m_selection;
    TestOrder m_testOrder;
};

} // namespace inkling
