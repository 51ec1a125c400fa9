// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/model_files.h"

#include "core/exchange/model_formats.h"
#include "ui/exchange/format_text.h"
#include "ui/in_background.h"
#include "ui/language/error_text.h"
#include "ui/session/training_session.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace inkling {

ModelFiles::ModelFiles(TrainingSession& session, QWidget* window)
    : QObject{window}
    , m_session{session}
    , m_window{window}
    , m_open{new QAction{tr("&Open model…"), this}}
    , m_save{new QAction{tr("&Save model…"), this}} {
    m_pool.setMaxThreadCount(1);
    m_open->setShortcut(QKeySequence::Open);
    m_open->setToolTip(tr("Open a model, in any of the forms that can be read, and go on training it"));
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

QString ModelFiles::openFilter() {
    QStringList all;
    QStringList each;
    for (const auto& format : modelFormats()) {
        if (!format.read)
            continue;
        const auto pattern = format.extension.empty()
            ? QStringLiteral("*.json")
            : QLatin1Char('*') + QLatin1String{format.extension.data()};
        all.append(pattern);
        each.append(QStringLiteral("%1 (%2)").arg(translatedLabel(format), pattern));
    }
    each.prepend(tr("Models and runs (%1)").arg(all.join(QLatin1Char(' '))));
    each.append(tr("All files (*)"));
    return each.join(QStringLiteral(";;"));
}

void ModelFiles::open(const QString& path) {
    inBackground(
        m_pool, this, [file = QFile::encodeName(path).toStdString()] { return readTrainedModel(file); },
        [this, path, ask = ++m_asked](Result<TrainedModel> trained) {
            if (ask == m_asked)
                begin(path, std::move(trained));
        });
}

void ModelFiles::begin(const QString& path, Result<TrainedModel> trained) {
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
        const Error& error = begun.error();
        emit failed(textOf(Sentence::tr("%1: %2").arg(path.toStdString(), error.sentence)));
        return;
    }
    m_session.evaluateUnasked(); // what it is worth stands in the status line before anything is trained
    const QFileInfo file{path};
    m_folder = file.isDir() ? file.absoluteFilePath() : file.absolutePath();
    if (trained->notice.isEmpty())
        emit succeeded(tr("Opened %1; Train goes on from its weights.").arg(QDir::toNativeSeparators(path)));
    else
        emit failed(textOf(trained->notice)); // which says that the weights were read
}

void ModelFiles::save(const QString& folder) {
    m_session.save(folder.toStdString());
}

void ModelFiles::chooseAndOpen() {
    auto* dialog = new QFileDialog{m_window, tr("Open model"), m_folder, openFilter()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ModelFiles::chosen);
    dialog->open();
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
