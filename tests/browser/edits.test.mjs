/** Edits are kept by the name of the listing; without storage they live as long as the page. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Storage, windowWith } from "./storage.mjs";

const { ROOT } = await import("../../site_builder/browser/kept.js");
const EDIT = `nn-tutorial:edit:${ROOT}:`;
let loads = 0;
let listeners, returns;

class Full extends Storage {
  setItem() {
    throw new DOMException("full", "QuotaExceededError");
  }
}

/** Give the module as a page with this storage has it. */
async function page(storage) {
  listeners = [];
  returns = [];
  globalThis.window = windowWith(storage, (type, listener) =>
    ({ storage: listeners, pageshow: returns })[type]?.push(listener),
  );
  return import(`../../site_builder/browser/edits.js?${loads++}`);
}

beforeEach(() => delete globalThis.window);

test("an edit is kept, found by another page, and forgotten", async () => {
  const storage = new Storage();
  const first = await page(storage);
  assert.equal(first.readEdit("page-1/xor"), null);
  assert.equal(first.keepEdit("page-1/xor", "print('é')\n"), true);
  assert.equal(first.keepEdit("page-1/and", ""), true);
  const second = await page(storage);
  assert.equal(second.readEdit("page-1/xor"), "print('é')\n");
  assert.equal(second.readEdit("page-1/and"), "", "an empty program is an edit too");
  assert.deepEqual(second.editedNames(), ["page-1/and", "page-1/xor"]);
  second.dropEdit("page-1/xor");
  second.dropEdit("page-1/and");
  assert.equal(second.readEdit("page-1/xor"), null);
  assert.deepEqual(Object.keys(storage), []);
});

test("what others keep under the same address is left alone", async () => {
  const others = {
    "/.__palette": "{}",
    "other:nn-tutorial:edit:x": "1",
    "nn-tutorial:": "2",
    "nn-tutorial:edit:/another/:page-1/xor": "of another copy of the site",
  };
  const storage = new Storage(others);
  const edits = await page(storage);
  assert.deepEqual(edits.editedNames(), []);
  edits.keepEdit("__palette", "x");
  edits.keepEdit("getItem", "y");
  assert.deepEqual(edits.editedNames(), ["__palette", "getItem"]);
  for (const name of edits.editedNames()) edits.dropEdit(name);
  assert.deepEqual({ ...storage }, others);
});

for (const [what, storage] of [
  ["off", () => "off"],
  ["missing", () => null],
  ["full", () => new Full()],
]) {
  test(`with a storage that is ${what}, an edit lives as long as the page, and says so`, async () => {
    const edits = await page(storage());
    assert.equal(edits.readEdit("a"), null);
    assert.equal(edits.keepEdit("a", "x"), false);
    assert.equal(edits.keepEdit("b", "y"), false);
    assert.equal(edits.readEdit("a"), "x");
    assert.deepEqual(edits.editedNames(), ["a", "b"]);
    edits.dropEdit("a");
    assert.equal(edits.readEdit("a"), null);
    assert.deepEqual(edits.editedNames(), ["b"]);
    const reloaded = await page(storage());
    assert.equal(reloaded.readEdit("b"), null);
  });
}

test("what did not fit is newer than what was kept before, until it fits", async () => {
  const storage = new Full({ [`${EDIT}a`]: "old" });
  const edits = await page(storage);
  assert.equal(edits.readEdit("a"), "old");
  assert.equal(edits.keepEdit("a", "new"), false);
  assert.equal(edits.readEdit("a"), "new");
  assert.deepEqual(edits.editedNames(), ["a"]);
  storage.setItem = Storage.prototype.setItem;
  Object.defineProperty(storage, "setItem", { enumerable: false });
  assert.equal(edits.keepEdit("a", "newer"), true);
  assert.equal(edits.readEdit("a"), "newer");
  assert.equal(storage[`${EDIT}a`], "newer");
});

test("a full storage still forgets", async () => {
  const storage = new Full({ [`${EDIT}a`]: "old" });
  const edits = await page(storage);
  edits.keepEdit("a", "new");
  edits.dropEdit("a");
  assert.equal(edits.readEdit("a"), null);
  assert.deepEqual(Object.keys(storage), []);
});

test("another tab's edits are told, and nothing else of it", async () => {
  const edits = await page(new Storage());
  const heard = [];
  edits.onOtherTab((name, code) => heard.push([name, code]));
  assert.equal(listeners.length, 1);
  listeners[0]({ key: `${EDIT}page-1/xor`, newValue: "x" });
  listeners[0]({ key: `${EDIT}page-1/xor`, newValue: null });
  listeners[0]({ key: "nn-tutorial:edit:/another/:page-1/xor", newValue: "x" });
  listeners[0]({ key: "/.__palette", newValue: "{}" });
  listeners[0]({ key: null, newValue: null }); // all of it was cleared
  assert.deepEqual(heard, [
    ["page-1/xor", "x"],
    ["page-1/xor", null],
  ]);
});

test("a page that was put away hears what has been written meanwhile", async () => {
  const storage = new Storage();
  const edits = await page(storage);
  const heard = [];
  edits.onOtherTab((name, code) => heard.push([name, code]));
  storage.setItem(`${EDIT}page-1/xor`, "newer");
  returns[0]({ persisted: false }); // it has only just been loaded
  assert.deepEqual(heard, []);
  returns[0]({ persisted: true });
  assert.deepEqual(heard, [["page-1/xor", "newer"]]);
});

test("an edit that was kept for all sites of a host becomes this site's, unless it has one", async () => {
  const storage = new Storage({
    "nn-tutorial:edit:page-1/xor": "old",
    "nn-tutorial:edit:page-1/and": "older",
    [`${EDIT}page-1/and`]: "newer",
  });
  const edits = await page(storage);
  assert.equal(edits.readEdit("page-1/xor"), "old");
  assert.equal(edits.readEdit("page-1/and"), "newer");
  assert.deepEqual(
    { ...storage },
    {
      "nn-tutorial:edit:page-1/and": "older",
      [`${EDIT}page-1/and`]: "newer",
      [`${EDIT}page-1/xor`]: "old",
    },
  );
  const full = new Full({ "nn-tutorial:edit:page-1/xor": "old" });
  assert.equal((await page(full)).readEdit("page-1/xor"), "old");
  assert.deepEqual(Object.keys(full), ["nn-tutorial:edit:page-1/xor"]);
});
