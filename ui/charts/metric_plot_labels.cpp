// SPDX-License-Identifier: GPL-3.0-or-later
// What is written at the ends of lines, and how much room it takes.
#include "ui/charts/metric_plot_view.h"

#include "ui/charts/line_height.h"

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr double labelGap = 8.0; ///< between a line's end and its label
constexpr double nameGap = 2.0;  ///< between a name and a line
constexpr int widestName = 120;  ///< longer names of other runs are cut
/// Has room for numbers of images and longer names: so many times the size of its letters.
constexpr int wideView = 53;

} // namespace

MetricPlot::Margins MetricPlot::View::neededMargins() const {
    const QFontMetrics small(m_small);
    const std::vector<double> rows = yTicks();
    int left = 0;
    for (const double tick : rows)
        left = std::max(left, small.horizontalAdvance(yText(tick, tickDecimals(rows))));
    const QFontMetrics bold(m_bold);
    int right = 0;
    for (const EndLabel& label : m_labels)
        if (label.isOther || history()) // what stands at the beginning has the plot beside it
            right = std::max(right, tabularWidth(QFontMetrics(fontOf(label)), label.text));
    QStringList names{trainName(), testName()};
    if (history() && !history()->validations().isEmpty())
        names.append(validationName());
    for (const QString& name : names)
        right = std::max(right, tabularWidth(bold, label(name, MetricText::widest(drawnMetric()))));
    // In a narrow chart labels stand on the lines' ends rather than in the place of lines.
    return {left + Theme::unit, std::min(right + qCeil(labelGap), viewport()->width() * 2 / 5)};
}

QStringList MetricPlot::View::labelTexts() const {
    QStringList texts;
    for (const EndLabel& label : m_labels)
        texts.append(label.text);
    return texts;
}

std::vector<QRectF> MetricPlot::View::labelRects() const {
    double end = 0.0; // the run's own labels stand in one column, the names of others at their lines
    double width = 0.0;
    for (const EndLabel& label : m_labels) {
        if (label.isOther)
            continue;
        end = std::max(end, label.end.x());
        width = std::max(width, QFontMetricsF(m_bold).horizontalAdvance(label.text));
    }
    std::vector<QRectF> rects;
    for (const EndLabel& label : m_labels) {
        const QFontMetricsF metrics(fontOf(label));
        const double own = std::ceil(metrics.horizontalAdvance(label.text));
        const double wanted = (label.isOther ? label.end.x() : end) + labelGap;
        const double room = viewport()->width() - (label.isOther ? own : std::ceil(width));
        rects.emplace_back(std::max(0.0, std::min(wanted, room)), label.y - metrics.height() / 2.0, own,
                           metrics.height());
    }
    // Large letters beside a low plot go on beside its axis.
    const double needed =
        std::min<double>(viewport()->height(), static_cast<double>(rects.size()) * labelHeight());
    return spreadLabels(rects, 0.0, std::max(plotArea().bottom(), needed));
}

double MetricPlot::View::endOfLines() const {
    double x = m_scale.area.left();
    for (const EndLabel& label : m_labels)
        x = std::max(x, label.end.x());
    return x;
}

QString MetricPlot::View::trainName() const {
    if (isRaw())
        return MetricPlot::tr("train");
    return isWide() ? MetricPlot::tr("train, smoothed") : MetricPlot::tr("smoothed", "the train line");
}

bool MetricPlot::View::isWide() const {
    return viewport()->width() >= wideView * QFontInfo(m_bold).pixelSize();
}

QString MetricPlot::View::label(const QString& name, const QString& value) {
    return MetricPlot::tr("%1 %2", "a line and its last value: test 0.31").arg(name, value);
}

QPointF MetricPlot::View::visibleEnd(const QList<QPointF>& line) const {
    const double x = std::min(line.back().x(), m_scale.x.max);
    return m_scale.pixel({x, heightAt(line, x)});
}

void MetricPlot::View::updateLabels() {
    const MetricHistory* history = this->history();
    const auto isInSight = [&](std::int64_t batch) {
        constexpr double rounding = 1e-9;
        return m_batches.xOf(static_cast<double>(batch))
            <= m_scale.x.max + rounding * (m_scale.x.max - m_scale.x.min);
    };
    // A line that goes on beyond what is shown has its name there, not the value it ends with.
    const auto addLabel = [&](const QString& name, const QColor& colour, const QList<QPointF>& line,
                              std::int64_t last, const QString& value) {
        const QPointF end = visibleEnd(line);
        if (end.x() >= m_scale.area.left())
            m_labels.push_back({isInSight(last) ? label(name, value) : name, colour, end, end.y()});
    };
    const auto finalTest = content().testOfEnd();
    const bool isFinal = finalTest && !m_own.ended.empty() && isInSight(finalTest->batch);
    const auto figure = [&](const Score& score, bool isTest) {
        const bool isCounted = isTest && finalTest && (!history || isWide());
        return isCounted ? MetricText::onImages(drawnMetric(), score)
                         : MetricText::value(drawnMetric(), MetricPlot::valueOf(drawnMetric(), score));
    };
    const auto addScore = [&](const QString& name, const QColor& colour, const QLineSeries* line,
                              const ScoreHistory& scores) {
        if (line->count() > 0)
            addLabel(name, colour, line->points(), scores.last()->batch,
                     figure(scores.last()->score, &scores == &history->tests()));
    };
    if (history) {
        if (trainLine()->count() > 0)
            addLabel(trainName(), theme().train, trainLine()->points(), history->end() - 1,
                     MetricText::value(drawnMetric(),
                                       static_cast<double>(history->smoothed(
                                           drawnMetric(), history->end() - 1, settings().smoothing))));
        addScore(validationName(), theme().validation, m_validationLine, history->validations());
        // Beside the final test one of fewer images, and of a batch before, would seem another answer.
        if (!isFinal)
            addScore(testName(), theme().test, m_testLine, history->tests());
    }
    if (isFinal)
        addLabel(history ? finalTestName() : testName(), theme().test, scorePoints(m_batches, m_own.ended),
                 finalTest->batch, figure(finalTest->score, true));
    // What has no place to be read in is left out: the reading above says it too.
    const auto room = static_cast<std::size_t>(std::max(1, qFloor(viewport()->height() / labelHeight())));
    if (m_labels.size() > room)
        m_labels.resize(room);
    addOtherLabels();
}

