/** What the figures of Page 1 say, and what counts as reaching their goals. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { opened } from "./stage.mjs";

const AND = { w1: 1, w2: 1, b: -1.5, gate: "XOR" };
const NAND = { w1: -1, w2: -1, b: 1.5 };

test("a perceptron's correction is told until the reader changes something", async () => {
  const { step, said, looks } = await opened("page-1/perceptron", "learning");
  const corrected = step(AND);
  assert.equal(said(corrected)[0], "learning");
  assert(looks(corrected).includes("ring"));
  for (const change of [{ b: 0.1 }, { gate: "AND" }, NAND]) {
    const changed = { ...corrected, ...change };
    assert.notEqual(said(changed)[0], "learning", JSON.stringify(change));
    assert(!looks(changed).includes("ring"));
    assert.equal(said(step({ ...changed, gate: "XOR" }))[0], "learning");
  }
});

test("a correction that a field's limit cuts off is a correction", async () => {
  const { step, said } = await opened("page-1/perceptron", "learning");
  const corrected = step({ w1: -5, w2: 4.5, b: -4.8, gate: "OR" });
  assert.deepEqual([corrected.w2, corrected.b], [5, -3.8]);
  assert.equal(said(corrected)[0], "learning");
});

test("NAND is reached by the reader's hand, and not by the learning rule", async () => {
  const { step, met } = await opened("page-1/perceptron", "learning");
  assert(met({ ...AND, ...NAND }));
  let learned = { ...AND, gate: "NAND" };
  for (let turn = 0; turn < 60; turn++) learned = step(learned);
  assert(!met(learned));
  assert(met({ ...learned, ...NAND }));
});
