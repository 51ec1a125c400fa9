// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/augmentation.h"

#include "core/base/sha256.h"
#include "resources/mnist/embedded_mnist.h"
#include "tests/support/counted_new.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace inkling;

Q_DECLARE_METATYPE(inkling::Augmentation)

namespace {

constexpr Shape shape{28, 28, 1};
using Pixels = std::vector<std::uint8_t>;

Pixels digit(std::size_t index = 0) {
    const auto image = embeddedMnist().train.image(index);
    return {image.begin(), image.end()};
}

Pixels augmented(const Pixels& from, const Augmentation& augmentation, std::uint64_t draw) {
    Augmenter augmenter{shape, augmentation};
    Pixels to(from.size(), 77);
    augmenter.augment(from, {1, RandomStream::augmentation, draw}, to);
    return to;
}

double ink(const Pixels& pixels) {
    return std::accumulate(pixels.begin(), pixels.end(), 0.0);
}

/// Centre of mass, in pixels.
std::pair<double, double> centre(const Pixels& pixels) {
    double x = 0.0;
    double y = 0.0;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        x += static_cast<double>(i % 28) * pixels[i];
        y += static_cast<double>(i / 28) * pixels[i];
    }
    return {x / ink(pixels), y / ink(pixels)};
}

/// Angle of the longer axis of the ink against the vertical, in degrees.
double lean(const Pixels& pixels) {
    const auto [cx, cy] = centre(pixels);
    double xx = 0.0;
    double xy = 0.0;
    double yy = 0.0;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const double x = static_cast<double>(i % 28) - cx;
        const double y = static_cast<double>(i / 28) - cy;
        xx += x * x * pixels[i];
        xy += x * y * pixels[i];
        yy += y * y * pixels[i];
    }
    return 0.5 * std::atan2(2.0 * xy, yy - xx) * 180.0 / M_PI;
}

/// An upright bar in the middle, 2 wide and 16 high.
Pixels bar() {
    Pixels pixels(shape.size());
    for (std::size_t y = 6; y < 22; ++y)
        pixels[y * 28 + 13] = pixels[y * 28 + 14] = 255;
    return pixels;
}

/// The figure's extremes over many draws.
std::pair<double, double> extremes(const Augmentation& augmentation, double (*figure)(const Pixels&)) {
    double least = 1e9;
    double most = -1e9;
    for (std::uint64_t draw = 0; draw < 300; ++draw) {
        const double value = figure(augmented(bar(), augmentation, draw));
        least = std::min(least, value);
        most = std::max(most, value);
    }
    return {least, most};
}

const Augmentation everything{2.0, 15.0, 0.15, 0.2, 0.5, 1.5};

} // namespace

class TestAugmentation : public QObject {
    Q_OBJECT

private slots:
    void nothing_changes_nothing() {
        QVERIFY(Augmentation{}.isOff());
        QVERIFY(!everything.isOff());
        for (std::size_t i = 0; i < 20; ++i)
            QVERIFY(augmented(digit(i), {}, i) == digit(i));
    }

    void a_shift_moves_by_up_to_its_extent() {
        const Augmentation shift{.shift = 3.0};
        const auto [left, right] = extremes(shift, [](const Pixels& p) { return centre(p).first; });
        const auto [top, bottom] = extremes(shift, [](const Pixels& p) { return centre(p).second; });

        for (const double least : {left, top})
            QVERIFY2(least >= 10.45 && least < 10.8, qPrintable(QString::number(least)));
        for (const double most : {right, bottom})
            QVERIFY2(most <= 16.55 && most > 16.2, qPrintable(QString::number(most)));
    }

    void a_rotation_turns_by_up_to_its_extent() {
        const auto [least, most] = extremes({.rotate = 20.0}, lean);
        QVERIFY2(least > -21.0 && least < -19.0, qPrintable(QString::number(least)));
        QVERIFY2(most < 21.0 && most > 19.0, qPrintable(QString::number(most)));
    }

    void a_scale_changes_the_ink_but_not_the_place() {
        const Augmentation scale{.scale = 0.2};
        const auto [least, most] = extremes(scale, ink);
        const double usual = ink(bar());
        // Width and height by 0.8 to 1.2 each, and interpolation blurs the edges of a bar this thin.
        QVERIFY2(least > 0.62 * usual && least < 0.75 * usual, qPrintable(QString::number(least / usual)));
        QVERIFY2(most < 1.55 * usual && most > 1.3 * usual, qPrintable(QString::number(most / usual)));
        const auto [left, right] = extremes(scale, [](const Pixels& p) { return centre(p).first; });
        QVERIFY(left > 13.45 && right < 13.55);
    }

