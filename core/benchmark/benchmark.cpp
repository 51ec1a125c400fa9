// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/benchmark.h"

#include "core/base/thread_team.h"
#include "core/kernels/peak.h"
#include "core/kernels/target.h"
#include "core/model/predict.h"
#include "core/model/tile_pass.h"
#include "core/train/trainer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>

namespace inkling {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The value below which a share of the sorted times lies.
double percentile(std::vector<double>& times, double share) {
    if (times.empty())
        return 0.0;
    const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(times.size() - 1));
    std::nth_element(times.begin(), times.begin() + place, times.end());
    return times[static_cast<std::size_t>(place)];
}

/// The best speed of several tries.
class Best {
public:
    void offer(double amount, double seconds) { m_speed = std::max(m_speed, amount / seconds); }
    double speed() const { return m_speed; }

private:
    double m_speed = 0.0;
};

/// Runs `work` for about so long, and offers how much of it was done.
void repeatFor(double seconds, double amount, Best& best, auto&& work) {
    const auto start = Clock::now();
    double done = 0.0;
    do {
        work();
        done += amount;
    } while (secondsSince(start) < seconds);
    best.offer(done, secondsSince(start));
}

void measurePeak(double seconds, Best& best) {
    constexpr std::size_t rounds = 20'000;
    const double operations = kernels::multiplyAddsAtFullSpeed(1) * rounds;
    repeatFor(seconds, operations, best, [] { kernels::multiplyAddsAtFullSpeed(rounds); });
}

/// Training with a number of threads; one of it is kept for each number, so that they can be tried in turn.
class TrainingBench {
public:
    TrainingBench(const Model& model, const DigitData& data, TrainingSettings settings, std::size_t threads)
        : m_team{threads}
        , m_trainer{model, data, endless(settings), m_team} { }

    std::size_t threads() const { return m_team.workerCount(); }

    void run(double seconds) {
        const auto begin = Clock::now();
        std::int64_t samples = 0;
        auto before = begin;
        do {
            const auto record = m_trainer.trainBatch();
            if (!record)
                return;
            const auto now = Clock::now();
            m_stepTimes.push_back(std::chrono::duration<double>(now - before).count());
            before = now;
            samples += record->train.count;
        } while (secondsSince(begin) < seconds);
        m_best.offer(static_cast<double>(samples), std::chrono::duration<double>(before - begin).count());
    }

    BenchmarkReport::Threads report(double mflop, double peakGflops) {
        const double gflops = m_best.speed() * mflop * 1e-3;
        const auto microseconds = [this](double share) { return percentile(m_stepTimes, share) * 1e6; };
        return {threads(),
                m_best.speed(),
                gflops,
                gflops / (peakGflops * static_cast<double>(threads())),
                microseconds(0.5),
                microseconds(0.99),
                microseconds(0.999)};
    }

private:
    /// Nothing learned, so that it never blows up, and no end.
    static TrainingSettings endless(TrainingSettings settings) {
        settings.epochs = 0;
        settings.batches = std::numeric_limits<int>::max();
        settings.testEvery = 0;
        settings.patience = 0;
        settings.schedule = Schedule::constant;
        settings.warmup = 0;
        settings.learningRate = 1e-6;
        return settings;
    }

    ThreadTeam m_team;
    Trainer m_trainer;
    Best m_best;
    std::vector<double> m_stepTimes;
};

/// One tile that goes back and forth through single stages.
class StageBench {
public:
    StageBench(const Model& model, const DigitData& data)
        : m_model{model}
        , m_pass{*model.architecture}
        , m_gradient(model.parameters.size())
        , m_forward(model.architecture->stages().size())
        , m_backward(m_forward.size()) {
        std::vector<std::uint32_t> indices(std::min(tileLanes, data.train.size()));
        std::iota(indices.begin(), indices.end(), 0U);
        m_pass.load(data.train, indices);
        m_pass.forward(model.parameters);
        m_pass.loss({}, 1.0F / 64.0F);
        m_pass.backward(model.parameters, m_gradient);
    }

