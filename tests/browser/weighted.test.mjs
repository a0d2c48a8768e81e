/** A network whose weights are set by hand. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { cause, forward, meet, numbersToSet } from "../../site_builder/browser/weighted.js";

const OR = {
  layers: [2, 1],
  activation: "step",
  cases: [
    [0, 0, 0],
    [0, 1, 1],
    [1, 0, 1],
    [1, 1, 1],
  ],
};
const XOR = {
  layers: [2, 2, 1],
  activation: "step",
  cases: [
    [0, 0, 0],
    [0, 1, 1],
    [1, 0, 1],
    [1, 1, 0],
  ],
};

test("a neuron fires from zero on", () => {
  assert.deepEqual(forward(OR, [1, 1, -1], [1, 0]), { sums: [0], outputs: [1] });
  assert.deepEqual(
    meet(OR, [1, 1, -0.5]).map(({ right }) => right),
    [true, true, true, true],
  );
  assert.deepEqual(
    meet(OR, [1, 1, -1.5]).map(({ right }) => right),
    [true, false, false, true],
  );
});

test("two hidden neurons can do what one cannot", () => {
  assert.ok(meet(XOR, [1, 1, -0.5, -1, -1, 1.5, 1, 1, -1.5]).every(({ right }) => right));
});

test("a sigmoid is on the side of its target", () => {
  const net = { ...OR, activation: "sigmoid" };
  assert.ok(meet(net, [10, 10, -5]).every(({ right }) => right));
  assert.equal(forward(net, [0, 0, 0], [1, 1]).outputs[0], 0.5);
  assert.ok(
    meet(net, [0, 0, 0]).every(({ right }) => !right),
    "a half is on no side",
  );
});

test("what all cases that are not met have in common", () => {
  assert.equal(cause(meet(OR, [1, 1, 0.5])), "tooOften");
  assert.equal(cause(meet(OR, [1, 1, -1.5])), "tooSeldom");
  assert.equal(cause(meet(OR, [-1, 1, 0])), null);
  assert.equal(cause(meet(OR, [1, 1, -0.5])), null);
});

test("each number to set has its neuron and its place", () => {
  assert.deepEqual(
    numbersToSet([2, 1]).map(({ place }) => place),
    [0, 1, -1],
  );
  const found = numbersToSet([2, 2, 1]);
  assert.equal(found.length, 9);
  assert.deepEqual(
    found.map(({ hidden, neuron }) => `${hidden} ${neuron}`),
    [..."123456"].map((_, n) => `true ${n < 3 ? 1 : 2}`).concat(Array(3).fill("false 0")),
  );
});
