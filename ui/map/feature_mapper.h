// SPDX-License-Identifier: GPL-3.0-or-later
// Where the model of a moment puts the first test images, computed in the background.
#pragma once

#include "core/data/dataset.h"
#include "core/inspection/principal_components.h"
#include "core/train/moment.h"
#include "ui/reading/newest_only.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace inkling {

/// A value that never changes.
struct FeatureMap {
    Moment moment;
    Dataset data;
    PrincipalPlane plane;
    std::vector<PlanePoint> points;        ///< [images]: the first ones of the data
    std::vector<std::uint8_t> predictions; ///< [images]
    std::vector<float> probabilities;      ///< [images, classes]

    std::size_t size() const { return points.size(); }
    std::size_t classCount() const { return moment.model->architecture->classCount(); }
    int label(std::size_t image) const { return data.label(image); }
    bool isRight(std::size_t image) const { return predictions[image] == data.label(image); }
    std::span<const float> probabilitiesOf(std::size_t image) const {
        return std::span{probabilities}.subspan(image * classCount(), classCount());
    }
};

/// Why there is no map.
enum class MapTrouble {
    none,
    otherImages, ///< the network takes others than the test set has
    notFinite    ///< the network diverged
};

/// Maps at most five times a second, and only while someone wants to see it. Planes follow one another
/// without flipping: each is turned towards the one before, as long as the images stay the same.
class FeatureMapper : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t maxImages = 1'000;

    explicit FeatureMapper(QObject* parent = nullptr);

    void setMoment(const Moment& moment);
    void setData(const Dataset& test);
    /// Whether what it finds can be seen. Not at first.
    void setWanted(bool isWanted);
    bool isBusy() const { return m_worker.isBusy(); }

signals:
    /// Of the run that was set last; while it goes on, of one of its last moments. Null where there is
    /// trouble.
    void mapped(const std::shared_ptr<const inkling::FeatureMap>& map, inkling::MapTrouble trouble);

private:
    struct Room;

    void ask();

    Moment m_moment;
    Dataset m_data;
    bool m_isWanted = false;
    std::optional<std::pair<RunId, std::int64_t>> m_asked; ///< run and batch that were asked about last
    std::shared_ptr<Room> m_room;                          ///< the other thread's
    NewestOnly m_worker;
};

} // namespace inkling
