// SPDX-License-Identifier: GPL-3.0-or-later
// From the words on the command line to what is to be done.
#pragma once

#include "core/train/run_spec.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace inkling {

struct TrainCommand {
    RunSpec spec;
    std::string network; ///< JSON file that describes the network; empty: the spec's
    std::string run;     ///< file that describes the run, "-" standard input; empty: the spec
    std::string resume;  ///< beginning of a stored run's key; empty: a new run
    /// Keys of the spec's settings that options have set, beside `resume` or an initial model.
    std::vector<std::string> changed;
    bool takesOptimizer = false;      ///< other settings of the optimizer are the initial model's
    std::vector<std::uint64_t> seeds; ///< a run for each of them; empty: one run, with the spec's seed
    std::size_t threads = 0;          ///< 0: as many as there are processors
    std::string log;                  ///< file for a line per batch, .csv or JSON; empty: none
    std::string tensorBoard;          ///< folder for an event file; empty: none
    std::string save;                 ///< folder for the trained model; empty: none
    bool stores = false;              ///< in the store of runs
    std::string storeFile;            ///< that store; empty: the user's own
    bool json = false;
};

struct RunsCommand {
    enum class What { list, show, exportTo, importFrom, rename, note, remove, restore };
    What what = What::list;
    std::string key;  ///< of the run, or its beginning
    std::string text; ///< what to search for, the file, the name, the note
    std::string file; ///< the store; empty: the user's own
    bool json = false;
};

struct ExportCommand {
    std::string in; ///< a model, or a run
    std::string out;
    std::string format; ///< key of a ModelFormat; empty: as the extension says
    std::string data;   ///< that --int8 is measured on
    bool int8 = false;
};

struct InfoCommand {
    std::string file;
    bool json = false;
};

struct EvaluateCommand {
    std::string model;
    std::string data;
    std::size_t threads = 0;
    bool json = false;
};

struct PredictCommand {
    std::string model;
    std::vector<std::string> files;
    bool json = false;
};

struct BenchmarkCommand {
    RunSpec spec;
    std::string network; ///< JSON file that describes the network; empty: the spec's
    std::size_t threads = 0;
    double seconds = 5.0;
    bool json = false;
};

/// Nothing more to do: help or version was asked for, or the words were wrong.
struct Stop {
    int exitCode = 0;
    std::string output; ///< for stdout
    std::string error;  ///< for stderr
};

using Command = std::variant<TrainCommand, RunsCommand, ExportCommand, InfoCommand, EvaluateCommand,
                             PredictCommand, BenchmarkCommand, Stop>;

/// Without any words it is `train`: the tutorial run.
Command parseCommandLine(int argc, const char* const* argv);

} // namespace inkling
