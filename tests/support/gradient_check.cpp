// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gradient_check.h"

#include "core/base/aligned_buffer.h"
#include "core/base/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace inkling::test {

namespace {

// Rounding of an output of about 1 moves a slope by 1e-7 / step, a kink within the step by as much as it
// likes: 2^-9 keeps the first under a thousandth and makes the second rare.
constexpr float step = 1.0F / 512.0F;
constexpr double tolerance = 0.01;
constexpr double minShareChecked = 0.75;
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

using LaneLosses = std::array<double, tileLanes>;

/// The slopes of a loss by one value, above and below, for each lane.
struct Slopes {
    LaneLosses above;
    LaneLosses below;
};

class Checker {
public:
    Checker(const Layer& layer, std::uint64_t seed)
        : m_layer{layer}
        , m_random{seed, RandomStream::weights}
        , m_unalignedW(layer.parameterCount() + 1)
        , m_x(layer.inputShape().size() * tileLanes)
        , m_y(layer.outputShape().size() * tileLanes)
        , m_coefficients(m_y.size())
        , m_cache(layer.cacheSize()) {
        for (float& value : w())
            value = uniform();
        spreadInput();
        for (float& value : m_coefficients)
            value = uniform();
    }

    std::string check() {
        const LaneLosses middle = losses();
        if (!std::all_of(middle.begin(), middle.end(), [](double loss) { return std::isfinite(loss); }))
            return "forward() left an output unwritten, or made it something that is not a number";
        if (auto error = checkBackwardsOfAllLanes(); !error.empty())
            return error;
        if (auto error = compare("dw", w(), 1, middle, laneGradients()); !error.empty())
            return error;
        return compare("dx", m_x, tileLanes, middle, inputGradients());
    }

private:
    std::span<float> w() { return std::span{m_unalignedW}.subspan(1); }
    float uniform() { return static_cast<float>(m_random.uniform(-1.0, 1.0)); }

    /// Each lane gets its own order of values that are evenly spaced and never 0, so that layers which
    /// compare their inputs with one another or with 0 are asked away from their kinks.
    void spreadInput() {
        const auto features = m_x.size() / tileLanes;
        std::vector<std::size_t> order(features);
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (std::size_t lane = 0; lane < tileLanes; ++lane) {
            m_random.shuffle(std::span{order});
            for (std::size_t f = 0; f < features; ++f) {
                const auto place = 2.0 * static_cast<double>(order[f]) + (features % 2 == 0 ? 1.0 : 0.5);
                m_x[f * tileLanes + lane] = static_cast<float>(place / static_cast<double>(features) - 1.0);
            }
        }
    }

    LaneLosses losses() {
        std::fill(m_y.begin(), m_y.end(), notANumber);
        m_layer.forward({.w = w(), .x = m_x, .y = m_y, .cache = m_cache});
        LaneLosses sums{};
        for (std::size_t i = 0; i < m_y.size(); ++i)
            sums[i % tileLanes] += static_cast<double>(m_y[i]) * static_cast<double>(m_coefficients[i]);
        return sums;
    }

    /// Adds to dw and overwrites dx. backward() may use the cache up, so each begins with a forward().
    void backward(std::span<const float> dy, std::span<float> dw, std::span<float> dx) {
        losses();
        m_layer.backward({.w = w(), .x = m_x, .y = m_y, .dy = dy, .cache = m_cache, .dw = dw, .dx = dx});
    }

    AlignedFloats inputGradients() {
        AlignedFloats dx(m_x.size(), notANumber);
        std::vector<float> dw(w().size());
        backward(m_coefficients, dw, dx);
        return dx;
    }

    /// dw of each lane alone: parameter p of lane s at [p * 16 + s].
    AlignedFloats laneGradients() {
        AlignedFloats gradients(w().size() * tileLanes);
        for (std::size_t lane = 0; lane < tileLanes && !w().empty(); ++lane) {
            AlignedFloats dy(m_y.size());
            for (std::size_t i = lane; i < dy.size(); i += tileLanes)
                dy[i] = m_coefficients[i];
            std::vector<float> dw(w().size());
            backward(dy, dw, {});
            for (std::size_t p = 0; p < dw.size(); ++p)
                gradients[p * tileLanes + lane] = dw[p];
        }
        return gradients;
    }

