// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/run_library.h"

#include "core/exchange/model_formats.h"
#include "core/runs/run_exports.h"
#include "core/runs/run_file.h"
#include "resources/data_source.h"
#include "ui/files/last_read.h"
#include "ui/language/error_text.h"
#include "ui/language/run_name.h"
#include "ui/library/run_shelf.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

/// The run's data, which must be those that it was trained on. `name`: for the sentence.
Result<DigitData> dataFor(const RunDescription& run, const std::string& name, RunShelf& shelf) {
    auto data = openDataSource(run.spec.data);
    if (!data)
        return data.error();
    const auto& wanted = run.dataSha256;
    if (!wanted.empty() && shelf.sha256(*data) != wanted)
        return Error{ErrorKind::badData,
                     Sentence::tr("%1: the data are not those that it was trained on; their SHA-256 is %2, "
                                  "the run's is %3.")
                         .arg(name, shelf.sha256(*data), wanted)};
    return data;
}

} // namespace

struct RunLibrary::Described {
    QString file;
    RunDescription description;
    DigitData data;
    std::optional<Model> initial = {};
    std::optional<Optimizer> optimizer = {};
    Sentence notice = {}; ///< why the model's optimizer begins anew
};

/// What the store has, as it was read.
struct RunLibrary::Lists {
    std::vector<RunSummary> runs;
    std::vector<RunSummary> removed;
};

RunLibrary::RunLibrary(TrainingSession& session, std::filesystem::path file, QObject* parent)
    : QObject{parent}
    , m_session{session}
    , m_shelf{new RunShelf{std::move(file)}}
    , m_reading{new LastRead{this}} {
    m_thread.setObjectName("storage");
    m_shelf->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_shelf, &QObject::deleteLater);
    connect(this, &RunLibrary::answered, this, &RunLibrary::takeAnswers, Qt::QueuedConnection);
    m_thread.start();
    connect(&session, &TrainingSession::stateKept, this, &RunLibrary::keepState);
    connect(&session, &TrainingSession::stateChanged, this, &RunLibrary::noteState);
    connect(&session, &TrainingSession::stateChanged, this, &RunLibrary::checkExpected);
    connect(&session, &TrainingSession::evaluated, this, &RunLibrary::noteEvaluation);
    list();
}

RunLibrary::~RunLibrary() {
    m_session.settle();
    for (auto& [run, shelved] : m_shelved) {
        if (shelved.ending == RunEnding::running)
            shelved.ending = RunEnding::paused;
        shelved.isBusy = false; // orders are carried out in turn
        store(run, shelved);
    }
    m_shelf->order([](RunShelf& shelf) { shelf.thread()->quit(); });
    m_thread.wait();
}

// ---------------------------------------------------------------- questions and answers

void RunLibrary::ask(Question question, Refusal refused) {
    m_shelf->order([this, question = std::move(question), refused = std::move(refused)](RunShelf& shelf) {
        const auto store = shelf.store();
        if (!store) {
            answer([error = store.error(), refused](RunLibrary& library) { refused(library, error); });
            return;
        }
        if (auto notice = shelf.takeNotice(); !notice.isEmpty())
            answer([notice](RunLibrary& library) { emit library.failed(textOf(notice)); });
        if (auto reply = question(**store, shelf))
            answer(std::move(reply));
    });
}

/// On the storage thread.
void RunLibrary::answer(Answer answer) {
    if (m_answers.post(std::move(answer)))
        emit answered();
}

void RunLibrary::takeAnswers() {
    for (const auto& answer : m_answers.take())
        answer(*this);
}

RunLibrary::Answer RunLibrary::refusal(const Error& error) {
    return [error](RunLibrary& library) { library.report(error); };
}

void RunLibrary::report(const Error& error) {
    emit failed(textOf(error));
}

void RunLibrary::list() {
    ask([](RunStore& store, RunShelf&) -> Answer {
        auto runs = store.list();
        auto removed = runs ? store.removed() : Result<std::vector<RunSummary>>{runs.error()};
        if (!removed)
            return refusal(removed.error());
        const auto lists = std::make_shared<const Lists>(Lists{*std::move(runs), *std::move(removed)});
        return [lists](RunLibrary& library) { library.showRuns(*lists); };
    });
}

