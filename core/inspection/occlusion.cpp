// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/occlusion.h"

#include "core/kernels/activations.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace inkling {

Occluder::Occluder(std::shared_ptr<const Architecture> architecture, Cover cover)
    : m_architecture{std::move(architecture)}
    , m_cover{cover}
    , m_predictor{m_architecture}
    , m_pass{*m_architecture}
    , m_probabilities(m_architecture->classCount() * tileLanes)
    , m_covered(m_architecture->inputShape().size() * tileLanes) {
    assert(cover.side >= 1 && cover.side % 2 == 1 && cover.step >= 1);
}

void Occluder::begin(std::span<const float> parameters, std::span<const std::uint8_t> pixels) {
    const auto prediction = m_predictor.predict(parameters, pixels);
    m_parameters = parameters;
    m_pixels.assign(pixels.begin(), pixels.end());
    const auto shape = m_architecture->inputShape();
    m_map.label = prediction.label;
    m_map.probability = prediction.probabilities[static_cast<std::size_t>(prediction.label)];
    m_map.height = (shape.height + m_cover.step - 1) / m_cover.step;
    m_map.width = (shape.width + m_cover.step - 1) / m_cover.step;
    m_map.step = m_cover.step;
    const auto places = static_cast<std::size_t>(m_map.height) * static_cast<std::size_t>(m_map.width);
    m_map.probabilities.assign(places, m_map.probability);
    m_pending.clear();
    for (std::size_t place = places; place-- > 0;)
        if (hasInk(place))
            m_pending.push_back(place);
}

bool Occluder::advance(std::size_t tiles) {
    for (; tiles > 0 && !m_pending.empty(); --tiles) {
        const auto count = std::min(tileLanes, m_pending.size());
        const std::vector<std::size_t> places{m_pending.rbegin(),
                                              m_pending.rbegin() + static_cast<std::ptrdiff_t>(count)};
        m_pending.resize(m_pending.size() - count);
        std::array<const std::uint8_t*, tileLanes> images{};
        for (std::size_t lane = 0; lane < count; ++lane) {
            cover(lane, places[lane]);
            images[lane] = m_covered.data() + lane * m_pixels.size();
        }
        m_pass.load(images);
        m_pass.forward(m_parameters);
        kernels::softmaxForward(m_architecture->classCount(), 1, m_pass.logits().data(),
                                m_probabilities.data());
        for (std::size_t lane = 0; lane < count; ++lane)
            m_map.probabilities[places[lane]] =
                m_probabilities[static_cast<std::size_t>(m_map.label) * tileLanes + lane];
    }
    return m_pending.empty();
}

/// Calls use(index of a pixel) for each one under the square. Images lie as a dataset's do: plane by plane.
void Occluder::forEachCovered(std::size_t place, auto&& use) const {
    const auto shape = m_architecture->inputShape();
    const int reach = m_cover.side / 2;
    const int y = static_cast<int>(place) / m_map.width * m_cover.step;
    const int x = static_cast<int>(place) % m_map.width * m_cover.step;
    for (int channel = 0; channel < shape.channels; ++channel)
        for (int row = std::max(0, y - reach); row <= std::min(shape.height - 1, y + reach); ++row)
            for (int column = std::max(0, x - reach); column <= std::min(shape.width - 1, x + reach);
                 ++column)
                use(static_cast<std::size_t>((channel * shape.height + row) * shape.width + column));
}

bool Occluder::hasInk(std::size_t place) const {
    bool found = false;
    forEachCovered(place, [&](std::size_t pixel) { found = found || m_pixels[pixel] > 0; });
    return found;
}

void Occluder::cover(std::size_t lane, std::size_t place) {
    const auto image = m_covered.begin() + static_cast<std::ptrdiff_t>(lane * m_pixels.size());
    std::ranges::copy(m_pixels, image);
    forEachCovered(place, [&](std::size_t pixel) { image[static_cast<std::ptrdiff_t>(pixel)] = 0; });
}

} // namespace inkling
