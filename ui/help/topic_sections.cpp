// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/topic_sections.h"

#include "core/layers/layer_options.h"
#include "ui/explain/topics.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <type_traits>

namespace inkling {

namespace {

struct Titles {
    Q_DECLARE_TR_FUNCTIONS(TopicSections)

public:
    static QString layers() { return tr("Layers"); }
    static QString activations() { return tr("Activations"); }
};

TopicSection layers() {
    TopicSection section{Titles::layers(), {}};
    for (const auto& kind : layerKinds())
        section.texts += layerText(kind.name);
    return section;
}

TopicSection activations() {
    TopicSection section{Titles::activations(), {}};
    for (const auto& choice : activationChoices())
        section.texts += activationText(choice.name);
    return section;
}

TopicSection settingsOf(SettingGroup group) {
    const auto about = groupText(group);
    TopicSection section{about.title, {}};
    const bool isOneSetting = group == SettingGroup::optimizer || group == SettingGroup::schedule;
    if (!isOneSetting)
        section.texts += about;
    forEachSetting([&]<class T>(const Setting<T>& setting) {
        if (setting.group != group)
            return;
        section.texts += settingText(setting.key);
        if constexpr (std::is_enum_v<T>)
            for (const auto name : EnumNames<T>::names)
                section.texts += choiceText(name);
    });
    return section;
}

bool hasAll(const ExplainText& text, const QStringList& words) {
    const QString all =
        QStringList{text.title, text.formula, text.shows, text.reading, text.attempt}.join(QLatin1Char('\n'));
    return std::ranges::all_of(words,
                               [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace

QList<TopicSection> topicSections() {
    QList<TopicSection> sections{layers(), activations()};
    for (const auto group :
         {SettingGroup::run, SettingGroup::optimizer, SettingGroup::schedule, SettingGroup::loss,
          SettingGroup::augmentation, SettingGroup::validation, SettingGroup::testing})
        sections += settingsOf(group);
    return sections;
}

QList<TopicSection> found(const QList<TopicSection>& sections, const QString& words) {
    const auto wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<TopicSection> kept;
    for (const auto& section : sections) {
        TopicSection part{section.title, {}};
        for (const auto& text : section.texts)
            if (hasAll(text, wanted))
                part.texts += text;
        if (!part.texts.isEmpty())
            kept += part;
    }
    return kept;
}

} // namespace inkling
