// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace inkling {

class ModelFiles;
class RunFiles;

/// Files that come from outside: dropped onto the window, chosen in the open dialog, or named when the
/// program was started. Each goes to who opens its kind: run files and descriptions of runs, models in every
/// form that modelFormats() reads, and pictures.
class FileOpener : public QObject {
    Q_OBJECT

public:
    /// Makes the window take drops. All must outlive it.
    FileOpener(ModelFiles& models, RunFiles& runs, QWidget* window);

    /// A part of the window that takes drops itself leaves it those that are not runs or models.
    void watch(QWidget& part);

    /// Whether it is named like a run or a model.
    static bool knows(const QString& path);
    /// What is neither run, model nor picture is refused in words that list what can be opened.
    void open(const QString& path);

signals:
    void pictureCame(const QString& path);
    void failed(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ModelFiles& m_models;
    RunFiles& m_runs;
    QWidget* m_window;
};

} // namespace inkling
