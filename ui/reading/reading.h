// SPDX-License-Identifier: GPL-3.0-or-later
// What a network made of a picture.
#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <optional>

namespace inkling {

struct Reading {
    std::array<float, 10> probabilities{}; ///< of the digits 0 ... 9, together 1
    std::int64_t batch = 0;                ///< batches the run has trained the network on
    bool beginsTrained = false;            ///< the run's starting weights are those of a file

    bool isTrained() const { return batch > 0 || beginsTrained; }

    bool operator==(const Reading&) const = default;
};

/// The likeliest digit, the smaller of two equal ones. A network that diverged answers with what is not a
/// number: then there is none.
std::optional<int> digitOf(const Reading& reading);

/// "96.2 %", in the user's number format. Nothing is rounded to certainty: "> 99.9 %" below one, "< 0.1 %"
/// above zero.
QString percentText(double share);

/// Who keeps room for any of percentText()'s texts keeps it for these.
QStringList widestPercentTexts();

} // namespace inkling
