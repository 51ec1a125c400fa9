// SPDX-License-Identifier: GPL-3.0-or-later
// Taking the charts along: pictures and figures, to the clipboard or into a file.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

class QAction;
class QImage;

namespace inkling {

class CsvWriter;
class FileQuestion;
class MetricCharts;
struct ChartContent;

/// The actions with their dialogs, and what they do without one. A picture is of what is shown when it is
/// asked for, values are all there are of that run when the name is chosen. A file that could not be written
/// whole leaves what was there before.
class ChartFiles : public QObject {
    Q_OBJECT

public:
    /// A child of the charts, which it belongs to.
    explicit ChartFiles(MetricCharts& charts);

    /// Copy picture, copy values, save as PNG, as SVG, save values.
    QList<QAction*> actions() const { return {m_copy, m_copyValues, m_png, m_svg, m_csv}; }

    /// Both charts at twice the window's resolution.
    QImage picture() const;
    /// As pixels, and as a drawing for programs that take one.
    void copyPicture();
    /// The batches that are looked at, as comma-separated values; mostCopied of them at the most.
    void copyValues();
    static constexpr qint64 mostCopied = 20'000;
    void savePng(const QString& path);
    void saveSvg(const QString& path);
    /// One line a batch. Goes on after this returns; succeeded() or failed() tells of its end. One at a time.
    void saveCsv(const QString& path);
    /// What was there before stays.
    void cancelCsv();

signals:
    /// How far saveCsv() is, where it takes longer than a moment.
    void progressed(const QString& sentence);
    void succeeded(const QString& sentence);
    void failed(const QString& sentence);

private:
    QAction* makeAction(const QString& text, const QString& tip, std::function<void()> does);
    void choose(const QString& title, const QString& filter, const QString& ending,
                std::function<void(const QString&)> save);
    void chooseCsv();
    void saveCsv(const ChartContent& content, const QString& path);
    QByteArray png() const;     ///< PNG
    QByteArray drawing() const; ///< SVG
    void write(const QString& path, const QByteArray& bytes);
    void tell(const QString& path, const QString& error);

    MetricCharts& m_charts;
    QAction* m_copy;
    QAction* m_copyValues;
    QAction* m_png;
    QAction* m_svg;
    QAction* m_csv;
    QPointer<CsvWriter> m_writer;
    FileQuestion* m_question;
};

} // namespace inkling
