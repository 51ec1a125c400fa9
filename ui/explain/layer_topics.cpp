// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/topics.h"

#include <QtGlobal>

#include <array>

namespace inkling {

std::span<const Topic> layerTopics() {
    static constexpr std::array topics{
        Topic{"conv2d", QT_TRANSLATE_NOOP("Topics", "y = activation(Σ kernel · window + bias)"),
              QT_TRANSLATE_NOOP("Topics",
                                "Slides small windows of weights, its kernels, over the picture and notes "
                                "how well each of them fits at each place."),
              QT_TRANSLATE_NOOP("Topics",
                                "One kernel is used everywhere, so it learns a stroke or an edge once, "
                                "wherever it occurs, with few weights. Later layers combine what earlier "
                                "ones found, so it is usual to give them more filters."),
              QT_TRANSLATE_NOOP("Topics",
                                "Set the kernel size of both convolutions to 1, apply and train: without "
                                "neighbours a kernel sees no shapes, and the network reads much worse.")},
        Topic{"maxPooling2d", QT_TRANSLATE_NOOP("Topics", "y = largest value of each window"),
              QT_TRANSLATE_NOOP("Topics",
                                "Keeps only the largest value of each window: whether a feature was found "
                                "nearby, no longer exactly where."),
              QT_TRANSLATE_NOOP("Topics",
                                "With a window of 2×2 a quarter of the values is left: what follows costs "
                                "less, and a digit may lie a pixel off. It has no weights to learn."),
              QT_TRANSLATE_NOOP("Topics",
                                "Draw a digit, open the Inside view and compare the pictures in front of the "
                                "layer and behind it.")},
        Topic{"averagePooling2d", QT_TRANSLATE_NOOP("Topics", "y = mean of each window"),
              QT_TRANSLATE_NOOP(
                  "Topics", "Keeps the mean of each window: how much of a feature there was around a place."),
              QT_TRANSLATE_NOOP("Topics",
                                "It makes the planes as small as maxPooling2d does, but a strong find is "
                                "mixed with what lies beside it. LeNet, the first well-known network to read "
                                "digits, pooled in a similar way."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Put it in the place of both maxPooling2d layers, apply, train and compare the two runs.")},
        Topic{"globalAveragePooling2d", QT_TRANSLATE_NOOP("Topics", "y = mean of each plane"),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Makes one number of each plane: how much of that feature there is in the whole picture."),
              QT_TRANSLATE_NOOP("Topics",
                                "It takes the place of flatten, with far fewer weights in the dense layer "
                                "behind it. Where a feature was found is lost, so it belongs behind several "
                                "convolutions that have seen enough of the picture."),
              QT_TRANSLATE_NOOP("Topics",
                                "Replace flatten by it, apply, and look at the number of parameters; then "
                                "train and compare.")},
        Topic{"flatten", "",
              QT_TRANSLATE_NOOP("Topics",
                                "Lays all planes out as one list, row by row, so that a dense layer can read "
                                "them. Nothing is computed and nothing is lost."),
              QT_TRANSLATE_NOOP("Topics",
                                "It marks the border between looking at a picture and deciding. The length "
                                "of its list is the number of weights each output behind it will have."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Add a maxPooling2d in front of it and see how the parameters of the dense layer shrink.")},
        Topic{"dense", QT_TRANSLATE_NOOP("Topics", "y = activation(W · x + b)"),
              QT_TRANSLATE_NOOP("Topics",
                                "Every output is a weighted sum of all inputs, plus a number of its own: the "
                                "votes are counted here."),
              QT_TRANSLATE_NOOP("Topics",
                                "The last one has as many units as there are classes, ten for digits, and "
                                "softmax to make probabilities of them. A further one in front of it can "
                                "combine features, but costs the most weights."),
              QT_TRANSLATE_NOOP("Topics",
                                "Remove everything but flatten and the last dense layer, apply and train: "
                                "that alone reads many digits.")},
        Topic{
            "dropout",
            QT_TRANSLATE_NOOP("Topics", "while training: y = x / (1 − rate), or 0 with probability rate"),
            QT_TRANSLATE_NOOP("Topics",
                              "Sets a share of the values to zero at random in each training step, so that "
                              "no weight can rely on another one being there."),
            QT_TRANSLATE_NOOP("Topics",
                              "It works against learning by heart and pays in long runs of large networks; a "
                              "short run it only slows down. When the network reads, nothing is dropped."),
            QT_TRANSLATE_NOOP("Topics",
                              "Put one with a rate of 0.5 in front of the last layer, and see training do "
                              "worse than the test: training has to do without half of it.")},
        Topic{"batchNormalization", QT_TRANSLATE_NOOP("Topics", "y = γ · (x − mean) / √(variance + ε) + β"),
              QT_TRANSLATE_NOOP("Topics",
                                "Brings each channel to mean 0 and variance 1 over the batch, then to a "
                                "scale and a shift that it learns."),
              QT_TRANSLATE_NOOP("Topics",
                                "The layers behind it always get numbers of the same size, which makes deep "
                                "networks trainable. When reading, it uses averages gathered in training, "
                                "and they need some hundred batches to become right."),
              QT_TRANSLATE_NOOP("Topics",
                                "Put one behind each convolution and train 500 batches: at first the test "
                                "lags behind the training, until the averages have caught up.")},
        Topic{"activation", "",
              QT_TRANSLATE_NOOP("Topics",
                                "Applies a function to each value: it is what makes a network more than one "
                                "large weighted sum."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Conv2d and dense have an activation of their own; the layer is for one that is to come "
                  "later, behind a batchNormalization for example. LeakyReLU exists only as a layer."),
              QT_TRANSLATE_NOOP(
                  "Topics", "Put a batchNormalization between a linear convolution and a layer of relu.")}};
    return topics;
}

std::span<const Topic> activationTopics() {
    static constexpr std::array topics{
        Topic{"linear", QT_TRANSLATE_NOOP("Topics", "y = x"),
              QT_TRANSLATE_NOOP("Topics", "Leaves each value as it is."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Layers in a row that are all linear can do no more than one of them: without a bend in "
                  "between, depth is worth nothing. It is right where an activation follows as a layer."),
              QT_TRANSLATE_NOOP("Topics",
                                "Make both convolutions linear, train, and compare: the pools are then the "
                                "only bends left.")},
        Topic{"relu", QT_TRANSLATE_NOOP("Topics", "y = max(0, x)"),
              QT_TRANSLATE_NOOP("Topics", "Lets positive values pass and makes negative ones 0."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Cheap, and its slope is 1 wherever something was found, so gradients pass through many "
                  "layers unweakened. A value that is negative for every image learns no more."),
              QT_TRANSLATE_NOOP(
                  "Topics",
                  "Look in the Inside view how much of each picture behind a convolution is exactly 0.")},
        Topic{"elu", QT_TRANSLATE_NOOP("Topics", "y = x for x > 0, else eˣ − 1"),
              QT_TRANSLATE_NOOP("Topics", "As relu, but negative values bend gently towards −1."),
              QT_TRANSLATE_NOOP("Topics",
                                "Its slope is never quite 0, so nothing stops learning for good, at the "
                                "price of an exponential for each negative value."),
              QT_TRANSLATE_NOOP("Topics", "Choose it for both convolutions, train and compare with relu.")},
        Topic{"tanh", QT_TRANSLATE_NOOP("Topics", "y = tanh(x)"),
              QT_TRANSLATE_NOOP("Topics", "Squeezes each value between −1 and 1."),
              QT_TRANSLATE_NOOP("Topics",
                                "Usual before relu. Large values lie where the curve is flat: there the "
                                "slope is nearly 0, and learning is slow."),
              QT_TRANSLATE_NOOP("Topics", "Choose it for both convolutions, train and compare with relu.")},
        Topic{"sigmoid", QT_TRANSLATE_NOOP("Topics", "y = 1 / (1 + e⁻ˣ)"),
              QT_TRANSLATE_NOOP("Topics",
                                "Squeezes each value between 0 and 1, like a switch that turns slowly."),
              QT_TRANSLATE_NOOP("Topics",
                                "Its slope is a quarter at most, so each layer of it weakens the gradient "
                                "for the layers before. It suits a yes or no, less the inside of a network."),
              QT_TRANSLATE_NOOP("Topics",
                                "Choose it for both convolutions and train 100 batches: the loss hardly "
                                "leaves 2.30, that of guessing.")},
        Topic{"softmax", QT_TRANSLATE_NOOP("Topics", "yᵢ = e^xᵢ / Σ e^xⱼ"),
              QT_TRANSLATE_NOOP("Topics",
                                "Makes probabilities of a list of numbers: all positive, adding up to 1."),
              QT_TRANSLATE_NOOP("Topics",
                                "It belongs at the end, over one unit for each class. It has to give out all "
                                "of its certainty, so it names a digit for any scribble too."),
              QT_TRANSLATE_NOOP("Topics",
                                "Draw something that is no digit: the ten bars still add up to 100 %.")},
        Topic{"leakyReLU", QT_TRANSLATE_NOOP("Topics", "y = x for x > 0, else α · x"),
              QT_TRANSLATE_NOOP("Topics", "As relu, but negative values keep a small slope."),
              QT_TRANSLATE_NOOP("Topics",
                                "Nothing stops learning for good. Alpha is the slope below zero; at 0 it is "
                                "relu, at 1 linear."),
              QT_TRANSLATE_NOOP("Topics",
                                "Make a convolution linear, put a leakyReLU behind it, and look in the "
                                "Inside view how negative values stay.")}};
    return topics;
}

} // namespace inkling
