// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/bars/control_bar.h"
#include "ui/bars/data_chooser.h"
#include "ui/bars/message_bar.h"
#include "ui/bars/pace_control.h"
#include "ui/bars/status_line.h"
#include "ui/canvas/drawing_canvas.h"
#include "ui/canvas/reading_panel.h"
#include "ui/canvas/stored_drawing.h"
#include "ui/charts/chart_files.h"
#include "ui/charts/metric_charts.h"
#include "ui/charts/stored_chart_settings.h"
#include "ui/controls/own_keys.h"
#include "ui/controls/run_keys.h"
#include "ui/controls/tab_stops.h"
#include "ui/docks/view_docks.h"
#include "ui/evaluation/evaluation_page.h"
#include "ui/exchange/model_export.h"
#include "ui/exchange/model_files.h"
#include "ui/files/file_opener.h"
#include "ui/files/last_read.h"
#include "ui/help/help_menu.h"
#include "ui/inside/inside_page.h"
#include "ui/language/language_menu.h"
#include "ui/language/language_source.h"
#include "ui/language/run_name.h"
#include "ui/layers/layers_page.h"
#include "ui/library/library_page.h"
#include "ui/library/run_files.h"
#include "ui/library/run_library.h"
#include "ui/library/unfinished_offer.h"
#include "ui/map/map_page.h"
#include "ui/network/network_editor.h"
#include "ui/network/pending_bar.h"
#include "ui/network/preset_chooser.h"
#include "ui/network/unapplied_offer.h"
#include "ui/reading/moment_reader.h"
#include "ui/runs/runs_page.h"
#include "ui/session/run_events.h"
#include "ui/session/run_warning.h"
#include "ui/settings/setting_editors.h"
#include "ui/settings/settings_panel.h"
#include "ui/settings/stored_settings.h"
#include "ui/theme/appearance_menu.h"
#include "ui/theme/theme_source.h"
#include "ui/thumbnails/thumbnail_view.h"
#include "ui/timeline/batch_page.h"
#include "ui/timeline/memory_menu.h"
#include "ui/timeline/timeline_bar.h"
#include "ui/timeline/timeline_slider.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDir>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QStatusBar>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

