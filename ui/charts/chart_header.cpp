// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_header.h"

#include "ui/controls/field.h"
#include "ui/theme/theme_source.h"

#include <QActionGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QStandardItemModel>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr int stopsADecade = 20;
constexpr int lastStop = 3 * stopsADecade;
constexpr std::array units{XUnit::batch, XUnit::epoch, XUnit::seconds};
constexpr std::array usualSmoothings{0.0, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999};

QString textOf(double smoothing) {
    return QLocale().toString(smoothing, 'g', 4);
}

} // namespace

// 1 / (1 - smoothing) is how many batches back the average looks: in equal steps of its logarithm, with two
// digits of the share that is new.
double ChartHeader::smoothingAt(int stop) {
    const double share = std::pow(10.0, -static_cast<double>(stop) / stopsADecade);
    const double digits = std::pow(10.0, 1.0 - std::floor(std::log10(share) + 1e-9));
    return 1.0 - std::round(share * digits) / digits;
}

int ChartHeader::stopOf(double smoothing) {
    const double stop = -std::log10(1.0 - std::clamp(smoothing, 0.0, 0.999)) * stopsADecade;
    return static_cast<int>(std::lround(stop));
}

QString ChartHeader::nameOf(XUnit unit) {
    return unit == XUnit::epoch ? tr("Epochs") : unit == XUnit::seconds ? tr("Seconds") : tr("Batches");
}

ChartHeader::ChartHeader(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_smoothing(new QLabel(this))
    , m_smoothingPart(new QWidget(this))
    , m_log(new QCheckBox(tr("Log loss"), this))
    , m_unit(new QComboBox(this))
    , m_fit(new QToolButton(this))
    , m_menu(new QToolButton(this))
    , m_logAction(new QAction(tr("&Logarithmic loss"), this))
    , m_unitActions(new QActionGroup(this))
    , m_smoothingActions(new QActionGroup(this)) {
    m_slider->setRange(0, lastStop);
    m_slider->setPageStep(stopsADecade / 4);
    m_slider->setFixedWidth(13 * Theme::unit);
    m_slider->setFocusPolicy(Qt::TabFocus);
    m_slider->setAccessibleName(tr("Smoothing"));
    const QString explained =
        tr("How much of the average before goes into the next one: 0 shows each batch as it was, 0.9 "
           "looks back some 10 batches, 0.99 some 100. It changes nothing of what is learned.");
    m_slider->setToolTip(explained);
    auto* title = new QLabel(tr("Smoothing"), this);
    title->setBuddy(m_slider);
    title->setToolTip(explained);
    auto* part = new QHBoxLayout(m_smoothingPart);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(Theme::unit);
    part->addWidget(title);
    part->addWidget(m_slider);
    part->addWidget(m_smoothing);

    m_log->setFocusPolicy(Qt::TabFocus);
    m_log->setToolTip(
        tr("Equal factors of the loss are equally far apart: shows how a small loss still falls"));
    m_unit->setFocusPolicy(Qt::TabFocus);
    makeField(*m_unit);
    m_unit->setAccessibleName(tr("Horizontal axis"));
    m_unit->setToolTip(
        tr("What the horizontal axis counts. Seconds are of computing, without pauses, tests and the "
           "waits of a slow pace."));
    m_unit->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const XUnit unit : units) {
        m_unit->addItem(nameOf(unit));
        auto* action = m_unitActions->addAction(nameOf(unit));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, unit] {
            ChartSettings wanted = m_settings;
            wanted.x = unit;
            change(wanted);
        });
    }
    for (const double smoothing : usualSmoothings) {
        auto* action = m_smoothingActions->addAction(smoothing == 0.0 ? tr("None") : textOf(smoothing));
        action->setCheckable(true);
        action->setData(smoothing);
        connect(action, &QAction::triggered, this, [this, smoothing] {
            ChartSettings wanted = m_settings;
            wanted.smoothing = smoothing;
            change(wanted);
        });
    }
    m_logAction->setCheckable(true);
    m_fit->setFocusPolicy(Qt::TabFocus);
    m_menu->setFocusPolicy(Qt::TabFocus);
    m_menu->setText(QStringLiteral("…"));
    m_menu->setAccessibleName(tr("More about the charts"));
    m_menu->setToolTip(tr("Copy, save, values as a table"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    for (QToolButton* button : {m_fit, m_menu})
        button->setAutoRaise(true);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * Theme::unit);
    layout->addWidget(m_smoothingPart);
    layout->addWidget(m_log);
    layout->addWidget(m_unit);
    layout->addStretch(1);
    layout->addWidget(m_fit);
    layout->addWidget(m_menu);

    const auto takeLog = [this](bool isLog) {
        ChartSettings wanted = m_settings;
        wanted.logLoss = isLog;
        change(wanted);
    };
    connect(m_log, &QCheckBox::toggled, this, takeLog);
    connect(m_logAction, &QAction::toggled, this, takeLog);
    connect(m_slider, &QSlider::valueChanged, this, [this](int stop) {
        ChartSettings wanted = m_settings;
        wanted.smoothing = smoothingAt(stop);
        change(wanted);
    });
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this](int index) {
        ChartSettings wanted = m_settings;
        wanted.x = units[static_cast<std::size_t>(std::max(0, index))];
        change(wanted);
    });
    connect(&theme, &ThemeSource::changed, this, &ChartHeader::wearTheme);
    wearTheme();
    showSettings();
}

