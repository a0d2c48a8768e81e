/** Whether a program has to wait for a guess; where nothing can be kept, and where no script comes, it never waits for ever. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { windowWith } from "./storage.mjs";

globalThis.document = { documentElement: { lang: "en" }, dispatchEvent: () => true };
globalThis.window = windowWith("off");
const { ask, isSettled, openOnes } = await import("../../site_builder/browser/ask_first.js");
const progress = await import("../../site_builder/browser/progress.js");
const question = (exercise) => ({ dataset: { exercise, kind: "predict" }, querySelector: () => null });

test("a question is settled once it is answered, rightly or not", () => {
  assert.equal(isSettled(undefined), false);
  assert.equal(isSettled({ s: 0, n: 0 }), false);
  assert.equal(isSettled({ s: 0, n: 1 }), true);
  assert.equal(isSettled({ s: 1, n: 1 }), true, "the solution was seen");
  assert.equal(isSettled({ s: 3, n: 1 }), true);
});

test("the first open question comes first", () => {
  const blocks = ["page/chapter/one", "page/chapter/two", "page/chapter/three"].map(question);
  const marks = new Map([["page/chapter/one", { s: 3, n: 1 }]]);
  assert.deepEqual(
    openOnes(blocks, marks).map(({ dataset }) => dataset.exercise),
    ["page/chapter/two", "page/chapter/three"],
  );
});

test("where storage is forbidden, an answer counts as long as the page lives", async () => {
  progress.record("page/chapter/four", { right: true, s: 3, e: 1, m: [] });
  assert.equal(await ask([question("page/chapter/four")], assert.fail), false);
});

test("a question that cannot be answered here holds nobody up", async () => {
  await assert.rejects(ask([question("page/chapter/five")], assert.fail), TypeError); // the listing runs then
});
