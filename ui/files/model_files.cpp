// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/model_files.h"

#include "core/exchange/model_formats.h"
#include "ui/language/error_text.h"
#include "ui/session/training_session.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace inkling {

ModelFiles::ModelFiles(TrainingSession& session, QWidget* window)
    : QObject{window}
    , m_session{session}
    , m_window{window}
    , m_open{new QAction{tr("&Open model…"), this}}
    , m_save{new QAction{tr("&Save model…"), this}} {
    m_open->setShortcut(QKeySequence::Open);
    m_open->setToolTip(tr("Open a TensorFlow.js layers-model and go on training it"));
    m_save->setShortcut(QKeySequence::Save);
    m_save->setToolTip(tr("Save the network as a TensorFlow.js layers-model, a folder with model.json"));
    connect(m_open, &QAction::triggered, this, &ModelFiles::chooseAndOpen);
    connect(m_save, &QAction::triggered, this, &ModelFiles::chooseAndSave);
    connect(&session, &TrainingSession::saved, this, [this](const QString& folder, const QString& error) {
        if (error.isEmpty()) {
            m_folder = QFileInfo{folder}.absoluteFilePath();
            emit succeeded(tr("Saved, and read back to be sure: %1").arg(QDir::toNativeSeparators(folder)));
        } else {
            emit failed(error);
        }
    });
}

void ModelFiles::open(const QString& path) {
    auto trained = readTrainedModel(path.toStdString());
    if (!trained) {
        emit failed(textOf(trained.error()));
        return;
    }
    RunSpec spec = m_session.spec();
    spec.initialModel = path.toStdString();
    spec.network = trained->model.architecture->specs();
    spec.inputShape = trained->model.architecture->inputShape();
    std::optional<Optimizer> optimizer;
    if (trained->optimizer) {
        takeOptimizerSettings(spec.settings, trained->optimizer->settings);
        optimizer = std::move(trained->optimizer->optimizer);
    }
    if (const auto begun =
            m_session.begin(spec, m_session.data(), std::move(trained->model), {}, std::move(optimizer));
        !begun) {
        emit failed(textOf(begun.error()));
        return;
    }
    const QFileInfo file{path};
    m_folder = file.isDir() ? file.absoluteFilePath() : file.absolutePath();
    if (trained->notice.empty())
        emit succeeded(tr("Opened %1; Train goes on from its weights.").arg(QDir::toNativeSeparators(path)));
    else
        emit failed(textOf({ErrorKind::badData, trained->notice})); // which says that the weights were read
}

void ModelFiles::save(const QString& folder) {
    m_session.save(folder.toStdString());
}

void ModelFiles::chooseAndOpen() {
    const auto path = QFileDialog::getOpenFileName(m_window, tr("Open model"), m_folder,
                                                   tr("TensorFlow.js layers-model (*.json);;All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void ModelFiles::chooseAndSave() {
    m_session.pause();
    const QDir beside = m_folder.isEmpty() ? QDir::home() : QFileInfo{m_folder}.dir();
    const auto folder = QFileDialog::getSaveFileName(m_window, tr("Save model in a new folder"),
                                                     beside.filePath(tr("inkling-model")), {}, nullptr,
                                                     QFileDialog::DontConfirmOverwrite);
    if (!folder.isEmpty())
        save(folder);
}

} // namespace inkling
