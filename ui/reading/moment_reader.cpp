// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/moment_reader.h"

#include <algorithm>
#include <numeric>

namespace inkling {

namespace {

constexpr int frameMilliseconds = 33;

} // namespace

MomentReader::MomentReader(QObject* parent)
    : QObject{parent} {
    m_frame.setSingleShot(true);
    connect(&m_frame, &QTimer::timeout, this, &MomentReader::read);
}

void MomentReader::setMoment(const Moment& moment) {
    m_moment = moment;
    if (m_architecture != moment.model->architecture) {
        m_architecture = moment.model->architecture;
        m_predictor = std::make_unique<Predictor>(m_architecture);
        m_evaluator = std::make_unique<Evaluator>(m_architecture, m_executor);
    }
    m_samplesAreOld = true;
    if (!m_frame.isActive())
        m_frame.start(frameMilliseconds);
}

void MomentReader::setPicture(const std::optional<Picture>& picture) {
    m_picture = picture;
    // A stroke is read at once; the canvas itself announces no more often than a screen can show.
    emit readingChanged(readPicture());
}

void MomentReader::setSamples(const Dataset& data, int count) {
    m_samples = data;
    m_indices.resize(std::min(data.size(), static_cast<std::size_t>(count)));
    std::iota(m_indices.begin(), m_indices.end(), 0U);
    m_samplesAreOld = true;
    if (!m_frame.isActive())
        m_frame.start(frameMilliseconds);
}

void MomentReader::read() {
    emit readingChanged(readPicture());
    if (!m_samplesAreOld || !m_evaluator || m_samples.imageShape() != m_architecture->inputShape())
        return;
    m_samplesAreOld = false;
    std::vector<std::optional<int>> predictions(m_indices.size());
    // An untrained network only guesses: the samples then show their labels alone.
    if (m_moment.isTrained()) {
        const Answers& answers = m_evaluator->evaluate(m_moment.model->parameters, m_samples, m_indices);
        std::copy(answers.predictions.begin(), answers.predictions.end(), predictions.begin());
    }
    emit samplesRead(predictions);
}

std::optional<Reading> MomentReader::readPicture() {
    Reading reading{.probabilities = {}, .batch = m_moment.batch, .beginsTrained = m_moment.beginsTrained};
    const bool fits = m_predictor && m_architecture->inputShape() == Shape{Picture::side, Picture::side, 1}
        && m_architecture->classCount() == reading.probabilities.size();
    if (!m_picture || !fits)
        return {};
    const auto prediction = m_predictor->predict(m_moment.model->parameters, m_picture->pixels);
    std::copy(prediction.probabilities.begin(), prediction.probabilities.end(),
              reading.probabilities.begin());
    return reading;
}

} // namespace inkling
