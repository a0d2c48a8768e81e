/** Numbers of a figure in the reader's hand that need a file which comes later. */
import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.document = { documentElement: { lang: "en" }, addEventListener() {} };
globalThis.window = { addEventListener() {} };
globalThis.requestAnimationFrame = () => 1;
const { View } = await import("../../site_builder/browser/explorable_view.js");

/** A figure with a choice and a number; three hidden neurons need a file, which comes when `come` is called. */
function figure() {
  const made = Object.create(View.prototype);
  const failed = [];
  let end;
  Object.assign(made, {
    fields: [{ symbol: "hidden" }, { symbol: "w", least: 0, most: 9, step: 1 }],
    initial: { hidden: "2", w: 0 },
    state: { hidden: "2", w: 0 },
    own: {},
    has: false,
    halt() {},
    rest() {},
    failed: (error) => failed.push(error),
    missing: (state) => (state.hidden === "3" && !made.has ? new Promise((...both) => (end = both)) : null),
  });
  async function settled(has) {
    made.has = has;
    end[has ? 0 : 1](new TypeError("no network"));
    await new Promise((done) => setTimeout(done));
  }
  return { made, failed, come: () => settled(true), lose: () => settled(false) };
}

test("a choice that needs a file holds once it has come", async () => {
  const { made, come } = figure();
  made.set({ hidden: "3" });
  assert.equal(made.state.hidden, "2");
  await come();
  assert.deepEqual(made.state, { hidden: "3", w: 0 });
});

test("a newer choice is not overtaken by an older one whose file comes late", async () => {
  const { made, come } = figure();
  made.set({ hidden: "3" });
  made.set({ hidden: "2" });
  await come();
  assert.equal(made.state.hidden, "2");
});

test("starting over forgets what is still awaited", async () => {
  const { made, come } = figure();
  made.set({ hidden: "3" });
  made.reset();
  await come();
  assert.equal(made.state.hidden, "2");
});

test("what is changed while a file is awaited comes with it", async () => {
  const { made, come } = figure();
  made.set({ hidden: "3" });
  made.set({ w: 5 });
  await come();
  assert.deepEqual(made.state, { hidden: "3", w: 5 });
});

test("only a file that is still wanted is missed", async () => {
  const { made, failed, lose } = figure();
  made.set({ hidden: "3" });
  made.set({ hidden: "2" });
  await lose();
  assert.equal(failed.length, 0);
  made.set({ hidden: "3" });
  await lose();
  assert.equal(failed.length, 1);
});
