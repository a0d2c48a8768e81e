/** The worker: it fetches Pyodide when it is made, then runs one program after the other, each by itself. */
import { core, environment, ownPython, packages, runtime, snapshots, stdlib, wheel } from "./config.js";
import { LaterFiles, SITE_PACKAGES } from "./later_files.js";
import { beginToKeep, open, Unreachable } from "./python_files.js";
import { isWorthwhile, restore, unpacker } from "./restored_python.js";
import { listenForStop } from "./stop_signal.js";

const top = new URL(runtime, import.meta.url).href;
const SITE = new URL("../../../", import.meta.url).href;
const addressOf = (name) => (name === wheel ? new URL(wheel, import.meta.url).href : top + name);
const known = { ...core, ...packages.matplotlib, ...packages.nn_tutorial };
const snapshot = snapshots[self.name]; // the page says by the worker's name what its programs need
const extras = { matplotlib: () => python.loadPackage("matplotlib", quiet), nn_tutorial: loadTutorial };
const quiet = { messageCallback() {}, errorCallback() {} };
const loaded = new Set();
const postMessage = self.postMessage.bind(self);
const options = { indexURL: top, env: environment };
let python, inPage, listen;
let isRestoring = false;
let later = null; // what puts the files there that a restored Python has not got yet
const MACHINE = "pyodide.asm.wasm"; // Python itself
let machine = null; // compiled

// What the service worker keeps is not for programs: one that writes there could replace the site's own pages. Nor are
// further workers: from a file of the site, one would have only the policy that the host sends with it, perhaps none.
// And what else a host name keeps, or lets its pages share, belongs to all projects on it. What the page hears is said
// by this file alone: a program that speaks for it, or closes the worker, would leave the page waiting.
const FILES = [
  "RequestFileSystem",
  "RequestFileSystemSync",
  "ResolveLocalFileSystemURL",
  "ResolveLocalFileSystemSyncURL",
];
const OLD_FILES = FILES.map((name) => `webkit${name}`); // Chromium's, from before there was `storage`
const SHARED = ["caches", "indexedDB", "BroadcastChannel", ...OLD_FILES];
// So do the addresses of its other projects, where the reader may have an account; `fetch` is put there again, below.
const ADDRESSES = [
  "XMLHttpRequest",
  "EventSource",
  "WebSocket",
  "WebSocketStream",
  "WebTransport",
  "FontFace",
  "fetch",
];
const { fetch: fetchAsIs, Request: RequestAsIs } = self;
const addressAsIs = Object.getOwnPropertyDescriptor(Request.prototype, "url").get; // a program may put another in its place
for (const name of [...SHARED, ...ADDRESSES, "Worker", "Notification", "postMessage", "close"]) {
  for (let scope = self; scope; scope = Object.getPrototypeOf(scope)) delete scope[name];
}
for (const name of ["serviceWorker", "storage", "storageBuckets", "locks", "usb", "serial", "hid"]) {
  delete Object.getPrototypeOf(navigator)[name];
}

// How much has come of the files that are awaited, for the page to show.
let awaited = {};
let posted = 0;
let loading = true;
let failure = null;
const arrived = new Map(); // how many bytes have come of each file, by name
const coming = new Map(); // the files that are on their way, by name

function tell(always) {
  const names = Object.keys(awaited);
  const received = names.reduce((total, name) => total + (arrived.get(name) ?? 0), 0);
  const expected = names.reduce((total, name) => total + awaited[name].size, 0);
  if (!always && performance.now() - posted < 50 && received < expected) return;
  posted = performance.now();
  postMessage({ type: "loading", received, expected });
}

/** Begin to fetch a file, if it is not on its way. */
function begin(name, file) {
  if (coming.has(name)) return coming.get(name);
  arrived.set(name, 0);
  const response = open(addressOf(name), file, {
    came(bytes) {
      arrived.set(name, arrived.get(name) + bytes);
      if (name in awaited) tell(false);
    },
    lost: () => name in awaited && postMessage({ type: "retrying" }),
  });
  coming.set(name, response);
  response.catch(() => {}); // who waits for it hears of it
  return response;
}

/** Begin to fetch files, all at once; the page shows how much of them has come. */
function fetchAll(files) {
  awaited = files;
  tell(true);
  for (const [name, file] of Object.entries(files)) {
    const response = begin(name, file);
    if (name !== snapshot?.name) response.catch(lost); // without that, Python starts as ever
  }
}

