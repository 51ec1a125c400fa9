// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "core/train/blow_up.h"
#include "ui/canvas/reading_panel.h"
#include "ui/charts/metric_charts.h"
#include "ui/controls/control_bar.h"
#include "ui/controls/message_bar.h"
#include "ui/controls/own_keys.h"
#include "ui/controls/pace_control.h"
#include "ui/controls/status_line.h"
#include "ui/files/data_chooser.h"
#include "ui/files/model_files.h"
#include "ui/network/layer_list.h"
#include "ui/network/preset_chooser.h"
#include "ui/reading/moment_reader.h"
#include "ui/runs/runs_page.h"
#include "ui/settings/setting_editors.h"
#include "ui/settings/settings_panel.h"
#include "ui/settings/stored_settings.h"
#include "ui/theme/theme_source.h"
#include "ui/thumbnails/thumbnail_view.h"
#include "ui/timeline/batch_page.h"
#include "ui/timeline/timeline_bar.h"
#include "ui/timeline/timeline_slider.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

namespace {

constexpr int sampleCount = 100;
constexpr int layoutVersion = 1;
constexpr int lowWindow = 720; ///< lower ones give a row of samples to the canvas

std::vector<Thumbnail> samplesOf(const Dataset& data) {
    std::vector<Thumbnail> samples;
    const auto count = std::min<std::size_t>(sampleCount, data.size());
    for (std::size_t index = 0; index < count; ++index) {
        Thumbnail sample;
        sample.index = static_cast<std::int64_t>(index);
        sample.label = data.label(index);
        const auto image = data.image(index);
        std::copy(image.begin(), image.end(), sample.picture.pixels.begin());
        samples.push_back(std::move(sample));
    }
    return samples;
}

QWidget* withMargins(QWidget* content, QWidget* parent) {
    auto* frame = new QWidget{parent};
    auto* layout = new QVBoxLayout{frame};
    layout->setContentsMargins(2 * Theme::unit, 2 * Theme::unit, 2 * Theme::unit, Theme::unit);
    layout->addWidget(content);
    return frame;
}

QWidget* withTimeline(QWidget* charts, QWidget* timeline, QWidget* parent) {
    auto* frame = new QWidget{parent};
    auto* layout = new QVBoxLayout{frame};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(charts, 1);
    layout->addWidget(timeline);
    return frame;
}

} // namespace

MainWindow::MainWindow(TrainingSession& session, ThemeSource& themes)
    : m_session{session}
    , m_themes{themes}
    , m_editors{new SettingEditors{this}}
    , m_controls{new ControlBar{*m_editors, themes, this}}
    , m_messages{new MessageBar{themes, this}}
    , m_settings{new SettingsPanel{*m_editors, themes, this}}
    , m_layers{new LayerList{themes, this}}
    , m_charts{new MetricCharts{themes, this}}
    , m_timeline{new TimelineBar{session, themes, this}}
    , m_reading{new ReadingPanel{themes, this}}
    , m_thumbnails{new ThumbnailView{themes, this}}
    , m_batch{new BatchPage{session, themes, this}}
    , m_runs{new RunsPage{session, themes, this}}
    , m_pages{new QTabWidget{this}}
    , m_reader{new MomentReader{this}}
    , m_files{new ModelFiles{session, this}}
    , m_data{new DataChooser{session, this}}
    , m_presets{new PresetChooser{session, themes, this}} {
    setWindowTitle(tr("Inkling"));
    layOut();
    connectControls();
    connectViews();
    connect(&themes, &ThemeSource::changed, this, &MainWindow::wearTheme);
    wearTheme();
    restoreLayout();
    if (session.hasRun())
        showRun();
}

MainWindow::~MainWindow() = default;

