// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of a network from left to right, each with what it makes of a picture.
#pragma once

#include "ui/canvas/spoken_value.h"
#include "ui/inside/strip_painter.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace inkling {

class ThemeSource;

/// One value is chosen, by a click or with the arrow keys; another one is looked at while the mouse is over
/// it. Page up and down and Tab go from layer to layer, Enter or a click shows a map large.
class LayerStrip : public QAbstractScrollArea, public SpokenValue {
    Q_OBJECT

public:
    explicit LayerStrip(const ThemeSource& themes, QWidget* parent = nullptr);

    /// The chosen place stays where the network has one like it. `activations` are the model's and must stay
    /// until the next call; null: there is no picture.
    void setContent(std::shared_ptr<const Model> model, const Activations* activations);
    /// What is laid over the picture.
    void setPictureMap(std::optional<PictureMap> map);
    const std::optional<PictureMap>& pictureMap() const { return m_map; }

    /// What is looked at: under the mouse, else what was chosen.
    const Spot& spot() const { return m_hovered ? *m_hovered : m_chosen; }
    void choose(const Spot& spot);
    std::optional<int> zoomedLayer() const { return m_zoomedLayer; }
    const StripLayout& arrangement() const { return m_layout; }
    /// From the layout's coordinates to the viewport's.
    QPointF offset() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString spokenValue() const override;

signals:
    void spotChanged();
    void painted();

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    std::optional<Spot> spotAt(const QPointF& viewportPoint) const;
    void hover(const std::optional<Spot>& spot);
    bool goToLayer(int layer);
    bool isValid(const Spot& spot) const;
    Spot startingSpot() const;
    void chooseStrongest();
    void zoom(std::optional<int> layer);
    void layOutAnew();
    void showSpot();
    void wearTheme();

    const ThemeSource& m_themes;
    std::shared_ptr<const Model> m_model;
    const Activations* m_activations = nullptr;
    std::optional<PictureMap> m_map;
    StripLayout m_layout;
    double m_laidOutFor = 0.0; ///< device pixel ratio
    Spot m_chosen;
    bool m_isUntouched = true;
    std::optional<Spot> m_hovered;
    std::optional<int> m_zoomedLayer;
};

} // namespace inkling
