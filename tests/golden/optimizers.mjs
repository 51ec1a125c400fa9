// SPDX-License-Identifier: GPL-3.0-or-later
// Ten steps of each of TensorFlow.js's optimizers on one sequence of gradients. See README.md.
//   node optimizers.mjs > optimizers.json
import path from "node:path";
import { createRequire } from "node:module";
// From the folder it is started in, where npm installed it.
const tf = createRequire(path.join(process.cwd(), "x.js"))("@tensorflow/tfjs");
await tf.setBackend("cpu");

const steps = 10;
const count = 7;

// A generator with a known sequence (Park and Miller's), so that the figures can be made again.
let state = 1;
const random = (low, high) => {
  state = (state * 48271) % 2147483647;
  return Math.fround(low + ((high - low) * state) / 2147483647);
};
const row = (low, high) => Array.from({ length: count }, () => random(low, high));

const initial = row(-0.5, 0.5);
// Gradients of quite different sizes; the last parameter has none at every third step.
const gradients = Array.from({ length: steps }, (_, step) =>
  row(-1, 1).map((g, i) => Math.fround(i === count - 1 && step % 3 === 0 ? 0 : g * 10 ** (i - 4))),
);

const epsilon = tf.backend().epsilon();
const optimizers = {
  sgd: [{ learningRate: 0.15 }, tf.train.sgd(0.15)],
  momentum: [{ learningRate: 0.1, momentum: 0.9 }, tf.train.momentum(0.1, 0.9, false)],
  nesterov: [{ learningRate: 0.1, momentum: 0.9 }, tf.train.momentum(0.1, 0.9, true)],
  adagrad: [{ learningRate: 0.1, epsilon, initialAccumulatorValue: 0.1 }, tf.train.adagrad(0.1, 0.1)],
  adadelta: [{ learningRate: 1, rho: 0.95, epsilon }, tf.train.adadelta(1, 0.95, epsilon)],
  adam: [{ learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon }, tf.train.adam(0.01, 0.9, 0.999, epsilon)],
  adamax: [{ learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon }, tf.train.adamax(0.01, 0.9, 0.999, epsilon)],
  rmsprop: [{ learningRate: 0.01, decay: 0.9, momentum: 0, epsilon }, tf.train.rmsprop(0.01, 0.9, 0, epsilon)],
  rmspropWithMomentum: [
    { learningRate: 0.01, decay: 0.9, momentum: 0.5, epsilon },
    tf.train.rmsprop(0.01, 0.9, 0.5, epsilon),
  ],
};

const digits = (values) => Array.from(values, (value) => Number(value.toPrecision(9))); // a float survives

const runs = Object.entries(optimizers).map(([name, [settings, optimizer]]) => {
  const w = tf.variable(tf.tensor1d(initial), true, name);
  const weights = gradients.map((g) => {
    optimizer.applyGradients({ [name]: tf.tensor1d(g) });
    return digits(w.dataSync());
  });
  return { name, settings, weights };
});

const regularizer = tf.regularizers.l1l2({ l1: 0.01, l2: 0.02 });
const decay = tf.grad((w) => regularizer.apply(w))(tf.tensor1d(initial));

const lines = (rows) => "[\n" + rows.map((r) => "  " + JSON.stringify(r)).join(",\n") + "\n]";
console.log(`{"initial": ${JSON.stringify(digits(initial))},
"gradients": ${lines(gradients.map(digits))},
"l1l2": ${JSON.stringify({ l1: 0.01, l2: 0.02, gradient: digits(decay.dataSync()) })},
"runs": ${lines(runs)}}`);
