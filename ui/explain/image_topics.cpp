// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/topics.h"

#include <QtGlobal>

#include <array>

namespace inkling {

std::span<const Topic> imageTopics() {
    static constexpr std::array topics{
        Topic{
            "loss", "",
            QT_TRANSLATE_NOOP(
                "Topics", "The one number that training makes small; its gradient is what the steps follow."),
            QT_TRANSLATE_NOOP("Topics",
                              "For one answer among several, categoricalCrossentropy is right. The other is "
                              "there to be compared with it."),
            QT_TRANSLATE_NOOP("Topics",
                              "Train 100 batches with each, and compare the accuracy: the two losses are not "
                              "of one measure.")},
        Topic{"label-smoothing", QT_TRANSLATE_NOOP("Topics", "target = (1 − s) · label + s / 10"),
              QT_TRANSLATE_NOOP("Topics",
                                "Trains towards a target that is not quite certain: a little of it is spread "
                                "over all classes."),
              QT_TRANSLATE_NOOP("Topics",
                                "The network need not drive its outputs to extremes, so it becomes less sure "
                                "of itself and bears wrong labels better. The losses shown are those of the "
                                "true label, so they stay higher."),
              QT_TRANSLATE_NOOP(
                  "Topics", "Set 0.1, rewind and train, and draw a clear digit: the bar no longer fills.")},
        Topic{"l1", QT_TRANSLATE_NOOP("Topics", "loss + L1 · Σ |w|"),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Pulls every weight towards 0 by the same amount at each step; biases are left alone."),
              QT_TRANSLATE_NOOP("Topics",
                                "Weights that do not earn their keep end close to 0. Begin small: it is a "
                                "sum over all weights, so 0.01 is much."),
              QT_TRANSLATE_NOOP("Topics",
                                "Train with 0.001 and with 0.01: the second one costs this short run much.")},
        Topic{"l2", QT_TRANSLATE_NOOP("Topics", "loss + L2 · Σ w²"),
              QT_TRANSLATE_NOOP(
                  "Topics", "Pulls every weight towards 0 in proportion to its size; biases are left alone."),
              QT_TRANSLATE_NOOP("Topics",
                                "It keeps single weights from becoming large, and the network from learning "
                                "its images by heart. Too much, and it forgets faster than it learns."),
              QT_TRANSLATE_NOOP("Topics",
                                "Train with 0.01, with 0.1 and with 1: at the last the pull has won, and the "
                                "network only guesses.")},
        Topic{"clip-norm", QT_TRANSLATE_NOOP("Topics", "g ← g · min(1, limit / ‖g‖)"),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Shortens a gradient that is longer than this to this length; its direction stays."),
              QT_TRANSLATE_NOOP("Topics",
                                "A guard against single batches that would throw the weights far off. It "
                                "should cut the rare long ones and leave the others alone."),
              QT_TRANSLATE_NOOP("Topics",
                                "A learning rate of 1 teaches the network nothing; set a clip norm of 1 "
                                "beside it, and it learns.")},
        Topic{"average-decay", QT_TRANSLATE_NOOP("Topics", "average ← d · average + (1 − d) · w"),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Tests and saves a running average of the weights instead of those of the last step."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "The average evens out the trembling of single steps. 0.9 is about the last ten batches; "
                  "long runs bear 0.99 and more. In the beginning it is the mean of all weights so far."),
              QT_TRANSLATE_NOOP("Topics", "Set 0.9, rewind and train: the test curve becomes calmer.")},
        Topic{"shift", "",
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Moves each training image sideways and up or down, at random, by up to so many pixels."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "MNIST's digits all lie in the middle, so without it a network knows no other place. One "
                  "or two pixels are enough where drawings are centred, as they are here."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Set 8, rewind and train: moved out of the picture, many digits cannot be read any more.")},
        Topic{"rotate", "",
              QT_TRANSLATE_NOOP("Topics",
                                "Turns each training image at random, by up to so many degrees either way."),
              QT_TRANSLATE_NOOP("Topics",
                                "People write at different slants; 10 to 15 degrees cover most. Much more "
                                "turns digits into others."),
              QT_TRANSLATE_NOOP("Topics",
                                "Set 45, rewind and train: the network has more to learn and reads upright "
                                "digits a little worse.")},
        Topic{"scale", "",
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Makes each training image wider or narrower, and taller or lower, by up to this share."),
              QT_TRANSLATE_NOOP("Topics",
                                "It covers thin and broad handwriting. 0.1 to 0.15 looks like another hand."),
              QT_TRANSLATE_NOOP("Topics",
                                "Set 0.15, rewind and train, and look at the images in the Batch view.")},
        Topic{"shear", "",
              QT_TRANSLATE_NOOP(
                  "Topics", "Lets each training image lean to one side, by up to this share of its height."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "It is how italic handwriting differs from upright. 0.15 leans by about 9 degrees."),
              QT_TRANSLATE_NOOP("Topics",
                                "Set 0.3, rewind and train, and look at the images in the Batch view.")},
        Topic{"thickness", "",
              QT_TRANSLATE_NOOP("Topics",
                                "Makes the strokes of each training image thicker or thinner, by up to so "
                                "many pixels all around."),
              QT_TRANSLATE_NOOP("Topics", "Pens differ more than hands do. At 1, thin strokes may vanish."),
              QT_TRANSLATE_NOOP(
                  "Topics", "Set 0.5, rewind, train, and draw a digit with a thin and with a thick pen.")},
        Topic{"elastic", "",
              QT_TRANSLATE_NOOP("Topics",
                                "Bends each training image as if it were drawn on rubber: neighbouring "
                                "points wander together, at random."),
              QT_TRANSLATE_NOOP("Topics",
                                "It comes closest to how handwriting varies. 1 to 2 pixels look natural; 8 "
                                "make digits that nobody would have written."),
              QT_TRANSLATE_NOOP(
                  "Topics", "Set 8, rewind, train, and see in the Batch view how many you can still read.")},
        Topic{"drawn-digits", "",
              QT_TRANSLATE_NOOP("Topics",
                                "Adds so many digits that the program draws itself, in forms that MNIST "
                                "lacks: crossed sevens, ones with a foot, open nines."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "MNIST was written by Americans; who writes otherwise is read worse. 15,000, as in the "
                  "preset Reader, are a fifth of all images then. Only for data that are digits."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Train the presets Tutorial CNN and Reader, and draw a seven with a bar for each.")}};
    return topics;
}

} // namespace inkling