/** A file has not come. Pyodide may wait for it without end, so the page is told at once. */
function lost(error) {
  failure ??= error;
  if (loading) trouble(error);
}

/** Pyodide gets the files that were checked; a program that asks for anything else gets what this site has, and no more. */
self.fetch = async (resource, options) => {
  const request = new RequestAsIs(resource, { ...options, redirect: "error" });
  const url = addressAsIs.call(request);
  const name = url.startsWith(top) ? url.slice(top.length) : null;
  if (name === stdlib && isRestoring) return new Response(""); // which comes later
  if (name === MACHINE) return new Response(""); // which is compiled already
  // Hosts take `..%2f` for a way up, which no browser resolves; no file of the site has such a letter in its name.
  if (!url.startsWith(SITE) || /%(?:2f|5c)/i.test(url)) throw new TypeError(`${url} is no address of this site`);
  if (!(name in known)) return fetchAsIs.call(self, request);
  const response = coming.get(name) ?? open(url, known[name]);
  coming.delete(name);
  return response;
};

/** Import one of Python's scripts: it has come and is kept, so that its address answers at once. */
async function importScript(name) {
  await coming.get(name);
  coming.delete(name);
  return import(`${top}${name}`).catch((error) => {
    throw new Unreachable(String(error));
  });
}

/** Fetch our own Python. */
async function inPageText() {
  const response = await open(new URL("in_page.py", import.meta.url).href, ownPython);
  return response.text();
}

async function load() {
  // Where there is no WebAssembly, or a policy forbids it, Pyodide would wait without end.
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch (error) {
    return postMessage({ type: "trouble", trouble: "unsupported", reason: String(error) });
  }
  const found = await restored();
  python = found ?? (await started());
  loading = false;
  postMessage({ type: "ready", restored: found && self.name });
}

/** Compile Python itself as soon as it has come: Pyodide would begin when its scripts have run. */
function compileAtOnce() {
  const { compile, instantiate, instantiateStreaming } = WebAssembly;
  machine ??= coming.get(MACHINE).then(async (response) => compile(await response.arrayBuffer()));
  machine.catch(() => {}); // Pyodide hears of it
  const compiled = async (_response, imports) => {
    WebAssembly.instantiateStreaming = instantiateStreaming; // programs have the browser's own
    const module = await machine;
    return { module, instance: await instantiate(module, imports) };
  };
  WebAssembly.instantiateStreaming = /** @type {any} */ (compiled);
}

/** Give Pyodide's own beginning. */
async function loader() {
  compileAtOnce();
  const { loadPyodide } = await importScript("pyodide.mjs.js");
  await importScript("pyodide.asm.js");
  return loadPyodide;
}

/** Start Python. */
async function started() {
  const own = inPageText();
  own.catch(() => {}); // until it is wanted
  fetchAll(core);
  const loadPyodide = await loader();
  const started = await loadPyodide({ ...options, packages: ["numpy"] });
  if (!started.loadedPackages.numpy) throw failure ?? new Error("NumPy is missing");
  started.FS.writeFile(`${SITE_PACKAGES}/in_page.py`, await own);
  prepare(started);
  return started;
}

/** Start Python from its snapshot; give null where that cannot be, for whatever reason. */
async function restored() {
  if (!snapshot || !isWorthwhile()) return null;
  const first = { ...core, [snapshot.name]: snapshot };
  for (const name of snapshot.later) delete first[name];
  const unpack = unpacker();
  fetchAll(first);
  const packed = coming.get(snapshot.name).then((response) => response.arrayBuffer());
  packed.catch(() => {}); // `restore` hears of it
  isRestoring = true;
  try {
    const found = await restore(await loader(), options, snapshot, packed, unpack);
    const files = snapshot.later.map((name) => ({ address: addressOf(name), ...known[name] }));
    later = new LaterFiles(found, found.pyimport("later_files"), files);
    allCome(later).catch(() => {}); // begun when nothing more is waited for; a program that needs them says so
    for (const name of snapshot.packages) loaded.add(name);
    prepare(found);
    return found;
  } catch (error) {
    console.debug("Python starts without its snapshot:", error);
    later = null;
    return null;
  } finally {
    coming.delete(snapshot.name);
    isRestoring = false;
  }
}

