<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Help</name>
    <message>
        <source>A faster or a slower pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full speed, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next control; arrows move within it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take up the pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the pen down, or lift it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the pen away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo; with Shift, redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try this: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where files are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings and the arrangement of the window: &lt;code&gt;%1&lt;/code&gt;. Remove the file, and the next window begins as the first one did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model is a folder with &lt;code&gt;model.json&lt;/code&gt; and its weights, as TensorFlow.js writes them. It lies where you saved it, and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digits are part of the program. Nothing is downloaded, and nothing that you draw leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a neural network learn to read your handwriting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inkling is free software. Its sources may be used under the GNU General Public License, version 3 or later; the program as a whole, since it uses Qt Charts, under version 3. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt %1 and Qt Charts, The Qt Company: GPL 3 and LGPL 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eigen: Mozilla Public License 2.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google Highway: Apache License 2.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON for Modern C++, Niels Lohmann: MIT License</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLI11, University of Cincinnati: BSD License</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zlib, SQLite and OpenSSL: their own licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST, Yann LeCun, Corinna Cortes and Christopher J. C. Burges: CC BY-SA 3.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It began as TensorFlow.js&apos;s tutorial “Handwritten digit recognition with CNNs”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Tutorial CNN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network of TensorFlow.js&apos;s tutorial: two convolutions, 5,994 parameters, 100 batches of 64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConvNet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The convolutional network of tfjs-examples/mnist: 33,194 parameters, rmsprop, 3 epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DenseNet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network without convolutions of tfjs-examples/mnist: 33,400 parameters, rmsprop, 3 epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made to read people&apos;s drawings: 43,426 parameters, trained on bent and turned digits and on forms that MNIST lacks, 4 epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99 % of the test images in as little time as can be: 36,758 parameters, 2,050 batches.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunWarning</name>
    <message>
        <source>Training diverged at batch %L1: %2 is no longer a number. The weights are those before that batch. Rewind, and try a learning rate smaller than %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early after %L1 batches: the last validation loss was no new best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early after %L1 batches: the validation loss was no new best %L2 times in a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training went off at batch %L1: the loss jumped to %2, and guessing alone gives %3. Rewind, and try a learning rate smaller than %4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingSettings</name>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of one step of gradient descent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training images per step; the step follows their mean gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many batches to train on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times to go through the whole training set; 0 counts batches instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the gradient becomes a step. sgd follows it as it is; momentum and nesterov gather speed; the others choose a rate for each weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sgd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nesterov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adagrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adadelta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adamax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rmsprop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the last step that is kept in the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the average gradient that stays at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the average squared gradient that stays at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rho</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of adadelta&apos;s averages that stays at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of rmsprop&apos;s average squared gradient that stays at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum of rmsprop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of rmsprop&apos;s last step that is kept in the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps what the gradient is divided by from becoming 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate changes along the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one-cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over how many batches the learning rate rises from nothing before the schedule begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After how many batches the step schedule changes the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the step schedule multiplies the learning rate by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the run in which one-cycle&apos;s learning rate rises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What training makes small: the surprise at the right answer, or the squared distance of the probabilities from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>categoricalCrossentropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meanSquaredError</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of certainty that is spread over all classes when training; the figures shown stay those of the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay: this times the sum of the kernels&apos; absolute values is added to the loss that is trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay: this times the sum of the kernels&apos; squares is added to the loss that is trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gradient longer than this is shortened to it; 0 leaves every gradient as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of a running average of the weights that stays at each step. It is the average that is tested and saved; 0 takes the weights themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each training image is moved by up to so many pixels along each side, anew in each epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each training image is turned by up to so many degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width and height of each training image change by up to this share, apart from each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each training image leans by up to this share of its height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strokes of each training image grow or shrink by up to so many pixels all around.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elastic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each training image is bent: points of a coarse grid wander by up to so many pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many digits of forms that MNIST lacks (crossed sevens, ones with a foot, open nines) are drawn and added to the training images. Only for data that are digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the training images, the last ones, that is held out to choose settings by, so that the test images stay unseen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validate every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After how many batches the held-out images are read; 0: at the end of each epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training stops early after so many validations in a row whose loss is no new best; 0 never stops early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test after every so many batches, beginning with the first; 0 never tests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many test images each of those tests looks at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the training images. Sorted by class, the network forgets each digit while it learns the next: shuffling is what makes training work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sequential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by-class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether each test takes the next images of a shuffled list or always the first of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of all random numbers: the same seed gives the same weights, bit for bit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewText</name>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wrong the network is (loss) and how often it is right (accuracy), batch by batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pale blue is every training batch, blue their smoothed course. Orange, dashed, is the test: images that are never trained on, with the band in which the true accuracy lies 95 times of 100. Violet, dotted, is the validation. Where training goes on falling and the test does not, the network learns its images by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the learning rate to 1, rewind and train: too large a step makes the loss jump.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is trained, and how: the network and everything that steers its training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A changed learning rate holds from the next batch on. What would change the batches themselves waits for a rewind. The layers below say what each of them hands on, and how many numbers it learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halve the batch size, rewind and train: more noise, but more steps from the same images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own digit, and what the network makes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The small picture is what the network is given: your strokes, centred and scaled as the digits it learned from. The bars are its ten probabilities; they always add up to 1, also for a drawing that is no digit at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a 7 with a bar and one without, and watch the bars while the network trains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first hundred test images, as the network reads them now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below each image is what the network says; a cross marks what is wrong. These images are never trained on. Enter, or a click, puts one onto the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train slowly and watch which digits are understood first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images of the batch before this moment, and what each of them cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of an image is minus the logarithm of the probability that was given to the right answer: 0 where the network was sure and right, 2.3 where it guessed among ten. The batch&apos;s loss is their mean, and the costliest image pulls most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a batch where the loss peaks, and look which image made it so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which digits are taken for which others, on all test images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row is what an image shows, a column what the network says: what is right lies on the diagonal. Choose a cell and its images appear beside it, the worst first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the cell with the most mistakes, and decide whether you would have read its worst image right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What every layer makes of the drawing, down to a single value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From left to right, the picture on its way through the network. Each small picture is one feature: bright where it was found. Choose a value and its sum is written out beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a 1, choose a bright value behind the first layer and look which kernel found it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the weights of each layer move while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histograms of weights and gradients, and how large an update is beside the weights it changes: about one in a thousand is healthy. A dead unit gives 0 for every image and learns nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train with a learning rate of 1 and watch the share of dead units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A thousand test digits in the plane: what the network finds alike lies close together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point is the last features of one image before the decision, seen along the two directions in which they differ most (principal components). Colours are the true digits. Your drawing is the ringed point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewind and train slowly: ten islands rise out of one cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs since the window was opened, and what they differ in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings that differ and figures side by side; a ticked run is drawn grey in the charts. A fork shares its past with the run it came from, so that what differs afterwards comes from the change alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to batch 50, change the learning rate, train, and compare the two.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::AppearanceMenu</name>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::BatchView</name>
    <message>
        <source>Train a batch and pause: its images appear here with what each of them cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch %L1, before its update: %L2 of %L3 read rightly, mean loss %4, highest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ControlBar</name>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through the batches; press again to pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on one batch and stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the same starting weights, before the first batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure the network on all test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, save, data, appearance (F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after this batch; nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on for as many batches again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has stopped early; rewind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run cannot go on; rewind it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::DataChooser</name>
    <message>
        <source>&amp;MNIST, 70,000 handwritten digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fashion-MNIST, 70,000 pieces of clothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;older of IDX files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images that are learned (Ctrl+D). Other images begin a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of IDX files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::DockTitle</name>
    <message>
        <source>Detach this view, or put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detach “%1”, or put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this view; the menu opens it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::DrawingCanvas</name>
    <message>
        <source>Drawing canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw one digit, as large as you like: the network sees it scaled and centred.
Without a mouse: D comes here, the arrow keys move the pen (two at once go diagonally, Shift is faster), Space puts it down and lifts it, Delete clears, Enter reads again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strokes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of 28 by 28 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move the pen,
Space puts it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ExplainButton</name>
    <message>
        <source>What this shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “%1” shows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::Explanation</name>
    <message>
        <source>Try this: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which keys there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each &amp;view shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where &amp;files are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Inkling</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to read about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the help (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::InputPreview</name>
    <message>
        <source>What the network sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 28×28 pixels the network gets: your digit scaled to 20 pixels, its centre of mass in the middle, as the digits it learned from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of 28 by 28 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::LanguageSource</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::LayerList</name>
    <message>
        <source>Layers of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters · %2 MFLOP/image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers the network learns, and floating-point operations to train on one image: two for each multiply-add, forward and backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes out of this layer: height × width × channels, or a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers this layer learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, output %3, %4 parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::MainWindow</name>
    <message>
        <source>Inkling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space trains and pauses. Esc brings the window back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After batch %L1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space to train the network: a hundred batches, in a few seconds. Then draw a digit at the right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::MemoryMenu</name>
    <message>
        <source>&amp;Timeline memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 MB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::MessageBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this message away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::MetricPlot</name>
    <message>
        <source>Loss by batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy by batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the first batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch %1 · %2 in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch %1 · %2 in training · smoothed %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · validation %2</source>
        <comment>the reading of a batch, then the validation after it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · test %2</source>
        <comment>the reading of a batch, then the test after it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train: loss will appear here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train: accuracy will appear here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch %1: %2 in training, smoothed %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> Validation after batch %1: %2 on %n image(s).</source>
        <translation>
            <numerusform> Validation after batch %1: %2 on %n image.</numerusform>
            <numerusform> Validation after batch %1: %2 on %n images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> Test after batch %1: %2 on %n image(s).</source>
        <translation>
            <numerusform> Test after batch %1: %2 on %n image.</numerusform>
            <numerusform> Test after batch %1: %2 on %n images.</numerusform>
        </translation>
    </message>
    <message>
        <source> Beside it: %1.</source>
        <comment>names of other runs</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a line and its last value: test 0.31</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::MetricText</name>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ModelFiles</name>
    <message>
        <source>&amp;Open model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a TensorFlow.js layers-model and go on training it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the network as a TensorFlow.js layers-model, a folder with model.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, and read back to be sure: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened %1; Train goes on from its weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TensorFlow.js layers-model (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save model in a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inkling-model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::PaceControl</name>
    <message>
        <source>Pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many batches a second: slow to watch each step, to the right end for full speed (keys − and +, F for full speed). It changes nothing of what is learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 batches/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 batch/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::PredictionPanel</name>
    <message>
        <source>what it sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network reads on the canvas. It always answers with one of ten digits, also where there is none: the percentage says how far to trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digit read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure the network is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which network reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction %1, %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a guess: not trained yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after one batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %L1 batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you draw is read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network %1 has lost its way: its numbers grew without bounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sure</source>
        <comment>96.2 % sure</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::PresetChooser</name>
    <message>
        <source>&amp;Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network in use, which is no preset&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing a preset begins a new run with its network and its settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ProbabilityBars</name>
    <message>
        <source>Probability of each digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the network spreads its certainty over the ten digits. Together they are 100 %; the longest bar is its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a digit and its probability</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ReadingPanel</name>
    <message>
        <source>%1 shows no ink; use a picture of one digit, dark on light or light on dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw and read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last stroke, clearing or picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a scanned or photographed digit: it is cropped, scaled and centred as the drawn ones are. You can also paste a picture or drop one here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <comment>what a button does and its key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the picture of a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.pgm *.ppm *.gif);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no picture; copy one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was dropped is neither a file nor a picture.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::RunDifferences</name>
    <message>
        <source>–</source>
        <comment>no value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from batch %L2</source>
        <comment>a setting&apos;s value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset whose network it is, else the numbers that it learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <comment>where a run begins</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, batch %L2</source>
        <comment>a run and where it was forked</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::RunFigures</name>
    <message>
        <source>–</source>
        <comment>no value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± %1 (%L2)</source>
        <comment>95 % interval and images</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss after %L1</source>
        <comment>so many batches</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::RunsModel</name>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a run to draw it beside the current one in the charts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a run was forked from another; before, they are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches trained so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothed training loss after the last batch that all these runs have trained, and by how much it is more than that of the current run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of test images read right at a run&apos;s last test, with the 95 % interval for so many images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the current run, drawn in the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, drawn in the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not drawn in the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click it, or press Enter, to make it the current run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::RunsTable</name>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space draws a run in the charts, Enter makes it the current one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::RunsView</name>
    <message>
        <source>Go back in time with the slider, change a setting and press Train: the fork appears here beside its parent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to make another run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::SectionTitle</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold these settings away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::SettingEditors</name>
    <message>
        <source>A change applies from the next rewind on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::SettingsPanel</name>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss and weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some changes apply after Rewind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a setting and its value</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::StatusLine</name>
    <message>
        <source>What the run is doing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of test images read right, with the 95 % interval for so many images; where training images are held out for validation, the share of those too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training steps alone, at full speed, and what computes them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2 batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playing, batch %L1 of %L2 trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back at batch %L1 of %L2 trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diverged after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped by an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation accuracy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test accuracy %1 ± %2 (%L3 images), loss %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × 1 thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 batches/s at full speed · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ThumbnailModel</name>
    <message>
        <source>Click it, or press Enter, to put it on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1</source>
        <comment>read rightly as this digit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %1 is %2</source>
        <comment>read as the first digit, is the second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training image %1: a %2, read rightly, loss %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training image %1: a %2, wrongly read as %3, loss %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test image %1: a %2, not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test image %1: a %2, read rightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test image %1: a %2, wrongly read as %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ThumbnailView</name>
    <message>
        <source>Sample digits appear here once a data set is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples are right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of these test digits the network reads rightly. It never trains on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 test digits, not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::TimelineBar</name>
    <message>
        <source>Step &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the moment before the last batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Newest moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To where the run has got to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fork here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run of its own from here on, that shares the past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every batch of the run: drag to go back in time (keys ← and →, Home, End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %L1 of %L2 batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Drag to go back in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Train begins a fork here: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, playing what was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Train plays on; with a setting changed it forks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 instead of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::TrainingSession</name>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ViewDocks</name>
    <message>
        <source>&amp;Lesson view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the lesson view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual arrangement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts and canvas alone, on the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the whole window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put every view back where it was at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
