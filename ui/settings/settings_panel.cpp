// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_panel.h"

#include "ui/explain/explain_button.h"
#include "ui/explain/explain_label.h"
#include "ui/explain/topics.h"
#include "ui/settings/setting_editors.h"
#include "ui/settings/settings_section.h"
#include "ui/theme/theme_source.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

namespace {

// Letters of other controls: "See&d" in the tool bar, "&Network" above this panel.
constexpr auto takenElsewhere = "dn";
constexpr int editorWidth = 13 * Theme::unit;
constexpr int behindLabel = 2 * Theme::unit;

/// The names under which sections are remembered, by group. The first one never folds.
constexpr std::array<const char*, 7> sectionNames{"run",          "optimizer",  "schedule", "loss",
                                                  "augmentation", "validation", "testing"};

/// "Learning rate" becomes "&Learning rate": the first Latin letter that no label before it took. Without a
/// letter left it has none.
QString withMnemonic(QString label, QString& taken) {
    for (qsizetype i = 0; i < label.size(); ++i) {
        const QChar letter = label[i].toLower();
        if (letter.script() == QChar::Script_Latin && !taken.contains(letter)) {
            taken += letter;
            return label.insert(i, '&');
        }
    }
    return label;
}

/// What an editor shows.
QString textOf(const QWidget* editor) {
    if (const auto* names = qobject_cast<const QComboBox*>(editor))
        return names->currentText();
    return qobject_cast<const QAbstractSpinBox*>(editor)->text();
}

} // namespace

SettingsPanel::SettingsPanel(SettingEditors& editors, const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_editors{editors}
    , m_themes{themes}
    , m_title{new QLabel{groupText(SettingGroup::run).title, this}}
    , m_waiting{new QLabel{tr("Some changes apply after Rewind."), this}} {
    m_title->setFont(themeFont(TextSize::normal, TextWeight::bold));
    m_waiting->setWordWrap(true);
    m_waiting->hide();

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::unit);
    auto* top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(makeExplain(SettingGroup::run), 0, Qt::AlignTop);
    layout->addLayout(top);
    addSections();
    connect(&editors, &SettingEditors::shown, this, &SettingsPanel::showSettings);
    connect(&themes, &ThemeSource::changed, this, &SettingsPanel::wearTheme);
    wearTheme();
    showSettings();
}

void SettingsPanel::addSections() {
    QString taken = takenElsewhere;
    for (std::size_t group = 0; group < m_sections.size(); ++group) {
        // The sections' letters come first: their rows are not always there to be seen.
        const auto which = static_cast<SettingGroup>(group);
        const QString title = which == SettingGroup::run ? QString{} : groupText(which).title;
        m_sections[group] =
            new SettingsSection{title.isEmpty() ? title : withMnemonic(title, taken), m_themes, this};
        layout()->addWidget(m_sections[group]);
        if (which == SettingGroup::run)
            layout()->addWidget(m_waiting); // below what it is about, which does not move when it appears
        new Explained{*m_sections[group], [this, which] { return textsOf(which, m_editors.settings()); }};
        if (!title.isEmpty())
            m_sections[group]->addToTitle(makeExplain(which));
    }
    addRows(taken);
    alignLabels();
}

ExplainButton* SettingsPanel::makeExplain(SettingGroup group) {
    auto* button =
        new ExplainButton{[this, group] { return textsOf(group, m_editors.settings()); }, m_themes, this};
    button->setAccessibleName(tr("What is “%1”?").arg(groupText(group).title));
    return button;
}

void SettingsPanel::addRows(QString& taken) {
    forEachSetting([&](const auto& setting) {
        if (setting.key == "seed")
            return;
        auto& section = this->section(setting.group);
        QWidget* editor = m_editors.makeEditor(setting.key, &section);
        const auto text = SettingEditors::labelOf(setting.key);
        auto* label = new ExplainLabel{setting.group == SettingGroup::run ? withMnemonic(text, taken) : text,
                                       m_themes, &section};
        label->setBuddy(editor);
        label->setToolTip(tr("%1\nA click explains more (Shift+F1 in the field)", "a setting's help")
                              .arg(editor->toolTip()));
        label->setWordWrap(true);
        label->setContentsMargins(0, 0, behindLabel, 0);
        // What needs more has a line to itself.
        editor->setMinimumWidth(std::max(editorWidth, editor->minimumSizeHint().width()));
        section.addRow(label, editor);
        m_rows.push_back({setting.key, label, editor});
    });
}

/// All sections as if they were one form. The longest labels take two lines.
void SettingsPanel::alignLabels() {
    const int most = 16 * fontMetrics().averageCharWidth();
    int width = 0;
    for (const auto& row : m_rows)
        width = std::max(
            width,
            row.label->fontMetrics().horizontalAdvance(static_cast<QLabel*>(row.label)->text().remove('&')));
    for (const auto& row : m_rows)
        row.label->setFixedWidth(std::min(width, most) + behindLabel);
}

const SettingsPanel::Row* SettingsPanel::rowOf(std::string_view key) const {
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& one) { return one.key == key; });
    return row == m_rows.end() ? nullptr : &*row;
}

void SettingsPanel::setWaiting(bool waiting) {
    m_waiting->setVisible(waiting);
}

QStringList SettingsPanel::unfolded() const {
    QStringList names;
    for (std::size_t group = 0; group < m_sections.size(); ++group)
        if (m_sections[group]->title() && m_sections[group]->isUnfolded())
            names += sectionNames[group];
    return names;
}

void SettingsPanel::setUnfolded(const QStringList& names) {
    for (std::size_t group = 0; group < m_sections.size(); ++group)
        m_sections[group]->setUnfolded(names.contains(sectionNames[group]));
}

void SettingsPanel::showSettings() {
    forEachSetting([&](const auto& setting) {
        const auto* row = rowOf(setting.key);
        const bool hasSay = isUsed(setting, m_editors.settings());
        if (row && setting.group == SettingGroup::run)
            row->editor->setEnabled(hasSay); // beside what took its say, which should not move
        else if (row)
            section(setting.group).setRowVisible(row->editor, hasSay);
    });
    for (std::size_t group = 0; group < m_sections.size(); ++group)
        if (auto* title = m_sections[group]->title())
            title->setSummary(summaryOf(static_cast<SettingGroup>(group)));
}

/// What differs from the defaults and has a say: "adam, Beta 1 0.8". Names of enumerations speak for
/// themselves.
QString SettingsPanel::summaryOf(SettingGroup group) const {
    const TrainingSettings defaults;
    const auto& settings = m_editors.settings();
    QStringList parts;
    const QString title = groupText(group).title;
    forEachSetting([&]<class T>(const Setting<T>& setting) {
        if (setting.group != group)
            return;
        if (!isUsed(setting, settings) || settings.*setting.field == defaults.*setting.field)
            return;
        const auto* row = rowOf(setting.key);
        const auto label = SettingEditors::labelOf(setting.key);
        const bool isOfTitle = std::is_enum_v<T> || label == title;
        parts += isOfTitle ? textOf(row->editor)
                           : tr("%1 %2", "a setting and its value").arg(label, textOf(row->editor));
    });
    return parts.join(QStringLiteral(", "));
}

void SettingsPanel::wearTheme() {
    const Theme& theme = m_themes.theme();
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme.mutedText);
    m_title->setPalette(colours);
    colours.setColor(QPalette::WindowText, theme.test);
    m_waiting->setPalette(colours);
    update();
}

} // namespace inkling
