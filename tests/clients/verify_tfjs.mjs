// SPDX-License-Identifier: GPL-3.0-or-later
// Whether TensorFlow.js reads a model we wrote, and finds in MNIST's test images what we find. See README.md.
//   node verify_tfjs.mjs MODEL_FOLDER MNIST_FOLDER EVALUATION.json
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { createRequire } from "node:module";
// From the folder it is started in, where npm installed it.
const tf = createRequire(path.join(process.cwd(), "x.js"))("@tensorflow/tfjs");

const [modelFolder, mnistFolder, evaluationFile] = process.argv.slice(2);

const fromFolder = {
  async load() {
    const model = JSON.parse(fs.readFileSync(path.join(modelFolder, "model.json"), "utf8"));
    const files = model.weightsManifest.flatMap((group) => group.paths);
    const bytes = Buffer.concat(files.map((name) => fs.readFileSync(path.join(modelFolder, name))));
    return {
      modelTopology: model.modelTopology,
      weightSpecs: model.weightsManifest.flatMap((group) => group.weights),
      weightData: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
      userDefinedMetadata: model.userDefinedMetadata,
    };
  },
};

const inflated = (name) => zlib.gunzipSync(fs.readFileSync(path.join(mnistFolder, name)));
const images = inflated("t10k-images-idx3-ubyte.gz").subarray(16);
const labels = inflated("t10k-labels-idx1-ubyte.gz").subarray(8);

await tf.setBackend("cpu");
const model = await tf.loadLayersModel(fromFolder);
const input = tf.tensor4d(Float32Array.from(images, (byte) => byte / 255), [labels.length, 28, 28, 1]);
const probabilities = model.predict(input, { batchSize: 500 }).dataSync();

let loss = 0;
const confusion = Array.from({ length: 10 }, () => new Array(10).fill(0));
labels.forEach((label, i) => {
  const row = probabilities.subarray(10 * i, 10 * i + 10);
  loss -= Math.log(row[label]) / labels.length;
  confusion[label][row.indexOf(Math.max(...row))] += 1;
});

const ours = JSON.parse(fs.readFileSync(evaluationFile, "utf8"));
const same = JSON.stringify(ours.confusion) === JSON.stringify(confusion);
console.log(`loss: TensorFlow.js ${loss}, ours ${ours.loss}; confusion matrices ${same ? "equal" : "differ"}`);
process.exit(same && Math.abs(loss - ours.loss) < 1e-5 ? 0 : 1);