namespace {

constexpr int sampleCount = 100;
constexpr int lowWindow = 720; ///< lower ones give a row of samples to the canvas
constexpr int tallWindow = 1000;
constexpr QSize smallestWindow{80 * Theme::unit, 50 * Theme::unit};
constexpr int usualCharts = 24 * Theme::unit; ///< narrower ones share a place with both sides in turn
constexpr int leastCharts = 20 * Theme::unit;
constexpr int aroundView = 4 * Theme::unit; ///< a view's content

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

QVBoxLayout* asColumn(QWidget* parent, std::initializer_list<QWidget*> widgets) {
    auto* column = new QVBoxLayout{parent};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (auto* widget : widgets)
        column->addWidget(widget);
    return column;
}

/// With as much of its height as there is room for.
QScrollArea* scrolled(QWidget* content, QWidget* parent) {
    auto* scroll = new QScrollArea{parent};
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

} // namespace

MainWindow::MainWindow(TrainingSession& session, RunLibrary& library, ThemeSource& themes,
                       LanguageSource& languages)
    : m_session{session}
    , m_library{library}
    , m_themes{themes}
    , m_languages{languages}
    , m_docks{new ViewDocks{*this, themes}}
    , m_editors{new SettingEditors{this}}
    , m_controls{new ControlBar{*m_editors, themes, this}}
    , m_messages{new MessageBar{themes, this}}
    , m_settings{new SettingsPanel{*m_editors, themes, this}}
    , m_network{new NetworkEditor{themes, this}}
    , m_charts{new MetricCharts{themes, this}}
    , m_timeline{new TimelineBar{session, themes, this}}
    , m_reading{new ReadingPanel{themes, this}}
    , m_thumbnails{new ThumbnailView{themes, this}}
    , m_batch{new BatchPage{session, themes, this}}
    , m_evaluation{new EvaluationPage{themes, this}}
    , m_inside{new InsidePage{themes, this}}
    , m_layers{new LayersPage{themes, this}}
    , m_map{new MapPage{themes, this}}
    , m_runs{new RunsPage{session, themes, this}}
    , m_stored{new LibraryPage{library, session, themes, this}}
    , m_reader{new MomentReader{this}}
    , m_files{new ModelFiles{session, this}}
    , m_export{new ModelExport{session, themes, this}}
    , m_runFiles{new RunFiles{session, library, this}}
    , m_opener{new FileOpener{this}}
    , m_data{new DataChooser{session, this}}
    , m_presets{new PresetChooser{session, themes, this}} {
    setWindowTitle(tr("Inkling"));
    leaveArrowsToRun(*this);
    layOut();
    connectControls();
    connectViews();
    connectLibrary();
    connect(&themes, &ThemeSource::changed, this, &MainWindow::wearTheme);
    wearTheme();
    restore();
    if (session.hasRun())
        showRun();
    greet();
    new UnfinishedOffer{library, *m_messages, this};
    auto* unapplied = new UnappliedOffer{*m_network, *m_messages, this};
    connect(m_controls, &ControlBar::trainPressed, unapplied, &UnappliedOffer::offer);
}

MainWindow::~MainWindow() = default;

void MainWindow::layOut() {
    setMinimumSize(smallestWindow.boundedTo(screen()->availableGeometry().size()));
    addToolBar(m_controls);
    addToolBar(&m_controls->menuBar());
    m_controls->addChoice(m_data->button());
    addViews();
    m_controls->setMenu(makeMenu());

    auto* centre = new QWidget{this};
    asColumn(centre, {m_messages, m_charts, m_timeline});
    m_charts->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setCentralWidget(centre);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(new StatusLine{m_session, m_themes, this}, 1);
}

void MainWindow::addViews() {
    auto* settings = new QWidget{this};
    auto* column = asColumn(settings, {m_presets, m_settings, m_network});
    column->setContentsMargins(0, Theme::unit, 2 * Theme::unit, Theme::unit);
    column->setSpacing(2 * Theme::unit);
    column->addStretch(1);
    m_settingsSide = scrolled(settings, this);
    m_settingsSide->setObjectName("settings");

    m_batch->setPreferredRows(1);
    auto* settingsSide = new QWidget{this};
    asColumn(settingsSide, {m_settingsSide, &m_network->pendingBar()});
    m_docks->add(View::settings, "settings-view", settingsSide, Qt::LeftDockWidgetArea);
    m_docks->add(View::drawing, "drawing-view", m_reading, Qt::RightDockWidgetArea);
    m_docks->add(View::samples, "samples-view", m_thumbnails, Qt::BottomDockWidgetArea);
    m_docks->add(View::batch, "batch-view", m_batch, Qt::BottomDockWidgetArea);
    m_docks->add(View::evaluation, "evaluation-view", m_evaluation, Qt::BottomDockWidgetArea);
    m_docks->add(View::inside, "inside-view", m_inside, Qt::BottomDockWidgetArea);
    m_docks->add(View::layers, "layers-view", m_layers, Qt::BottomDockWidgetArea);
    m_docks->add(View::map, "map-view", m_map, Qt::BottomDockWidgetArea);
    m_docks->add(View::runs, "runs-view", m_runs, Qt::BottomDockWidgetArea);
    m_docks->add(View::library, "library-view", m_stored, Qt::BottomDockWidgetArea);
}

QMenu* MainWindow::makeMenu() {
    auto* menu = new QMenu{this};
    menu->setToolTipsVisible(true);
    menu->addActions({m_files->openAction(), m_files->saveAction(), m_export->action()});
    menu->addSeparator();
    menu->addActions(m_runFiles->actions());
    menu->addSeparator();
    menu->addActions(m_controls->runActions());
    menu->addActions(m_timeline->runActions());
    menu->addSeparator();
    auto* charts = menu->addMenu(m_charts->menu());
    charts->setText(tr("&Charts"));
    auto* drawing = menu->addMenu(tr("&Drawing"));
    drawing->setToolTipsVisible(true);
    drawing->setObjectName("drawing");
    drawing->addActions(m_reading->drawingActions());
    auto* views = menu->addMenu(tr("&Views"));
    views->setToolTipsVisible(true);
    views->addActions(m_docks->viewActions());
    views->addSeparator();
    views->addActions({m_docks->lessonAction(), m_docks->usualAction()});
    menu->addMenu(new AppearanceMenu{m_themes, menu});
    menu->addMenu(new LanguageMenu{m_languages, menu});
    menu->addMenu(new MemoryMenu{m_session, menu});
    auto* help = new HelpMenu{*this, m_themes};
    menu->addMenu(help);
    menu->addSeparator();
    auto* quit = menu->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    quit->setToolTip(tr("Close the window; what was trained is kept, and can go on later"));
    // Actions of a menu that is closed are asked for their keys through the window.
    addActions(menu->actions());
    addActions({help->keysAction(), help->explainAction()});
    return menu;
}

void MainWindow::alignTimeline() {
    const QRectF area = m_charts->plotArea();
    const auto& slider = m_timeline->slider();
    const double shift = slider.mapFromGlobal(m_charts->mapToGlobal(QPointF{})).x();
    m_timeline->setAxis(
        {.left = area.left() + shift,
         .right = area.right() + shift,
         .xOf = [this, shift](double batch) { return m_charts->batchPosition(batch) + shift; },
         .batchAt = [this, shift](double x) { return m_charts->batchAt(x - shift); }});
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
        connect(new QShortcut{sequence, this}, &QShortcut::activated, &pace, [this, &pace, action] {
            (pace.*action)();
            if (m_docks->isLesson())
                m_messages->showNews(paceText());
        });
    };
    key(Qt::Key_Plus, &PaceControl::faster);
    key(Qt::Key_Minus, &PaceControl::slower);
    key(Qt::Key_F, &PaceControl::toggleFullSpeed);

