// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/view_text.h"

#include <QCoreApplication>

namespace inkling {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ViewText)

public:
    static ViewText charts() {
        return {
            tr("Charts"),
            tr("How wrong the network is (loss) and how often it is right (accuracy), batch by batch."),
            tr("Pale blue is every training batch, blue their smoothed course. Orange, dashed, is the test: "
               "images that are never trained on, with the band in which the true accuracy lies 95 times of "
               "100. An orange square is the test of all images. Violet, dotted, is the validation. Grey "
               "lines and their squares are other runs, ticked in Runs. Where training goes on falling and "
               "the test does not, the network learns its images by heart. Signs at the foot say what "
               "happened: a triangle, settings were changed; two bars, a pause; a grey square, an early "
               "stop; a cross, it diverged."),
            tr("Set the learning rate to 1, rewind and train: too large a step makes the loss jump.")};
    }
    static ViewText settings() {
        return {
            tr("Settings"),
            tr("What is trained, and how: the network and everything that steers its training."),
            tr("A changed learning rate holds from the next batch on. What would change the batches "
               "themselves waits for a rewind. The layers below say what each of them hands on, and how "
               "many numbers it learns."),
            tr("Halve the batch size, rewind and train: more noise, but more steps from the same images.")};
    }
    static ViewText drawing() {
        return {
            tr("Drawing"), tr("Your digit, and how it is read."),
            tr("The small picture is what the network is given: your strokes, centred and scaled as the "
               "digits it learned from. The bars are its ten probabilities; they always add up to 1, also "
               "for a drawing that is no digit at all."),
            tr("Draw a 7 with a bar and one without, and watch the bars while the network trains.")};
    }
    static ViewText samples() {
        return {tr("Samples"), tr("The first hundred test images, as the network reads them now."),
                tr("Below each image is what the network says; a cross marks what is wrong. These images are "
                   "never trained on. Enter, or a click, puts one onto the canvas."),
                tr("Train slowly and watch which digits are understood first.")};
    }
    static ViewText batch() {
        return {
            tr("Batch"), tr("The images of the batch before this moment, and what each of them cost."),
            tr("The loss of an image is minus the logarithm of the probability that was given to the right "
               "answer: 0 where the network was sure and right, 2.3 where it guessed among ten. The batch's "
               "loss is their mean, and the costliest image pulls most."),
            tr("Go to a batch where the loss peaks, and look which image made it so.")};
    }
    static ViewText evaluation() {
        return {
            tr("Mistakes"), tr("Which digits are taken for which others, on all test images."),
            tr("A row is what an image shows, a column what the network says: what is right lies on the "
               "diagonal. Choose a cell and its images appear beside it, the worst first."),
            tr("Find the cell with the most mistakes, and decide whether you would have read its worst image "
               "right.")};
    }
    static ViewText inside() {
        return {
            tr("Inside"), tr("What every layer makes of the drawing, down to a single value."),
            tr("From left to right, the picture on its way through the network. Each small picture is one "
               "feature: bright where it was found. Choose a value and its sum is written out beside it. Why "
               "this digit? holds two digits against each other: blue places speak for the first, orange "
               "ones for the second. Their figures and those of the biases add up to the difference of the "
               "two logits: the sums of the last layer, one for each digit, before softmax makes "
               "probabilities of them. A difference of 1 means that the one digit is e = 2.72 times as "
               "likely as the other, of 2 that it is e × e = 7.39 times as likely."),
            tr("Draw a 1, choose a bright value behind the first layer and look which kernel found it. Draw "
               "a 9 whose loop is not quite closed, and ask why it is a 9 and not a 4.")};
    }
    static ViewText layers() {
        return {
            tr("Layers"),
            tr("What training does to each layer: how its weights, gradients and changes are spread, batch "
               "by batch."),
            tr("From left to right the batches, from bottom to top the values; the bluer, the more of the "
               "layer's numbers lie there. Change / weights says how large one step is beside what it "
               "changes: about 0.001 is usual. A dead unit gives 0 for every image, and no longer learns."),
            tr("Set the learning rate to 1, rewind and train: look which layer's units die first.")};
    }
    static ViewText map() {
        return {
            tr("Map"),
            tr("A thousand test digits in the plane: what the network finds alike lies close together."),
            tr("A point is the last features of one image before the decision, seen along the two directions "
               "in which they differ most (principal components). Colours are the true digits. Your drawing "
               "is the ringed point. The wheel, or + and −, brings you closer."),
            tr("Rewind and train slowly: ten islands rise out of one cloud.")};
    }
    static ViewText runs() {
        return {
            tr("Runs"), tr("The runs since the window was opened, and what they differ in."),
            tr("Settings that differ and figures side by side; a ticked run is drawn grey in the charts. A "
               "fork shares its past with the run it came from, so that what differs afterwards comes from "
               "the change alone. The signed number behind a loss is how much more or less it is than that "
               "of the current run."),
            tr("Go back to batch 50, change the learning rate, train, and compare the two.")};
    }
    static ViewText library() {
        return {
            tr("Library"), tr("Every run that was ever trained on this machine, also before today."),
            tr("A row is a run. The number behind ± says how far the accuracy may be off, with so many test "
               "images: where two runs differ by less, they may be equally good. Enter opens a run and it "
               "goes on where it ended; what was deleted can be brought back for a week."),
            tr("Sort by test accuracy, and write into the note of the best run what made it so.")};
    }
    static ViewText exporting() {
        return {
            tr("Export"),
            tr("The network of the moment that the window shows, as a file for other programs."),
            tr("Choose a form at the left. Beside it stand the files that will be written, with their "
               "beginning or the arrays in them, and the lines that use them. What is saved is what stands "
               "there, also while training goes on."),
            tr("Look at the C source after batch 10 and after the last one: the program is the same, only "
               "its numbers have changed.")};
    }
};

} // namespace

ViewText textOf(View view) {
    switch (view) {
    case View::charts:
        return Texts::charts();
    case View::settings:
        return Texts::settings();
    case View::drawing:
        return Texts::drawing();
    case View::samples:
        return Texts::samples();
    case View::batch:
        return Texts::batch();
    case View::evaluation:
        return Texts::evaluation();
    case View::inside:
        return Texts::inside();
    case View::layers:
        return Texts::layers();
    case View::map:
        return Texts::map();
    case View::runs:
        return Texts::runs();
    case View::library:
        return Texts::library();
    case View::exporting:
        return Texts::exporting();
    }
    return {};
}

} // namespace inkling
