// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/replay.h"

namespace inkling {

std::int64_t seek(Trainer& trainer, const Keyframes& keyframes, std::int64_t batch) {
    // Going on from where the trainer is may be shorter than going back to a keyframe; but it may also have
    // been taken elsewhere, so it is asked nothing.
    const auto keyframe = keyframes.before(batch);
    trainer.restore(*keyframe);
    std::int64_t replayed = 0;
    for (; keyframes.areExact() && trainer.batchesDone() < batch; ++replayed) {
        trainer.changeSettings(keyframes.settingsAt(trainer.batchesDone()));
        if (!trainer.retrainBatch())
            break;
    }
    trainer.changeSettings(keyframes.settingsAt(trainer.batchesDone()));
    return replayed;
}

} // namespace inkling