    void run(double seconds) {
        const double each = seconds / static_cast<double>(2 * m_forward.size() + 1);
        constexpr auto samples = static_cast<double>(tileLanes);
        repeatFor(each, samples, m_whole, [this] { m_pass.forward(m_model.parameters); });
        for (std::size_t i = 0; i < m_forward.size(); ++i) {
            const StageRange stage{i, i + 1};
            repeatFor(each, samples, m_forward[i], [&] { m_pass.forward(m_model.parameters, stage); });
            if (!m_model.architecture->stages()[i].layer->asBatchLayer())
                repeatFor(each, samples, m_backward[i],
                          [&] { m_pass.backward(m_model.parameters, m_gradient, stage); });
        }
    }

    double forwardSamplesPerSecond() const { return m_whole.speed(); }

    std::vector<BenchmarkReport::Stage> report() const {
        const Architecture& architecture = *m_model.architecture;
        std::vector<BenchmarkReport::Stage> stages;
        for (std::size_t i = 0; i < m_forward.size(); ++i) {
            const auto cost = architecture.costOf(i);
            const auto gflops = [](double multiplyAdds, const Best& best) {
                return 2e-9 * multiplyAdds * best.speed();
            };
            const auto microseconds = [](const Best& best) {
                return best.speed() > 0.0 ? 1e6 / best.speed() : 0.0;
            };
            stages.push_back({architecture.stageName(i), microseconds(m_forward[i]),
                              microseconds(m_backward[i]),
                              gflops(static_cast<double>(cost.forward), m_forward[i]),
                              gflops(static_cast<double>(cost.backward), m_backward[i])});
        }
        return stages;
    }

private:
    const Model& m_model;
    TilePass m_pass;
    std::vector<float> m_gradient;
    Best m_whole;
    std::vector<Best> m_forward;
    std::vector<Best> m_backward;
};

void measureDrawings(const Model& model, const DigitData& data, double seconds, std::vector<double>& times) {
    Predictor predictor{model.architecture};
    const auto end = Clock::now() + std::chrono::duration<double>(seconds);
    for (std::size_t image = 0; Clock::now() < end; image = (image + 1) % data.test.size()) {
        const auto start = Clock::now();
        const auto prediction = predictor.predict(model.parameters, data.test.image(image));
        times.push_back(secondsSince(start));
        if (prediction.probabilities.empty())
            return;
    }
}

} // namespace

BenchmarkReport benchmark(const Model& model, const DigitData& data, const TrainingSettings& settings,
                          std::size_t threads, double seconds) {
    std::vector<std::unique_ptr<TrainingBench>> trainings;
    for (std::size_t count = 1; count <= threads; ++count)
        trainings.push_back(std::make_unique<TrainingBench>(model, data, settings, count));
    StageBench stages{model, data};
    Best peak;
    std::vector<double> drawingTimes;

    // Rounds in turn, so that a slow moment of the machine hits all figures alike.
    constexpr int rounds = 10;
    const double part = seconds / (rounds * static_cast<double>(threads + 3));
    for (int round = 0; round < rounds; ++round) {
        measurePeak(part / 2, peak);
        for (auto& training : trainings)
            training->run(part);
        measurePeak(part / 2, peak);
        stages.run(part);
        measureDrawings(model, data, part, drawingTimes);
    }

    BenchmarkReport report;
    report.target = kernels::targetName();
    report.peakGflops = peak.speed() * 1e-9;
    report.batchSize = settings.batchSize;
    const auto cost = model.architecture->cost();
    report.trainMflop = 2e-6 * static_cast<double>(cost.forward + cost.backward);
    report.predictMflop = 2e-6 * static_cast<double>(cost.forward);
    for (auto& training : trainings)
        report.training.push_back(training->report(report.trainMflop, report.peakGflops));
    report.stages = stages.report();
    report.evaluateSamplesPerSecond = stages.forwardSamplesPerSecond();
    report.evaluateShareOfPeak =
        report.evaluateSamplesPerSecond * report.predictMflop * 1e-3 / report.peakGflops;
    report.drawingMedian = percentile(drawingTimes, 0.5) * 1e6;
    report.drawing99 = percentile(drawingTimes, 0.99) * 1e6;
    return report;
}

} // namespace inkling
