// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/metric_plot.h"

#include "ui/charts/crosshair_text.h"
#include "ui/charts/metric_plot_view.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace inkling {

MetricPlot::MetricPlot(Metric metric, const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_metric(metric)
    , m_theme(theme)
    , m_title(new QLabel(MetricText::title(metric), this))
    , m_reading(new QLabel(this))
    , m_view(new View(*this))
    , m_note(new QLabel(m_view)) {
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    // Its text changes with every frame: it takes what room there is and never asks for more.
    m_reading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_reading->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_view->setAccessibleName(metric == Metric::loss ? tr("Loss by batch") : tr("Accuracy by batch"));
    setAccessibleName(m_view->accessibleName());
    m_view->setToolTip(
        tr("Drag to go to a batch. Turn the wheel to look closer, with Shift at heights; Shift and "
           "drag for a part, Ctrl and drag to move, double click for all. With the Tab key here: "
           "arrow keys to read, Ctrl with + − 0 to look closer."));

    auto* header = new QHBoxLayout;
    header->setContentsMargins(0, 0, 0, 0);
    header->setSpacing(2 * Theme::unit);
    header->addWidget(m_title);
    header->addWidget(m_reading, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::unit / 2);
    layout->addLayout(header);
    layout->addWidget(m_view, 1);

    connect(&theme, &ThemeSource::changed, this, &MetricPlot::applyTheme);
    applyTheme();
}

MetricPlot::~MetricPlot() = default;

void MetricPlot::setContent(const ChartContent& content) {
    m_content = content;
}

void MetricPlot::redraw() {
    m_view->redraw();
    updateReading();
    updateNote();
    updateDescription();
}

void MetricPlot::setHoveredBatch(std::optional<qint64> batch) {
    if (m_hovered == batch)
        return;
    m_hovered = batch;
    m_view->setHovered(batch);
    updateReading();
    if (m_view->hasFocus()) // someone reads batch by batch, and may not see the line above
        updateDescription();
}

MetricPlot::Margins MetricPlot::neededMargins() const {
    return m_view->neededMargins();
}

MetricPlot::Margins MetricPlot::margins() const {
    return m_view->margins();
}

void MetricPlot::setMargins(Margins margins) {
    m_view->setMargins(margins);
}

QRectF MetricPlot::plotArea() const {
    return m_view->plotArea().translated(m_view->pos());
}

double MetricPlot::batchPosition(double batch) const {
    return m_view->xOf(batch) + m_view->x();
}

double MetricPlot::batchAt(double x) const {
    return m_view->batches().batchAt(m_view->scale().placeAt(x - m_view->x()));
}

double MetricPlot::firstOnAxis() const {
    return m_view->batches().batchAt(m_view->scale().x.min);
}

double MetricPlot::lastOnAxis() const {
    return m_view->batches().batchAt(m_view->scale().x.max);
}

Axis MetricPlot::xAxis() const {
    return m_view->scale().x;
}

Axis MetricPlot::yAxis() const {
    return m_view->scale().y;
}

void MetricPlot::zoomBy(double factor) {
    m_view->zoomX(factor);
}

void MetricPlot::setZoom(const std::optional<Axis>& x, const std::optional<Axis>& y) {
    m_xZoom = x;
    m_yZoom = y;
}

std::vector<QRectF> MetricPlot::endLabelRects() const {
    std::vector<QRectF> rects = m_view->labelRects();
    for (QRectF& rect : rects)
        rect.translate(m_view->pos());
    return rects;
}

QStringList MetricPlot::endLabelTexts() const {
    return m_view->labelTexts();
}

QString MetricPlot::reading() const {
    return m_reading->text();
}

QColor MetricPlot::otherRunColour(const Theme& theme) {
    constexpr float plotShare = 0.25F;
    const auto mix = [](float a, float b) { return a + plotShare * (b - a); };
    return QColor::fromRgbF(mix(theme.mutedText.redF(), theme.plot.redF()),
                            mix(theme.mutedText.greenF(), theme.plot.greenF()),
                            mix(theme.mutedText.blueF(), theme.plot.blueF()));
}

QSize MetricPlot::minimumSizeHint() const {
    return {16 * Theme::unit, 14 * Theme::unit};
}

void MetricPlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    redraw();
}

