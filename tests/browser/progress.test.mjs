/** Progress is kept in the browser and never overwritten: not by another tab, not by an import, not by a full storage. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Storage, windowWith } from "./storage.mjs";

const { ROOT } = await import("../../site_builder/browser/kept.js");

const NAME = "page-1/perceptron/and_gate";
const OTHER = "page-1/perceptron/or_gate";
let loads = 0;

/** A storage that several tabs share; each write is told to the tabs that did not write, when `deliver` is called. */
class Shared extends Storage {
  constructor() {
    super();
    Object.defineProperty(this, "tabs", { value: [] });
    Object.defineProperty(this, "events", { value: [] });
  }
  setItem(key, value) {
    super.setItem(key, value);
    this.events.push([globalThis.window, { key, newValue: this[key] }]);
  }
  removeItem(key) {
    super.removeItem(key);
    this.events.push([globalThis.window, { key, newValue: null }]);
  }
  deliver() {
    while (this.events.length) {
      const [writer, event] = this.events.shift();
      for (const tab of this.tabs) if (tab.window !== writer) tab.hear(event);
    }
  }
}

/** Open a tab: the functions of its module, each of which acts in it. */
async function open(storage) {
  const listeners = [];
  const window = windowWith(storage, (_, listener) => listeners.push(listener));
  const document = new EventTarget();
  Object.assign(globalThis, { window, document });
  const module = await import(`../../site_builder/browser/progress.js?${loads++}`);
  const inside = (act) => {
    Object.assign(globalThis, { window, document });
    return act();
  };
  const hear = (event) =>
    inside(() => {
      for (const listener of listeners) listener(event);
    });
  if (storage?.tabs) storage.tabs.push({ window, hear });
  const acts = Object.entries(module).map(([name, act]) => [name, (...given) => inside(() => act(...given))]);
  return { document, ...Object.fromEntries(acts) };
}

const names = (tab) => [...tab.read().keys()].sort();

test("a mark is kept for the next visit", async () => {
  const storage = new Shared();
  const first = await open(storage);
  assert.deepEqual(names(first), []);
  first.record(NAME, { right: false, e: 1, m: ["bias_sign"] });
  const second = await open(storage);
  const { s, n, m } = second.read().get(NAME);
  assert.deepEqual([s, n, m], [0, 1, ["bias_sign"]]);
  assert.match(Object.keys(storage)[0], /^nn-tutorial:progress:\/.*\/$/, "the key names the site's place on its host");
});

test("another tab's progress is told, and ours is too", async () => {
  const storage = new Shared();
  const [a, b] = [await open(storage), await open(storage)];
  const heard = [];
  for (const [name, tab] of Object.entries({ a, b })) {
    tab.document.addEventListener("progress-changed", () => heard.push(name));
  }
  b.record(NAME, { right: true });
  storage.deliver();
  assert.deepEqual(heard, ["b", "a"]);
});

test("what one tab forgets, another does not bring back", async () => {
  const storage = new Shared();
  const [a, b] = [await open(storage), await open(storage)];
  b.record(NAME, { right: true });
  storage.deliver();
  a.keepAnswer(NAME, "x");
  a.forget();
  storage.deliver();
  a.record(OTHER, { right: true });
  storage.deliver();
  assert.deepEqual(names(b), [OTHER]);
  assert.deepEqual(a.answers(), {});
});

test("an import is a merge, twice as once, and never takes an answer away", async () => {
  const [a, b] = [await open(new Shared()), await open(new Shared())];
  a.record(NAME, { right: true });
  a.keepAnswer(NAME, ["theirs"]);
  a.keepAnswer(OTHER, "1");
  const given = { v: 1, x: Object.fromEntries(a.read()) };
  b.record(OTHER, { right: false });
  b.keepAnswer(NAME, ["mine"]);
  const answers = { [NAME]: ["theirs"], [OTHER]: "1" };
  assert.deepEqual(b.merge(given, answers), { changed: 1, left: 1 });
  const once = [...b.read()];
  assert.deepEqual(b.merge(given, { [OTHER]: "1" }), { changed: 0, left: 0 }); // the same answer is not left out
  assert.deepEqual([...b.read()], once);
  assert.deepEqual([b.readAnswer(NAME), b.readAnswer(OTHER)], [["mine"], "1"]);
  assert.equal(b.merge({ v: 9 }), null);
});

