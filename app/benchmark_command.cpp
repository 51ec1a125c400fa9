// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/benchmark_command.h"

#include "app/exit_code.h"
#include "app/run_setup.h"
#include "app/terminal.h"
#include "core/base/number_text.h"
#include "core/base/thread_team.h"
#include "core/benchmark/benchmark.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace inkling {

namespace {

std::string row(const BenchmarkReport::Threads& figures) {
    return padded(std::to_string(figures.threads), 7)
        + padded(grouped(static_cast<std::uint64_t>(std::llround(figures.samplesPerSecond))), 12)
        + padded(fixed(figures.gflops, 1), 10) + padded(percent(figures.shareOfPeak), 9)
        + padded(fixed(figures.stepMedian, 0), 13) + padded(fixed(figures.step99, 0), 9)
        + padded(fixed(figures.step999, 0), 9) + "\n";
}

std::string row(const BenchmarkReport::Stage& stage) {
    const auto speed = [](double gflops) { return gflops > 0.0 ? fixed(gflops, 1) : std::string{}; };
    std::string name = stage.name;
    name.resize(std::max<std::size_t>(name.size(), 30), ' ');
    return name + padded(fixed(stage.forwardMicroseconds, 2), 10) + padded(speed(stage.forwardGflops), 10)
        + padded(fixed(stage.backwardMicroseconds, 2), 12) + padded(speed(stage.backwardGflops), 10) + "\n";
}

std::string text(const BenchmarkReport& report) {
    std::string all = report.target + ", " + fixed(report.peakGflops, 1)
        + " GFLOP/s at the most on one core\nTraining in batches of " + std::to_string(report.batchSize)
        + ", " + fixed(report.trainMflop, 3) + " MFLOP a sample\n\n"
        + "threads   samples/s   GFLOP/s  of peak  step us: 50 %     99 %   99.9 %\n";
    for (const auto& figures : report.training)
        all += row(figures);
    all += "\nOne thread, one sample           us, forward  GFLOP/s  backward   GFLOP/s\n";
    for (const auto& stage : report.stages)
        all += row(stage);
    return all + "\nForward only: "
        + grouped(static_cast<std::uint64_t>(std::llround(report.evaluateSamplesPerSecond)))
        + " samples/s on one thread, " + percent(report.evaluateShareOfPeak) + " of peak\nOne drawing: "
        + fixed(report.drawingMedian, 1) + " us, 99th percentile " + fixed(report.drawing99, 1) + " us\n";
}

std::string json(const BenchmarkReport& report) {
    using Json = nlohmann::ordered_json;
    Json training = Json::array();
    for (const auto& figures : report.training)
        training.push_back(
            {{"threads", figures.threads},
             {"samplesPerSecond", figures.samplesPerSecond},
             {"gflops", figures.gflops},
             {"shareOfPeak", figures.shareOfPeak},
             {"stepMicroseconds",
              {{"p50", figures.stepMedian}, {"p99", figures.step99}, {"p99.9", figures.step999}}}});
    Json stages = Json::array();
    for (const auto& stage : report.stages)
        stages.push_back({{"name", stage.name},
                          {"forwardMicroseconds", stage.forwardMicroseconds},
                          {"forwardGflops", stage.forwardGflops},
                          {"backwardMicroseconds", stage.backwardMicroseconds},
                          {"backwardGflops", stage.backwardGflops}});
    return Json{{"target", report.target},
                {"peakGflops", report.peakGflops},
                {"batchSize", report.batchSize},
                {"trainMflop", report.trainMflop},
                {"training", training},
                {"stages", stages},
                {"evaluate",
                 {{"samplesPerSecond", report.evaluateSamplesPerSecond},
                  {"shareOfPeak", report.evaluateShareOfPeak}}},
                {"drawingMicroseconds", {{"p50", report.drawingMedian}, {"p99", report.drawing99}}}}
               .dump(2)
        + "\n";
}

} // namespace

int runBenchmark(const BenchmarkCommand& command) {
    const auto setup = setUpRun(command.spec, command.network);
    if (!setup)
        return report(setup.error());
    const auto threads = command.threads == 0 ? defaultWorkerCount() : command.threads;
    const auto measured =
        benchmark(setup->model, setup->data, command.spec.settings, threads, command.seconds);
    print(command.json ? json(measured) : text(measured));
    return finishOutput(exitOk);
}

} // namespace inkling