    std::string checkBackwardsOfAllLanes() {
        constexpr float before = 3.0F;
        std::vector<float> dw(w().size(), before);
        std::vector<float> dwWithoutDx(w().size(), before);
        AlignedFloats dx(m_x.size());
        backward(m_coefficients, dw, dx);
        backward(m_coefficients, dwWithoutDx, {});
        if (dw != dwWithoutDx)
            return "dw is another one when no dx is asked for";

        const auto ofLanes = laneGradients();
        for (std::size_t p = 0; p < dw.size(); ++p) {
            double sum = static_cast<double>(before);
            double size = sum;
            for (std::size_t lane = 0; lane < tileLanes; ++lane) {
                sum += static_cast<double>(ofLanes[p * tileLanes + lane]);
                size += std::abs(static_cast<double>(ofLanes[p * tileLanes + lane]));
            }
            if (!(std::abs(static_cast<double>(dw[p]) - sum) <= 1e-4 * size))
                return "dw of parameter " + std::to_string(p) + " went from 3 to " + std::to_string(dw[p])
                    + "; added to, it would be the sum of its lanes, " + std::to_string(sum);
        }
        return {};
    }

    /// The slopes by values[first], or, where a lane has its own, by values[first + lane] of each.
    Slopes slopesBy(std::span<float> values, std::size_t first, std::size_t count, const LaneLosses& middle) {
        std::array<float, tileLanes> old{};
        std::copy_n(values.begin() + static_cast<std::ptrdiff_t>(first), count, old.begin());
        const auto measure = [&](float change) {
            for (std::size_t i = 0; i < count; ++i)
                values[first + i] = old[i] + change;
            LaneLosses slopes = losses();
            for (std::size_t lane = 0; lane < tileLanes; ++lane) {
                // As the numbers really moved, after rounding.
                const std::size_t i = count == 1 ? 0 : lane;
                const double moved = static_cast<double>(values[first + i]) - static_cast<double>(old[i]);
                slopes[lane] = (slopes[lane] - middle[lane]) / moved;
            }
            return slopes;
        };
        const Slopes slopes{measure(step), measure(-step)};
        std::copy_n(old.begin(), count, values.begin() + static_cast<std::ptrdiff_t>(first));
        return slopes;
    }

    /// `stride` is 1 where all lanes share a value, tileLanes where each has its own.
    std::string compare(const std::string& what, std::span<float> values, std::size_t stride,
                        const LaneLosses& middle, const AlignedFloats& gradients) {
        std::vector<Slopes> all;
        double squares = 0.0;
        for (std::size_t first = 0; first < values.size(); first += stride) {
            all.push_back(slopesBy(values, first, stride, middle));
            for (std::size_t lane = 0; lane < tileLanes; ++lane)
                squares += std::pow((all.back().above[lane] + all.back().below[lane]) / 2.0, 2);
        }
        const double usual =
            std::sqrt(squares / static_cast<double>(std::max<std::size_t>(gradients.size(), 1)));

        std::size_t checked = 0;
        for (std::size_t i = 0; i < gradients.size(); ++i) {
            const double above = all[i / tileLanes].above[i % tileLanes];
            const double below = all[i / tileLanes].below[i % tileLanes];
            const double slope = (above + below) / 2.0;
            const double allowed = tolerance * std::max(std::abs(slope), usual);
            if (!std::isfinite(gradients[i]))
                return what + "[" + std::to_string(i / tileLanes) + "] of lane "
                    + std::to_string(i % tileLanes) + " was left unwritten, or is not a number";
            if (std::abs(above - below) > allowed)
                continue;
            ++checked;
            if (std::abs(static_cast<double>(gradients[i]) - slope) > allowed)
                return what + "[" + std::to_string(i / tileLanes) + "] of lane "
                    + std::to_string(i % tileLanes) + " is " + std::to_string(gradients[i])
                    + ", the loss rises by " + std::to_string(slope);
        }
        if (static_cast<double>(checked) < minShareChecked * static_cast<double>(gradients.size()))
            return what + ": only " + std::to_string(checked) + " of " + std::to_string(gradients.size())
                + " derivatives could be compared; the others lie at kinks";
        return {};
    }

    const Layer& m_layer;
    Random m_random;
    std::vector<float> m_unalignedW;
    AlignedFloats m_x;
    AlignedFloats m_y;
    AlignedFloats m_coefficients;
    AlignedVector<std::byte> m_cache;
};

} // namespace

std::string gradientError(const Layer& layer, std::uint64_t seed) {
    return Checker{layer, seed}.check();
}

} // namespace inkling::test