test("an import whose answers find no room tells the page, which says so", async () => {
  const storage = new Shared();
  const tab = await open(storage);
  const set = storage.setItem.bind(storage);
  const setItem = (key, text) => {
    if (key.startsWith("nn-tutorial:answer:")) throw new DOMException("full", "QuotaExceededError");
    set(key, text);
  };
  Object.defineProperty(storage, "setItem", { value: setItem });
  const kept = [];
  tab.document.addEventListener("progress-changed", () => kept.push(tab.isKept()));
  assert.deepEqual(tab.merge({ v: 1, x: {} }, { [NAME]: "1" }), { changed: 0, left: 0 });
  assert.deepEqual(kept, [false]);
});

test("only texts and lists of texts are answers, from a file as from the storage", async () => {
  const odd = [{ toString: 1, valueOf: 1 }, [{ toString: 1 }], [["a"]], 5, true, null, {}];
  for (const answer of odd) {
    const storage = new Shared();
    const tab = await open(storage);
    tab.merge({ v: 1, x: {} }, { [NAME]: answer });
    assert.deepEqual(Object.keys(storage), [], JSON.stringify(answer));
    tab.keepAnswer(NAME, answer);
    assert.equal(tab.readAnswer(NAME), null);
    tab.merge({ v: 1, x: {} }, { [NAME]: ["a", "b"] });
    assert.deepEqual(tab.readAnswer(NAME), ["a", "b"]);
  }
});

test("forgetting takes all that exercises keep for this site, and nothing else", async () => {
  const storage = new Shared();
  const tab = await open(storage);
  const others = {
    "nn-tutorial:edit:page-1/xor": "x",
    "nn-tutorial:progress:/another/": "{}",
    "nn-tutorial:answer:/another/:p/c/a": "1",
    "/.__palette": "{}",
  };
  Object.assign(storage, others);
  tab.record(NAME, { right: true });
  tab.keepAnswer(NAME, "a");
  storage[`nn-tutorial:questions:${ROOT}`] = "off";
  tab.forget();
  assert.deepEqual({ ...storage }, others);
  assert.deepEqual(names(tab), []);
});

test("the record of a newer site is left as it is, and a broken one is begun anew", async () => {
  const storage = new Shared();
  const tab = await open(storage);
  tab.record(NAME, { right: true });
  const [key] = Object.keys(storage);
  storage[key] = '{"v":2,"x":"new"}';
  tab.record(OTHER, { right: true });
  assert.equal(storage[key], '{"v":2,"x":"new"}');
  storage[key] = "{";
  tab.record(OTHER, { right: true });
  assert.deepEqual(names(tab), [OTHER]);
});

test("only names of exercises are noted", async () => {
  const tab = await open(new Shared());
  assert.throws(() => tab.record("__proto__", { right: true }), RangeError);
});

test("a record that nobody can read is set aside, not overwritten", async () => {
  const storage = new Shared();
  const tab = await open(storage);
  tab.record(NAME, { right: true, s: 3, e: 1 });
  const key = Object.keys(storage).find((name) => name.startsWith("nn-tutorial:progress:"));
  const damaged = storage.getItem(key).slice(0, -1);
  storage.setItem(key, damaged);
  const later = await open(storage);
  assert.deepEqual(names(later), []);
  later.record(OTHER, { right: true, s: 3, e: 1 });
  assert.equal(storage.getItem(key.replace("progress:", "progress-unread:")), damaged);
  assert.deepEqual(names(later), [OTHER]);
  later.forget();
  assert.equal(storage.getItem(key.replace("progress:", "progress-unread:")), null);
});
