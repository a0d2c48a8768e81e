/** How figures that move write numbers, and how their fields read them: in the way of the page, whatever the browser's language. */
import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.document = { documentElement: { lang: "id" }, addEventListener() {} };
globalThis.window = { addEventListener() {} };
const { shown } = await import("../../site_builder/browser/explorable_view.js");
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

test("a number has as many digits as help a reader", () => {
  for (const [value, text] of [
    [0, "0"],
    [-3, "−3"],
    [0.25, "0,25"],
    [-1.23456, "−1,235"],
    [1234567, "1.234.567"],
    [0.00042, "4,2 × 10⁻⁴"],
    [0.0000996, "1,0 × 10⁻⁴"],
    [-3.2e131, "−3,2 × 10¹³¹"],
    [Number.POSITIVE_INFINITY, "inf"],
    [Number.NaN, "nan"],
    ["AND", "AND"],
  ]) {
    assert.equal(shown(value), text);
  }
});
