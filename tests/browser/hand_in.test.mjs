/** Thirty files become one table, and a hostile one nothing but harmless text. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { commonest, csv, fromFragment, handIn, readHandIn, toFragment } from "../../site_builder/browser/hand_in.js";
import { read } from "../../site_builder/browser/marks.js";

const NAME = "page/chapter/x";
const marks = read({ v: 1, x: { [NAME]: { s: 3, n: 2, e: 1, d: 20000, due: 20001, m: ["rows"] } } });
const CLASS = { group: "7B", until: "2026-05-01" };
const given = (more) => JSON.stringify({ ...handIn("Ana", CLASS, "2026-05-02", marks, { [NAME]: "1" }), ...more });

test("what is handed in is read as it was", () => {
  const read = readHandIn(given({}));
  assert.deepEqual(
    [read.who, read.group, read.until, read.on, [...read.marks], [...read.answers]],
    ["Ana", "7B", "2026-05-01", "2026-05-02", [...marks], [[NAME, "1"]]],
  );
});

test("a link carries a class and its last day", () => {
  for (const group of ["7B", "7 & 8", "a=b#c", "&until=2026-01-01"]) {
    for (const until of ["", "2028-02-29"])
      assert.deepEqual(fromFragment(toFragment(group, until)), { group, until }, group);
  }
  assert.equal(toFragment("7B", "tomorrow"), "#class=7B");
  assert.equal(fromFragment("#p=AAA"), null);
  for (const cut of ["", "%E0%A4", "%20", "7B&", "7B&unt"]) assert.throws(() => fromFragment(`#class=${cut}`), cut);
  for (const day of ["", "2026-0", "2026-02-29", "2026-13-01", "2026-5-1", "<b>", "2026-05-01T00:00"])
    assert.throws(() => fromFragment(`#class=7B&until=${day}`), day);
});

test("days that are none are left out", () => {
  for (const day of ["2026-02-30", 20260501, null, ["2026-05-01"], "=1+1"]) {
    const { until, on } = readHandIn(given({ until: day, on: day }));
    assert.deepEqual([until, on], ["", ""]);
  }
  assert.equal(handIn("Ana", { group: "7B", until: "" }, "2026-05-02", marks, {}).until, undefined);
});

test("another file is none", () => {
  for (const text of ["", "{", "[]", '{"v":1,"x":{}}', given({ v: 2 }), given({ what: "x" }), "[".repeat(1e5)]) {
    assert.equal(readHandIn(text), null, text.slice(0, 40));
  }
});

test("a hostile file leaves names of exercises, texts, and nothing of its own", () => {
  const deep = JSON.parse("[".repeat(900) + "]".repeat(900));
  const a = {
    [NAME]: deep,
    "page/chapter/y": { length: 9 },
    "page/chapter/z": ["a", 3],
    "<b>/x/y": "x",
    "page/chapter/long": "x".repeat(1e5),
    "page/chapter/longer": "x".repeat(1e6),
    "page/chapter/longest": ["x".repeat(1e6)],
  };
  const text = given({ who: "<img src=x onerror=alert(1)>\u202e\n=1+1", a }).replace(
    '"a":{',
    '"a":{"__proto__":{"polluted":1},"constructor":"x",',
  );
  const { who, answers } = readHandIn(text);
  assert.doesNotMatch(who, /[\n\u202e]/);
  assert.deepEqual([...answers.keys()], ["page/chapter/long"]);
  assert.equal(answers.get("page/chapter/long").length, 100000, "none is cut: it would be another");
  assert.equal({}.polluted, undefined);
  assert.equal(readHandIn(given({ who: { toString: 1 }, a: [] })).who, "?");
});

test("many answers are cut", () => {
  const a = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`p/c/x${i}`, "1"]));
  assert.equal(readHandIn(given({ a })).answers.size, 400);
});

test("the commonest mistake of a class comes first, each reader counted once", () => {
  const reader = (m) => ({ results: new Map([[NAME, { m }]]) });
  assert.deepEqual(commonest([reader(["rows", "rows"]), reader(["rows", "sign"]), reader([])]), [
    { name: NAME, mistake: "rows", count: 2 },
    { name: NAME, mistake: "sign", count: 1 },
  ]);
});

test("no cell is a formula, and none ends its quotes", () => {
  for (const start of ["=", "+", "-", "@", "\t=", " ="])
    assert.ok(csv([[`${start}1+1`]]).startsWith("\ufeff\"'"), start);
  assert.equal(csv([['a"b,c', 3]]), '\ufeff"a""b,c","3"\r\n');
});
