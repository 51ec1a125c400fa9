// SPDX-License-Identifier: GPL-3.0-or-later
// What a layer, an optimizer or a setting does, how to choose it, and one thing to try: short texts beside
// the things they explain. They stand in tables; core's descriptions say which keys there have to be.
#pragma once

#include "core/layers/layer_spec.h"
#include "core/train/training_settings.h"
#include "ui/explain/explain_text.h"

#include <QList>

#include <span>
#include <string_view>

namespace inkling {

/// A row of a table, before it is translated.
struct Topic {
    std::string_view key; ///< of a setting or a group, or the name of what is chosen
    const char* formula;  ///< empty where words say it better
    const char* shows;
    const char* reading;
    const char* attempt;
};

std::span<const Topic> layerTopics();      ///< by LayerKind::name
std::span<const Topic> activationTopics(); ///< by the name of the activation
std::span<const Topic> optimizerTopics();  ///< by EnumNames<OptimizerKind>
std::span<const Topic> choiceTopics();     ///< by the names of schedules, losses and orders
std::span<const Topic> runTopics();        ///< by key: settings of the groups run, validation and testing
std::span<const Topic> optimizerSettingTopics(); ///< by key: of optimizer and schedule
std::span<const Topic> imageTopics();            ///< by key: of loss and augmentation
std::span<const Topic> groupTopics();            ///< by the names of groups that are about several settings

/// Each requires a name that core's descriptions know.
ExplainText layerText(std::string_view kind);
ExplainText activationText(std::string_view name);
ExplainText settingText(std::string_view key);
ExplainText choiceText(std::string_view name);
/// Its title is that of the section.
ExplainText groupText(SettingGroup group);

/// The setting, and behind it what is chosen at present, where that is a name.
QList<ExplainText> textsOf(std::string_view key, const TrainingSettings& settings);
/// The group; those that are about one choice explain that choice.
QList<ExplainText> textsOf(SettingGroup group, const TrainingSettings& settings);
/// The kind of layer, and behind it the activation it has, unless that is linear.
QList<ExplainText> textsOf(const LayerSpec& layer);

} // namespace inkling
