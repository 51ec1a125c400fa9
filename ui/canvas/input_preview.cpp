// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/input_preview.h"

#include "ui/canvas/picture_image.h"
#include "ui/theme/theme_source.h"

#include <QFontInfo>
#include <QPainter>

#include <algorithm>

namespace inkling {

namespace {
constexpr int margin = 4; // between frame and picture
}

InputPreview::InputPreview(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes} {
    beSpoken();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("What the network sees"));
    setToolTip(
        tr("The 28×28 pixels the network gets: your digit scaled to 20 pixels, its centre of mass in the "
           "middle, as the digits it learned from."));
    connect(&themes, &ThemeSource::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void InputPreview::setPicture(const std::optional<Picture>& picture) {
    if (picture == m_picture)
        return;
    m_picture = picture;
    update();
    tellValue(this);
}

QSize InputPreview::sizeHint() const {
    // Two screen pixels for each of the picture's, and more beside the large letters of a large screen.
    constexpr int lettersForEach = 9;
    const int scale = std::max(2, QFontInfo{themeFont(TextSize::normal)}.pixelSize() / lettersForEach);
    const int length = scale * (Picture::side + margin);
    return {length, length};
}

QString InputPreview::spokenValue() const {
    return m_picture ? tr("A picture of 28 by 28 pixels") : tr("Nothing yet");
}

void InputPreview::paintEvent(QPaintEvent*) {
    const auto& theme = m_themes.theme();
    const int length = std::min(width(), height());
    const QRect square{(width() - length) / 2, (height() - length) / 2, length, length};

    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.field);
    painter.drawRoundedRect(QRectF{square}.adjusted(0.5, 0.5, -0.5, -0.5), Theme::cornerRadius,
                            Theme::cornerRadius);
    if (!m_picture)
        return;
    // Whole screen pixels for each pixel, or some would look wider than others.
    const double ratio = devicePixelRatioF();
    const int scale = std::max(1, static_cast<int>((length - 2 * margin) * ratio) / Picture::side);
    const double shown = scale * Picture::side / ratio;
    painter.drawImage(
        QRectF{square.x() + (length - shown) / 2.0, square.y() + (length - shown) / 2.0, shown, shown},
        imageOf(*m_picture, theme.ink));
}

} // namespace inkling
