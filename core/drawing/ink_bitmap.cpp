// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drawing/ink_bitmap.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace inkling {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Closed; empty when first > last.
struct Interval {
    double first = infinity;
    double last = -infinity;

    bool isEmpty() const { return first > last; }
    Interval joined(Interval other) const {
        return {std::min(first, other.first), std::max(last, other.last)};
    }
    Interval cutTo(Interval other) const {
        return {std::max(first, other.first), std::min(last, other.last)};
    }
};

/// All x with low <= slope * x + offset <= high.
Interval between(double low, double high, double slope, double offset) {
    if (slope == 0.0)
        return low <= offset && offset <= high ? Interval{-infinity, infinity} : Interval{};
    const double a = (low - offset) / slope;
    const double b = (high - offset) / slope;
    return {std::min(a, b), std::max(a, b)};
}

/// A segment with a round pen: two discs and the rectangle between them.
class Capsule {
public:
    Capsule(Point from, Point to, double radius)
        : m_from{from}
        , m_to{to}
        , m_radius{radius} {
        const double dx = to.x - from.x;
        const double dy = to.y - from.y;
        m_length = std::sqrt(dx * dx + dy * dy);
        if (m_length > 0.0)
            m_direction = {dx / m_length, dy / m_length};
    }

    Interval rows() const {
        return {std::min(m_from.y, m_to.y) - m_radius, std::max(m_from.y, m_to.y) + m_radius};
    }

    /// Where the horizontal line at y is inside. A capsule is convex: one interval.
    Interval at(double y) const {
        Interval inside = disc(m_from, y).joined(disc(m_to, y));
        if (const Interval middle = rectangle(y); !middle.isEmpty())
            inside = inside.joined(middle);
        return inside;
    }

private:
    Interval disc(Point centre, double y) const {
        const double dy = y - centre.y;
        const double square = m_radius * m_radius - dy * dy;
        if (square < 0.0)
            return {};
        const double half = std::sqrt(square);
        return {centre.x - half, centre.x + half};
    }

    Interval rectangle(double y) const {
        if (m_length == 0.0)
            return {};
        const double dy = y - m_from.y;
        const Interval along = between(0.0, m_length, m_direction.x, dy * m_direction.y);
        const Interval across = between(-m_radius, m_radius, -m_direction.y, dy * m_direction.x);
        const Interval inside = along.cutTo(across);
        return {m_from.x + inside.first, m_from.x + inside.last};
    }

    Point m_from;
    Point m_to;
    double m_radius;
    double m_length = 0.0;
    Point m_direction;
};

/// The samples whose centres lie in the interval; first > last if there is none.
struct Samples {
    int first = 0;
    int last = -1;
};

Samples samplesIn(Interval interval) {
    constexpr double end = InkBitmap::side;
    return {static_cast<int>(std::ceil(std::clamp(interval.first, 0.0, end) - 0.5)),
            static_cast<int>(std::floor(std::clamp(interval.last, 0.0, end) - 0.5))};
}

} // namespace

void InkBitmap::drawSegment(Point from, Point to, double radius) {
    if (std::pair{to.y, to.x} < std::pair{from.y, from.x})
        std::swap(from, to);
    const Capsule capsule{from, to, radius};

    const Samples rows = samplesIn(capsule.rows());
    for (int row = rows.first; row <= rows.last; ++row) {
        const Interval inside = capsule.at(row + 0.5);
        if (inside.isEmpty())
            continue;
        const Samples samples = samplesIn(inside);
        if (samples.first <= samples.last)
            setSamples(m_rows[static_cast<std::size_t>(row)], samples.first, samples.last);
    }
}

