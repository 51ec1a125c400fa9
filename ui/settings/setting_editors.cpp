// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_editors.h"

#include "core/train/schedule.h"
#include "ui/controls/field.h"
#include "ui/explain/explained.h"
#include "ui/explain/topics.h"
#include "ui/language/setting_text.h"
#include "ui/settings/number_box.h"

#include <QComboBox>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <type_traits>

namespace inkling {

namespace {

/// As many as a double holds beside the largest number, of which nobody types more than twelve.
int decimalsFor(double max) {
    const int before = max < 1.0 ? 0 : static_cast<int>(std::floor(std::log10(max))) + 1;
    return std::min(12, std::numeric_limits<double>::digits10 - before);
}

} // namespace

SettingEditors::SettingEditors(QObject* parent)
    : QObject{parent} { }

void SettingEditors::setSettings(const TrainingSettings& settings) {
    m_settings = settings;
    showSettings();
}

void SettingEditors::showSettings() {
    m_isShowing = true;
    for (const auto& show : m_show)
        show(m_settings);
    m_isShowing = false;
    emit shown();
}

QWidget* SettingEditors::makeEditor(std::string_view key, QWidget* parent) {
    QWidget* editor = nullptr;
    forEachSetting([&](const auto& setting) {
        if (setting.key == key)
            editor = makeEditorFor(setting, parent);
    });
    assert(editor);
    return editor;
}

QString SettingEditors::labelOf(std::string_view key) {
    QString label;
    forEachSetting([&](const auto& setting) {
        if (setting.key == key)
            label = translatedSetting(setting.label);
    });
    return label;
}

void SettingEditors::edit(const std::function<void(TrainingSettings&)>& change) {
    if (m_isShowing)
        return;
    const auto optimizer = m_settings.optimizer;
    change(m_settings);
    // As the command line does: each optimizer has a learning rate of its own size.
    if (m_settings.optimizer != optimizer)
        m_settings.learningRate = defaultLearningRate(m_settings.optimizer);
    showSettings();
    emit edited(m_settings);
}

template<class T>
QWidget* SettingEditors::makeEditorFor(const Setting<T>& setting, QWidget* parent) {
    const auto field = setting.field;
    QWidget* editor = nullptr;
    if constexpr (std::is_enum_v<T>) {
        auto* names = new QComboBox{parent};
        for (const auto name : EnumNames<T>::names) {
            names->addItem(translatedSetting(name));
            names->setItemData(names->count() - 1, choiceText(name).shows, Qt::ToolTipRole);
        }
        connect(names, &QComboBox::currentIndexChanged, this, [this, field](int index) {
            edit([&](TrainingSettings& settings) { settings.*field = static_cast<T>(index); });
        });
        m_show.push_back([names, field](const TrainingSettings& settings) {
            names->setCurrentIndex(static_cast<int>(settings.*field));
        });
        makeField(*names);
        editor = names;
    } else {
        auto* number = new NumberBox{parent};
        number->setDecimals(std::is_floating_point_v<T> ? decimalsFor(static_cast<double>(setting.max)) : 0);
        number->setRange(static_cast<double>(setting.min), static_cast<double>(setting.max));
        number->setSuffix(setting.unit.empty() ? QString{} : " " + translatedSetting(setting.unit));
        number->setSpecialValueText(setting.leastMeans.empty() ? QString{}
                                                               : translatedSetting(setting.leastMeans));
        if (setting.key == "seed")
            number->setGroupSeparatorShown(false);
        connect(number, &QDoubleSpinBox::valueChanged, this, [this, field](double value) {
            edit([&](TrainingSettings& settings) { settings.*field = static_cast<T>(value); });
        });
        m_show.push_back([number, field](const TrainingSettings& settings) {
            number->setValue(static_cast<double>(settings.*field));
        });
        editor = number;
    }
    editor->setObjectName(QString::fromUtf8(setting.key.data(), static_cast<qsizetype>(setting.key.size())));
    editor->setAccessibleName(translatedSetting(setting.label));
    editor->setToolTip(translatedSetting(setting.help)
                       + (setting.liveChange
                              ? QString{}
                              : "\n" + SettingEditors::tr("A change applies from the next rewind on.")));
    new Explained{*editor, [this, key = setting.key] { return textsOf(key, m_settings); }};
    m_show.back()(m_settings);
    return editor;
}

} // namespace inkling
