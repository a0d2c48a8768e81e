/**
 * A network with one hidden layer, line by line as its chapters write it: forward, the nine lines back, and the update. Each
 * array is a list of rows. No page.
 */
import { sigmoid } from "./activations.js";

const SIZE = 4; // of the whole data set: of one sample alone, the loss is its share
export const SIZES = { W1: [2, 3], b1: [1, 3], W2: [3, 1], b2: [1, 1] };

export const map = (A, f) => A.map((row, i) => row.map((value, j) => f(value, i, j)));
export const transposed = (A) => A[0].map((_, j) => A.map((row) => row[j]));
const sum = (values) => values.reduce((total, value) => total + value, 0);
const product = (A, B) => A.map((row) => transposed(B).map((column) => sum(row.map((value, k) => value * column[k]))));
const each = (A, B, f) => map(A, (value, i, j) => f(value, B[i % B.length][j])); // B may have one row for all
const columns = (A) => [transposed(A).map(sum)];
const less = (W, lr, dW) => each(W, dW, (w, slope) => w - lr * slope);

/**
 * Give the parameters of a figure: each number has a field, named by array, row and column.
 * @returns {State}
 */
export function parametersOf(state) {
  const row = (name, i) => Array.from({ length: SIZES[name][1] }, (_, j) => state[`${name}_${i}${j}`]);
  const array = (name) => Array.from({ length: SIZES[name][0] }, (_, i) => row(name, i));
  return Object.fromEntries(Object.keys(SIZES).map((name) => [name, array(name)]));
}

/** What is computed, in order: the code of each line, and the same in numbers. */
export const LINES = {
  z1: ["X @ W1 + b1", ({ X, W1, b1 }) => each(product(X, W1), b1, (a, b) => a + b)],
  a1: ["sigmoid(z1)", ({ z1 }) => map(z1, sigmoid)],
  z2: ["a1 @ W2 + b2", ({ a1, W2, b2 }) => each(product(a1, W2), b2, (a, b) => a + b)],
  a2: ["sigmoid(z2)", ({ z2 }) => map(z2, sigmoid)],
  loss: ["np.sum((a2 - y) ** 2) / N", ({ a2, y, N }) => sum(each(a2, y, (a, b) => (a - b) ** 2).flat()) / N],
  dL_da2: ["2 * (a2 - y) / N", ({ a2, y, N }) => each(a2, y, (a, b) => (2 * (a - b)) / N)],
  da2_dz2: ["a2 * (1 - a2)", ({ a2 }) => map(a2, (a) => a * (1 - a))],
  dz2: ["dL_da2 * da2_dz2", ({ dL_da2, da2_dz2 }) => each(dL_da2, da2_dz2, (a, b) => a * b)],
  dW2: ["a1.T @ dz2", ({ a1, dz2 }) => product(transposed(a1), dz2)],
  db2: ["dz2.sum(axis=0, keepdims=True)", ({ dz2 }) => columns(dz2)],
  da1: ["dz2 @ W2.T", ({ dz2, W2 }) => product(dz2, transposed(W2))],
  dz1: ["da1 * a1 * (1 - a1)", ({ da1, a1 }) => each(da1, a1, (d, a) => d * a * (1 - a))],
  dW1: ["X.T @ dz1", ({ X, dz1 }) => product(transposed(X), dz1)],
  db1: ["dz1.sum(axis=0, keepdims=True)", ({ dz1 }) => columns(dz1)],
  new_W2: ["W2 - lr * dW2", ({ W2, lr, dW2 }) => less(W2, lr, dW2)],
  new_b2: ["b2 - lr * db2", ({ b2, lr, db2 }) => less(b2, lr, db2)],
  new_W1: ["W1 - lr * dW1", ({ W1, lr, dW1 }) => less(W1, lr, dW1)],
  new_b1: ["b1 - lr * db1", ({ b1, lr, db1 }) => less(b1, lr, db1)],
};
export const FORWARD = ["z1", "a1", "z2", "a2", "loss"];

/** What is easily written in place of a line; Python runs all of it. */
export const SLIPS = {
  two: ["dL_da2", "(a2 - y) / N", ({ a2, y, N }) => each(a2, y, (a, b) => (a - b) / N)],
  mean: ["dL_da2", "2 * (a2 - y)", ({ a2, y }) => each(a2, y, (a, b) => 2 * (a - b))],
  sign: ["dL_da2", "2 * (y - a2) / N", ({ a2, y, N }) => each(a2, y, (a, b) => (2 * (b - a)) / N)],
  early: ["da1", "dz2 @ (W2 - lr * dW2).T", ({ dz2, W2, lr, dW2 }) => product(dz2, transposed(less(W2, lr, dW2)))],
  slope: ["dz1", "da1", ({ da1 }) => da1],
  twice: ["dz1", "da1 * (a1 * (1 - a1)) ** 2", ({ da1, a1 }) => each(da1, a1, (d, a) => d * (a * (1 - a)) ** 2)],
};

/** Give the code of a line, with the slip if it is there. */
export const codeOf = (name, slip) => (SLIPS[slip]?.[0] === name ? SLIPS[slip][1] : LINES[name][0]);

/** Compute lines: `given` holds X, y, lr and the parameters; all of it comes back with the results. */
export function run(given, slip, names = Object.keys(LINES)) {
  const found = { N: SIZE, ...given };
  for (const name of names) found[name] = (SLIPS[slip]?.[0] === name ? SLIPS[slip][2] : LINES[name][1])(found);
  return found;
}

/** Give the same numbers, one parameter of them moved by `dw`: the row `i`, the column `j` of its array. */
export const nudged = (given, array, i, j, dw) => ({
  ...given,
  [array]: map(given[array], (value, row, column) => (row === i && column === j ? value + dw : value)),
});
