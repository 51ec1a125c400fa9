// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_differences.h"

#include "core/model/architecture.h"
#include "ui/language/run_name.h"
#include "ui/language/setting_text.h"
#include "ui/session/trained_changes.h"

#include <algorithm>
#include <string_view>

namespace inkling {

namespace {

/// The descriptions are core's and know no Qt; their texts are translated under a context of their own.
QString translated(const char* context, std::string_view text) {
    return QCoreApplication::translate(context, std::string{text}.c_str());
}

bool isLength(std::string_view key) {
    return key == "batches" || key == "epochs";
}

/// Whether it changes what a run does. How long a run is meant to be does so by the schedule alone.
template<class T>
bool hasSay(const Setting<T>& setting, const TrainingSettings& settings) {
    if (isLength(setting.key))
        return settings.schedule == Schedule::cosine || settings.schedule == Schedule::oneCycle;
    return isUsed(setting, settings);
}

using ChangesOfRuns = std::vector<std::vector<SettingsChange>>;

template<class T>
bool differs(const Setting<T>& setting, const ChangesOfRuns& runs) {
    const auto& first = runs.front().front().settings;
    bool isOther = false;
    bool isUsedAnywhere = false;
    for (const auto& changes : runs) {
        for (const auto& change : changes) {
            isOther = isOther || change.settings.*setting.field != first.*setting.field;
            isUsedAnywhere = isUsedAnywhere || hasSay(setting, change.settings);
        }
    }
    return isOther && isUsedAnywhere;
}

/// A value of a setting, and the batch that it holds from.
struct Stage {
    QString value;
    std::int64_t batch = 0;
};

template<class T>
std::vector<Stage> stagesOf(const Setting<T>& setting, const std::vector<SettingsChange>& changes) {
    std::vector<Stage> stages;
    for (const auto& change : changes) {
        const auto value = hasSay(setting, change.settings) ? valueText(setting, change.settings)
                                                            : RunDifferences::tr("–", "no value");
        if (stages.empty() || stages.back().value != value)
            stages.push_back({value, change.batch});
    }
    return stages;
}

/// "0.15, 0.3 after batch 50"
QString wholeText(const std::vector<Stage>& stages) {
    QStringList parts{stages.front().value};
    for (std::size_t i = 1; i < stages.size(); ++i)
        parts += RunDifferences::tr("%1 after batch %L2", "a setting's value")
                     .arg(stages[i].value)
                     .arg(stages[i].batch);
    return parts.join(QStringLiteral(", "));
}

/// "0.15 → 0.3"
QString briefText(const std::vector<Stage>& stages) {
    QStringList values;
    for (const auto& stage : stages)
        values += stage.value;
    return values.join(QStringLiteral(" → "));
}

template<class T>
RunDifference difference(const Setting<T>& setting, const ChangesOfRuns& runs) {
    RunDifference result{.title = translatedSetting(setting.label),
                         .help = translatedSetting(setting.help),
                         .values = {},
                         .briefly = {},
                         .isNumber = !std::is_enum_v<T>};
    if (setting.key == "batches")
        result.title = RunDifferences::tr("Planned batches");
    for (const auto& changes : runs) {
        const auto stages = stagesOf(setting, changes);
        result.values += wholeText(stages);
        result.briefly += briefText(stages);
        result.isNumber = result.isNumber && stages.size() == 1;
    }
    return result;
}

QString parameterText(const RunSpec& spec) {
    const auto architecture = Architecture::build(spec.inputShape, spec.network);
    if (!architecture)
        return RunDifferences::tr("Custom");
    return RunDifferences::tr("%L1 parameters")
        .arg(static_cast<qulonglong>((*architecture)->parameterCount()));
}

QString networkText(const RunSpec& spec) {
    const auto* preset = presetOf(spec);
    if (preset)
        return translated("Presets", preset->label);
    const auto file = QString::fromStdString(nameOfInitialModel(spec));
    return file.isEmpty() ? parameterText(spec) : file;
}

bool isSameNetwork(const RunRecord& a, const RunRecord& b) {
    return a.spec.network == b.spec.network && a.spec.inputShape == b.spec.inputShape
        && a.spec.initialModel == b.spec.initialModel;
}

} // namespace

std::vector<RunDifference> RunDifferences::settings(std::span<const RunRecord> runs) {
    std::vector<RunDifference> differences;
    ChangesOfRuns changes;
    std::ranges::transform(runs, std::back_inserter(changes), trainedChanges);
    if (changes.empty())
        return differences;
    forEachSetting([&](const auto& setting) {
        if (differs(setting, changes))
            differences.push_back(difference(setting, changes));
    });
    return differences;
}

std::vector<RunDifference> RunDifferences::networks(std::span<const RunRecord> runs) {
    if (std::ranges::all_of(runs, [&](const RunRecord& run) { return isSameNetwork(run, runs.front()); }))
        return {};
    RunDifference result{
        .title = tr("Network"),
        .help = tr(
            "The preset whose network it is, or the file that it was opened from; else the numbers that it "
            "learns."),
        .values = {},
        .briefly = {}};
    for (const auto& run : runs)
        result.values += networkText(run.spec);
    result.briefly = result.values;
    return {result};
}

QString RunDifferences::origin(std::span<const RunRecord> runs, const RunRecord& run) {
    if (!run.parent)
        return tr("start", "where a run begins");
    const auto parent = std::ranges::find(runs, *run.parent, &RunRecord::id);
    const auto name = parent == runs.end() ? tr("another run") : runNameText(parent->name);
    return tr("%1, batch %L2", "a run and where it was forked").arg(name).arg(run.forkBatch);
}

} // namespace inkling