void ChartHeader::setSettings(const ChartSettings& settings) {
    m_settings = settings;
    showSettings();
}

void ChartHeader::change(const ChartSettings& wanted) {
    if (wanted == m_settings)
        return;
    m_settings = wanted;
    showSettings();
    emit settingsChanged(m_settings);
}

void ChartHeader::showSettings() {
    const auto unit = std::ranges::find(units, m_settings.x) - units.begin();
    const QSignalBlocker quietSlider(m_slider);
    const QSignalBlocker quietUnit(m_unit);
    const QSignalBlocker quietLog(m_log);
    const QSignalBlocker quietAction(m_logAction);
    m_slider->setValue(stopOf(m_settings.smoothing));
    m_smoothing->setText(textOf(m_settings.smoothing));
    m_log->setChecked(m_settings.logLoss);
    m_logAction->setChecked(m_settings.logLoss);
    m_unit->setCurrentIndex(static_cast<int>(unit));
    m_unitActions->actions().at(unit)->setChecked(true);
    for (QAction* action : m_smoothingActions->actions())
        action->setChecked(action->data().toDouble() == m_settings.smoothing);
}

void ChartHeader::setAvailable(bool epoch, bool seconds) {
    const std::array available{true, epoch, seconds};
    auto* model = qobject_cast<QStandardItemModel*>(m_unit->model());
    for (std::size_t i = 0; i < units.size(); ++i) {
        model->item(static_cast<int>(i))->setEnabled(available[i]);
        m_unitActions->actions().at(static_cast<qsizetype>(i))->setEnabled(available[i]);
    }
}

void ChartHeader::setMenu(QMenu* menu, QAction* fit) {
    m_menu->setMenu(menu);
    m_fit->setDefaultAction(fit);
    m_fit->setText(tr("Fit"));
    showWhatFits();
}

void ChartHeader::addSettingsTo(QMenu& menu) {
    menu.addMenu(tr("&Smoothing"))->addActions(m_smoothingActions->actions());
    menu.addAction(m_logAction);
    menu.addMenu(tr("&Horizontal axis"))->addActions(m_unitActions->actions());
}

QSize ChartHeader::minimumSizeHint() const {
    return {m_menu->sizeHint().width(), QWidget::minimumSizeHint().height()};
}

void ChartHeader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showWhatFits();
}

/// What is set least often goes first.
void ChartHeader::showWhatFits() {
    int room = width() - m_menu->sizeHint().width();
    for (QWidget* part : std::initializer_list<QWidget*>{m_fit, m_smoothingPart, m_log, m_unit}) {
        room -= part->sizeHint().width() + layout()->spacing();
        part->setVisible(room >= 0);
    }
}

void ChartHeader::wearTheme() {
    const Theme& theme = m_theme.theme();
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Window, theme.plot);
    palette.setColor(QPalette::WindowText, theme.mutedText);
    setPalette(palette);
    const QFont font = themeFont(TextSize::normal);
    for (QWidget* part : findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        part->setFont(font);
    m_smoothing->setMinimumWidth(tabularWidth(QFontMetrics(font), textOf(smoothingAt(lastStop - 1))));
    showWhatFits();
}

} // namespace inkling
