// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_page.h"

#include "ui/controls/action_button.h"
#include "ui/files/file_question.h"
#include "ui/library/library_actions.h"
#include "ui/library/library_header.h"
#include "ui/library/library_model.h"
#include "ui/library/library_table.h"
#include "ui/theme/theme_source.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace inkling {

LibraryPage::LibraryPage(RunLibrary& library, const TrainingSession& session, const ThemeSource& themes,
                         QWidget* parent)
    : QWidget{parent}
    , m_library{library}
    , m_session{session}
    , m_themes{themes}
    , m_actions{new LibraryActions{this}}
    , m_model{new LibraryModel{this}}
    , m_table{new LibraryTable{*m_model, themes}}
    , m_search{new QLineEdit}
    , m_count{new QLabel}
    , m_more{new QPushButton{tr("More")}}
    , m_menu{new QMenu{this}}
    , m_stack{new QStackedWidget}
    , m_empty{new QLabel}
    , m_toExport{new FileQuestion{FileQuestion::For::saving, FileKind::run, this}}
    , m_toImport{new FileQuestion{FileQuestion::For::opening, FileKind::run, this}} {
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(Theme::unit);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit / 2);
    layout->addLayout(makeHeader());
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    setTabOrder(m_more, &m_table->header());
    setTabOrder(&m_table->header(), m_table);

    constexpr int interval = 250;
    m_figures.setSingleShot(true);
    m_figures.setInterval(interval);
    connect(&m_figures, &QTimer::timeout, this, &LibraryPage::showFigures);
    connect(m_search, &QLineEdit::textChanged, this, &LibraryPage::search);
    connect(m_table, &LibraryTable::chosen, this, &LibraryPage::openSelected);
    connect(m_table, &LibraryTable::lookChanged, this, &LibraryPage::lookChanged);
    connect(m_table, &LibraryTable::editingEnded, this, &LibraryPage::follow);
    connect(m_table, &QWidget::customContextMenuRequested, this, &LibraryPage::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &LibraryPage::say,
            Qt::QueuedConnection); // the rows may be about to change
    connectActions();
    connectLibrary(session);
    connect(&themes, &ThemeSource::changed, this, &LibraryPage::wearTheme);
    wearTheme();
    say();
}

