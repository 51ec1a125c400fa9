// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/exit_code.h"
#include "app/setting_options.h"
#include "core/exchange/model_formats.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <sstream>

namespace inkling {

namespace {

void addThreads(CLI::App& app, std::size_t& threads) {
    app.add_option("--threads", threads,
                   "How many processors compute; the result is the same for any number. [all]")
        ->check(CLI::Range(1, 256))
        ->type_name("N");
}

CLI::Option* addNetwork(CLI::App& app, std::string& network) {
    return app
        .add_option("--model", network,
                    "Take the network from this file: TensorFlow.js's description of a Sequential model.")
        ->type_name("FILE.json");
}

/// "7", "1,2,5" or "1..20", and several of these with commas between them; nothing if it is something else.
std::optional<std::vector<std::uint64_t>> parseSeeds(const std::string& text) {
    constexpr std::uint64_t most = 10'000; // runs
    std::vector<std::uint64_t> seeds;
    std::istringstream parts{text};
    for (std::string part; std::getline(parts, part, ',');) {
        const auto dots = part.find("..");
        std::uint64_t first = 0;
        std::uint64_t last = 0;
        const auto parse = [](std::string_view digits, std::uint64_t& number) {
            const auto end = digits.data() + digits.size();
            const auto [rest, error] = std::from_chars(digits.data(), end, number);
            return error == std::errc{} && rest == end && number <= 9'007'199'254'740'991;
        };
        const std::string_view view{part};
        const bool isRead = dots == std::string::npos
            ? parse(view, first) && (last = first, true)
            : parse(view.substr(0, dots), first) && parse(view.substr(dots + 2), last);
        if (!isRead || last < first || last - first >= most - seeds.size())
            return {};
        for (auto seed = first; seed <= last; ++seed)
            seeds.push_back(seed);
    }
    return seeds.empty() ? std::nullopt : std::optional{seeds};
}

/// `train`'s options that are not about which run it is.
bool isAboutOutput(const std::string& option) {
    static const std::array names{"--run",      "--resume",      "--data", "--threads",
                                  "--log",      "--tensorboard", "--save", "--store",
                                  "--no-store", "--store-file",  "--json"};
    return std::ranges::find(names, option) != names.end();
}

/// Whether it is a setting's that may change while training.
bool isLive(const std::string& option) {
    bool isLive = false;
    forEachSetting([&](const auto& setting) {
        isLive = isLive || (setting.liveChange && option == "--" + std::string{setting.key});
    });
    return isLive;
}

/// The first option given that says what a description or a stored run says already; empty where none does.
std::string saidTwice(const CLI::App& app, bool resumes) {
    for (const auto* option : app.get_options())
        if (option->count() > 0 && !isAboutOutput(option->get_name())
            && !(resumes && isLive(option->get_name())))
            return option->get_name();
    return {};
}

void addStoreFile(CLI::App& app, std::string& file) {
    app.add_option("--store-file", file, "The store of runs. [~/.local/share/inkling/runs.sqlite]")
        ->type_name("FILE");
}

/// `inkling runs list|show|...`.
class RunsOptions {
public:
    explicit RunsOptions(CLI::App& app)
        : m_app{*app.add_subcommand("runs", "List, show and hand on the runs that were recorded.")} {
        using What = RunsCommand::What;
        m_app.require_subcommand(1);
        addStoreFile(m_app, m_command.file);
        auto& list = add("list", "All runs, the last first.", What::list);
        list.add_option("--search", m_command.text, "Only those with this in name, note, network or data.")
            ->type_name("TEXT");
        addJson(list);
        addJson(addOfRun("show", "All that is known of a run.", What::show));
        addText(addOfRun("export",
                         "Write a run into a file: .inkling, .json, .csv or .jsonl; or into a "
                         "folder, for TensorBoard.",
                         What::exportTo),
                "file", "FILE");
        addText(add("import", "Take a run file into the store.", What::importFrom), "file", "FILE");
        addText(addOfRun("rename", "Give a run another name.", What::rename), "name", "NAME");
        addText(addOfRun("note", "Write something beside a run.", What::note), "note", "TEXT");
        addOfRun("delete", "Take a run out of the list.", What::remove);
        addOfRun("restore", "Bring back a run that was deleted less than a week ago.", What::restore);
        m_app.set_help_flag("-h,--help", "Print this help and stop.");
    }

    bool isMeant() const { return m_app.parsed(); }
    const RunsCommand& command() const { return m_command; }

private:
    CLI::App& add(const char* name, const char* help, RunsCommand::What what) {
        auto* app = m_app.add_subcommand(name, help);
        app->set_help_flag("-h,--help", "Print this help and stop.");
        app->callback([this, what] { m_command.what = what; });
        return *app;
    }
    CLI::App& addOfRun(const char* name, const char* help, RunsCommand::What what) {
        auto& app = add(name, help, what);
        app.add_option("run", m_command.key, "The run's key, or the beginning of it.")
            ->required()
            ->type_name("KEY");
        return app;
    }
    void addText(CLI::App& app, const char* name, const char* type) {
        app.add_option(name, m_command.text)->required()->type_name(type);
    }
    void addJson(CLI::App& app) { app.add_flag("--json", m_command.json, "Print JSON."); }

