// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layer_sampler.h"

namespace inkling {

using namespace std::chrono_literals;

/// What a look needs; kept from one to the next of the same network.
struct LayerSampler::Room {
    SerialExecutor executor;
    std::unique_ptr<StatisticsProbe> probe;
    Moment last;

    StatisticsHistory::Sample measure(const Moment& moment, const Dataset& data, const LossSettings& loss) {
        const auto& model = *moment.model;
        if (!probe || probe->architecture() != model.architecture)
            probe = std::make_unique<StatisticsProbe>(model.architecture, executor);
        std::optional<EarlierParameters> earlier;
        if (moment.before)
            earlier = EarlierParameters{moment.before->parameters, 1};
        else if (last.model && last.run == moment.run && last.batch < moment.batch
                 && last.model->parameters.size() == model.parameters.size())
            earlier = EarlierParameters{last.model->parameters, moment.batch - last.batch};
        auto sample = std::make_shared<const NetworkStatistics>(
            probe->measure(moment.batch, model.parameters, data, loss, earlier));
        last = moment;
        return sample;
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
}

bool LayerSampler::fits() const {
    if (!m_moment.model || m_data.size() == 0)
        return false;
    const auto& architecture = *m_moment.model->architecture;
    return m_data.imageShape() == architecture.inputShape()
        && static_cast<std::size_t>(m_data.classCount()) <= architecture.classCount();
}

StatisticsHistory::Sample LayerSampler::shown() const {
    const auto sample = m_history.at(m_moment.batch);
    return sample ? sample : m_last;
}

void LayerSampler::ask() {
    if (!m_isWanted || !fits() || m_asked == m_moment.batch)
        return;
    m_asked = m_moment.batch;
    if (auto known = m_history.at(m_moment.batch)) {
        m_worker.forget();
        m_last = std::move(known);
        emit changed();
        return;
    }
    m_worker.wish([this, room = m_room, moment = m_moment, data = m_data, loss = m_loss] {
        return [this, sample = room->measure(moment, data, loss)] {
            m_history.add(sample);
            m_last = sample;
            emit changed();
        };
    });
}

} // namespace inkling
