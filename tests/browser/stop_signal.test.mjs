/** What Python reads while a program runs: nothing, until the page has taken the address back. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

let now, taken, asked, python;
globalThis.self = globalThis;
globalThis.performance = { now: () => now };
globalThis.XMLHttpRequest = class {
  open(method, address, later) {
    assert.deepEqual([method, later], ["GET", false]);
    this.address = address;
  }
  send() {
    asked++;
    if (taken.has(this.address)) throw new DOMException("gone", "NetworkError");
    this.status = 200;
  }
};
const { listenForStop } = await import("../../site_builder/browser/stop_signal.js");

beforeEach(() => {
  [now, taken, asked] = [0, new Set(), 0];
  python = { _module: {}, setInterruptBuffer: (buffer) => assert.deepEqual(buffer, [0]) };
});

/** Look as often as a program of so many milliseconds does, in Pyodide's own way; count the interrupts. */
function runFor(milliseconds) {
  let interrupts = 0;
  for (const end = now + milliseconds; now < end; now += 0.1) {
    if (!python._module.Py_EmscriptenSignalBuffer) continue;
    const result = python._module.Py_EmscriptenSignalBuffer[0];
    python._module.Py_EmscriptenSignalBuffer[0] = 0;
    if (result === 2) interrupts++;
  }
  return interrupts;
}

test("nothing is asked without a program, and ten times a second with one", () => {
  const listen = listenForStop(python);
  assert.equal(runFor(1000), 0);
  assert.equal(asked, 0);
  listen("blob:1");
  assert.equal(runFor(1000), 0);
  assert.ok(asked >= 8 && asked <= 10, asked);
  listen(null);
  assert.equal(runFor(1000), 0);
  assert.ok(asked <= 10);
});

test("a program whose address was taken back is interrupted, again if it goes on, and the next one is not", () => {
  let told = 0;
  const listen = listenForStop(python, () => told++);
  listen("blob:1");
  runFor(250);
  assert.equal(told, 0);
  taken.add("blob:1");
  assert.equal(runFor(200), 1);
  assert.equal(runFor(300), 0, "it has time to end");
  assert.equal(runFor(1000), 2);
  assert.equal(told, 1, "its page is told once");
  listen("blob:2");
  assert.equal(runFor(1000), 0);
  assert.equal(told, 1);
});
