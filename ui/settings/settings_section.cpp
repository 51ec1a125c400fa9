// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_section.h"

#include "ui/theme/focus_ring.h"
#include "ui/theme/theme_source.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOption>

namespace inkling {

namespace {

constexpr int arrowWidth = 2 * Theme::unit;
constexpr int padding = Theme::unit / 2;

} // namespace

SectionTitle::SectionTitle(const QString& title, const ThemeSource& themes, QWidget* parent)
    : QAbstractButton{parent}
    , m_themes{themes} {
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, &SectionTitle::describe);
    describe();
}

void SectionTitle::setSummary(const QString& summary) {
    if (summary == m_summary)
        return;
    m_summary = summary;
    describe();
    update();
}

QSize SectionTitle::sizeHint() const {
    const QFontMetrics title{themeFont(TextSize::normal, TextWeight::bold)};
    return {arrowWidth + title.horizontalAdvance(plainTitle()) + padding, title.height() + 2 * padding};
}

QSize SectionTitle::minimumSizeHint() const {
    return sizeHint();
}

void SectionTitle::paintEvent(QPaintEvent*) {
    const Theme& theme = m_themes.theme();
    QPainter painter{this};
    if (underMouse())
        painter.fillRect(rect(), theme.hover);

    QStyleOption arrow;
    arrow.initFrom(this);
    arrow.rect = QRect{0, 0, arrowWidth - padding, height()};
    arrow.palette.setColor(QPalette::ButtonText, theme.mutedText);
    style()->drawPrimitive(isChecked() ? QStyle::PE_IndicatorArrowDown : QStyle::PE_IndicatorArrowRight,
                           &arrow, &painter, this);

    const auto bold = themeFont(TextSize::normal, TextWeight::bold);
    QRect place = rect().adjusted(arrowWidth, 0, -padding, 0);
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, text());
    place.setLeft(place.left() + QFontMetrics{bold}.horizontalAdvance(plainTitle()) + Theme::unit);
    if (!isChecked() && !m_summary.isEmpty() && place.width() > 0) {
        painter.setFont(themeFont(TextSize::normal));
        painter.setPen(theme.mutedText);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_summary, Qt::ElideRight, place.width()));
    }

    if (hasFocus())
        paintFocusRing(painter, rect(), theme);
}

QString SectionTitle::plainTitle() const {
    return text().remove('&');
}

void SectionTitle::describe() {
    const auto name = plainTitle();
    setAccessibleName(m_summary.isEmpty() ? name : tr("%1: %2").arg(name, m_summary));
    setAccessibleDescription(isChecked() ? tr("unfolded") : tr("folded"));
    const auto action = isChecked() ? tr("Fold these settings away") : tr("Show these settings");
    setToolTip(m_summary.isEmpty() ? action : accessibleName() + "\n" + action);
}

SettingsSection::SettingsSection(const QString& title, const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_body{new QWidget{this}}
    , m_form{new QFormLayout{m_body}} {
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows); // "categoricalCrossentropy" has a line to itself
    m_form->setHorizontalSpacing(
        0); // it does not count when Qt asks whether a row is long; labels bring theirs
    m_form->setVerticalSpacing(Theme::unit);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::unit);
    if (!title.isEmpty()) {
        m_title = new SectionTitle{title, themes, this};
        m_head = new QHBoxLayout;
        m_head->setSpacing(0);
        m_head->addWidget(m_title);
        layout->addLayout(m_head);
        connect(m_title, &QAbstractButton::toggled, m_body, &QWidget::setVisible);
        m_body->hide();
    }
    layout->addWidget(m_body);
}

void SettingsSection::addToTitle(QWidget* widget) {
    m_head->addWidget(widget);
    widget->setVisible(m_title->isChecked());
    connect(m_title, &QAbstractButton::toggled, widget, &QWidget::setVisible);
}

void SettingsSection::addRow(QWidget* label, QWidget* editor) {
    m_form->addRow(label, editor);
}

void SettingsSection::setRowVisible(QWidget* editor, bool visible) {
    m_form->setRowVisible(editor, visible);
}

bool SettingsSection::isUnfolded() const {
    return !m_title || m_title->isChecked();
}

void SettingsSection::setUnfolded(bool unfolded) {
    if (m_title)
        m_title->setChecked(unfolded);
}

} // namespace inkling
