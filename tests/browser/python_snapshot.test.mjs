/** A memory and its difference from another one are turned into each other, and told apart; and who is given one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { checksum, combine, memoryOf } from "../../site_builder/browser/python_snapshot.js";

globalThis.self = globalThis;
const { isWorthwhile } = await import("../../site_builder/browser/restored_python.js");

const BASE = Uint32Array.from({ length: 50 }, (_, i) => i * 77_777_777);
const MEMORY = Uint32Array.from({ length: 80 }, (_, i) => i * 99_999_999);
const WORD = 7;

test("what was taken apart is put together again, but for the word that is each browser's own", () => {
  const words = MEMORY.slice();
  combine(words, BASE, WORD);
  assert.notDeepEqual(words, MEMORY);
  assert.equal(words[WORD], MEMORY[WORD]);
  const other = BASE.slice();
  other[WORD] = 5;
  combine(words, other, WORD);
  assert.deepEqual(words, MEMORY);
});

test("one bit more, or two words that have changed places, make another sum", () => {
  const sum = checksum(MEMORY);
  const bit = MEMORY.slice();
  bit[60] ^= 1;
  const swapped = MEMORY.slice();
  [swapped[3], swapped[4]] = [swapped[4], swapped[3]];
  assert.equal(checksum(MEMORY.slice()), sum);
  assert.notEqual(checksum(bit), sum);
  assert.notEqual(checksum(swapped), sum);
});

test("the memory begins behind Pyodide's own head", () => {
  const snapshot = new Uint8Array(64);
  new Uint32Array(snapshot.buffer)[1] = 16;
  snapshot.set([1, 0, 0, 0], 16);
  assert.deepEqual([memoryOf(snapshot).length, memoryOf(snapshot)[0]], [12, 1]);
});

test("where bytes or memory are dear, Python starts without one", () => {
  for (const [device, isServed] of [
    [{}, true],
    [{ deviceMemory: 2, connection: { saveData: false } }, true],
    [{ deviceMemory: 1 }, false],
    [{ connection: { saveData: true } }, false],
  ]) {
    Object.defineProperty(globalThis, "navigator", { value: device, configurable: true });
    assert.equal(isWorthwhile(), isServed, JSON.stringify(device));
  }
});
