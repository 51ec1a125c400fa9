// SPDX-License-Identifier: GPL-3.0-or-later
// What can be taken along of the charts: pictures, figures, a table.
#include "core/train/metric_csv.h"
#include "core/train/schedule.h"
#include "tests/support/colours.h"
#include "tests/support/patience.h"
#include "tests/support/shown_charts.h"
#include "tests/support/user_home.h"
#include "tests/support/whole_file.h"
#include "ui/charts/chart_files.h"
#include "ui/charts/clipped_line.h"
#include "ui/charts/csv_writer.h"
#include "ui/charts/values_dialog.h"
#include "ui/charts/values_model.h"

#include <QMimeData>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <cmath>

using namespace inkling;
using namespace inkling::test;

namespace {

/// Where each text of a drawing begins, from the left.
QMap<QString, double> textPlaces(const QByteArray& svg) {
    QMap<QString, double> places;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement() || xml.name() != u"text")
            continue;
        const double x = xml.attributes().value("x").toDouble();
        places[xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed()] = x;
    }
    return places;
}

} // namespace

class TestChartFiles : public QObject {
    Q_OBJECT

private slots:
    void a_line_is_cut_to_the_plot() {
        const QRectF clip(0, 0, 10, 10);
        const auto pieces = [&](const QList<QPointF>& points) { return clippedLine(points, clip); };
        const auto line = [](const QList<QPointF>& points) { return QPolygonF{points}; };
        QCOMPARE(pieces({{1, 1}, {5, 5}, {9, 1}}), std::vector{line({{1, 1}, {5, 5}, {9, 1}})});
        QCOMPARE(pieces({{-5, 5}, {15, 5}}), std::vector{line({{0, 5}, {10, 5}})});
        QCOMPARE(pieces({{2, 5}, {4, 15}, {6, 5}}),
                 (std::vector{line({{2, 5}, {3, 10}}), line({{5, 10}, {6, 5}})}));
        QVERIFY(pieces({{-5, -5}, {-1, 20}}).empty());
        QVERIFY(pieces({{5, 5}}).empty());
    }

    void saved_values_are_those_of_the_run_that_was_shown_when_it_was_asked() {
        QTemporaryDir folder;
        const auto path = folder.filePath("chosen.csv");
        Shown shown;
        shown.train(100);
        shown.settle();
        shown.charts.files().actions().back()->trigger();
        auto* dialog = shown.charts.findChild<QFileDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->windowModality(), Qt::NonModal);

        const auto other = std::make_shared<MetricHistory>();
        shown.charts.setContent({.history = other, .plannedBatches = 100, .shownBatch = {}, .message = {}});
        QSignalSpy succeeded{&shown.charts.files(), &ChartFiles::succeeded};
        emit dialog->fileSelected(path);

