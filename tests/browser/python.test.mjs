/** One program after the other, each told how it ended; Python outlives a stop, and a silent network is given up. */
import assert from "node:assert/strict";
import { resolveObjectURL } from "node:buffer";
import { afterEach, beforeEach, mock, test } from "node:test";

const SILENCE = 45_000;
const GRACE = 3_000;
const FAREWELL = 15_000;
let loads = 0;
let workers;
let modules = true; // does the browser look at the type of a worker?
let python;
let heard;

/** A worker that the test speaks for. */
class FakeWorker {
  constructor(url, options) {
    this.type = modules ? options.type : "classic";
    Object.assign(this, { url: String(url), options, listeners: {}, programs: [], addresses: [], terminated: false });
    workers.push(this);
  }
  addEventListener(type, listener) {
    this.listeners[type] = listener;
  }
  postMessage({ type, stop, ...program }) {
    assert.ok(["run", "check"].includes(type));
    assert.equal(this.terminated, false, "a terminated worker is given nothing");
    this.programs.push(program);
    this.addresses.push(stop);
  }
  /** Ask, as a running program does, whether it may go on. */
  mayGoOn() {
    return resolveObjectURL(this.addresses.at(-1)) !== undefined;
  }
  terminate() {
    this.terminated = true;
  }
  async say(...events) {
    for (const data of events) {
      this.listeners.message({ data });
      await settle();
    }
  }
  async break(message) {
    let prevented = false;
    this.listeners.error({ message, preventDefault: () => (prevented = true) });
    await settle();
    assert.ok(prevented);
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
const READY = { type: "ready" };
const RUNNING = { type: "running" };
const DONE = { type: "end", state: "done", seconds: 1, dropped: 0 };
const output = (text) => ({ type: "output", text });
const program = (name) => ({ code: `print("${name}")`, name, words: {} });

/** Run a program; keep what its listener hears under its name. */
function run(name) {
  heard[name] = [];
  return python.run(program(name), (event) => heard[name].push(event));
}

/** Run one in a Python that was not ready, until it runs and what more the worker says. */
async function begin(name, ...more) {
  const begun = run(name);
  await workers.at(-1).say(READY, RUNNING, ...more);
  return begun;
}

const given = () => workers[0].programs.map(({ name }) => name);
const ended = (name) =>
  heard[name].filter((event) => event.type === "end").map((event) => event.trouble ?? event.state);

beforeEach(async () => {
  workers = [];
  heard = {};
  globalThis.Worker = FakeWorker;
  Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true, writable: true });
  mock.timers.enable({ apis: ["setTimeout"] });
  python = await import(`../../site_builder/browser/python.js?${loads++}`);
});
afterEach(() => mock.timers.reset());

test("nothing is loaded before the first program; then a worker that inherits the page's policy", async () => {
  assert.equal(workers.length, 0);
  run("a");
  assert.equal(workers.length, 1);
  assert.match(await resolveObjectURL(workers[0].url).text(), /^import "file:.*\/site_builder\/browser\/worker\.js";$/);
  assert.equal(workers[0].type, "module");
  await settle();
  assert.deepEqual(workers[0].programs, [], "Python is not there yet");
});

test("a program runs when Python is ready, and hears all of it in order", async () => {
  run("a");
  const loading = { type: "loading", received: 1, expected: 2 };
  await workers[0].say(loading, READY);
  assert.deepEqual(workers[0].programs, [program("a")]);
  await workers[0].say(RUNNING, output("1\n"), output("2\n"), DONE);
  assert.deepEqual(heard.a, [loading, READY, RUNNING, output("1\n"), output("2\n"), DONE]);
});

test("the worker stays warm, and what comes late is for nobody", async () => {
  await begin("a", DONE);
  await workers[0].say(output("late"));
  run("b");
  await settle();
  assert.equal(workers.length, 1);
  assert.deepEqual(given(), ["a", "b"]);
  await workers[0].say(RUNNING, DONE);
  assert.ok(!heard.a.some((event) => event.text === "late"));
  assert.deepEqual(heard.b.slice(-2), [RUNNING, DONE]);
});

