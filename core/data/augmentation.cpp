// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/augmentation.h"

#include "core/base/exact_math.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace inkling {

namespace {

constexpr float gridSpacing = 7.0F; // pixels: about a quarter of a digit
constexpr int border = 1;           // of paper around a picture, so that its edge has neighbours

/// The cubic B-spline's four weights at `place` between its two middle points, 0 to 1.
std::array<float, 4> splineWeights(float place) {
    const float t = place;
    const float s = 1.0F - t;
    return {s * s * s / 6.0F, (3.0F * t * t * t - 6.0F * t * t + 4.0F) / 6.0F,
            (3.0F * s * s * s - 6.0F * s * s + 4.0F) / 6.0F, t * t * t / 6.0F};
}

int gridPoints(int pixels) {
    return static_cast<int>(static_cast<float>(pixels - 1) / gridSpacing) + 4;
}

} // namespace

Augmenter::Augmenter(Shape shape, const Augmentation& augmentation)
    : m_height{shape.height}
    , m_width{shape.width}
    , m_augmentation{augmentation}
    , m_gridWidth{gridPoints(shape.width)}
    , m_padded(Shape{shape.height + 2 * border + 1, shape.width + 2 * border + 1, 1}.size())
    , m_extreme(2 * shape.size()) {
    assert(shape.channels == 1 && shape.height >= 2 && shape.width >= 2);
    const auto axis = [](int pixels) {
        std::vector<Spline> splines;
        for (int pixel = 0; pixel < pixels; ++pixel) {
            const float place = static_cast<float>(pixel) / gridSpacing;
            const int first = static_cast<int>(place);
            splines.push_back({first, splineWeights(place - static_cast<float>(first))});
        }
        return splines;
    };
    m_columns = axis(m_width);
    m_rows = axis(m_height);
    const auto gridWidth = static_cast<std::size_t>(m_gridWidth);
    m_grid.resize(2 * gridWidth * static_cast<std::size_t>(gridPoints(m_height)));
    m_rowOfGrid.resize(2 * gridWidth);
    m_displacement.resize(2 * static_cast<std::size_t>(m_width));
}

void Augmenter::augment(std::span<const std::uint8_t> from, Random random, std::span<std::uint8_t> to) {
    assert(from.size() == to.size());
    // All are drawn, whatever is on, and in this order: changing one extent leaves the others' draws alone.
    const Affine affine = drawAffine(random);
    const double thickness = random.uniform(-1.0, 1.0) * m_augmentation.thickness;
    if (m_augmentation.elastic > 0.0)
        drawGrid(random);
    warp(affine, from, to);
    if (thickness != 0.0)
        changeThickness(static_cast<float>(thickness), to);
}

Augmenter::Affine Augmenter::drawAffine(Random& random) const {
    const auto draw = [&random](double extent) { return random.uniform(-1.0, 1.0) * extent; };
    const double shiftX = draw(m_augmentation.shift);
    const double shiftY = draw(m_augmentation.shift);
    const double angle = draw(m_augmentation.rotate) * (std::numbers::pi / 180.0);
    const double width = 1.0 / (1.0 + draw(m_augmentation.scale));
    const double height = 1.0 / (1.0 + draw(m_augmentation.scale));
    const double shear = draw(m_augmentation.shear);
    const double cosine = exactCos(angle);
    const double sine = exactSin(angle);
    // The way back: undo shift, rotation, shear, scale.
    const double xx = cosine - shear * sine;
    const double xy = -sine - shear * cosine;
    const auto real = [](double value) { return static_cast<float>(value); };
    return {real(width * xx),
            real(width * xy),
            real(height * sine),
            real(height * cosine),
            real(-width * (xx * shiftX + xy * shiftY)),
            real(-height * (sine * shiftX + cosine * shiftY))};
}

void Augmenter::drawGrid(Random& random) {
    for (float& value : m_grid)
        value = static_cast<float>(random.uniform(-1.0, 1.0) * m_augmentation.elastic);
}

void Augmenter::displaceRow(int y, std::span<float> dx, std::span<float> dy) {
    const auto gridWidth = static_cast<std::size_t>(m_gridWidth);
    const std::size_t half = m_grid.size() / 2;
    const auto& [firstRow, rowWeights] = m_rows[static_cast<std::size_t>(y)];
    for (std::size_t part = 0; part < 2; ++part)
        for (std::size_t i = 0; i < gridWidth; ++i) {
            const float* point = &m_grid[part * half + static_cast<std::size_t>(firstRow) * gridWidth + i];
            m_rowOfGrid[part * gridWidth + i] = rowWeights[0] * point[0] + rowWeights[1] * point[gridWidth]
                + rowWeights[2] * point[2 * gridWidth] + rowWeights[3] * point[3 * gridWidth];
        }
    for (std::size_t x = 0; x < dx.size(); ++x) {
        const auto& [first, w] = m_columns[x];
        const float* h = &m_rowOfGrid[static_cast<std::size_t>(first)];
        const float* v = h + gridWidth;
        dx[x] = w[0] * h[0] + w[1] * h[1] + w[2] * h[2] + w[3] * h[3];
        dy[x] = w[0] * v[0] + w[1] * v[1] + w[2] * v[2] + w[3] * v[3];
    }
}