void MainWindow::layOut() {
    addToolBar(m_controls);
    m_controls->addChoice(m_data->button());
    m_controls->setMenu(makeMenu());

    auto* left = new QWidget{this};
    auto* leftLayout = new QVBoxLayout{left};
    leftLayout->setContentsMargins(2 * Theme::unit, 2 * Theme::unit, 2 * Theme::unit, 2 * Theme::unit);
    leftLayout->setSpacing(2 * Theme::unit);
    leftLayout->addWidget(m_presets);
    leftLayout->addWidget(m_settings);
    leftLayout->addWidget(m_layers);
    leftLayout->addStretch(1);
    auto* scroll = new QScrollArea{this};
    scroll->setObjectName("settings");
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(left);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(left->minimumSizeHint().width() + 2 * Theme::unit);

    m_columns = new QSplitter{Qt::Horizontal, this};
    m_columns->addWidget(scroll);
    m_columns->addWidget(withTimeline(m_charts, m_timeline, this));
    m_columns->addWidget(withMargins(m_reading, this));
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({270, 840, 320});
    m_rows = new QSplitter{Qt::Vertical, this};
    m_rows->addWidget(m_columns);
    m_pages->setDocumentMode(true);
    m_pages->setFocusPolicy(Qt::TabFocus);
    m_pages->tabBar()->setToolTip(tr("What is shown below the charts"));
    m_pages->tabBar()->setAccessibleName(tr("Pages"));
    m_batch->setPreferredRows(1);
    addPage(m_thumbnails, tr("Samples"));
    addPage(m_batch, tr("Batch"));
    addPage(m_runs, tr("Runs"));
    m_rows->addWidget(m_pages);
    m_rows->setStretchFactor(0, 1);
    for (auto* splitter : {m_columns, m_rows}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }

    auto* centre = new QWidget{this};
    auto* layout = new QVBoxLayout{centre};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_rows, 1);
    layout->addWidget(new StatusLine{m_session, m_themes, this});
    setCentralWidget(centre);
}

/// With its number as key.
void MainWindow::addPage(QWidget* page, const QString& title) {
    const int index = m_pages->addTab(withMargins(page, this), title);
    const QKeySequence key{Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)};
    m_pages->setTabToolTip(index, key.toString(QKeySequence::NativeText));
    connect(new QShortcut{key, this}, &QShortcut::activated, m_pages,
            [this, index] { m_pages->setCurrentIndex(index); });
}

QMenu* MainWindow::makeMenu() {
    auto* menu = new QMenu{this};
    menu->setToolTipsVisible(true);
    menu->addActions({m_files->openAction(), m_files->saveAction()});
    menu->addSeparator();
    menu->addActions(m_controls->runActions());
    menu->addActions(m_timeline->runActions());
    // Actions of a menu that is closed are asked for their keys through the window.
    addActions(menu->actions());
    menu->addSeparator();
    auto* appearance = menu->addMenu(tr("&Appearance"));
    auto* group = new QActionGroup{this};
    const auto add = [&](const QString& text, Appearance choice) {
        auto* action = appearance->addAction(text, this, [this, choice] { m_themes.setAppearance(choice); });
        action->setCheckable(true);
        action->setChecked(m_themes.appearance() == choice);
        group->addAction(action);
    };
    add(tr("As the &system"), Appearance::system);
    add(tr("&Light"), Appearance::light);
    add(tr("&Dark"), Appearance::dark);
    addMemoryChoices(*menu->addMenu(tr("&Timeline memory")));
    menu->addSeparator();
    auto* quit = menu->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    addAction(quit);
    return menu;
}

