/** What a program has printed is compared with the build's output line by line. */
import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.document = { documentElement: { lang: "en" } };
const { compared } = await import("../../site_builder/browser/output.js");

const SAME = ["same", "The output is the same as on this page."];
const differs = (line) => ["differs", `From line ${line} on, the output differs from the one on this page.`];

test("the first line that differs is named, whatever space stands at the ends", () => {
  for (const [printed, expected, said] of [
    ["1\n2\n", "1\n2\n", SAME],
    ["", "", SAME],
    ["1\n2", "1\n2\n", SAME],
    ["1  \n2\n\n", "1\n2\n", SAME],
    ["\n1\n", "\n1\n", SAME],
    ["1\n3\n", "1\n2\n", differs(2)],
    ["0\n2\n", "1\n2\n", differs(1)],
    ["  1\n", "1\n", differs(1)],
    ["1\n", "1\n2\n3\n", differs(2)],
    ["1\n2\n3\n", "1\n", differs(2)],
    ["", "1\n", differs(1)],
    ["1\n", "", differs(1)],
    ["1\n\n3\n", "1\n", differs(3)],
  ]) {
    assert.deepEqual(compared(printed, expected, false), said, JSON.stringify([printed, expected]));
  }
});

test("what a lighter setting gives is not said to be what the page shows", () => {
  const [same, said] = compared("5 of 5\n", "5 of 5\n", false, true);
  assert.deepEqual([same, /lighter setting gives.*from the full one/.test(said)], ["same", true]);
  const [differs, where] = compared("5 of 5\n4 of 5\n", "5 of 5\n3 of 5\n", false, true);
  assert.deepEqual([differs, /^From line 2 on.*lighter setting/.test(where)], ["differs", true]);
});

test("a program that prints versions or times is not said to be wrong", () => {
  const [kind, said] = compared("NumPy 2.0.2\n", "NumPy 2.4.6\n", true);
  assert.equal(kind, "differs");
  assert.match(said, /versions or times/);
});
