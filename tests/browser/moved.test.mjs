/** What a browser or a file knows by the name of before comes along when an exercise, a figure or a listing moves. */
import assert from "node:assert/strict";
import { register } from "node:module";
import { test } from "node:test";
import { Storage, windowWith } from "./storage.mjs";

const [OLD, NOW] = ["page-2/first/one", "page-2/second/one"];
const TABLE = `export const moved = "page-1/a page-1/b old=new;page-2/first page-2/second one";`;
register(
  `data:text/javascript,${encodeURIComponent(`export async function load(url, context, next) {
  if (!url.endsWith("/moved_table.js")) return next(url, context);
  return { format: "module", source: ${JSON.stringify(TABLE)}, shortCircuit: true };
}`)}`,
);
globalThis.document = { dispatchEvent: () => true };
const { read, write } = await import("../../site_builder/browser/marks.js");
const { ROOT: at } = await import("../../site_builder/browser/kept.js");
globalThis.window = windowWith(new Storage());
const { learnMoved, nameNow } = await import("../../site_builder/browser/moved_names.js");
const { readHandIn } = await import("../../site_builder/browser/hand_in.js");
const mark = (s, n) => ({ s, n, e: 1, d: 20000, due: 20001, m: [] });
let loads = 0;

/** Give the modules as a page has them whose browser keeps these entries, and what is kept then. */
async function page(entries) {
  const kept = new Storage(entries);
  globalThis.window = windowWith(kept);
  const [progress, edits] = await Promise.all(
    ["progress", "edits"].map((name) => import(`../../site_builder/browser/${name}.js?moved-${loads++}`)),
  );
  return { kept, progress, edits };
}

test("what was renamed has its name now, once somebody has asked", async () => {
  assert.equal(nameNow("page-1/a/old"), "page-1/a/old", "nothing was kept, so the table has not come");
  await learnMoved();
  assert.equal(nameNow("page-1/a/old"), "page-1/b/new");
});

test("where something was kept, the table has come before anybody asks", async () => {
  globalThis.window = windowWith(new Storage({ [`nn-tutorial:edit:${at}:page-1/a/old`]: "1" }));
  const { nameNow: of } = await import("../../site_builder/browser/moved_names.js?kept");
  assert.equal(of("page-1/a/old"), "page-1/b/new");
});

test("a mark has the name of today; of two, nothing is lost", () => {
  assert.deepEqual([...read({ v: 1, x: { [OLD]: mark(3, 1) } }).keys()], [NOW]);
  for (const [old, now] of [
    [mark(3, 1), mark(0, 4)],
    [mark(0, 4), mark(3, 1)],
  ]) {
    const both = write(read({ v: 1, x: { [OLD]: old, [NOW]: now } })).x;
    assert.deepEqual(Object.keys(both), [NOW]);
    assert.deepEqual([both[NOW].s, both[NOW].n], [3, 4]);
  }
});

test("progress, answers and edits that were kept before are there", async () => {
  const { kept, progress, edits } = await page({
    [`nn-tutorial:progress:${at}`]: JSON.stringify({ v: 1, x: { [OLD]: mark(3, 2) } }),
    [`nn-tutorial:answer:${at}:${OLD}`]: '"two"',
    [`nn-tutorial:edit:${at}:${OLD}`]: "print(1)",
  });
  assert.equal(progress.read().get(NOW).s, 3);
  assert.deepEqual(progress.answers(), { [NOW]: "two" });
  assert.deepEqual(edits.editedNames(), [NOW]);
  assert.equal(edits.readEdit(NOW), "print(1)");
  progress.record("page-2/second/two", { right: true });
  assert.deepEqual(Object.keys(JSON.parse(kept[`nn-tutorial:progress:${at}`]).x), [NOW, "page-2/second/two"]);
});

test("what has been done under the new name stays", async () => {
  const { progress, edits } = await page({
    [`nn-tutorial:answer:${at}:${OLD}`]: '"old"',
    [`nn-tutorial:answer:${at}:${NOW}`]: '"new"',
    [`nn-tutorial:edit:${at}:${OLD}`]: "old",
    [`nn-tutorial:edit:${at}:${NOW}`]: "new",
  });
  assert.equal(progress.readAnswer(NOW), "new");
  assert.equal(edits.readEdit(NOW), "new");
});

test("a file that was saved or handed in before is read", async () => {
  const { progress } = await page({});
  assert.deepEqual(progress.merge({ v: 1, x: { [OLD]: mark(3, 1) } }, { [OLD]: "two" }), { changed: 1, left: 0 });
  assert.equal(progress.read().get(NOW).s, 3);
  assert.equal(progress.readAnswer(NOW), "two");
  const given = {
    v: 1,
    x: { [OLD]: mark(3, 1) },
    what: "hand-in",
    who: "A",
    class: "B",
    on: "2026-05-01",
    a: { [OLD]: "two" },
  };
  const { marks, answers } = readHandIn(JSON.stringify(given));
  assert.deepEqual([[...marks.keys()], [...answers]], [[NOW], [[NOW, "two"]]]);
});
