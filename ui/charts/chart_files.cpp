// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_files.h"

#include "core/train/metric_csv.h"
#include "ui/charts/csv_writer.h"
#include "ui/charts/metric_charts.h"
#include "ui/files/file_question.h"
#include "ui/language/error_text.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace inkling {

namespace {

/// All that was measured, with the final test in place of a smaller one after the same batch.
MetricHistory measured(const ChartContent& content) {
    MetricHistory history = content.history ? *content.history : MetricHistory();
    if (const auto test = content.testOfEnd(); test && history.contains(test->batch)) {
        BatchRecord last = history.record(test->batch);
        const auto before = history.secondsBefore(test->batch);
        const auto after = history.secondsBefore(test->batch + 1);
        last.test = test->score;
        history.truncate(test->batch);
        history.append(std::span(&last, 1), before && after ? *after - *before : 0.0);
    }
    return history;
}

CsvWriter::LearningRates learningRates(const ChartContent& content) {
    if (content.settings.empty())
        return {};
    return [changes = content.settings, perEpoch = std::llround(content.batchesPerEpoch)](
               std::int64_t batch) { return learningRateAt(changes, batch, perEpoch); };
}

} // namespace

ChartFiles::ChartFiles(MetricCharts& charts)
    : QObject(&charts)
    , m_charts(charts)
    , m_copy(makeAction(tr("&Copy picture"), tr("Both charts, to paste somewhere else"),
                        [this] { copyPicture(); }))
    , m_copyValues(makeAction(
          tr("Copy val&ues"),
          tr("The batches that are looked at, as comma-separated values for a spreadsheet, counted from 0 as "
             "in logs"),
          [this] { copyValues(); }))
    , m_png(makeAction(tr("Save as &PNG…"), tr("Both charts as a PNG file"),
                       [this] {
                           choose(tr("Save as PNG"), tr("PNG picture (*.png)"), QStringLiteral(".png"),
                                  [this, asked = png()](const QString& path) { write(path, asked); });
                       }))
    , m_svg(makeAction(tr("Save as SV&G…"), tr("Both charts as an SVG file: sharp at every size"),
                       [this] {
                           choose(tr("Save as SVG"), tr("SVG picture (*.svg)"), QStringLiteral(".svg"),
                                  [this, asked = drawing()](const QString& path) { write(path, asked); });
                       }))
    , m_csv(makeAction(tr("Save &values…"),
                       tr("Every batch as a line of a CSV file, counted from 0 as in logs"),
                       [this] { chooseCsv(); }))
    , m_question(new FileQuestion(FileQuestion::For::saving, FileKind::chart, charts.window())) {
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

QAction* ChartFiles::makeAction(const QString& text, const QString& tip, std::function<void()> does) {
    auto* action = new QAction(text, this);
    action->setStatusTip(tip);
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, std::move(does));
    return action;
}

void ChartFiles::choose(const QString& title, const QString& filter, const QString& ending,
                        std::function<void(const QString&)> save) {
    const auto completed = [ending](const QString& path, auto&) {
        return path.endsWith(ending, Qt::CaseInsensitive) ? path : path + ending;
    };
    m_question->ask({.title = title,
                     .filters = {filter},
                     .name = tr("charts", "name of a file") + ending,
                     .completed = completed},
                    [save = std::move(save)](const QString& path, auto&) { save(path); });
}

/// Of the run that was shown when it was asked, all that there is when it is answered.
void ChartFiles::chooseCsv() {
    choose(tr("Save values"), tr("Comma-separated values (*.csv)"), QStringLiteral(".csv"),
           [this, asked = m_charts.content()](const QString& path) {
               const auto& shown = m_charts.content();
               saveCsv(shown.history == asked.history ? shown : asked, path);
           });
}

QImage ChartFiles::picture() const {
    constexpr double resolution = 2.0;
    const QSize size = m_charts.pictureSize();
    QImage image((QSizeF(size) * resolution).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(resolution);
    QPainter painter(&image);
    m_charts.paintPicture(painter);
    return image;
}

void ChartFiles::copyPicture() {
    auto* mime = new QMimeData;
    mime->setImageData(picture());
    mime->setData(QStringLiteral("image/svg+xml"), drawing());
    QGuiApplication::clipboard()->setMimeData(mime);
    emit succeeded(tr("The charts are in the clipboard."));
}

void ChartFiles::copyValues() {
    const MetricHistory all = measured(m_charts.content());
    const auto recorded = [&all](double batch) {
        return std::clamp(static_cast<std::int64_t>(batch), all.begin(), all.end());
    };
    constexpr double rounding = 1e-6; // of an axis that counts something else
    const auto first = recorded(std::ceil(m_charts.firstOnAxis() - rounding));
    const auto end = recorded(std::floor(m_charts.lastOnAxis() + rounding) + 1.0);
    if (end - first > mostCopied) {
        emit failed(
            tr("%L1 batches are more than the %L2 that can be copied; look closer at some, or save the "
               "values.")
                .arg(end - first)
                .arg(mostCopied));
        return;
    }
    std::string text = csvHeader();
    appendCsv(text, all, first, end, learningRates(m_charts.content()));
    QGuiApplication::clipboard()->setText(QString::fromStdString(text));
    emit succeeded(
        tr("The values of %n batch(es) are in the clipboard.", nullptr, static_cast<int>(end - first)));
}

QByteArray ChartFiles::png() const {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture().save(&buffer, "PNG");
    return bytes;
}

void ChartFiles::savePng(const QString& path) {
    write(path, png());
}

QByteArray ChartFiles::drawing() const {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(m_charts.pictureSize());
    generator.setViewBox(QRect(QPoint(), m_charts.pictureSize()));
    generator.setResolution(m_charts.logicalDpiX());
    generator.setTitle(tr("Loss and accuracy"));
    QPainter painter(&generator);
    m_charts.paintPicture(painter);
    painter.end();
    return bytes;
}

void ChartFiles::saveSvg(const QString& path) {
    write(path, drawing());
}

void ChartFiles::saveCsv(const QString& path) {
    saveCsv(m_charts.content(), path);
}

void ChartFiles::saveCsv(const ChartContent& content, const QString& path) {
    if (m_writer) {
        emit failed(
            tr("The values are still being written to %1.").arg(QDir::toNativeSeparators(m_writer->path())));
        return;
    }
    m_writer = new CsvWriter(measured(content), learningRates(content), path, this);
    connect(m_writer, &CsvWriter::progressed, this, [this, path](double share) {
        emit progressed(tr("Writing the values to %1: %2 %.")
                            .arg(QDir::toNativeSeparators(path))
                            .arg(qRound(100.0 * share)));
    });
    connect(m_writer, &CsvWriter::finished, this, [this, path](const QString& error) {
        m_writer->deleteLater();
        m_writer = nullptr;
        tell(path, error);
    });
}

void ChartFiles::cancelCsv() {
    if (!m_writer)
        return;
    const auto path = QDir::toNativeSeparators(m_writer->path());
    delete m_writer;
    emit succeeded(tr("Cancelled; %1 is as it was.").arg(path));
}

void ChartFiles::write(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    const bool isDone = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    tell(path, isDone ? QString() : textOf(reasonOf(file)));
}

void ChartFiles::tell(const QString& path, const QString& error) {
    const QString place = QDir::toNativeSeparators(path);
    if (!error.isEmpty()) {
        emit failed(tr("%1 could not be written: %2.").arg(place, error));
        return;
    }
    rememberFolderOf(FileKind::chart, path);
    emit succeeded(tr("Saved to %1.").arg(place));
}

} // namespace inkling
