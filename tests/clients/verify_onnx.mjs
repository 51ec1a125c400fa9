// SPDX-License-Identifier: GPL-3.0-or-later
// Whether ONNX Runtime, native and in WebAssembly, reads a model we wrote, and gives MNIST's test images the
// probabilities that we give, in batches of 16 and of 1. See README.md.
//   node verify_onnx.mjs MODEL.onnx MNIST_FOLDER PROBABILITIES
import fs from "node:fs";
import { client, compare, floats, largestDifference, mnist } from "./mnist.mjs";

// They share one InferenceSession: whichever is loaded first keeps the name "cpu", and "wasm" is the web's alone.
const runtimes = [
  { name: "onnxruntime-node", provider: "cpu" },
  { name: "onnxruntime-web", provider: "wasm" },
].map((runtime) => ({ ...runtime, ort: client(runtime.name) }));
runtimes[1].ort.env.wasm.numThreads = 1;

const [modelFile, mnistFolder, probabilitiesFile] = process.argv.slice(2);
const { images } = mnist(mnistFolder, "t10k");
const expected = floats(probabilitiesFile);
const oneByOneCount = 1000;

// Of the first `count` images, so many at once.
async function probabilitiesOf({ ort }, session, count, batch) {
  const all = new Float32Array(10 * count);
  for (let first = 0; first < count; first += batch) {
    const pixels = images.subarray(784 * first, 784 * (first + batch));
    const tensor = new ort.Tensor("float32", pixels, [batch, 1, 28, 28]);
    const { probabilities } = await session.run({ images: tensor });
    all.set(probabilities.data, 10 * first);
  }
  return all;
}

let isRight = true;
const handlers = new Set();
const sentences = [];
for (const runtime of runtimes) {
  // Bytes, and not a path, which onnxruntime-web has no files for.
  const session = await runtime.ort.InferenceSession.create(new Uint8Array(fs.readFileSync(modelFile)), {
    executionProviders: [runtime.provider],
  });
  handlers.add(session.handler.constructor);
  const found = await probabilitiesOf(runtime, session, images.length / 784, 16);
  const oneByOne = await probabilitiesOf(runtime, session, oneByOneCount, 1);
  const { same, words } = compare(found, expected);
  const betweenBatches = largestDifference(oneByOne, found.subarray(0, 10 * oneByOneCount));
  isRight = isRight && same && betweenBatches <= 1e-6;
  sentences.push(`${runtime.name}: ${words}, one by one ${betweenBatches.toExponential(1)} from that`);
}
if (handlers.size !== runtimes.length) throw new Error("both were run by the same runtime");
console.log(sentences.join("; "));
process.exit(isRight ? 0 : 1);