void MetricPlot::applyTheme() {
    const Theme& theme = m_theme.theme();
    m_title->setFont(themeFont(TextSize::normal, TextWeight::bold));
    m_reading->setFont(themeFont(TextSize::normal));
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Window, theme.plot);
    setPalette(palette);
    palette.setColor(QPalette::WindowText, theme.mutedText);
    m_reading->setPalette(palette);
    m_view->applyTheme(theme);
    redraw();
}

std::optional<qint64> MetricPlot::readBatch() const {
    const MetricHistory* history = m_content.history.get();
    if (!history || history->isEmpty())
        return {};
    for (const auto& batch : {m_hovered, m_content.shownBatch}) {
        if (batch && history->contains(*batch))
            return batch;
    }
    return history->end() - 1;
}

/// The timeline stands before the first batch, and the mouse is over none.
bool MetricPlot::readsBeginning() const {
    const MetricHistory* history = m_content.history.get();
    if (!history || history->isEmpty() || (m_hovered && history->contains(*m_hovered)))
        return false;
    return m_content.shownBatch && *m_content.shownBatch < history->begin();
}

std::vector<OtherRun> MetricPlot::drawnOthers() const {
    constexpr std::size_t most = 8;
    std::vector<OtherRun> drawn;
    for (const OtherRun& other : m_content.others) {
        if (other.history && !other.history->isEmpty() && drawn.size() < most)
            drawn.push_back(other);
    }
    return drawn;
}

QStringList MetricPlot::eventsAt(qint64 batch) const {
    const EventMark* mark = markAt(m_view->marks(), m_view->xOf(static_cast<double>(batch)));
    return mark ? mark->texts : QStringList();
}

QString MetricPlot::detail(qint64 batch) const {
    if (!m_content.history || !m_content.history->contains(batch))
        return {};
    return CrosshairText::table(m_content, m_settings, batch, eventsAt(batch));
}

void MetricPlot::updateReading() {
    m_reading->setText(readingFor(m_reading->width()));
}

/// As much as there is room for.
QString MetricPlot::readingFor(int width) const {
    const auto batch = readBatch();
    const QFontMetrics metrics(m_reading->font());
    const auto longestOf = [&](const QStringList& readings) {
        const auto longest = std::ranges::find_if(
            readings, [&](const QString& text) { return metrics.horizontalAdvance(text) <= width; });
        return longest == readings.end() ? readings.back() : *longest;
    };
    if (!batch)
        return longestOf(CrosshairText::beginning(m_metric, m_content));
    if (readsBeginning())
        return m_content.beginsTrained ? tr("as it was opened") : tr("before the first batch");
    // What happened is told where one looks, not wherever the run has got to.
    const QStringList events = m_hovered ? eventsAt(*batch) : QStringList();
    return longestOf(CrosshairText::readings(m_metric, m_content, m_settings, *batch, events));
}

QString MetricPlot::invitation() const {
    const QString invitation = m_metric == Metric::loss ? tr("Press Train: loss will appear here")
                                                        : tr("Press Train: accuracy will appear here");
    return m_content.testOfEnd() ? tr("The square is this network before its first batch. %1").arg(invitation)
                                 : invitation;
}