/// How much the states of all runs may take. More makes the way to a batch of a long run shorter.
void MainWindow::addMemoryChoices(QMenu& menu) {
    constexpr int usual = Keyframes::defaultMemoryCap >> 20U;
    const int chosen = QSettings{}.value("window/timelineMegabytes", usual).toInt();
    auto* group = new QActionGroup{this};
    for (const int megabytes : {16, usual, 256, 1024}) {
        auto* action = menu.addAction(tr("%L1 MB").arg(megabytes), this, [this, megabytes] {
            m_session.setMemoryCap(static_cast<std::size_t>(megabytes) << 20U);
            QSettings{}.setValue("window/timelineMegabytes", megabytes);
        });
        action->setCheckable(true);
        action->setChecked(megabytes == chosen);
        group->addAction(action);
    }
    m_session.setMemoryCap(static_cast<std::size_t>(std::clamp(chosen, 1, 65'536)) << 20U);
}

void MainWindow::alignTimeline() {
    const QRectF area = m_charts->plotArea();
    const auto& slider = m_timeline->slider();
    const auto inSlider = [&](double x) {
        return slider.mapFromGlobal(m_charts->mapToGlobal(QPointF{x, 0.0})).x();
    };
    m_timeline->setAxis(inSlider(area.left()), inSlider(area.right()), m_charts->lastOnAxis());
}

void MainWindow::connectControls() {
    connect(m_controls, &ControlBar::trainPressed, &m_session, &TrainingSession::train);
    connect(m_controls, &ControlBar::pausePressed, &m_session, &TrainingSession::pause);
    connect(m_controls, &ControlBar::stepPressed, &m_session, &TrainingSession::step);
    connect(m_controls, &ControlBar::rewindPressed, &m_session, &TrainingSession::rewind);
    connect(m_controls, &ControlBar::testPressed, &m_session, &TrainingSession::evaluate);
    connect(m_editors, &SettingEditors::edited, &m_session, &TrainingSession::changeSettings);

    auto& pace = m_controls->pace();
    connect(&pace, &PaceControl::paceChanged, &m_session, &TrainingSession::setPace);
    m_session.setPace(pace.pace());
    const auto key = [&](const QKeySequence& sequence, void (PaceControl::*action)()) {
        connect(new QShortcut{sequence, this}, &QShortcut::activated, &pace, action);
    };
    key(Qt::Key_Plus, &PaceControl::faster);
    key(Qt::Key_Minus, &PaceControl::slower);
    key(Qt::Key_F, &PaceControl::toggleFullSpeed);

    connect(m_files, &ModelFiles::failed, m_messages, &MessageBar::showError);
    connect(m_files, &ModelFiles::succeeded, m_messages, &MessageBar::showNews);
    connect(m_data, &DataChooser::failed, m_messages, &MessageBar::showError);
    connect(m_presets, &PresetChooser::failed, m_messages, &MessageBar::showError);
    connect(&m_session, &TrainingSession::refused, m_messages, &MessageBar::showError);
}

void MainWindow::connectViews() {
    connect(&m_session, &TrainingSession::runChanged, this, &MainWindow::showRun);
    connect(&m_session, &TrainingSession::stateChanged, this, &MainWindow::showState);
    connect(&m_session, &TrainingSession::settingsChanged, this, [this] {
        m_editors->setSettings(m_session.spec().settings);
        m_settings->setWaiting(m_session.settingsWait());
        showCharts();
    });
    connect(&m_session, &TrainingSession::historyChanged, this, &MainWindow::showCharts);
    connect(&m_session, &TrainingSession::positionChanged, this, &MainWindow::showCharts);
    connect(m_charts, &MetricCharts::axisChanged, this, &MainWindow::alignTimeline);
    connect(m_charts, &MetricCharts::batchClicked, this, [this](qint64 batch) { m_session.seek(batch + 1); });
    connect(&m_session, &TrainingSession::runsChanged, this, &MainWindow::showCharts);
    connect(m_runs, &RunsPage::shownChanged, this, &MainWindow::showCharts);
    connect(m_batch, &BatchPage::pictureChosen, m_reading, &ReadingPanel::showPicture);
    connect(&m_session, &TrainingSession::momentChanged, this,
            [this] { m_reader->setMoment(m_session.moment()); });
    connect(&m_session, &TrainingSession::evaluated, this, [this] {
        // The status line has it, unless the run has already moved on.
        const auto& evaluation = *m_session.evaluation();
        if (m_session.state() == RunState::running)
            m_messages->showNews(tr("After batch %L1: %2.")
                                     .arg(evaluation.batch)
                                     .arg(StatusLine::scoreText(evaluation.score)));
    });
    connect(m_reading, &ReadingPanel::pictureChanged, m_reader, &MomentReader::setPicture);
    connect(m_reader, &MomentReader::readingChanged, m_reading, &ReadingPanel::setReading);
    connect(m_reader, &MomentReader::samplesRead, m_thumbnails, &ThumbnailView::setPredictions);
    connect(m_thumbnails, &ThumbnailView::activated, this, &MainWindow::showSample);
}

void MainWindow::showRun() {
    const auto& images = m_session.data();
    m_editors->setSettings(m_session.spec().settings);
    m_settings->setWaiting(m_session.settingsWait());
    m_layers->setArchitecture(m_session.moment().model->architecture);
    m_thumbnails->setThumbnails(samplesOf(images.test));
    m_reader->setSamples(images.test, sampleCount);
    m_reader->setMoment(m_session.moment());
    showState();
}

void MainWindow::showState() {
    m_controls->setState(m_session.state());
    showCharts();
}

void MainWindow::showCharts() {
    const ChartContent content{
        .history = m_session.history(),
        .plannedBatches = m_session.batchCount(),
        .shownBatch = m_session.isInPast() ? std::optional<qint64>{m_session.position() - 1} : std::nullopt,
        .message = warning(),
        .others = otherRuns()};
    const auto& shown = m_charts->content();
    if (content.history != shown.history || content.plannedBatches != shown.plannedBatches
        || content.message != shown.message || content.shownBatch != shown.shownBatch
        || content.others != shown.others)
        m_charts->setContent(content);
    else
        m_charts->markDirty();
}

std::vector<OtherRun> MainWindow::otherRuns() const {
    std::vector<OtherRun> others;
    for (const RunId id : m_runs->shown())
        if (const auto* run = m_session.findRun(id))
            others.push_back({QString::fromStdString(run->name), run->history});
    return others;
}

/// Why the curves look as they do, where they look bad.
QString MainWindow::warning() const {
    const QLocale numbers;
    if (const auto& divergence = m_session.divergence())
        return tr("Training diverged at batch %L1: %2 is no longer a number. The weights are those before "
                  "that "
                  "batch. Rewind, and try a learning rate smaller than %3.")
            .arg(divergence->batch)
            .arg(QString::fromStdString(divergence->what), numbers.toString(divergence->learningRate));
    const auto patience = m_session.settings().patience;
    if (const auto last = m_session.history()->validations().last();
        last && m_session.state() == RunState::stoppedEarly)
        return patience == 1
            ? tr("Stopped early after %L1 batches: the last validation loss was no new best.")
                  .arg(last->batch + 1)
            : tr("Stopped early after %L1 batches: the validation loss was no new best %L2 times in a row.")
                  .arg(last->batch + 1)
                  .arg(patience);
    if (m_session.state() == RunState::failed)
        return QString::fromStdString(m_session.failure());
    if (const auto& record = m_session.blowUp())
        return tr("Training went off at batch %L1: the loss jumped to %2, and guessing alone gives %3. "
                  "Rewind, and "
                  "try a learning rate smaller than %4.")
            .arg(record->batch)
            .arg(numbers.toString(record->train.loss, 'f', 1),
                 numbers.toString(guessingLoss(m_session.moment().model->architecture->classCount()), 'f', 1),
                 numbers.toString(m_session.settings().learningRate));
    return {};
}

void MainWindow::showSample(std::int64_t index) {
    const auto image = m_session.data().test.image(static_cast<std::size_t>(index));
    Picture picture;
    std::copy(image.begin(), image.end(), picture.pixels.begin());
    m_reading->showPicture(picture);
}

void MainWindow::restoreLayout() {
    QSettings settings;
    settings.beginGroup("window");
    const auto geometry = settings.value("geometry").toByteArray();
    if (settings.value("version").toInt() == layoutVersion && restoreGeometry(geometry)) {
        m_columns->restoreState(settings.value("columns").toByteArray());
        m_rows->restoreState(settings.value("rows").toByteArray());
    } else {
        const auto available = screen()->availableGeometry().size();
        resize(QSize{1440, 900}.boundedTo(available));
        m_thumbnails->setPreferredRows(height() < lowWindow ? 1 : 2);
        const int page = m_thumbnails->sizeHint().height() + 3 * Theme::unit // its margins
            + m_pages->tabBar()->sizeHint().height();
        m_rows->setSizes({height() - page, page});
    }
    bool isNumber = false;
    if (const double pace = settings.value("pace").toDouble(&isNumber); isNumber)
        m_controls->pace().setPace(pace);
    m_settings->setUnfolded(settings.value("unfolded").toStringList());
    m_pages->setCurrentIndex(std::clamp(settings.value("page").toInt(), 0, m_pages->count() - 1));
}

void MainWindow::saveLayout() const {
    QSettings settings;
    storeRun(settings, m_session.spec());
    settings.beginGroup("window");
    settings.setValue("version", layoutVersion);
    settings.setValue("geometry", saveGeometry());
    settings.setValue("columns", m_columns->saveState());
    settings.setValue("rows", m_rows->saveState());
    settings.setValue("pace", m_controls->pace().pace());
    settings.setValue("unfolded", m_settings->unfolded());
    settings.setValue("page", m_pages->currentIndex());
    settings.setValue("appearance", static_cast<int>(m_themes.appearance()));
}

bool MainWindow::event(QEvent* event) {
    // What the control with the focus leaves of a key's event comes by here, before the key counts as the
    // window's.
    const auto* control = focusWidget();
    if (event->type() == QEvent::ShortcutOverride && control
        && hasUseFor(*control, *static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::wearTheme() {
    const Theme& theme = m_themes.theme();
    const auto line = QStringLiteral("QSplitter::handle { background: %1; }").arg(theme.line.name());
    m_columns->setStyleSheet(line);
    m_rows->setStyleSheet(line);
}

} // namespace inkling
