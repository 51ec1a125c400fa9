// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/class_colours.h"

#include "ui/theme/theme.h"

#include <array>

namespace inkling {

namespace {

// Found by search: any two are at least 0.16 apart in OKLab for normal sight, and 0.099 (protanopia), 0.099
// (deuteranopia) and 0.12 (tritanopia) as Machado, Oliveira and Fernandes (2009) compute it. None is nearly
// black: two dark ones of different hues are one colour in a small digit. Those of digits that are often
// taken for each other lie farther apart.
constexpr std::array<QRgb, 10> onLight{0x5d5303, 0xbe0f5a, 0x156b84, 0xba7913, 0xa109d0,
                                       0x3f05a0, 0x8d78b6, 0xf806ff, 0x72053d, 0x00a278};
constexpr std::array<QRgb, 10> onDark{0xddb5eb, 0x1d806c, 0x9a0cff, 0x9bfff4, 0xefff2a,
                                      0xa081f7, 0xf0239c, 0x47c78a, 0xed9402, 0xa35506};

} // namespace

QColor classColour(const Theme& theme, int label) {
    const auto& colours = theme.isDark ? onDark : onLight;
    return QColor{colours[static_cast<std::size_t>(label) % colours.size()]};
}

} // namespace inkling
