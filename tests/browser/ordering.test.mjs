/** An order is right if the data flow allows it; what is wrong with another is named. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { judge } from "../../site_builder/browser/ordering.js";

const needs = { 0: [], 1: [[0, "z1"]], 2: [[1, "a1"]], 3: [] };
const line = (n) => ({ line: n, needs: new Map(needs[n]), distractor: "" });
const extra = { line: Number.NaN, needs: new Map(), distractor: "early" };
const said = (...order) => judge(order, 4);

test("every order that the data flow allows is right", () => {
  for (const order of [
    [0, 1, 2, 3],
    [3, 0, 1, 2],
    [0, 3, 1, 2],
  ])
    assert.equal(said(...order.map(line)).state, "right");
});

test("the first line that comes too early is named", () => {
  assert.deepEqual(said(line(1), line(0), line(2), line(3)), {
    state: "wrong",
    said: "order_early",
    at: 0,
    name: "z1",
  });
});

test("a line that changes what another still uses is told from one that lacks something", () => {
  const update = {
    line: 2,
    needs: new Map([
      [0, "dW2"],
      [1, "W2!"],
    ]),
    distractor: "",
  };
  const verdict = judge([line(0), update, line(1)], 3);
  assert.deepEqual(verdict, { state: "wrong", said: "order_changes", at: 1, name: "W2" });
});

test("what does not belong there, and what is missing", () => {
  assert.deepEqual(said(line(0), line(1), line(2), line(3), extra), {
    state: "nearly",
    said: "order_extra",
    at: 4,
    distractor: "early",
  });
  assert.equal(said(line(0), line(1), line(2), extra).state, "wrong");
  assert.deepEqual(said(line(0), line(1), line(2)), { state: "wrong", said: "order_missing_one", missing: 1 });
  assert.deepEqual(said(), { state: "wrong", said: "order_missing", missing: 4 });
  assert.equal(said(line(1), line(0), extra).distractor, "early");
});

test("what stands first is told first", () => {
  const wrong = { state: "wrong", distractor: "early" };
  assert.deepEqual(said(extra, line(1), line(0), line(2), line(3)), { ...wrong, said: "order_extra", at: 0 });
  assert.deepEqual(said(line(1), extra, line(0)), { ...wrong, said: "order_early", at: 0, name: "z1" });
});
