// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/benchmark_command.h"
#include "app/command_line.h"
#include "app/evaluate_command.h"
#include "app/export_command.h"
#include "app/predict_command.h"
#include "app/runs_command.h"
#include "app/terminal.h"
#include "app/train_command.h"
#include "app/window.h"
#include "core/runs/run_file.h"

#include <cstdio>
#include <exception>
#include <new>
#include <string>
#include <string_view>

using namespace inkling;

namespace {

int run(const TrainCommand& command) {
    return runTrain(command);
}
int run(const RunsCommand& command) {
    return runRuns(command);
}
int run(const ExportCommand& command) {
    return runExport(command);
}
int run(const InfoCommand& command) {
    return runInfo(command);
}
int run(const EvaluateCommand& command) {
    return runEvaluate(command);
}
int run(const PredictCommand& command) {
    return runPredict(command);
}
int run(const BenchmarkCommand& command) {
    return runBenchmark(command);
}
int run(const Stop& stop) {
    print(stop.output);
    std::fputs(stop.error.c_str(), stderr);
    return finishOutput(stop.exitCode);
}

/// Without a display, opening a run file is taking it into the store.
RunsCommand importOf(const std::string& file) {
    RunsCommand command;
    command.what = RunsCommand::What::importFrom;
    command.text = file;
    return command;
}

bool namesRunFile(std::string_view word) {
    return word.ends_with(runFileExtension);
}

} // namespace

int main(int argc, char** argv) {
    reserveStandardStreams();
    try {
        // Alone, or with a file as a file manager names it.
        const std::string file = argc == 2 && namesRunFile(argv[1]) ? argv[1] : "";
        if (argc == 1 + !file.empty() && hasDisplay())
            return runWindow(argc, argv, file);
        if (!file.empty())
            return run(importOf(file));
        const Command command = parseCommandLine(argc, argv);
        return std::visit([](const auto& what) { return run(what); }, command);
    } catch (const std::bad_alloc&) {
        std::fputs("inkling: There is not enough memory for this; try a smaller network or batch.\n", stderr);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "inkling: This is a fault of the program: %s\n", error.what());
    }
    return 1;
}
