// SPDX-License-Identifier: GPL-3.0-or-later
// What TensorFlow.js computes, forward and backward, where a kernel of ours should find the same. See README.md.
//   node layers.mjs > layers.json
import path from "node:path";
import { createRequire } from "node:module";
// From the folder it is started in, where npm installed it.
const tf = createRequire(path.join(process.cwd(), "x.js"))("@tensorflow/tfjs");
await tf.setBackend("cpu");

// A generator with a known sequence (Park and Miller's), so that the figures can be made again.
let state = 1;
const random = (low, high) => {
  state = (state * 48271) % 2147483647;
  return Math.fround(low + ((high - low) * state) / 2147483647);
};
const tensor = (shape, low = -2, high = 2) =>
  tf.tensor(Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => random(low, high)), shape);
const digits = (t) => Array.from(t.dataSync(), (value) => Number(value.toPrecision(9))); // a float survives

// ---- activations: y and dx for the same x and dy
const x = tf.tensor1d([-30, -5, -1.5, -0.7, -0.1, -1e-4, 1e-4, 0.1, 0.7, 1.5, 5, 30].map(Math.fround));
const dy = tensor(x.shape);
const alpha = 0.3;
const activation = (f) => ({ y: digits(f(x)), dx: digits(tf.grad(f)(x, dy)) });
const activations = {
  x: digits(x),
  dy: digits(dy),
  alpha,
  leakyRelu: activation((v) => tf.leakyRelu(v, alpha)),
  elu: activation(tf.elu), // alpha is 1
  tanh: activation(tf.tanh),
  sigmoid: activation(tf.sigmoid),
};

// ---- layers of images, samples first and channels last: [lanes, height, width, channels]
const lanes = 3;
const pooling = ({ pool, strides, padding }) => {
  const image = tensor([lanes, 5, 4, 2]);
  const y = tf.avgPool(image, pool, strides, padding);
  const dy = tensor(y.shape);
  // The derivative of its avgPool divides by the whole window at the edges too, though avgPool does not (AvgPoolGrad
  // of the cpu backend, 4.22.0). So it is taken of the same function, written as sums over counts.
  const ones = tf.ones([...pool, 2, 1]);
  const sums = (v) => tf.depthwiseConv2d(v, ones, strides, padding);
  const dx = tf.grad((v) => tf.div(sums(v), sums(tf.onesLike(image))))(image, dy);
  return {
    pool, strides, padding, shape: image.shape, outputShape: y.shape,
    x: digits(image), y: digits(y), dy: digits(dy), dx: digits(dx),
  };
};
const averagePooling = [
  { pool: [2, 2], strides: [2, 2], padding: "valid" },
  { pool: [2, 2], strides: [2, 2], padding: "same" },
  { pool: [3, 3], strides: [2, 1], padding: "same" },
].map(pooling);

const batchNormalization = (() => {
  const image = tensor([lanes, 3, 2, 2], -1, 3);
  const dy = tensor(image.shape);
  const gamma = tf.tensor1d([1.5, -0.75]);
  const beta = tf.tensor1d([0.25, 2]);
  const epsilon = 1e-3;
  // As tf.layers.batchNormalization does while training: the moments are the batch's.
  const f = (v, g, b) => {
    const { mean, variance } = tf.moments(v, [0, 1, 2]);
    return tf.batchNorm(v, mean, variance, b, g, epsilon);
  };
  const [dx, dGamma, dBeta] = tf.grads(f)([image, gamma, beta], dy);
  return {
    shape: image.shape, epsilon, gamma: digits(gamma), beta: digits(beta), x: digits(image),
    y: digits(f(image, gamma, beta)), dy: digits(dy), dx: digits(dx), dGamma: digits(dGamma), dBeta: digits(dBeta),
  };
})();

// ---- losses: [lanes, classes]; each lane's loss counts by itself
const classes = 4;
const z = tensor([lanes, classes], -3, 3);
const labels = [2, 0, 3];
const oneHot = tf.oneHot(tf.tensor1d(labels, "int32"), classes).toFloat();
const labelSmoothing = 0.1;
const smoothed = (v) =>
  tf.losses.softmaxCrossEntropy(oneHot, v, undefined, labelSmoothing, tf.Reduction.SUM);
const squares = (v) => tf.mean(tf.squaredDifference(oneHot, tf.softmax(v)), -1);
const losses = {
  classes, labels, z: digits(z), labelSmoothing,
  crossEntropy: { dz: digits(tf.grad(smoothed)(z)) },
  meanSquaredError: { loss: digits(squares(z)), dz: digits(tf.grad((v) => tf.sum(squares(v)))(z)) },
};

const lines = (record) =>
  Object.entries(record).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(",\n");
console.log(`{"activations": {\n${lines(activations)}\n},
"averagePooling": [\n${averagePooling.map((p) => "  " + JSON.stringify(p)).join(",\n")}\n],
"batchNormalization": {\n${lines(batchNormalization)}\n},
"losses": {\n${lines(losses)}\n}}`);