QBoxLayout* LibraryPage::makeHeader() {
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search the runs"));
    m_search->setToolTip(tr("Looks in name, note, network, data and state; all words must be there (%1)")
                             .arg(m_actions->search()->shortcut().toString(QKeySequence::NativeText)));
    m_search->installEventFilter(this);
    m_count->setAccessibleName(tr("How many runs are shown"));
    m_more->setMenu(m_menu);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setAccessibleName(tr("More that can be done with the run"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_actions->addTo(*m_menu);

    auto* header = new QHBoxLayout;
    header->setContentsMargins(0, Theme::unit / 2, 0, 0);
    header->setSpacing(Theme::unit);
    header->addWidget(m_search, 1);
    header->addWidget(m_count);
    header->addStretch(1);
    header->addWidget(makeActionButton(m_actions->open()));
    header->addWidget(makeActionButton(m_actions->importRun()));
    header->addWidget(m_more);
    return header;
}

void LibraryPage::connectActions() {
    const auto connectTo = [this](QAction* action, auto what) {
        connect(action, &QAction::triggered, this, what);
    };
    connectTo(m_actions->open(), &LibraryPage::openSelected);
    connectTo(m_actions->rename(), [this] { m_table->write(LibraryColumn::name); });
    connectTo(m_actions->note(), &LibraryPage::writeNote);
    connectTo(m_actions->exportRun(), &LibraryPage::chooseExport);
    connectTo(m_actions->importRun(), &LibraryPage::chooseImport);
    connectTo(m_actions->remove(), &LibraryPage::removeSelected);
    connectTo(m_actions->undo(), &LibraryPage::undo);
    connectTo(m_actions->search(), [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_model, &LibraryModel::renamed, this,
            [this](const QString& key, const QString& name) { m_library.rename(key.toStdString(), name); });
    connect(m_model, &LibraryModel::noted, this,
            [this](const QString& key, const QString& note) { m_library.setNote(key.toStdString(), note); });
}

void LibraryPage::connectLibrary(const TrainingSession& session) {
    const auto age = [this] {
        m_isOld = true;
        follow();
    };
    connect(&m_library, &RunLibrary::runsChanged, this, age);
    connect(&m_library, &RunLibrary::failed, this, [this, age] {
        m_couldNotRead = !m_library.isRead();
        age(); // a name that was refused is the old one again
    });
    connect(&session, &TrainingSession::runsChanged, this, &LibraryPage::showPlaces);
    connect(&session, &TrainingSession::stateChanged, this, &LibraryPage::showFigures);
    connect(&session, &TrainingSession::historyChanged, this, [this] {
        if (isVisible() && !m_figures.isActive())
            m_figures.start();
    });
}

LibraryLook LibraryPage::look() const {
    return m_table->look();
}

void LibraryPage::setLook(const LibraryLook& look) {
    m_table->setLook(look);
}

// ---------------------------------------------------------------- what is shown

void LibraryPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    follow();
}

/// Shows what has come, unless nobody sees it, or someone is writing in the table.
void LibraryPage::follow() {
    if (m_isOld && isVisible() && !m_table->isEditing())
        showRuns();
}

void LibraryPage::showRuns() {
    m_isOld = false;
    const auto* run = selected();
    const auto key = run ? run->key : RunKey{};
    m_model->setRuns(m_library.runs());
    m_table->fitColumns();
    showPlaces();
    select(m_library.find(m_restored) ? std::exchange(m_restored, {}) : key);
    say();
}

void LibraryPage::showPlaces() {
    if (!isVisible()) {
        m_isOld = true;
        return;
    }
    std::map<RunKey, RunPlace> places;
    for (const auto& run : m_session.runs())
        if (const auto key = m_library.keyOf(run.id))
            places[*key] = run.id == m_session.run().id ? RunPlace::current : RunPlace::session;
    m_model->setPlaces(std::move(places));
    showFigures();
}

/// The store hears of a run that goes on less often.
void LibraryPage::showFigures() {
    if (!isVisible() || m_table->isEditing())
        return;
    if (const auto figures = currentFigures())
        m_model->showFigures(*figures);
}

std::optional<RunSummary> LibraryPage::currentFigures() const {
    const auto key = m_session.hasRun() ? m_library.keyOf(m_session.run().id) : std::nullopt;
    const auto* stored = key ? m_library.find(*key) : nullptr;
    if (!stored)
        return {};
    auto figures = *stored;
    const auto& history = *m_session.run().history;
    figures.batches = history.end();
    figures.seconds = history.time().secondsAt(static_cast<double>(history.end()));
    if (const auto test = history.tests().last(); test && !stored->test)
        figures.test = test->score;
    else if (test && m_session.state() == RunState::running)
        figures.test = test->score;
    if (m_session.state() == RunState::running && !m_session.isInPast()) {
        figures.planned = m_session.batchCount();
        figures.ending = RunEnding::running;
        figures.isInterrupted = false;
    }
    return figures;
}

void LibraryPage::search(const QString& words) {
    const auto* run = selected();
    const auto key = run ? run->key : RunKey{};
    m_model->setSearch(words);
    select(key);
    say();
}

/// Where it is not shown, the first one: something is selected whenever there is something.
void LibraryPage::select(const RunKey& key) {
    if (m_model->rowCount() == 0 || m_table->isEditing())
        return;
    const auto row = m_model->rowOf(key);
    const auto current = m_table->currentIndex();
    if (row ? current.row() == *row : current.isValid())
        return;
    m_table->setCurrentIndex(m_model->index(row.value_or(0), std::max(0, current.column())));
}

/// How many, what can be done now, and why there is nothing.
void LibraryPage::say() {
    const int shown = m_model->rowCount();
    const int total = m_model->total();
    m_count->setText(shown == total ? tr("%Ln run(s)", nullptr, total)
                                    : tr("%L1 of %Ln run(s)", nullptr, total).arg(shown));
    m_count->setVisible(total > 0);
    m_search->setEnabled(total > 0);
    m_empty->setText(emptyText());
    m_stack->setCurrentIndex(shown > 0 ? 1 : 0);
    const auto* run = selected();
    m_actions->setPossible(run, run && signOf(*run) == RunSign::training, !m_library.removedRuns().empty());
}

QString LibraryPage::emptyText() const {
    if (m_model->total() > 0)
        return tr("No run has all of these words.");
    if (m_library.isRead())
        return tr("Every run that you train is kept here. Press Train to make the first one.");
    return m_couldNotRead ? tr("The runs could not be read.") : tr("Reading the runs …");
}

void LibraryPage::wearTheme() {
    auto colours = m_empty->palette();
    colours.setColor(QPalette::WindowText, m_themes.theme().mutedText);
    for (auto* label : {m_empty, m_count}) {
        label->setPalette(colours);
        label->setFont(themeFont(TextSize::normal));
    }
    constexpr int letters = 14; // that the field has room for at least
    m_search->setMinimumWidth(letters * fontMetrics().averageCharWidth());
}

} // namespace inkling