double MetricPlot::View::labelHeight() const {
    return QFontMetricsF(m_bold).height();
}

/// As many as there is height for: the run's own come first.
void MetricPlot::View::addOtherLabels() {
    const int room = qFloor(m_scale.area.bottom() / labelHeight());
    const QFontMetrics metrics(m_small);
    const std::vector<QList<QPointF>> lines = m_others.empty() ? std::vector<QList<QPointF>>() : allLines();
    for (const Lines& other : m_others) {
        const QList<QPointF> line = smoothedPoints(other);
        if (line.isEmpty() || line.back().x() < m_scale.x.min || static_cast<int>(m_labels.size()) >= room)
            continue;
        const QString name = metrics.elidedText(other.name, Qt::ElideRight, widestName);
        const QPointF end = visibleEnd(line);
        const QRectF text(end.x() + labelGap, end.y() - metrics.height() / 2.0,
                          metrics.horizontalAdvance(name), metrics.height());
        m_labels.push_back({name, other.isPointedAt ? theme().text : theme().mutedText, end,
                            besideLines(lines, text), true});
    }
    leaveOutAstray();
}

/// One name after the other: where one is gone the next may stand at its line.
void MetricPlot::View::leaveOutAstray() {
    for (;;) {
        const std::vector<QRectF> rects = labelRects();
        auto last = m_labels.size();
        while (last > 0 && !(m_labels[last - 1].isOther && isAstray(rects[last - 1], m_labels[last - 1].end)))
            --last;
        if (last == 0)
            return;
        m_labels.erase(m_labels.begin() + static_cast<std::ptrdiff_t>(last) - 1);
    }
}

/// In pixels.
std::vector<QList<QPointF>> MetricPlot::View::allLines() const {
    std::vector<QList<QPointF>> lines{inPixels(trainLine()->points()), inPixels(m_validationLine->points()),
                                      inPixels(m_testLine->points())};
    for (const Lines& other : m_others) {
        lines.push_back(inPixels(smoothedPoints(other)));
        lines.push_back(inPixels(scorePoints(other.batches, other.tested)));
    }
    return lines;
}

/// Where lines run through the columns of a name.
std::vector<Stretch> MetricPlot::View::takenBy(const std::vector<QList<QPointF>>& lines, QRectF name) {
    constexpr double step = 3.0;
    std::vector<Stretch> taken;
    for (const QList<QPointF>& line : lines) {
        if (line.isEmpty() || line.back().x() <= name.left() || line.front().x() >= name.right())
            continue;
        Stretch reach{heightAt(line, name.left()), heightAt(line, name.left())};
        for (double x = name.left(); x <= name.right() + step; x += step) {
            reach.top = std::min(reach.top, heightAt(line, x));
            reach.bottom = std::max(reach.bottom, heightAt(line, x));
        }
        taken.push_back(reach);
    }
    return taken;
}

/// Where the middle of a name may be without longer lines running through it.
double MetricPlot::View::besideLines(const std::vector<QList<QPointF>>& lines, QRectF name) const {
    if (name.left() > m_scale.area.right())
        return name.center().y(); // no line goes there
    return freePlace(name.center().y(), name.height() + 2.0 * nameGap, takenBy(lines, name),
                     {0.0, m_scale.area.bottom()});
}

double MetricPlot::View::freeHeight(QRectF words) const {
    std::vector<Stretch> taken = takenBy(allLines(), words);
    for (const QRectF& label : labelRects())
        if (label.left() < words.right() && words.left() < label.right())
            taken.push_back({label.top(), label.bottom()});
    return freePlace(words.center().y(), words.height() + 2.0 * nameGap, taken,
                     {m_scale.area.top(), m_scale.area.bottom()});
}

void MetricPlot::View::paintLabels(QPainter* painter) const {
    constexpr float opacity = 0.75F;
    QColor backing = theme().plot;
    backing.setAlphaF(opacity);
    const std::vector<QRectF> rects = labelRects();
    const auto colourOf = [&](const EndLabel& label) {
        return pastBatch() ? theme().mutedText : label.colour;
    };
    if (!m_others.empty()) { // lines go on below it
        for (const QRectF& rect : rects)
            painter->fillRect(rect.adjusted(-2, 0, 2, 0), backing);
    }
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        const auto leader = leaderTo(rects[i].adjusted(-2, 0, 2, 0), m_labels[i].end);
        if (leader && m_scale.area.adjusted(-bleed, -bleed, bleed, bleed).contains(m_labels[i].end)) {
            painter->setPen(QPen(colourOf(m_labels[i]), 1.0));
            painter->drawLine(*leader);
        }
    }
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        painter->setFont(fontOf(m_labels[i]));
        painter->setPen(colourOf(m_labels[i]));
        painter->drawText(rects[i], Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, m_labels[i].text);
    }
}

} // namespace inkling
