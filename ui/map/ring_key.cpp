// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/ring_key.h"

#include "ui/map/map_glyphs.h"
#include "ui/theme/theme_source.h"

#include <QFontMetrics>
#include <QPainter>

namespace inkling {

RingKey::RingKey(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes} {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("In a ring: read wrong"));
    setToolTip(tr("A digit in a ring is read as another one."));
    connect(&themes, &ThemeSource::changed, this, [this] {
        updateGeometry();
        update();
    });
}

int RingKey::side() const {
    return QFontMetrics{themeFont(TextSize::small)}.height();
}

QSize RingKey::sizeHint() const {
    const QFontMetrics metrics{themeFont(TextSize::small)};
    return {side() + Theme::unit / 2 + metrics.horizontalAdvance(tr("read wrong")), side()};
}

void RingKey::paintEvent(QPaintEvent*) {
    const auto& theme = m_themes.theme();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(MapGlyphs::ring(theme));
    painter.drawEllipse(QRectF{0, 0, double(side()), double(side())}.adjusted(1.5, 1.5, -1.5, -1.5));
    painter.setFont(themeFont(TextSize::small));
    painter.setPen(theme.mutedText);
    painter.drawText(rect().adjusted(side() + Theme::unit / 2, 0, 0, 0), Qt::AlignVCenter, tr("read wrong"));
}

} // namespace inkling
