/** The page offers questions by itself when, and only when, something is due: before any module has come. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dayOf, due, read, write } from "../../site_builder/browser/marks.js";

const TEMPLATE = readFileSync(new URL("../../site_builder/theme/questions.html", import.meta.url), "utf-8");
const [, SCRIPT] = TEMPLATE.match(/<script data-root="[^"]*">(.*)<\/script>/);
const offer = new Function("document", "localStorage", "location", "Date", SCRIPT);
const NOON = Date.UTC(2026, 3, 5, 12);
const WAITS = [0, 1, 5, 14, 35, 90]; // 0 for what has no day

/** Say whether the page shows the offer, with this record kept, at this time and place. */
function isOffered(marks, { now = NOON, offset = 0, more = {} } = {}) {
  const place = { hidden: true, dataset: {} };
  const document = { currentScript: { dataset: { root: "../.." } }, querySelector: () => place };
  const store = { "nn-tutorial:progress:/site/": JSON.stringify(write(marks)), ...more };
  class Then extends Date {
    static now = () => now;
    getTimezoneOffset = () => offset;
  }
  offer(document, store, "https://example.org/site/page-1/perceptron/", Then);
  assert.equal(place.dataset.script, place.hidden ? undefined : "questions");
  return !place.hidden;
}

const today = dayOf(new Date(NOON));
const marksOf = (...given) =>
  read({ v: 1, x: Object.fromEntries(given.map((mark, n) => [`page-1/perceptron/x${n}`, mark])) }, today);

test("it knows what is due as the modules do, in each box and on each day", () => {
  const seen = new Set();
  for (const s of [0, 1, 2, 3])
    for (const wait of WAITS)
      for (let ago = 0; ago <= wait + 2; ago++)
        for (const m of [[], ["rows"]]) {
          const mark = { s, n: 1, e: 1, d: today - ago, due: wait && today - ago + wait, m };
          const marks = marksOf(mark);
          const wanted = due(marks, today).length > 0;
          assert.equal(isOffered(marks), wanted, JSON.stringify(mark));
          seen.add(wanted);
        }
  assert.deepEqual(seen, new Set([true, false]));
});

test("one that is due among others is enough, unless the reader wants none", () => {
  const later = { s: 3, n: 1, e: 1, d: today, due: today + 1, m: [] };
  const marks = marksOf(later, { ...later, d: today - 1, due: today }, later);
  assert.equal(isOffered(marks), true);
  assert.equal(isOffered(marks, { more: { "nn-tutorial:questions:/site/": "never" } }), false);
  assert.equal(isOffered(marksOf()), false);
});

test("a day begins where the reader is", () => {
  const marks = marksOf({ s: 3, n: 1, e: 1, d: today - 1, due: today, m: [] });
  for (const offset of [-840, -420, 0, 300, 720])
    for (let hour = -24; hour <= 24; hour++) {
      const now = NOON + hour * 3_600_000;
      const there = new Date(now);
      there.getTimezoneOffset = () => offset;
      assert.equal(isOffered(marks, { now, offset }), due(marks, dayOf(there)).length > 0, `${hour} ${offset}`);
    }
});
