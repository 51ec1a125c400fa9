// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_panel.h"

#include "ui/settings/setting_editors.h"
#include "ui/theme/theme_source.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace inkling {

namespace {

/// "Learning rate" becomes "&Learning rate": the first letter that no label before it took.
QString withMnemonic(QString label, QString& taken) {
    for (qsizetype i = 0; i < label.size(); ++i) {
        const QChar letter = label[i].toLower();
        if (letter.isLetter() && !taken.contains(letter)) {
            taken += letter;
            return label.insert(i, '&');
        }
    }
    return label;
}

} // namespace

SettingsPanel::SettingsPanel(SettingEditors& editors, const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_title{new QLabel{tr("Training"), this}}
    , m_waiting{new QLabel{tr("Some changes apply after Rewind."), this}} {
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(2 * Theme::unit);
    form->setVerticalSpacing(Theme::unit);
    QString taken;
    forEachSetting([&](const auto& setting) {
        if (setting.key == "seed")
            return;
        QWidget* editor = editors.makeEditor(setting.key, this);
        auto* label = new QLabel{withMnemonic(SettingEditors::labelOf(setting.key), taken), this};
        label->setBuddy(editor);
        label->setToolTip(editor->toolTip());
        form->addRow(label, editor);
    });

    m_title->setFont(themeFont(TextSize::normal, TextWeight::bold));
    m_waiting->setFont(themeFont(TextSize::small));
    m_waiting->setWordWrap(true);
    // Its place is kept, so that nothing below moves when it appears.
    QSizePolicy policy = m_waiting->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_waiting->setSizePolicy(policy);
    m_waiting->hide();

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::unit);
    layout->addWidget(m_title);
    layout->addLayout(form);
    layout->addWidget(m_waiting);
    connect(&themes, &ThemeSource::changed, this, &SettingsPanel::wearTheme);
    wearTheme();
}

void SettingsPanel::setWaiting(bool waiting) {
    m_waiting->setVisible(waiting);
}

void SettingsPanel::wearTheme() {
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_themes.theme().mutedText);
    m_title->setPalette(colours);
    colours.setColor(QPalette::WindowText, m_themes.theme().test);
    m_waiting->setPalette(colours);
}

} // namespace inkling
