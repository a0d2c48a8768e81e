/** Python's files in a world of fakes: they go on where they were cut, and only right bytes are used and kept. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { beforeEach, mock, test } from "node:test";

const URL_OF = "https://example.org/assets/python/1/a.wasm";
const CONTENT = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);
const FILE = { size: 1000, hash: createHash("sha256").update(CONTENT).digest("base64url").slice(0, 4) };
let loads = 0;
let asked, store, progress, losses, files, answers;

/** Answer with bytes piece by piece; an end that is an error is a connection that was cut. */
function sent(bytes, { status = 200, cut = false, hang = false } = {}) {
  return (signal) => {
    const parts = [bytes.subarray(0, bytes.length >> 1), bytes.subarray(bytes.length >> 1)].filter(
      (part) => part.length,
    );
    const start = (controller) => signal.addEventListener("abort", () => hang && controller.error(signal.reason));
    const pull = (controller) => {
      if (parts.length) controller.enqueue(parts.shift().slice());
      else if (cut) controller.error(new TypeError("cut"));
      else if (!hang) controller.close();
    };
    return new Response(new ReadableStream({ start, pull }, { highWaterMark: 0 }), { status });
  };
}
const refused = () => {
  throw new TypeError("no network");
};

beforeEach(async () => {
  [asked, store, progress, losses] = [[], new Map(), [], 0];
  globalThis.self = globalThis;
  globalThis.fetch = async (_url, { headers, cache, signal }) => {
    asked.push([headers.range ?? "all", cache]);
    return (answers.length > 1 ? answers.shift() : answers[0])(signal);
  };
  Object.defineProperty(globalThis, "caches", {
    configurable: true,
    value: {
      match: async (key) => store.get(key)?.clone(),
      open: async () => ({ put: async (key, response) => store.set(key, response) }),
    },
  });
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  files = await import(`../../site_builder/browser/python_files.js?${loads++}`);
});

/** Open the file while time flies. */
async function open() {
  const opened = files.open(URL_OF, FILE, { came: (bytes) => progress.push(bytes), lost: () => losses++ });
  let over = false;
  opened.then(
    () => (over = true),
    () => (over = true),
  );
  for (let i = 0; i < 100_000 && !over; i++) {
    await new Promise((resolve) => setImmediate(resolve));
    mock.timers.tick(250);
  }
  assert.ok(over, `it neither ended nor failed: ${JSON.stringify(asked)} ${progress}`);
  return opened;
}
const bytesOf = async (response) => new Uint8Array(await response.arrayBuffer());
const came = () => progress.reduce((total, bytes) => total + bytes, 0);

test("a file that comes whole is used, counted and kept; the next time it is not asked for", async () => {
  files.beginToKeep();
  answers = [sent(CONTENT)];
  const response = await open();
  assert.equal(response.headers.get("content-type"), "application/wasm");
  assert.deepEqual(await bytesOf(response), CONTENT);
  assert.deepEqual([progress, asked], [[500, 500], [["all", "default"]]]);
  progress = [];
  assert.deepEqual(await bytesOf(await open()), CONTENT);
  assert.deepEqual([progress, asked.length], [[1000], 1]);
});

test("a file that is cut again and again goes on where it was, as long as bytes come", async () => {
  const cuts = Array.from({ length: 10 }, (_, i) =>
    sent(CONTENT.subarray(100 * i, 100 * i + 100), { status: i ? 206 : 200, cut: true }),
  );
  answers = cuts;
  assert.deepEqual(await bytesOf(await open()), CONTENT);
  assert.deepEqual(
    asked.slice(0, 3).map(([range]) => range),
    ["all", "bytes=100-", "bytes=200-"],
  );
  assert.deepEqual([came(), losses], [1000, 10]);
});

test("a host that knows no ranges sends all again, and nothing is counted twice", async () => {
  answers = [sent(CONTENT.subarray(0, 700), { cut: true }), sent(CONTENT)];
  assert.deepEqual(await bytesOf(await open()), CONTENT);
  assert.equal(came(), 1000);
});

test("an end before the end is a cut, and a connection that says nothing is given up for another", async () => {
  answers = [
    sent(CONTENT.subarray(0, 300)),
    sent(CONTENT.subarray(300, 400), { status: 206, hang: true }),
    sent(CONTENT.subarray(400), { status: 206 }),
  ];
  assert.deepEqual(await bytesOf(await open()), CONTENT);
  assert.deepEqual(
    asked.map(([range]) => range),
    ["all", "bytes=300-", "bytes=400-"],
  );
});

test("what the browser's own cache has too short of it is asked for past that cache", async () => {
  const ownCache = () => new Response("there is no more", { status: 416 });
  answers = [sent(CONTENT.subarray(0, 300)), sent(CONTENT.subarray(300), { status: 206 })];
  const network = globalThis.fetch;
  globalThis.fetch = (url, how) => (how.headers.range && how.cache === "default" ? ownCache() : network(url, how));
  assert.deepEqual(await bytesOf(await open()), CONTENT);
  assert.deepEqual(asked, [
    ["all", "default"],
    ["bytes=300-", "reload"],
  ]);
});

test("the network is down only after some tries without a byte, each told", async () => {
  answers = [refused];
  await assert.rejects(open(), files.Unreachable);
  assert.deepEqual([asked.length, losses], [4, 3]);
});

test("a server that refuses is asked once, one that is overloaded again", async () => {
  answers = [() => new Response("no", { status: 404 })];
  await assert.rejects(open(), files.Unreachable);
  assert.equal(asked.length, 1);
  answers = [() => new Response("busy", { status: 503 }), sent(CONTENT)];
  assert.deepEqual(await bytesOf(await open()), CONTENT);
});

test("wrong bytes are asked for once more past the browser's own cache, and never used or kept", async () => {
  files.beginToKeep();
  const wrong = CONTENT.slice().fill(7);
  answers = [sent(wrong), sent(CONTENT)];
  assert.deepEqual(await bytesOf(await open()), CONTENT);
  assert.deepEqual(
    asked.map(([, cache]) => cache),
    ["default", "reload"],
  );
  assert.equal(came(), 1000);
  store.clear();
  answers = [sent(wrong)];
  await assert.rejects(open(), /another version/);
  assert.equal(store.size, 0);
});

test("a kept file that was damaged is fetched again, and without storage all works", async () => {
  files.beginToKeep();
  answers = [sent(CONTENT)];
  await open();
  for (const key of store.keys()) store.set(key, new Response(CONTENT.slice().fill(1)));
  assert.deepEqual(await bytesOf(await open()), CONTENT);
  assert.equal(asked.length, 2);
  globalThis.caches.match = globalThis.caches.open = async () => {
    throw new DOMException("off", "SecurityError");
  };
  assert.deepEqual(await bytesOf(await open()), CONTENT);
  assert.equal(asked.length, 3);
});

test("what comes is kept when all is calm, and used before that without asking again", async () => {
  answers = [sent(CONTENT)];
  assert.deepEqual(await bytesOf(await open()), CONTENT);
  assert.equal(store.size, 0);
  assert.deepEqual(await bytesOf(await open()), CONTENT);
  assert.equal(asked.length, 1);
  files.beginToKeep();
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(store.size, 1);
  assert.deepEqual(await bytesOf(await open()), CONTENT);
  assert.equal(asked.length, 1);
});
