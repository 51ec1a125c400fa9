// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/pair_box.h"

#include "ui/settings/number_box.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace inkling {

PairBox::PairBox(QWidget* parent)
    : QWidget{parent}
    , m_height{new NumberBox{this}}
    , m_times{new QLabel{QStringLiteral("×"), this}}
    , m_width{new NumberBox{this}}
    , m_part{new QToolButton{this}} {
    m_part->setText(tr("h×w"));
    m_part->setToolTip(tr("Set height and width apart"));
    m_part->setCheckable(true);
    m_part->setAutoRaise(true);
    m_part->setFocusPolicy(Qt::TabFocus);
    for (auto* box : {m_height, m_width})
        box->setDecimals(0);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit / 2);
    layout->addWidget(m_height, 1);
    layout->addWidget(m_times);
    layout->addWidget(m_width, 1);
    layout->addWidget(m_part);
    setFocusProxy(m_height);
    connect(m_height, &NumberBox::valueChanged, this, &PairBox::takeHeight);
    connect(m_width, &NumberBox::valueChanged, this, &PairBox::tellIfChanged);
    connect(m_part, &QToolButton::toggled, this, &PairBox::part);
    part(false);
}

void PairBox::setRange(int min, int max) {
    for (auto* box : {m_height, m_width})
        box->setRange(min, max);
}

std::array<int, 2> PairBox::value() const {
    return {static_cast<int>(m_height->value()), static_cast<int>(m_width->value())};
}

void PairBox::setValue(std::array<int, 2> value) {
    m_isShowing = true;
    m_told = value;
    if (value[0] != value[1])
        m_part->setChecked(true);
    m_height->setValue(value[0]);
    m_width->setValue(value[1]);
    m_isShowing = false;
}

void PairBox::setName(const QString& name) {
    m_name = name;
    part(isParted());
}

bool PairBox::isParted() const {
    return m_part->isChecked();
}

void PairBox::part(bool parted) {
    m_times->setVisible(parted);
    m_width->setVisible(parted);
    m_height->setAccessibleName(parted ? tr("%1, height").arg(m_name) : m_name);
    m_width->setAccessibleName(tr("%1, width").arg(m_name));
    m_part->setAccessibleName(tr("%1: height and width apart").arg(m_name));
    if (!parted)
        takeHeight();
}

void PairBox::takeHeight() {
    if (!isParted() && !m_isShowing) {
        const QSignalBlocker quiet{m_width};
        m_width->setValue(m_height->value());
    }
    tellIfChanged();
}

void PairBox::tellIfChanged() {
    if (m_isShowing || value() == m_told)
        return;
    m_told = value();
    emit edited(m_told);
}

} // namespace inkling
