// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace inkling {

class ModelFiles;
class RunFiles;

/// Files that come by themselves: dropped onto the window, or named when the program was started. Each goes
/// to who opens its kind: run files, and models (model.json or its folder).
class FileOpener : public QObject {
    Q_OBJECT

public:
    /// Makes the window take drops. All must outlive it.
    FileOpener(ModelFiles& models, RunFiles& runs, QWidget* window);

    static bool knows(const QString& path);
    /// Does nothing for a file that it does not know.
    void open(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ModelFiles& m_models;
    RunFiles& m_runs;
};

} // namespace inkling
