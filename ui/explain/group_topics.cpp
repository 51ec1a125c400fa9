// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/topics.h"

#include <QtGlobal>

#include <array>

namespace inkling {

std::span<const Topic> groupTopics() {
    static constexpr std::array topics{
        Topic{"run", "",
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "How far each step goes, of how many images it is made, and how many steps there are."),
              QT_TRANSLATE_NOOP("Topics",
                                "The learning rate matters most. A click on the name of a setting explains "
                                "it, and so does Shift+F1 in its field, here and below."),
              QT_TRANSLATE_NOOP(
                  "Topics", "Change one setting at a time, rewind, train, and compare in the Runs view.")},
        Topic{"loss", "",
              QT_TRANSLATE_NOOP("Topics",
                                "What training makes small, and what is done to keep the weights small, the "
                                "steps short and the result calm."),
              QT_TRANSLATE_NOOP("Topics",
                                "All of it is off in the tutorial. It pays in long runs, where a network "
                                "begins to learn its images by heart."),
              QT_TRANSLATE_NOOP(
                  "Topics", "Set a weight average of 0.9, rewind and train: the test curve becomes calmer.")},
        Topic{"augmentation", "",
              QT_TRANSLATE_NOOP("Topics",
                                "Shows the network each training image a little changed, anew in each epoch, "
                                "as another hand might have written it."),
              QT_TRANSLATE_NOOP("Topics",
                                "It makes a small data set larger, and a network that bears what it will "
                                "meet. The change must leave the digit what it is: a 6 turned far enough is "
                                "a 9. Test images stay as they are."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Set 12 degrees, rewind, train, and look in the Batch view what the network is given.")},
        Topic{
            "validation", "",
            QT_TRANSLATE_NOOP("Topics",
                              "Holds out some of the training images, to judge settings by while the test "
                              "images stay unseen."),
            QT_TRANSLATE_NOOP("Topics",
                              "Who chooses settings by the test has trained on it, in a slow way: its figure "
                              "then flatters. Choose by the violet curve, and look at the test in the end."),
            QT_TRANSLATE_NOOP("Topics", "Hold out 0.15 of the images and train three epochs.")},
        Topic{"testing", "",
              QT_TRANSLATE_NOOP("Topics",
                                "How often, and on how many test images, the network is tried while it "
                                "trains. It learns nothing from them."),
              QT_TRANSLATE_NOOP("Topics",
                                "More images give a truer figure, more tests a finer curve; both take time."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Test on 100 images, then on 10,000, and compare how wide the band around the curve is.")}};
    return topics;
}

} // namespace inkling
