// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/picture_view.h"

#include "ui/canvas/picture_image.h"
#include "ui/theme/theme_source.h"

#include <QPainter>

#include <algorithm>

namespace inkling {

namespace {

constexpr int mostSide = 10 * Picture::side;

} // namespace

PictureView::PictureView(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes} {
    setAccessibleName(tr("Picture of the digit"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void PictureView::setPicture(const std::optional<Picture>& picture) {
    if (picture == m_picture)
        return;
    m_picture = picture;
    update();
}

QSize PictureView::sizeHint() const {
    return {4 * Picture::side, 4 * Picture::side};
}

QSize PictureView::minimumSizeHint() const {
    return {2 * Picture::side, 2 * Picture::side};
}

QRect PictureView::shownArea() const {
    const int side = std::min({width(), height(), mostSide});
    return {(width() - side) / 2, 0, side, side};
}

/// It is a square: room beyond that is better left below what is said of it.
void PictureView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    setMaximumHeight(std::clamp(width(), minimumSizeHint().height(), mostSide));
}

void PictureView::paintEvent(QPaintEvent*) {
    if (!m_picture)
        return;
    const auto& theme = m_themes.theme();
    const auto area = shownArea();
    QPainter painter{this};
    painter.setPen(theme.line);
    painter.setBrush(theme.field);
    painter.drawRect(area.adjusted(0, 0, -1, -1));
    painter.drawImage(area.adjusted(1, 1, -1, -1), imageOf(*m_picture, theme.ink));
}

} // namespace inkling
