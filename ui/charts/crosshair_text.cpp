// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/crosshair_text.h"

#include "ui/charts/metric_text.h"

#include <cmath>

namespace inkling {

namespace {

const QString separator = QStringLiteral(" · ");

double valueOf(Metric metric, const Score& score) {
    return metric == Metric::loss ? score.loss : score.accuracy;
}

} // namespace

/// "test 97.5 % (96.4 – 98.3 %) on 1,000 after batch 60"; the batch is named where it is another one.
QString CrosshairText::score(Metric metric, const std::optional<ScorePoint>& point, const QString& name,
                             qint64 batch, bool hasInterval) {
    if (!point)
        return {};
    const QString value =
        hasInterval ? MetricText::measured(metric, point->score) : MetricText::onImages(metric, point->score);
    const QString text = tr("%1 %2", "test 97.5 %").arg(name, value);
    return point->batch == batch ? text : tr("%1 after batch %2").arg(text, MetricText::batch(point->batch));
}

QStringList CrosshairText::readings(Metric metric, const ChartContent& content, const ChartSettings& settings,
                                    qint64 batch, const QStringList& events) {
    const MetricHistory& history = *content.history;
    const auto raw = static_cast<double>(history.value(metric, batch));
    const QString number = tr("batch %1").arg(MetricText::batch(batch));
    const QString value = MetricText::value(metric, raw);
    const QString images = tr("%1 in training on %2", "a value, and the number of images")
                               .arg(value)
                               .arg(history.imageCount(batch));
    QString smoothed;
    if (settings.smoothing > 0.0 && std::isfinite(raw))
        smoothed = tr("smoothed %1")
                       .arg(MetricText::value(
                           metric, static_cast<double>(history.smoothed(metric, batch, settings.smoothing))));
    const auto tested = history.tests().lastUpTo(batch);
    const auto validated = history.validations().lastUpTo(batch);
    const auto ended = content.testOfEnd();
    const auto endedHere = ended && ended->batch == batch ? ended : std::nullopt;
    // One of fewer images, and of a batch before, would seem another answer.
    const auto smallTest = endedHere ? std::nullopt : tested;
    const QString test = score(metric, smallTest, tr("test"), batch);
    const QString validation = score(metric, validated, tr("validation"), batch);
    const auto brief = [&](const std::optional<ScorePoint>& point, const QString& name) {
        return point && point->batch == batch
            ? tr("%1 %2", "test 97.5 %").arg(name, MetricText::value(metric, valueOf(metric, point->score)))
            : QString();
    };
    const QString finalTest = score(metric, endedHere, tr("final test"), batch);
    const QString happened = events.join(separator);

    QStringList lines;
    const auto add = [&](QStringList parts) {
        parts.removeAll(QString());
        lines.append(parts.join(separator));
    };
    add({number, images, smoothed, validation, test, finalTest, happened});
    // Intervals are drawn as well: they go first, and the numbers of images stay.
    const QString plainValidation = score(metric, validated, tr("validation"), batch, false);
    const QString plainTest = score(metric, smallTest, tr("test"), batch, false);
    const QString plainFinalTest = score(metric, endedHere, tr("final test"), batch, false);
    add({number, images, smoothed, plainValidation, plainTest, plainFinalTest, happened});
    add({number, images, smoothed, test, finalTest, happened});
    add({number, images, smoothed, plainTest, plainFinalTest, happened});
    add({number, images, plainTest, plainFinalTest, happened});
    const QString briefValidation = brief(validated, tr("validation"));
    const QString briefTest = endedHere ? brief(endedHere, tr("final test")) : brief(tested, tr("test"));
    if (!briefValidation.isEmpty() || !briefTest.isEmpty()) {
        add({number, images, briefValidation, briefTest, happened});
        add({number, value, briefValidation, briefTest, happened});
    }
    add({number, images, happened});
    add({number, value, happened});
    add({number, images});
    add({number, value});
    return lines;
}

QStringList CrosshairText::beginning(Metric metric, const ChartContent& content) {
    const auto test = content.testOfEnd();
    if (!test)
        return {QString()};
    const auto named = [](const QString& value) { return tr("%1 %2", "test 97.5 %").arg(tr("test"), value); };
    const QString measured = named(MetricText::measured(metric, test->score));
    const QString when = content.beginsTrained ? tr("as it was opened") : tr("before the first batch");
    return {when + separator + measured, measured, named(MetricText::onImages(metric, test->score))};
}

QString CrosshairText::heading(const ChartContent& content, qint64 batch) {
    const MetricHistory& history = *content.history;
    const double trained = static_cast<double>(batch) + 1.0;
    QStringList parts{tr("batch %1").arg(MetricText::batch(batch))};
    if (content.batchesPerEpoch > 0.0)
        parts.append(tr("epoch %1").arg(MetricText::number(trained / content.batchesPerEpoch, 2)));
    if (!history.time().isEmpty())
        parts.append(
            tr("%1 of computing", "0.8 s").arg(MetricText::seconds(history.time().secondsAt(trained), 1)));
    return parts.join(separator);
}

QString CrosshairText::row(const QString& name, const std::optional<ScorePoint>& point, qint64 batch) {
    if (!point)
        return {};
    QString accuracy = MetricText::measured(Metric::accuracy, point->score);
    if (point->batch != batch)
        accuracy = tr("%1 after batch %2").arg(accuracy, MetricText::batch(point->batch));
    return QStringLiteral("<tr><td>%1</td><td align=right>&nbsp;&nbsp;%2</td><td>&nbsp;&nbsp;%3</td></tr>")
        .arg(name, MetricText::value(Metric::loss, point->score.loss), accuracy);
}

QString CrosshairText::table(const ChartContent& content, const ChartSettings& settings, qint64 batch,
                             const QStringList& events) {
    const MetricHistory& history = *content.history;
    const auto line = [](const QString& name, const QString& loss, const QString& accuracy) {
        return QStringLiteral(
                   "<tr><td>%1</td><td align=right>&nbsp;&nbsp;%2</td><td>&nbsp;&nbsp;%3</td></tr>")
            .arg(name, loss, accuracy);
    };
    const auto value = [&](Metric metric) {
        return MetricText::value(metric, static_cast<double>(history.value(metric, batch)));
    };
    const auto smoothed = [&](Metric metric) {
        return MetricText::value(metric,
                                 static_cast<double>(history.smoothed(metric, batch, settings.smoothing)));
    };
    QString rows = line({}, MetricText::title(Metric::loss), MetricText::title(Metric::accuracy));
    rows += line(tr("train"), value(Metric::loss),
                 tr("%1 on %2", "a value, and the number of images it was measured on")
                     .arg(value(Metric::accuracy))
                     .arg(history.imageCount(batch)));
    if (settings.smoothing > 0.0)
        rows += line(tr("smoothed"), smoothed(Metric::loss), smoothed(Metric::accuracy));
    rows += row(tr("validation"), history.validations().lastUpTo(batch), batch);
    rows += row(tr("test"), history.tests().lastUpTo(batch), batch);
    if (const auto ended = content.testOfEnd(); ended && ended->batch == batch)
        rows += row(tr("final test"), ended, batch);
    QString text =
        QStringLiteral(
            "<p style='white-space:pre'><b>%1</b></p><table cellspacing=0 cellpadding=2>%2</table>")
            .arg(heading(content, batch).toHtmlEscaped(), rows);
    for (const QString& event : events)
        text += QStringLiteral("<p>%1</p>").arg(event.toHtmlEscaped());
    return text;
}

QString CrosshairText::finalTest(const ChartContent& content) {
    const auto test = content.testOfEnd();
    if (!test)
        return {};
    const QString text = test->batch >= 0 ? tr("Final test: loss %1, accuracy %2")
        : content.beginsTrained           ? tr("Test as it was opened: loss %1, accuracy %2")
                                          : tr("Test before the first batch: loss %1, accuracy %2");
    return text.arg(MetricText::value(Metric::loss, test->score.loss),
                    MetricText::measured(Metric::accuracy, test->score));
}

} // namespace inkling
