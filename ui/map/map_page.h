// SPDX-License-Identifier: GPL-3.0-or-later
// Where a network puts the test digits, and the drawing among them, before its last layer decides.
#pragma once

#include "core/drawing/drawing.h"
#include "core/train/moment.h"
#include "ui/map/feature_mapper.h"
#include "ui/map/map_plot.h"

#include <QWidget>

#include <memory>
#include <optional>

class QBoxLayout;
class QLabel;
class QStackedWidget;

namespace inkling {

class ClassLegend;
class DigitDetails;
class ElidedLabel;
class FeatureReader;
class RingKey;
class ThemeSource;
struct DigitDetail;

/// Maps on a thread of its own, and only while it can be seen; the drawing's place is computed at once, by
/// one way through the network.
class MapPage : public QWidget {
    Q_OBJECT

public:
    explicit MapPage(const ThemeSource& themes, QWidget* parent = nullptr);
    ~MapPage() override;

    void setData(const Dataset& test);
    void setMoment(const Moment& moment);
    /// The drawing, or a sample that was chosen.
    void setPicture(const std::optional<Picture>& picture);

    MapPlot& plot() const { return *m_plot; }
    ClassLegend& legend() const { return *m_legend; }
    DigitDetails& details() const { return *m_details; }
    QString summary() const;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

signals:
    /// Someone chose a point: its image, and the digit that it is.
    void pictureChosen(const inkling::Picture& picture, int label);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();
    void take(const std::shared_ptr<const FeatureMap>& map, MapTrouble trouble);
    void placeDrawing();
    void showDetail();
    DigitDetail detailOf(std::size_t image) const;
    DigitDetail detailOfDrawing() const;
    void choose(std::size_t image);
    void wearTheme();

    const ThemeSource& m_themes;
    QStackedWidget* m_stack;
    QLabel* m_empty;
    ClassLegend* m_legend;
    RingKey* m_rings;
    ElidedLabel* m_summary;
    QBoxLayout* m_views;
    MapPlot* m_plot;
    DigitDetails* m_details;

    Moment m_moment;
    std::optional<Picture> m_picture;
    bool m_isSeen = false;
    MapTrouble m_trouble = MapTrouble::none;
    std::unique_ptr<FeatureReader> m_reader;
    std::vector<float> m_drawingProbabilities; ///< [classes] of the picture, where it has a place
    FeatureMapper m_mapper;
};

} // namespace inkling
