// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/benchmark_command.h"
#include "app/command_line.h"
#include "app/evaluate_command.h"
#include "app/predict_command.h"
#include "app/runs_command.h"
#include "app/terminal.h"
#include "app/train_command.h"
#include "app/window.h"

#include <cstdio>
#include <exception>
#include <new>

using namespace inkling;

namespace {

int run(const TrainCommand& command) {
    return runTrain(command);
}
int run(const RunsCommand& command) {
    return runRuns(command);
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

} // namespace

int main(int argc, char** argv) {
    reserveStandardStreams();
    try {
        if (argc == 1 && hasDisplay())
            return runWindow(argc, argv);
        const Command command = parseCommandLine(argc, argv);
        return std::visit([](const auto& what) { return run(what); }, command);
    } catch (const std::bad_alloc&) {
        std::fputs("inkling: There is not enough memory for this; try a smaller network or batch.\n", stderr);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "inkling: This is a fault of the program: %s\n", error.what());
    }
    return 1;
}
