// SPDX-License-Identifier: GPL-3.0-or-later
// Whether TensorFlow.js goes on with an optimizer's state as we do: one step on the first images of MNIST's
// training set takes it from STATE_FOLDER to what we have in NEXT_FOLDER, weights and state, to 1e-6. It then saves
// with its optimizer into SAVED_FOLDER. See README.md.
//   node verify_tfjs_training.mjs STATE_FOLDER NEXT_FOLDER SAVED_FOLDER MNIST_FOLDER BATCH_SIZE
import { arraysOf, client, folderHandler, largestDifference, mnist } from "./mnist.mjs";

const tf = client("@tensorflow/tfjs");
const [stateFolder, nextFolder, savedFolder, mnistFolder, batchSize] = process.argv.slice(2);

await tf.setBackend("cpu");
const model = await tf.loadLayersModel(folderHandler(stateFolder)); // compiled by its trainingConfig
const iterations = model.optimizer.iterations;
const { images, labels } = mnist(mnistFolder, "train", Number(batchSize));
const input = tf.tensor4d(images, [labels.length, 28, 28, 1]);
await model.trainOnBatch(input, tf.oneHot(tf.tensor1d(labels, "int32"), 10));

const ours = arraysOf(nextFolder);
const weights = ours.filter(({ group }) => group !== "optimizer");
const byName = Object.fromEntries(model.weights.map((weight) => [weight.originalName, weight.read().dataSync()]));
let difference = Math.max(...weights.map(({ name, values }) => largestDifference(values, byName[name])));

const isAdamax = model.optimizer.getClassName() === "Adamax"; // which TensorFlow.js cannot save
let state = 0;
if (!isAdamax) {
  const slots = ours.filter(({ group }) => group === "optimizer");
  const theirs = await model.optimizer.getWeights();
  state = theirs.length;
  const differences = theirs.map(({ tensor }, i) => largestDifference(slots[i]?.values ?? [], tensor.dataSync()));
  if (theirs.length !== slots.length) difference = Infinity;
  difference = Math.max(difference, ...differences);
}
await model.save(folderHandler(savedFolder), { includeOptimizer: !isAdamax });

console.log(
  `TensorFlow.js's ${model.optimizer.getClassName()}: from step ${iterations} to ${model.optimizer.iterations},` +
    ` ${weights.length} weights and ${state} arrays of state differ by ${difference.toExponential(1)} at the most`,
);
process.exit(difference <= 1e-6 ? 0 : 1);