    connect(m_docks, &ViewDocks::usualWanted, this, &MainWindow::arrange);
    connect(m_docks, &ViewDocks::lessonChanged, m_messages, [this](bool isLesson) {
        const auto keys = tr(
            "Space trains and pauses, − and + change the pace, F is full speed. Esc brings the window back.");
        if (isLesson) {
            m_messages->showNews(keys);
            return;
        }
        m_messages->takeBack(keys);
        m_messages->takeBack(paceText());
    });

    connect(&m_charts->files(), &ChartFiles::failed, m_messages, &MessageBar::showError);
    connect(&m_charts->files(), &ChartFiles::succeeded, m_messages, &MessageBar::showNews);
    connect(&m_charts->files(), &ChartFiles::progressed, m_messages, [this](const QString& sentence) {
        m_messages->offer(sentence, tr("Cancel"), [this] { m_charts->files().cancelCsv(); });
    });
    for (auto* reading : {&m_files->reading(), &m_data->reading(), &m_library.reading()}) {
        connect(reading, &LastRead::takesLong, m_messages, [this, reading](const QString& name) {
            m_messages->offerMeanwhile(
                tr("Reading %1 …").arg(name), tr("Cancel"), [reading] { reading->cancel(); }, name);
        });
        connect(reading, &LastRead::ended, m_messages, &MessageBar::withdraw);
    }
    connect(m_files, &ModelFiles::failed, m_messages, &MessageBar::showError);
    connect(m_reading, &ReadingPanel::succeeded, m_messages, &MessageBar::showNews);
    connect(m_files, &ModelFiles::succeeded, m_messages, &MessageBar::showNews);
    connect(m_export, &ModelExport::failed, m_messages, &MessageBar::showError);
    connect(m_export, &ModelExport::succeeded, m_messages, &MessageBar::showNews);
    connect(m_files, &ModelFiles::chosen, m_opener, &FileOpener::open);
    connect(m_opener, &FileOpener::failed, m_messages, &MessageBar::showError);
    connect(m_opener, &FileOpener::runCame, m_runFiles, &RunFiles::open);
    connect(m_opener, &FileOpener::modelCame, m_files, &ModelFiles::open);
    connect(m_opener, &FileOpener::pictureCame, m_reading, &ReadingPanel::openImage);
    m_opener->watch(*m_reading);
    connect(m_data, &DataChooser::failed, m_messages, &MessageBar::showError);
    connect(m_presets, &PresetChooser::failed, m_messages, &MessageBar::showError);
    connect(m_network, &NetworkEditor::applied, m_presets, qOverload<const LayerSpecs&>(&PresetChooser::use));
    connect(&m_session, &TrainingSession::refused, m_messages, &MessageBar::showError);
}

