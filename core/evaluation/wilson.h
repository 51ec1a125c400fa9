// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace inkling {

/// Where a share lies, as far as a count of images can tell. 0 <= low <= high <= 1.
struct Interval {
    double low = 0.0;
    double high = 1.0;
};

/// The 95 % Wilson score interval of a share measured on `count` images (Wilson, 1927): unlike the textbook's
/// plus-minus it never leaves 0 ... 1 and is not empty at 0 or 1. No images: 0 ... 1.
Interval wilsonInterval(double share, double count);

} // namespace inkling
