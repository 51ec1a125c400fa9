// SPDX-License-Identifier: GPL-3.0-or-later
// Other pictures of the same digit: what someone else might have written.
#pragma once

#include "core/base/random.h"
#include "core/base/shape.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

/// How far a picture is changed at the most; each picture draws from -extent to extent. 0: not at all.
struct Augmentation {
    double shift = 0.0;     ///< pixels, along each side
    double rotate = 0.0;    ///< degrees
    double scale = 0.0;     ///< share of the size, width and height apart: 0.1 is 0.9 to 1.1 times
    double shear = 0.0;     ///< sideways shift by height: 0.2 leans by 11 degrees
    double thickness = 0.0; ///< of strokes: 1 grows or shrinks ink by a whole pixel all around
    double elastic =
        0.0; ///< pixels that points of a coarse grid wander, everything between following smoothly

    bool operator==(const Augmentation&) const = default;
    bool isOff() const { return *this == Augmentation{}; }
};

/// Changes pictures of one shape, keeping the room it needs. One thread at a time; allocates nothing after it
/// was made. Same picture, same random state: same bytes, everywhere.
class Augmenter {
public:
    /// Pictures of one channel, each side at least 2.
    Augmenter(Shape shape, const Augmentation& augmentation);

    /// from, to [height, width]: 0 paper, 255 ink; may not overlap. Outside of `from` is paper.
    void augment(std::span<const std::uint8_t> from, Random random, std::span<std::uint8_t> to);

private:
    /// Where a pixel of the result is taken from: (x, y) of the result, counted from the middle, times this.
    struct Affine {
        float xx, xy, yx, yy; ///< source x = xx x + xy y + dx
        float dx, dy;
    };
    /// One axis of the elastic grid: which four of its points, and how much of each.
    struct Spline {
        int first;
        std::array<float, 4> weights;
    };
    /// The weights of the pixels between two points of the grid, side by side. There are 7 of them; the
    /// eighth lane makes them whole vectors.
    static constexpr std::size_t cellLanes = 8;
    using Cell = std::array<std::array<float, cellLanes>, 4>;

    Affine drawAffine(Random& random) const;
    void drawGrid(Random& random);
    void displaceRow(std::size_t y);
    static void mix(const Cell& weights, const float* points, float* displacements);
    void placeRow(const Affine& affine, int y);
    void sampleRow(std::span<std::uint8_t> out);
    void warp(const Affine& affine, std::span<const std::uint8_t> from, std::span<std::uint8_t> to);
    void changeThickness(float change, std::span<std::uint8_t> pixels);

    int m_height;
    int m_width;
    Augmentation m_augmentation;
    int m_gridWidth;
    std::vector<Cell> m_columns;
    std::vector<Spline> m_rows;
    std::vector<float> m_grid;      ///< [2, gridHeight, gridWidth]: how far each point wanders in x, then y
    std::vector<float> m_rowOfGrid; ///< [2, gridWidth]
    std::vector<float> m_displaceX; ///< [width] of a row, and room for the last cell's lanes
    std::vector<float> m_displaceY;
    std::vector<int> m_source;          ///< [width]: where in m_padded a pixel's four neighbours begin
    std::vector<float> m_shareX;        ///< [width]: how far it lies between the left ones and the right ones
    std::vector<float> m_shareY;        ///< [width]: between the upper ones and the lower ones
    std::vector<float> m_neighbours;    ///< [4, width]: the pixels around it
    std::vector<std::uint8_t> m_padded; ///< `from` with a border of paper
    std::vector<std::uint8_t> m_extreme; ///< [2, height, width]: darkest or lightest of the neighbours
};

} // namespace inkling
