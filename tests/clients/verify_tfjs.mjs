// SPDX-License-Identifier: GPL-3.0-or-later
// Whether TensorFlow.js reads a model we wrote, and gives MNIST's test images the probabilities that we give;
// and whether it trains on. See README.md.
//   node verify_tfjs.mjs MODEL_FOLDER MNIST_FOLDER PROBABILITIES
import { client, compare, floats, folderHandler, mnist } from "./mnist.mjs";

const tf = client("@tensorflow/tfjs");
const [modelFolder, mnistFolder, probabilitiesFile] = process.argv.slice(2);

await tf.setBackend("cpu");
const model = await tf.loadLayersModel(folderHandler(modelFolder));
const { images, labels } = mnist(mnistFolder, "t10k");
const input = tf.tensor4d(images, [labels.length, 28, 28, 1]);
const { same, words } = compare(
  model.predict(input, { batchSize: 500 }).dataSync(),
  floats(probabilitiesFile),
);

const { preprocessing } = model.getUserDefinedMetadata();
const isDescribed = preprocessing.paper === 0 && preprocessing.ink === 1 && preprocessing.longerSidePixels === 20;

model.compile({ loss: "categoricalCrossentropy", optimizer: tf.train.sgd(0.01) });
const answers = tf.oneHot(tf.tensor1d(labels.subarray(0, 64), "int32"), 10);
const loss = await model.trainOnBatch(input.slice(0, 64), answers);

console.log(`TensorFlow.js ${tf.version.tfjs}: ${words}; trains on, loss ${loss.toFixed(4)}`);
process.exit(same && isDescribed && Number.isFinite(loss) ? 0 : 1);
