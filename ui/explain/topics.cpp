// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/topics.h"

#include "core/layers/layer_options.h"
#include "ui/language/layer_text.h"
#include "ui/language/setting_text.h"

#include <QCoreApplication>

#include <cassert>
#include <initializer_list>
#include <type_traits>

namespace inkling {

namespace {

QString translated(const char* text) {
    return *text ? QCoreApplication::translate("Topics", text) : QString{};
}

ExplainText textIn(std::initializer_list<std::span<const Topic>> tables, std::string_view key,
                   const QString& title) {
    for (const auto table : tables)
        for (const auto& topic : table)
            if (topic.key == key)
                return {title, translated(topic.shows), translated(topic.reading), translated(topic.attempt),
                        translated(topic.formula)};
    assert(!"explained");
    return {};
}

QString labelOf(std::string_view key) {
    QString label;
    forEachSetting([&](const auto& setting) {
        if (setting.key == key)
            label = translatedSetting(setting.label);
    });
    return label;
}

struct Groups {
    Q_DECLARE_TR_FUNCTIONS(Groups)

public:
    static ExplainText text(SettingGroup group) {
        switch (group) {
        case SettingGroup::run:
            return textIn({groupTopics()}, "run", tr("Training"));
        case SettingGroup::optimizer:
            return settingText("optimizer");
        case SettingGroup::schedule:
            return settingText("schedule");
        case SettingGroup::loss:
            return textIn({groupTopics()}, "loss", tr("Loss and weights"));
        case SettingGroup::augmentation:
            return textIn({groupTopics()}, "augmentation", tr("Augmentation"));
        case SettingGroup::validation:
            return textIn({groupTopics()}, "validation", tr("Validation"));
        case SettingGroup::testing:
            return textIn({groupTopics()}, "testing", tr("Testing"));
        }
        return {};
    }
};

} // namespace

ExplainText layerText(std::string_view kind) {
    return textIn({layerTopics()}, kind, toQString(kind));
}

ExplainText activationText(std::string_view name) {
    return textIn({activationTopics()}, name, toQString(name));
}

ExplainText settingText(std::string_view key) {
    return textIn({runTopics(), optimizerSettingTopics(), imageTopics()}, key, labelOf(key));
}

ExplainText choiceText(std::string_view name) {
    return textIn({optimizerTopics(), choiceTopics()}, name, translatedSetting(name));
}

ExplainText groupText(SettingGroup group) {
    return Groups::text(group);
}

QList<ExplainText> textsOf(std::string_view key, const TrainingSettings& settings) {
    QList<ExplainText> texts{settingText(key)};
    forEachSetting([&]<class T>(const Setting<T>& setting) {
        if constexpr (std::is_enum_v<T>)
            if (setting.key == key)
                texts += choiceText(EnumNames<T>::names[static_cast<std::size_t>(settings.*setting.field)]);
    });
    return texts;
}

QList<ExplainText> textsOf(SettingGroup group, const TrainingSettings& settings) {
    if (group == SettingGroup::optimizer)
        return textsOf("optimizer", settings);
    if (group == SettingGroup::schedule)
        return textsOf("schedule", settings);
    return {groupText(group)};
}

QList<ExplainText> textsOf(const LayerSpec& layer) {
    QList<ExplainText> texts{layerText(kindOf(layer))};
    if (const auto activation = activationOf(layer); activation != Activation::linear)
        texts += activationText(nameOf(activation));
    return texts;
}

} // namespace inkling
