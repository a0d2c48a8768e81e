/** A sheet of squares: written and read, moved, centred, drawn on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FULL, squares } from "../../site_builder/browser/hexadecimal.js";
import { digits, read, SIDE, shifted, stroked, toTheMiddle, written } from "../../site_builder/browser/ink.js";

const empty = () => Array(SIDE ** 2).fill(0);
const at = (row, column, ink = FULL) => {
  const sheet = empty();
  sheet[row * SIDE + column] = ink;
  return sheet;
};

test("what is written is read again, and stays short", () => {
  const grey = empty().map((_, n) => n % (FULL + 1));
  const line = stroked(empty(), [4, 4], [20, 24]);
  for (const sheet of [empty(), empty().fill(FULL), grey, line, at(0, 0), at(27, 27, 1)]) {
    assert.match(written(sheet), /^[0-9a-zA-T]*$/);
    assert.deepEqual(read(written(sheet)), sheet);
  }
  assert.ok(written(empty()).length <= 40);
  assert.ok(written(line).length <= 200);
});

test("what is no sheet is not read", () => {
  for (const text of ["", "zz", "z".repeat(40), "0".repeat(783), "Z", "é", "-", `${"0".repeat(783)}!`]) {
    assert.equal(read(text), null);
  }
});

test("ink moves by whole squares, and leaves the sheet at its edges", () => {
  assert.deepEqual(shifted(at(3, 5), 2, -1), at(2, 7));
  assert.deepEqual(shifted(at(3, 27), 1, 0), empty());
  assert.deepEqual(shifted(at(0, 3), 0, -1), empty());
});

test("centring brings the centre of mass to the middle", () => {
  assert.deepEqual(toTheMiddle(empty()), [0, 0]);
  const sheet = at(2, 20);
  const [right, down] = toTheMiddle(sheet);
  assert.deepEqual(shifted(sheet, right, down), at(SIDE / 2, SIDE / 2));
  assert.deepEqual(toTheMiddle(shifted(sheet, right, down)), [0, 0]);
});

test("a stroke is full on its path, soft beside it, and never takes ink away; wiping does", () => {
  const line = stroked(empty(), [5, 10], [12, 10]);
  for (let column = 5; column <= 12; column++) assert.equal(line[10 * SIDE + column], FULL);
  assert.ok(line[9 * SIDE + 8] > 0 && line[9 * SIDE + 8] < FULL);
  assert.equal(line[8 * SIDE + 8], 0);
  assert.ok(stroked(line, [0, 0], [27, 27]).every((ink, n) => ink >= line[n]));
  assert.equal(stroked(line, [8, 10], [8, 10], 0)[10 * SIDE + 8], 0);
  assert.deepEqual(squares(digits(line)), line);
});
