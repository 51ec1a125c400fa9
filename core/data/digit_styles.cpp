// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/digit_styles.h"

#include "core/base/exact_math.h"

#include <algorithm>
#include <cassert>
#include <memory>
#include <numbers>
#include <vector>

namespace inkling {

namespace {

/// A form's strokes as a few points each, in a box of side 1, y down.
using Form = std::vector<Stroke>;

/// Straight strokes keep their corners; curved ones pass smoothly through their points (Catmull and Rom,
/// 1974).
Stroke smoothed(const Stroke& points) {
    constexpr int steps = 8;
    const auto last = static_cast<int>(points.size()) - 1;
    const auto point = [&](int i) { return points[static_cast<std::size_t>(std::clamp(i, 0, last))]; };
    Stroke curve;
    for (int i = 0; i < last; ++i) {
        const Point a = point(i - 1), b = point(i), c = point(i + 1), d = point(i + 2);
        const auto between = [](double p, double q, double r, double s, double t) {
            return 0.5
                * (2.0 * q + (r - p) * t + (2.0 * p - 5.0 * q + 4.0 * r - s) * t * t
                   + (3.0 * q - p - 3.0 * r + s) * t * t * t);
        };
        for (int step = 0; step < steps; ++step) {
            const double t = static_cast<double>(step) / steps;
            curve.push_back({between(a.x, b.x, c.x, d.x, t), between(a.y, b.y, c.y, d.y, t)});
        }
    }
    curve.push_back(points.back());
    return curve;
}

/// Draws forms: holds the random numbers, so that forms read like recipes.
class Hand {
public:
    explicit Hand(Random& random)
        : m_random{random} { }

    double between(double low, double high) { return m_random.uniform(low, high); }
    bool sometimes(double share) { return m_random.uniform() < share; }

    Form zero() {
        const double gap = between(-0.1, 0.1); // open at the top, or closed with an overlap
        return {smoothed({{0.55 + gap, 0.02},
                          {0.2, 0.15},
                          {0.05, 0.5},
                          {0.2, 0.85},
                          {0.5, 1.0},
                          {0.8, 0.85},
                          {0.95, 0.5},
                          {0.8, 0.15},
                          {0.45, 0.0}})};
    }

    Form one() {
        Form form;
        // The flag climbs: what lies flat would make a seven.
        const double reach = between(0.1, 0.6);
        const double drop = reach * between(0.45, 1.4);
        const double lean = between(-0.05, 0.15); // of the stem, beyond what the whole leans
        Stroke stroke{{0.5 - reach, drop}, {0.5 - 0.45 * reach, drop * between(0.4, 0.6)}, {0.5, 0.0}};
        if (sometimes(0.2))
            stroke = {{0.5, 0.0}}; // no flag
        const Point foot{0.5 - lean, 1.0};
        stroke.push_back(foot);
        const double left = between(0.12, 0.4);
        const double right = between(0.12, 0.45);
        const double tilt = between(-0.05, 0.05);
        const bool hasFoot = sometimes(0.45);
        if (hasFoot && sometimes(0.35)) { // without lifting the pen
            stroke.push_back({foot.x - left, 1.0 + tilt});
            stroke.push_back({foot.x + right, 1.0 - tilt});
        }
        form.push_back(stroke);
        if (hasFoot && stroke.size() <= 4)
            form.push_back({{foot.x - left, 1.0 + tilt}, {foot.x + right, 1.0 - tilt}});
        return form;
    }

    Form two() {
        const double start = between(0.1, 0.3);
        Stroke bow{{0.05, start}, {0.3, 0.02}, {0.7, 0.02}, {0.85, 0.3}, {0.55, 0.65}, {0.1, 0.97}};
        if (sometimes(0.4)) { // a loop at the corner
            bow.insert(bow.end(), {{0.02, 0.88}, {0.2, 0.82}, {0.45, 0.95}, {0.95, between(0.85, 1.0)}});
            return {smoothed(bow)};
        }
        Stroke stroke = smoothed(bow);
        stroke.push_back({0.95, 0.97 + between(-0.06, 0.06)});
        return {stroke};
    }

    Form three() {
        if (sometimes(0.3)) { // a flat top
            Stroke stroke{{0.1, 0.03}, {0.85, 0.0}, {0.4, 0.4}};
            const Stroke bowl = smoothed({{0.4, 0.4}, {0.8, 0.5}, {0.9, 0.75}, {0.6, 1.0}, {0.05, 0.9}});
            stroke.insert(stroke.end(), bowl.begin() + 1, bowl.end());
            return {stroke};
        }
        Stroke stroke = smoothed({{0.08, 0.15}, {0.4, 0.0}, {0.8, 0.15}, {0.7, 0.4}, {0.35, 0.47}});
        const Stroke bowl = smoothed({{0.35, 0.47}, {0.8, 0.57}, {0.9, 0.8}, {0.5, 1.0}, {0.05, 0.88}});
        stroke.insert(stroke.end(), bowl.begin() + 1, bowl.end());
        return {stroke};
    }

