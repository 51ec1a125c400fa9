// SPDX-License-Identifier: GPL-3.0-or-later
// What a confusion matrix and its classes' figures say, in the reader's number format.
#pragma once

#include "core/evaluation/evaluation.h"
#include "core/evaluation/ranking.h"
#include "ui/evaluation/matrix_layout.h"

#include <QCoreApplication>
#include <QString>

namespace inkling {

enum class MatrixCells {
    counts, ///< how many images
    shares  ///< percent of the row's images
};

class MatrixTexts {
    Q_DECLARE_TR_FUNCTIONS(inkling::MatrixTexts)

public:
    /// "Images", "Recall" ... of the columns behind the matrix; "is ╲ read" in the corner.
    static QString title(int column, int classes);
    /// What stands in a field; "–" where a figure is not defined, nothing for an empty cell.
    static QString field(const ConfusionMatrix& matrix, MatrixPlace place, MatrixCells cells);
    /// The same in a sentence: "A 4 read as 9: 12 of 982 images, 1.2 %".
    static QString sentence(const ConfusionMatrix& matrix, MatrixPlace place);
    /// "740 wrong, worst first", "4 read as 9: 12, worst first".
    static QString listing(const MatrixPart& part, int count);
    /// "92.6 % right ± 0.5 of 10,000 test images, after batch 100"
    static QString summary(const Score& score, std::int64_t batch, bool beginsTrained = false);
    /// What a figure means.
    static QString meaning(int column, int classes);

private:
    static QString nameOf(const MatrixPart& part);
    static QString cellSentence(const ConfusionMatrix& matrix, int label, int prediction);
    static QString figureSentence(const ConfusionMatrix& matrix, MatrixPlace place);
};

} // namespace inkling
