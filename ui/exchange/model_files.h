// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/train/optimizer_state.h"
#include "ui/session/training_session.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QThreadPool>

class QAction;
class QWidget;

namespace inkling {

class FileQuestion;
class LastRead;

/// Opening and saving models: the two actions with their dialogs, and what they do without one.
class ModelFiles : public QObject {
    Q_OBJECT

public:
    ModelFiles(TrainingSession& session, QWidget* window);

    QAction* openAction() const { return m_open; }
    QAction* saveAction() const { return m_save; }

    /// What the open dialog offers: everything that modelFormats() can read, together and one by one.
    static QStringList openFilters();

    /// A run that goes on from this model, in whatever form it is. It is read in the background; of several
    /// the last one asked for is opened. On an error the run before goes on.
    void open(const QString& path);
    LastRead& reading() const { return *m_reading; }
    /// The model that is shown, or while training what has been trained by then, into a folder. Written by
    /// the training thread, so that a slow disk stops no window.
    void save(const QString& folder);

signals:
    void chosen(const QString& path); ///< in the open dialog
    void failed(const QString& sentence);
    void succeeded(const QString& sentence);

private:
    void begin(const QString& path, Result<TrainedModel> trained);
    void chooseAndOpen();
    void chooseAndSave();
    void save(const QString& folder, const Moment& moment);
    void tellSaved(int number, const QString& error, std::int64_t batch);

    struct Saving {
        QString folder;
        Moment moment;
    };

    TrainingSession& m_session;
    QAction* m_open;
    QAction* m_save;
    FileQuestion* m_toOpen;
    FileQuestion* m_toSave;
    LastRead* m_reading;
    Moment m_asked;              ///< what the dialog was opened to save, or what has become of it
    QHash<int, Saving> m_saving; ///< by the session's number
    QThreadPool m_pool;
};

} // namespace inkling