    Form four() {
        const double bar = between(0.5, 0.82);
        const double end = between(0.85, 1.05);
        if (sometimes(0.3)) { // closed
            return {{{0.65, 1.0}, {0.65, 0.0}, {0.02, bar}, {end, bar}}};
        }
        const double top = between(0.0, 0.45); // where the second stroke begins
        return {{{between(0.25, 0.5), 0.0}, {0.05, bar}, {end, bar + between(-0.08, 0.05)}},
                {{between(0.6, 0.75), top}, {between(0.5, 0.7), 1.0}}};
    }

    Form five() {
        const double depth = between(0.35, 0.5);
        const Stroke bowl = smoothed(
            {{0.15, depth}, {0.55, depth - 0.07}, {0.88, 0.62}, {0.75, 0.92}, {0.4, 1.0}, {0.02, 0.88}});
        const double top = between(-0.03, 0.08);
        if (sometimes(0.6)) { // the hat comes last
            Stroke stroke{{0.2, 0.03}};
            stroke.insert(stroke.end(), bowl.begin(), bowl.end());
            return {stroke, {{0.2, 0.03 + between(-0.05, 0.05)}, {between(0.7, 1.0), top}}};
        }
        Stroke stroke{{between(0.75, 1.0), top}, {0.2, 0.03}};
        stroke.insert(stroke.end(), bowl.begin(), bowl.end());
        return {stroke};
    }

    Form six() {
        const double loop = between(0.45, 0.6); // where it begins
        return {smoothed({{between(0.55, 0.85), 0.0},
                          {0.3, 0.25},
                          {0.08, 0.65},
                          {0.25, 0.95},
                          {0.6, 0.98},
                          {0.82, 0.75},
                          {0.6, loop},
                          {0.25, loop + 0.1},
                          {0.1, 0.75}})};
    }

    Form seven() {
        // The top lies flat: what climbs would make a one.
        const double tilt = between(-0.08, 0.08);
        const Point corner{0.9, 0.03 + tilt};
        const Point foot{between(0.15, 0.5), 1.0};
        const double bend = between(-0.15, 0.12);
        const Point middle{(corner.x + foot.x) / 2.0 + bend, 0.5};
        Stroke stroke;
        if (sometimes(0.3)) { // a round shoulder
            stroke =
                smoothed({{0.08, between(0.1, 0.3)}, {0.25, 0.04}, {0.75, 0.04}, {0.88, 0.2}, middle, foot});
        } else {
            if (sometimes(0.4))
                stroke.push_back({0.08, between(0.08, 0.25)}); // a serif
            stroke.push_back({0.08, 0.03 - tilt});
            stroke.push_back(corner);
            const Stroke stem = smoothed({corner, middle, foot});
            stroke.insert(stroke.end(), stem.begin() + 1, stem.end());
        }
        Form form{stroke};
        if (sometimes(0.75)) {
            const double y = between(0.42, 0.75);
            const double x = middle.x + (0.5 - y) * 0.5;
            const double reach = between(0.18, 0.4);
            const double slope = between(-0.1, 0.06);
            form.push_back({{x - reach, y - slope}, {x + reach * between(0.6, 1.2), y + slope}});
        }
        return form;
    }

    Form eight() {
        if (sometimes(0.3)) { // two rings
            const double waist = between(0.42, 0.5);
            return {smoothed({{0.5, 0.0}, {0.2, 0.2}, {0.45, waist}, {0.8, 0.22}, {0.5, 0.0}}),
                    smoothed({{0.45, waist}, {0.1, 0.75}, {0.5, 1.0}, {0.9, 0.75}, {0.5, waist}})};
        }
        const double gap = between(-0.05, 0.15);
        return {smoothed({{0.8 - gap, 0.12},
                          {0.45, 0.0},
                          {0.15, 0.2},
                          {0.45, 0.45},
                          {0.85, 0.72},
                          {0.5, 1.0},
                          {0.12, 0.75},
                          {0.5, 0.47},
                          {0.8, 0.2},
                          {0.75, 0.05}})};
    }

