// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/augmentation.h"

#include "core/base/exact_math.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace inkling {

namespace {

constexpr int gridSpacing = 7; // pixels: about a quarter of a digit
constexpr int border = 1;      // of paper around a picture, so that its edge has neighbours

/// The cubic B-spline's four weights at `place` between its two middle points, 0 to 1.
std::array<float, 4> splineWeights(float place) {
    const float t = place;
    const float s = 1.0F - t;
    return {s * s * s / 6.0F, (3.0F * t * t * t - 6.0F * t * t + 4.0F) / 6.0F,
            (3.0F * s * s * s - 6.0F * s * s + 4.0F) / 6.0F, t * t * t / 6.0F};
}

int gridPoints(int pixels) {
    return (pixels - 1) / gridSpacing + 4;
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
            const float place = static_cast<float>(pixel) / static_cast<float>(gridSpacing);
            const int first = pixel / gridSpacing;
            splines.push_back({first, splineWeights(place - static_cast<float>(first))});
        }
        return splines;
    };
    m_rows = axis(m_height);
    const auto columns = axis(m_width);
    m_columns.resize(static_cast<std::size_t>(columns.back().first) + 1);
    for (std::size_t x = 0; x < columns.size(); ++x)
        for (std::size_t point = 0; point < 4; ++point)
            m_columns[x / gridSpacing][point][x % gridSpacing] = columns[x].weights[point];
    const auto gridWidth = static_cast<std::size_t>(m_gridWidth);
    m_grid.resize(2 * gridWidth * static_cast<std::size_t>(gridPoints(m_height)));
    m_rowOfGrid.resize(2 * gridWidth);
    const auto width = static_cast<std::size_t>(m_width);
    m_displaceX.resize(width + cellLanes);
    m_displaceY.resize(width + cellLanes);
    m_source.resize(width);
    m_shareX.resize(width);
    m_shareY.resize(width);
    m_neighbours.resize(4 * width);
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

void Augmenter::displaceRow(std::size_t y) {
    const auto gridWidth = static_cast<std::size_t>(m_gridWidth);
    const std::size_t half = m_grid.size() / 2;
    const auto& [firstRow, rowWeights] = m_rows[y];
    for (std::size_t part = 0; part < 2; ++part)
        for (std::size_t i = 0; i < gridWidth; ++i) {
            const float* point = &m_grid[part * half + static_cast<std::size_t>(firstRow) * gridWidth + i];
            m_rowOfGrid[part * gridWidth + i] = rowWeights[0] * point[0] + rowWeights[1] * point[gridWidth]
                + rowWeights[2] * point[2 * gridWidth] + rowWeights[3] * point[3 * gridWidth];
        }
    // A cell has one lane too many, which the next one overwrites.
    for (std::size_t cell = 0; cell < m_columns.size(); ++cell) {
        const float* points = &m_rowOfGrid[cell];
        mix(m_columns[cell], points, &m_displaceX[cell * gridSpacing]);
        mix(m_columns[cell], points + gridWidth, &m_displaceY[cell * gridSpacing]);
    }
}

/// The displacements of a cell's pixels from the four points of the grid around them.
void Augmenter::mix(const Cell& weights, const float* points, float* displacements) {
    const float a = points[0], b = points[1], c = points[2], d = points[3];
    std::array<float, cellLanes> sums;
    for (std::size_t i = 0; i < cellLanes; ++i)
        sums[i] = weights[0][i] * a + weights[1][i] * b + weights[2][i] * c + weights[3][i] * d;
    std::copy(sums.begin(), sums.end(), displacements);
}

void Augmenter::placeRow(const Affine& affine, int y) {
    const float middleX = static_cast<float>(m_width - 1) / 2.0F;
    const float middleY = static_cast<float>(m_height - 1) / 2.0F;
    // Places are counted from the border's corner, so that all that matter are positive. Anything further out
    // is paper, as the border is.
    const float mostX = static_cast<float>(m_width - 1 + 2 * border);
    const float mostY = static_cast<float>(m_height - 1 + 2 * border);
    const int stride = m_width + 2 * border + 1;
    const auto [xx, xy, yx, yy, shiftX, shiftY] = affine; // a copy: no store below can change it
    const float v = static_cast<float>(y) - middleY;
    const float rowX = xy * v + shiftX + middleX + border;
    const float rowY = yy * v + shiftY + middleY + border;
    const float* dx = m_displaceX.data();
    const float* dy = m_displaceY.data();
    const int width = m_width;
    int* source = m_source.data();
    float* shareX = m_shareX.data();
    float* shareY = m_shareY.data();
    for (int x = 0; x < width; ++x) {
        const float u = static_cast<float>(x) - middleX;
        const float wantedX = xx * u + rowX + dx[x];
        const float wantedY = yx * u + rowY + dy[x];
        const float placeX = std::min(std::max(wantedX, 0.0F), mostX);
        const float placeY = std::min(std::max(wantedY, 0.0F), mostY);
        const int left = static_cast<int>(placeX);
        const int top = static_cast<int>(placeY);
        shareX[x] = placeX - static_cast<float>(left);
        shareY[x] = placeY - static_cast<float>(top);
        source[x] = top * stride + left;
    }
}

void Augmenter::sampleRow(std::span<std::uint8_t> out) {
    // Apart, because only the first loop jumps about in memory: compilers make vectors of the other one and
    // of placeRow()'s, as long as no store of theirs might change what they read.
    const std::size_t width = out.size();
    const std::size_t stride = width + 2 * border + 1;
    const std::uint8_t* padded = m_padded.data();
    const int* source = m_source.data();
    const float* shareX = m_shareX.data();
    const float* shareY = m_shareY.data();
    float* a = m_neighbours.data();
    float* b = a + width;
    float* c = b + width;
    float* d = c + width;
    for (std::size_t x = 0; x < width; ++x) {
        const std::uint8_t* p = padded + source[x];
        a[x] = static_cast<float>(p[0]);
        b[x] = static_cast<float>(p[1]);
        c[x] = static_cast<float>(p[stride]);
        d[x] = static_cast<float>(p[stride + 1]);
    }
    std::uint8_t* to = out.data();
    for (std::size_t x = 0; x < width; ++x) {
        const float above = a[x] + shareX[x] * (b[x] - a[x]);
        const float below = c[x] + shareX[x] * (d[x] - c[x]);
        to[x] = static_cast<std::uint8_t>(static_cast<int>(above + shareY[x] * (below - above) + 0.5F));
    }
}

void Augmenter::warp(const Affine& affine, std::span<const std::uint8_t> from, std::span<std::uint8_t> to) {
    const auto width = static_cast<std::size_t>(m_width);
    const std::size_t stride = width + 2 * border + 1;
    for (std::size_t y = 0; y < static_cast<std::size_t>(m_height); ++y)
        std::copy_n(&from[y * width], width, &m_padded[(y + border) * stride + border]);

    for (std::size_t y = 0; y < static_cast<std::size_t>(m_height); ++y) {
        if (m_augmentation.elastic > 0.0)
            displaceRow(y);
        placeRow(affine, static_cast<int>(y));
        sampleRow(to.subspan(y * width, width));
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