/// For a lesson, which hides the control.
QString MainWindow::paceText() const {
    const int pace = qRound(m_controls->pace().pace());
    return pace == 0 ? tr("Pace: full speed.") : tr("Pace: %Ln batch(es) a second.", nullptr, pace);
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
    connect(m_runs, &RunsPage::pointedAtChanged, this, &MainWindow::showCharts);
    connect(m_batch, &BatchPage::pictureChosen, this, &MainWindow::showLabelled);
    connect(m_layers, &LayersPage::batchChosen, &m_session, &TrainingSession::seek);
    connect(m_layers, &LayersPage::pastWanted, &m_session, &TrainingSession::recall);
    connect(&m_session, &TrainingSession::recalled, m_layers, &LayersPage::setPast);
    connect(m_map, &MapPage::pictureChosen, this, &MainWindow::showLabelled);
    connect(m_evaluation, &EvaluationPage::pictureChosen, this, &MainWindow::showLabelled);
    connect(&m_session, &TrainingSession::momentChanged, this, &MainWindow::showMoment);
    connect(&m_session, &TrainingSession::prolonged, this, [this](int batches) {
        m_messages->showNews(tr("Goes on for as many batches again: %L1 now.").arg(batches));
    });
    connect(&m_session, &TrainingSession::evaluated, this, [this] {
        // The status line has those, too, that nobody asked for, until the run moves on.
        const auto& evaluation = *m_session.evaluation();
        if (!evaluation.isAskedFor)
            return;
        const auto score = StatusLine::scoreText(evaluation.score);
        m_messages->showNews(evaluation.batch == 0
                                 ? tr("Before the first batch: %1.").arg(score)
                                 : tr("After batch %L1: %2.").arg(evaluation.batch).arg(score));
    });
    connect(m_reading, &ReadingPanel::pictureChanged, m_reader, &MomentReader::setPicture);
    connect(m_reading, &ReadingPanel::pictureChanged, m_inside, &InsidePage::setPicture);
    connect(m_reading, &ReadingPanel::pictureChanged, m_map, &MapPage::setPicture);
    connect(m_reader, &MomentReader::readingChanged, m_reading, &ReadingPanel::setReading);
    connect(m_reading, &ReadingPanel::reasonAsked, this, [this] {
        m_inside->askWhy();
        m_docks->dock(View::inside)->bringUp();
    });
    connect(m_reader, &MomentReader::samplesRead, m_thumbnails, &ThumbnailView::setPredictions);
    connect(m_thumbnails, &ThumbnailView::pictureChosen, this, &MainWindow::showLabelled);
}

void MainWindow::connectLibrary() {
    connect(&m_library, &RunLibrary::failed, m_messages, &MessageBar::showError);
    connect(&m_library, &RunLibrary::recovered, m_messages,
            [this] { m_messages->showNews(tr("Runs are stored again.")); });
    connect(&m_library, &RunLibrary::opened, m_messages, [this](const QString& name) {
        m_messages->showNews(tr("%1 is open; Train goes on from its end.").arg(name));
    });
    connect(&m_library, &RunLibrary::wentOn, m_messages, [this](const QString& name, qint64 batches) {
        m_messages->showNews(tr("%1 goes on after batch %L2.").arg(name).arg(batches));
    });
    connect(&m_library, &RunLibrary::exported, m_messages, [this](const QString& path) {
        m_messages->showNews(tr("Written, and read back to be sure: %1").arg(QDir::toNativeSeparators(path)));
    });
    connect(&m_library, &RunLibrary::described, m_messages, [this](const QString& file) {
        m_messages->showNews(
            tr("%1 describes this run; Train makes it.").arg(QDir::toNativeSeparators(file)));
    });
    connect(&m_library, &RunLibrary::asExpected, m_messages, [this](const QString& name) {
        m_messages->showNews(tr("%1 has come to the very weights that its description expects.").arg(name));
    });
    connect(&m_library, &RunLibrary::removed, m_messages, [this](const QString& key, const QString& name) {
        m_messages->offer(
            tr("%1 was deleted.").arg(name), tr("Undo"),
            [this, key] { m_library.restore(key.toStdString()); }, key);
    });
    connect(&m_library, &RunLibrary::restored, m_messages, &MessageBar::withdraw);
    connect(m_runFiles, &RunFiles::failed, m_messages, &MessageBar::showError);
    connect(m_runFiles, &RunFiles::succeeded, m_messages, &MessageBar::showNews);
}

