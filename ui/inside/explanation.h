// SPDX-License-Identifier: GPL-3.0-or-later
// The derivation of one value, in words, grids of figures and lists of terms.
#pragma once

#include "core/inspection/arithmetic.h"
#include "ui/inside/value_text.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace inkling {

/// Figures in cells, coloured by a range.
struct NumberGrid {
    QString title; ///< "patch", "kernel", "products"
    int rows = 0;
    int columns = 0;
    std::vector<double> values;  ///< [rows, columns]
    std::vector<bool> isPadding; ///< [rows, columns], or empty
    int marked = -1;             ///< the winner's index
    ValueRange range;
};

/// "patch × kernel = products", with a line above.
struct GridGroup {
    QString title;
    std::vector<NumberGrid> grids;
};

/// One term of a sum.
struct TermLine {
    QString name;    ///< "map 3, row 2, column 1"
    QString formula; ///< "0.81 × -0.3"
    double value = 0.0;
    bool isChosen = false;
};

/// Terms with bars beside them.
struct TermTable {
    QString title;
    std::vector<TermLine> lines;
};

struct Explanation {
    QString title;         ///< "conv2d, map 3, row 4, column 7"
    QStringList equations; ///< "0.31 = relu(0.27 + 0.04)"
    std::vector<GridGroup> groups;
    std::vector<TermTable> tables;
};

class Explainer {
    Q_DECLARE_TR_FUNCTIONS(inkling::Explainer)

public:
    Explainer(const Model& model, const Activations& activations)
        : m_model{model}
        , m_activations{activations} { }

    Explanation of(const Spot& spot) const;

private:
    void add(Explanation&, const Spot&, const Derivation&, const ConvolvedPatch&) const;
    void add(Explanation&, const Spot&, const Derivation&, const PooledWindow&) const;
    void add(Explanation&, const Spot&, const Derivation&, const WeightedSum&) const;
    void add(Explanation&, const Spot&, const Derivation&, const NormalizedValue&) const;
    void add(Explanation&, const Spot&, const Derivation&, const CarriedValue&) const;
    void addSoftmax(Explanation&, const Derivation&) const;
    void addSum(Explanation&, const Derivation&, double products, double bias) const;

    const Model& m_model;
    const Activations& m_activations;
};

} // namespace inkling