    Form nine() {
        const double loop = between(0.35, 0.5);                       // its depth
        const double gap = sometimes(0.4) ? between(0.05, 0.3) : 0.0; // left open
        Stroke stroke{{0.85 - 0.3 * gap, 0.08 + 0.2 * gap},
                      {0.5, 0.0},
                      {0.15, loop * 0.5},
                      {0.4, loop},
                      {0.8 - gap, loop * 0.6},
                      {0.85, 0.08 + gap * 0.3}};
        if (sometimes(0.55)) { // a tail to the left, as a g has
            const double depth = between(0.75, 0.9);
            stroke.insert(stroke.end(),
                          {{0.88, 0.4},
                           {0.85, depth},
                           {between(0.4, 0.6), 1.0},
                           {between(0.0, 0.2), between(0.85, 1.0)}});
        } else {
            const double x = between(0.5, 0.9);
            stroke.insert(stroke.end(), {{(0.88 + x) / 2.0, 0.5}, {x, 1.0}});
        }
        return {smoothed(stroke)};
    }

    Form draw(int digit) {
        switch (digit) {
        case 0:
            return zero();
        case 1:
            return one();
        case 2:
            return two();
        case 3:
            return three();
        case 4:
            return four();
        case 5:
            return five();
        case 6:
            return six();
        case 7:
            return seven();
        case 8:
            return eight();
        default:
            return nine();
        }
    }

    /// How wide a form may be of its height.
    double aspect(int digit) { return digit == 1 ? between(0.5, 1.1) : between(0.5, 1.05); }

private:
    Random& m_random;
};

/// Two slow waves across the paper move every point a little: no line is quite straight, and neighbours stay
/// together.
class Wobble {
public:
    explicit Wobble(Hand& hand) {
        for (auto& wave : m_waves)
            wave = {hand.between(-6.0, 6.0), hand.between(-6.0, 6.0), hand.between(0.0, 6.0),
                    hand.between(0.0, 0.03), hand.between(0.0, 0.03)};
    }
    Point operator()(Point point) const {
        Point moved = point;
        for (const auto& wave : m_waves) {
            const double phase = wave.x * point.x + wave.y * point.y + wave.start;
            moved.x += wave.moveX * exactSin(phase);
            moved.y += wave.moveY * exactCos(phase);
        }
        return moved;
    }

private:
    struct Wave {
        double x, y, start, moveX, moveY;
    };
    std::array<Wave, 2> m_waves;
};

} // namespace

Drawing drawnDigit(int digit, Random& random) {
    assert(digit >= 0 && digit <= 9);
    Hand hand{random};
    Form form = hand.draw(digit);
    const Wobble wobble{hand};
    const double width = hand.aspect(digit);
    const double slant = hand.between(-0.1, 0.35);
    const double angle = hand.between(-8.0, 8.0) * (std::numbers::pi / 180.0);
    const double cosine = exactCos(angle);
    const double sine = exactSin(angle);
    for (auto& stroke : form)
        for (auto& point : stroke) {
            const Point moved = wobble(point);
            const double x = width * moved.x + slant * (1.0 - moved.y);
            point = {cosine * x - sine * moved.y, sine * x + cosine * moved.y};
        }
    return {std::move(form)};
}

Dataset withDrawnDigits(const Dataset& data, std::size_t kept, std::size_t count, std::uint64_t seed) {
    assert(data.imageShape() == (Shape{Picture::side, Picture::side, 1}) && data.classCount() >= 10);
    assert(kept <= data.size());
    struct Storage {
        std::vector<std::uint8_t> pixels;
        std::vector<std::uint8_t> labels;
    };
    auto storage = std::make_shared<Storage>();
    auto& pixels = storage->pixels; // a structured binding could not be captured by clang 14
    auto& labels = storage->labels;
    const auto size = data.imageShape().size();
    pixels.reserve((data.size() + count) * size);
    labels.reserve(data.size() + count);
    const auto copy = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const auto image = data.image(i);
            pixels.insert(pixels.end(), image.begin(), image.end());
            labels.push_back(data.label(i));
        }
    };
    copy(0, kept);
    for (std::size_t i = 0; i < count; ++i) {
        Random random{seed, RandomStream::drawnDigits, i};
        const int digit = static_cast<int>(i % 10);
        // A pen of the width that a drawing on the canvas is drawn with, more or less. First, for all time.
        const double penWidth = random.uniform(1.8, 3.0);
        const auto picture = pictureOf(drawnDigit(digit, random), {.penWidth = penWidth}).value_or(Picture{});
        pixels.insert(pixels.end(), picture.pixels.begin(), picture.pixels.end());
        labels.push_back(static_cast<std::uint8_t>(digit));
    }
    copy(kept, data.size());
    return {data.imageShape(), data.classCount(), pixels, labels, storage};
}

} // namespace inkling
