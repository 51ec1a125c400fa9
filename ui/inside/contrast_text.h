// SPDX-License-Identifier: GPL-3.0-or-later
// Why one digit and not another, in a sentence and in a list of parts.
#pragma once

#include "core/inspection/contrast.h"
#include "ui/inside/explanation.h"

#include <QCoreApplication>

namespace inkling {

class ContrastText {
    Q_DECLARE_TR_FUNCTIONS(inkling::ContrastText)

public:
    /// "To the network, 9 is 6.69 times as likely as 4: 87.0 % against 13.0 %. Most for 9: upper right
    /// (+3.10); most for 4: left (−1.25)." `picture` is the network's input.
    static QString sentence(const Contrast& contrast, std::span<const double> logits, const Shape& picture);
    /// What that rests on, for whoever knows logits: "In the logits 9 is ahead of 4 by 1.90, ...". Empty
    /// where nothing is ahead of anything.
    static QString inLogits(const Contrast& contrast);
    /// Of the parts: "−1.20 … 3.10".
    static QString range(const Contrast& contrast);
    /// What a pixel's place gives, and where the whole difference comes from, third by third.
    static Explanation explanation(const Contrast& contrast, const Shape& picture, const Place& pixel);

private:
    static QString verdict(const Contrast& contrast, std::span<const double> logits);
    static QString timesText(double ratio);
    static NumberGrid thirdsOf(const Contrast& contrast, const Shape& picture, const Place& pixel);
    static QString region(std::size_t region);
    static QString digit(int digit);
};

} // namespace inkling
