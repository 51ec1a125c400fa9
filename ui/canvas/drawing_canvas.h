// SPDX-License-Identifier: GPL-3.0-or-later
// The square someone draws a digit on: with mouse, pen, finger or keyboard.
#pragma once

#include "ui/canvas/canvas_content.h"
#include "ui/canvas/keyboard_pen.h"
#include "ui/canvas/spoken_value.h"

#include <QImage>
#include <QUndoStack>
#include <QWidget>

class QTabletEvent;
class QTouchEvent;

namespace inkling {

class ThemeSource;

/// Strokes are kept as vectors in canvas units, so neither the widget's size nor the screen's resolution
/// changes what a network sees. A shown picture takes the strokes' place; the first stroke takes the
/// picture's. Every stroke, erasure, clearing and shown content is one step of undo.
class DrawingCanvas : public QWidget, public SpokenValue {
    Q_OBJECT

public:
    static constexpr double side = canvasSide; ///< canvas units from edge to edge
    static constexpr double penWidth = canvasPenWidth;

    explicit DrawingCanvas(const ThemeSource& themes, QWidget* parent = nullptr);
    ~DrawingCanvas() override;

    /// With the stroke being drawn.
    CanvasContent content() const;
    /// What a network sees of it; nothing where nothing was drawn.
    std::optional<Picture> picture() const;
    bool isEmpty() const;

    bool canUndo() const;
    bool canRedo() const;

    QSize sizeHint() const override;
    QString spokenValue() const override;
    QAccessible::Role spokenRole() const override;

public slots:
    void undo();
    void redo();
    void clear();
    void setDrawing(const inkling::Drawing& drawing);
    void showPicture(const inkling::Picture& picture);
    /// Takes the focus and shows the pen that the keys move.
    void takeUpPen();

signals:
    /// After each change, also while a stroke is being drawn, and when Enter asks to read again.
    void drawingChanged();
    /// canUndo() or canRedo() may answer differently now.
    void historyChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void tabletEvent(QTabletEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Tool { none, mouse, pen, eraser, finger, keyboard };

    void begin(Tool tool, Point point);
    void moveTo(Point point);
    void finish();
    void abandon();
    bool drawing() const { return m_tool != Tool::none && m_tool != Tool::eraser; }
    void erase(Point point);
    /// As it will be kept.
    Stroke strokeBeingDrawn() const;

    void touch(QTouchEvent* event);
    bool wants(const QKeyEvent& event) const;
    void moveKeyboardPen(Point direction, double step);
    void togglePen();

    void change(CanvasContent next, const QString& what);
    void setContent(CanvasContent next);
    void contentChanged();

    /// The square inside the widget, in the widget's own pixels.
    QRectF square() const;
    Point toCanvas(QPointF position) const;
    QRect toWidget(const QRectF& area) const;
    void updatePen();
    void renderInk();
    void paintHint(QPainter& painter) const;
    void paintPen(QPainter& painter) const;

    const ThemeSource& m_themes;
    CanvasContent m_content;
    QUndoStack m_history;

    Tool m_tool = Tool::none;
    Stroke m_points;                          ///< of the stroke being drawn, as they came
    CanvasContent m_beforeErasing;            ///< while the eraser is down
    std::optional<int> m_finger;              ///< the touch point that draws
    mutable std::optional<Picture> m_picture; ///< pictureOf(content()), where m_pictureIsCurrent
    mutable bool m_pictureIsCurrent = false;

    KeyboardPen m_keys;
    Point m_pen{side / 2.0, side / 2.0};
    bool m_penVisible = false;

    QImage m_ink; ///< m_content at the screen's resolution; null: to be rendered
};

} // namespace inkling
