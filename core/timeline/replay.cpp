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

namespace {

bool isFarFromBefore(const Keyframes& keyframes, std::int64_t batch) {
    return keyframes.before(batch)->batch == batch
        && batch - 1 - keyframes.before(batch - 1)->batch >= keyframes.spacing();
}

} // namespace

std::vector<float> seekByStep(Trainer& trainer, const Keyframes& keyframes, std::int64_t batch) {
    if (batch == 0 || !keyframes.areExact() || isFarFromBefore(keyframes, batch)) {
        seek(trainer, keyframes, batch);
        return {};
    }
    seek(trainer, keyframes, batch - 1);
    const auto parameters = trainer.parameters();
    std::vector<float> before{parameters.begin(), parameters.end()};
    if (trainer.batchesDone() + 1 != batch || !trainer.retrainBatch())
        return {};
    trainer.changeSettings(keyframes.settingsAt(batch));
    return before;
}

} // namespace inkling
