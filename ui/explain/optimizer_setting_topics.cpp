// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/topics.h"

#include <QtGlobal>

#include <array>

namespace inkling {

std::span<const Topic> optimizerSettingTopics() {
    static constexpr std::array topics{
        Topic{"optimizer", "",
              QT_TRANSLATE_NOOP("Topics", "The rule by which a gradient becomes a change of the weights."),
              QT_TRANSLATE_NOOP("Topics",
                                "A gradient says which way the loss rises; the optimizer says how far to go "
                                "the other way, and how much of the past counts. Each has a learning rate of "
                                "its own size, which it brings along when it is chosen."),
              QT_TRANSLATE_NOOP("Topics",
                                "Train 100 batches with sgd and with adam, and compare the two runs.")},
        Topic{"momentum", QT_TRANSLATE_NOOP("Topics", "v ← momentum · v + g"),
              QT_TRANSLATE_NOOP("Topics", "The share of the last step that is kept in the next one."),
              QT_TRANSLATE_NOOP("Topics",
                                "Steps grow up to 1 / (1 − momentum) times as long: tenfold at 0.9, a "
                                "hundredfold at 0.99. Too much of it runs past the goal and swings back."),
              QT_TRANSLATE_NOOP("Topics", "Set 0.99, rewind and train, and compare with 0.9.")},
        Topic{"beta1", QT_TRANSLATE_NOOP("Topics", "m ← β₁ · m + (1 − β₁) · g"),
              QT_TRANSLATE_NOOP("Topics",
                                "How long the average gradient remembers: the momentum of adam and adamax."),
              QT_TRANSLATE_NOOP("Topics",
                                "0.9 is an average of about the last ten batches; 0 follows each batch "
                                "alone. It seldom has to be changed."),
              QT_TRANSLATE_NOOP("Topics", "Set 0, rewind and train: in so short a run little changes.")},
        Topic{
            "beta2", QT_TRANSLATE_NOOP("Topics", "adam: v ← β₂ · v + (1 − β₂) · g²"),
            QT_TRANSLATE_NOOP("Topics", "How long the usual size of a gradient is remembered."),
            QT_TRANSLATE_NOOP("Topics",
                              "0.999 is about the last thousand batches, 0.99 the last hundred. Shorter runs "
                              "and changing data want a shorter memory; too short a one makes steps uneven."),
            QT_TRANSLATE_NOOP("Topics", "Set 0.9, rewind, train, and compare the two runs.")},
        Topic{
            "rho", QT_TRANSLATE_NOOP("Topics", "a ← ρ · a + (1 − ρ) · g²"),
            QT_TRANSLATE_NOOP("Topics", "How long adadelta's averages remember."),
            QT_TRANSLATE_NOOP(
                "Topics",
                "0.95 is about the last twenty batches. A longer memory makes its steps change more slowly."),
            QT_TRANSLATE_NOOP("Topics",
                              "Raise the learning rate to 0.2 first, so that there is something to see; then "
                              "compare 0.5 and 0.95.")},
        Topic{"decay", QT_TRANSLATE_NOOP("Topics", "a ← decay · a + (1 − decay) · g²"),
              QT_TRANSLATE_NOOP("Topics", "How long rmsprop remembers the size of a gradient."),
              QT_TRANSLATE_NOOP("Topics",
                                "0.9 is about the last ten batches, 0.99 the last hundred. A longer memory "
                                "makes the steps more even."),
              QT_TRANSLATE_NOOP("Topics", "Set 0.99, rewind and train: after 100 batches it reads better.")},
        Topic{"rmsprop-momentum",
              QT_TRANSLATE_NOOP("Topics", "m ← momentum · m + rate · g / √(a + ε);  w ← w − m"),
              QT_TRANSLATE_NOOP("Topics", "The share of rmsprop's last step that is kept in the next one."),
              QT_TRANSLATE_NOOP("Topics",
                                "0 is rmsprop as it is usually meant. As with momentum, 0.9 makes steps up "
                                "to ten times as long."),
              QT_TRANSLATE_NOOP("Topics",
                                "Set 0.9, rewind and train: after 100 batches it reads clearly better.")},
        Topic{"epsilon", QT_TRANSLATE_NOOP("Topics", "… / (√v + ε)"),
              QT_TRANSLATE_NOOP("Topics",
                                "A small number that keeps what a gradient is divided by away from 0."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "It matters where gradients are about as small as it is. Large, it takes away the rate of "
                  "each weight's own, and what is left is a slow optimizer with one rate for all."),
              QT_TRANSLATE_NOOP("Topics", "Set 1 with adam, rewind and train: hardly anything moves.")},
        Topic{"schedule", "", QT_TRANSLATE_NOOP("Topics", "How the learning rate changes along the run."),
              QT_TRANSLATE_NOOP("Topics",
                                "Large steps come near quickly, small ones find the bottom; so most "
                                "schedules go down. All but constant and step know where the run ends."),
              QT_TRANSLATE_NOOP("Topics",
                                "Train with a learning rate of 0.3, first constant, then cosine, and compare "
                                "the ends of the curves.")},
        Topic{
            "warmup", QT_TRANSLATE_NOOP("Topics", "rate · (t + 1) / warm-up"),
            QT_TRANSLATE_NOOP("Topics",
                              "Lets the learning rate rise in a straight line over the first so many "
                              "batches, before the schedule begins."),
            QT_TRANSLATE_NOOP(
                "Topics",
                "The first gradients are large and unruly. Who begins carefully may go faster afterwards."),
            QT_TRANSLATE_NOOP(
                "Topics",
                "Train a few seeds with a learning rate of 0.5, without warm-up and with 20 batches of it.")},
        Topic{"step-every", QT_TRANSLATE_NOOP("Topics", "rate · factor^⌊t / every⌋"),
              QT_TRANSLATE_NOOP("Topics", "After how many batches the learning rate goes down by a step."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Three or four steps in a run are plenty. Wait until the loss stops falling, then step."),
              QT_TRANSLATE_NOOP("Topics", "Set a quarter of the run's batches.")},
        Topic{"step-factor", QT_TRANSLATE_NOOP("Topics", "rate · factor^⌊t / every⌋"),
              QT_TRANSLATE_NOOP("Topics", "What each step multiplies the learning rate by."),
              QT_TRANSLATE_NOOP("Topics", "0.5 for many steps, 0.1 for a few. 1 changes nothing."),
              QT_TRANSLATE_NOOP("Topics", "Set 0.1 and look where the curve stops moving.")},
        Topic{"cycle-rise", "",
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "The share of the run in which one-cycle's learning rate rises; in the rest it falls."),
              QT_TRANSLATE_NOOP("Topics",
                                "0.3 is usual. A shorter rise leaves more of the run to settle, a longer one "
                                "begins more gently."),
              QT_TRANSLATE_NOOP(
                  "Topics", "Set 0.1, then 0.5, and compare the beginnings and the ends of the two runs.")}};
    return topics;
}

} // namespace inkling
