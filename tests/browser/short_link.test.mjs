/** A short link holds what was solved, two bits an exercise, and a damaged one is refused. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromFragment, Newer, toFragment } from "../../site_builder/browser/short_link.js";

const EXERCISES = Array.from({ length: 100 }, (_, i) => ({ name: `page/chapter/x${i}`, number: i + 1 }));
const mark = (s) => ({ s, n: 7, e: 1, d: 20000, due: 20001, m: ["rows"] });
const marks = new Map(EXERCISES.map(({ name }, i) => [name, mark(i % 4)]).filter((_, i) => i % 7));

test("what was tried and solved comes out as it went in", () => {
  const { v, x } = fromFragment(toFragment(marks, EXERCISES), EXERCISES);
  assert.equal(v, 1);
  assert.deepEqual(Object.keys(x).sort(), [...marks.keys()].sort());
  for (const [name, { s }] of marks)
    assert.equal(x[name].s, s === 1 ? 0 : s, "a solution that was seen is no more than a try");
});

test("a hundred exercises make a link of 38 letters, and a few a shorter one", () => {
  assert.equal(toFragment(marks, EXERCISES).length, "#p=".length + 38);
  assert.ok(toFragment(new Map([["page/chapter/x2", mark(3)]]), EXERCISES).length < 12);
});

test("it tells no days: what a browser knows of them stands", () => {
  const { x } = fromFragment(toFragment(marks, EXERCISES), EXERCISES);
  for (const { d, due, m } of Object.values(x)) assert.deepEqual([d, due, m], [0, 0, []]);
});

test("each letter that changes is noticed, and so is a part", () => {
  const fragment = toFragment(marks, EXERCISES);
  for (let i = 3; i < fragment.length - 1; i++) {
    const other = fragment[i] === "A" ? "B" : "A";
    assert.throws(() => fromFragment(fragment.slice(0, i) + other + fragment.slice(i + 1), EXERCISES), String(i));
    assert.throws(() => fromFragment(fragment.slice(0, i), EXERCISES), String(i));
  }
  assert.throws(() => fromFragment("#p=%%%", EXERCISES));
  assert.throws(() => fromFragment("#p=", EXERCISES));
});

test("a whole link of a newer version is told from a damaged one", () => {
  const whole = "#p=AsGy"; // the version 2 and its checksum
  assert.throws(() => fromFragment(whole, EXERCISES), Newer);
  assert.throws(
    () => fromFragment("#p=AsGz", EXERCISES),
    (error) => !(error instanceof Newer),
  );
});

test("another fragment carries none", () => {
  for (const fragment of ["", "#", "#solution", "#code=abc"]) assert.equal(fromFragment(fragment, EXERCISES), null);
});

test("an exercise that this site does not know is left out", () => {
  const { x } = fromFragment(toFragment(marks, EXERCISES), EXERCISES.slice(0, 10));
  assert.ok(Object.keys(x).every((name) => EXERCISES.slice(0, 10).some((known) => known.name === name)));
});

test("exercises without a number are in no link", () => {
  const unnumbered = EXERCISES.map(({ name }) => ({ name, number: 0 }));
  assert.deepEqual(fromFragment(toFragment(marks, unnumbered), EXERCISES).x, {});
});
