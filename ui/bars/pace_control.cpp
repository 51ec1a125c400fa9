// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bars/pace_control.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>

#include <algorithm>
#include <array>
#include <cmath>

namespace inkling {

namespace {

/// The slider's stops. 20 a second, the first, shows the tutorial's run in five seconds; the last is full
/// speed.
constexpr std::array<double, 11> paces{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 0};
constexpr int fullSpeed = static_cast<int>(paces.size()) - 1;
constexpr int usual = 4;

} // namespace

PaceControl::PaceControl(QWidget* parent)
    : QWidget{parent}
    , m_slider{new QSlider{Qt::Horizontal, this}}
    , m_text{new QLabel{this}}
    , m_before{usual} {
    m_slider->setRange(0, fullSpeed);
    m_slider->setPageStep(1);
    m_slider->setTickPosition(QSlider::NoTicks);
    m_slider->setFixedWidth(15 * Theme::unit);
    m_slider->setAccessibleName(tr("Pace"));
    m_slider->setToolTip(
        tr("How many batches a second: slow to watch each step, to the right end for full speed "
           "(keys − and +, F for full speed). It changes nothing of what is learned."));
    const auto metrics = m_text->fontMetrics();
    m_text->setMinimumWidth(std::max(tabularWidth(metrics, tr("%L1 batches/s").arg(1000)),
                                     metrics.horizontalAdvance(tr("full speed"))));
    auto* title = new QLabel{tr("Pace"), this};
    title->setBuddy(m_slider);

    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(Theme::unit, 0, Theme::unit, 0);
    layout->setSpacing(Theme::unit);
    layout->addWidget(title);
    layout->addWidget(m_slider);
    layout->addWidget(m_text);
    connect(m_slider, &QSlider::valueChanged, this, [this](int position) {
        if (position != fullSpeed)
            m_before = position;
        showPace();
        emit paceChanged(pace());
    });
    m_slider->setValue(usual);
    showPace();
}

double PaceControl::pace() const {
    return paces[static_cast<std::size_t>(m_slider->value())];
}

void PaceControl::setPace(double batchesPerSecond) {
    const auto stop = std::find(paces.begin(), paces.end(), batchesPerSecond);
    m_slider->setValue(stop == paces.end() ? usual : static_cast<int>(stop - paces.begin()));
}

void PaceControl::faster() {
    m_slider->setValue(m_slider->value() + 1);
}

void PaceControl::slower() {
    m_slider->setValue(m_slider->value() - 1);
}

void PaceControl::toggleFullSpeed() {
    m_slider->setValue(m_slider->value() == fullSpeed ? m_before : fullSpeed);
}

void PaceControl::showPace() {
    m_text->setText(pace() == 0.0       ? tr("full speed")
                        : pace() == 1.0 ? tr("1 batch/s")
                                        : tr("%L1 batches/s").arg(pace()));
}

} // namespace inkling