void Augmenter::warp(const Affine& affine, std::span<const std::uint8_t> from, std::span<std::uint8_t> to) {
    const auto width = static_cast<std::size_t>(m_width);
    const std::size_t stride = width + 2 * border + 1;
    for (std::size_t y = 0; y < static_cast<std::size_t>(m_height); ++y)
        std::copy_n(&from[y * width], width, &m_padded[(y + border) * stride + border]);

    const auto dx = std::span{m_displacement}.first(width);
    const auto dy = std::span{m_displacement}.subspan(width);
    const bool isElastic = m_augmentation.elastic > 0.0;
    const float middleX = static_cast<float>(m_width - 1) / 2.0F;
    const float middleY = static_cast<float>(m_height - 1) / 2.0F;
    // Places are counted from the border's corner, so that all that matter are positive. Anything further out
    // is paper, as the border is.
    const float mostX = static_cast<float>(m_width - 1 + 2 * border);
    const float mostY = static_cast<float>(m_height - 1 + 2 * border);
    for (int y = 0; y < m_height; ++y) {
        if (isElastic)
            displaceRow(y, dx, dy);
        const float v = static_cast<float>(y) - middleY;
        const float rowX = affine.xy * v + affine.dx + middleX + border;
        const float rowY = affine.yy * v + affine.dy + middleY + border;
        std::uint8_t* out = &to[static_cast<std::size_t>(y) * width];
        for (std::size_t x = 0; x < width; ++x) {
            const float u = static_cast<float>(x) - middleX;
            const float wantedX = affine.xx * u + rowX + dx[x];
            const float wantedY = affine.yx * u + rowY + dy[x];
            const float placeX = std::min(std::max(wantedX, 0.0F), mostX);
            const float placeY = std::min(std::max(wantedY, 0.0F), mostY);
            const int left = static_cast<int>(placeX);
            const int top = static_cast<int>(placeY);
            const float shareX = placeX - static_cast<float>(left);
            const float shareY = placeY - static_cast<float>(top);
            const std::uint8_t* p =
                &m_padded[static_cast<std::size_t>(top) * stride + static_cast<std::size_t>(left)];
            const float a = static_cast<float>(p[0]);
            const float b = static_cast<float>(p[1]);
            const float c = static_cast<float>(p[stride]);
            const float d = static_cast<float>(p[stride + 1]);
            const float above = a + shareX * (b - a);
            const float below = c + shareX * (d - c);
            out[x] = static_cast<std::uint8_t>(above + shareY * (below - above) + 0.5F);
        }
    }
}

/// Towards the darkest, or the lightest, of the nine pixels around each.
void Augmenter::changeThickness(float change, std::span<std::uint8_t> pixels) {
    const auto width = static_cast<std::size_t>(m_width);
    const auto height = static_cast<std::size_t>(m_height);
    const auto along = std::span{m_extreme}.first(pixels.size());
    const auto both = std::span{m_extreme}.subspan(pixels.size());
    const auto spread = [&](auto extreme) {
        for (std::size_t y = 0; y < height; ++y) {
            const std::uint8_t* in = &pixels[y * width];
            std::uint8_t* out = &along[y * width];
            for (std::size_t x = 1; x + 1 < width; ++x)
                out[x] = extreme(extreme(in[x - 1], in[x]), in[x + 1]);
            out[0] = extreme(in[0], in[1]);
            out[width - 1] = extreme(in[width - 2], in[width - 1]);
        }
        for (std::size_t y = 0; y < height; ++y) {
            const std::uint8_t* above = &along[(y == 0 ? y : y - 1) * width];
            const std::uint8_t* in = &along[y * width];
            const std::uint8_t* below = &along[(y + 1 == height ? y : y + 1) * width];
            for (std::size_t x = 0; x < width; ++x)
                both[y * width + x] = extreme(extreme(above[x], in[x]), below[x]);
        }
    };
    if (change > 0.0F)
        spread([](std::uint8_t a, std::uint8_t b) { return std::max(a, b); });
    else
        spread([](std::uint8_t a, std::uint8_t b) { return std::min(a, b); });
    const float share = std::min(std::abs(change), 1.0F);
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const auto value = static_cast<float>(pixels[i]);
        pixels[i] = static_cast<std::uint8_t>(value + share * (static_cast<float>(both[i]) - value) + 0.5F);
    }
}

} // namespace inkling
