/** How fields read numbers and write them: in the way of the page, whatever the browser's language. */
import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.document = { documentElement: { lang: "id" }, addEventListener() {} };
globalThis.window = { addEventListener() {} };
const { read, written } = await import("../../site_builder/browser/number_field.js");

test("a number is read with a comma or a point, and with either minus", () => {
  for (const [text, value] of [
    ["-0,5", -0.5],
    ["−0.5", -0.5],
    ["–,5", -0.5],
    [" +1, ", 1],
    ["1234", 1234],
  ]) {
    assert.equal(read(text), value);
  }
});

test("what could be two numbers, or none, is no number", () => {
  for (const text of ["", "-", ",", "1.234,5", "1,234,567", "1 000", "1-", "--1", "0x1", "1e3", "Infinity", "NaN"]) {
    assert.ok(Number.isNaN(read(text)), text);
  }
});

test("what a field writes it can read", () => {
  for (const [value, text] of [
    [-1.5, "−1,5"],
    [0.1 + 0.2, "0,3"],
    [12345.25, "12345,25"],
    [-1e-9, "0"],
  ]) {
    assert.equal(written(value), text);
    assert.ok(Math.abs(read(text) - value) < 1e-6);
  }
});
