/** What stands below a line with its numbers filled in comes to the number of the line, with and without each slip. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sigmoid } from "../../site_builder/browser/activations.js";
import { LINES, map, run, SLIPS } from "../../site_builder/browser/two_layers.js";
import { product, resultOf, worked } from "../../site_builder/browser/worked_out.js";

const write = (value) => String(value).replace("-", "−");

/** Compute what a reader reads. */
function computed(text) {
  const code = text.replaceAll("−", "-").replaceAll("×", "*").replaceAll("²", "**2").replaceAll("σ", "sigmoid");
  return new Function("sigmoid", `return ${code}`)(sigmoid);
}

let seed = 7;
const drawn = () => {
  seed = (seed * 48271) % 2147483647;
  return seed / 1073741823.5 - 1;
};
const array = (rows, columns) =>
  map(
    Array.from({ length: rows }, () => Array(columns).fill(0)),
    () => 3 * drawn(),
  );

for (const slip of ["none", ...Object.keys(SLIPS)]) {
  test(`filled in, each line comes to its result: ${slip}`, () => {
    for (const rows of [1, 4, 4]) {
      const y = map(array(rows, 1), (value) => Number(value > 0));
      const given = { X: array(rows, 2), y, lr: 2, W1: array(2, 3), b1: array(1, 3), W2: array(3, 1), b2: array(1, 1) };
      const found = run(given, slip);
      for (const name of Object.keys(LINES)) {
        const h = Math.floor(1.5 * (drawn() + 1));
        const text = worked(name, found, rows - 1, slip, write, h);
        const [got, wanted] = [computed(text), resultOf(name, found, rows - 1, h)];
        assert.ok(Math.abs(got - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted)), `${name}: ${text} is not ${wanted}`);
      }
    }
  });
}

test("a sum or a product has brackets where two signs would meet", () => {
  assert.equal(product([-2, -3], write), "−2 × (−3)");
});
