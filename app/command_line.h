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
    std::string network;              ///< JSON file that describes the network; empty: the spec's
    std::vector<std::uint64_t> seeds; ///< a run for each of them; empty: one run, with the spec's seed
    std::size_t threads = 0;          ///< 0: as many as there are processors
    std::string log;                  ///< file for a line per batch, .csv or JSON; empty: none
    std::string tensorBoard;          ///< folder for an event file; empty: none
    std::string save;                 ///< folder for the trained model; empty: none
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

using Command = std::variant<TrainCommand, EvaluateCommand, PredictCommand, BenchmarkCommand, Stop>;

/// Without any words it is `train`: the tutorial run.
Command parseCommandLine(int argc, const char* const* argv);

} // namespace inkling
