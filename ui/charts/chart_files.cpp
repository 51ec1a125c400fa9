// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_files.h"

#include "core/train/metric_csv.h"
#include "ui/charts/csv_writer.h"
#include "ui/charts/metric_charts.h"
#include "ui/language/error_text.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

ChartFiles::ChartFiles(MetricCharts& charts)
    : QObject(&charts)
    , m_charts(charts)
    , m_copy(makeAction(tr("&Copy picture"), tr("Both charts, to paste somewhere else"),
                        [this] { copyPicture(); }))
    , m_copyValues(
          makeAction(tr("Copy val&ues"),
                     tr("The batches that are looked at, as comma-separated values for a spreadsheet"),
                     [this] { copyValues(); }))
    , m_png(makeAction(tr("Save &picture…"), tr("Both charts as a PNG file"),
                       [this] {
                           choose(tr("Save picture"), tr("PNG picture (*.png)"), QStringLiteral("png"),
                                  &ChartFiles::savePng);
                       }))
    , m_svg(makeAction(tr("Save &drawing…"), tr("Both charts as an SVG file: sharp at every size"),
                       [this] {
                           choose(tr("Save drawing"), tr("SVG drawing (*.svg)"), QStringLiteral("svg"),
                                  &ChartFiles::saveSvg);
                       }))
    , m_csv(makeAction(tr("Save &values…"), tr("Every batch as a line of a CSV file"),
                       [this] {
                           choose(tr("Save values"), tr("Comma-separated values (*.csv)"),
                                  QStringLiteral("csv"), &ChartFiles::saveCsv);
                       }))
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)) {
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

void ChartFiles::choose(const QString& title, const QString& filter, const QString& suffix,
                        void (ChartFiles::*save)(const QString&)) {
    auto* dialog = new QFileDialog(m_charts.window(), title, m_folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(tr("charts", "name of a file") + QLatin1Char('.') + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, save](const QString& path) {
        m_folder = QFileInfo(path).absolutePath();
        (this->*save)(path);
    });
    dialog->open();
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
    const auto history = m_charts.content().history;
    const MetricHistory none;
    const auto& all = history ? *history : none;
    const auto recorded = [&all](double batch) {
        return std::clamp(static_cast<std::int64_t>(batch), all.begin(), all.end());
    };
    const auto first = recorded(std::ceil(m_charts.firstOnAxis()));
    const auto end = recorded(std::floor(m_charts.lastOnAxis()) + 1.0);
    if (end - first > mostCopied) {
        emit failed(
            tr("%L1 batches are more than the %L2 that can be copied; look closer at some, or save the "
               "values.")
                .arg(end - first)
                .arg(mostCopied));
        return;
    }
    std::string text = csvHeader();
    appendCsv(text, all, first, end);
    QGuiApplication::clipboard()->setText(QString::fromStdString(text));
    emit succeeded(
        tr("The values of %n batch(es) are in the clipboard.", nullptr, static_cast<int>(end - first)));
}

void ChartFiles::savePng(const QString& path) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture().save(&buffer, "PNG");
    write(path, bytes);
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
    const auto history = m_charts.content().history;
    if (m_writer) {
        emit failed(
            tr("The values are still being written to %1.").arg(QDir::toNativeSeparators(m_writer->path())));
        return;
    }
    m_writer = new CsvWriter(history ? *history : MetricHistory(), path, this);
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
    if (error.isEmpty())
        emit succeeded(tr("Saved to %1.").arg(place));
    else
        emit failed(tr("%1 could not be written: %2.").arg(place, error));
}

} // namespace inkling
