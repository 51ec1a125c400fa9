// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/batch_sampler.h"

#include "core/base/random.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace inkling {

std::int64_t batchesPerEpoch(std::size_t images, int batchSize) {
    const auto size = static_cast<std::size_t>(batchSize);
    return static_cast<std::int64_t>((images + size - 1) / size);
}

TrainSampler::TrainSampler(std::span<const std::uint8_t> labels, int batchSize, TrainOrder order,
                           std::uint64_t seed)
    : m_firstOrder(labels.size())
    , m_batchSize{static_cast<std::size_t>(batchSize)}
    , m_trainOrder{order}
    , m_seed{seed} {
    assert(!labels.empty() && batchSize >= 1);

    std::iota(m_firstOrder.begin(), m_firstOrder.end(), std::uint32_t{0});
    if (order == TrainOrder::byClass)
        std::ranges::stable_sort(m_firstOrder, {}, [labels](std::uint32_t image) { return labels[image]; });
}

std::int64_t TrainSampler::batchesPerEpoch() const {
    return inkling::batchesPerEpoch(m_firstOrder.size(), static_cast<int>(m_batchSize));
}

std::span<const std::uint32_t> TrainSampler::batch(std::int64_t number) {
    assert(number >= 0);
    goToEpoch(number / batchesPerEpoch());

    const std::size_t begin = static_cast<std::size_t>(number % batchesPerEpoch()) * m_batchSize;
    const std::size_t count = std::min(m_batchSize, m_order.size() - begin);
    return std::span{m_order}.subspan(begin, count);
}

void TrainSampler::goToEpoch(std::int64_t epoch) {
    if (epoch == m_epoch)
        return;
    m_epoch = epoch;
    m_order = m_firstOrder;
    if (m_trainOrder == TrainOrder::shuffled)
        Random{m_seed, RandomStream::trainOrder, static_cast<std::uint64_t>(epoch)}.shuffle(
            std::span{m_order});
}

TestSampler::TestSampler(std::size_t imageCount, int size, TestOrder order, std::uint64_t seed)
    : m_order(imageCount)
    , m_selection(std::min(imageCount, static_cast<std::size_t>(size)))
    , m_testOrder{order} {
    assert(imageCount >= 1 && size >= 1);

    std::iota(m_order.begin(), m_order.end(), std::uint32_t{0});
    if (order == TestOrder::shuffled)
        Random{seed, RandomStream::testOrder}.shuffle(std::span{m_order});
}

std::span<const std::uint32_t> TestSampler::test(std::int64_t number) {
    assert(number >= 0);
    if (m_testOrder == TestOrder::fixed)
        return std::span{m_order}.first(m_selection.size());

    std::size_t place =
        static_cast<std::size_t>(number) % m_order.size() * m_selection.size() % m_order.size();
    for (std::uint32_t& image : m_selection) {
        image = m_order[place];
        place = place + 1 == m_order.size() ? 0 : place + 1;
    }
    return m_selection;
}

} // namespace inkling
