// SPDX-License-Identifier: GPL-3.0-or-later
// Draw, and see it read: the canvas, its buttons, and the prediction.
#pragma once

#include "core/drawing/drawing.h"
#include "ui/reading/reading.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollBar;

namespace inkling {

class DrawingActions;
class DrawingCanvas;
class DrawingSaver;
class PictureIntake;
class PredictionPanel;
class ThemeSource;

/// Says what a network is to read, and shows the reading it is given for it. Knows no network. Where there is
/// little room the canvas shrinks first, then the buttons take two rows; what still finds no room is scrolled
/// to.
class ReadingPanel : public QWidget {
    Q_OBJECT

public:
    explicit ReadingPanel(const ThemeSource& themes, QWidget* parent = nullptr);

    /// For what is loaded, saved or tested; the user reaches it through this panel.
    DrawingCanvas& canvas() const { return *m_canvas; }
    /// What a network is to read now; nothing where nothing is drawn.
    std::optional<Picture> picture() const;
    /// Of an image of the data that lies on the canvas as it is.
    std::optional<int> label() const;
    /// Everything it can do, for the menu.
    QList<QAction*> drawingActions() const;

    QSize minimumSizeHint() const override;

public slots:
    /// Of the picture announced last. Nothing: there is no network.
    void setReading(const std::optional<inkling::Reading>& reading);
    /// A sample, say. One step of undo.
    void showPicture(const inkling::Picture& picture);
    /// One that is known to be of this class.
    void showLabelled(const inkling::Picture& picture, int label);
    void openImage(const QString& path);
    /// What lies on the canvas; its name's ending chooses PNG, SVG or ndjson. `word`: what it shows, for
    /// ndjson.
    void saveDrawing(const QString& path, const QString& word = {});

signals:
    /// At most once in eight milliseconds, also while a stroke is being drawn.
    void pictureChanged(const std::optional<inkling::Picture>& picture);
    /// Someone wants to know why the picture is read as it is.
    void reasonAsked();
    /// A file is written. (What went wrong is said in the panel.)
    void succeeded(const QString& sentence);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void layOut();
    void connectParts();
    QPushButton* makeMoreButton();

    void showTaken(const Picture& picture);
    void drawingChanged();
    void announcePicture();
    void showMessage(const QString& text);
    int scrollBarWidth() const;
    void arrangeButtons();
    void wearTheme();

    const ThemeSource& m_themes;
    DrawingCanvas* m_canvas;
    DrawingActions* m_actions;
    PictureIntake* m_intake;
    DrawingSaver* m_saver;
    QList<QPushButton*> m_history;     ///< clear, undo, redo
    QList<QPushButton*> m_tools;       ///< open, and a menu of the rest
    QScrollBar* m_scrollBar = nullptr; ///< of all that is below each other
    QBoxLayout* m_buttons;             ///< a row for each of the two lists
    QLabel* m_message;
    PredictionPanel* m_prediction;
    std::optional<Picture> m_labelled; ///< an image of the data
    int m_label = 0;                   ///< that it is known to have
    QTimer m_announce;
};

} // namespace inkling
