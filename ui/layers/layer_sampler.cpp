// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layer_sampler.h"

#include "core/evaluation/evaluation.h"

#include <algorithm>
#include <chrono>
#include <span>

namespace inkling {

using namespace std::chrono_literals;

namespace {

using Sample = StatisticsHistory::Sample;

constexpr auto pastTime = 60ms; // for the past, between two looks at the moment

/// What all looks of one wish share.
struct Ground {
    std::shared_ptr<const Architecture> architecture;
    Dataset data;
    LossSettings loss;
};

} // namespace

/// What a look needs; kept from one to the next of the same network.
struct LayerSampler::Room {
    SerialExecutor executor;
    std::unique_ptr<StatisticsProbe> probe;
    Moment last;

    Sample measure(const Ground& ground, const Moment& moment) {
        const auto& model = *moment.model;
        std::optional<EarlierParameters> earlier;
        if (moment.before)
            earlier = EarlierParameters{moment.before->parameters, 1};
        else if (last.model && last.run == moment.run && last.batch < moment.batch
                 && last.model->parameters.size() == model.parameters.size())
            earlier = EarlierParameters{last.model->parameters, moment.batch - last.batch};
        auto sample = measure(ground, moment.batch, model.parameters, earlier);
        last = moment;
        return sample;
    }

    /// As many as there is time for, at least one.
    std::vector<Sample> measure(const Ground& ground, const std::vector<KeptState>& past) {
        std::vector<Sample> samples;
        const auto end = std::chrono::steady_clock::now() + pastTime;
        for (const auto& [state, before] : past) {
            std::optional<EarlierParameters> earlier;
            if (before)
                earlier = EarlierParameters{before->parameters, state->batch - before->batch};
            samples.push_back(measure(ground, state->batch, state->parameters, earlier));
            if (std::chrono::steady_clock::now() >= end)
                break;
        }
        return samples;
    }

private:
    Sample measure(const Ground& ground, std::int64_t batch, std::span<const float> parameters,
                   const std::optional<EarlierParameters>& earlier) {
        if (!probe || probe->architecture() != ground.architecture)
            probe = std::make_unique<StatisticsProbe>(ground.architecture, executor);
        return std::make_shared<const NetworkStatistics>(
            probe->measure(batch, parameters, ground.data, ground.loss, earlier));
    }
};

LayerSampler::LayerSampler(QObject* parent)
    : QObject{parent}
    , m_room{std::make_shared<Room>()}
    , m_worker{250ms} { }

void LayerSampler::begin() {
    m_worker.forget();
    m_asked.reset();
    m_history = StatisticsHistory{};
    m_last.reset();
    forgetPast();
}

void LayerSampler::forgetPast() {
    m_past.clear();
    m_recalled = -1;
}

void LayerSampler::setMoment(const Moment& moment) {
    const bool isAnotherRun = m_moment.run != moment.run;
    if (isAnotherRun)
        begin();
    m_moment = moment;
    if (isAnotherRun)
        emit changed();
    ask();
}

void LayerSampler::setData(const Dataset& train) {
    m_data = train;
    begin();
    emit changed();
    ask();
}

void LayerSampler::setWanted(bool isWanted) {
    m_isWanted = isWanted;
    if (isWanted) {
        ask();
    } else if (m_worker.isBusy()) {
        m_worker.forget();
        m_asked.reset();
    }
    if (!isWanted)
        forgetPast();
}

void LayerSampler::setPast(RunId run, std::vector<KeptState> past) {
    if (run != m_moment.run || !m_isWanted)
        return;
    m_past = std::move(past);
    const auto distances = static_cast<std::int64_t>(m_past.size()) - 1;
    const auto length = m_past.empty() ? 0 : m_past.back().state->batch - m_past.front().state->batch;
    m_nearness = distances > 0 ? std::max<std::int64_t>(0, length / distances - 1) / 2 : 0;
    forgetKnown();
    lookBack();
}

/// Of the past, what a sample is nearer to than to the state beside it.
void LayerSampler::forgetKnown() {
    std::erase_if(m_past,
                  [this](const KeptState& kept) { return m_history.hasNear(kept.state->batch, m_nearness); });
}

bool LayerSampler::fits() const {
    return m_moment.model && m_data.size() > 0 && takes(*m_moment.model->architecture, m_data);
}

StatisticsHistory::Sample LayerSampler::shown() const {
    const auto sample = m_history.at(m_moment.batch);
    return sample ? sample : m_last;
}

void LayerSampler::ask() {
    if (!m_isWanted || !fits() || m_asked == m_moment.batch)
        return;
    m_asked = m_moment.batch;
    if (m_recalled < 0)
        recall();
    if (auto known = m_history.at(m_moment.batch)) {
        m_worker.forget();
        m_last = std::move(known);
        emit changed();
        lookBack();
        return;
    }
    const Ground ground{m_moment.model->architecture, m_data, m_loss};
    m_worker.wish([this, room = m_room, ground, moment = m_moment, past = m_past] {
        auto sample = room->measure(ground, moment);
        return [this, sample, before = room->measure(ground, past)] {
            m_last = sample;
            add(sample);
            for (const auto& earlier : before)
                add(earlier);
            emit changed();
            lookBack();
        };
    });
}

void LayerSampler::recall() {
    m_recalled = m_moment.batch;
    emit pastWanted(m_moment.run);
}

/// Once nothing else is to be looked at.
void LayerSampler::lookBack() {
    if (m_worker.isBusy() || !m_isWanted || !fits())
        return;
    if (m_past.empty()) {
        if (m_moment.batch > m_recalled)
            recall();
        return;
    }
    const Ground ground{m_moment.model->architecture, m_data, m_loss};
    m_worker.wish([this, room = m_room, ground, past = m_past] {
        return [this, samples = room->measure(ground, past)] {
            for (const auto& sample : samples)
                add(sample);
            emit changed();
            lookBack();
        };
    });
}

void LayerSampler::add(const Sample& sample) {
    m_history.add(sample);
    forgetKnown();
}

} // namespace inkling
