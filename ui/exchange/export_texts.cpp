// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/export_texts.h"

#include "core/evaluation/wilson.h"
#include "ui/canvas/prediction_panel.h"
#include "ui/reading/reading.h"

#include <QLocale>
#include <QStringList>

namespace inkling {

QString ExportTexts::moment(const QString& run, const Moment& moment) {
    if (!moment.isTrained())
        return tr("%1, not trained yet", "a run").arg(run);
    return tr("%1, %2", "a run and its moment").arg(run, PredictionPanel::age(moment.batch));
}

QString ExportTexts::fileName(const QString& run, const Moment& moment) {
    QString name;
    for (const QChar c : run.toLower()) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            name += c;
        else if (!name.isEmpty() && !name.endsWith(QLatin1Char('_')))
            name += QLatin1Char('_');
    }
    if (name.endsWith(QLatin1Char('_')))
        name.chop(1);
    if (name.isEmpty() || !name.front().isLetter())
        name = name.isEmpty() ? QStringLiteral("model") : QStringLiteral("model_") + name;
    return moment.batch == 0 ? name : name + QStringLiteral("_after_%1").arg(moment.batch);
}

QString ExportTexts::size(std::uint64_t bytes) {
    return QLocale{}.formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString ExportTexts::bytes(std::uint64_t bytes) {
    return tr("%L1 bytes").arg(bytes);
}

QString ExportTexts::shape(const std::vector<std::int64_t>& shape) {
    QStringList sides;
    for (const auto side : shape)
        sides.append(QString::number(side));
    return sides.join(QStringLiteral(" × "));
}

QString ExportTexts::accuracy(const Score& score) {
    const auto interval = wilsonInterval(score.accuracy, score.count);
    return tr("%1 ± %2", "an accuracy and half its interval")
        .arg(percentText(score.accuracy), QLocale{}.toString(50.0 * (interval.high - interval.low), 'f', 1));
}

QString ExportTexts::cost(const Int8Scores& scores) {
    const auto percent = [](const Score& score) {
        return QLocale{}.toString(100.0 * score.accuracy, 'f', 2) + QLatin1Char(' ') + QLocale{}.percent();
    };
    return tr("Measured: %1 of %L3 test images are read right with them, %2 without.",
              "percent, percent, how many images")
        .arg(percent(scores.after), percent(scores.before))
        .arg(scores.before.count);
}

QString ExportTexts::extent(const PreviewedFile& file) {
    if (!file.isText)
        return tr("%1, no text: these arrays of the network are in it, as 32-bit numbers.", "a size")
            .arg(size(file.size));
    return file.isWhole ? tr("All of it, %1.", "a size").arg(size(file.size))
                        : tr("Its beginning, of %1.", "a size").arg(size(file.size));
}

} // namespace inkling
