// SPDX-License-Identifier: GPL-3.0-or-later
// A layer's statistics in the words and figures of the reader's language.
#pragma once

#include "ui/layers/layer_map.h"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace inkling {

/// One line of a card.
struct LayerFigure {
    QString label;
    QString value;
    QString help;
    bool isWarning = false; ///< the value begins with a cross then
    bool operator==(const LayerFigure&) const = default;
};

class LayerTexts {
    Q_DECLARE_TR_FUNCTIONS(inkling::LayerTexts)

public:
    /// Three figures or fewer: "0.123", "7.9 × 10⁻⁵".
    static QString number(double value);
    static QString quantity(Quantity quantity);
    static QString quantityHelp(Quantity quantity);
    /// Always of the same number and with the same labels; a dash where there is nothing to say.
    static std::vector<LayerFigure> figures(const LayerStatistics* layer, std::int64_t changeBatches);
    static constexpr std::size_t figureCount = 6;
    /// The line of figures() behind which the scale of ratios stands.
    static constexpr int ratioLine = 3;
    /// Lines by how much they say, the most first.
    static constexpr std::array<int, figureCount> byImportance{ratioLine, 4, 0, 1, 5, 2};
    /// What figures are given to make room for: no value is wider than all of them, of a layer with fewer
    /// than a thousand units.
    static QStringList widestValues();
    static QString usualRatio();
    /// "Batch 120, 0.1 to 0.12: 4.1 %"
    static QString cell(const LayerMap& map, int column, int bin);
    static QString batch(std::int64_t batch);
    /// "After batch 120. Gradient of the first 512 training images." Null: nothing yet.
    static QString summary(const NetworkStatistics* statistics);

private:
    static QString deadText(std::size_t dead, std::size_t units);
};

} // namespace inkling
