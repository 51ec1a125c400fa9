<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ExportTexts</name>
    <message>
        <source>%1, not trained yet</source>
        <comment>a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a run and its moment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <comment>an accuracy and half its interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured: %1 of %L3 test images are read right with them, %2 without.</source>
        <comment>percent, percent, how many images</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, no text: these arrays of the network are in it, as 32-bit numbers.</source>
        <comment>a size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it, %1.</source>
        <comment>a size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its beginning, of %1.</source>
        <comment>a size</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Training</source>
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
</context>
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
        <source>Put the pen away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
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
    <message>
        <source>%1: %2</source>
        <comment>an action and what it does</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field that is written into keeps the keys it needs: in a number, Home and End go to its beginning and its end, and only elsewhere to those of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs, while they are trained and for as long as you keep them: &lt;code&gt;%1&lt;/code&gt;. What is to be sent or kept elsewhere is exported from there, or saved as one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model is a folder with &lt;code&gt;model.json&lt;/code&gt; and its weights, as TensorFlow.js writes them, or a file in one of the other forms of the export. It lies where you saved it, and nowhere else. What can be read may also be dropped on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a field: take what was typed, or put back what was there; either way the keys are the run&apos;s again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerOptions</name>
    <message>
        <source>Looks for small patterns at every place of its input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many patterns it looks for, and channels it makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height and width of the window that each filter looks through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the window moves, down and to the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid: the window stays inside its input. same: zeros around it keep the size, divided by the strides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done to each output; softmax makes them probabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the weights begin: at random, with a spread that suits the number of inputs and outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the biases begin: one number added to each output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the largest value of each window: smaller planes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height and width of the window that becomes one value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the mean of each window: smaller planes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the mean of each plane: a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes one list of the planes, for dense to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each output is a weighted sum of all inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many outputs it has; each sees all of its input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops values at random while training, against learning by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the values that are dropped in each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings each channel to mean 0 and variance 1 over the batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the moving averages that stays at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the variance, so that it is never zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An activation as a layer of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope below zero of leakyReLU.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelFormats</name>
    <message>
        <source>TensorFlow.js layers-model, a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safetensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C source, one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python for PyTorch, with its weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python for Keras, with its weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy arrays of all weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
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
    <name>QShortcut</name>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunEvents</name>
    <message>
        <source>%1 %2 → %3</source>
        <comment>a setting, its old and its new value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged at batch %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunExports</name>
    <message>
        <source>Run, to go on from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description, to repeat it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures as comma-separated values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures as lines of JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures for TensorBoard, in a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunWarning</name>
    <message>
        <source>Stopped early after %L1 batches: the last validation loss was no new best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early after %L1 batches: the validation loss was no new best %L2 times in a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run was recorded by another arithmetic (revision %1, this program has %2). Its batches are shown from the states that were kept; replaying it is not exact to the bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training diverged at batch %1: %2 is no longer a number. The weights are those before that batch. Rewind, and try a learning rate of %3, say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss jumped to %2 at batch %1, and guessing alone gives %3: the steps were too large. Rewind, and try a learning rate of %4, say.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicSections</name>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>rate(t) = rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate stays what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right for short runs, and the easiest to reason about. In the end the weights go on trembling with the noise of the batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the learning rate by hand while the run goes on: it holds from the next batch on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate(t) = rate · factor^⌊t / every⌋</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplies the learning rate by a factor every so many batches: stairs that lead down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large steps first, to come near; small ones later, to settle. “Step every” has to suit the length of the run: in one of 100 batches, the usual 1,000 never come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set “Step every” to 25, rewind, train, and look how the curves calm down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate(t) = rate · (1 + cos(π · t / T)) / 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets the learning rate fall to 0 along half a cosine: slowly, then faster, then slowly again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows the length of the run, so there is nothing to choose but the learning rate. On the whole that is halved, so it may begin higher than a constant one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it, double the learning rate, rewind and train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate / 25 → rate → rate / 250,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets the learning rate rise from a 25th of itself to all of it, then fall to almost nothing by the end of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The careful beginning lets it bear a high rate in the middle, and the small steps at the end settle everything. The presets Reader and Record train with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the preset Record, and look how calm the last hundred of its batches are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss = −ln p(right answer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the right answer surprises the network: minus the logarithm of the probability it was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 for right and certain, 2.30 where one guesses among ten, without limit for wrong and certain. So it pulls hardest where the network is most mistaken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Batch view and look for the costliest image: the network was sure there, and wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss = Σ (p − target)² / 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean squared distance of the ten probabilities from the right answer, which is 1 for the digit and 0 for the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.09 where one guesses among ten. Behind softmax its gradient is small, and smallest where the network is wrong and certain, so it wants a higher learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train 100 batches with it, then raise the learning rate to 1, rewind and train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In an order that chance decides, by the seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every batch is then a fair sample of the whole: what training and testing assume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the seed, rewind and train: another order, and other first weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the order of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST&apos;s file is mixed already, so it does little harm here. It would with a file that is sorted by class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train an epoch of each and compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All zeros first, then all ones, and so on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network learns to answer with the digit of the moment, whatever it sees: nothing in a batch speaks against it. The training curve looks perfect, and the test does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train with it, and see training reach 100 % while the test stays near 10 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always the first test images of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two tests then differ by the network alone, so the curve is calmer. But it is always the same small exam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with shuffled: the curve trembles less, and is no more true for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each step goes, of how many images it is made, and how many steps there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate matters most. A click on the name of a setting explains it, and so does Shift+F1 in its field, here and below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change one setting at a time, rewind, train, and compare in the Runs view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What training makes small, and what is done to keep the weights small, the steps short and the result calm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it is off in the tutorial. It pays in long runs, where a network begins to learn its images by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a weight average of 0.9, rewind and train: the test curve becomes calmer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the network each training image a little changed, anew in each epoch, as another hand might have written it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It makes a small data set larger, and a network that bears what it will meet. The change must leave the digit what it is: a 6 turned far enough is a 9. Test images stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 12 degrees, rewind, train, and look in the Batch view what the network is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds out some of the training images, to judge settings by while the test images stay unseen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who chooses settings by the test has trained on it, in a slow way: its figure then flatters. Choose by the violet curve, and look at the test in the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold out 0.15 of the images and train three epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often, and on how many test images, the network is tried while it trains. It learns nothing from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More images give a truer figure, more tests a finer curve; both take time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test on 100 images, then on 10,000, and compare how wide the band around the curve is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one number that training makes small; its gradient is what the steps follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For one answer among several, categoricalCrossentropy is right. The other is there to be compared with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train 100 batches with each, and compare the accuracy: the two losses are not of one measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target = (1 − s) · label + s / 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains towards a target that is not quite certain: a little of it is spread over all classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network need not drive its outputs to extremes, so it becomes less sure of itself and bears wrong labels better. The losses shown are those of the true label, so they stay higher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 0.1, rewind and train, and draw a clear digit: the bar no longer fills.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss + L1 · Σ |w|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls every weight towards 0 by the same amount at each step; biases are left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights that do not earn their keep end close to 0. Begin small: it is a sum over all weights, so 0.01 is much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train with 0.001 and with 0.01: the second one costs this short run much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss + L2 · Σ w²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls every weight towards 0 in proportion to its size; biases are left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps single weights from becoming large, and the network from learning its images by heart. Too much, and it forgets faster than it learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train with 0.01, with 0.1 and with 1: at the last the pull has won, and the network only guesses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>g ← g · min(1, limit / ‖g‖)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortens a gradient that is longer than this to this length; its direction stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guard against single batches that would throw the weights far off. It should cut the rare long ones and leave the others alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A learning rate of 1 teaches the network nothing; set a clip norm of 1 beside it, and it learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average ← d · average + (1 − d) · w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tests and saves a running average of the weights instead of those of the last step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The average evens out the trembling of single steps. 0.9 is about the last ten batches; long runs bear 0.99 and more. In the beginning it is the mean of all weights so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 0.9, rewind and train: the test curve becomes calmer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves each training image sideways and up or down, at random, by up to so many pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST&apos;s digits all lie in the middle, so without it a network knows no other place. One or two pixels are enough where drawings are centred, as they are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 8, rewind and train: moved out of the picture, many digits cannot be read any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns each training image at random, by up to so many degrees either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People write at different slants; 10 to 15 degrees cover most. Much more turns digits into others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 45, rewind and train: the network has more to learn and reads upright digits a little worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes each training image wider or narrower, and taller or lower, by up to this share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It covers thin and broad handwriting. 0.1 to 0.15 looks like another hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 0.15, rewind and train, and look at the images in the Batch view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets each training image lean to one side, by up to this share of its height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is how italic handwriting differs from upright. 0.15 leans by about 9 degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 0.3, rewind and train, and look at the images in the Batch view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the strokes of each training image thicker or thinner, by up to so many pixels all around.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pens differ more than hands do. At 1, thin strokes may vanish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 0.5, rewind, train, and draw a digit with a thin and with a thick pen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bends each training image as if it were drawn on rubber: neighbouring points wander together, at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes closest to how handwriting varies. 1 to 2 pixels look natural; 8 make digits that nobody would have written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 8, rewind, train, and see in the Batch view how many you can still read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds so many digits that the program draws itself, in forms that MNIST lacks: crossed sevens, ones with a foot, open nines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST was written by Americans; who writes otherwise is read worse. 15,000, as in the preset Reader, are a fifth of all images then. Only for data that are digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the presets Tutorial CNN and Reader, and draw a seven with a bar for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = activation(Σ kernel · window + bias)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slides small windows of weights, its kernels, over the picture and notes how well each of them fits at each place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One kernel is used everywhere, so it learns a stroke or an edge once, wherever it occurs, with few weights. Later layers combine what earlier ones found, so it is usual to give them more filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the kernel size of both convolutions to 1, apply and train: without neighbours a kernel sees no shapes, and the network reads much worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = largest value of each window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps only the largest value of each window: whether a feature was found nearby, no longer exactly where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a window of 2×2 a quarter of the values is left: what follows costs less, and a digit may lie a pixel off. It has no weights to learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit, open the Inside view and compare the pictures in front of the layer and behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = mean of each window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the mean of each window: how much of a feature there was around a place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It makes the planes as small as maxPooling2d does, but a strong find is mixed with what lies beside it. LeNet, the first well-known network to read digits, pooled in a similar way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in the place of both maxPooling2d layers, apply, train and compare the two runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = mean of each plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes one number of each plane: how much of that feature there is in the whole picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes the place of flatten, with far fewer weights in the dense layer behind it. Where a feature was found is lost, so it belongs behind several convolutions that have seen enough of the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace flatten by it, apply, and look at the number of parameters; then train and compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lays all planes out as one list, row by row, so that a dense layer can read them. Nothing is computed and nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It marks the border between looking at a picture and deciding. The length of its list is the number of weights each output behind it will have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a maxPooling2d in front of it and see how the parameters of the dense layer shrink.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = activation(W · x + b)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every output is a weighted sum of all inputs, plus a number of its own: the votes are counted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one has as many units as there are classes, ten for digits, and softmax to make probabilities of them. A further one in front of it can combine features, but costs the most weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove everything but flatten and the last dense layer, apply and train: that alone reads many digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while training: y = x / (1 − rate), or 0 with probability rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets a share of the values to zero at random in each training step, so that no weight can rely on another one being there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works against learning by heart and pays in long runs of large networks; a short run it only slows down. When the network reads, nothing is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put one with a rate of 0.5 in front of the last layer, and see training do worse than the test: training has to do without half of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = γ · (x − mean) / √(variance + ε) + β</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings each channel to mean 0 and variance 1 over the batch, then to a scale and a shift that it learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers behind it always get numbers of the same size, which makes deep networks trainable. When reading, it uses averages gathered in training, and they need some hundred batches to become right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put one behind each convolution and train 500 batches: at first the test lags behind the training, until the averages have caught up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies a function to each value: it is what makes a network more than one large weighted sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conv2d and dense have an activation of their own; the layer is for one that is to come later, behind a batchNormalization for example. LeakyReLU exists only as a layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a batchNormalization between a linear convolution and a layer of relu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves each value as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers in a row that are all linear can do no more than one of them: without a bend in between, depth is worth nothing. It is right where an activation follows as a layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make both convolutions linear, train, and compare: the pools are then the only bends left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = max(0, x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets positive values pass and makes negative ones 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheap, and its slope is 1 wherever something was found, so gradients pass through many layers unweakened. A value that is negative for every image learns no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in the Inside view how much of each picture behind a convolution is exactly 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = x for x &gt; 0, else eˣ − 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As relu, but negative values bend gently towards −1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its slope is never quite 0, so nothing stops learning for good, at the price of an exponential for each negative value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it for both convolutions, train and compare with relu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = tanh(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezes each value between −1 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual before relu. Large values lie where the curve is flat: there the slope is nearly 0, and learning is slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = 1 / (1 + e⁻ˣ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezes each value between 0 and 1, like a switch that turns slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its slope is a quarter at most, so each layer of it weakens the gradient for the layers before. It suits a yes or no, less the inside of a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it for both convolutions and train 100 batches: the loss hardly leaves 2.30, that of guessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yᵢ = e^xᵢ / Σ e^xⱼ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes probabilities of a list of numbers: all positive, adding up to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs at the end, over one unit for each class. It has to give out all of its certainty, so it names a digit for any scribble too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw something that is no digit: the ten bars still add up to 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = x for x &gt; 0, else α · x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As relu, but negative values keep a small slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stops learning for good. Alpha is the slope below zero; at 0 it is relu, at 1 linear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a convolution linear, put a leakyReLU behind it, and look in the Inside view how negative values stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule by which a gradient becomes a change of the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gradient says which way the loss rises; the optimizer says how far to go the other way, and how much of the past counts. Each has a learning rate of its own size, which it brings along when it is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train 100 batches with sgd and with adam, and compare the two runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v ← momentum · v + g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the last step that is kept in the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps grow up to 1 / (1 − momentum) times as long: tenfold at 0.9, a hundredfold at 0.99. Too much of it runs past the goal and swings back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 0.99, rewind and train, and compare with 0.9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m ← β₁ · m + (1 − β₁) · g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the average gradient remembers: the momentum of adam and adamax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.9 is an average of about the last ten batches; 0 follows each batch alone. It seldom has to be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 0, rewind and train: in so short a run little changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adam: v ← β₂ · v + (1 − β₂) · g²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the usual size of a gradient is remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.999 is about the last thousand batches, 0.99 the last hundred. Shorter runs and changing data want a shorter memory; too short a one makes steps uneven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 0.9, rewind, train, and compare the two runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ← ρ · a + (1 − ρ) · g²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long adadelta&apos;s averages remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.95 is about the last twenty batches. A longer memory makes its steps change more slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the learning rate to 0.2 first, so that there is something to see; then compare 0.5 and 0.95.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ← decay · a + (1 − decay) · g²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long rmsprop remembers the size of a gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.9 is about the last ten batches, 0.99 the last hundred. A longer memory makes the steps more even.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 0.99, rewind and train: after 100 batches it reads better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m ← momentum · m + rate · g / √(a + ε);  w ← w − m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of rmsprop&apos;s last step that is kept in the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is rmsprop as it is usually meant. As with momentum, 0.9 makes steps up to ten times as long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 0.9, rewind and train: after 100 batches it reads clearly better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… / (√v + ε)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small number that keeps what a gradient is divided by away from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It matters where gradients are about as small as it is. Large, it takes away the rate of each weight&apos;s own, and what is left is a slow optimizer with one rate for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 1 with adam, rewind and train: hardly anything moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate changes along the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large steps come near quickly, small ones find the bottom; so most schedules go down. All but constant and step know where the run ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train with a learning rate of 0.3, first constant, then cosine, and compare the ends of the curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate · (t + 1) / warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets the learning rate rise in a straight line over the first so many batches, before the schedule begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first gradients are large and unruly. Who begins carefully may go faster afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a few seeds with a learning rate of 0.5, without warm-up and with 20 batches of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate · factor^⌊t / every⌋</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After how many batches the learning rate goes down by a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three or four steps in a run are plenty. Wait until the loss stops falling, then step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a quarter of the run&apos;s batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each step multiplies the learning rate by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.5 for many steps, 0.1 for a few. 1 changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 0.1 and look where the curve stops moving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the run in which one-cycle&apos;s learning rate rises; in the rest it falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.3 is usual. A shorter rise leaves more of the run to settle, a longer one begins more gently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 0.1, then 0.5, and compare the beginnings and the ends of the two runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w ← w − rate · g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows the gradient of each batch as it is: every weight moves against its gradient, times the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule that all the others refine. One learning rate has to suit all weights, so it takes some trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the learning rate to 1, rewind and train: the loss ends near 2.30, that of guessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v ← momentum · v + g;  w ← w − rate · v</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps a share of its last steps, as a ball keeps rolling: where gradients agree it gathers speed, where they contradict each other they cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a momentum of 0.9 steps grow up to ten times as long as sgd&apos;s, so it wants a smaller learning rate. It evens out the noise of the batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the momentum to 0, rewind and train: it is sgd again, and at this learning rate a slow one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v ← momentum · v + g;  w ← w − rate · (g + momentum · v)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum that looks ahead: it steps as if the speed it has just gathered had carried it on already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It corrects itself a little earlier than momentum. What suits momentum suits it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the same run with momentum and with nesterov, and compare their first fifty batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ← a + g²;  w ← w − rate · g / √(a + ε)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives each weight a rate of its own: the larger its gradients were so far, the shorter its steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum of squares only grows, so steps only get shorter. That suits rare features and short runs; in a long run it tires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train three epochs with it and three with adam, and compare how the curves go on falling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Δ = g · √(u + ε) / √(a + ε);  w ← w − rate · Δ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures each weight&apos;s step by how far it went of late (u) and how large its gradients were (a). It was invented to need no learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with very short steps and has to find its size first. TensorFlow.js&apos;s learning rate of 0.001 makes them shorter still: in a short run hardly anything moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train 100 batches with 0.001, then with a learning rate of 0.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m ← β₁ · m + (1 − β₁) · g;  v ← β₂ · v + (1 − β₂) · g²;  w ← w − rate · m / (√v + ε)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum and a rate for each weight in one: it follows the average gradient (m), divided by its usual size (v). Both are corrected for having begun at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the gradients are hardly matters, so it trains most networks without much trying. 0.001 is the usual beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the learning rate to 0.01, rewind and train: so small a network bears it, and learns faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>u ← max(β₂ · u, |g|);  w ← w − rate · m / (u + ε)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam with another measure of size: the largest gradient of late (u) in place of the average square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After one large gradient a weight goes carefully for a long time. It bears a somewhat higher learning rate than adam; 0.002 is the usual beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train 100 batches with it and with adam, and compare the two curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ← decay · a + (1 − decay) · g²;  w ← w − rate · g / √(a + ε)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divides each gradient by its usual size of late, so that all weights move at much the same pace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its average forgets, so its steps do not die away as adagrad&apos;s do. The presets ConvNet and DenseNet train with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set its momentum to 0.9, rewind and train: after 100 batches it reads clearly better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w ← w − rate · gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the weights move at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too small, and the loss falls slowly; too large, and it jumps, or ends at 2.30, where the network only guesses. A good one is the largest with which the loss still falls steadily.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train 100 batches with 0.015, with 0.15 and with 1, and compare the three runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>g = mean of the gradients of its images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many images are looked at before each step; the step follows their mean gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small batches are noisy, but the same images make many steps of them. Large ones are calm and quick to compute, but steps are few.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train 400 batches of 16, then 25 of 256: the same number of images, not the same result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many batches to train on, that is, how many steps the weights make.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tutorial takes 100 of 64 images, about a tenth of MNIST. Train for as long as the test goes on getting better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train once more at the end: the run goes on for as many batches again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often to go through all training images; one passage is an epoch. At 0, batches are counted instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>60,000 images in batches of 64 are 938 batches. The first epoch teaches most; from there on watch whether the test still follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train one epoch, then three, and compare what the other two have added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which order the training images come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffled is right. The other two are here because the tutorial warns of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose by-class, rewind and train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where all random numbers begin: the first weights, the order of the images, and whatever is changed or dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same run, bit for bit, so that two runs differ by what you changed and nothing else. A small difference counts only if it holds for several seeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the same settings with seeds 1 to 5, and see in the Runs view how far the results lie apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the training images, the last ones, that is held out: never trained on, and read to judge the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tenth to a fifth is usual: enough for a steady figure, and few enough to leave something to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 0.15, rewind and train an epoch: the violet curve is the validation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After how many batches the held-out images are read; “each epoch” reads them at the end of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading them takes time and changes nothing in the training. Patience counts these readings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 50 to see the violet curve grow in a run of one epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops a run when its validation has set no new best so many times in a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind the best point a network often only learns its images by heart. With little patience one unlucky reading ends the run; with much, time is wasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a patience of 2 and many epochs, and see where the run ends by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After how many batches the network is tested, beginning with the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Often gives a fine curve, seldom a faster run. The weights come out the same either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 1 and watch the first twenty batches, where most happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many test images each of those tests looks at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fewer, the more the figure owes to chance; the orange band says how much. All 10,000 are read when Test is pressed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set 100, rewind and train: the test curve trembles, though the network is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which test images each test takes: the next ones of a shuffled list, or always the first of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffled sees all of them in the course of a run. Fixed makes two tests comparable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose fixed, rewind and train: the same network, and a calmer curve.</source>
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
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times to go through the whole training set; 0 counts batches instead.</source>
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
    <message>
        <source>How many batches to train on, unless epochs say how long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by batches</source>
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
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A thousand test digits in the plane: what the network finds alike lies close together.</source>
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
        <source>Go back to batch 50, change the learning rate, train, and compare the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What training does to each layer: how its weights, gradients and changes are spread, batch by batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From left to right the batches, from bottom to top the values; the bluer, the more of the layer&apos;s numbers lie there. Change / weights says how large one step is beside what it changes: about 0.001 is usual. A dead unit gives 0 for every image, and no longer learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the learning rate to 1, rewind and train: look which layer&apos;s units die first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run that was ever trained on this machine, also before today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row is a run. The number behind ± says how far the accuracy may be off, with so many test images: where two runs differ by less, they may be equally good. Enter opens a run and it goes on where it ended; what was deleted can be brought back for a week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by test accuracy, and write into the note of the best run what made it so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network of the moment that the window shows, as a file for other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a form at the left. Beside it stand the files that will be written, with their beginning or the arrays in them, and the lines that use them. What is saved is what stands there, also while training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the C source after batch 10 and after the last one: the program is the same, only its numbers have changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a 1, choose a bright value behind the first layer and look which kernel found it. Draw a 9 whose loop is not quite closed, and ask why it is a 9 and not a 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point is the last features of one image before the decision, seen along the two directions in which they differ most (principal components). Colours are the true digits. Your drawing is the ringed point. The wheel, or + and −, brings you closer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings that differ and figures side by side; a ticked run is drawn grey in the charts. A fork shares its past with the run it came from, so that what differs afterwards comes from the change alone. The signed number behind a loss is how much more or less it is than that of the current run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From left to right, the picture on its way through the network. Each small picture is one feature: bright where it was found. Choose a value and its sum is written out beside it. Why this digit? holds two digits against each other: blue places speak for the first, orange ones for the second. Their figures and those of the biases add up to the difference of the two logits: the sums of the last layer, one for each digit, before softmax makes probabilities of them. A difference of 1 means that the one digit is e = 2.72 times as likely as the other, of 2 that it is e × e = 7.39 times as likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pale blue is every training batch, blue their smoothed course. Orange, dashed, is the test: images that are never trained on, with the band in which the true accuracy lies 95 times of 100. An orange square is the test of all images. Violet, dotted, is the validation. Grey lines and their squares are other runs, ticked in Runs. Where training goes on falling and the test does not, the network learns its images by heart. Signs at the foot say what happened: a triangle, settings were changed; two bars, a pause; a grey square, an early stop; a cross, it diverged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your digit, and how it is read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::AnswersModel</name>
    <message>
        <source>Test image %L1: a %2, read rightly with %3, loss %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test image %L1: a %2, wrongly read as %5 with %3, loss %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss %1</source>
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
    <name>inkling::ArithmeticView</name>
    <message>
        <source>Arithmetic of the chosen value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the chosen value came about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arithmetic of a chosen value appears here.</source>
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
        <source>Batch %1, before its update: %L2 of %L3 read rightly, mean loss %4, highest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ChartFiles</name>
    <message>
        <source>&amp;Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both charts, to paste somewhere else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both charts as a PNG file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both charts as an SVG file: sharp at every size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;values…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>charts</source>
        <comment>name of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charts are in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values are still being written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy val&amp;ues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 batches are more than the %L2 that can be copied; look closer at some, or save the values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The values of %n batch(es) are in the clipboard.</source>
        <translation>
            <numerusform>The values of %n batch are in the clipboard.</numerusform>
            <numerusform>The values of %n batches are in the clipboard.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the values to %1: %2 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; %1 is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batches that are looked at, as comma-separated values for a spreadsheet, counted from 0 as in logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as SV&amp;G…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as SVG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every batch as a line of a CSV file, counted from 0 as in logs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ChartHeader</name>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Logarithmic loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the average before goes into the next one: 0 shows each batch as it was, 0.9 looks back some 10 batches, 0.99 some 100. It changes nothing of what is learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal factors of the loss are equally far apart: shows how a small loss still falls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy, save, values as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the horizontal axis counts. Seconds are of computing, without pauses, tests and the waits of a slow pace.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ClassLegend</name>
    <message>
        <source>Digits on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move, Space hides or shows a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, shown</source>
        <comment>a digit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <comment>a digit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click hides or shows the %1, a double click shows it alone or all again.</source>
        <comment>a digit</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ConfusionGrid</name>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are what a digit is, columns what it was read as. Arrow keys move, Enter shows the images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to see the images, again to see all mistakes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ConfusionView</name>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many images were read so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in percent of the images of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall, precision and F1 of each digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the test images that are read rightly; it is so sure to 95 % with this many images. The network never trains on them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ContrastChoice</name>
    <message>
        <source>Digit that is asked about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digit it is held against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and not</source>
        <comment>why 9 and not 4</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as read</source>
        <comment>a digit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the label</source>
        <comment>a digit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, likeliest other</source>
        <comment>a digit</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ContrastText</name>
    <message>
        <source>upper left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s answer is not a number, so nothing speaks for a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two different digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a part of the picture, and what it gives</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Most for %2: %3; most for %4: %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Most for %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 against %2, row %L3, column %L4</source>
        <comment>digits, place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2 from all places, %3 from biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2 from all places, %3 from biases and curved activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from this place, which sees %L2×%L3 pixels</source>
        <comment>height, width</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue speaks for %1, orange for %2</source>
        <comment>digits</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>third by third; outlined: where this place is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1</source>
        <comment>times as likely</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the network, %1 is as likely as %2: %3 against %4.</source>
        <comment>digits, shares</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the network, %1 is %3 times as likely as %2: %4 against %5.</source>
        <comment>digits, a factor, shares</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the logits %1 is ahead of %2 by %3, and exp(%3) is how many times as likely it is. What each part of the picture gives, and the biases, add up to this difference.</source>
        <comment>digits, difference</comment>
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
    <name>inkling::CrosshairText</name>
    <message>
        <source>%1 %2</source>
        <comment>test 97.5 %</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after batch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in training on %2</source>
        <comment>a value, and the number of images</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a value, and the number of images it was measured on</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>final test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the first batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test before the first batch: loss %1, accuracy %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final test: loss %1, accuracy %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of computing</source>
        <comment>0.8 s</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test as it was opened: loss %1, accuracy %2</source>
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
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::DigitDetails</name>
    <message>
        <source>The digit that is pointed at</source>
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
    <name>inkling::DrawingActions</name>
    <message>
        <source>Draw with the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come to the canvas; the arrow keys move the pen there</source>
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
        <source>Paste picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the picture, or the picture file, on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the 28×28 pixels the network sees, black ink on white paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what the network answers for each digit, as a table for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save drawing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the drawing as a picture (PNG, SVG), or add its strokes to a collection (ndjson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability</source>
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
    <name>inkling::DrawingSaver</name>
    <message>
        <source>Added the drawing to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved the drawing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strokes, added to an ndjson file (*.ndjson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which digit is it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::EvaluationPage</name>
    <message>
        <source>Show its guesses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the network as it is, before any training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which digits a network takes for which appears here once there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before its first batch a new network only guesses. Train it: which digits it takes for which, and the images it reads wrong, appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network takes other images than the test set has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the test images …</source>
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
    <message>
        <source>What is this? (Shift+F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::Explainer</name>
    <message>
        <source>%1 = %2 / 255</source>
        <comment>a pixel</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products together %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map %L1 of the input, products together %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>products</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 is the largest of %n values</source>
        <translation>
            <numerusform>%1 is the largest of %n value</numerusform>
            <numerusform>%1 is the largest of %n values</numerusform>
        </translation>
    </message>
    <message>
        <source>Others are as large; the first of them counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>a layer and a place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input × weight, the largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n smaller one(s), together</source>
        <translation>
            <numerusform>%n smaller one, together</numerusform>
            <numerusform>%n smaller ones, together</numerusform>
        </translation>
    </message>
    <message>
        <source>gamma × (x − mean) / √(variance + epsilon) + beta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of the batches so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gamma, learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beta, learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as it came: dropout drops values while training only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <comment>a value and its place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = exp(%2) / %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exp(sum − largest sum)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ExportDialog</name>
    <message>
        <source>&amp;Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where to save what is shown here (Alt+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window; nothing is lost (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <comment>a run and its moment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test accuracy %1 (%L2 images)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved is the moment that the window shows; the run has got as far as batch %L1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training goes on. Saved is the moment that stands here when you press the button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be written, in the folder %1</source>
        <comment>a folder&apos;s name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, and read back to be sure: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines are on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The optimizer&apos;s state goes along once a run is paused.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ExportSaver</name>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::FileOpener</name>
    <message>
        <source>%1 cannot be opened. Inkling opens models and runs (%2, or a folder), and pictures.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::FileQuestion</name>
    <message>
        <source>There already: %1. Replace?</source>
        <comment>one or two file names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::FilesView</name>
    <message>
        <source>Files that will be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file to look into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The very text that will be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrays in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s weights, by the names that other programs know them by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::FormatList</name>
    <message>
        <source>Forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The forms in which the model can be written</source>
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
    <message>
        <source>&amp;What is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain the setting, the layer or the view that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layers, optimizers, settings</source>
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
    <message>
        <source>Layers, optimizers, settings</source>
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
    <name>inkling::InsidePage</name>
    <message>
        <source>Show what matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covers the picture with a square of 5×5 paper, place by place. Blue: covering this place makes the answer less probable, so it speaks for it. Orange: it speaks against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue is above zero, orange below. A dot marks where each pool&apos;s winner lay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network takes other pictures than the canvas makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit, or choose a sample, to see what each layer makes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the picture, blue made the network surer of its answer, and orange speaks against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this digit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes apart what puts one digit before another. Blue: this place speaks for the first digit. Orange: for the second. All places and the biases together are the difference of the two logits, which says how many times as likely the one is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::Int8Choice</name>
    <message>
        <source>&amp;Whole numbers (int8), a smaller file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernels are rounded to whole numbers from -127 to 127; what that costs is measured on all test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up the measuring, and keep the numbers as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring on the test images what they cost …</source>
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
    <name>inkling::LayerCard</name>
    <message>
        <source>Left and right move through the batches, up and down through the values. Enter goes to the batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a layer and what it is like</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a figure&apos;s name and value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the next batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the layer&apos;s values are spread, batch by batch. Point at a place to read it; a double click goes to its batch.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::LayerDetails</name>
    <message>
        <source>Add a layer behind this one (Insert)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate this layer (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this layer up (Alt+↑)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this layer down (Alt+↓)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this layer (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::LayerRow</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; impossible: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; output %2; %3 parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; output not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the arithmetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output %1, height × width × channels or a list; learns %2 numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as the thick line below shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to fold its options away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to change its options; drag to move it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::LayerRows</name>
    <message>
        <source>Layers of the network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::LayerStrip</name>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a value to see its arithmetic; click to keep it and see its map large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys go from value to value, with Shift from map to map, Page up and Page down from layer to layer. Enter shows a map large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a place and its value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; laid over it: %2</source>
        <comment>a place with its value, and the value of what is laid over</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::LayerTexts</name>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the layer has learned: its weights and biases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the loss of the first training images pushes each weight, before the optimizer makes a step of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≥ %1</source>
        <comment>at least so much</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <comment>dead units</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change by the last batch (root mean square).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the weights and biases: root mean square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the gradient on the first training images, without augmentation: root mean square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change / weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters or units whose relu gives 0 for every image that was looked at: they learn nothing from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of all outputs of the layer that its relu makes 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4</source>
        <comment>a batch, two values, and the share of what lies between them</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After batch %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1; gradient on the first %Ln training image(s)</source>
        <translation>
            <numerusform>%1; gradient on the first %Ln training image</numerusform>
            <numerusform>%1; gradient on the first %Ln training images</numerusform>
        </translation>
    </message>
    <message>
        <source>How far the last batch moved each weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Mean change a batch over the last %Ln batch(es), since what a single one changed is not known: at least this much on average, for steps partly cancel out (root mean square).</source>
        <translation>
            <numerusform>Mean change a batch over the last %Ln batch, since what a single one changed is not known: at least this much on average, for steps partly cancel out (root mean square).</numerusform>
            <numerusform>Mean change a batch over the last %Ln batches, since what a single one changed is not known: at least this much on average, for steps partly cancel out (root mean square).</numerusform>
        </translation>
    </message>
    <message>
        <source>Size of the change divided by the size of the weights. About 0.001 for a single step is usual: far more, and training may become unstable; far less, and it hardly moves.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::LayersPage</name>
    <message>
        <source>What the layers are shown at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network takes other images than the training set has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How each layer&apos;s weights, gradients and changes are spread appears here once there is a network. Train it to see them move.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::LibraryActions</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it the current run, at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the run another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what the run is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the run into a file, to keep or to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in a run from a file, and make it the current one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the run out of the list; this can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the run that was deleted last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what to look for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::LibraryDelegate</name>
    <message>
        <source>Name of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::LibraryFiles</name>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs and descriptions (*%1 *.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::LibraryHeader</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and Right choose a column, Space sorts by it. With Shift they change its width, with Ctrl its place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::LibraryPage</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks in name, note, network, data and state; all words must be there (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many runs are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More that can be done with the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln run(s)</source>
        <translation>
            <numerusform>%L1 of %Ln run</numerusform>
            <numerusform>%L1 of %Ln runs</numerusform>
        </translation>
    </message>
    <message>
        <source>No run has all of these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run that you train is kept here. Press Train to make the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the runs …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <comment>a run</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::LibraryTable</name>
    <message>
        <source>All runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter makes a run the current one, F2 renames it, Delete takes it out of the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::LibraryTexts</name>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filled dot marks the current run, a ring one that is open beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When its first batch was trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset, or the kinds of its layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches trained, of those that were planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of test images read right at the last test, with the 95 % interval for so many images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended, or how it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>planned batches</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the current run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, open in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun %1, last changed %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 parameters</source>
        <comment>network</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forked after batch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between a program and a processor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click it, or press Enter, to make it the current run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its batches took to compute, without pauses, tests and the waits of a slow pace.</source>
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
        <source>After batch %L1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space to train the network: a hundred batches, in a few seconds. Then draw a digit at the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs are stored again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open; Train goes on from its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written, and read back to be sure: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 describes this run; Train makes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has come to the very weights that its description expects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on for as many batches again: %L1 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes on after batch %L2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first batch: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window; what was trained is kept, and can go on later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space trains and pauses, − and + change the pace, F is full speed. Esc brings the window back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace: full speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Pace: %Ln batch(es) a second.</source>
        <translation>
            <numerusform>Pace: %Ln batch a second.</numerusform>
            <numerusform>Pace: %Ln batches a second.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::MapPage</name>
    <message>
        <source>What the map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a network puts each test digit before it decides appears here once there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network takes other images than the test set has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network&apos;s values are no longer numbers: it has diverged, and there is nothing to map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping the test images …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a digit to see it; a click puts it onto the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::MapPlot</name>
    <message>
        <source>Map of the test digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys go to the next point that way, Enter puts its digit onto the canvas, plus and minus zoom, Home shows all, a digit shows or hides that class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wheel, or + and −, zooms; dragging moves; Home, or a double click, shows all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wheel, or + and −, zooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, or a double click, shows all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::MapTexts</name>
    <message>
        <source>before the first batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after batch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 test images, %2: %3 right. The plane shows %4 of the variance of their %5 features.</source>
        <comment>how many, when, percent, percent, how many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ A %1, read right: %2</source>
        <comment>a digit and its probability</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ A %1, read as %2: %3</source>
        <comment>a digit, another one and its probability</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drawing, read as %1: %2</source>
        <comment>a digit and its probability</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it was opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::MatrixTexts</name>
    <message>
        <source>is ╲ read</source>
        <comment>corner of the confusion matrix: rows are what a digit is, columns what it is read as</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digit %1: %L2 of %L3 images read rightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as %1: %L2 images, of which %L3 rightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All digits: %L1 of %L2 images read rightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no image of a %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A %1 read rightly: %L3 of %L4 images, %5 %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A %1 read as %2: %L3 of %L4 images, %5 %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of digit %2: %3. %4</source>
        <comment>a figure, a digit, the value, what it means</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall: of the images of this digit, the share that was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision: of the images read as this digit, the share that is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1: recall and precision in one figure, their harmonic mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, least sure first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, worst first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digit %2: %1 right</source>
        <comment>%1 is a count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 read as %3: %1</source>
        <comment>%1 is a count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digit %2: %1 wrong</source>
        <comment>%1 is a count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrongly read as %2: %1</source>
        <comment>%1 is a count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wrong</source>
        <comment>a count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 right ±&#xa0;%2</source>
        <comment>a percentage and half its 95 % interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %L2 test images, before the first batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %L2 test images, after batch %L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %L2 test images, as it was opened</source>
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
    <name>inkling::MetricCharts</name>
    <message>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the run again (double click, %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values as a &amp;table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the run is shown; the wheel looks closer, and this goes back (double click, %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half as many batches, in more detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice as many batches</source>
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
    <message>
        <source>Drag to go to a batch. Turn the wheel to look closer, with Shift at heights; Shift and drag for a part, Ctrl and drag to move, double click for all. With the Tab key here: arrow keys to read, Ctrl with + − 0 to look closer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %1.</source>
        <comment>something that happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The square is this network before its first batch. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> Final test: %1 on %n image(s).</source>
        <translation>
            <numerusform> Final test: %1 on %n image.</numerusform>
            <numerusform> Final test: %1 on %n images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> Test before the first batch: %1 on %n image(s).</source>
        <translation>
            <numerusform> Test before the first batch: %1 on %n image.</numerusform>
            <numerusform> Test before the first batch: %1 on %n images.</numerusform>
        </translation>
    </message>
    <message>
        <source>final test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (final test %2 on %n image(s))</source>
        <comment>a run&apos;s name, a value</comment>
        <translation>
            <numerusform>%1 (final test %2 on %n image)</numerusform>
            <numerusform>%1 (final test %2 on %n images)</numerusform>
        </translation>
    </message>
    <message>
        <source>train, smoothed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothed</source>
        <comment>the train line</comment>
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
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:%2</source>
        <comment>minutes and seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:%2:%3</source>
        <comment>hours, minutes, seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a value, and the number of images it was measured on</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 – %3) on %4</source>
        <comment>a share, its 95 % interval, the number of images it was measured on</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by epoch</source>
        <comment>Loss by epoch</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by seconds of training</source>
        <comment>Loss by seconds of training</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by batch</source>
        <comment>Loss by batch</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::MistakesView</name>
    <message>
        <source>Images, worst first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the mistakes of all digits again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None. Choose another cell of the matrix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images that are read wrong appear here once a network was tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every test image is read rightly.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ModelExport</name>
    <message>
        <source>&amp;Export model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the network for other programs, and see before what will be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, and read back to be sure: %1</source>
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
        <source>Save the network as a TensorFlow.js layers-model, a folder with model.json</source>
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
        <source>Save model in a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inkling-model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model, in any of the forms that can be read, and go on training it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models and runs (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, and read back to be sure: %1 (%2)</source>
        <comment>a folder; a run and its moment</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::NetworkDraft</name>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::NetworkEditor</name>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers appear here once there is a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parameters · %2 MFLOP/image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers the network learns, and floating-point operations to train on one image: two for each multiply-add, forward and backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Train goes on with the network of before.</source>
        <comment>a reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer, in front of the last one, or above flatten if it needs maps</source>
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
    <name>inkling::PairBox</name>
    <message>
        <source>h×w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set height and width apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: height and width apart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::PendingBar</name>
    <message>
        <source>Apply (new run)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the network of the run; Ctrl+Z brings the changes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed. The run still trains the network it began with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new run with this network (Ctrl+Enter); the run before stays among the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed, but it cannot be built yet. Train goes on with the network of before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::PictureIntake</name>
    <message>
        <source>Open the picture of a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no picture; copy one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.pgm *.ppm *.gif)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::PictureView</name>
    <message>
        <source>Picture of the digit</source>
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
    <message>
        <source>Prediction %1, more than 99 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this digit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows inside the network what speaks for this digit, and what for another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label of the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label is %1</source>
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
    <message>
        <source>The network in use, opened from %1</source>
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
    <message>
        <source>✓ %1</source>
        <comment>the right digit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %1</source>
        <comment>the wrong answer</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ReadingPanel</name>
    <message>
        <source>Draw and read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was dropped is neither a file nor a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste, copy, save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::RingKey</name>
    <message>
        <source>In a ring: read wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A digit in a ring is read as another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read wrong</source>
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
    <message>
        <source>The preset whose network it is, or the file that it was opened from; else the numbers that it learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after batch %L2</source>
        <comment>a setting&apos;s value</comment>
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
        <source>%1: the same as the current run&apos;s</source>
        <comment>a loss</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 less than the current run&apos;s</source>
        <comment>a loss, a difference</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 more than the current run&apos;s</source>
        <comment>a loss, a difference</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training loss after %L1</source>
        <comment>so many batches</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training loss after %L1, vs current</source>
        <comment>so many batches; and the current run&apos;s</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::RunFiles</name>
    <message>
        <source>Open &amp;run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this run as one file, to go on with it elsewhere; or its figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the line that repeats this run in a terminal, to the same weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been trained yet; train first, then save the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run file and go on from its end, or a description to make the run anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save %1</source>
        <comment>a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save r&amp;un…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as co&amp;mmand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::RunLibrary</name>
    <message>
        <source>%1 has other weights than its description expects: their SHA-256 is %2, not %3. The settings were changed, or are not those of that run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has been deleted; undo that first, then save it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::RunName</name>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <comment>a number and a file</comment>
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
    <message>
        <source>Smoothed training loss after the last batch that all ticked runs have trained, and by how much it is more (+) or less (−) than that of the current run.</source>
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
    <name>inkling::Sentence</name>
    <message>
        <source>%1: there is no such file. Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this file may not be read. Change its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be opened (%2). Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is a folder, not a file. Name a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is a pipe or a device, not a file. Save it as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: reading broke off (%2). Check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file has %2 bytes, at most %3 are read. Check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file shrank from %2 to %3 bytes while it was read. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a regular file; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2; choose another file, or a folder you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be added to: %2; free some space, or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ndjson file keeps strokes, and here are none; draw the digit, or save the picture as .png or .svg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends in none of .png, .svg and .ndjson; give it the ending of the kind you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows no ink; use a picture of one digit, dark on light or light on dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has %1×%2 pixels, more than %3×%3; make it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the data are not those that it was trained on; their SHA-256 is %2, the run&apos;s is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no home folder, so runs are not kept; set HOME to have them kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder; name a picture in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a regular file; save the picture to one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2; check its name and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a picture of a known format; use a PNG, JPEG, BMP, PGM, PPM or GIF picture of one digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is of the format %2; use a PNG, JPEG, BMP, PGM, PPM or GIF picture of one digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 pixels, more than %3; make it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be decoded: %2; save it again or use another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this run; try a smaller batch or network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of the program: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create its folder first, or choose another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free some space, or choose another disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raise the limit on file sizes, or choose another disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a shorter name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its symbolic links lead in a circle; choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another file, or a folder you may write to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be written: %2; %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is a folder, not an ordinary file; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is a pipe or device, not an ordinary file; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be replaced: %2; %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be created: %2; %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be given the old file&apos;s permissions: %2; %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be brought to disk: %2; %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be put in place: %2; %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is written, but its folder could not be brought to disk: %2; %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many open files in system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text file busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incorrect header check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown compression method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid window size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown header flags set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>header crc mismatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid block type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid stored block lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many length or distance symbols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid code lengths set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid bit length repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid code -- missing end-of-block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid literal/lengths set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid distances set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid literal/length code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid distance code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid distance too far back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incorrect data check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incorrect length check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file is empty. Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file breaks off after %2 bytes, having given %3. Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is not a gzip file, whatever its name says. Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the compressed data is damaged near byte %2 (%3). Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the compressed data ends at byte %2, but something follows: a second one, or rubbish. Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the header promises %2 images of 28×28 (%3 bytes), the file has %4. Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the header promises %2 labels (%3 bytes), the file has %4. Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the content is compressed by gzip (1f 8b); a file of %2 with %3 is due. Let the name end in .gz if it does not, or unpack the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the bytes of its numbers are in the reverse order: it begins with %2, a file of %3 with %4. Write it again, most significant byte first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is not an IDX file: it begins with %2, a file of %3 with %4. Check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its values are of type 0x%2, only unsigned bytes (type 0x08) can be read. Write it again as bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it holds %2 (magic number %3) where %4 (%5) are due. Check that no two files are exchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its values have %2 dimensions, %3 have %4. Check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file has %2 bytes, the header of a file of %3 alone has %4. Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the header promises images of %2×%3, Inkling reads 28×28. Scale them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the header promises 0 %2, at least 1 is needed. Check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the header promises %2 %3, Inkling reads at most %4. Check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: label number %2 (counted from 0) is %3, labels go from 0 to 9. Check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no %2 (or %3, either also as .gz) in this folder. Put MNIST&apos;s four files there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it holds %2 images, but %3 holds %4 labels. Use two files that belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this folder may not be looked at (%2). Change its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no such folder. Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is not a folder. Name the folder MNIST&apos;s four files are in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has no &quot;drawing&quot;; write %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has &quot;%2&quot; twice; keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binary data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has a number that no double holds at byte %2; write smaller coordinates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is not JSON from byte %2 on; write %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has more than %2 points; leave some out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: stroke %2 has %3 arrays instead of 2; write %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: stroke %2 has %3 x and %4 y values; give as many of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has %2 in the wrong place in %3; write %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder; name an .ndjson file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is longer than %2 bytes; put one drawing on a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read after line %2: %3; try again or copy the file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %1, found %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pool %1 does not fit its %2 input; make it smaller, or leave out a layer before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel %1 does not fit its %2 input; make it smaller, or leave out a layer before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes a flat list, and its input is %1; put a flatten layer before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leakyReLU is a layer of its own; put an activation layer behind this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2; choose %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another place for the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the log could not be written (%2); make room, or choose another place for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be made a folder; choose another place for the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be made a folder (%2); choose another place for the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no layers; it needs at least flatten and dense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has %1 layers; at most %2 are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network takes images of %1; each side may be 1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network takes images of %1, %2 values; at most %3 are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network ends in %1; end it in a flat list, with flatten and dense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last layer needs the activation softmax, so that its outputs are probabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 classes; at most %2 are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it tells %1 classes apart, and the images have %2; give it as many outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its output %1 has %2 values a sample; at most %3 are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network has %1 parameters up to here; at most %2 are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network computes nothing; it needs at least flatten and dense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: could not be written: the disk is full; free some space (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: may not be written; make the file and its folder writable, or choose another folder (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be opened or made; look whether its folder is there and may be written (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: reading or writing broke off; look whether the disk is in order (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: another program kept it locked for too long; close that, and try again (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is damaged, or no store of runs (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is not enough memory for it (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a state of this run is too large for the store: at most 1 GB (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: an operation failed (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database or disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt to write a readonly database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access permission denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>authorization denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unable to open database file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disk I/O error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database table is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>string or blob too big</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not known here; look for a misspelling, or leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such setting; `inkling train --help` lists them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64 hexadecimal digits in lower case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1, this program knows up to %2; open it with a newer Inkling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot change in the middle of a run; write it under &quot;settings&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its ending is %2; choose one of %3, none for a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is a safetensors file, but no run of Inkling; its metadata lack &quot;format&quot;: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is of version %2, this program knows up to %3; open it with a newer Inkling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its bytes are not those that were written: their SHA-256 is %2; take another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 has %3 values, and the lists beside it have others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 does not ascend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 and %3 are of different lengths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no ending %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: does not hold what was written; look whether the disk is in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is damaged and cannot be put aside (%2); move it away by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be made a folder (%2); choose another place for the runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: was damaged and is kept as %2; runs are stored in a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is of version %2, this program knows up to %3; use a newer Inkling, or another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has no run whose key begins with &quot;%2&quot;; `inkling runs list` shows the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has several runs whose key begins with &quot;%2&quot;; `inkling runs list` shows the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has no run %2 that these batches follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has no run %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: another Inkling is training this run; wait until it ends, or fork the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is being trained; wait until it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no optimizer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has no &quot;state&quot; among its metadata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the state at batch %2 has %3 parameters, the network takes %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the state at batch %2 belongs to another optimizer than the run&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the state at batch %2 lacks the average of the weights that the settings ask for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the state at batch %2 has an average of the weights that the settings do not ask for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has no state before the first batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the state at batch %2 comes behind that at batch %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: has figures of %2 batches, but its last state is that at batch %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gradient of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 training and %3 test images; both are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network takes images of %1, %2 has %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network tells %1 classes apart, %2 has %3; give the last layer as many units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn-digits adds 10 digits of 28×28×1; %1 has %2 classes of %3. Choose 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only grey images of 2×2 or more can be augmented; %1 has %2. Choose 0 for shift, rotate, scale, shear, thickness and elastic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training diverged at batch %1: %2 is not a finite number. The weights are those before that batch; try a learning rate smaller than %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fashion-MNIST is not installed; install Debian&apos;s package dataset-fashion-mnist, or name a folder of IDX files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for temporary files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no folder can be made in it: %2; make room there, or set TMPDIR to another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its variances are not above zero or its factors leave the numbers; there is no such layer in C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key %1 appears a second time in its object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested more than %1 levels deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:%2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is %2 bytes long, at most %3 are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is empty, expected JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: begins with a byte-order mark; save it as UTF-8 without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the byte 0x%1 is not UTF-8; save it as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a NUL is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from 0 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the weight %2 belongs to no layer; expected &quot;&lt;layer name&gt;/kernel&quot; or &quot;/bias&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.shape: the weight %2 is %3, its layer needs %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weightsManifest: the weight %1 %2 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a link that leads out of the model&apos;s folder; put a copy there instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1 bytes, model.json describes %2; it was cut short, save or copy the model again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1 bytes, model.json describes %2; it has bytes left over, save or copy the model again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds, with %1 more, %2 bytes, model.json describes %3; it was cut short, save or copy the model again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds, with %1 more, %2 bytes, model.json describes %3; it has bytes left over, save or copy the model again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file shrank while it was read; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the optimizer has made %1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the optimizer&apos;s arrays hold a number that is not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; the weights are read, the optimizer begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; the training that made it diverged, use an earlier copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be made a folder: %2; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was just written does not read back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: reads back as another model than was written; check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weight %1[%2] is NaN, expected a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weight %1[%2] is infinite, expected a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: Keras&apos; words cannot describe this network; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the array %1 belongs to no layer of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the array %1 is %2, its layer needs %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the array %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its arrays alone do not say what network they belong to; put the network&apos;s JSON, as Keras&apos; to_json() gives it, beside them under the name &quot;topology&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no array of NumPy&apos;s version 1.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breaks off in its header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a header that NumPy would not write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds numbers of the type %1, expected &quot;&lt;f4&quot;; save it with .astype(&quot;&lt;f4&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in Fortran&apos;s order; save it with numpy.ascontiguousarray()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1 and has %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is no array; its name does not end in &quot;.npy&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the array %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 node %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1 twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes two inputs, %1 and %2; a network here takes images alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its input %1 is not of float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its input %1 has no shape; export the model with one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its input %1 is %2; each side but the first must be 1 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its input %1 is %2, expected [N,channels,height,width]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its input %1 is %2; a sample can have at most %3 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 outputs; a network here has one, the classes&apos; probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its output %1 is not what its last node makes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its output %1 is padded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its output %1 is %2, expected a list of the classes&apos; probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its output %1 is a flattened image with its channels first, which no layer here can leave so; let a Gemm follow the Flatten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends in %1 behind %2; expected Softmax, or a sum to take it of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is from %1; only ONNX&apos; own operators are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>means nothing here; read are %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the attribute %1, which is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1, which does not depend on the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1, from which others go on; networks here are one chain of layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes what is padded, which only Conv (with zeros) and MaxPool (with -inf) do here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes logarithms of probabilities; LogSoftmax is read at the end only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes an image, and gets a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes channels first, and gets them last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a list, and gets an image; put a Flatten before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a layer too many; at most %1 are possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 outputs a sample; at most %2 are possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no kernel_shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has kernel_shape %1, and its kernel is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is dilated; expected dilations [1,1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has auto_pad %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has pads %1; read are [0,0,0,0] and, for &quot;same&quot; here, %2 (top, left, bottom, right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has ceil_mode 1, which adds a window at the edge; export the model with 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1, which is %2, and gets %3 channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts what is padded (count_include_pad 1); averages here do not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1, which is %2 for %3 inputs, and gets %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1, which is %2, expected %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks an input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds to what is no MatMul; only a dense layer&apos;s bias is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1 for its ratio, which is not one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops while predicting too (training_mode); export the model for inference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 outputs, expected 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is over axis %1 and those behind it; expected the channels, axis %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is over axis %1; expected the channels, axis %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pads chosen axes, which is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the mode %1, expected &quot;constant&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pads with something else than one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has pads %1; expected eight numbers, of which only height&apos;s and width&apos;s are above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is missing; read are %3 to %4, export the model for one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is %3; read are %4 to %5, export the model for one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the version of ONNX&apos; operators (opset_import)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its layers share arrays and would take %2 bytes, the file has %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: ONNX cannot describe this network; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the attribute %1, which is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the attribute %1, which is not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the attribute %1, which is not a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the attribute %1, which is not an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the attribute %1, which is not a list of whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes %1, which there is already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks its input %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1, which nothing before it makes; nodes must stand in the order in which they are computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 inputs, at most %2 are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1, which is no constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1, which is not of float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1, which is %2, expected %3 axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1, which is %2, expected %3 axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1, which is %2, without numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1, whose number %2 is NaN, expected a finite one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1, whose number %2 is infinite, expected a finite one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1, which is no list of whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 %2, expected %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 %2, expected %3 numbers from %4 to %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its attribute %2 is nothing, which is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its attribute %2 is a graph, which is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its attribute %2 is texts, which is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its attribute %2 is arrays, which is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its attribute %2 is graphs, which is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its attribute %2 is a sparse array, which is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its attribute %2 is sparse arrays, which is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its attribute %2 is a type, which is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its attribute %2 is types, which is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its attribute %2 is of type %3, which is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte %1: %2; this is no ONNX file, or not all of it, save or copy it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the array of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more than %1 nodes, arrays, attributes, names and dimensions, the most that is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field is of another type than ONNX gives it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name has %1 bytes, at most %2 are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 whole numbers in one list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>defines functions of its own, which are not read; export the model without them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no graph; this is no ONNX file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a sparse array, which is not read; export the model with dense ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lies in another file, which is not read; save the model as one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in segments, which are not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the numbers of an array are in several pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1, %2 numbers, but has %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds numbers of the type %1; only float32 is read, convert the model to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds numbers of the type %1; only float32 is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1; no side can be below 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1, more numbers than the file&apos;s %2 bytes can hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has its numbers twice, as raw_data and as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1, which takes %2 bytes, but has %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1 whole numbers, at most %2 are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value has more than %1 axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flattens from axis %1, expected 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes [%1,%2] of %3, expected a list of %4 for each image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes something else than a list of its input, for which it would need two sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orders its axes %1; read are channels to the end, [0,2,3,1], and back, [0,3,1,2]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds nothing that is read: an array or whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes %1 sizes, at most 8 are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes element %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes no list of one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joins a number that is no list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field is cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number has more than 64 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: flatten: no dense layer follows it, and PyTorch would order its classes otherwise; put a dense layer behind it. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1 bytes, a safetensors file has 8 at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says that its header has %1 bytes, safetensors allows %2; it is another kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says that its header has %1 bytes, but %2 follow; it was cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a header of %1 bytes, at most %2 are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header begins with %1, expected &quot;{&quot;; it is another kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1, which is more than any file holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its data_offsets end at %1, before they begin at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1, which takes %2 bytes, but its data_offsets span %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 fields, expected dtype, shape and data_offsets alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is of the type %1, which safetensors does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor %1 begins at byte %2, but the data begin at %3: there is a hole between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor %1 begins at byte %2, but the tensor %3 ends at %4: they overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor %1 begins at byte %2, but the tensor %3 ends at %4: there is a hole between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tensors take %1 bytes, but %2 follow its header; it was cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tensors take %1 bytes, but %2 follow its header; it has bytes left over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the tensor %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the tensor %2 is missing, expected %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the tensor %2 is %3, expected %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the name of the metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a name that is not UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 dimensions, at most %2 are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1, which takes more than any file holds, but has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metadata %1 are not UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appears twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names and shapes take %1 bytes, at most %2 are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[null, height, width, channels] or [null, features]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1 values a sample, at most %2 are possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the input layer %1 is not the first one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Dense layer %1 needs a Flatten layer before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layer %1 is of the class %2; read are InputLayer, Conv2D, MaxPooling2D, AveragePooling2D, GlobalAveragePooling2D, Flatten, Dense, Dropout, BatchNormalization, Activation, ReLU, LeakyReLU, ELU and Softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second layer has the name %1; every layer needs its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is how Keras 3 writes it, and TensorFlow.js cannot read it; rename it to &quot;batch_input_shape&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is %1, the layer before said %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the input&apos;s shape, [null, height, width, channels]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the layer %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 layer %2 needs height, width and channels, and gets a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layer %1 is dilated, expected [1,1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-1, the channels, in the layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no centred rmsprop here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 of adamax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no optimizer %1 here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is %2 %3, expected %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weightsManifest: the optimizer&apos;s %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 contains a NUL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads out of the model&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads out of the model&apos;s folder; put all files beside model.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an address, not the name of a file beside model.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weights are quantized, expected plain float32; save the model without quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file %1 appears twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is file number %1, at most %2 are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weight %1 appears twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;model&quot; or &quot;optimizer&quot; for the weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weight %1 is larger than %2 numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;float32&quot; for the weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are %1 bytes between its members and its directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2; save or copy the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its member %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds %1 bytes, expected a zip file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not end as a zip file does; it was cut short or is another kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a part of a zip file of several parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its directory takes %1 bytes from byte %2 on, but should reach to byte %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 members, at most %2 are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 of its directory is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 of its directory reaches behind the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its directory has bytes left over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpacks to %1 bytes, at most %2 are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins at byte %1, expected at byte %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is encrypted or of a kind that is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is packed by method %1, only 0 and 8 (deflate) are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reaches into what follows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is something else where it lies than in the directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is stored in %1 bytes and has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot have %1 bytes in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged or does not unpack to %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not have its check sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files without an ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files that end in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no models are written to %2; choose %3, or a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no models are read from %2; choose %3, or a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no part of an ONNX model begins here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text in double quotes, a number, true, false, null, &quot;[&quot; or &quot;{&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in double quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a colon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma or &quot;]&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma or &quot;}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text has no double quote at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text has a control character or the end of a line in it; write it with a backslash, as \n or \u0001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a backslash has no meaning before what follows it; write two of them for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>\u needs four hexadecimal digits after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of a surrogate pair stands alone; write both halves, or the character itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends where there should be %1; it may have been cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is too large; write one below 1.8e308</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number breaks off; write it as in -0.5 or 1e-3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no JSON; look for a missing comma, quote or bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run cannot be stored: %1 is not UTF-8; give that file or folder another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not UTF-8, as names and notes of runs are; set the terminal to UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this; close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no JSON, it begins with %1; check that it is the right file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modelTopology is missing, so this is no model; check that it is the right file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel %1 does not fit its %2 input; make it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pool %1 does not fit its %2 input; make it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs maps, and its input is a flat list; move it above %1.</source>
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
        <source>Some changes apply after Rewind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a setting and its value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
A click explains more (Shift+F1 in the field)</source>
        <comment>a setting&apos;s help</comment>
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
    <message>
        <source>Playing, before the first batch of %L1 trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back before the first batch of %L1 trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test accuracy %1 (%L2 images), loss %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test accuracy %1 (%L2 images, before the first batch), loss %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test accuracy %1 (%L2 images, after batch %L3), loss %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ThumbnailList</name>
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
    <message>
        <source>✗ %1, is %2</source>
        <comment>read as the first digit, is the second</comment>
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
    <message>
        <source>another run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mark is where it was forked from %1, after batch %L2: before, both are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first batch of %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After %L1 of %L2 trained batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork at %L1: %2.</source>
        <comment>a batch, and what changes there</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playing %L1 of %L2.</source>
        <comment>batches</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2. A changed setting makes a fork.</source>
        <comment>batches</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>a setting, its old and its new value</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::TopicsPage</name>
    <message>
        <source>Search, for example “momentum”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search layers, optimizers and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers, optimizers, settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing about “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::UnappliedOffer</name>
    <message>
        <source>Your changed network is not applied yet; this run trains the one it began with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::UnfinishedOffer</name>
    <message>
        <source>%1 was interrupted at batch %L2 of %L3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was left after batch %L2 of %L3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::UsageView</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines that use what was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy these lines (Alt+C)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ValueText</name>
    <message>
        <source>%1: %2 … %3</source>
        <comment>a digit, and its probability while parts are covered</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <comment>lowest and highest value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digit %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %L1, column %L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>map %L1, row %L2, column %L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a layer and a place in it</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ValuesDialog</name>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch in the first row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss and accuracy of each batch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inkling::ValuesModel</name>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothed loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothed accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test images</source>
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
<context>
    <name>inkling::ViewExplanation</name>
    <message>
        <source>Try this: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
