/** Thirty files become one table, and a hostile one nothing but harmless text. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { commonest, csv, handIn, readHandIn } from "../../site_builder/browser/hand_in.js";
import { read } from "../../site_builder/browser/marks.js";

const NAME = "page/chapter/x";
const marks = read({ v: 1, x: { [NAME]: { s: 3, n: 2, e: 1, d: 20000, due: 20001, m: ["rows"] } } });
const given = (more) => JSON.stringify({ ...handIn("Ana", "7B", marks, { [NAME]: "1" }), ...more });

test("what is handed in is read as it was", () => {
  const read = readHandIn(given({}));
  assert.deepEqual(
    [read.who, read.group, [...read.marks], [...read.answers]],
    ["Ana", "7B", [...marks], [[NAME, "1"]]],
  );
});

test("another file is none", () => {
  for (const text of [
    "",
    "{",
    "null",
    "[]",
    "3",
    '{"v":1,"x":{}}',
    given({ v: 2 }),
    given({ what: "x" }),
    given({ x: 3 }),
    "[".repeat(1e5),
  ]) {
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
    "page/chapter/long": "x".repeat(1e6),
  };
  const text = given({ who: "<img src=x onerror=alert(1)>\u202e\n=1+1", a }).replace(
    '"a":{',
    '"a":{"__proto__":{"polluted":1},"constructor":"x",',
  );
  const { who, answers } = readHandIn(text);
  assert.doesNotMatch(who, /[\n\u202e]/);
  assert.deepEqual([...answers.keys()], ["page/chapter/long"]);
  assert.equal(answers.get("page/chapter/long").length, 20000);
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
