/** A program with the reader's numbers, and with lines of code in place of others. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { withNumbers } from "../../site_builder/browser/program_numbers.js";

const PROGRAM = "W = np.array([[1, 2]])  # (1, 2)\nb = 0\ndz = da * a * (1 - a)  # (1, 2)\n    b = 3\n";

test("numbers, lists and texts stand as Python reads them, and comments stay", () => {
  const found = withNumbers(PROGRAM, { W: [[0.5, -1]], b: "AND" });
  assert.equal(found, PROGRAM.replace("[[1, 2]]", "[[0.5, -1]]").replace("b = 0", 'b = "AND"'));
});

test("code takes the place of code", () => {
  const found = withNumbers(PROGRAM, { W: { code: "np.zeros((1, 2))" }, dz: { code: "da" } });
  assert.equal(found, "W = np.zeros((1, 2))  # (1, 2)\nb = 0\ndz = da  # (1, 2)\n    b = 3\n");
});