test("what draws gets a Python that draws; what only speaks of it keeps the one that is there", async () => {
  const draws = (code) => python.run({ ...program("a"), code }, () => {});
  draws("x = 1");
  await workers[0].say({ ...READY, restored: "numpy" }, RUNNING, DONE);
  for (const code of ["# no matplotlib", "plot_data = 1", "import numpy  # not matplotlib"]) {
    draws(code);
    await settle();
    await workers[0].say(RUNNING, DONE);
  }
  assert.equal(workers.length, 1);
  const plotting = [
    "import matplotlib.pyplot as plt",
    "if 1:\n    from matplotlib import cm",
    "from nn_tutorial import (\n    plot_images,\n)",
  ];
  for (const [number, code] of plotting.entries()) {
    draws(code);
    assert.equal(workers.length, number + 2);
    assert.equal(workers.at(-1).options.name, "matplotlib");
    await workers.at(-1).say({ ...READY, restored: "numpy" }, RUNNING, DONE);
  }
});

test("programs wait for each other, in the order of their start", async () => {
  for (const name of ["a", "b", "c"]) run(name);
  assert.deepEqual(heard.b, [{ type: "waiting" }]);
  assert.deepEqual(heard.c, [{ type: "waiting" }]);
  await workers[0].say(READY, RUNNING);
  assert.deepEqual(given(), ["a"]);
  await workers[0].say(output("of a"), DONE);
  assert.deepEqual(given(), ["a", "b"]);
  await workers[0].say(RUNNING, output("of b"), { ...DONE, state: "failed", traceback: "…" });
  assert.deepEqual(given(), ["a", "b", "c"]);
  await workers[0].say(RUNNING, DONE);
  assert.deepEqual(["a", "b", "c"].map(ended), [["done"], ["failed"], ["done"]]);
  assert.ok(heard.b.some((event) => event.text === "of b"));
  assert.ok(!heard.b.some((event) => event.text === "of a"));
  assert.equal(workers.length, 1);
});

test("a stopped program in the queue never runs, and stops nobody else", async () => {
  run("a");
  const b = run("b");
  run("c");
  b.stop();
  b.stop();
  assert.deepEqual(ended("b"), ["stopped"]);
  await workers[0].say(READY, RUNNING);
  assert.deepEqual(given(), ["a"]);
  await workers[0].say(DONE);
  assert.equal(workers[0].terminated, false);
  assert.deepEqual(given(), ["a", "c"]);
});

test("a stopped program hears of it, and the next one begins in the same Python when it has left", async () => {
  const a = await begin("a");
  assert.ok(workers[0].mayGoOn());
  a.stop();
  assert.deepEqual(ended("a"), ["stopped"], "its reader does not wait");
  assert.equal(workers[0].mayGoOn(), false);
  run("b");
  assert.deepEqual(heard.b, [{ type: "waiting" }]);
  await workers[0].say(output("late"), { ...DONE, state: "failed", traceback: "KeyboardInterrupt" });
  assert.deepEqual(ended("a"), ["stopped"]);
  assert.ok(!heard.a.some((event) => event.text === "late"));
  assert.deepEqual(workers[0].programs, [program("a"), program("b")]);
  assert.ok(workers[0].mayGoOn());
  a.stop();
  assert.ok(workers[0].mayGoOn(), "a program that has ended stops nothing");
  mock.timers.tick(10 * GRACE);
  await workers[0].say(RUNNING, DONE);
  assert.deepEqual(ended("b"), ["done"]);
  assert.deepEqual([workers.length, workers[0].terminated], [1, false]);
});

