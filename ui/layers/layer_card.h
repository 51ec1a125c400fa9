// SPDX-License-Identifier: GPL-3.0-or-later
// One layer: how its values are spread over time, and its figures now.
#pragma once

#include "ui/canvas/spoken_value.h"
#include "ui/layers/card_layout.h"
#include "ui/layers/layer_map.h"
#include "ui/layers/layer_texts.h"

#include <QImage>
#include <QWidget>

#include <optional>

class QPainter;

namespace inkling {

class ThemeSource;

/// Under the mouse the map tells batch, values and share. With the keyboard the arrows, Home and End move a
/// cursor; Enter, or a double click, chooses the batch.
class LayerCard : public QWidget, public SpokenValue {
    Q_OBJECT

public:
    /// `layer` counts the samples' layers.
    LayerCard(const ThemeSource& themes, std::size_t layer, QWidget* parent = nullptr);

    /// "conv2d", "5×5, 8 filters, relu"
    void setLayer(const QString& name, const QString& detail);
    /// `shown`: the sample whose figures are told and whose batch is marked; null: none.
    void setContent(const StatisticsHistory& history, const StatisticsHistory::Sample& shown,
                    Quantity quantity);

    const LayerMap& map() const { return m_map; }
    const std::vector<LayerFigure>& figures() const { return m_figures; }
    const CardLayout& fields() const { return m_fields; }
    /// What the map says of the place under mouse or keyboard; empty where there is none.
    QString reading() const;
    /// Beside the map, from the top.
    QStringList valueTexts() const;
    /// The least width with the figures beside the map.
    int widthBeside() const { return m_fields.widthBeside(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return m_fields.heightFor(width); }
    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;
    /// The figures, and the place of the cursor.
    QString spokenValue() const override;

signals:
    void batchChosen(std::int64_t batch);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Of a column, known by its batch: columns come and go.
    struct Spot {
        std::int64_t batch;
        double value;
        bool operator==(const Spot&) const = default;
    };
    struct Cell {
        int column;
        int bin;
    };

    std::optional<Spot> spotAt(const QPoint& point) const;
    std::optional<Cell> cellOf(const std::optional<Spot>& spot) const;
    std::optional<Cell> marked() const;
    Cell cursorCell() const;
    Spot spotOf(const Cell& cell) const;
    QRectF areaOf(const Cell& cell) const;
    double xOf(std::int64_t batch) const;
    void moveCursor(int columns, int bins);
    void hover(const std::optional<Spot>& spot);
    void wearTheme();
    void paintTitle(QPainter& painter) const;
    void paintMap(QPainter& painter);
    void paintMarks(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintFigures(QPainter& painter) const;
    void paintScale(QPainter& painter) const;

    const ThemeSource& m_themes;
    std::size_t m_layer;
    QString m_name;
    QString m_detail;
    LayerMap m_map;
    QImage m_image; ///< of the map at its width; null: to be made
    std::optional<std::int64_t> m_shown;
    std::optional<double> m_ratio;
    std::vector<LayerFigure> m_figures = LayerTexts::figures(nullptr, 0);
    CardLayout m_fields;
    std::optional<Spot> m_hovered;
    std::optional<Spot> m_cursor;
};

} // namespace inkling