void MetricPlot::updateNote() {
    const bool empty = !m_content.history || m_content.history->isEmpty();
    const QRect area = m_view->plotArea().toRect();
    const Theme& theme = m_theme.theme();
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Window, theme.plot);
    palette.setColor(QPalette::WindowText, empty ? theme.mutedText : theme.test);
    m_note->setPalette(palette);
    m_note->setFont(themeFont(TextSize::normal));
    const bool diverged = !empty && m_metric == Metric::loss && !m_content.message.isEmpty();
    m_note->setAutoFillBackground(true); // grid and lines go on around it
    m_note->setVisible(empty || diverged);
    if (empty) {
        m_note->setText(invitation());
        m_note->setAlignment(Qt::AlignCenter);
        const int width =
            std::min(area.width(), m_note->fontMetrics().horizontalAdvance(m_note->text()) + 2 * Theme::unit);
        QRect words(0, 0, width, m_note->heightForWidth(width));
        words.moveCenter(area.center());
        words.moveTop(qRound(m_view->freeHeight(words) - words.height() / 2.0));
        m_note->setGeometry(words);
        m_note->setVisible(words.height() <= area.height());
    } else if (diverged) {
        m_note->setText(m_content.message);
        m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        // Beside the curve and its labels if there is room, else over the half of the plot its end is not in.
        // Neither place depends on where exactly the curve ends: words do not wander while it grows.
        constexpr int comfortable = 220;
        constexpr int widest = 400;
        const std::vector<QRectF> labels = m_view->labelRects();
        double besideX = m_view->endOfLines() + 3.0 * Theme::unit;
        for (const QRectF& label : labels)
            besideX = std::max(besideX, label.right() + 2.0 * Theme::unit);
        const int room = area.width() - 2 * Theme::unit;
        const int width = std::min({room, widest, std::max(comfortable, room / 2)});
        const int height = m_note->heightForWidth(width);
        const bool isBeside = area.right() - besideX >= width;
        const bool endsAbove = m_view->firstLabelY() < area.center().y();
        const int x = area.right() - width;
        const int y =
            !isBeside && endsAbove ? area.bottom() - height - Theme::unit : area.top() + Theme::unit;
        m_note->setGeometry(x, y, width, height);
    }
}

QString MetricPlot::describeRun(qint64 batch) const {
    const MetricHistory& history = *m_content.history;
    const auto text = [&](double value) { return MetricText::value(m_metric, value); };
    QString description = readsBeginning()
        ? (m_content.beginsTrained ? tr("As it was opened.") : tr("Before the first batch."))
        : tr("Batch %1: %2 in training, smoothed %3.")
              .arg(MetricText::batch(batch), text(static_cast<double>(history.value(m_metric, batch))),
                   text(static_cast<double>(history.smoothed(m_metric, batch, m_settings.smoothing))));
    for (const QString& event : eventsAt(batch))
        description += tr(" %1.", "something that happened").arg(event);
    if (const auto validation = history.validations().last())
        description +=
            tr(" Validation after batch %1: %2 on %n image(s).", nullptr, validation->score.count)
                .arg(MetricText::batch(validation->batch), text(valueOf(m_metric, validation->score)));
    if (const auto test = history.tests().last())
        description += tr(" Test after batch %1: %2 on %n image(s).", nullptr, test->score.count)
                           .arg(MetricText::batch(test->batch), text(valueOf(m_metric, test->score)));
    if (const auto test = m_content.testOfEnd())
        description += tr(" Final test: %1 on %n image(s).", nullptr, test->score.count)
                           .arg(text(valueOf(m_metric, test->score)));
    if (!m_content.message.isEmpty())
        description += u' ' + m_content.message;
    return description;
}

void MetricPlot::updateDescription() {
    QString description = m_note->isHidden() ? QString() : m_note->text();
    const auto batch = readBatch();
    if (batch)
        description = describeRun(*batch);
    else if (!description.isEmpty() && (m_content.testOfEnd() || !drawnOthers().empty()))
        description += u'.';
    if (const auto test = m_content.testOfEnd(); test && !batch)
        description += tr(" Test before the first batch: %1 on %n image(s).", nullptr, test->score.count)
                           .arg(MetricText::value(m_metric, valueOf(m_metric, test->score)));
    QStringList others;
    for (const OtherRun& other : drawnOthers()) {
        const auto test = other.testOfEnd();
        others.append(
            test ? tr("%1 (final test %2 on %n image(s))", "a run's name, a value", test->score.count)
                       .arg(other.name, MetricText::value(m_metric, valueOf(m_metric, test->score)))
                 : other.name);
    }
    if (!others.isEmpty()) {
        description +=
            tr(" Beside it: %1.", "names of other runs").arg(others.join(tr(", ", "between names")));
    }
    if (m_view->accessibleDescription() != description) {
        m_view->setAccessibleDescription(description);
        setAccessibleDescription(description);
    }
}

} // namespace inkling
