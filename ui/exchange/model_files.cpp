// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/model_files.h"

#include "core/exchange/model_formats.h"
#include "ui/exchange/export_texts.h"
#include "ui/exchange/format_text.h"
#include "ui/files/file_question.h"
#include "ui/files/last_read.h"
#include "ui/in_background.h"
#include "ui/language/error_text.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QWidget>

#include <utility>

namespace inkling {

namespace {

/// A folder with a model.json in it is one model: it is opened from inside, and others are saved beside it.
void rememberPlaceOf(const QString& model) {
    const QFileInfo file{model};
    const QFileInfo folder{file.isDir() ? file.absoluteFilePath() : file.absolutePath()};
    const bool isModel = file.isDir() || file.suffix() == QLatin1String{"json"};
    rememberFolder(FileKind::model, folder.absoluteFilePath());
    rememberFolder(FileKind::modelFolder, isModel ? folder.absolutePath() : folder.absoluteFilePath());
}

/// What saving would replace: weights belong to their model.json.
QStringList modelIn(const QString& folder) {
    const QFileInfo model{QDir{folder}.filePath(QStringLiteral("model.json"))};
    return model.exists() ? QStringList{QFileInfo{folder}.fileName() + u'/' + model.fileName()}
                          : QStringList{};
}

} // namespace

ModelFiles::ModelFiles(TrainingSession& session, QWidget* window)
    : QObject{window}
    , m_session{session}
    , m_open{new QAction{tr("&Open model…"), this}}
    , m_save{new QAction{tr("&Save model…"), this}}
    , m_toOpen{new FileQuestion{FileQuestion::For::opening, FileKind::model, window}}
    , m_toSave{new FileQuestion{FileQuestion::For::saving, FileKind::modelFolder, window}}
    , m_reading{new LastRead{this}} {
    m_pool.setMaxThreadCount(1);
    m_open->setShortcut(QKeySequence::Open);
    m_open->setToolTip(tr("Open a model, in any of the forms that can be read, and go on training it"));
    m_save->setShortcut(QKeySequence::Save);
    m_save->setToolTip(tr("Save the network as a TensorFlow.js layers-model, a folder with model.json"));
    connect(m_open, &QAction::triggered, this, &ModelFiles::chooseAndOpen);
    connect(m_save, &QAction::triggered, this, &ModelFiles::chooseAndSave);
    connect(&session, &TrainingSession::saved, this, &ModelFiles::tellSaved);
    // Another run may come while the dialog is open. Saved is the one that it was opened for.
    connect(&session, &TrainingSession::momentChanged, this, [this] {
        if (m_session.moment().run == m_asked.run)
            m_asked = m_session.moment();
    });
}

QStringList ModelFiles::openFilters() {
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
    return each;
}

void ModelFiles::open(const QString& path) {
    inBackground(
        m_pool, this, [file = QFile::encodeName(path).toStdString()] { return readTrainedModel(file); },
        [this, path,
         number = m_reading->begin(QDir::toNativeSeparators(path))](Result<TrainedModel> trained) {
            if (m_reading->end(number))
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
    rememberPlaceOf(path);
    if (trained->notice.isEmpty())
        emit succeeded(tr("Opened %1; Train goes on from its weights.").arg(QDir::toNativeSeparators(path)));
    else
        emit failed(textOf(trained->notice)); // which says that the weights were read
}

void ModelFiles::save(const QString& folder) {
    save(folder, m_session.moment());
}

void ModelFiles::save(const QString& folder, const Moment& moment) {
    const int number = m_session.saveNewest(moment, folder.toStdString());
    m_saving.insert(number, {folder, moment});
}

void ModelFiles::tellSaved(int number, const QString& error, std::int64_t batch) {
    if (!m_saving.contains(number))
        return; // somebody else's
    auto [folder, moment] = m_saving.take(number);
    moment.batch = batch;
    if (!error.isEmpty()) {
        emit failed(error);
        return;
    }
    rememberPlaceOf(folder);
    const auto* run = m_session.findRun(moment.run);
    const auto name = run ? QString::fromStdString(run->name) : tr("A run");
    emit succeeded(tr("Saved, and read back to be sure: %1 (%2)", "a folder; a run and its moment")
                       .arg(QDir::toNativeSeparators(folder), ExportTexts::moment(name, moment)));
}

void ModelFiles::chooseAndOpen() {
    m_toOpen->ask({.title = tr("Open model"), .filters = openFilters()},
                  [this](const QString& path, auto&) { emit chosen(path); });
}

void ModelFiles::chooseAndSave() {
    m_asked = m_session.moment();
    m_toSave->ask(
        {.title = tr("Save model in a new folder"), .name = tr("inkling-model"), .replaced = modelIn},
        [this](const QString& folder, auto&) { save(folder, m_asked); });
}

} // namespace inkling