test("a program that hears nothing takes its worker with it; another one is made when it is wanted", async () => {
  const a = await begin("a");
  a.stop();
  mock.timers.tick(GRACE - 1);
  assert.equal(workers[0].terminated, false);
  mock.timers.tick(1);
  assert.equal(workers[0].terminated, true);
  assert.equal(workers.length, 1);
  await begin("b", DONE);
  assert.deepEqual(ended("b"), ["done"]);
});

test("a program that has heard has longer to end, not for ever", async () => {
  const a = await begin("a");
  a.stop();
  await workers[0].say({ type: "stopping" });
  assert.deepEqual(ended("a"), ["stopped"]);
  mock.timers.tick(FAREWELL - 1);
  assert.equal(workers[0].terminated, false);
  mock.timers.tick(1);
  assert.equal(workers[0].terminated, true);
  const b = await begin("b");
  b.stop();
  await workers[1].say({ type: "stopping" }, { ...DONE, state: "failed", traceback: "KeyboardInterrupt" });
  mock.timers.tick(2 * FAREWELL);
  assert.equal(workers[1].terminated, false, "who has left is not ended");
});

test("a program that is stopped in the moment of its start never runs", async () => {
  await begin("a", DONE);
  run("b").stop();
  await settle();
  assert.deepEqual(ended("b"), ["stopped"]);
  assert.deepEqual(given(), ["a"]);
});

test("a program that is stopped while Python loads ends the loading", async () => {
  const a = run("a");
  await workers[0].say({ type: "loading", received: 1, expected: 2 });
  a.stop();
  await settle();
  assert.deepEqual(
    workers.map((worker) => worker.terminated),
    [true],
    "and begins no other",
  );
  assert.deepEqual(ended("a"), ["stopped"]);
  mock.timers.tick(10 * SILENCE);
  assert.deepEqual(ended("a"), ["stopped"]);
  run("b");
  await workers[1].say(READY);
  assert.deepEqual(workers[1].programs, [program("b")]);
});

test("a network that is silent is given up; the next press begins anew", async () => {
  run("a");
  mock.timers.tick(SILENCE - 1);
  await workers[0].say({ type: "loading", received: 1, expected: 2 });
  mock.timers.tick(SILENCE - 1);
  await workers[0].say({ type: "retrying" });
  assert.deepEqual(ended("a"), [], "every byte counts");
  mock.timers.tick(1);
  assert.deepEqual(ended("a"), ["unreachable"], "a try is no byte");
  assert.equal(heard.a.at(-1).state, "failed");
  assert.equal(workers[0].terminated, true);
  await begin("b", DONE);
  assert.deepEqual(ended("b"), ["done"]);
});

test("once all files are there, Python may start as slowly as it must, and the page says so", async () => {
  run("a");
  await workers[0].say({ type: "loading", received: 2, expected: 2 });
  mock.timers.tick(SILENCE - 1);
  assert.deepEqual(heard.a.at(-1), { type: "slow" });
  mock.timers.tick(100 * SILENCE);
  assert.deepEqual(ended("a"), []);
  await workers[0].say(READY, RUNNING, DONE);
  assert.deepEqual(ended("a"), ["done"]);
});

test("a program may compute in silence, and what it imports may start slowly, but not come in silence", async () => {
  await begin("a");
  mock.timers.tick(100 * SILENCE);
  assert.deepEqual([ended("a"), workers.length], [[], 1]);
  await workers[0].say(DONE);
  mock.timers.tick(100 * SILENCE);
  assert.equal(workers[0].terminated, false, "nor is a worker without work given up");
  run("b");
  await settle();
  await workers[0].say({ type: "loading", received: 2, expected: 2 });
  mock.timers.tick(100 * SILENCE);
  assert.deepEqual(ended("b"), []);
  await workers[0].say({ type: "loading", received: 0, expected: 2 });
  mock.timers.tick(SILENCE);
  assert.deepEqual(ended("b"), ["unreachable"]);
});

