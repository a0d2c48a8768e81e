/** Marks become one in any order, however often; a question comes again after 1, 5, 14, 35 and 90 days. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { after, dayNow, dayOf, due, isName, mergeAll, putOff, read, write } from "../../site_builder/browser/marks.js";

const NAME = "page-1/perceptron/and_gate";
const TODAY = 20000;

/** Give a record of random marks, the same for the same seed. */
function randomRecord(seed) {
  let state = seed;
  const below = (n) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % n;
  };
  const x = {};
  for (const name of ["a", "b", "c", "d"]) {
    if (below(4) === 0) continue;
    const d = TODAY - below(4);
    const m = ["no_slope", "factor_2", "rows"].filter(() => below(2));
    x[`page/chapter/${name}`] = { s: below(4), n: below(5), e: 1 + below(3), d, due: d + [1, 5, 14][below(3)], m };
  }
  return read({ v: 1, x }, TODAY);
}

const same = (a, b) => assert.deepEqual(write(a), write(b));

test("merging twice, or in any order, gives the same", () => {
  for (let seed = 1; seed < 300; seed++) {
    const [a, b, c] = [seed, seed + 1000, seed + 2000].map(randomRecord);
    same(mergeAll(a, b), mergeAll(b, a));
    same(mergeAll(mergeAll(a, b), c), mergeAll(a, mergeAll(b, c)));
    same(mergeAll(mergeAll(a, b), b), mergeAll(a, b));
    same(mergeAll(a, a), a);
  }
});

test("nothing that was reached is lost by merging", () => {
  for (let seed = 1; seed < 100; seed++) {
    const [a, b] = [randomRecord(seed), randomRecord(seed + 1000)];
    for (const [name, mark] of mergeAll(a, b)) {
      for (const one of [a.get(name), b.get(name)].filter(Boolean)) {
        assert.ok(mark.s >= 2 || one.s < 2);
        assert.ok(mark.n >= one.n && mark.d >= one.d);
        assert.ok(one.m.every((mistake) => mark.m.includes(mistake)));
      }
    }
  }
});

test("what is right when it is due comes again later each time, and tomorrow after a miss", () => {
  let mark;
  let today = TODAY;
  const waits = [];
  for (let i = 0; i < 7; i++) {
    mark = after(mark, { right: true }, today);
    waits.push(mark.due - today);
    today = mark.due;
  }
  assert.deepEqual(waits, [1, 5, 14, 35, 90, 90, 90]);
  mark = after(mark, { right: false }, today);
  assert.equal(mark.due, today + 1);
  assert.equal(mark.s, 3, "what was solved stays solved");
  mark = after(mark, { right: true }, today);
  assert.equal(mark.due, today + 1, "an answer a minute after a miss proves nothing");
  mark = after(mark, { right: true }, today + 1);
  assert.equal(mark.due, today + 6);
  assert.equal(mark.n, 10);
});

test("an answer before its day changes nothing of the schedule", () => {
  let mark = after(undefined, { right: true }, TODAY);
  mark = after(mark, { right: true }, TODAY + 1);
  assert.equal(mark.due, TODAY + 6);
  assert.equal(after(mark, { right: true }, TODAY + 2).due, TODAY + 6);
});

test("of two answers of a day, the one that wants it sooner says when to ask again", () => {
  const [missed, right] = [TODAY + 1, TODAY + 5].map((due) =>
    read({ v: 1, x: { [NAME]: { s: 3, n: 2, e: 1, d: TODAY, due, m: [] } } }, TODAY),
  );
  assert.equal(mergeAll(right, missed).get(NAME).due, TODAY + 1);
});

test("an exercise solved in an earlier form stays solved, and the mark says in which", () => {
  const solved = after(undefined, { right: true, e: 1 }, TODAY);
  const tried = after(solved, { right: false, e: 2, m: ["no_slope"] }, TODAY + 1);
  assert.deepEqual([tried.s, tried.e, tried.m], [3, 1, ["no_slope"]]);
  const again = after(tried, { right: true, s: 2, e: 2 }, TODAY + 2);
  assert.deepEqual([again.s, again.e], [2, 2]);
});