        QTRY_COMPARE(succeeded.size(), 1);
        QCOMPARE(contentOf(path).count('\n'), 101);
        dialog->reject();
    }

    void a_saved_picture_is_of_what_was_shown_when_it_was_asked_data() {
        QTest::addColumn<int>("action");
        QTest::addColumn<QString>("ending");
        QTest::addRow("PNG") << 2 << ".png";
        QTest::addRow("SVG") << 3 << ".svg";
    }
    void a_saved_picture_is_of_what_was_shown_when_it_was_asked() {
        QFETCH(int, action);
        QFETCH(QString, ending);
        QTemporaryDir folder;
        Shown shown;
        shown.train(100);
        shown.settle();
        auto& files = shown.charts.files();
        const auto expected = folder.filePath("expected" + ending);
        ending == ".png" ? files.savePng(expected) : files.saveSvg(expected);
        files.actions()[action]->trigger();
        auto* dialog = shown.charts.findChild<QFileDialog*>();
        QVERIFY(dialog && dialog->isVisible());

        const auto other = std::make_shared<MetricHistory>();
        shown.charts.setContent({.history = other, .plannedBatches = 100, .shownBatch = {}, .message = {}});
        shown.settle();
        const auto path = folder.filePath("chosen" + ending);
        emit dialog->fileSelected(path);

        QVERIFY(!contentOf(path).isEmpty());
        QCOMPARE(contentOf(path), contentOf(expected));
        dialog->reject();
    }

    void a_picture_is_of_both_charts_at_twice_the_resolution() {
        Shown shown;
        shown.train(100);
        shown.settle();

        const QImage picture = shown.charts.files().picture();

        QCOMPARE(picture.size(), 2 * shown.charts.pictureSize());
        const Theme& theme = shown.theme.theme();
        QImage screen = shown.charts.grab().toImage();
        for (const QColor& colour : {theme.train, theme.test, theme.trainPale, theme.grid})
            QCOMPARE_GT(count(picture, colour), count(screen, colour));
        for (const QPoint corner : {QPoint(0, 0), QPoint(picture.width() - 1, picture.height() - 1)})
            QCOMPARE(picture.pixelColor(corner), theme.plot);
    }

    void a_picture_shows_what_the_window_shows() {
        Shown shown;
        shown.train(100);
        shown.setOthers({otherRun("Run 1", 100, 4)});
        shown.charts.zoomIn();
        shown.settle();
        const QRectF area = shown.charts.loss().plotArea();
        const QPoint onScreen = shown.charts.loss().pos();
        const QImage window = shown.charts.grab(area.translated(onScreen).toRect()).toImage();

        const QImage picture =
            shown.charts.files()
                .picture()
                .scaled(shown.charts.pictureSize(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                .copy(area.translated(onScreen.x(), 2 * Theme::unit).toRect());

        double difference = 0.0;
        for (int y = 0; y < window.height(); ++y)
            for (int x = 0; x < window.width(); ++x)
                difference += std::abs(qGray(window.pixel(x, y)) - qGray(picture.pixel(x, y)));
        difference /= window.width() * window.height();
        QVERIFY2(difference < 3.0, qPrintable(QString::number(difference))); // of 255: antialiasing
        double plain = 0.0;
        for (int y = 0; y < window.height(); ++y)
            for (int x = 0; x < window.width(); ++x)
                plain += std::abs(qGray(window.pixel(x, y)) - qGray(shown.theme.theme().plot.rgb()));
        QCOMPARE_GT(plain / (window.width() * window.height()), 2.0 * difference);
    }

    void a_drawing_is_of_lines_and_texts_within_the_plot() {
        QTemporaryDir folder;
        Shown shown;
        shown.train(100);
        shown.setOthers({otherRun("Run 1", 100, 4)});
        shown.charts.zoomIn();
        shown.settle();
        QSignalSpy succeeded(&shown.charts.files(), &ChartFiles::succeeded);
        const QString path = folder.filePath("charts.svg");

        shown.charts.files().saveSvg(path);

        QCOMPARE(succeeded.count(), 1);
        QXmlStreamReader xml(contentOf(path));
        const QRectF all(QPointF(), QSizeF(shown.charts.pictureSize()));
        QMap<QString, int> elements;
        QStringList texts;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            ++elements[xml.name().toString()];
            if (xml.name() == u"text")
                texts << xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(elements["image"], 0);
        QCOMPARE_GE(elements["polyline"], 2 * 4);
        QVERIFY2(texts.contains("Loss by batch") && texts.contains("Accuracy by batch")
                     && texts.contains("Run 1"),
                 qPrintable(texts.join('|')));
    }

    void a_drawing_has_room_for_titles_and_what_is_read() {
        QTemporaryDir folder;
        Shown shown;
        shown.train(100);
        const QFontMetricsF metrics(themeFont(TextSize::normal, TextWeight::bold));
        for (int width = 500; width <= 900; width += 20) {
            shown.charts.resize(width, 600);
            shown.settle();
            const QString path = folder.filePath("charts.svg");
            shown.charts.files().saveSvg(path);
            const auto places = textPlaces(contentOf(path));

            for (const MetricPlot* plot : {&shown.charts.loss(), &shown.charts.accuracy()}) {
                const QString title = plot == &shown.charts.loss() ? "Loss by batch" : "Accuracy by batch";
                QVERIFY(places.contains(title));
                const auto reading =
                    std::find_if(places.keyBegin(), places.keyEnd(), [&](const QString& text) {
                        return text.startsWith("batch 100")
                            && (plot == &shown.charts.accuracy()) == text.contains('%');
                    });
                QVERIFY(reading != places.keyEnd());
                const double end = places[title] + metrics.horizontalAdvance(title);
                QVERIFY2(end < places[*reading], qPrintable(title + '|' + *reading));
            }
        }
    }

    void every_batch_is_a_line_of_figures() {
        QTemporaryDir folder;
        Shown shown;
        shown.train(5000);
        QSignalSpy succeeded(&shown.charts.files(), &ChartFiles::succeeded);
        const QString path = folder.filePath("charts.csv");
        std::string expected = csvHeader();
        appendCsv(expected, *shown.history, 0, 5000);

        shown.charts.files().saveCsv(path);
        shown.train(100); // the run goes on meanwhile

        QTRY_COMPARE(succeeded.count(), 1);
        QCOMPARE(contentOf(path), QByteArray::fromStdString(expected));
        QVERIFY(succeeded[0][0].toString().contains("charts.csv"));
    }

    void learning_rates_are_those_the_batches_were_trained_with() {
        QTemporaryDir folder;
        Shown shown;
        shown.train(90);
        TrainingSettings before;
        before.learningRate = 0.15;
        before.schedule = Schedule::cosine;
        before.batches = 100;
        TrainingSettings after = before; // a fork's, and longer
        after.learningRate = 0.02;
        after.epochs = 5;
        ChartContent content = shown.charts.content();
        content.settings = {{0, before}, {60, after}};
        content.batchesPerEpoch = 30.0;
        shown.charts.setContent(content);
        shown.settle();
        std::string expected = csvHeader();
        for (std::int64_t batch = 0; batch < 90; ++batch)
            appendCsvLine(expected, shown.history->record(batch), {},
                          batch < 60 ? learningRateAt(before, batch, 100)
                                     : learningRateAt(after, batch, 5 * 30));

        shown.charts.files().copyValues();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromStdString(expected));

        QSignalSpy succeeded(&shown.charts.files(), &ChartFiles::succeeded);
        const QString path = folder.filePath("charts.csv");
        shown.charts.files().saveCsv(path);
        QTRY_COMPARE(succeeded.count(), 1);
        QCOMPARE(contentOf(path), QByteArray::fromStdString(expected));
    }

    void the_final_test_is_that_of_the_last_line() {
        QTemporaryDir folder;
        Shown shown;
        shown.train(96); // the last of them had a small test
        const Score all{.loss = 0.5, .accuracy = 0.875, .count = 10'000};
        QVERIFY(shown.history->record(95).test);
        shown.setFinalTest({95, all});
        BatchRecord last = shown.history->record(95);
        last.test = all;
        std::string expected = csvHeader();
        appendCsv(expected, *shown.history, 0, 95);
        appendCsvLine(expected, last, {}, {});

        shown.charts.files().copyValues();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromStdString(expected));

        QSignalSpy succeeded(&shown.charts.files(), &ChartFiles::succeeded);
        const QString path = folder.filePath("charts.csv");
        shown.charts.files().saveCsv(path);
        QTRY_COMPARE(succeeded.count(), 1);
        QCOMPARE(contentOf(path), QByteArray::fromStdString(expected));
    }

    void a_long_run_is_written_without_stopping_the_window() {
        QTemporaryDir folder;
        MetricHistory history;
        for (int i = 0; i < 200'000; ++i)
            history.append({.batch = i,
                            .train = {.loss = 1.0 / (i + 1), .accuracy = 0.5, .count = 64},
                            .test = {},
                            .validation = {}});
        CsvWriter writer(history, {}, folder.filePath("long.csv"));
        QSignalSpy finished(&writer, &CsvWriter::finished);
        int turns = 0; // of the event loop
        QTimer timer;
        timer.callOnTimeout([&] { ++turns; });
        timer.start(0);

        QTRY_COMPARE(finished.count(), 1);

        QCOMPARE(finished[0][0].toString(), QString());
        QCOMPARE_GT(turns, 5);
        QCOMPARE(contentOf(folder.filePath("long.csv")).count('\n'), 200'001);
    }

    void a_long_run_says_how_far_it_is_and_can_be_cancelled() {
        QTemporaryDir folder;
        const QString path = folder.filePath("charts.csv");
        Shown shown;
        shown.train(200'000);
        auto& files = shown.charts.files();
        QSignalSpy progressed(&files, &ChartFiles::progressed);
        QSignalSpy succeeded(&files, &ChartFiles::succeeded);
        // At once, for it takes a fast machine no time.
        const auto cancelling = connect(&files, &ChartFiles::progressed, &files, &ChartFiles::cancelCsv,
                                        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        files.saveCsv(path);

        QTRY_COMPARE(succeeded.count(), 1);
        disconnect(cancelling);
        QVERIFY2(progressed[0][0].toString().contains("charts.csv: "),
                 qPrintable(progressed[0][0].toString()));
        QVERIFY(succeeded[0][0].toString().startsWith("Cancelled; "));
        QVERIFY(!QFile::exists(path));
        files.saveCsv(path); // again, and to the end
        QTRY_COMPARE(succeeded.count(), 2);
        QCOMPARE(contentOf(path).count('\n'), 200'001);
    }

    void one_who_cannot_write_says_why_and_leaves_what_was_there() {
        Shown shown;
        shown.train(10);
        shown.settle();
        ChartFiles& files = shown.charts.files();
        QSignalSpy failed(&files, &ChartFiles::failed);
        const QString nowhere = "/nonexistent folder/charts.";

        files.savePng(nowhere + "png");
        files.saveSvg(nowhere + "svg");
        files.saveCsv(nowhere + "csv");

        QTRY_COMPARE(failed.count(), 3);
        for (const auto& sentence : failed)
            QVERIFY2(sentence[0].toString().startsWith("/nonexistent folder/charts.")
                         && sentence[0].toString().contains(" could not be written: "),
                     qPrintable(sentence[0].toString()));

        QTemporaryDir folder;
        const QString path = folder.filePath("values.csv");
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        delete new CsvWriter(*shown.history, {}, path);
        QCOMPARE(contentOf(path), QByteArray("old"));
    }

    void the_clipboard_gets_a_picture() {
        Shown shown;
        shown.train(10);
        shown.settle();
        QSignalSpy succeeded(&shown.charts.files(), &ChartFiles::succeeded);

        shown.charts.files().actions().front()->trigger();

        QCOMPARE(succeeded.count(), 1);
        QCOMPARE(QGuiApplication::clipboard()->image().size(), 2 * shown.charts.pictureSize());
        QVERIFY(QGuiApplication::clipboard()->mimeData()->data("image/svg+xml").contains("<polyline"));
    }

    void the_clipboard_gets_the_values_that_are_looked_at() {
        Shown shown;
        shown.train(100);
        shown.settle();
        const auto copied = [&](qint64 first, qint64 end) {
            shown.charts.files().copyValues();
            std::string expected = csvHeader();
            appendCsv(expected, *shown.history, first, end);
            return QGuiApplication::clipboard()->text() == QString::fromStdString(expected);
        };
        QVERIFY(copied(0, 100));

        shown.charts.zoomIn();
        shown.settle();

        const auto first = static_cast<qint64>(std::ceil(shown.charts.firstOnAxis()));
        const auto last = static_cast<qint64>(std::floor(shown.charts.lastOnAxis()));
        QVERIFY(first > 0 && last < 99);
        QVERIFY(copied(first, last + 1));
    }

    void more_values_than_a_spreadsheet_bears_are_not_copied() {
        Shown shown;
        shown.train(ChartFiles::mostCopied + 1);
        shown.settle();
        QGuiApplication::clipboard()->setText("before");
        QSignalSpy failed(&shown.charts.files(), &ChartFiles::failed);

        shown.charts.files().copyValues();

        QCOMPARE(failed.count(), 1);
        QVERIFY(failed[0][0].toString().contains("20,001 batches are more than the 20,000"));
        QCOMPARE(QGuiApplication::clipboard()->text(), "before");
    }

    void a_table_has_a_row_a_batch_and_fetches_them_on_demand() {
        Shown shown;
        shown.train(2000);
        ValuesModel model;
        model.setContent(shown.history, 0.8);
        const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };

        QCOMPARE(model.rowCount(), 500);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(model.rowCount(), 1000);
        QCOMPARE(cell(5, ValuesModel::batchNumber), "6");
        QCOMPARE(cell(5, ValuesModel::trainImages), "64");
        QCOMPARE(cell(5, ValuesModel::testImages), "1,000");
        QVERIFY(cell(6, ValuesModel::testLoss).isEmpty() && cell(5, ValuesModel::validationLoss).isEmpty());
        QCOMPARE(cell(5, ValuesModel::trainLoss),
                 QString::number(static_cast<double>(shown.history->value(Metric::loss, 5)), 'f', 2));

        model.setFirst(1990);
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(cell(0, ValuesModel::batchNumber), "1,991");
        shown.train(5);
        model.refresh();
        QCOMPARE(model.rowCount(), 15);
        shown.history->truncate(1995);
        model.refresh();
        QCOMPARE(model.rowCount(), 5);
    }

    void the_table_follows_the_charts() {
        Shown shown;
        shown.train(20);
        shown.settle();
        shown.charts.showValues();
        ValuesDialog* dialog = nullptr;
        for (QWidget* window : QApplication::topLevelWidgets())
            if (auto* values = qobject_cast<ValuesDialog*>(window))
                dialog = values;
        QVERIFY(dialog && !dialog->isModal());
        auto* table = dialog->findChild<QTableView*>();
        QCOMPARE(table->model()->rowCount(), 20);

        shown.train(10);
        QTRY_COMPARE(table->model()->rowCount(), 30);
        auto* finalTest = dialog->findChild<QLabel*>("final test");
        QVERIFY(!finalTest->isVisible());
        shown.setFinalTest({29, {.loss = 1.25, .accuracy = 0.5, .count = 10'000}});
        QTRY_VERIFY(finalTest->isVisible());
        QCOMPARE(finalTest->text(), "Final test: loss 1.25, accuracy 50.0 % (49.0 – 51.0 %) on 10,000");
        dialog->findChild<QSpinBox*>()->setValue(25);
        QCOMPARE(table->model()->index(0, 0).data().toString(), "25");
        dialog->close();
    }

    void the_table_has_room_around_its_headings_and_no_column_without_figures() {
        Shown shown;
        shown.train(20);
        shown.settle();
        shown.charts.showValues();
        const auto* dialog = shown.charts.window()->findChild<ValuesDialog*>();
        QVERIFY(dialog);
        const auto* table = dialog->findChild<QTableView*>();
        const auto& header = *table->horizontalHeader();
        const auto isShown = [&](int column) { return !table->isColumnHidden(column); };

        QVERIFY(!isShown(ValuesModel::validationLoss) && !isShown(ValuesModel::validationAccuracy)
                && !isShown(ValuesModel::validationImages));
        QVERIFY(isShown(ValuesModel::testLoss));
        for (int column = 0; column < header.count(); ++column) {
            const auto heading = table->model()->headerData(column, Qt::Horizontal).toString();
            if (isShown(column))
                QCOMPARE_GE(table->columnWidth(column),
                            header.fontMetrics().horizontalAdvance(heading) + 2 * 8);
        }
        QVERIFY2(header.length() >= table->viewport()->width() - header.count(), "spread over the width");

        auto held = noisyRecord(20, shown.random);
        held.validation = held.train;
        shown.history->append(held);
        shown.charts.markDirty();
        QTRY_VERIFY(isShown(ValuesModel::validationLoss) && isShown(ValuesModel::validationImages));
    }
};

INKLING_WINDOW_TEST_MAIN(TestChartFiles)
#include "tst_chart_files.moc"
