/** The list of all exercises, in the order of the tutorial. */
import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.window ??= /** @type {any} */ ({ addEventListener() {} });
const { inParts, nextOf } = await import("../../site_builder/browser/exercise_list.js");

test("each part comes before its chapters, with the exercises of all of them", () => {
  const named = (...names) => names.map((name) => ({ name }));
  const list = {
    parts: named("page-1", "page-2"),
    chapters: named("alone", "page-1/a", "page-1/ab", "page-2/a"),
    exercises: named("alone/x", "page-1/a/x", "page-1/ab/x", "page-1/ab/y", "page-2/a/x"),
  };
  const rows = inParts(list).map(({ place, here, isPart }) => [place.name, here.map(({ name }) => name), isPart]);
  assert.deepEqual(rows, [
    ["alone", ["alone/x"], false],
    ["page-1", ["page-1/a/x", "page-1/ab/x", "page-1/ab/y"], true],
    ["page-1/a", ["page-1/a/x"], false],
    ["page-1/ab", ["page-1/ab/x", "page-1/ab/y"], false],
    ["page-2", ["page-2/a/x"], true],
    ["page-2/a", ["page-2/a/x"], false],
  ]);
  assert.equal(inParts({ ...list, parts: [] }).length, 4, "a site without parts has chapters alone");
});

test("a reader goes on behind what was solved last, then with what was passed over", () => {
  const named = (...names) => names.map((name) => ({ name }));
  const list = {
    parts: named("page-1"),
    chapters: named("page-1/a", "page-1/b"),
    exercises: named("page-1/a/x", "page-1/a/y", "page-1/b/x"),
  };
  const next = (...solved) => nextOf(list, new Map(solved.map((name) => [name, { s: 2 }])))?.name;
  assert.equal(next(), "page-1/a/x");
  assert.equal(next("page-1/a/y"), "page-1/b/x");
  assert.equal(next("page-1/a/y", "page-1/b/x"), "page-1/a/x");
  assert.equal(next("page-1/a/x", "page-1/a/y", "page-1/b/x"), undefined);
  assert.equal(nextOf(list, new Map([["page-1/a/x", { s: 1 }]])).name, "page-1/a/x", "its solution was only seen");
  assert.equal(
    nextOf(list, new Map([["page-1/b/x", { s: 0, n: 2 }]])).name,
    "page-1/b/x",
    "they are in the second chapter",
  );
});
