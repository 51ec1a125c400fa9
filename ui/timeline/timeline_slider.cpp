// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_slider.h"

#include "ui/theme/theme_source.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace inkling {

namespace {

constexpr double grooveHeight = 4.0;
constexpr double handleRadius = 7.0;

} // namespace

TimelineSlider::TimelineSlider(const ThemeSource& themes, QWidget* parent)
    : QSlider{Qt::Horizontal, parent}
    , m_themes{themes} {
    setRange(0, 0);
    setPageStep(10);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QSlider::valueChanged, this, [this](int batch) { emit sought(batch); });
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void TimelineSlider::setAxis(const TimelineAxis& axis) {
    m_axis = axis;
    m_axis.right = std::max(axis.right, axis.left + 1.0);
    update();
}

void TimelineSlider::setRecorded(std::int64_t batches, std::int64_t shared) {
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    const QSignalBlocker quiet{this};
    setMaximum(static_cast<int>(std::min(batches, most)));
    setPageStep(std::max(1, maximum() / 10));
    m_shared = shared;
    update();
}

void TimelineSlider::setPosition(std::int64_t batch) {
    const QSignalBlocker quiet{this};
    setValue(static_cast<int>(std::min<std::int64_t>(batch, maximum())));
}

double TimelineSlider::xOf(double batchesTrained) const {
    return std::clamp(m_axis.xOf(batchesTrained - 1.0), m_axis.left, m_axis.right);
}

void TimelineSlider::paintEvent(QPaintEvent*) {
    const Theme& theme = m_themes.theme();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double middle = height() / 2.0;
    const auto groove = [&](double from, double to, const QColor& colour) {
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF{from, middle - grooveHeight / 2, to - from, grooveHeight},
                                grooveHeight / 2, grooveHeight / 2);
    };
    groove(m_axis.left, m_axis.right, theme.track);
    if (maximum() > 0) {
        groove(m_axis.left, xOf(maximum()), theme.trainPale);
        groove(m_axis.left, xOf(value()), theme.train);
    }
    const double fork = m_axis.xOf(static_cast<double>(m_shared) - 1.0);
    if (m_shared > 0 && m_axis.left <= fork && fork <= m_axis.right) { // where it parted from its parent
        painter.setBrush(theme.mutedText);
        painter.drawRect(QRectF{std::floor(fork) - 1.0, middle - 6.0, 2.0, 12.0});
    }
    if (maximum() == 0)
        return;
    const QPointF centre{xOf(value()), middle};
    if (hasFocus()) {
        painter.setPen(QPen{theme.train, 2.0});
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, handleRadius + 3.0, handleRadius + 3.0);
    }
    painter.setPen(QPen{theme.plot, 2.0});
    painter.setBrush(theme.train);
    painter.drawEllipse(centre, handleRadius, handleRadius);
}

void TimelineSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    setSliderDown(true);
    moveTo(event->position().x());
}

void TimelineSlider::mouseMoveEvent(QMouseEvent* event) {
    setCursor(maximum() > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (isSliderDown())
        moveTo(event->position().x());
}

void TimelineSlider::mouseReleaseEvent(QMouseEvent*) {
    setSliderDown(false);
}

void TimelineSlider::moveTo(double x) {
    const double trained = std::round(m_axis.batchAt(x) + 1.0);
    setValue(static_cast<int>(std::clamp(trained, 0.0, static_cast<double>(maximum()))));
}

} // namespace inkling
