// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/topics.h"

#include <QtGlobal>

#include <array>

namespace inkling {

std::span<const Topic> runTopics() {
    static constexpr std::array topics{
        Topic{
            "learning-rate", QT_TRANSLATE_NOOP("Topics", "w ← w − rate · gradient"),
            QT_TRANSLATE_NOOP("Topics", "How far the weights move at each step."),
            QT_TRANSLATE_NOOP(
                "Topics",
                "Too small, and the loss falls slowly; too large, and it jumps, or ends at 2.30, where the "
                "network only guesses. A good one is the largest with which the loss still falls steadily."),
            QT_TRANSLATE_NOOP(
                "Topics", "Train 100 batches with 0.015, with 0.15 and with 1, and compare the three runs.")},
        Topic{
            "batch-size", QT_TRANSLATE_NOOP("Topics", "g = mean of the gradients of its images"),
            QT_TRANSLATE_NOOP(
                "Topics",
                "How many images are looked at before each step; the step follows their mean gradient."),
            QT_TRANSLATE_NOOP("Topics",
                              "Small batches are noisy, but the same images make many steps of them. Large "
                              "ones are calm and quick to compute, but steps are few."),
            QT_TRANSLATE_NOOP(
                "Topics",
                "Train 400 batches of 16, then 25 of 256: the same number of images, not the same result.")},
        Topic{"batches", "",
              QT_TRANSLATE_NOOP("Topics",
                                "How many batches to train on, that is, how many steps the weights make."),
              QT_TRANSLATE_NOOP("Topics",
                                "The tutorial takes 100 of 64 images, about a tenth of MNIST. Train for as "
                                "long as the test goes on getting better."),
              QT_TRANSLATE_NOOP(
                  "Topics", "Press Train once more at the end: the run goes on for as many batches again.")},
        Topic{"epochs", "",
              QT_TRANSLATE_NOOP("Topics",
                                "How often to go through all training images; one passage is an epoch. At 0, "
                                "batches are counted instead."),
              QT_TRANSLATE_NOOP("Topics",
                                "60,000 images in batches of 64 are 938 batches. The first epoch teaches "
                                "most; from there on watch whether the test still follows."),
              QT_TRANSLATE_NOOP("Topics",
                                "Train one epoch, then three, and compare what the other two have added.")},
        Topic{"order", "", QT_TRANSLATE_NOOP("Topics", "In which order the training images come."),
              QT_TRANSLATE_NOOP(
                  "Topics", "Shuffled is right. The other two are here because the tutorial warns of them."),
              QT_TRANSLATE_NOOP("Topics", "Choose by-class, rewind and train.")},
        Topic{"seed", "",
              QT_TRANSLATE_NOOP("Topics",
                                "Where all random numbers begin: the first weights, the order of the images, "
                                "and whatever is changed or dropped."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "The same seed gives the same run, bit for bit, so that two runs differ by what you "
                  "changed and nothing else. A small difference counts only if it holds for several seeds."),
              QT_TRANSLATE_NOOP("Topics",
                                "Train the same settings with seeds 1 to 5, and see in the Runs view how far "
                                "the results lie apart.")},
        Topic{"validation-split", "",
              QT_TRANSLATE_NOOP("Topics",
                                "The share of the training images, the last ones, that is held out: never "
                                "trained on, and read to judge the run."),
              QT_TRANSLATE_NOOP("Topics",
                                "A tenth to a fifth is usual: enough for a steady figure, and few enough to "
                                "leave something to learn from."),
              QT_TRANSLATE_NOOP("Topics",
                                "Set 0.15, rewind and train an epoch: the violet curve is the validation.")},
        Topic{"validate-every", "",
              QT_TRANSLATE_NOOP("Topics",
                                "After how many batches the held-out images are read; “each epoch” reads "
                                "them at the end of each."),
              QT_TRANSLATE_NOOP("Topics",
                                "Reading them takes time and changes nothing in the training. Patience "
                                "counts these readings."),
              QT_TRANSLATE_NOOP("Topics", "Set 50 to see the violet curve grow in a run of one epoch.")},
        Topic{
            "patience", "",
            QT_TRANSLATE_NOOP("Topics",
                              "Stops a run when its validation has set no new best so many times in a row."),
            QT_TRANSLATE_NOOP("Topics",
                              "Behind the best point a network often only learns its images by heart. With "
                              "little patience one unlucky reading ends the run; with much, time is wasted."),
            QT_TRANSLATE_NOOP("Topics",
                              "Set a patience of 2 and many epochs, and see where the run ends by itself.")},
        Topic{"test-every", "",
              QT_TRANSLATE_NOOP("Topics",
                                "After how many batches the network is tested, beginning with the first."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Often gives a fine curve, seldom a faster run. The weights come out the same either way."),
              QT_TRANSLATE_NOOP("Topics", "Set 1 and watch the first twenty batches, where most happens.")},
        Topic{"test-size", "",
              QT_TRANSLATE_NOOP("Topics", "How many test images each of those tests looks at."),
              QT_TRANSLATE_NOOP("Topics",
                                "The fewer, the more the figure owes to chance; the orange band says how "
                                "much. All 10,000 are read when Test is pressed."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Set 100, rewind and train: the test curve trembles, though the network is the same.")},
        Topic{"test-order", "",
              QT_TRANSLATE_NOOP("Topics",
                                "Which test images each test takes: the next ones of a shuffled list, or "
                                "always the first of the file."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Shuffled sees all of them in the course of a run. Fixed makes two tests comparable."),
              QT_TRANSLATE_NOOP("Topics",
                                "Choose fixed, rewind and train: the same network, and a calmer curve.")}};
    return topics;
}

} // namespace inkling
