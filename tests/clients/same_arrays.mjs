// SPDX-License-Identifier: GPL-3.0-or-later
// Whether two folders of layers-models hold the same weights and the same optimizer, bit for bit, in whatever order
// their weights come.   node same_arrays.mjs FOLDER FOLDER
import { arraysOf } from "./mnist.mjs";

const [first, second] = process.argv.slice(2).map((folder) => {
  const arrays = arraysOf(folder);
  const weights = arrays.filter(({ group }) => group !== "optimizer").sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...weights, ...arrays.filter(({ group }) => group === "optimizer")];
});
const bits = ({ values }) => Buffer.from(values.buffer);
const same =
  first.length === second.length &&
  first.every((array, i) => array.group === second[i].group && bits(array).equals(bits(second[i])));
console.log(`${first.length} and ${second.length} arrays, ${same ? "every bit the same" : "which differ"}`);
process.exit(same ? 0 : 1);