void RunLibrary::showRuns(const Lists& lists) {
    m_runs = lists.runs;
    m_removed = lists.removed;
    if (std::exchange(m_isFirstList, false))
        m_session.setRunCount(static_cast<int>(m_runs.size()));
    emit runsChanged();
}

const RunSummary* RunLibrary::find(const RunKey& key) const {
    const auto found = std::ranges::find(m_runs, key, &RunSummary::key);
    return found == m_runs.end() ? nullptr : &*found;
}

std::optional<RunKey> RunLibrary::keyOf(RunId run) const {
    const auto found = m_shelved.find(run);
    return found != m_shelved.end() && found->second.isBegun ? std::optional{found->second.key}
                                                             : std::nullopt;
}

std::optional<RunId> RunLibrary::idOf(const RunKey& key) const {
    for (const auto& [run, shelved] : m_shelved)
        if (shelved.key == key && m_session.findRun(run))
            return run;
    return {};
}

// ---------------------------------------------------------------- what people ask for

void RunLibrary::change(std::function<Result<void>(RunStore&)> change, Answer then) {
    ask([change = std::move(change), then = std::move(then)](RunStore& store, RunShelf&) -> Answer {
        const auto result = change(store);
        return [result, then](RunLibrary& library) {
            if (!result)
                library.report(result.error());
            else if (then)
                then(library);
            library.list();
        };
    });
}

void RunLibrary::rename(const RunKey& key, const QString& name) {
    if (const auto run = idOf(key))
        m_session.rename(*run, name.toStdString());
    change([key, name](RunStore& store) { return store.rename(key, name.toStdString()); });
}

void RunLibrary::setNote(const RunKey& key, const QString& note) {
    change([key, note](RunStore& store) { return store.setNote(key, note.toStdString()); });
}

void RunLibrary::remove(const RunKey& key) {
    const auto* run = find(key);
    const auto name = run ? runNameText(run->name) : QString{};
    change([key](RunStore& store) { return store.remove(key); },
           [key, name](RunLibrary& library) { emit library.removed(QString::fromStdString(key), name); });
}

void RunLibrary::restore(const RunKey& key) {
    std::erase_if(m_removed, [&](const RunSummary& run) { return run.key == key; }); // until it is known
    change([key](RunStore& store) { return store.restore(key); },
           [key](RunLibrary& library) { emit library.restored(QString::fromStdString(key)); });
}

void RunLibrary::open(const RunKey& key, bool trains) {
    if (const auto run = idOf(key)) {
        m_session.select(*run);
        if (trains)
            goOn(*run);
        return;
    }
    ask([key, trains](RunStore& store, RunShelf& shelf) -> Answer {
        auto run = store.load(key);
        auto data =
            run ? dataFor(run->description, run->summary.name, shelf) : Result<DigitData>{run.error()};
        const auto claimed = data ? store.claim(key) : Result<void>{data.error()};
        if (!claimed)
            return refusal(claimed.error());
        return [run = std::make_shared<StoredRun>(*std::move(run)), data = *std::move(data),
                trains](RunLibrary& library) { library.take(*run, data, trains); };
    });
}

/// One that has been selected: the session enters it soon, and then trains.
void RunLibrary::goOn(RunId run) {
    const auto* record = m_session.findRun(run);
    m_session.train();
    emit wentOn(runNameText(record->name), record->end());
}

void RunLibrary::take(const StoredRun& run, const DigitData& data, bool trains) {
    if (idOf(run.summary.key)) {
        open(run.summary.key, trains); // it was asked for twice
        return;
    }
    const auto id = m_session.reopen(run, data);
    if (!id) {
        report(id.error());
        return;
    }
    const auto& summary = run.summary;
    const auto* record = m_session.findRun(*id);
    m_shelved[*id] = {.key = summary.key,
                      .isBegun = true,
                      .stored = run.history->end(),
                      .planned = summary.planned,
                      .ending = summary.ending,
                      .storedEnding = summary.ending,
                      .storedChanges = record->changes,
                      .divergence = run.divergence,
                      .start = run.states.front(),
                      .newest = {},
                      .finalTest = {}};
    if (trains)
        goOn(*id);
    else
        emit opened(runNameText(summary.name));
    list();
}

