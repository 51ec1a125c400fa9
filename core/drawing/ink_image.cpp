// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drawing/ink_image.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace inkling {
namespace {

/// Longer side from which on an image is averaged down. Even a digit that fills a tenth of it keeps more
/// pixels than a picture has, while noise and time shrink with the area.
constexpr int largestSide = 512;

/// Below this difference between ink and paper, of 1 between black and white, an image is blank.
constexpr double leastContrast = 0.1;

/// An ink level this often the paper's standard deviation is no noise.
constexpr double noiseDeviations = 4.0;

/// A patch of ink smaller than this part of all the ink is a speck.
constexpr double speckShare = 0.005;

/// Brightness 0 ... 1, averaged over squares where the image is large.
InkImage shrunk(const GreyImage& image) {
    const int factor = (std::max(image.width, image.height) + largestSide - 1) / largestSide;
    InkImage result{(image.width + factor - 1) / factor, (image.height + factor - 1) / factor, {}};
    result.ink.reserve(static_cast<std::size_t>(result.width) * static_cast<std::size_t>(result.height));
    for (int y = 0; y < image.height; y += factor) {
        const int bottom = std::min(y + factor, image.height);
        for (int x = 0; x < image.width; x += factor) {
            const int right = std::min(x + factor, image.width);
            int sum = 0;
            for (int row = y; row < bottom; ++row)
                for (int column = x; column < right; ++column)
                    sum += image.pixels[static_cast<std::size_t>(row) * static_cast<std::size_t>(image.width)
                                        + static_cast<std::size_t>(column)];
            result.ink.push_back(static_cast<float>(sum)
                                 / static_cast<float>(255 * (bottom - y) * (right - x)));
        }
    }
    return result;
}

/// Brightness of the paper at (x, y), and how much single pixels of it differ from that.
struct Paper {
    double level = 0.0;
    double perX = 0.0;
    double perY = 0.0;
    double deviation = 0.0;

    double at(double x, double y) const { return level + perX * x + perY * y; }
};

struct Sample {
    double x = 0.0;
    double y = 0.0;
    double value = 0.0;
};

std::vector<Sample> borderOf(const InkImage& image) {
    const int thickness = std::max(1, std::min(image.width, image.height) / 32);
    std::vector<Sample> border;
    for (int y = 0; y < image.height; ++y) {
        const bool isWholeRow = y < thickness || y >= image.height - thickness;
        for (int x = 0; x < image.width; ++x)
            if (isWholeRow || x < thickness || x >= image.width - thickness)
                border.push_back({static_cast<double>(x), static_cast<double>(y), image.at(x, y)});
    }
    return border;
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Least squares. Where the samples lie on one line, so that no plane is certain, their mean.
Paper planeThrough(std::span<const Sample> samples) {
    const auto n = static_cast<double>(samples.size());
    double meanX = 0.0;
    double meanY = 0.0;
    double mean = 0.0;
    for (const Sample& sample : samples) {
        meanX += sample.x / n;
        meanY += sample.y / n;
        mean += sample.value / n;
    }
    double xx = 0.0;
    double xy = 0.0;
    double yy = 0.0;
    double xv = 0.0;
    double yv = 0.0;
    for (const Sample& sample : samples) {
        const double x = sample.x - meanX;
        const double y = sample.y - meanY;
        const double value = sample.value - mean;
        xx += x * x;
        xy += x * y;
        yy += y * y;
        xv += x * value;
        yv += y * value;
    }
    const double determinant = xx * yy - xy * xy;
    Paper plane{.level = mean};
    if (determinant > 1e-6 * xx * yy) {
        plane.perX = (xv * yy - yv * xy) / determinant;
        plane.perY = (yv * xx - xv * xy) / determinant;
        plane.level -= plane.perX * meanX + plane.perY * meanY;
    }
    return plane;
}

/// The plane most of the border lies in. Ink that reaches the border is left out: at first what is far from
/// the median, then what is far from the plane found before.
Paper paperOf(const InkImage& image) {
    const auto border = borderOf(image);
    std::vector<double> values;
    values.reserve(border.size());
    for (const Sample& sample : border)
        values.push_back(sample.value);
    Paper paper{.level = median(std::move(values))};

    constexpr int rounds = 4;
    for (int round = 0; round < rounds; ++round) {
        const auto distance = [&paper](const Sample& sample) {
            return std::abs(sample.value - paper.at(sample.x, sample.y));
        };
        std::vector<double> distances;
        distances.reserve(border.size());
        for (const Sample& sample : border)
            distances.push_back(distance(sample));
        // Three standard deviations of a normal distribution, from its median distance.
        const double limit = std::max(3.0 * 1.4826 * median(std::move(distances)), 1.0 / 255);

        std::vector<Sample> near;
        std::copy_if(border.begin(), border.end(), std::back_inserter(near),
                     [&](const Sample& sample) { return distance(sample) <= limit; });
        paper = planeThrough(near);
        double squares = 0.0;
        for (const Sample& sample : near)
            squares += distance(sample) * distance(sample);
        paper.deviation = std::sqrt(squares / static_cast<double>(near.size()));
    }
    return paper;
}

/// Subtracts the paper and turns the image so that ink is positive. Of the two sides the one with the larger
/// sum of fourth powers is ink: little ink with much contrast outweighs much paper with some shading.
void subtractPaper(InkImage& image, const Paper& paper) {
    double lighter = 0.0;
    double darker = 0.0;
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            float& value = image.at(x, y);
            const double difference = value - paper.at(x, y);
            const double square = difference * difference;
            (difference > 0.0 ? lighter : darker) += square * square;
            value = static_cast<float>(difference);
        }
    }
    const float sign = darker > lighter ? -1.0F : 1.0F;
    for (float& value : image.ink)
        value = std::max(sign * value, 0.0F);
}

