// SPDX-License-Identifier: GPL-3.0-or-later
// The program's window with a run, as runWindow() builds it, for tests that use it as a person does.
#pragma once

#include "core/formats/layers_model.h"
#include "core/model/predict.h"
#include "resources/data_source.h"
#include "tests/support/file_dialog.h"
#include "tests/support/patience.h"
#include "tests/support/runs.h"
#include "tests/support/user_home.h"
#include "ui/bars/control_bar.h"
#include "ui/bars/data_chooser.h"
#include "ui/bars/message_bar.h"
#include "ui/bars/pace_control.h"
#include "ui/bars/status_line.h"
#include "ui/canvas/drawing_canvas.h"
#include "ui/canvas/prediction_panel.h"
#include "ui/canvas/reading_panel.h"
#include "ui/charts/metric_charts.h"
#include "ui/controls/elided_label.h"
#include "ui/docks/view_docks.h"
#include "ui/exchange/model_files.h"
#include "ui/language/language_source.h"
#include "ui/library/run_library.h"
#include "ui/main_window.h"
#include "ui/network/network_editor.h"
#include "ui/network/preset_chooser.h"
#include "ui/settings/settings_panel.h"
#include "ui/settings/settings_section.h"
#include "ui/settings/stored_settings.h"
#include "ui/theme/theme_source.h"
#include "ui/thumbnails/thumbnail_view.h"

#include <QtWidgets>

#include <QtTest>

#include <map>

namespace inkling::test {

/// As for someone who never used the program, and counts as in English.
inline void beginAnew() {
    QSettings{}.clear();
    QLocale::setDefault(QLocale{"en_US"});
}

/// The tutorial's run for so long that no test sees its end.
inline RunSpec endlessRun() {
    RunSpec spec = shortRun();
    spec.settings.batches = 1'000'000;
    return spec;
}

/// The program as runWindow() builds it, open and active.
struct Lab {
    ThemeSource themes;
    LanguageSource languages;
    TrainingSession session{2};
    QTemporaryDir store;
    RunLibrary storedRuns{session, store.filePath("runs.sqlite").toStdString()};
    std::unique_ptr<MainWindow> window;

    Lab(const RunSpec& spec, const DigitData& data, Appearance appearance = Appearance::system) {
        themes.setAppearance(appearance);
        if (!session.begin(spec, data))
            return;
        window = std::make_unique<MainWindow>(session, storedRuns, themes, languages);
        window->show();
        isOpen = QTest::qWaitForWindowActive(window.get());
    }

    /// To whatever has the focus, by way of the window's keys.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        QTest::keyClick(window->windowHandle(), static_cast<Qt::Key>(key), modifiers);
    }
    bool reaches(RunState state) const {
        return QTest::qWaitFor([&] { return session.state() == state; }, patience);
    }
    bool reachesBatch(std::int64_t batch) const {
        return QTest::qWaitFor([&] { return session.moment().batch >= batch; }, patience);
    }
    /// Everything that was ordered has been done, and whatever it brought has been shown.
    bool settles() {
        bool isDone = false;
        QTemporaryDir folder;
        const auto link = QObject::connect(&session, &TrainingSession::saved, [&] { isDone = true; });
        const QSignalBlocker quiet{window->modelFiles()};
        session.saveNewest(session.moment(), folder.filePath("settled").toStdString());
        const bool done = QTest::qWaitFor([&] { return isDone; }, patience);
        QObject::disconnect(link);
        return done;
    }

    template<class Widget>
    Widget* find(const char* name) const {
        return window->findChild<Widget*>(name);
    }
    PredictionPanel& prediction() const { return *window->findChild<PredictionPanel*>(); }
    DrawingCanvas& canvas() const { return window->readingPanel().canvas(); }
    StatusLine& status() const { return *window->findChild<StatusLine*>(); }
    QAbstractButton* button(const QString& text) const {
        for (auto* button : window->findChildren<QAbstractButton*>())
            if (button->text() == text)
                return button;
        return nullptr;
    }
    QFileDialog* fileDialog() const { return shownFileDialog(*window); }
    void choosesFile(const QString& path) const { typeFile(*fileDialog(), path); }
    bool shows(const QString& text) const {
        const auto isShown = [&](const auto* label) {
            return label->isVisible() && label->text().contains(text);
        };
        return std::ranges::any_of(window->findChildren<QLabel*>(), isShown)
            || std::ranges::any_of(window->findChildren<ElidedLabel*>(), isShown);
    }

    void drawOne() const {
        const auto& area = canvas().rect();
        QTest::mousePress(&canvas(), Qt::LeftButton, {}, area.center() - QPoint{0, 60});
        for (int y = -60; y <= 60; y += 10)
            QTest::mouseMove(&canvas(), area.center() + QPoint{0, y});
        QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, area.center() + QPoint{0, 60});
    }

    /// What the panel says of this picture if the network of this moment read it.
    static QString readingOf(const Picture& picture, const Moment& moment) {
        Predictor predictor{moment.model->architecture};
        const auto prediction = predictor.predict(moment.model->parameters, picture.pixels);
        const double share = double{prediction.probabilities[static_cast<std::size_t>(prediction.label)]};
        const int percent = qRound(100.0 * share);
        const auto certainty =
            share < 1.0 && percent == 100 ? QStringLiteral("more than 99") : QString::number(percent);
        const auto text = QStringLiteral("Prediction %1, %2 %").arg(prediction.label).arg(certainty);
        return moment.isTrained() ? text : text + ", a guess: not trained yet";
    }

    bool isOpen = false;
};

inline bool isInFront(const ViewDock& dock) {
    return dock.isVisible() && !dock.visibleRegion().isEmpty();
}

/// Space has begun the training, and has done nothing else.
inline bool spaceTrains(const Lab& lab) {
    lab.press(Qt::Key_Space);
    return lab.reaches(RunState::running) && !QApplication::activePopupWidget();
}

} // namespace inkling::test
