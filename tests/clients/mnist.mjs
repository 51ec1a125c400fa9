// SPDX-License-Identifier: GPL-3.0-or-later
// MNIST, TensorFlow.js and files of numbers, for the other scripts here.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { createRequire } from "node:module";

/// A package from the folder that the program was started in, where npm installed it.
export const client = (name) => createRequire(path.join(process.cwd(), "x.js"))(name);

const inflated = (folder, name, head) => zlib.gunzipSync(fs.readFileSync(path.join(folder, name))).subarray(head);

/// part: "t10k" or "train". Pixels 0 (paper) to 1 (ink), [count, 28, 28].
export function mnist(folder, part, count = Infinity) {
  const labels = inflated(folder, `${part}-labels-idx1-ubyte.gz`, 8).subarray(0, count);
  const images = inflated(folder, `${part}-images-idx3-ubyte.gz`, 16).subarray(0, 784 * labels.length);
  return { labels, images: Float32Array.from(images, (byte) => byte / 255) };
}

export function floats(file) {
  const bytes = fs.readFileSync(file);
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

export function largestDifference(a, b) {
  if (a.length !== b.length) return Infinity;
  let largest = 0;
  for (let i = 0; i < a.length; ++i) {
    const difference = Math.abs(a[i] - b[i]);
    if (!(difference <= largest)) largest = difference; // NaN too
  }
  return largest;
}

/// Whether probabilities agree, and a sentence about it: as compare() of mnist.py, which says why so.
export function compare(found, expected, classes = 10) {
  const images = expected.length / classes;
  const rows = Array.from({ length: images }, (_, i) =>
    largestDifference(found.slice(classes * i, classes * (i + 1)), expected.slice(classes * i, classes * (i + 1))),
  );
  const within = rows.filter((difference) => difference <= 1e-6).length;
  const farthest = Math.max(...rows);
  const words = `${within} of ${images} images within 1e-6, the farthest ${farthest.toExponential(1)}`;
  return { same: found.length === expected.length && within >= 0.995 * images && farthest <= 4e-6, words };
}

/// A layers-model's folder as TensorFlow.js's file:// handler would load and save it, which needs its native part.
export const folderHandler = (folder) => ({
  async load() {
    const model = JSON.parse(fs.readFileSync(path.join(folder, "model.json"), "utf8"));
    const files = model.weightsManifest.flatMap((group) => group.paths);
    const bytes = Buffer.concat(files.map((name) => fs.readFileSync(path.join(folder, name))));
    return {
      ...model,
      weightSpecs: model.weightsManifest.flatMap((group) => group.weights),
      weightData: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    };
  },
  async save({ weightSpecs, weightData, ...model }) {
    fs.mkdirSync(folder, { recursive: true });
    const weightsManifest = [{ paths: ["./weights.bin"], weights: weightSpecs }];
    fs.writeFileSync(path.join(folder, "model.json"), JSON.stringify({ ...model, weightsManifest }));
    fs.writeFileSync(path.join(folder, "weights.bin"), Buffer.from(weightData));
    return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: "JSON" } };
  },
});

/// All arrays of a layers-model's folder, weights and optimizer, in their order: [{name, group, values}].
export function arraysOf(folder) {
  const model = JSON.parse(fs.readFileSync(path.join(folder, "model.json"), "utf8"));
  return model.weightsManifest.flatMap((group) => {
    const bytes = Buffer.concat(group.paths.map((name) => fs.readFileSync(path.join(folder, name))));
    let offset = bytes.byteOffset;
    return group.weights.map(({ name, shape, dtype, group }) => {
      const count = shape.reduce((product, size) => product * size, 1);
      const part = bytes.buffer.slice(offset, (offset += 4 * count));
      return { name, group, values: dtype === "int32" ? new Int32Array(part) : new Float32Array(part) };
    });
  });
}
