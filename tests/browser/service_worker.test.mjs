/** The service worker's own rules, in a worker made of fakes: what is looked up, kept, refused, inherited and said. */
import assert from "node:assert/strict";
import { createHash, webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const SOURCE = readFileSync(new URL("../../site_builder/browser/service_worker.js", import.meta.url), "utf8");
const SCOPE = "https://example.org/a/tutorial/";
const short = (text) => createHash("sha256").update(text).digest("base64url").slice(0, 4);

/** A storage of caches that behaves as far as the worker uses it. */
class Caches {
  all = new Map();
  full = false;
  async open(name) {
    if (!this.all.has(name)) this.all.set(name, new Map());
    const entries = this.all.get(name);
    return {
      match: async (request) => entries.get(request.url ?? request)?.clone(),
      put: async (url, response) => {
        if (this.full) throw new DOMException("full", "QuotaExceededError");
        entries.set(url, response);
      },
      keys: async () => [...entries.keys()].map((url) => ({ url })),
      delete: async (request) => entries.delete(request.url),
    };
  }
  has = async (name) => this.all.has(name);
  async match(url, { cacheName }) {
    return this.all.get(cacheName)?.get(url)?.clone();
  }
  keys = async () => [...this.all.keys()];
  delete = async (name) => this.all.delete(name);
  paths = (version) =>
    [...(this.all.get(`nn-tutorial-${version} ${SCOPE}`) ?? new Map()).keys()].map((u) => u.slice(SCOPE.length));
}

function listOf(version, site) {
  const looks = ["en.dark", "en.light"];
  const dark = (path) => path.replace(looks[1], looks[0]);
  const kept = Object.keys(site)
    .filter((path) => dark(path) === path || !(dark(path) in site)) // one for both looks
    .map((path) => (path.replace(...looks) in site ? path.replace(looks[0], "*") : path));
  const paths = kept.map((path, i, all) => {
    let shared = 0;
    while (i && path[shared] === all[i - 1][shared]) shared++;
    return String.fromCharCode(48 + shared) + path.slice(shared);
  });
  return JSON.stringify({ version, paths, looks, hashes: Object.values(site).map(short).join("") });
}

/** Two ports; Node's own would keep the test alive. */
class Channel {
  port1 = { onmessage: null };
  port2 = { postMessage: (data) => this.port1.onmessage({ data }) };
}

/** Start a worker of a version on a host that serves `site`, path by path; `null` is a host that is not there. */
function worker({ version = "v1", site = {}, published = version, caches = new Caches(), clients = [] } = {}) {
  const asked = [];
  const host = { site, published };
  const self = {
    listeners: {},
    addEventListener: (type, listener) => (self.listeners[type] = listener),
    registration: { scope: SCOPE, update: async () => {}, installing: null, waiting: null },
    clients: { matchAll: async () => clients, claim: async () => {}, get: async () => undefined },
    skipWaiting: async () => {},
  };
  const fetch = async (request, { cache } = {}) => {
    const url = request.url ?? request;
    asked.push([url.slice(SCOPE.length), cache]);
    if (host.site === null) throw new TypeError("no network");
    const path = url
      .slice(SCOPE.length)
      .split(/[?#]/)[0]
      .replace(/(^|\/)$/, "$1index.html");
    const headers = {
      "content-type": path.endsWith(".html") ? "text/html" : "text/plain",
      vary: "Accept-Encoding",
      "x-own": "1",
    };
    if (path === "files.json") return new Response(listOf(host.published, host.site));
    const text = host.stale && cache === "default" ? host.stale : host.site[decodeURIComponent(path)];
    return text === undefined ? new Response("nothing", { status: 404, headers }) : new Response(text, { headers });
  };
  const context = vm.createContext({
    self,
    caches,
    fetch,
    btoa,
    crypto: webcrypto,
    URL,
    Response,
    Headers,
    MessageChannel: Channel,
    AbortController,
    TransformStream,
    clearTimeout,
    setTimeout: (run, ms) => setTimeout(run, ms >= 1000 ? 20 : 0).unref(),
  });
  vm.runInContext(SOURCE.replace('"@VERSION@"', JSON.stringify(version)), context);
  /** Let the worker answer, as the browser would. */
  const ask = async (
    path,
    { navigate = false, destination = "image", headers = {}, method = "GET", clientId = "", cache = "default" } = {},
  ) => {
    let answer;
    const waits = [];
    const request = {
      url: SCOPE + path,
      method,
      headers: new Headers(headers),
      mode: navigate ? "navigate" : "no-cors",
      destination,
      cache,
    };
    self.listeners.fetch({
      request,
      clientId,
      resultingClientId: "here",
      respondWith: (a) => (answer = a),
      waitUntil: (w) => waits.push(w),
    });
    const response = await answer;
    await Promise.all(waits);
    return response;
  };
  const run = async (type, event = {}) => {
    let work;
    self.listeners[type]({ ...event, waitUntil: (w) => (work = w) });
    await work;
  };
  return { context, self, caches, ask, run, asked, host };
}

/** Start one that has been installed. */
async function installed(given) {
  const made = worker(given);
  await made.run("install");
  return made;
}

const SITE = {
  "index.html": "home",
  "one/index.html": "one",
  "one/a b é.svg": "<svg/>",
  "assets/stylesheets/s.css": "css",
};

test("only plain requests below the scope are answered", async () => {
  const made = worker({ site: SITE });
  assert.equal(await made.ask("one/", { method: "POST" }), undefined);
  assert.equal(await made.ask("one/", { headers: { range: "bytes=0-1" } }), undefined);
  for (const other of ["../other/", "../tutorial2/", "%ff"]) assert.equal(await made.ask(other), undefined, other);
  assert.deepEqual(made.asked, []);
});

test("install keeps what every page needs, and nothing else", async () => {
  const made = await installed({ site: SITE });
  assert.deepEqual(made.caches.paths("v1").sort(), ["assets/stylesheets/s.css", "files.json"]);
  assert.equal(made.asked[0][1], "no-store");
});

test("install refuses a list of another version", async () => {
  await assert.rejects(worker({ site: SITE, published: "v2" }).run("install"), /of version v2, this worker of v1/);
});

test("install refuses a host that changes files", async () => {
  const made = worker({ site: SITE });
  const fetch = made.context.fetch;
  made.context.fetch = async (url, options) =>
    url.endsWith("s.css") ? new Response("css, changed") : fetch(url, options);
  await assert.rejects(made.run("install"), /s\.css is not as it was built/);
  assert.deepEqual(made.caches.paths("v1").includes("files.json"), false);
});

test("right bytes are kept with their headers and answered without the network", async () => {
  const made = worker({ site: SITE });
  const first = await made.ask("one/?q=1", { navigate: true });
  assert.equal(await first.text(), "one");
  made.host.site = null;
  const again = await made.ask("one/index.html", { navigate: true });
  assert.equal(await again.text(), "one");
  assert.equal(again.headers.get("content-type"), "text/html");
  assert.equal(again.headers.get("x-own"), "1");
  assert.equal(again.headers.get("content-length"), "3");
  assert.equal(again.headers.get("vary"), null);
});

test("what the browser's own cache has of an older version is fetched again", async () => {
  const made = worker({ site: SITE });
  made.host.stale = "one of last week";
  assert.equal(await (await made.ask("one/", { navigate: true })).text(), "one");
  assert.deepEqual(made.asked.slice(-2), [
    ["one/", "default"],
    ["one/", "reload"],
  ]);
});

test("one path stands for a picture's every look, each with its own hash", async () => {
  const site = { ...SITE, "one/p.en.dark.svg": "night", "one/p.en.light.svg": "day", "one/q.json": "{}" };
  const made = await installed({ site });
  assert.match(listOf("v1", site), /p\.\*\.svg/);
  for (const path of ["one/p.en.dark.svg", "one/p.en.light.svg", "one/q.json"])
    assert.equal(await (await made.ask(path)).text(), site[path]);
  for (const path of ["one/p.en.dark.svg", "one/p.en.light.svg", "one/q.json"])
    assert.ok(made.caches.paths("v1").includes(path), path);
});

test("wrong bytes are never kept, and a part is refused", async () => {
  const made = await installed({ site: { ...SITE } });
  made.host.site["one/a b é.svg"] = "other";
  let looked = 0;
  made.self.registration.update = async () => looked++;
  assert.equal((await made.ask("one/a%20b%20%C3%A9.svg")).type, "error");
  assert.equal(looked, 1);
  assert.equal(made.asked.at(-1)[1], "reload"); // not from the browser's own cache a second time
  assert.equal(made.caches.paths("v1").includes("one/a%20b%20%C3%A9.svg"), false);
});

test("Python's files are left to its worker, and its scripts are given as that has kept them", async () => {
  const made = worker({
    site: { ...SITE, "assets/python/1/numpy.whl": "numpy", "assets/run/1/n.whl": "n", "assets/python/1/p.js": "p" },
  });
  for (const path of ["assets/python/1/numpy.whl", "assets/run/1/n.whl", "assets/python/1/p.js"]) {
    assert.equal(await made.ask(path, { destination: "" }), undefined, path);
  }
  assert.deepEqual(made.asked, []);
  const imported = () => made.ask("assets/python/1/p.js", { destination: "script" });
  assert.equal(await (await imported()).text(), "p");
  assert.deepEqual(made.caches.paths("v1"), ["files.json"]);
  made.host.site = null;
  assert.equal((await imported()).type, "error");
  const cache = await made.caches.open(`nn-tutorial-python ${SCOPE}`);
  await cache.put(`${SCOPE}assets/python/?${short("p")}`, new Response("q"));
  assert.equal((await imported()).type, "error", "other bytes under its name");
  await cache.put(`${SCOPE}assets/python/?${short("p")}`, new Response("p"));
  assert.equal(await (await imported()).text(), "p");
});

test("of Python's files, a new version leaves those that it uses, and a withdrawn worker none", async () => {
  const made = worker({ site: { ...SITE, "assets/python/1/numpy.whl": "numpy" } });
  const cache = await made.caches.open(`nn-tutorial-python ${SCOPE}`);
  for (const text of ["numpy", "old"]) await cache.put(`${SCOPE}assets/python/?${short(text)}`, new Response(text));
  await made.run("install");
  await made.run("activate");
  assert.deepEqual(made.caches.paths("python"), [`assets/python/?${short("numpy")}`]);
  const gone = worker({ version: "", caches: made.caches });
  gone.self.registration.unregister = async () => {};
  await gone.run("activate");
  assert.deepEqual([...made.caches.all.keys()], []);
});

test("a page that is wrong brings the new version's worker", async () => {
  const made = await installed({ site: { ...SITE } });
  made.host.site["one/index.html"] = "one of v2";
  const said = [];
  made.self.registration.waiting = { state: "installed", postMessage: (message) => said.push({ ...message }) };
  made.self.registration.update = () => assert.fail("the new worker is there already");
  assert.equal((await made.ask("one/")).type, "error");
  const response = await made.ask("one/", { navigate: true });
  assert.deepEqual(said, [{ type: "take over", arriving: "here" }]);
  assert.equal(response.status, 503);
  assert.match(await response.text(), /sedang diperbarui/);
});

test("a page that is loaded again brings the new version that waits, and else stays as it is", async () => {
  const made = await installed({ site: { ...SITE } });
  const loaded = (cache) => made.ask("one/", { navigate: true, cache });
  assert.equal(await (await loaded("default")).text(), "one");
  assert.equal(await (await loaded("no-cache")).text(), "one");
  const said = [];
  made.self.registration.waiting = { state: "installed", postMessage: (message) => said.push({ ...message }) };
  assert.equal(await (await loaded("default")).text(), "one");
  assert.deepEqual(said, []);
  assert.match(await (await loaded("no-cache")).text(), /sedang diperbarui/);
  assert.deepEqual(said, [{ type: "take over", arriving: "here" }]);
});

test("without a new worker, a wrong page is shown only when the site is still of this version", async () => {
  const made = await installed({ site: { ...SITE } });
  Object.assign(made.host.site, { "one/index.html": "one, damaged", "service_worker.js": "of this version" });
  assert.equal(await (await made.ask("one/", { navigate: true })).text(), "one, damaged");
  made.host.published = "v2";
  assert.equal((await made.ask("one/", { navigate: true })).status, 503);
  assert.equal((await made.ask("new/", { navigate: true })).status, 503); // a 404 page, with a style of v2
  assert.equal(made.caches.paths("v1").includes("one/index.html"), false);
});

test("what a host says that is down or wants a login is passed on", async () => {
  const made = await installed({ site: { ...SITE } });
  const fetch = made.context.fetch;
  const looked = [];
  let status;
  made.self.registration.update = async () => looked.push(status);
  for (status of [503, 403, 200]) {
    const headers = { "content-type": "text/html" };
    made.context.fetch = async () => new Response("the host's words", { status, headers });
    const response = await made.ask("one/", { navigate: true });
    assert.equal(await response.text(), "the host's words", status);
  }
  made.context.fetch = fetch;
  assert.deepEqual(looked, [403, 200]); // a host that is down has no new version either
  assert.equal(made.caches.paths("v1").includes("one/index.html"), false);
});

test("a folder's name without its slash leads to the folder", async () => {
  const response = await worker({ site: SITE }).ask("one?q=1", { navigate: true });
  assert.equal(response.status, 302);
  assert.equal(response.headers.get("location"), `${SCOPE}one/?q=1`);
});

test("a picture for phones comes from the host, and offline the wide one stands in for it", async () => {
  const site = { "a/figures/x.en.light.svg": "wide", "index.html": "home" };
  const online = worker({ site });
  await online.ask("", { navigate: true });
  assert.equal(await (await online.ask("a/figures/x.en.light.svg")).text(), "wide");
  online.host.site = { ...site, "a/figures/x.en.narrow.light.svg": "narrow" };
  assert.equal(await (await online.ask("a/figures/x.en.narrow.light.svg")).text(), "narrow");
  online.host.site = null;
  assert.equal(await (await online.ask("a/figures/x.en.narrow.light.svg")).text(), "wide");
  assert.equal((await online.ask("a/figures/y.en.narrow.light.svg")).type, "error");
});

test("offline and never visited: words in the language of the address for a page, an error for a part", async () => {
  const made = await installed({ site: SITE });
  made.host.site = null;
  for (const [path, language, title] of [
    ["one/", "id", "Halaman ini belum pernah Anda buka"],
    ["en/one/", "en", "You have not visited this page yet"],
  ]) {
    const response = await made.ask(path, { navigate: true });
    assert.equal(response.status, 503);
    const html = await response.text();
    assert.match(html, new RegExp(`^<!doctype html><html lang="${language}">.*<h1>${title}</h1>`));
    assert.equal(html.includes("http-equiv"), false);
  }
  assert.equal((await made.ask("one/a%20b%20%C3%A9.svg")).type, "error");
  assert.equal((await made.ask("nothing.svg")).type, "error");
});

test("what is not in the list passes and is not kept", async () => {
  const made = await installed({ site: { ...SITE } });
  const before = made.caches.paths("v1");
  assert.equal((await made.ask("nothing/", { navigate: true })).status, 404);
  made.host.site["late.js"] = "late";
  assert.equal(await (await made.ask("late.js")).text(), "late");
  assert.deepEqual(made.caches.paths("v1"), before);
});

test("a new version inherits what is the same, drops the rest, and fetches visited pages again", async () => {
  const shared = { "assets/stylesheets/s.css": "css" };
  const v1 = {
    ...shared,
    "index.html": "home 1",
    "one/index.html": "one 1",
    "two/index.html": "two 1",
    "x.0123456789ab.js": "x 1",
    "assets/python/1/numpy.whl": "numpy 1",
  };
  const v2 = {
    ...shared,
    "index.html": "home 2",
    "one/index.html": "one 2",
    "two/index.html": "two 2",
    "x.ba9876543210.js": "x 2",
    "assets/python/1/numpy.whl": "numpy 2",
  };
  const old = await installed({ site: v1 });
  for (const path of ["", "one/", "x.0123456789ab.js"]) await old.ask(path);
  const kept = await old.caches.open(`nn-tutorial-v1 ${SCOPE}`);
  await kept.put(`${SCOPE}assets/python/1/numpy.whl`, new Response("numpy 1"));
  const foreign = ["nn-tutorial-v0 https://example.org/b/", `something ${SCOPE}`];
  for (const name of foreign) await old.caches.open(name);
  const made = await installed({ version: "v2", site: v2, caches: old.caches });
  const left = [];
  const remove = made.caches.delete;
  made.caches.delete = (name) => {
    left.push(...made.caches.all.get(name).keys());
    return remove(name);
  };
  await made.run("activate");
  assert.deepEqual(left, [`${SCOPE}files.json`]); // at no time is a file there twice
  await made.ask("one/", { navigate: true });
  assert.deepEqual(made.caches.paths("v2").sort(), [
    "assets/stylesheets/s.css",
    "files.json",
    "index.html",
    "one/index.html",
    "x.ba9876543210.js",
  ]); // two/ was not visited, and what Python needs comes with Python
  assert.deepEqual([...made.caches.all.keys()], [...foreign, `nn-tutorial-v2 ${SCOPE}`]);
  made.host.site = null;
  assert.equal(await (await made.ask("one/", { navigate: true })).text(), "one 2");
});

test("a window of the old version gets nothing from the new one, and is loaded again", async () => {
  const said = [];
  const navigated = [];
  const window = (id, answers) => ({
    id,
    url: `${SCOPE}${id}/`,
    postMessage: ({ type }, [port]) => {
      said.push(type);
      if (answers) port.postMessage("yes");
    },
    navigate: async (url) => navigated.push(url),
  });
  const made = await installed({ site: SITE, clients: [window("old", false), window("alive", true)] });
  await made.run("activate");
  assert.equal((await made.ask("assets/stylesheets/s.css", { clientId: "old" })).type, "error");
  assert.equal(await (await made.ask("assets/stylesheets/s.css", { clientId: "new" })).text(), "css");
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert.deepEqual(said, ["load again", "load again"]);
  assert.deepEqual(navigated, [`${SCOPE}old/`]); // it did not answer
});

test("which windows are old is known after the browser has ended the worker, too", async () => {
  const old = { id: "old", url: SCOPE, postMessage() {}, navigate: async () => {} };
  const made = await installed({ site: SITE, clients: [old] });
  await made.run("activate");
  const again = worker({ site: SITE, caches: made.caches });
  assert.equal((await again.ask("assets/stylesheets/s.css", { clientId: "old" })).type, "error");
  assert.equal(await (await again.ask("assets/stylesheets/s.css", { clientId: "new" })).text(), "css");
});

test("a new version is installed where there is no room, and gives what the host has", async () => {
  const made = worker({ site: SITE });
  made.caches.full = true;
  await made.run("install");
  await made.run("activate");
  assert.equal(await (await made.ask("one/", { navigate: true })).text(), "one");
  assert.equal(await (await made.ask("assets/stylesheets/s.css")).text(), "css");
});

test("what a disk has damaged is fetched again, and no answer without a host", async () => {
  const made = await installed({ site: { ...SITE } });
  await made.ask("one/", { navigate: true });
  const cache = await made.caches.open(`nn-tutorial-v1 ${SCOPE}`);
  await cache.put(`${SCOPE}one/index.html`, new Response("0ne"));
  await cache.put(`${SCOPE}assets/stylesheets/s.css`, new Response("c"));
  const { site } = made.host;
  made.host.site = null;
  assert.equal((await made.ask("one/", { navigate: true })).status, 503);
  assert.equal((await made.ask("assets/stylesheets/s.css")).type, "error");
  made.host.site = site;
  assert.equal(await (await made.ask("one/", { navigate: true })).text(), "one");
  assert.equal(await (await made.ask("assets/stylesheets/s.css")).text(), "css");
  made.host.site = null;
  assert.equal(await (await made.ask("one/", { navigate: true })).text(), "one"); // kept anew
});

test("a damaged list of files is had anew", async () => {
  const made = await installed({ site: SITE });
  await made.ask("one/", { navigate: true });
  await (await made.caches.open(`nn-tutorial-v1 ${SCOPE}`)).put(`${SCOPE}files.json`, new Response("{"));
  const again = worker({ site: SITE, caches: made.caches });
  await again.ask("", { navigate: true });
  again.host.site = null;
  const offline = worker({ site: null, caches: made.caches });
  assert.equal(await (await offline.ask("one/", { navigate: true })).text(), "one");
});

test("without a host, the version that waits goes on waiting, and what was kept is read", async (t) => {
  const alive = setInterval(() => {}, 10);
  t.after(() => clearInterval(alive));
  const made = await installed({ site: { ...SITE } });
  await made.ask("one/", { navigate: true });
  made.self.registration.waiting = { state: "installed", postMessage: () => assert.fail("there is no host") };
  made.host.site = null;
  assert.equal(await (await made.ask("one/", { navigate: true, cache: "no-cache" })).text(), "one");
  const { fetch } = made.context;
  made.context.fetch = () => new Promise(() => {}); // a host that takes the request, and no more
  assert.equal(await (await made.ask("one/", { navigate: true, cache: "no-cache" })).text(), "one");
  made.context.fetch = fetch;
  let skipped = 0;
  made.self.skipWaiting = async () => skipped++;
  await made.run("message", { data: { type: "take over" } });
  assert.equal(skipped, 0);
  made.host.site = SITE;
  await made.run("message", { data: { type: "take over" } });
  assert.equal(skipped, 1);
});

test("a host that has given up its worker is asked itself, at once or after some loads in vain", async () => {
  for (const [script, loads] of [
    [undefined, 1],
    ["of the old version", 13],
  ]) {
    const made = await installed({ site: { ...SITE } });
    made.host.site = { ...SITE, "one/index.html": "one of v2", ...(script && { "service_worker.js": script }) };
    made.host.published = "v2";
    let gone = 0;
    made.self.registration.unregister = async () => gone++;
    for (let load = 1; load <= loads; load++) {
      assert.equal(gone, 0, `before load ${load}`);
      assert.match(await (await made.ask("one/", { navigate: true })).text(), /refresh" content="5"/);
    }
    assert.equal(gone, 1);
  }
});

test("a host that never answers, or stops in the middle, is no answer", async (t) => {
  const alive = setInterval(() => {}, 10); // the worker's own timers do not hold up Node
  t.after(() => clearInterval(alive));
  const made = await installed({ site: SITE });
  const { fetch } = made.context;
  const ended = (signal) => new Promise((_, fail) => signal?.addEventListener("abort", () => fail(signal.reason)));
  made.context.fetch = (url, options) => (url.endsWith(".svg") ? ended(options.signal) : fetch(url, options));
  assert.equal((await made.ask("one/a%20b%20%C3%A9.svg")).type, "error");
  made.context.fetch = async (url, options) => {
    if (!url.endsWith(".svg")) return fetch(url, options);
    const start = (pieces) => {
      pieces.enqueue(new TextEncoder().encode("<sv"));
      ended(options.signal).catch((error) => pieces.error(error));
    };
    return new Response(new ReadableStream({ start }));
  };
  assert.equal((await made.ask("one/a%20b%20%C3%A9.svg")).type, "error");
});

test("a withdrawn worker lets a page end what it is doing", async (t) => {
  const alive = setInterval(() => {}, 10);
  t.after(() => clearInterval(alive));
  const said = [];
  const navigated = [];
  const window = {
    url: SCOPE,
    postMessage: ({ type }, [port]) => {
      said.push(type);
      port.postMessage("yes");
    },
    navigate: async (url) => navigated.push(url),
  };
  const made = worker({ version: "", clients: [window] });
  made.self.registration.unregister = async () => {};
  await made.run("activate");
  assert.deepEqual([said, navigated], [["load again"], []]);
});

test("a page tells which files it loaded without the worker, and they are kept", async () => {
  const made = await installed({ site: SITE });
  const urls = [`${SCOPE}one/#x`, `${SCOPE}one/a%20b%20%C3%A9.svg`, `${SCOPE}nothing.js`, "https://other.org/x.js"];
  await made.run("message", { data: { type: "keep", urls } });
  made.host.site = null;
  assert.equal(await (await made.ask("one/", { navigate: true })).text(), "one");
  assert.equal(await (await made.ask("one/a%20b%20%C3%A9.svg")).text(), "<svg/>");
  await made.run("message", { data: null }); // not ours
});

test("when the browser has dropped the list, it is asked for, and taken only of this version", async () => {
  const made = worker({ site: SITE });
  assert.equal((await made.context.filesOfVersion()).get("index.html"), short("home"));
  assert.equal(await worker({ site: SITE, published: "v2" }).context.filesOfVersion(), null);
});
