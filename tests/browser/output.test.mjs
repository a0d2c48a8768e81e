/** What a program has printed is compared with the build's output line by line; what of it may go on below itself. */
import assert from "node:assert/strict";
import { test } from "node:test";

const createElement = () => ({
  text: [],
  setAttribute() {},
  append(...text) {
    this.text.push(...text);
  },
});
globalThis.document = { documentElement: { lang: "en" }, createElement };
const { LINED_UP, compared, tracebackParts } = await import("../../site_builder/browser/output.js");

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

test("of a traceback, what Python says at the end stands for itself, and nothing is lost", () => {
  const frames = 'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n    1 / 0\n    ~~^~~\n';
  for (const [before, reason] of [
    [frames, "ZeroDivisionError: division by zero\n"],
    [frames, "ValueError: two\nlines\n"],
    ['  File "a.py", line 1\n    x =\n       ^\n', "SyntaxError: invalid syntax\n"],
    ["", "KeyboardInterrupt\n"],
    ["", ""],
  ]) {
    const [code, made] = tracebackParts(before + reason);
    assert.equal(code, before);
    assert.deepEqual(made.text, [reason]);
  }
});

test("a table is told from sentences", () => {
  for (const text of [
    "epoch  loss\n",
    "said\na   1\n",
    "  3 0.5\n 10 0.4\n",
    "[[1 0]\n [0 1]]\n",
    " -1\n",
    "....................\n",
  ])
    assert.match(text, LINED_UP);
  for (const text of [
    "",
    "\n\n",
    "loss 0.5, right 3 of 4\n",
    "a:\n  the same: True\n",
    "[0.5 0.25]\n",
    "at the end  \n",
  ])
    assert.doesNotMatch(text, LINED_UP);
});
