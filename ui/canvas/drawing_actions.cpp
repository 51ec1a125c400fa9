// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/drawing_actions.h"

#include "ui/canvas/drawing_canvas.h"
#include "ui/canvas/drawing_formats.h"
#include "ui/controls/action_button.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace inkling {

DrawingActions::DrawingActions(DrawingCanvas& canvas, QWidget* panel)
    : QObject{panel}
    , m_canvas{canvas}
    , m_panel{panel}
    , m_draw{make(tr("Draw with the keys"), tr("Come to the canvas; the arrow keys move the pen there"),
                  Qt::Key_D)}
    , m_clear{make(tr("Clear"), tr("Empty the canvas"), Qt::Key_Delete)}
    , m_undo{make(tr("Undo"), tr("Take back the last stroke, clearing or picture"), QKeySequence::Undo)}
    , m_redo{make(tr("Redo"), tr("Do again what was taken back"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z)}
    , m_open{make(
          tr("Open image…"),
          tr("Read a scanned or photographed digit: it is cropped, scaled and centred as the drawn ones "
             "are. You can also paste a picture or drop one here"),
          Qt::CTRL | Qt::Key_I)}
    , m_paste{make(tr("Paste picture"), tr("Read the picture, or the picture file, on the clipboard"),
                   QKeySequence::Paste)}
    , m_copyPicture{make(tr("Copy picture"),
                         tr("Copy the 28×28 pixels the network sees, black ink on white paper"),
                         Qt::CTRL | Qt::SHIFT | Qt::Key_C)}
    , m_copyProbabilities{make(
          tr("Copy probabilities"),
          tr("Copy what the network answers for each digit, as a table for a spreadsheet"), {})}
    , m_save{make(tr("Save drawing…"),
                  tr("Save the drawing as a picture (PNG, SVG), or add its strokes to a collection (ndjson)"),
                  Qt::CTRL | Qt::SHIFT | Qt::Key_S)} {
    for (auto* action : {m_open, m_paste, m_copyPicture, m_copyProbabilities, m_save})
        action->setAutoRepeat(false);
    connect(m_draw, &QAction::triggered, &canvas, &DrawingCanvas::takeUpPen);
    connect(m_clear, &QAction::triggered, &canvas, &DrawingCanvas::clear);
    connect(m_undo, &QAction::triggered, &canvas, &DrawingCanvas::undo);
    connect(m_redo, &QAction::triggered, &canvas, &DrawingCanvas::redo);
    connect(m_open, &QAction::triggered, this, &DrawingActions::openWanted);
    connect(m_paste, &QAction::triggered, this, &DrawingActions::pasteWanted);
    connect(m_save, &QAction::triggered, this, &DrawingActions::saveWanted);
    connect(m_copyPicture, &QAction::triggered, this, &DrawingActions::putPictureOnClipboard);
    connect(m_copyProbabilities, &QAction::triggered, this, &DrawingActions::putProbabilitiesOnClipboard);
    connect(&canvas, &DrawingCanvas::historyChanged, this, &DrawingActions::refresh);
    refresh();
}

QAction* DrawingActions::make(const QString& text, const QString& tip, const QKeySequence& key) {
    auto* action = new QAction{text, this};
    action->setShortcut(key);
    action->setStatusTip(tip);
    action->setToolTip(tipWithKey(*action));
    m_panel->addAction(action);
    return action;
}

QList<QAction*> DrawingActions::all() const {
    return {m_draw, m_clear, m_undo, m_redo, m_open, m_paste, m_copyPicture, m_copyProbabilities, m_save};
}

void DrawingActions::setReading(const std::optional<Reading>& reading) {
    m_reading = reading && digitOf(*reading) ? reading : std::nullopt;
    m_copyProbabilities->setEnabled(m_reading.has_value());
}

void DrawingActions::refresh() {
    m_clear->setEnabled(!m_canvas.isEmpty());
    m_undo->setEnabled(m_canvas.canUndo());
    m_redo->setEnabled(m_canvas.canRedo());
    m_copyPicture->setEnabled(!m_canvas.isEmpty());
    m_save->setEnabled(!m_canvas.isEmpty());
    m_copyProbabilities->setEnabled(m_reading.has_value());
}

void DrawingActions::putPictureOnClipboard() const {
    if (m_canvas.picture())
        QGuiApplication::clipboard()->setMimeData(mimeDataOf(m_canvas.content()));
}

void DrawingActions::putProbabilitiesOnClipboard() const {
    if (m_reading)
        QGuiApplication::clipboard()->setText(probabilityTable(*m_reading));
}

QString probabilityTable(const Reading& reading) {
    auto table = DrawingActions::tr("digit") + '\t' + DrawingActions::tr("probability") + '\n';
    for (std::size_t digit = 0; digit < reading.probabilities.size(); ++digit)
        table += QString::number(digit) + '\t'
            + QString::number(static_cast<double>(reading.probabilities[digit]), 'g', 6) + '\n';
    return table;
}

} // namespace inkling
