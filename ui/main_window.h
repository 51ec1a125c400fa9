// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/training_session.h"

#include <QMainWindow>

class QSplitter;
class QTabWidget;

namespace inkling {

class BatchPage;
class ControlBar;
class DataChooser;
class LayerList;
class MessageBar;
class MetricCharts;
struct OtherRun;
class ModelFiles;
class MomentReader;
class PresetChooser;
class ReadingPanel;
class RunsPage;
class SettingEditors;
class SettingsPanel;
class ThemeSource;
class ThumbnailView;
class TimelineBar;

/// Creates the views, lays them out and connects them. Decides nothing.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// Both must outlive the window.
    MainWindow(TrainingSession& session, ThemeSource& themes);
    ~MainWindow() override;

    ReadingPanel& readingPanel() const { return *m_reading; }
    ThumbnailView& thumbnails() const { return *m_thumbnails; }
    MetricCharts& charts() const { return *m_charts; }
    RunsPage& runsPage() const { return *m_runs; }
    TimelineBar& timeline() const { return *m_timeline; }
    QTabWidget& pages() const { return *m_pages; }
    ControlBar& controls() const { return *m_controls; }
    ModelFiles& modelFiles() const { return *m_files; }
    DataChooser& dataChooser() const { return *m_data; }
    PresetChooser& presetChooser() const { return *m_presets; }
    MessageBar& messages() const { return *m_messages; }
    TrainingSession& session() const { return m_session; }

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void layOut();
    void connectControls();
    void connectViews();
    void addPage(QWidget* page, const QString& title);
    QMenu* makeMenu();
    void addMemoryChoices(QMenu& menu);
    void alignTimeline();
    void showRun();
    void showState();
    void showCharts();
    std::vector<OtherRun> otherRuns() const;
    QString warning() const;
    void showSample(std::int64_t index);
    void restoreLayout();
    void saveLayout() const;
    void wearTheme();

    TrainingSession& m_session;
    ThemeSource& m_themes;
    SettingEditors* m_editors;
    ControlBar* m_controls;
    MessageBar* m_messages;
    SettingsPanel* m_settings;
    LayerList* m_layers;
    MetricCharts* m_charts;
    TimelineBar* m_timeline;
    ReadingPanel* m_reading;
    ThumbnailView* m_thumbnails;
    BatchPage* m_batch;
    RunsPage* m_runs;
    QTabWidget* m_pages; ///< below: samples, batch, runs
    MomentReader* m_reader;
    ModelFiles* m_files;
    DataChooser* m_data;
    PresetChooser* m_presets;
    QSplitter* m_columns = nullptr;
    QSplitter* m_rows = nullptr;
};

} // namespace inkling
