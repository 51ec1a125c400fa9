// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/topics.h"

#include <QtGlobal>

#include <array>

namespace inkling {

std::span<const Topic> choiceTopics() {
    static constexpr std::array topics{
        Topic{"constant", QT_TRANSLATE_NOOP("Topics", "rate(t) = rate"),
              QT_TRANSLATE_NOOP("Topics", "The learning rate stays what it is."),
              QT_TRANSLATE_NOOP("Topics",
                                "Right for short runs, and the easiest to reason about. In the end the "
                                "weights go on trembling with the noise of the batches."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Lower the learning rate by hand while the run goes on: it holds from the next batch on.")},
        Topic{"step", QT_TRANSLATE_NOOP("Topics", "rate(t) = rate · factor^⌊t / every⌋"),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Multiplies the learning rate by a factor every so many batches: stairs that lead down."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Large steps first, to come near; small ones later, to settle. “Step every” has to suit "
                  "the length of the run: in one of 100 batches, the usual 1,000 never come."),
              QT_TRANSLATE_NOOP("Topics",
                                "Set “Step every” to 25, rewind, train, and look how the curves calm down.")},
        Topic{"cosine", QT_TRANSLATE_NOOP("Topics", "rate(t) = rate · (1 + cos(π · t / T)) / 2"),
              QT_TRANSLATE_NOOP("Topics",
                                "Lets the learning rate fall to 0 along half a cosine: slowly, then faster, "
                                "then slowly again."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "It knows the length of the run, so there is nothing to choose but the learning rate. On "
                  "the whole that is halved, so it may begin higher than a constant one."),
              QT_TRANSLATE_NOOP("Topics", "Choose it, double the learning rate, rewind and train.")},
        Topic{"one-cycle", QT_TRANSLATE_NOOP("Topics", "rate / 25 → rate → rate / 250,000"),
              QT_TRANSLATE_NOOP("Topics",
                                "Lets the learning rate rise from a 25th of itself to all of it, then fall "
                                "to almost nothing by the end of the run."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "The careful beginning lets it bear a high rate in the middle, and the small steps at the "
                  "end settle everything. The presets Reader and Record train with it."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Choose the preset Record, and look how calm the last hundred of its batches are.")},
        Topic{
            "categoricalCrossentropy", QT_TRANSLATE_NOOP("Topics", "loss = −ln p(right answer)"),
            QT_TRANSLATE_NOOP("Topics",
                              "How much the right answer surprises the network: minus the logarithm of the "
                              "probability it was given."),
            QT_TRANSLATE_NOOP("Topics",
                              "0 for right and certain, 2.30 where one guesses among ten, without limit for "
                              "wrong and certain. So it pulls hardest where the network is most mistaken."),
            QT_TRANSLATE_NOOP("Topics",
                              "Open the Batch view and look for the costliest image: the network was sure "
                              "there, and wrong.")},
        Topic{"meanSquaredError", QT_TRANSLATE_NOOP("Topics", "loss = Σ (p − target)² / 10"),
              QT_TRANSLATE_NOOP("Topics",
                                "The mean squared distance of the ten probabilities from the right answer, "
                                "which is 1 for the digit and 0 for the others."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "0.09 where one guesses among ten. Behind softmax its gradient is small, and smallest "
                  "where the network is wrong and certain, so it wants a higher learning rate."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Train 100 batches with it, then raise the learning rate to 1, rewind and train again.")},
        Topic{"shuffled", "", QT_TRANSLATE_NOOP("Topics", "In an order that chance decides, by the seed."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Every batch is then a fair sample of the whole: what training and testing assume."),
              QT_TRANSLATE_NOOP(
                  "Topics", "Change the seed, rewind and train: another order, and other first weights.")},
        Topic{"sequential", "", QT_TRANSLATE_NOOP("Topics", "In the order of the file."),
              QT_TRANSLATE_NOOP("Topics",
                                "MNIST's file is mixed already, so it does little harm here. It would with a "
                                "file that is sorted by class."),
              QT_TRANSLATE_NOOP("Topics", "Train an epoch of each and compare.")},
        Topic{"by-class", "", QT_TRANSLATE_NOOP("Topics", "All zeros first, then all ones, and so on."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "The network learns to answer with the digit of the moment, whatever it sees: nothing in a "
                  "batch speaks against it. The training curve looks perfect, and the test does not."),
              QT_TRANSLATE_NOOP(
                  "Topics", "Train with it, and see training reach 100 % while the test stays near 10 %.")},
        Topic{
            "fixed", "", QT_TRANSLATE_NOOP("Topics", "Always the first test images of the file."),
            QT_TRANSLATE_NOOP("Topics",
                              "Two tests then differ by the network alone, so the curve is calmer. But it is "
                              "always the same small exam."),
            QT_TRANSLATE_NOOP(
                "Topics", "Compare it with shuffled: the curve trembles less, and is no more true for it.")}};
    return topics;
}

} // namespace inkling
