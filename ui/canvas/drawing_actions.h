// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvas_content.h"
#include "ui/reading/reading.h"

#include <QList>
#include <QObject>

#include <optional>

class QAction;
class QKeySequence;
class QWidget;

namespace inkling {

class DrawingCanvas;

/// What can be done with a drawing and its reading. The actions are the panel's: their keys work wherever the
/// focus is in its window. They act on the canvas and the clipboard by themselves; what needs a file is
/// announced.
class DrawingActions : public QObject {
    Q_OBJECT

public:
    DrawingActions(DrawingCanvas& canvas, QWidget* panel);

    QAction* clear() const { return m_clear; }
    QAction* undo() const { return m_undo; }
    QAction* redo() const { return m_redo; }
    QAction* open() const { return m_open; }
    QAction* copyPicture() const { return m_copyPicture; }
    /// Those without a button.
    QList<QAction*> others() const { return {m_draw, m_paste, m_copyPicture, m_copyProbabilities, m_save}; }
    /// In the order of a menu.
    QList<QAction*> all() const;

    /// What the panel shows, for copying.
    void setReading(const std::optional<Reading>& reading);

public slots:
    /// The canvas can be cleared, undone, copied ... or not.
    void refresh();

signals:
    void openWanted();
    void pasteWanted();
    void saveWanted();

private:
    QAction* make(const QString& text, const QString& tip, const QKeySequence& key);
    void putPictureOnClipboard() const;
    void putProbabilitiesOnClipboard() const;

    DrawingCanvas& m_canvas;
    QWidget* m_panel;
    std::optional<Reading> m_reading;

    QAction* m_draw;
    QAction* m_clear;
    QAction* m_undo;
    QAction* m_redo;
    QAction* m_open;
    QAction* m_paste;
    QAction* m_copyPicture;
    QAction* m_copyProbabilities;
    QAction* m_save;
};

/// For a spreadsheet: a line of headings, then one for each digit, tab, and its probability (0 ... 1, six
/// significant figures, with a point in every locale).
QString probabilityTable(const Reading& reading);

} // namespace inkling
