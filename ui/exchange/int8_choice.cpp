// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/int8_choice.h"

#include "ui/controls/text_label.h"
#include "ui/exchange/export_preparer.h"
#include "ui/exchange/export_texts.h"
#include "ui/theme/theme_source.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QProgressBar>
#include <QPushButton>

namespace inkling {

namespace {

using namespace std::chrono_literals;

constexpr int moment = 300; // milliseconds; what takes longer shows how far it is

} // namespace

Int8Choice::Int8Choice(const ExportPreparer& preparer, const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_preparer{preparer}
    , m_themes{themes}
    , m_int8{new QCheckBox{tr("&Whole numbers (int8), a smaller file"), this}}
    , m_cost{new TextLabel{this}}
    , m_progress{new QProgressBar{this}}
    , m_cancel{new QPushButton{tr("Cancel"), this}} {
    m_int8->setToolTip(
        tr("Kernels are rounded to whole numbers from -127 to 127; what that costs is measured "
           "on all test images"));
    m_progress->setAccessibleName(tr("How much is measured"));
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(Theme::unit);
    m_cancel->setToolTip(tr("Give up the measuring, and keep the numbers as they are"));
    m_cancel->setAutoDefault(false);
    layOut();
    connect(m_int8, &QCheckBox::toggled, this, &Int8Choice::chosen);
    connect(m_cancel, &QPushButton::clicked, m_int8, [this] { m_int8->setChecked(false); });
    m_watch.setInterval(100ms);
    connect(&m_watch, &QTimer::timeout, this, &Int8Choice::showProgress);
    connect(&themes, &ThemeSource::changed, this, &Int8Choice::wearTheme);
    wearTheme();
    setCost({});
}

void Int8Choice::layOut() {
    auto* measuring = new QHBoxLayout;
    measuring->setSpacing(Theme::unit);
    measuring->addWidget(m_progress, 1);
    measuring->addWidget(m_cancel);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins({});
    column->setSpacing(Theme::unit / 2);
    column->addWidget(m_int8);
    column->addWidget(m_cost);
    column->addLayout(measuring);
}

bool Int8Choice::isChosen() const {
    return m_int8->isChecked();
}

void Int8Choice::setCost(const std::optional<Int8Scores>& scores) {
    m_cost->setVisible(isChosen());
    m_cost->say(scores ? ExportTexts::cost(*scores) : tr("Measuring on the test images what they cost …"));
    const bool isMeasuring = isChosen() && !scores && isVisible();
    if (isMeasuring && !m_watch.isActive()) {
        m_watch.start();
        m_begun.start();
    } else if (!isMeasuring) {
        m_watch.stop();
    }
    showProgress();
}

void Int8Choice::showProgress() {
    const bool isLong = m_watch.isActive() && m_begun.hasExpired(moment);
    m_progress->setValue(static_cast<int>(100.0 * m_preparer.progress()));
    m_progress->setVisible(isLong);
    m_cancel->setVisible(isLong);
}

void Int8Choice::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_watch.stop();
}

void Int8Choice::wearTheme() {
    m_cost->wear(m_themes.theme().mutedText);
}

} // namespace inkling
