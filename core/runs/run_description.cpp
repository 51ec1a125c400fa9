// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_description.h"

#include "core/base/file.h"
#include "core/formats/json.h"
#include "core/formats/layers_model_topology.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <limits>

namespace inkling {

namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr const char* formatName = "inkling-run";
constexpr int formatVersion = 1;
constexpr std::int64_t mostBatches = 9'007'199'254'740'991; // 2^53 - 1: exact in JSON
constexpr std::size_t mostChanges = 100'000;
constexpr std::size_t shaDigits = 64;

constexpr std::array knownKeys{"format",   "formatVersion", "program", "arithmeticRevision",
                               "preset",   "data",          "network", "initialModel",
                               "settings", "changes",       "expected"};

// ---------------------------------------------------------------- writing

template<class T>
OrderedJson valueOf(const Setting<T>& setting, const TrainingSettings& settings) {
    if constexpr (std::is_enum_v<T>)
        return std::string{EnumNames<T>::names[static_cast<std::size_t>(settings.*setting.field)]};
    else
        return settings.*setting.field;
}

OrderedJson allOf(const TrainingSettings& settings) {
    OrderedJson json = OrderedJson::object();
    forEachSetting([&](const auto& setting) { json[std::string{setting.key}] = valueOf(setting, settings); });
    return json;
}

OrderedJson differences(const TrainingSettings& settings, const TrainingSettings& before) {
    OrderedJson json = OrderedJson::object();
    forEachSetting([&](const auto& setting) {
        if (settings.*setting.field != before.*setting.field)
            json[std::string{setting.key}] = valueOf(setting, settings);
    });
    return json;
}

OrderedJson changesOf(const RunDescription& description) {
    OrderedJson changes = OrderedJson::array();
    const TrainingSettings* before = &description.spec.settings;
    for (const auto& change : description.changes) {
        changes.push_back({{"batch", change.batch}, {"settings", differences(change.settings, *before)}});
        before = &change.settings;
    }
    return changes;
}

OrderedJson dataOf(const RunDescription& description) {
    OrderedJson data = OrderedJson::object();
    if (!description.dataName.empty())
        data["name"] = description.dataName;
    if (!description.spec.data.empty())
        data["source"] = description.spec.data;
    if (description.trainImages > 0)
        data["trainImages"] = description.trainImages;
    if (!description.dataSha256.empty())
        data["sha256"] = description.dataSha256;
    return data;
}

// ---------------------------------------------------------------- reading

void refuseUnknown(const JsonField& object, std::span<const char* const> known) {
    for (const auto& key : object.keys())
        if (std::ranges::find(known, key) == known.end())
            object[key].refuse(Sentence::tr("is not known here; look for a misspelling, or leave it out"));
}

template<class T>
void readValue(const JsonField& field, const Setting<T>& setting, TrainingSettings& settings) {
    if constexpr (std::is_enum_v<T>) {
        const auto& names = EnumNames<T>::names;
        const auto found = field.isString() ? std::ranges::find(names, field.text()) : names.end();
        if (found != names.end()) {
            settings.*setting.field = static_cast<T>(found - names.begin());
            return;
        }
        std::string choices;
        for (const auto name : names)
            choices += (choices.empty() ? "" : ", ") + inQuotes(name);
        field.expected(Sentence::tr("one of %1").arg(choices));
    } else if constexpr (std::is_floating_point_v<T>) {
        settings.*setting.field = field.number();
    } else {
        settings.*setting.field = static_cast<T>(
            field.longNumber(static_cast<std::int64_t>(setting.min), static_cast<std::int64_t>(setting.max)));
    }
}

void readSettings(const JsonField& object, TrainingSettings& settings) {
    for (const auto& key : object.keys()) {
        bool isKnown = false;
        forEachSetting([&](const auto& setting) {
            if (setting.key != key)
                return;
            isKnown = true;
            readValue(object[key], setting, settings);
        });
        if (!isKnown)
            object[key].refuse(Sentence::tr("there is no such setting; `inkling train --help` lists them"));
    }
    // On the command line, too, batches that are asked for count instead of epochs.
    if (object.isObject() && object["batches"].exists() && !object["epochs"].exists())
        settings.epochs = 0;
    if (const auto verdict = check(settings); !verdict)
        object.refuse(verdict.error().sentence.withoutFullStop());
}

void refuseUnlessSha(const JsonField& field, const std::string& text) {
    const bool isHash =
        text.size() == shaDigits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!isHash)
        field.expected(Sentence::tr("64 hexadecimal digits in lower case"));
}

std::string shaIn(const JsonField& field) {
    auto text = field.text();
    refuseUnlessSha(field, text);
    return text;
}

void readFormat(const JsonField& root) {
    const auto format = root["format"];
    if (!format.isString() || format.text() != formatName) {
        format.expected(inQuotes(formatName));
        return;
    }
    const auto version = root["formatVersion"];
    if (version.exists() && version.longNumber(1, mostBatches) > formatVersion)
        version.refuse(Sentence::tr("is %1, this program knows up to %2; open it with a newer Inkling")
                           .arg(version.longNumber(1, mostBatches), formatVersion));
}