    RunsCommand m_command;
    CLI::App& m_app;
};

constexpr const char* dataHelp = "Folder of IDX files with MNIST's names, plain or .gz, or \"fashion-mnist\" "
                                 "where that is installed. [MNIST]";

constexpr const char* modelHelp =
    "A TensorFlow.js layers-model (its folder or its model.json), an .onnx file, a .safetensors or "
    ".npz file that says its network, as Inkling's do, or a run (.inkling).";

std::string exportHelp() {
    std::string help = "What to write:";
    for (const auto& format : modelFormats())
        if (format.write)
            help += "\n  "
                + (format.extension.empty() ? std::string{"folder"} : "*" + std::string{format.extension})
                + ": " + std::string{format.label} + " (" + std::string{format.key} + ")";
    return help;
}

std::string presetHelp() {
    std::string help = "Network and settings to begin with; options given beside it change it.";
    for (const auto& preset : presets())
        help += "\n  " + std::string{preset.key} + ": " + std::string{preset.help};
    return help;
}

Stop usageError(const std::string& message) {
    return {exitUsage, {}, "inkling: " + message + "\nTry --help.\n"};
}

} // namespace

Command parseCommandLine(int argc, const char* const* argv) {
    CLI::App app{"Inkling trains small convolutional networks on handwritten digits.\n"
                 "Without a command it trains the tutorial's network.",
                 "inkling"};
    app.set_version_flag("--version", std::string{"inkling "} + INKLING_VERSION,
                         "Print the version and stop.");
    app.set_help_flag("-h,--help", "Print this help and stop.");
    app.require_subcommand(0, 1);

    TrainCommand train;
    SettingOptions settings;
    std::string seeds;
    std::string presetName = "tutorial";
    auto* trainApp = app.add_subcommand("train", "Train a network and say how well it reads.");
    trainApp->add_option("--preset", presetName, presetHelp())->type_name("NAME");
    trainApp
        ->add_option(
            "--init", train.spec.initialModel,
            "Begin with network, weights and optimizer of a model in any form that export reads. "
            "--preset and --optimizer stand for another optimizer; one of the same kind goes on with "
            "what the model's remembers.")
        ->type_name("MODEL");
    addNetwork(*trainApp, train.network)->excludes("--init");
    trainApp->add_option("--data", train.spec.data, dataHelp)->type_name("DIR");
    settings.addTo(*trainApp);
    trainApp
        ->add_option(
            "--seeds", seeds,
            "Train once with each of these seeds, and print median, band and extremes: 1..20, or 1,2,5.")
        ->excludes("--seed")
        ->excludes("--init")
        ->type_name("SEEDS");
    addThreads(*trainApp, train.threads);
    trainApp
        ->add_option("--log", train.log,
                     "Write a line for every batch into this file: comma-separated values where it ends in "
                     ".csv, JSON otherwise.")
        ->type_name("FILE");
    trainApp
        ->add_option("--tensorboard", train.tensorBoard,
                     "Write an event file for TensorBoard into this folder; each run wants its own.")
        ->type_name("FOLDER");
    trainApp
        ->add_option("--save", train.save,
                     "Save the model into this folder, as a TensorFlow.js layers-model.")
        ->type_name("FOLDER");
    trainApp
        ->add_option("--run", train.run,
                     "Repeat the run that this file describes (- for standard input), and check the weights "
                     "if it says which they should be.")
        ->type_name("FILE.json");
    trainApp
        ->add_option(
            "--resume", train.resume,
            "Go on with a recorded run, by its key or the beginning of it, as if never interrupted. What may "
            "change while training, such as --batches and --learning-rate, may be given anew.")
        ->type_name("KEY")
        ->excludes("--run");
    bool storesNot = false;
    trainApp->add_flag("--store", train.stores, "Record the run in the store of runs.");
    trainApp->add_flag("--no-store", storesNot, "Do not record the run. [as it is]");
    addStoreFile(*trainApp, train.storeFile);
    trainApp->add_flag("--json", train.json, "Print the result as one JSON object.");
    RunsOptions runs{app};

    EvaluateCommand evaluate;
    auto* evaluateApp = app.add_subcommand("evaluate", "Measure a model on all test images, class by class.");
    evaluateApp->add_option("model", evaluate.model, modelHelp)->required()->type_name("MODEL");
    evaluateApp->add_option("--data", evaluate.data, dataHelp)->type_name("DIR");
    addThreads(*evaluateApp, evaluate.threads);
    evaluateApp->add_flag("--json", evaluate.json, "Print the result as one JSON object.");

    PredictCommand predict;
    auto* predictApp = app.add_subcommand("predict", "Read digits from pictures and drawings.");
    predictApp->add_option("model", predict.model, modelHelp)->required()->type_name("MODEL");
    predictApp
        ->add_option(
            "files", predict.files,
            "Pictures (PNG, JPEG, PGM, ...; dark on light or light on dark), or drawings in .ndjson files, "
            "one a line, in the form of Quick, Draw!.")
        ->required()
        ->type_name("FILE");
    predictApp->add_flag("--json", predict.json, "Print the result as one JSON object.");
    ExportCommand exporting;
    auto* exportApp = app.add_subcommand("export", "Write a model in another form; its ending says which.");
    exportApp->alias("convert");
    exportApp->add_option("model", exporting.in, modelHelp)->required()->type_name("MODEL");
    exportApp->add_option("out", exporting.out, exportHelp())->required()->type_name("OUT");
    exportApp->add_option("--format", exporting.format, "The form, whatever the ending.")->type_name("NAME");
    exportApp->add_flag("--int8", exporting.int8,
                        "C source with kernels of whole numbers, a quarter of the size; what that costs is "
                        "measured and told.");
    exportApp->add_option("--data", exporting.data, dataHelp)->type_name("DIR");
    InfoCommand info;
    auto* infoApp = app.add_subcommand("info", "Say what is inside a model's or a run's file.");
    infoApp->add_option("file", info.file, modelHelp)->required()->type_name("FILE");
    infoApp->add_flag("--json", info.json, "Print the result as one JSON object.");

    BenchmarkCommand benchmark;
    auto* benchmarkApp =
        app.add_subcommand("benchmark", "Measure how fast a network is trained and read on this machine.");
    benchmarkApp->add_option("--preset", presetName, presetHelp())->type_name("NAME");
    addNetwork(*benchmarkApp, benchmark.network);
    benchmarkApp
        ->add_option("--batch-size", benchmark.spec.settings.batchSize, "Images per step. [the preset's]")
        ->check(CLI::Range(1, 8192))
        ->type_name("N");
    addThreads(*benchmarkApp, benchmark.threads);
    benchmarkApp->add_option("--seconds", benchmark.seconds, "About how long to measure. [5]")
        ->check(CLI::Range(1, 3600))
        ->type_name("X");
    benchmarkApp->add_flag("--json", benchmark.json, "Print the result as one JSON object.");
    for (auto* subcommand : {trainApp, evaluateApp, predictApp, benchmarkApp, exportApp, infoApp})
        subcommand->set_help_flag("-h,--help", "Print this help and stop.");

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() != 0)
            return usageError(error.what());
        std::ostringstream out;
        std::ostringstream ignored;
        app.exit(error, out, ignored);
        return Stop{exitOk, out.str(), {}};
    }

    if (runs.isMeant())
        return runs.command();
    if (*exportApp)
        return exporting;
    if (*infoApp)
        return info;
    if (*evaluateApp)
        return evaluate;
    if (*predictApp)
        return predict;
    const Preset* preset = findPreset(presetName);
    if (!preset) {
        std::string names;
        for (const auto& known : presets())
            names += (names.empty() ? "" : ", ") + std::string{known.key};
        return usageError("There is no preset \"" + presetName + "\"; choose one of: " + names + ".");
    }
    RunSpec spec = preset->spec();
    if (*benchmarkApp) {
        if (benchmarkApp->count("--batch-size") > 0)
            spec.settings.batchSize = benchmark.spec.settings.batchSize;
        benchmark.spec = std::move(spec);
        return benchmark;
    }
    train.stores = (train.stores || !train.resume.empty()) && !storesNot;
    if (!train.run.empty() || !train.resume.empty()) {
        const bool resumes = train.run.empty();
        if (const auto option = saidTwice(*trainApp, resumes); !option.empty())
            return usageError(resumes ? "--resume goes on with a run, whose " + option.substr(2)
                                      + " stays what it was; leave out " + option + "."
                                      : "--run describes all of a run; leave out " + option
                                      + ", or write it into the file.");
        if (!train.resume.empty() && (storesNot || trainApp->count("--data") > 0))
            return usageError(
                "--resume goes on with a stored run, on its data; leave out --no-store and --data.");
    }
    spec.data = train.spec.data;
    spec.initialModel = train.spec.initialModel;
    settings.applyTo(spec.settings);
    if (!train.resume.empty() || !spec.initialModel.empty())
        train.changed = settings.keys();
    train.takesOptimizer = train.run.empty() && trainApp->count("--preset") == 0
        && !settings.wasGiven(&TrainingSettings::optimizer);
    if (const auto verdict = check(spec.settings); !verdict)
        return usageError(verdict.error().message());
    train.spec = std::move(spec);
    if (!seeds.empty()) {
        const auto parsed = parseSeeds(seeds);
        if (!parsed)
            return usageError(
                "--seeds is \"" + seeds
                + "\"; give whole numbers and ranges, such as 1..20 or 1,2,5, at most 10,000 in all.");
        if (!train.log.empty() || !train.tensorBoard.empty() || !train.save.empty())
            return usageError("--seeds makes several runs; --log, --tensorboard and --save are for one. Give "
                              "--seed instead.");
        train.seeds = *parsed;
    }
    return train;
}

} // namespace inkling
