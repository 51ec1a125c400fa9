// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/moment_reader.h"

#include "core/base/executor.h"
#include "core/evaluation/evaluation.h"
#include "core/model/predict.h"

#include <algorithm>
#include <numeric>

namespace inkling {

using namespace std::chrono_literals;

/// What reading a picture needs; kept from one to the next of the same network.
struct MomentReader::PictureRoom {
    std::unique_ptr<Predictor> predictor;

    Reading read(const Moment& moment, const Picture& picture) {
        if (!predictor || predictor->architecture() != moment.model->architecture)
            predictor = std::make_unique<Predictor>(moment.model->architecture);
        const auto prediction = predictor->predict(moment.model->parameters, picture.pixels);
        Reading reading{.probabilities = {}, .batch = moment.batch, .beginsTrained = moment.beginsTrained};
        std::ranges::copy(prediction.probabilities, reading.probabilities.begin());
        return reading;
    }
};

/// The same for the samples.
struct MomentReader::SampleRoom {
    SerialExecutor executor;
    std::shared_ptr<const Architecture> architecture;
    std::unique_ptr<Evaluator> evaluator;

    std::vector<std::optional<int>> read(const Model& model, const Dataset& data,
                                         const std::vector<std::uint32_t>& indices) {
        if (architecture != model.architecture) {
            architecture = model.architecture;
            evaluator = std::make_unique<Evaluator>(architecture, executor);
        }
        const auto& predictions = evaluator->evaluate(model.parameters, data, indices).predictions;
        return {predictions.begin(), predictions.end()};
    }
};

MomentReader::MomentReader(QObject* parent)
    : QObject{parent}
    , m_pictureRoom{std::make_shared<PictureRoom>()}
    , m_sampleRoom{std::make_shared<SampleRoom>()}
    , m_pictureWorker{16ms} // as often as a screen can show
    , m_sampleWorker{33ms} { }

void MomentReader::setMoment(const Moment& moment) {
    m_moment = moment;
    readPicture();
    readSamples();
}

void MomentReader::setPicture(const std::optional<Picture>& picture) {
    m_picture = picture;
    readPicture();
}

void MomentReader::setSamples(const Dataset& data, int count) {
    m_samples = data;
    m_indices.resize(std::min(data.size(), static_cast<std::size_t>(count)));
    std::iota(m_indices.begin(), m_indices.end(), 0U);
    m_samplesReadAt.reset();
    readSamples();
}

bool MomentReader::takesPictures() const {
    return m_moment.model
        && m_moment.model->architecture->inputShape() == Shape{Picture::side, Picture::side, 1}
    && m_moment.model->architecture->classCount() == Reading{}.probabilities.size();
}

void MomentReader::readPicture() {
    if (!m_picture || !takesPictures()) {
        m_pictureWorker.forget();
        emit readingChanged({});
        return;
    }
    m_pictureWorker.wish([this, room = m_pictureRoom, moment = m_moment, picture = *m_picture] {
        return [this, reading = room->read(moment, picture)] { emit readingChanged(reading); };
    });
}

void MomentReader::readSamples() {
    const std::pair readAt{m_moment.run, m_moment.batch};
    if (!m_moment.model || m_samplesReadAt == readAt)
        return;
    m_samplesReadAt = readAt;
    // An untrained network only guesses: the samples then show their labels alone.
    if (!m_moment.isTrained() || !takes(*m_moment.model->architecture, m_samples)) {
        m_sampleWorker.forget();
        emit samplesRead(std::vector<std::optional<int>>(m_indices.size()));
        return;
    }
    m_sampleWorker.wish(
        [this, room = m_sampleRoom, model = m_moment.model, data = m_samples, indices = m_indices] {
            return [this, predictions = room->read(*model, data, indices)] { emit samplesRead(predictions); };
        });
}

} // namespace inkling
