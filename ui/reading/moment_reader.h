// SPDX-License-Identifier: GPL-3.0-or-later
// What the model of a moment says of the canvas and of the sample digits.
#pragma once

#include "core/data/dataset.h"
#include "core/drawing/drawing.h"
#include "core/train/moment.h"
#include "ui/reading/newest_only.h"
#include "ui/reading/reading.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace inkling {

/// Reads on threads of its own: with the tutorial's network the canvas takes some 0.1 ms and a hundred
/// samples 1 ms, but networks can be built that take seconds.
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
    /// One for each sample; none before the network was trained, and where it takes other images.
    void samplesRead(const std::vector<std::optional<int>>& predictions);

private:
    struct PictureRoom;
    struct SampleRoom;

    void readPicture();
    void readSamples();
    bool takesPictures() const;

    Moment m_moment;
    std::optional<Picture> m_picture;
    Dataset m_samples;
    std::vector<std::uint32_t> m_indices;
    /// Run and batch that the samples were last read at.
    std::optional<std::pair<RunId, std::int64_t>> m_samplesReadAt;
    std::shared_ptr<PictureRoom> m_pictureRoom; ///< the first other thread's
    std::shared_ptr<SampleRoom> m_sampleRoom;   ///< the second one's
    NewestOnly m_pictureWorker;
    NewestOnly m_sampleWorker;
};

} // namespace inkling
