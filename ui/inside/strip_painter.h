// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the layers of a network: headers, maps, kernels, bars, and what a chosen value rests on.
#pragma once

#include "core/inspection/arithmetic.h"
#include "ui/inside/strip_layout.h"

class QPainter;

namespace inkling {

/// What is laid over the picture: values of places in rows and columns, as one image of the picture's size.
struct PictureMap {
    int height = 0;
    int width = 0;
    std::vector<float> values; ///< [height, width]
    QString range;             ///< in the picture's header
};

/// What a strip shows.
struct StripContent {
    const Model* model = nullptr;
    const Activations* activations = nullptr; ///< null: there is no picture
    const PictureMap* map = nullptr;          ///< null: none is wanted
    Spot spot;
    bool hasFocus = false;
};

class StripPainter {
public:
    StripPainter(QPainter& painter, const Theme& theme, const StripLayout& layout,
                 const StripContent& content);

    /// The blocks within `visible`, in coordinates of the layout.
    void paint(const QRectF& visible);

private:
    const Tensor* tensorOf(int layer) const;
    QString rangeText(int layer) const;
    void paintHeader(const StripBlock& block);
    void paintMaps(const StripBlock& block, const QRectF& visible);
    void paintZoomed(const StripBlock& block);
    void paintBars(const StripBlock& block);
    void paintKernels(const StripBlock& block);
    void paintPicture(const StripBlock& block);
    void paintWinners(const StripBlock& block, const ValueRange& range);
    void paintSpot();
    void paintFocus(const QRectF& frame);
    void paintReceptive();
    void paintFrame(const QRectF& area, bool isChosen);
    void outline(const QRectF& cell, double width);

    QPainter& m_painter;
    const Theme& m_theme;
    const StripLayout& m_layout;
    const StripContent& m_content;
    ValueColours m_colours;
};

/// How wide the two lines above a layer are at the most: its name and shape, and the range of its values.
int headerWidth(const Architecture& architecture, int layer);
/// The room before a bar, for its number, and behind it, for its value.
int barNumberWidth();
int barValueWidth();

} // namespace inkling