RunSpec presetIn(const JsonField& field) {
    const auto name = field.exists() ? field.text() : std::string{"tutorial"};
    if (const auto* preset = findPreset(name))
        return preset->spec();
    std::string names;
    for (const auto& preset : presets())
        names += (names.empty() ? "" : ", ") + inQuotes(preset.key);
    field.expected(Sentence::tr("one of %1").arg(names));
    return {};
}

/// A change of what a run is made with would be another run.
void refuseFixed(const JsonField& object) {
    forEachSetting([&](const auto& setting) {
        if (const auto field = object[setting.key]; field.exists() && !setting.liveChange)
            field.refuse(Sentence::tr("cannot change in the middle of a run; write it under \"settings\""));
    });
}

void readChanges(const JsonField& field, RunDescription& description) {
    constexpr std::array known{"batch", "settings"};
    std::int64_t least = 0;
    for (const auto& item : field.items(mostChanges)) {
        refuseUnknown(item, known);
        SettingsChange change{item["batch"].longNumber(least, mostBatches), description.lastSettings()};
        readSettings(item["settings"], change.settings);
        refuseFixed(item["settings"]);
        least = change.batch + 1;
        description.changes.push_back(std::move(change));
    }
}

void readData(const JsonField& field, RunDescription& description) {
    constexpr std::array known{"name", "source", "trainImages", "sha256"};
    refuseUnknown(field, known);
    if (const auto name = field["name"]; name.exists())
        description.dataName = name.text();
    if (const auto source = field["source"]; source.exists())
        description.spec.data = source.text();
    if (const auto images = field["trainImages"]; images.exists())
        description.trainImages =
            static_cast<std::size_t>(images.wholeNumber(1, std::numeric_limits<int>::max()));
    if (const auto sha = field["sha256"]; sha.exists())
        description.dataSha256 = shaIn(sha);
}

RunOutcome outcomeIn(const JsonField& field) {
    constexpr std::array known{"batches", "weightsSha256"};
    refuseUnknown(field, known);
    return {field["batches"].longNumber(0, mostBatches), shaIn(field["weightsSha256"])};
}

} // namespace

std::vector<SettingsChange> RunDescription::allChanges() const {
    std::vector<SettingsChange> all{{0, spec.settings}};
    all.insert(all.end(), changes.begin(), changes.end());
    return all;
}

TrainingSettings RunDescription::settingsAt(std::int64_t batch) const {
    return inkling::settingsAt(allChanges(), batch);
}

std::string toJson(const RunDescription& description) {
    OrderedJson json{{"format", formatName},
                     {"formatVersion", formatVersion},
                     {"program", std::string{"inkling "} + INKLING_VERSION},
                     {"arithmeticRevision", description.arithmeticRevision}};
    if (const auto data = dataOf(description); !data.empty())
        json["data"] = data;
    const auto& spec = description.spec;
    json["network"] =
        OrderedJson::parse(sequentialJson({spec.inputShape, spec.network, kerasNames(spec.network)}));
    if (!spec.initialModel.empty())
        json["initialModel"] = spec.initialModel;
    json["settings"] = allOf(spec.settings);
    if (!description.changes.empty())
        json["changes"] = changesOf(description);
    if (description.expected)
        json["expected"] = {{"batches", description.expected->batches},
                            {"weightsSha256", description.expected->weightsSha256}};
    return json.dump(2) + "\n";
}

Result<RunDescription> parseRunDescription(std::string_view text, std::string_view fileName) {
    const auto document = parseJson(text, fileName);
    if (!document)
        return document.error();
    JsonProblems problems{std::string{fileName}};
    const JsonField root{*document, problems};

    RunDescription description;
    readFormat(root); // first: of a later version nothing else is understood
    refuseUnknown(root, knownKeys);
    description.spec = presetIn(root["preset"]);
    if (const auto network = root["network"]; network.exists()) {
        auto described = readSequential(network);
        description.spec.inputShape = described.inputShape;
        description.spec.network = std::move(described.specs);
    }
    if (const auto revision = root["arithmeticRevision"]; revision.exists())
        description.arithmeticRevision = revision.wholeNumber(1, std::numeric_limits<int>::max());
    if (const auto data = root["data"]; data.exists())
        readData(data, description);
    if (const auto initial = root["initialModel"]; initial.exists())
        description.spec.initialModel = initial.text();
    if (const auto settings = root["settings"]; settings.exists())
        readSettings(settings, description.spec.settings);
    if (const auto changes = root["changes"]; changes.exists())
        readChanges(changes, description);
    if (const auto expected = root["expected"]; expected.exists())
        description.expected = outcomeIn(expected);
    if (problems.any())
        return problems.first();
    return description;
}

Result<RunDescription> readRunDescription(const std::filesystem::path& file) {
    const auto bytes = readFile(file, JsonLimits{}.bytes);
    if (!bytes)
        return bytes.error();
    return parseRunDescription({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, file.string());
}

bool isRunDescription(const std::filesystem::path& file) {
    const auto isLetter = [](unsigned char one, char small) { return std::tolower(one) == small; };
    if (!std::ranges::equal(file.extension().string(), std::string_view{".json"}, isLetter))
        return false;
    const auto bytes = readFile(file, JsonLimits{}.bytes);
    if (!bytes)
        return false;
    const std::string_view text{reinterpret_cast<const char*>(bytes->data()), bytes->size()};
    return text.find('"' + std::string{formatName} + '"') != std::string_view::npos;
}

} // namespace inkling
