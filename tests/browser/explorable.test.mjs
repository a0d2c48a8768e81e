/** How a figure that moves writes its numbers. */
import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.document = { documentElement: { lang: "id" }, addEventListener() {} };
globalThis.window = { addEventListener() {} };
const { shown } = await import("../../site_builder/browser/explorable_view.js");

test("a number has as many digits as help a reader", () => {
  for (const [value, text] of [
    [0, "0"],
    [-3, "−3"],
    [0.25, "0,25"],
    [-1.23456, "−1,235"],
    [1234567, "1.234.567"],
    [0.00042, "4,2 × 10⁻⁴"],
    [0.0000996, "1,0 × 10⁻⁴"],
    [-2.54e-27, "−2,5 × 10⁻²⁷"],
    [9.96e14, "1,0 × 10¹⁵"],
    [-3.2e131, "−3,2 × 10¹³¹"],
    [Number.POSITIVE_INFINITY, "inf"],
    [Number.NaN, "nan"],
    ["AND", "AND"],
  ]) {
    assert.equal(shown(value), text);
  }
});
