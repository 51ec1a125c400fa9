// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layer_card.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/theme_source.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace inkling {

namespace {

constexpr double leastRatio = -6.0; // log10: of the scale's left end; its right end is a ratio of 1
constexpr double usualRatio = -3.0;

/// 0 ... 1 along the scale
double placeOfRatio(double log10) {
    return std::clamp(1.0 - log10 / leastRatio, 0.0, 1.0);
}

} // namespace

void LayerCard::paintEvent(QPaintEvent*) {
    QPainter painter{this};
    const auto& theme = m_themes.theme();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.plot);
    painter.drawRoundedRect(QRectF{rect()}.adjusted(1.0, 1.0, -1.0, -1.0), Theme::cornerRadius,
                            Theme::cornerRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setFont(themeFont(TextSize::small));
    paintTitle(painter);
    paintMap(painter);
    paintAxes(painter);
    paintFigures(painter);
    paintScale(painter);
    if (hasFocus())
        paintFocusRing(painter, rect(), theme);
}

void LayerCard::paintTitle(QPainter& painter) const {
    const auto& theme = m_themes.theme();
    auto area = m_fields.title();
    const auto bold = themeFont(TextSize::small, TextWeight::bold);
    const QFontMetrics boldMetrics{bold};
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(area, Qt::AlignVCenter, boldMetrics.elidedText(m_name, Qt::ElideRight, area.width()));
    area.setLeft(area.left() + boldMetrics.horizontalAdvance(m_name) + Theme::unit);
    painter.setFont(themeFont(TextSize::small));
    if (area.width() <= 0)
        return;
    painter.setPen(theme.mutedText);
    painter.drawText(area, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_detail, Qt::ElideRight, area.width()));
}

void LayerCard::paintMap(QPainter& painter) {
    const auto& theme = m_themes.theme();
    const auto area = m_fields.map();
    painter.fillRect(area, theme.field);
    if (m_map.isEmpty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(area.adjusted(Theme::unit, 0, -Theme::unit, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_shown ? tr("After the next batches") : tr("Looking …"));
    } else {
        if (m_image.isNull())
            m_image = m_map.image(static_cast<int>(std::lround(area.width() * devicePixelRatioF())), theme);
        painter.drawImage(area, m_image);
        paintMarks(painter);
    }
    painter.setPen(theme.line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0, 0, -1, -1));
}

/// A line for zero, another one with a flag for the batch that is shown, a frame around the cell that is
/// told.
void LayerCard::paintMarks(QPainter& painter) const {
    const auto& theme = m_themes.theme();
    const QRectF area{m_fields.map()};
    painter.setPen(QPen{theme.mutedText, 1.0, Qt::DotLine});
    const double middle = std::floor(area.center().y());
    painter.drawLine(QPointF{area.left(), middle}, QPointF{area.right() - 1.0, middle});
    if (m_shown) {
        const double x = std::clamp(std::floor(xOf(*m_shown)), area.left(), area.right() - 1.0);
        painter.setPen(QPen{theme.text, 1.0});
        painter.drawLine(QPointF{x, area.top()}, QPointF{x, area.bottom() - 1.0});
        constexpr double flag = 0.75 * Theme::unit;
        QPainterPath path;
        path.moveTo(x - flag, area.top() - flag / 2);
        path.lineTo(x + flag, area.top() - flag / 2);
        path.lineTo(x, area.top() + flag / 2);
        path.closeSubpath();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(path, theme.text);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (const auto cell = marked()) {
        auto frame = areaOf(*cell);
        const double grown = std::max(0.0, (Theme::unit / 2 - frame.width()) / 2);
        frame = frame.adjusted(-grown - 1.0, -1.0, grown, 0.0);
        painter.setPen(QPen{theme.text, 1.0});
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(frame);
    }
}

void LayerCard::paintAxes(QPainter& painter) const {
    if (m_map.isEmpty())
        return;
    const auto& theme = m_themes.theme();
    const auto metrics = painter.fontMetrics();
    painter.setPen(theme.mutedText);
    const auto values = m_fields.values();
    const auto texts = valueTexts();
    painter.drawText(values, Qt::AlignRight | Qt::AlignTop, texts[0]);
    painter.drawText(values, Qt::AlignRight | Qt::AlignVCenter, texts[1]);
    painter.drawText(values, Qt::AlignRight | Qt::AlignBottom, texts[2]);

    auto axis = m_fields.axis();
    if (const auto text = reading(); !text.isEmpty()) {
        painter.setPen(theme.text);
        axis.setLeft(m_fields.values().left());
        const bool fits = metrics.horizontalAdvance(text) <= axis.width();
        painter.drawText(axis, Qt::AlignRight | Qt::AlignVCenter,
                         fits ? text : metrics.elidedText(text, Qt::ElideRight, axis.width()));
        return;
    }
    const QLocale locale;
    const auto first = LayerTexts::batch(m_map.batch(0));
    const auto last = locale.toString(static_cast<qlonglong>(m_map.batch(m_map.columnCount() - 1)));
    if (m_map.columnCount() > 1)
        painter.drawText(axis, Qt::AlignRight | Qt::AlignVCenter, last);
    if (metrics.horizontalAdvance(first + last) + Theme::unit <= axis.width())
        painter.drawText(axis, Qt::AlignLeft | Qt::AlignVCenter, first);
}

void LayerCard::paintFigures(QPainter& painter) const {
    const auto& theme = m_themes.theme();
    for (int line = 0; line < static_cast<int>(m_figures.size()); ++line) {
        if (!m_fields.isShown(line))
            continue;
        const auto& figure = m_figures[static_cast<std::size_t>(line)];
        painter.setPen(theme.mutedText);
        painter.drawText(m_fields.label(line), Qt::AlignVCenter, figure.label);
        painter.setPen(figure.isWarning ? theme.test : theme.text);
        painter.drawText(m_fields.value(line), Qt::AlignRight | Qt::AlignVCenter, figure.value);
    }
}

/// From a ratio of a millionth to one of one, a tick for each power of ten; the usual one stands out.
void LayerCard::paintScale(QPainter& painter) const {
    const auto& theme = m_themes.theme();
    painter.setPen(theme.mutedText);
    painter.drawText(m_fields.usualLabel(), Qt::AlignRight | Qt::AlignVCenter, LayerTexts::usualRatio());

    constexpr double radius = Theme::unit / 2.0;
    const auto area = QRectF{m_fields.scale()}.adjusted(radius, 0.0, -radius, 0.0);
    const double middle = std::floor(area.center().y()) + 0.5;
    const auto xOfRatio = [&](double log10) {
        return std::floor(area.left() + placeOfRatio(log10) * area.width()) + 0.5;
    };
    painter.setPen(QPen{theme.line, 1.0});
    painter.drawLine(QPointF{area.left(), middle}, QPointF{area.right(), middle});
    for (double power = leastRatio; power <= 0.0; power += 1.0) {
        const bool isUsual = power == usualRatio;
        const double length = isUsual ? Theme::unit * 0.75 : Theme::unit * 0.375;
        painter.setPen(QPen{isUsual ? theme.text : theme.mutedText, isUsual ? 2.0 : 1.0});
        painter.drawLine(QPointF{xOfRatio(power), middle - length},
                         QPointF{xOfRatio(power), middle + length});
    }
    if (!m_ratio || !(*m_ratio > 0.0) || !std::isfinite(*m_ratio))
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{theme.plot, 1.0});
    painter.setBrush(theme.train);
    painter.drawEllipse(QPointF{xOfRatio(std::log10(*m_ratio)), middle}, radius, radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
}

} // namespace inkling
