// SPDX-License-Identifier: GPL-3.0-or-later
// The 28×28 frame at 16×16 samples a pixel, one bit each: strokes are drawn into it and counted.
#pragma once

#include "core/drawing/drawing.h"

#include <array>
#include <cstdint>
#include <optional>

namespace inkling {

/// Coordinates are in samples; sample k of a row has its centre at k + 0.5. What is drawn depends on exact
/// arithmetic and square roots alone, so every machine sets the same bits.
class InkBitmap {
public:
    static constexpr int samplesPerPixel = 16;
    static constexpr int side = Picture::side * samplesPerPixel;

    /// First and last inked sample on each axis.
    struct Bounds {
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;
        bool operator==(const Bounds&) const = default;
    };

    /// Sets every sample whose centre is within `radius` of the segment, ends included. What lies outside the
    /// bitmap is left out. The direction makes no difference.
    void drawSegment(Point from, Point to, double radius);

    /// Nothing if no sample is set.
    std::optional<Bounds> bounds() const;

    /// Mean position of the set samples. Requires that there is one.
    Point massCentre() const;

    /// The bitmap moved right and down by whole samples and averaged to pixels. What is moved out is lost.
    Picture picture(int right, int down) const;

private:
    static constexpr int wordBits = 64;
    static constexpr int wordCount = side / wordBits;
    static_assert(side % wordBits == 0 && wordBits % samplesPerPixel == 0);
    using Row = std::array<std::uint64_t, wordCount>;

    static void setSamples(Row& row, int first, int last);
    static Row shifted(const Row& row, int right);

    std::array<Row, side> m_rows{};
};

} // namespace inkling
