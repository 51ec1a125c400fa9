// SPDX-License-Identifier: GPL-3.0-or-later
// What the model of a moment says of the canvas and of the sample digits.
#pragma once

#include "core/base/executor.h"
#include "core/data/dataset.h"
#include "core/drawing/drawing.h"
#include "core/evaluation/evaluation.h"
#include "core/model/predict.h"
#include "core/train/moment.h"
#include "ui/reading/reading.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace inkling {

/// Reads on the window's thread, at most thirty times a second: with the tutorial's network the canvas takes
/// some 0.1 ms and a hundred samples 1 ms.
class MomentReader : public QObject {
    Q_OBJECT

public:
    explicit MomentReader(QObject* parent = nullptr);

    void setMoment(const Moment& moment);
    void setPicture(const std::optional<Picture>& picture);
    /// The first `count` images of the test set.
    void setSamples(const Dataset& data, int count);

signals:
    /// Nothing: nothing is drawn, or the network takes other pictures.
    void readingChanged(const std::optional<inkling::Reading>& reading);
    /// One for each sample.
    void samplesRead(const std::vector<std::optional<int>>& predictions);

private:
    void read();
    std::optional<Reading> readPicture();

    Moment m_moment;
    std::optional<Picture> m_picture;
    Dataset m_samples;
    std::vector<std::uint32_t> m_indices;
    SerialExecutor m_executor;
    std::unique_ptr<Predictor> m_predictor;
    std::unique_ptr<Evaluator> m_evaluator;
    std::shared_ptr<const Architecture> m_architecture; ///< that the two above are for
    bool m_samplesAreOld = false;
    QTimer m_frame;
};

} // namespace inkling
