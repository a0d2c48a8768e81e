/** What the reader is told while a program loads, runs and ends. */
import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.document = { documentElement: { lang: "id" } };
const { ending, progress, pythonsWords } = await import("../../site_builder/browser/listing.js");

test("the way to a running program", () => {
  assert.match(progress({ type: "waiting" }), /^Menunggu/);
  assert.equal(
    progress({ type: "loading", received: 1_234_567, expected: 8_700_000 }),
    "Mengambil Python, sekali saja: 1,2 dari 8,7 MB",
  );
  for (const event of [
    { type: "loading", received: 5, expected: 5 },
    { type: "loading", received: 0, expected: 0 },
  ]) {
    assert.match(progress(event), /^Menyiapkan/, "all of it is here");
  }
  assert.match(progress({ type: "running" }), /^Sedang berjalan/);
});

test("every ending has its sentence", () => {
  const done = { type: "end", state: "done", seconds: 1.234 };
  assert.equal(ending(done, "x"), "Selesai dalam 1,23 detik.");
  assert.equal(ending({ ...done, seconds: 12.34 }, "x"), "Selesai dalam 12 detik.");
  assert.equal(ending(done, ""), "Selesai dalam 1,23 detik. Program tidak mencetak apa-apa.");
  assert.equal(ending({ state: "stopped" }, ""), "Dihentikan.");
  assert.equal(ending({ state: "failed", line: 3, traceback: "…" }, ""), "Berhenti karena kesalahan di baris 3.");
  assert.equal(ending({ state: "failed", line: 0, traceback: "…" }, ""), "Berhenti karena kesalahan.");
  assert.match(ending({ state: "failed", trouble: "unreachable", reason: "x" }, ""), /Internet terputus/);
  assert.match(ending({ state: "failed", trouble: "broken", reason: "<b>" }, ""), /peramban ini: <b>$/);
});

test("Python is told its words in the page's language", () => {
  assert.deepEqual(Object.keys(pythonsWords()), ["input", "modules"]);
  assert.match(pythonsWords().input, /tidak dapat bertanya/);
});