function prepare(python) {
  inPage = python.pyimport("in_page");
  python.pyimport("numpy").destroy();
  listen = listenForStop(python, () => postMessage({ type: "stopping" }));
}

async function loadTutorial() {
  const response = await coming.get(wheel);
  python.unpackArchive(await response.arrayBuffer(), "wheel");
  inPage.protect("nn_tutorial");
}

/** Fetch what a program imports beyond NumPy. */
async function loadFor(code) {
  const names = inPage.needs(code);
  const wanted = names.toJs().filter((name) => name in extras && !loaded.has(name));
  names.destroy();
  if (wanted.length === 0) return;
  failure = null;
  loading = true;
  fetchAll(Object.assign({}, ...wanted.map((name) => packages[name])));
  for (const name of wanted) {
    await extras[name]();
    if (failure) throw failure;
    loaded.add(name);
  }
  loading = false; // a program may ask for what is not there, and go on
}

/** Wait for the files of a restored Python. */
async function allCome(files) {
  const responses = await Promise.all(snapshot.later.map((name) => begin(name, known[name])));
  files.came(await Promise.all(responses.map((response) => response.clone().arrayBuffer())));
}

/** Give a restored Python its files. */
async function putFiles() {
  const files = later; // when they have come, behind the program before, there are none any more
  if (!files) return;
  try {
    await allCome(files);
    files.put();
    later = null;
  } finally {
    for (const name of snapshot.later) coming.delete(name);
  }
}

/** Give a restored Python its files now, if the program cannot start without them. */
async function filesFor(code) {
  if (!later?.areNeeded(code)) return;
  failure = null;
  loading = true;
  fetchAll(Object.fromEntries(snapshot.later.map((name) => [name, known[name]])));
  await putFiles();
  loading = false;
}

/** Give it them behind the output; without a network, behind the next program's. */
const putFilesBehind = () => putFiles().catch(() => {});

async function run({ code, name, words, stop }) {
  await filesFor(code);
  await loadFor(code);
  postMessage({ type: "running" });
  const post = (event) => postMessage(event.toJs({ dict_converter: Object.fromEntries }));
  const said = python.toPy(words);
  listen(stop);
  const result = inPage.run(code, name, post, said);
  listen(null);
  postMessage({ type: "end", ...result.toJs({ dict_converter: Object.fromEntries }) });
  result.destroy();
  said.destroy();
  beginToKeep(); // the first output is there
  putFilesBehind();
}

/** Judge an answer to an exercise. */
async function check({ exercise, answer, language, seed, stop }) {
  await putFilesBehind(); // first: where an answer is judged, nothing may be written
  await loadFor("import nn_tutorial");
  postMessage({ type: "running" });
  listen(stop);
  const result = inPage.check(exercise, answer, language, seed);
  listen(null);
  postMessage({ type: "end", ...JSON.parse(result) });
  beginToKeep(); // the first output is there
  putFilesBehind();
}

/** Say in the reader's language what stopped a program: with the words of those that judge answers, or, where they have not come, not at all. */
async function explain({ code, error, traceback, language }) {
  let said = "";
  try {
    await putFiles();
    if (!loaded.has("nn_tutorial")) {
      begin(wheel, packages.nn_tutorial[wheel]);
      await loadTutorial();
      loaded.add("nn_tutorial");
    }
    said = inPage.explain(code, error, traceback, language);
  } catch {
    coming.delete(wheel); // the next program asks for it again
  }
  postMessage({ type: "end", state: "done", said });
}

/** Tell the page that Python is not there: for want of a network, because it does not start, or because a program broke it. */
function trouble(error) {
  beginToKeep();
  const unreachable = failure ?? (error instanceof Unreachable && error);
  const reason = String(unreachable || error);
  postMessage({ type: "trouble", trouble: unreachable ? "unreachable" : listen ? "damaged" : "broken", reason });
}

const ready = load();
ready.catch(trouble);
self.addEventListener("message", ({ data }) => {
  if (data.type === "run") ready.then(() => run(data)).catch(trouble);
  if (data.type === "check") ready.then(() => check(data)).catch(trouble);
  if (data.type === "explain") ready.then(() => explain(data));
});
