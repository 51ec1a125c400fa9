// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/class_colours.h"

#include "ui/theme/theme.h"

#include <array>

namespace inkling {

namespace {

// Found by search: any two are at least 27 apart (CIE 1976) for normal sight, and as protanopes and
// deuteranopes see them (Machado, Oliveira and Fernandes, 2009).
constexpr std::array<QRgb, 10> onLight{0x0a009c, 0x4350ff, 0x039baf, 0x003b27, 0xac8800,
                                       0x764200, 0xd46e61, 0xc3166e, 0x7e7ae3, 0x1d1c67};
constexpr std::array<QRgb, 10> onDark{0x6750ff, 0x6b90ff, 0x47f0b0, 0x62ff80, 0xc6f834,
                                      0xcf7c23, 0xd54f5d, 0xc22d79, 0xf6dcff, 0x9799ce};

} // namespace

QColor classColour(const Theme& theme, int label) {
    const auto& colours = theme.isDark ? onDark : onLight;
    return QColor{colours[static_cast<std::size_t>(label) % colours.size()]};
}

} // namespace inkling
