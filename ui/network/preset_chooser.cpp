// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/preset_chooser.h"

#include "ui/controls/field.h"
#include "ui/language/error_text.h"
#include "ui/session/training_session.h"
#include "ui/theme/theme_source.h"

#include <QCoreApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace inkling {

namespace {

/// The description is core's and knows no Qt; its texts are translated under one context.
QString translated(std::string_view text) {
    return QCoreApplication::translate("Presets", std::string{text}.c_str());
}

int presetCount() {
    return static_cast<int>(presets().size());
}

} // namespace

PresetChooser::PresetChooser(TrainingSession& session, const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_session{session}
    , m_themes{themes}
    , m_label{new QLabel{tr("&Network"), this}}
    , m_list{new ElidedComboBox{this}} {
    for (const auto& preset : presets()) {
        m_list->addItem(translated(preset.label));
        m_list->setItemData(m_list->count() - 1, translated(preset.help), Qt::ToolTipRole);
    }
    m_list->setObjectName("preset");
    m_list->setAccessibleName(tr("Network"));
    // The name of an opened file may be long.
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(12);
    m_label->setBuddy(m_list);
    makeField(*m_list);

    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * Theme::unit);
    layout->addWidget(m_label);
    layout->addWidget(m_list, 1);
    connect(m_list, &QComboBox::activated, this, &PresetChooser::choose);
    connect(&session, &TrainingSession::runChanged, this, &PresetChooser::showRun);
    connect(&session, &TrainingSession::settingsChanged, this, &PresetChooser::showRun);
    connect(&themes, &ThemeSource::changed, this, &PresetChooser::wearTheme);
    wearTheme();
    showRun();
}

void PresetChooser::use(const Preset& preset) {
    RunSpec spec = preset.spec();
    spec.data = m_session.spec().data;
    spec.settings.seed = m_session.spec().settings.seed;
    begin(spec);
}

void PresetChooser::use(const LayerSpecs& network) {
    RunSpec spec = m_session.spec();
    spec.network = network;
    spec.initialModel.clear();
    begin(spec);
}

void PresetChooser::begin(const RunSpec& spec) {
    if (const auto begun = m_session.begin(spec, m_session.data()); !begun) {
        emit failed(textOf(begun.error()));
        showRun();
    }
}

void PresetChooser::choose(int index) {
    if (index < presetCount())
        use(presets()[static_cast<std::size_t>(index)]);
}

void PresetChooser::showRun() {
    const QSignalBlocker quiet{m_list};
    const auto* preset = presetOf(m_session.spec());
    while (m_list->count() > presetCount())
        m_list->removeItem(presetCount());
    if (!preset) {
        m_list->addItem(nameOfOther());
        const auto& file = m_session.spec().initialModel;
        const auto what = file.empty() ? tr("The network in use, which is no preset's")
                                       : tr("The network in use, opened from %1")
                                             .arg(QDir::toNativeSeparators(QString::fromStdString(file)));
        m_list->setItemData(presetCount(), what, Qt::ToolTipRole);
    }
    const auto index = preset ? static_cast<int>(preset - presets().data()) : presetCount();
    m_list->setCurrentIndex(index);
    m_list->setToolTip(m_list->itemData(index, Qt::ToolTipRole).toString() + "\n"
                       + tr("Choosing a preset begins a new run with its network and its settings."));
    m_label->setToolTip(m_list->toolTip());
}

QString PresetChooser::nameOfOther() const {
    const auto file = QString::fromStdString(nameOfInitialModel(m_session.spec()));
    return file.isEmpty() ? tr("Custom") : file;
}

void PresetChooser::wearTheme() {
    QPalette colours = m_label->palette();
    colours.setColor(QPalette::WindowText, m_themes.theme().text);
    m_label->setPalette(colours);
    m_label->setFont(themeFont(TextSize::normal, TextWeight::bold));
}

} // namespace inkling
