// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/topics.h"

#include <QtGlobal>

#include <array>

namespace inkling {

std::span<const Topic> optimizerTopics() {
    static constexpr std::array topics{
        Topic{
            "sgd", QT_TRANSLATE_NOOP("Topics", "w ← w − rate · g"),
            QT_TRANSLATE_NOOP("Topics",
                              "Follows the gradient of each batch as it is: every weight moves against its "
                              "gradient, times the learning rate."),
            QT_TRANSLATE_NOOP("Topics",
                              "The rule that all the others refine. One learning rate has to suit all "
                              "weights, so it takes some trying."),
            QT_TRANSLATE_NOOP(
                "Topics",
                "Set the learning rate to 1, rewind and train: the loss ends near 2.30, that of guessing.")},
        Topic{"momentum", QT_TRANSLATE_NOOP("Topics", "v ← momentum · v + g;  w ← w − rate · v"),
              QT_TRANSLATE_NOOP("Topics",
                                "Keeps a share of its last steps, as a ball keeps rolling: where gradients "
                                "agree it gathers speed, where they contradict each other they cancel."),
              QT_TRANSLATE_NOOP("Topics",
                                "With a momentum of 0.9 steps grow up to ten times as long as sgd's, so it "
                                "wants a smaller learning rate. It evens out the noise of the batches."),
              QT_TRANSLATE_NOOP("Topics",
                                "Set the momentum to 0, rewind and train: it is sgd again, and at this "
                                "learning rate a slow one.")},
        Topic{"nesterov",
              QT_TRANSLATE_NOOP("Topics", "v ← momentum · v + g;  w ← w − rate · (g + momentum · v)"),
              QT_TRANSLATE_NOOP("Topics",
                                "Momentum that looks ahead: it steps as if the speed it has just gathered "
                                "had carried it on already."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "It corrects itself a little earlier than momentum. What suits momentum suits it too."),
              QT_TRANSLATE_NOOP("Topics",
                                "Train the same run with momentum and with nesterov, and compare their first "
                                "fifty batches.")},
        Topic{
            "adagrad", QT_TRANSLATE_NOOP("Topics", "a ← a + g²;  w ← w − rate · g / √(a + ε)"),
            QT_TRANSLATE_NOOP("Topics",
                              "Gives each weight a rate of its own: the larger its gradients were so far, "
                              "the shorter its steps."),
            QT_TRANSLATE_NOOP("Topics",
                              "The sum of squares only grows, so steps only get shorter. That suits rare "
                              "features and short runs; in a long run it tires."),
            QT_TRANSLATE_NOOP(
                "Topics",
                "Train three epochs with it and three with adam, and compare how the curves go on falling.")},
        Topic{"adadelta", QT_TRANSLATE_NOOP("Topics", "Δ = g · √(u + ε) / √(a + ε);  w ← w − rate · Δ"),
              QT_TRANSLATE_NOOP("Topics",
                                "Measures each weight's step by how far it went of late (u) and how large "
                                "its gradients were (a). It was invented to need no learning rate."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "It begins with very short steps and has to find its size first. TensorFlow.js's learning "
                  "rate of 0.001 makes them shorter still: in a short run hardly anything moves."),
              QT_TRANSLATE_NOOP("Topics", "Train 100 batches with 0.001, then with a learning rate of 0.2.")},
        Topic{"adam",
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "m ← β₁ · m + (1 − β₁) · g;  v ← β₂ · v + (1 − β₂) · g²;  w ← w − rate · m / (√v + ε)"),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Momentum and a rate for each weight in one: it follows the average gradient (m), divided "
                  "by its usual size (v). Both are corrected for having begun at 0."),
              QT_TRANSLATE_NOOP("Topics",
                                "How large the gradients are hardly matters, so it trains most networks "
                                "without much trying. 0.001 is the usual beginning."),
              QT_TRANSLATE_NOOP("Topics",
                                "Set the learning rate to 0.01, rewind and train: so small a network bears "
                                "it, and learns faster.")},
        Topic{"adamax", QT_TRANSLATE_NOOP("Topics", "u ← max(β₂ · u, |g|);  w ← w − rate · m / (u + ε)"),
              QT_TRANSLATE_NOOP("Topics",
                                "Adam with another measure of size: the largest gradient of late (u) in "
                                "place of the average square."),
              QT_TRANSLATE_NOOP("Topics",
                                "After one large gradient a weight goes carefully for a long time. It bears "
                                "a somewhat higher learning rate than adam; 0.002 is the usual beginning."),
              QT_TRANSLATE_NOOP("Topics",
                                "Train 100 batches with it and with adam, and compare the two curves.")},
        Topic{"rmsprop",
              QT_TRANSLATE_NOOP("Topics", "a ← decay · a + (1 − decay) · g²;  w ← w − rate · g / √(a + ε)"),
              QT_TRANSLATE_NOOP("Topics",
                                "Divides each gradient by its usual size of late, so that all weights move "
                                "at much the same pace."),
              QT_TRANSLATE_NOOP("Topics",
                                "Its average forgets, so its steps do not die away as adagrad's do. The "
                                "presets ConvNet and DenseNet train with it."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Set its momentum to 0.9, rewind and train: after 100 batches it reads clearly better.")}};
    return topics;
}

} // namespace inkling
