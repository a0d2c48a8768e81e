/** The worker: it fetches Pyodide when it is made, then runs one program after the other, each by itself. */
import { core, packages, runtime, wheel } from "./config.js";
import { open, Unreachable } from "./python_files.js";
import { listenForStop } from "./stop_signal.js";

const top = new URL(runtime, import.meta.url).href;
const addressOf = (name) => (name === wheel ? new URL(wheel, import.meta.url).href : top + name);
const known = { ...core, ...packages.matplotlib, ...packages.nn_tutorial };
const extras = { matplotlib: () => python.loadPackage("matplotlib", quiet), nn_tutorial: loadTutorial };
const quiet = { messageCallback() {}, errorCallback() {} };
const loaded = new Set();
const postMessage = self.postMessage.bind(self);
let python, inPage, listen;

// What the service worker keeps is not for programs: one that writes there could replace the site's own pages. Nor are
// further workers: from a file of the site, one would have only the policy that the host sends with it, perhaps none.
// And what else a host name keeps, or lets its pages share, belongs to all projects on it. What the page hears is said
// by this file alone: a program that speaks for it, or closes the worker, would leave the page waiting.
for (const name of ["caches", "Worker", "indexedDB", "BroadcastChannel", "postMessage", "close"]) {
  for (let scope = self; scope; scope = Object.getPrototypeOf(scope)) delete scope[name];
}
for (const name of ["serviceWorker", "storage", "storageBuckets", "locks"]) {
  delete Object.getPrototypeOf(navigator)[name];
}

// How much has come of the files that are awaited, for the page to show.
let received = 0;
let expected = 0;
let posted = 0;
let loading = true;
let failure = null;
const coming = new Map(); // the files that are on their way, by name
const fetchAsIs = self.fetch.bind(self);

function came(bytes) {
  received += bytes;
  if (performance.now() - posted < 50 && received < expected) return;
  posted = performance.now();
  postMessage({ type: "loading", received, expected });
}

/** Begin to fetch files, all at once. */
function fetchAll(files) {
  received = 0;
  expected = Object.values(files).reduce((total, { size }) => total + size, 0);
  came(0);
  for (const [name, file] of Object.entries(files)) {
    const response = open(addressOf(name), file, { came, lost: () => postMessage({ type: "retrying" }) });
    response.catch(lost);
    coming.set(name, response);
  }
}

/** A file has not come. Pyodide may wait for it without end, so the page is told at once. */
function lost(error) {
  failure ??= error;
  if (loading) trouble(error);
}

/** Pyodide gets the files that were checked; what else is asked for, say by a program, goes its way. */
self.fetch = async (resource, options) => {
  const url = String(/** @type {Request} */ (resource).url ?? resource);
  const name = url.startsWith(top) ? url.slice(top.length) : null;
  if (!(name in known)) return fetchAsIs(resource, options);
  const response = coming.get(name) ?? open(url, known[name], { came() {}, lost() {} });
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

async function ownText(name) {
  const response = await fetchAsIs(new URL(name, import.meta.url)).catch(() => null);
  if (!response?.ok) throw new Unreachable(name);
  return response.text();
}

async function load() {
  // Where there is no WebAssembly, or a policy forbids it, Pyodide would wait without end.
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch (error) {
    return postMessage({ type: "trouble", trouble: "unsupported", reason: String(error) });
  }
  fetchAll(core);
  const source = ownText("in_page.py");
  source.catch(() => {});
  const { loadPyodide } = await importScript("pyodide.mjs.js");
  await importScript("pyodide.asm.js");
  const env = { HOME: "/home/pyodide", PYTHONHASHSEED: "0", MPLBACKEND: "agg" };
  python = await loadPyodide({ indexURL: top, packages: ["numpy"], env });
  if (!python.loadedPackages.numpy) throw failure ?? new Error("NumPy is missing");
  python.FS.writeFile("/lib/python3.12/site-packages/in_page.py", await source);
  inPage = python.pyimport("in_page");
  python.pyimport("numpy").destroy();
  listen = listenForStop(python);
  loading = false;
  postMessage({ type: "ready" });
}

async function loadTutorial() {
  const response = await coming.get(wheel);
  python.unpackArchive(await response.arrayBuffer(), "wheel");
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

async function run({ code, name, words, stop }) {
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
}

/** Judge an answer to an exercise. */
async function check({ exercise, answer, language, seed, stop }) {
  await loadFor("import nn_tutorial");
  postMessage({ type: "running" });
  listen(stop);
  const result = inPage.check(exercise, answer, language, seed);
  listen(null);
  postMessage({ type: "end", ...JSON.parse(result) });
}

/** Tell the page that Python is not there: for want of a network, because it does not start, or because a program broke it. */
function trouble(error) {
  const unreachable = failure ?? (error instanceof Unreachable && error);
  const reason = String(unreachable || error);
  postMessage({ type: "trouble", trouble: unreachable ? "unreachable" : listen ? "damaged" : "broken", reason });
}

const ready = load();
ready.catch(trouble);
self.addEventListener("message", ({ data }) => {
  if (data.type === "run") ready.then(() => run(data)).catch(trouble);
  if (data.type === "check") ready.then(() => check(data)).catch(trouble);
});
