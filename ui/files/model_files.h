// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QAction;
class QWidget;

namespace inkling {

class TrainingSession;

/// Opening and saving models: the two actions with their dialogs, and what they do without one.
class ModelFiles : public QObject {
    Q_OBJECT

public:
    ModelFiles(TrainingSession& session, QWidget* window);

    QAction* openAction() const { return m_open; }
    QAction* saveAction() const { return m_save; }

    /// A run that goes on from this model: a model.json or its folder.
    void open(const QString& path);
    /// The model that is shown, into a folder; made by the training thread, so that a slow disk stops no
    /// window.
    void save(const QString& folder);

signals:
    void failed(const QString& sentence);
    void succeeded(const QString& sentence);

private:
    void chooseAndOpen();
    void chooseAndSave();

    TrainingSession& m_session;
    QWidget* m_window;
    QAction* m_open;
    QAction* m_save;
    QString m_folder; ///< of the model opened or saved last: where its user will look for it
};

} // namespace inkling