void MainWindow::showRun() {
    const auto& images = m_session.data();
    m_editors->setSettings(m_session.spec().settings);
    m_settings->setWaiting(m_session.settingsWait());
    m_network->setArchitecture(m_session.moment().model->architecture);
    m_thumbnails->setThumbnails(samplesOf(images.test));
    m_reader->setSamples(images.test, sampleCount);
    m_evaluation->setData(images.test);
    m_layers->setData(images.train);
    m_map->setData(images.test);
    showMoment();
    showState();
}

void MainWindow::showMoment() {
    const Moment& moment = m_session.moment();
    m_reader->setMoment(moment);
    m_evaluation->setMoment(moment);
    m_inside->setMoment(moment);
    const auto& settings = m_session.settings();
    m_layers->setLoss({settings.loss, static_cast<float>(settings.labelSmoothing)});
    m_layers->setMoment(moment);
    m_map->setMoment(moment);
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
        .message = runWarning(m_session),
        .others = otherRuns(),
        .batchesPerEpoch = m_session.hasRun() ? static_cast<double>(m_session.batchesPerEpoch()) : 0.0,
        .events = eventsOf(m_session),
        .finalTest = finalTestOf(m_session),
        .beginsTrained = m_session.moment().beginsTrained,
        .settings = m_session.hasRun() ? m_session.run().changes : std::vector<SettingsChange>{}};
    if (content != m_charts->content())
        m_charts->setContent(content);
    else
        m_charts->markDirty();
}

std::vector<OtherRun> MainWindow::otherRuns() const {
    std::vector<OtherRun> others;
    for (const RunId id : m_runs->shown())
        if (const auto* run = m_session.findRun(id))
            others.push_back({.name = runNameText(run->name),
                              .history = run->history,
                              .finalTest = finalTestOf(*run),
                              .isPointedAt = id == m_runs->pointedAt()});
    return others;
}

void MainWindow::showLabelled(const Picture& picture, int label) {
    m_inside->setLabel(picture, label);
    m_reading->showLabelled(picture, label);
}

int MainWindow::settingsWidth() const {
    return m_settingsSide->widget()->minimumSizeHint().width()
        + style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_settingsSide);
}

int MainWindow::drawingWidth() const {
    return m_reading->minimumSizeHint().width();
}

/// The sides are as wide as their content needs, unless that leaves no charts: then they scroll.
void MainWindow::fitSides() {
    const int most = (width() - leastCharts) / 2 - aroundView - Theme::unit;
    m_settingsSide->setMinimumWidth(std::min(settingsWidth(), most));
    m_reading->setMinimumWidth(std::min(drawingWidth(), most));
}

/// The first look, by the size of the window.
void MainWindow::arrange() {
    const bool isLow = height() < lowWindow;
    m_thumbnails->setPreferredRows(isLow ? 1 : 2);
    const int aroundSamples = 8 * Theme::unit; // tabs, title bar and margins
    const int samples = m_thumbnails->sizeHint().height() + aroundSamples;
    const int roomBelow = height() - m_controls->sizeHint().height() - statusBar()->sizeHint().height()
        - m_charts->minimumSizeHint().height() - m_timeline->minimumSizeHint().height() - Theme::unit;
    // With room for two rows of mistakes, too; more would be taken from the canvas of a usual window.
    const int rows = samples + 2 * Theme::unit;
    const int below = isLow ? std::max(samples, height() * 2 / 5)
                            : std::max(rows, height() < tallWindow ? 0 : height() / 3);
    const int settings = settingsWidth() + aroundView / 2; // its scroll bar is at the edge
    const int drawing = drawingWidth() + aroundView;
    const bool isNarrow = width() < settings + usualCharts + drawing;
    m_docks->arrange({.left = std::max(36 * Theme::unit, settings),
                      .right = std::max({std::clamp(width() / 4, 38 * Theme::unit, 60 * Theme::unit), drawing,
                                         isNarrow ? settings : 0}),
                      // A row of samples is no room for a matrix of ten digits.
                      .below = std::min(below, roomBelow),
                      .rightIsWhole = isLow,
                      .leftIsRight = isNarrow});
}