    void a_shear_leans_and_keeps_the_height() {
        const Augmentation shear{.shear = 0.3};
        const auto [least, most] = extremes(shear, lean);
        QVERIFY2(least > -18.0 && least < -15.0, qPrintable(QString::number(least)));
        QVERIFY2(most < 18.0 && most > 15.0, qPrintable(QString::number(most)));
        const auto rows = [](const Pixels& p) {
            double used = 0;
            for (std::size_t y = 0; y < 28; ++y)
                used += std::any_of(&p[y * 28], &p[y * 28] + 28, [](auto v) { return v > 64; }) ? 1 : 0;
            return used;
        };
        const auto [low, high] = extremes(shear, rows);
        QCOMPARE(low, 16.0);
        QCOMPARE(high, 16.0);
    }

    void thickness_grows_and_shrinks_ink() {
        const auto [least, most] = extremes({.thickness = 1.0}, ink);
        const double usual = ink(bar());
        QVERIFY2(least < 0.1 * usual,
                 qPrintable(QString::number(least / usual))); // 2 wide, a pixel each side
        QVERIFY2(most > 2.1 * usual && most <= 2.26 * usual, qPrintable(QString::number(most / usual)));
    }

    void an_elastic_picture_is_bent_but_whole() {
        const Augmentation elastic{.elastic = 2.0};
        int changed = 0;
        for (std::uint64_t draw = 0; draw < 50; ++draw) {
            const auto bent = augmented(digit(), elastic, draw);
            changed += bent != digit() ? 1 : 0;
            QVERIFY(ink(bent) > 0.6 * ink(digit()) && ink(bent) < 1.5 * ink(digit()));
        }
        QCOMPARE(changed, 50);
    }

    void a_kind_that_is_off_leaves_the_others_alone() {
        // The same draw turns by the same angle, whether there is a shift or not.
        const auto turned = augmented(bar(), {.rotate = 20.0}, 5);
        const auto moved = augmented(bar(), {.shift = 2.0, .rotate = 20.0}, 5);
        QVERIFY(turned != moved);
        QCOMPARE_LT(std::abs(lean(turned) - lean(moved)), 0.5);
    }

    void paper_stays_paper() {
        const Pixels paper(shape.size());
        for (std::uint64_t draw = 0; draw < 20; ++draw)
            QVERIFY(augmented(paper, everything, draw) == paper);
    }

    void ink_at_the_edge_and_far_beyond_is_no_trouble() {
        const Pixels full(shape.size(), 255);
        const Augmentation wild{8.0, 45.0, 0.5, 1.0, 1.0, 8.0};
        for (std::uint64_t draw = 0; draw < 200; ++draw)
            QVERIFY(ink(augmented(full, wild, draw)) > 0.0);
        Augmenter small{{2, 3, 1}, wild};
        Pixels from(6, 200);
        Pixels to(6);
        for (std::uint64_t draw = 0; draw < 200; ++draw)
            small.augment(from, {1, RandomStream::augmentation, draw}, to);
    }

    void the_same_draw_gives_the_same_bytes() {
        QVERIFY(augmented(digit(), everything, 3) == augmented(digit(), everything, 3));
        QVERIFY(augmented(digit(), everything, 3) != augmented(digit(), everything, 4));
        // What went before does not matter.
        Augmenter augmenter{shape, everything};
        Pixels first(shape.size());
        Pixels second(shape.size());
        augmenter.augment(digit(7), {1, RandomStream::augmentation, 9}, first);
        augmenter.augment(digit(), {1, RandomStream::augmentation, 3}, second);
        QVERIFY(second == augmented(digit(), everything, 3));
    }

    void the_bytes_are_those_of_every_machine() {
        Pixels all;
        for (std::size_t i = 0; i < 50; ++i) {
            const auto one = augmented(digit(i), everything, i);
            all.insert(all.end(), one.begin(), one.end());
        }
        QCOMPARE(QString::fromStdString(sha256(std::as_bytes(std::span{all}))),
                 "7ce00f11bbe5cad304b77b7ffac821f4554faca21c2625bcce4d704166019cd1");
    }

    void nothing_is_allocated() {
        Augmenter augmenter{shape, everything};
        const auto from = digit();
        Pixels to(from.size());
        const auto before = test::allocations();
        augmenter.augment(from, {1, RandomStream::augmentation, 1}, to);
        QCOMPARE(test::allocations(), before);
    }
};

QTEST_GUILESS_MAIN(TestAugmentation)
#include "tst_augmentation.moc"