/// The level of full ink: nine tenths of what is more ink than half the darkest is less.
float fullInk(const InkImage& image) {
    const float half = *std::max_element(image.ink.begin(), image.ink.end()) / 2.0F;
    std::vector<float> inked;
    std::copy_if(image.ink.begin(), image.ink.end(), std::back_inserter(inked),
                 [half](float value) { return value > half; });
    if (inked.empty())
        return 0.0F;
    const auto level = inked.begin() + static_cast<std::ptrdiff_t>(inked.size() * 9 / 10);
    std::nth_element(inked.begin(), level, inked.end());
    return *level;
}

/// Clears every patch of touching inked pixels that holds next to nothing of all the ink.
void removeSpecks(InkImage& image) {
    double all = 0.0;
    for (const float value : image.ink)
        all += value;

    std::vector<bool> isVisited(image.ink.size());
    std::vector<std::array<int, 2>> patch;
    const auto visit = [&](int x, int y) {
        const std::size_t index = static_cast<std::size_t>(y * image.width + x);
        if (image.ink[index] > 0.0F && !isVisited[index]) {
            isVisited[index] = true;
            patch.push_back({x, y});
        }
    };
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            patch.clear();
            visit(x, y);
            double mass = 0.0;
            for (std::size_t i = 0; i < patch.size(); ++i) { // the patch grows while it is walked
                const auto [atX, atY] = patch[i];
                mass += image.at(atX, atY);
                for (int nextY = std::max(atY - 1, 0); nextY <= std::min(atY + 1, image.height - 1); ++nextY)
                    for (int nextX = std::max(atX - 1, 0); nextX <= std::min(atX + 1, image.width - 1);
                         ++nextX)
                        visit(nextX, nextY);
            }
            if (mass < speckShare * all)
                for (const auto [atX, atY] : patch)
                    image.at(atX, atY) = 0.0F;
        }
    }
}

} // namespace

std::optional<InkImage> inkOf(const GreyImage& image) {
    if (image.pixels.empty())
        return std::nullopt;
    InkImage result = shrunk(image);
    const Paper paper = paperOf(result);
    subtractPaper(result, paper);

    const float full = fullInk(result);
    const double noise = noiseDeviations * paper.deviation;
    if (full < std::max(leastContrast, noise))
        return std::nullopt;
    for (float& value : result.ink)
        value = value < noise ? 0.0F : std::min(value / full, 1.0F);
    removeSpecks(result);
    return result;
}

} // namespace inkling
