// SPDX-License-Identifier: GPL-3.0-or-later
// Which line a label at its end belongs to.
#include "tests/support/colours.h"
#include "tests/support/shown_charts.h"
#include "ui/charts/end_labels.h"

using namespace inkling;
using namespace inkling::test;

namespace {

/// Of one loss throughout.
OtherRun evenRun(const QString& name, qint64 batches, double loss) {
    auto history = std::make_shared<MetricHistory>();
    for (qint64 batch = 0; batch < batches; ++batch)
        history->append({.batch = batch, .train = {loss, 0.5, 64}, .test = {}, .validation = {}});
    return {.name = name, .history = history};
}

double heightOf(const MetricPlot& plot, double loss) {
    const auto axis = plot.yAxis();
    const auto area = plot.plotArea();
    return area.bottom() - (loss - axis.min) / axis.span() * area.height();
}

QRectF labelOf(const MetricPlot& plot, const QString& text) {
    const auto i = plot.endLabelTexts().indexOf(text);
    return i < 0 ? QRectF{} : plot.endLabelRects()[static_cast<std::size_t>(i)];
}

} // namespace

class TestEndLabels : public QObject {
    Q_OBJECT

private slots:
    void a_label_at_its_lines_end_needs_no_leader() {
        const QRectF label{100, 50, 40, 20};
        QVERIFY(!leaderTo(label, {90, 60}));
        QVERIFY(!leaderTo(label, {90, 51}));
    }

    void one_that_has_moved_away_is_led_to() {
        const QRectF label{100, 50, 40, 20};
        QCOMPARE(leaderTo(label, {90, 75}), (QLineF{{90, 75}, {100, 60}}));
        QCOMPARE(leaderTo(label, {120, 90}), (QLineF{{120, 90}, {120, 70}}));
        QCOMPARE(leaderTo(label, {150, 30}), (QLineF{{150, 30}, {140, 50}}));
    }

    void beyond_three_lines_a_label_is_astray() {
        const QRectF label{100, 50, 40, 20};
        QVERIFY(!isAstray(label, {90, 119}));
        QVERIFY(isAstray(label, {90, 121}));
        QVERIFY(isAstray(label, {90, -1}));
    }

    void names_that_push_each_other_away_keep_a_line_to_their_ends() {
        Shown shown;
        shown.setOthers({evenRun("Run 1", 50, 1.0), evenRun("Run 2", 50, 1.0), evenRun("Run 3", 50, 1.0)});
        const MetricPlot& plot = shown.charts.loss();
        const auto label = labelOf(plot, "Run 3");
        const double end = heightOf(plot, 1.0);
        QCOMPARE_GT(std::abs(label.center().y() - end), label.height() / 2);

        const double x = shown.charts.batchPosition(49.0);
        const QRectF gap(x + 3, std::min(label.center().y(), end) + 1, label.left() - 2 - x - 3,
                         std::abs(label.center().y() - end) - 2);
        const auto image = shown.charts.grab(gap.translated(plot.pos()).toRect()).toImage();
        int inked = 0;
        for (int row = 0; row < image.height(); ++row)
            for (int column = 0; column < image.width(); ++column)
                inked += contrast(image.pixelColor(column, row), shown.theme.theme().plot) > 1.5 ? 1 : 0;
        QCOMPARE_GT(inked, image.width() / 2);
    }

    void the_run_that_is_pointed_at_is_drawn_stronger() {
        Shown shown;
        auto other = evenRun("Run 1", 50, 1.0);
        shown.setOthers({other, evenRun("Run 2", 50, 2.0)});
        const auto dark = [&] { return count(shown.strip(5, 45), shown.theme.theme().text); };
        QCOMPARE(dark(), 0);

        other.isPointedAt = true;
        shown.setOthers({other, evenRun("Run 2", 50, 2.0)});

        QCOMPARE_GT(dark(), 50);
        QCOMPARE_GT(count(shown.strip(5, 45), MetricPlot::otherRunColour(shown.theme.theme())), 50);
    }

    void a_name_that_finds_no_place_near_its_line_is_left_out() {
        Shown shown{100, {800, 700}};
        shown.train(60);
        std::vector<OtherRun> others;
        for (int i = 1; i <= 8; ++i)
            others.push_back(evenRun(QString("Run %1").arg(i), 50, 1.0));
        shown.setOthers(others);

        const MetricPlot& plot = shown.charts.loss();
        const double end = heightOf(plot, 1.0);
        const auto texts = plot.endLabelTexts();
        QVERIFY2(texts.size() > 2 && texts.size() < 2 + 8, qPrintable(texts.join(", ")));
        QVERIFY(!texts.front().startsWith("Run")); // its own stay
        for (qsizetype i = 2; i < texts.size(); ++i) {
            const auto label = labelOf(plot, texts[i]);
            QVERIFY2(std::abs(label.center().y() - end) <= 3.0 * label.height() + 1.0, qPrintable(texts[i]));
        }
    }
};

QTEST_MAIN(TestEndLabels)
#include "tst_end_labels.moc"