test("a solution that was looked at is no try", () => {
  const mark = after(after(undefined, { right: false }, TODAY), { s: 1 }, TODAY);
  assert.deepEqual([mark.s, mark.n, mark.due], [1, 1, TODAY + 1]);
});

test("what was missed is asked first, and what is not due is not asked", () => {
  const mark = (waits, more = {}) => ({ s: 3, n: 1, e: 1, d: TODAY - waits - 1, due: TODAY - waits, m: [], ...more });
  const marks = read({
    v: 1,
    x: {
      "p/c/a_waits": mark(3),
      "p/c/b_waits_longest": mark(15),
      "p/c/c_waits": mark(3),
      "p/c/d_slipped": mark(0, { n: 3, m: ["rows"] }),
      "p/c/e_missed": mark(0, { s: 0, n: 2 }),
      "p/c/f_tomorrow": mark(-1),
    },
  });
  const names = ["e_missed", "d_slipped", "b_waits_longest", "a_waits", "c_waits"];
  assert.deepEqual(
    due(marks, TODAY),
    names.map((name) => `p/c/${name}`),
  );
});

test("what is no record, or a newer one, is not read", () => {
  for (const given of [null, 3, "x", [], {}, { v: 1 }, { v: 2, x: {} }, { v: 1, x: [] }, { v: "1", x: {} }]) {
    assert.equal(read(given), null, JSON.stringify(given));
  }
});

test("a hostile record leaves nothing but marks of exercises", () => {
  const text = `{"v":1,"x":{"__proto__":{"s":3},"constructor":{"s":3},"a/b/__proto__/x":null,"<b>/x/y":{"s":3},
    "p/c/a":{"s":1e9,"n":-1,"e":"9","d":1e12,"due":1e12,"m":["ok","<img src=x>",7,"__proto__","${"x".repeat(99)}"]},
    "p/c/b":{"m":{"length":1e9}},"p/c/deep":${"[".repeat(500)}${"]".repeat(500)}}}`;
  const marks = read(JSON.parse(text), TODAY);
  assert.deepEqual([...marks.keys()], ["p/c/a", "p/c/b"]);
  const mark = marks.get("p/c/a");
  assert.deepEqual(mark, { s: 3, n: 0, e: 0, d: TODAY + 1, due: TODAY + 91, m: ["__proto__", "ok"] });
  assert.equal({}.s, undefined);
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`p/c/x${i}`, { s: 3 }]));
  assert.equal(read({ v: 1, x: many }, TODAY).size, 2000);
});

test("a figure's goal, and what was solved elsewhere, is not asked", () => {
  const goal = after(undefined, { s: 3, e: 1 }, TODAY);
  assert.deepEqual([goal.s, goal.n, goal.due], [3, 0, 0]);
  const seen = after(undefined, { s: 1 }, TODAY);
  assert.deepEqual(due(new Map(Object.entries({ goal, seen })), TODAY + 400), ["seen"]);
});

test("what is on no page any more is put off", () => {
  const gone = putOff(after(undefined, { right: true }, TODAY), TODAY + 3);
  assert.deepEqual([gone.s, gone.due], [3, TODAY + 93]);
  assert.deepEqual(read(write(new Map([[NAME, gone]])), TODAY + 3).get(NAME), gone);
});

test("names are those of the pages", () => {
  assert.ok(isName(NAME));
  assert.ok(isName("chapter/gate"));
  for (const name of ["", "x", "/a/b", "a//b", "A/b", "a/b c", "a/../b", null, 3, `a/${"b".repeat(200)}`]) {
    assert.equal(isName(name), false, String(name));
  }
});

test("a day is the reader's own", () => {
  process.env.TZ = "Asia/Jakarta";
  assert.equal(dayOf(new Date(2026, 4, 1, 0, 0, 1)), dayOf(new Date(2026, 4, 1, 23, 59, 59)));
  assert.equal(dayOf(new Date(2026, 4, 2)) - dayOf(new Date(2026, 4, 1)), 1);
  assert.equal(dayNow(new Date(2026, 4, 1, 23, 59)), "2026-05-01");
  assert.equal(dayNow(new Date(2026, 4, 2, 0, 1)), "2026-05-02");
});
