// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/training_session.h"

#include <QMainWindow>

class QScrollArea;

namespace inkling {

class BatchPage;
class ControlBar;
class DataChooser;
class EvaluationPage;
class FileOpener;
class InsidePage;
class LanguageSource;
class LayersPage;
class LibraryPage;
class MapPage;
class MessageBar;
class MetricCharts;
class ModelExport;
struct OtherRun;
class ModelFiles;
class MomentReader;
class NetworkEditor;
struct Picture;
class PresetChooser;
class ReadingPanel;
class RunFiles;
class RunLibrary;
class RunsPage;
class SettingEditors;
class SettingsPanel;
class ThemeSource;
class ThumbnailView;
class TimelineBar;
class ViewDocks;

/// Creates the views, lays them out and connects them. Decides nothing.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// All must outlive the window.
    MainWindow(TrainingSession& session, RunLibrary& library, ThemeSource& themes, LanguageSource& languages);
    ~MainWindow() override;

    ReadingPanel& readingPanel() const { return *m_reading; }
    ThumbnailView& thumbnails() const { return *m_thumbnails; }
    MetricCharts& charts() const { return *m_charts; }
    EvaluationPage& evaluationPage() const { return *m_evaluation; }
    InsidePage& insidePage() const { return *m_inside; }
    LayersPage& layersPage() const { return *m_layers; }
    MapPage& mapPage() const { return *m_map; }
    RunsPage& runsPage() const { return *m_runs; }
    LibraryPage& libraryPage() const { return *m_stored; }
    TimelineBar& timeline() const { return *m_timeline; }
    ViewDocks& docks() const { return *m_docks; }
    ControlBar& controls() const { return *m_controls; }
    ModelFiles& modelFiles() const { return *m_files; }
    ModelExport& modelExport() const { return *m_export; }
    RunFiles& runFiles() const { return *m_runFiles; }
    FileOpener& fileOpener() const { return *m_opener; }
    DataChooser& dataChooser() const { return *m_data; }
    NetworkEditor& networkEditor() const { return *m_network; }
    PresetChooser& presetChooser() const { return *m_presets; }
    MessageBar& messages() const { return *m_messages; }
    TrainingSession& session() const { return m_session; }

    /// On the canvas: an image of the data, which is known to be of this class.
    void showLabelled(const Picture& picture, int label);
    /// For the next window: the arrangement, and the run that is wanted.
    void store() const;

protected:
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void layOut();
    void addViews();
    QMenu* makeMenu();
    void connectControls();
    QString paceText() const;
    void connectViews();
    void connectLibrary();
    void arrange();
    int settingsWidth() const;
    int drawingWidth() const;
    void fitSides();
    void restore();
    void greet();
    void alignTimeline();
    void showRun();
    void showMoment();
    void showState();
    void showCharts();
    std::vector<OtherRun> otherRuns() const;
    void wearTheme();

    TrainingSession& m_session;
    RunLibrary& m_library;
    ThemeSource& m_themes;
    LanguageSource& m_languages;
    ViewDocks* m_docks;
    SettingEditors* m_editors;
    ControlBar* m_controls;
    MessageBar* m_messages;
    SettingsPanel* m_settings;
    QScrollArea* m_settingsSide = nullptr;
    NetworkEditor* m_network;
    MetricCharts* m_charts;
    TimelineBar* m_timeline;
    ReadingPanel* m_reading;
    ThumbnailView* m_thumbnails;
    BatchPage* m_batch;
    EvaluationPage* m_evaluation;
    InsidePage* m_inside;
    LayersPage* m_layers;
    MapPage* m_map;
    RunsPage* m_runs;
    LibraryPage* m_stored;
    MomentReader* m_reader;
    ModelFiles* m_files;
    ModelExport* m_export;
    RunFiles* m_runFiles;
    FileOpener* m_opener;
    DataChooser* m_data;
    PresetChooser* m_presets;
};

} // namespace inkling
