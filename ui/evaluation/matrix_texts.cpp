// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/matrix_texts.h"

#include "core/evaluation/wilson.h"
#include "ui/reading/reading.h"

#include <QLocale>

namespace inkling {

namespace {

QString numberText(int count) {
    return QLocale{}.toString(count);
}

/// "1.2", and "<0.1" for what would look like nothing.
QString shareText(int count, int all) {
    const double percent = 100.0 * count / all;
    const QLocale locale;
    const bool looksEmpty = count > 0 && percent < 0.05;
    return looksEmpty ? u'<' + locale.toString(0.1, 'f', 1) : locale.toString(percent, 'f', 1);
}

std::optional<double> figureOf(const ConfusionMatrix& matrix, std::size_t label, int figure) {
    return figure == 0 ? matrix.recall(label) : figure == 1 ? matrix.precision(label) : matrix.f1(label);
}

QString figureText(const std::optional<double>& share) {
    return share ? percentText(*share) : QStringLiteral("–");
}

} // namespace

QString MatrixTexts::title(int column, int classes) {
    if (column < 0)
        return tr("is ╲ read",
                  "corner of the confusion matrix: rows are what a digit is, columns what it is "
                  "read as");
    switch (column - classes) {
    case 0:
        return tr("Images");
    case 1:
        return tr("Recall");
    case 2:
        return tr("Precision");
    case 3:
        return tr("F1");
    default:
        return QString::number(column);
    }
}

QString MatrixTexts::field(const ConfusionMatrix& matrix, MatrixPlace place, MatrixCells cells) {
    const int classes = static_cast<int>(matrix.classCount());
    const auto [row, column] = place;
    if (row < 0)
        return title(column, classes);
    if (column < 0)
        return row == classes ? tr("All") : QString::number(row);
    if (row == classes)
        return column > classes ? QString{}
            : column == classes ? numberText(matrix.total())
                                : numberText(matrix.ofPrediction(static_cast<std::size_t>(column)));
    const auto label = static_cast<std::size_t>(row);
    if (column > classes)
        return figureText(figureOf(matrix, label, column - classes - 1));
    const int all = matrix.ofLabel(label);
    if (column == classes)
        return numberText(all);
    const int count = matrix.count(label, static_cast<std::size_t>(column));
    return count == 0 ? QString{} : cells == MatrixCells::counts ? numberText(count) : shareText(count, all);
}

QString MatrixTexts::sentence(const ConfusionMatrix& matrix, MatrixPlace place) {
    const int classes = static_cast<int>(matrix.classCount());
    const auto [row, column] = place;
    const bool isClass = row >= 0 && row < classes;
    if (isClass && column > classes)
        return figureSentence(matrix, place);
    if (isClass && column >= 0 && column < classes)
        return cellSentence(matrix, row, column);
    if (isClass) {
        const auto label = static_cast<std::size_t>(row);
        const int all = matrix.ofLabel(label);
        return tr("Digit %1: %L2 of %L3 images read rightly")
            .arg(row)
            .arg(matrix.count(label, label))
            .arg(all);
    }
    if (column >= 0 && column < classes) {
        const auto prediction = static_cast<std::size_t>(column);
        return tr("Read as %1: %L2 images, of which %L3 rightly")
            .arg(column)
            .arg(matrix.ofPrediction(prediction))
            .arg(matrix.count(prediction, prediction));
    }
    if (row < 0 && column > classes)
        return meaning(column, classes);
    return tr("All digits: %L1 of %L2 images read rightly").arg(matrix.right()).arg(matrix.total());
}

QString MatrixTexts::cellSentence(const ConfusionMatrix& matrix, int label, int prediction) {
    const auto row = static_cast<std::size_t>(label);
    const int all = matrix.ofLabel(row);
    if (all == 0)
        return tr("There is no image of a %1").arg(label);
    const int count = matrix.count(row, static_cast<std::size_t>(prediction));
    const auto text = label == prediction ? tr("A %1 read rightly: %L3 of %L4 images, %5 %6")
                                          : tr("A %1 read as %2: %L3 of %L4 images, %5 %6");
    const auto named = label == prediction ? text.arg(label) : text.arg(label).arg(prediction);
    return named.arg(count).arg(all).arg(shareText(count, all), QLocale{}.percent());
}

QString MatrixTexts::figureSentence(const ConfusionMatrix& matrix, MatrixPlace place) {
    const int classes = static_cast<int>(matrix.classCount());
    const auto share = figureOf(matrix, static_cast<std::size_t>(place.row), place.column - classes - 1);
    return tr("%1 of digit %2: %3. %4", "a figure, a digit, the value, what it means")
        .arg(title(place.column, classes))
        .arg(place.row)
        .arg(share ? percentText(*share) : tr("not defined"), meaning(place.column, classes));
}

QString MatrixTexts::meaning(int column, int classes) {
    switch (column - classes) {
    case 1:
        return tr("Recall: of the images of this digit, the share that was found");
    case 2:
        return tr("Precision: of the images read as this digit, the share that is one");
    default:
        return tr("F1: recall and precision in one figure, their harmonic mean");
    }
}

QString MatrixTexts::listing(const MatrixPart& part, int count) {
    const auto what = nameOf(part).arg(QLocale{}.toString(count));
    if (count < 2)
        return what;
    return part.isRight() ? tr("%1, least sure first").arg(what) : tr("%1, worst first").arg(what);
}

/// With a place for the count.
QString MatrixTexts::nameOf(const MatrixPart& part) {
    const auto digit = [](std::size_t label) { return QString::number(label); };
    if (part.isRight())
        return tr("Digit %2: %1 right", "%1 is a count").arg(QStringLiteral("%1"), digit(*part.label));
    if (part.label && part.prediction)
        return tr("%2 read as %3: %1", "%1 is a count")
            .arg(QStringLiteral("%1"), digit(*part.label), digit(*part.prediction));
    if (part.label)
        return tr("Digit %2: %1 wrong", "%1 is a count").arg(QStringLiteral("%1"), digit(*part.label));
    if (part.prediction)
        return tr("Wrongly read as %2: %1", "%1 is a count")
            .arg(QStringLiteral("%1"), digit(*part.prediction));
    return tr("%1 wrong", "a count");
}

QString MatrixTexts::summary(const Score& score, std::int64_t batch, bool beginsTrained) {
    const auto interval = wilsonInterval(score.accuracy, score.count);
    const auto spread = QLocale{}.toString(50.0 * (interval.high - interval.low), 'f', 1);
    const auto right = tr("%1 right ±\u00a0%2", "a percentage and half its 95 % interval")
                           .arg(percentText(score.accuracy), spread);
    // What matters comes first: where there is little room, the end is left out.
    if (batch == 0 && beginsTrained)
        return tr("%1 of %L2 test images, as it was opened").arg(right).arg(score.count);
    return batch == 0 ? tr("%1 of %L2 test images, before the first batch").arg(right).arg(score.count)
                      : tr("%1 of %L2 test images, after batch %L3").arg(right).arg(score.count).arg(batch);
}

} // namespace inkling
