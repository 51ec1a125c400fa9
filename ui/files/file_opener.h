// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace inkling {

/// Files that come from outside: dropped onto the window, chosen in the open dialog, or named when the
/// program was started. Tells their kind, for whoever opens it: run files and descriptions of runs, models in
/// every form that modelFormats() reads, and pictures.
class FileOpener : public QObject {
    Q_OBJECT

public:
    /// Makes the window take drops.
    explicit FileOpener(QWidget* window);

    /// A part of the window that takes drops itself leaves it those that are not runs or models.
    void watch(QWidget& part);

    /// Whether it is named like a run or a model.
    static bool knows(const QString& path);
    /// What is neither run, model nor picture is refused in words that list what can be opened. It is looked
    /// at in the background; of several the last one counts.
    void open(const QString& path);

signals:
    void runCame(const QString& path);
    void modelCame(const QString& path);
    void pictureCame(const QString& path);
    void failed(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_window;
    int m_asked = 0; ///< so often; an earlier answer comes too late
};

} // namespace inkling
