// SPDX-License-Identifier: GPL-3.0-or-later
// A small model after three steps of each of TensorFlow.js's optimizers, saved with the optimizer. See README.md.
//   node tfjs_saved.mjs FOLDER
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
// From the folder it is started in, where npm installed it.
const tf = createRequire(path.join(process.cwd(), "x.js"))("@tensorflow/tfjs");
await tf.setBackend("cpu");
const folder = process.argv[2];

const optimizers = {
  sgd: () => tf.train.sgd(0.1),
  momentum: () => tf.train.momentum(0.1, 0.8, false),
  nesterov: () => tf.train.momentum(0.1, 0.8, true),
  adagrad: () => tf.train.adagrad(0.1),
  adadelta: () => tf.train.adadelta(1, 0.9, 1e-6),
  adam: () => tf.train.adam(0.01, 0.8, 0.99, 1e-6),
  rmsprop: () => tf.train.rmsprop(0.01, 0.8, 0.5, 1e-6),
};

const into = (name) => ({
  async save({ weightSpecs, weightData, ...model }) {
    const place = path.join(folder, name);
    fs.mkdirSync(place, { recursive: true });
    const weightsManifest = [{ paths: ["./weights.bin"], weights: weightSpecs }];
    fs.writeFileSync(path.join(place, "model.json"), JSON.stringify({ ...model, weightsManifest }) + "\n");
    fs.writeFileSync(path.join(place, "weights.bin"), Buffer.from(weightData));
    return {};
  },
});

const images = tf.tensor4d(Array.from({ length: 32 }, (_, i) => ((i * 37) % 64) / 64), [2, 4, 4, 1]);
const answers = tf.tensor2d([1, 0, 0, 0, 0, 1], [2, 3]);
for (const [name, make] of Object.entries(optimizers)) {
  const seeded = (seed) => tf.initializers.varianceScaling({ seed });
  const model = tf.sequential({
    layers: [
      tf.layers.conv2d({ inputShape: [4, 4, 1], filters: 2, kernelSize: 2, kernelInitializer: seeded(1) }),
      tf.layers.batchNormalization(),
      tf.layers.flatten(),
      tf.layers.dense({ units: 3, activation: "softmax", kernelInitializer: seeded(2) }),
    ],
  });
  model.compile({ loss: "categoricalCrossentropy", optimizer: make(), metrics: ["accuracy"] });
  for (let step = 0; step < 3; ++step) await model.trainOnBatch(images, answers);
  await model.save(into(name), { includeOptimizer: true });
}