void MainWindow::restore() {
    QSettings settings;
    settings.beginGroup("window");
    if (!m_docks->restore(settings)) {
        resize(QSize{1440, 900}.boundedTo(screen()->availableGeometry().size()));
        arrange();
    }
    bool isNumber = false;
    if (const double pace = settings.value("pace").toDouble(&isNumber); isNumber)
        m_controls->pace().setPace(pace);
    m_charts->setSettings(storedChartSettings(settings));
    m_settings->setUnfolded(settings.value("unfolded").toStringList());
    m_stored->setLook(storedLibraryLook(settings));
    m_reading->canvas().setDrawing(storedDrawing(settings));
}

void MainWindow::store() const {
    QSettings settings;
    storeRun(settings, m_session.spec());
    settings.beginGroup("window");
    m_docks->save(settings);
    settings.setValue("pace", m_controls->pace().pace());
    storeChartSettings(settings, m_charts->settings());
    settings.setValue("unfolded", m_settings->unfolded());
    storeLibraryLook(settings, m_stored->look());
    storeDrawing(settings, m_reading->canvas().content());
    settings.setValue("appearance", static_cast<int>(m_themes.appearance()));
    settings.setValue("language", m_languages.language());
}

/// Once in the life of an installation, until the first training.
void MainWindow::greet() {
    if (QSettings{}.value("window/greeted").toBool())
        return;
    m_messages->showHint(
        tr("Press Space to train the network: a hundred batches, in a few seconds. Then draw a digit at "
           "the right."));
    connect(m_messages, &MessageBar::hintClosed, this, [] { QSettings{}.setValue("window/greeted", true); });
    connect(m_controls, &ControlBar::trainPressed, m_messages, &MessageBar::closeHint);
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

bool MainWindow::focusNextPrevChild(bool next) {
    return goToTabStop(*this, next);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    fitSides();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    store();
    m_themes.setTextScale(1.0); // of a lesson
    QMainWindow::closeEvent(event);
}

void MainWindow::wearTheme() {
    const Theme& theme = m_themes.theme();
    // A separator is a line with room to be taken hold of.
    const auto sheet = QStringLiteral(R"(
        QMainWindow::separator { background: %1; width: 5px; height: 5px; }
        QMainWindow::separator:vertical { border-left: 1px solid %2; }
        QMainWindow::separator:horizontal { border-top: 1px solid %2; }
        QCheckBox { padding: 3px 2px 3px 0px; }
        QCheckBox::indicator { width: 1.6ex; height: 1.6ex; border: 1px solid %3; background: transparent; }
        QCheckBox::indicator:checked { background: %5; border-color: %5; image: url(:/tick_%7.svg); }
        QStatusBar { border-top: 1px solid %2; }
        QStatusBar::item { border: none; }
        QMainWindow > QTabBar::tab { color: %3; padding: 4px 12px; border: none;
                                     border-bottom: 2px solid transparent; }
        QMainWindow > QTabBar::tab:hover { color: %4; }
        QMainWindow > QTabBar::tab:selected { color: %4; border-bottom-color: %5; }
        QMainWindow > QTabBar:focus::tab:selected { background: %6; }
    )");
    setStyleSheet(sheet.arg(theme.panel.name(), theme.line.name(), theme.mutedText.name(), theme.text.name(),
                            theme.train.name(), theme.hover.name(), theme.isDark ? "dark" : "light"));
    // Rows within rows measure themselves anew only then.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    fitSides();
}

} // namespace inkling
