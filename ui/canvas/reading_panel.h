// SPDX-License-Identifier: GPL-3.0-or-later
// Draw, and see it read: the canvas, its buttons, and the prediction.
#pragma once

#include "core/base/result.h"
#include "core/drawing/drawing.h"
#include "ui/canvas/reading.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QAbstractButton;
class QKeySequence;
class QLabel;
class QMimeData;

namespace inkling {

class DrawingCanvas;
class PredictionPanel;
class ThemeSource;

/// Says what a network is to read, and shows the reading it is given for it. Knows no network. Reads images
/// in the background; the last one asked for wins.
class ReadingPanel : public QWidget {
    Q_OBJECT

public:
    explicit ReadingPanel(const ThemeSource& themes, QWidget* parent = nullptr);

    /// For what is loaded, saved or tested; the user reaches it through this panel.
    DrawingCanvas& canvas() const { return *m_canvas; }
    /// What a network is to read now; nothing where nothing is drawn.
    std::optional<Picture> picture() const;

public slots:
    /// Of the picture announced last. Nothing: there is no network.
    void setReading(const std::optional<inkling::Reading>& reading);
    /// A sample, say. One step of undo.
    void showPicture(const inkling::Picture& picture);
    void openImage(const QString& path);

signals:
    /// At most once in eight milliseconds, also while a stroke is being drawn.
    void pictureChanged(const std::optional<inkling::Picture>& picture);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QAbstractButton* addButton(const QString& text, const QString& tip, const QKeySequence& key,
                               void (ReadingPanel::*action)());
    void undo();
    void redo();
    void clear();
    void chooseImage();
    void paste();
    bool take(const QMimeData& mime);
    void read(std::function<Result<Picture>()> source);
    void showResult(const Result<Picture>& picture);

    void drawingChanged();
    void announcePicture();
    void updateButtons();
    void showMessage(const QString& text);
    void wearTheme();

    const ThemeSource& m_themes;
    DrawingCanvas* m_canvas;
    QAbstractButton* m_clear;
    QAbstractButton* m_undo;
    QAbstractButton* m_redo;
    QAbstractButton* m_open;
    QLabel* m_message;
    PredictionPanel* m_prediction;

    QTimer m_announce;
    int m_reads = 0; ///< images asked for so far
};

} // namespace inkling
