// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/contrast_question.h"

#include <cstddef>

namespace inkling {

namespace {

/// The largest but `without`, the first of equals; what is not a number is larger than nothing. Where there
/// is no other class it is `without` itself.
int largestBut(std::span<const double> logits, int without) {
    int largest = without == 0 && logits.size() > 1 ? 1 : 0;
    for (int i = 0; i < static_cast<int>(logits.size()); ++i)
        if (i != without && logits[static_cast<std::size_t>(i)] > logits[static_cast<std::size_t>(largest)])
            largest = i;
    return largest;
}

bool isKnown(std::optional<int> digit, std::span<const double> logits) {
    return digit && static_cast<std::size_t>(*digit) < logits.size();
}

} // namespace

ContrastDigits digitsOf(const ContrastQuestion& question, std::span<const double> logits) {
    ContrastDigits digits;
    digits.read = largestBut(logits, -1);
    digits.favoured = isKnown(question.favoured, logits) ? *question.favoured : digits.read;
    digits.isAgainstLabel = isKnown(question.label, logits) && *question.label != digits.favoured;
    digits.against = digits.isAgainstLabel ? *question.label : largestBut(logits, digits.favoured);
    digits.other = isKnown(question.other, logits) ? *question.other : digits.against;
    return digits;
}

} // namespace inkling