void RunLibrary::exportRun(const RunKey& key, const QString& path) {
    if (const auto run = idOf(key)) {
        storeRest(*run);
    } else if (isRead() && !find(key)) { // since a dialog was opened
        emit failed(tr("The run has been deleted; undo that first, then save it."));
        return;
    }
    ask([key, path](RunStore& store, RunShelf&) -> Answer {
        const auto run = store.load(key);
        const auto written = run ? inkling::exportRun(*run, path.toStdString()) : Result<void>{run.error()};
        return [path, written](RunLibrary& library) {
            if (written)
                emit library.exported(path);
            else
                library.report(written.error());
        };
    });
}

void RunLibrary::importRun(const QString& path) {
    const int number = m_reading->begin(QDir::toNativeSeparators(path));
    const auto refused = [number](RunLibrary& library, const Error& error) {
        if (library.m_reading->end(number))
            library.report(error);
    };
    const auto answerWith = [number, refused](auto run, auto take) -> Answer {
        if (!run)
            return [refused, error = run.error()](RunLibrary& library) { refused(library, error); };
        return [number, take, run = std::make_shared<decltype(run)>(std::move(run))](RunLibrary& library) {
            if (library.m_reading->end(number))
                take(library, **run);
        };
    };
    if (path.endsWith(QLatin1String{".json"}, Qt::CaseInsensitive)) {
        const auto take = [](RunLibrary& library, const Described& run) {
            emit library.imported(run.file);
            library.take(run);
        };
        ask([=](RunStore&, RunShelf& shelf) { return answerWith(readDescribed(path, shelf), take); },
            refused);
    } else {
        const auto take = [path](RunLibrary& library, const StoredRun& run) { library.add(path, run); };
        ask([=](RunStore&, RunShelf&) { return answerWith(readRunFile(path.toStdString()), take); }, refused);
    }
}

/// One that is here already, and may have gone on since, stays what it is.
void RunLibrary::add(const QString& path, const StoredRun& run) {
    ask([path, run](RunStore& store, RunShelf&) -> Answer {
        auto added = run;
        if (store.find(added.summary.key))
            added.summary.key = randomRunKey();
        if (const auto result = store.add(added); !result)
            return refusal(result.error());
        return [path, key = added.summary.key](RunLibrary& library) {
            emit library.imported(path);
            library.open(key);
        };
    });
}

Result<RunLibrary::Described> RunLibrary::readDescribed(const QString& path, RunShelf& shelf) {
    auto description = readRunDescription(path.toStdString());
    if (!description)
        return description.error();
    auto data = dataFor(*description, path.toStdString(), shelf);
    if (!data)
        return data.error();
    Described run{.file = path, .description = *std::move(description), .data = *std::move(data)};
    if (const auto& file = run.description.spec.initialModel; !file.empty()) {
        auto trained = readTrainedModel(file);
        if (!trained)
            return trained.error();
        run.description.spec.network = trained->model.architecture->specs();
        run.description.spec.inputShape = trained->model.architecture->inputShape();
        run.initial = std::move(trained->model);
        run.notice = std::move(trained->notice);
        if (trained->optimizer)
            run.optimizer = std::move(trained->optimizer->optimizer);
    }
    return run;
}

void RunLibrary::take(const Described& run) {
    const auto& description = run.description;
    const auto begun =
        m_session.begin(description.spec, run.data, run.initial, description.changes, run.optimizer);
    if (!begun) {
        report(begun.error());
        return;
    }
    if (description.expected)
        m_expected[m_session.run().id] = *description.expected;
    emit described(run.file);
    if (!run.notice.isEmpty())
        emit failed(textOf(run.notice));
}

void RunLibrary::checkExpected() {
    const auto& moment = m_session.moment();
    const auto found = m_expected.find(moment.run);
    if (found == m_expected.end() || m_session.state() == RunState::running || m_session.isInPast()
        || moment.batch != found->second.batches)
        return;
    const auto name = runNameText(m_session.run().name);
    const auto sha = weightsSha256(*moment.model);
    if (sha == found->second.weightsSha256)
        emit asExpected(name);
    else
        emit failed(
            tr("%1 has other weights than its description expects: their SHA-256 is %2, not %3. The "
               "settings were changed, or are not those of that run.")
                .arg(name, QString::fromStdString(sha), QString::fromStdString(found->second.weightsSha256)));
    m_expected.erase(found);
}

} // namespace inkling