test("trouble is told with its reason, and each waiting program tries again", async () => {
  run("a");
  run("b");
  await workers[0].say({ type: "trouble", trouble: "unreachable", reason: "404" });
  assert.deepEqual(heard.a.at(-1), { type: "end", state: "failed", trouble: "unreachable", reason: "404" });
  assert.ok(!heard.a.some((event) => event.type === "trouble"));
  await workers[1].say({ type: "loading", received: 1, expected: 2 });
  await workers[1].break("out of memory");
  assert.deepEqual(heard.b.at(-1), { type: "end", state: "failed", trouble: "broken", reason: "out of memory" });
  assert.equal(workers.length, 2);
});

test("a worker whose file does not come is unreachable", async () => {
  run("a");
  await workers[0].break("");
  assert.deepEqual(heard.a.at(-1), { type: "end", state: "failed", trouble: "unreachable", reason: "worker" });
});

test("a worker that breaks between two programs is replaced", async () => {
  await begin("a", DONE);
  await workers[0].break("gone");
  assert.deepEqual(ended("a"), ["done"]);
  await begin("b", DONE);
  assert.deepEqual(ended("b"), ["done"]);
});

test("a Python that an earlier program broke makes way for a new one, and nobody is told", async () => {
  const damaged = { type: "trouble", trouble: "damaged", reason: "TypeError" };
  run("a");
  run("b");
  await workers[0].say(READY, RUNNING, DONE, RUNNING, damaged);
  assert.equal(workers.length, 2);
  assert.equal(workers[0].terminated, true);
  await workers[1].say(READY, RUNNING, output("1"), DONE);
  assert.deepEqual([ended("a"), ended("b")], [["done"], ["done"]]);
  assert.deepEqual(workers[1].programs, [program("b")]);
  run("c");
  await workers[1].say(RUNNING, output("begun"), damaged);
  assert.deepEqual(ended("c"), ["damaged"], "what has begun is not done twice");
  await begin("d", damaged);
  assert.deepEqual(ended("d"), ["damaged"], "nor does a program that breaks its own Python begin again");
});

test("a check that an earlier program made fail is made again in a new Python, once", async () => {
  const failed = { type: "end", state: "failed", traceback: "AttributeError" };
  run("a");
  heard.b = [];
  python.run({ type: "check", exercise: "{}", answer: "", language: "en", seed: 1 }, (event) => heard.b.push(event));
  await workers[0].say(READY, RUNNING, DONE, RUNNING, failed);
  assert.deepEqual([workers.length, workers[0].terminated, ended("b")], [2, true, []]);
  await workers[1].say(READY, RUNNING, failed);
  assert.deepEqual([workers.length, ended("b")], [2, ["failed"]]);
});

test("a browser whose workers are no modules is told apart from a network that is down", async () => {
  modules = false;
  run("a");
  await settle();
  modules = true;
  assert.deepEqual(ended("a"), ["unsupported"]);
  assert.equal(workers[0].terminated, true);
});

test("a Python that is renewed takes all with it that was done to it, but no program that runs", async () => {
  python.renew();
  assert.equal(workers.length, 0, "there is none yet");
  await begin("a");
  python.renew();
  await workers[0].say(DONE);
  assert.deepEqual([ended("a"), workers[0].terminated], [["done"], false]);
  python.renew();
  assert.equal(workers[0].terminated, true);
  const b = run("b");
  assert.equal(workers.length, 2);
  await workers[1].say(READY, RUNNING);
  b.stop();
  python.renew();
  assert.equal(workers[1].terminated, true, "it need not wait for a program that nobody wants");
  await workers[1].say({ ...DONE, forged: true });
  run("c");
  assert.equal(workers.length, 3);
  await workers[1].say({ ...DONE, forged: true });
  await workers[2].say(READY, RUNNING, DONE);
  assert.deepEqual(heard.c.at(-1), DONE);
});