std::optional<InkBitmap::Bounds> InkBitmap::bounds() const {
    Row columns{};
    Bounds bounds{.left = 0, .top = side, .right = 0, .bottom = -1};
    for (int row = 0; row < side; ++row) {
        std::uint64_t any = 0;
        for (std::size_t word = 0; word < wordCount; ++word) {
            const std::uint64_t bits = m_rows[static_cast<std::size_t>(row)][word];
            columns[word] |= bits;
            any |= bits;
        }
        if (any != 0) {
            bounds.top = std::min(bounds.top, row);
            bounds.bottom = row;
        }
    }
    if (bounds.bottom < 0)
        return std::nullopt;

    const auto hasInk = [](std::uint64_t bits) { return bits != 0; };
    const auto first = std::find_if(columns.begin(), columns.end(), hasInk);
    const auto last = std::find_if(columns.rbegin(), columns.rend(), hasInk);
    bounds.left = static_cast<int>(first - columns.begin()) * wordBits + std::countr_zero(*first);
    bounds.right = side - 1 - static_cast<int>(last - columns.rbegin()) * wordBits - std::countl_zero(*last);
    return bounds;
}

Point InkBitmap::massCentre() const {
    std::int64_t count = 0;
    std::int64_t sumX = 0;
    std::int64_t sumY = 0;
    for (int row = 0; row < side; ++row) {
        for (int word = 0; word < wordCount; ++word) {
            auto bits = m_rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(word)];
            const std::int64_t inWord = std::popcount(bits);
            count += inWord;
            sumX += inWord * word * wordBits;
            sumY += inWord * row;
            for (; bits != 0; bits &= bits - 1)
                sumX += std::countr_zero(bits);
        }
    }
    assert(count > 0);
    const auto mean = [count](std::int64_t sum) {
        return static_cast<double>(sum) / static_cast<double>(count) + 0.5;
    };
    return {mean(sumX), mean(sumY)};
}

Picture InkBitmap::picture(int right, int down) const {
    constexpr std::uint64_t pixelMask = (std::uint64_t{1} << samplesPerPixel) - 1;
    constexpr int pixelsPerWord = wordBits / samplesPerPixel;
    constexpr int full = samplesPerPixel * samplesPerPixel;

    Picture picture;
    for (int y = 0; y < Picture::side; ++y) {
        std::array<int, Picture::side> counts{};
        for (int sample = 0; sample < samplesPerPixel; ++sample) {
            const int source = y * samplesPerPixel + sample - down;
            if (source < 0 || source >= side)
                continue;
            const Row row = shifted(m_rows[static_cast<std::size_t>(source)], right);
            for (int x = 0; x < Picture::side; ++x) {
                const std::uint64_t word = row[static_cast<std::size_t>(x / pixelsPerWord)];
                counts[static_cast<std::size_t>(x)] +=
                    std::popcount((word >> (x % pixelsPerWord * samplesPerPixel)) & pixelMask);
            }
        }
        for (int x = 0; x < Picture::side; ++x)
            picture.pixels[static_cast<std::size_t>(y * Picture::side + x)] =
                static_cast<std::uint8_t>((counts[static_cast<std::size_t>(x)] * 255 + full / 2) / full);
    }
    return picture;
}

void InkBitmap::setSamples(Row& row, int first, int last) {
    constexpr std::uint64_t all = ~std::uint64_t{0};
    for (int word = first / wordBits; word <= last / wordBits; ++word) {
        const int from = std::max(first - word * wordBits, 0);
        const int to = std::min(last - word * wordBits, wordBits - 1);
        row[static_cast<std::size_t>(word)] |= (all << from) & (all >> (wordBits - 1 - to));
    }
}

/// Bit k of a row is sample k: moving right is moving towards higher bits.
InkBitmap::Row InkBitmap::shifted(const Row& row, int right) {
    const auto wordAt = [&row](int word) {
        return word >= 0 && word < wordCount ? row[static_cast<std::size_t>(word)] : std::uint64_t{0};
    };
    // right = words * 64 + bits with 0 <= bits < 64, also for a move to the left.
    const int bits = (right % wordBits + wordBits) % wordBits;
    const int words = (right - bits) / wordBits;

    Row result{};
    for (int word = 0; word < wordCount; ++word) {
        std::uint64_t moved = wordAt(word - words) << bits;
        if (bits > 0)
            moved |= wordAt(word - words - 1) >> (wordBits - bits);
        result[static_cast<std::size_t>(word)] = moved;
    }
    return result;
}

} // namespace inkling
