/** The worker: it fetches Pyodide when it is made, then runs one program after the other, each by itself. */
import { core, packages, runtime, wheel } from "./config.js";

const top = new URL(runtime, import.meta.url).href;
const extras = { matplotlib: () => python.loadPackage("matplotlib", quiet), nn_tutorial: loadTutorial };
const quiet = { messageCallback() {}, errorCallback() {} };
const loaded = new Set();
let python, inPage;

// What the service worker keeps is not for programs: one that writes there could replace the site's own pages. Nor are
// further workers: from a file of the site, one would have only the policy that the host sends with it, perhaps none.
for (const name of ["caches", "Worker"]) {
  for (let scope = self; scope; scope = Object.getPrototypeOf(scope)) delete scope[name];
}
delete Object.getPrototypeOf(navigator).serviceWorker;

// Every file of Python passes through here, so that the page can show how much has come.
let received = 0;
let expected = sum(Object.fromEntries(Object.entries(core).filter(([name]) => !name.endsWith(".js")))); // those are imported
let posted = 0;
let loading = true;
let failure = null;
const fetchAsIs = self.fetch.bind(self);

function sum(sizes) {
  return Object.values(sizes).reduce((total, size) => total + size, 0);
}

function count(bytes) {
  received += bytes;
  if (performance.now() - posted > 50 || received >= expected) {
    posted = performance.now();
    postMessage({ type: "loading", received, expected });
  }
}

self.fetch = async (resource, options) => {
  let response;
  try {
    response = await fetchAsIs(resource, options);
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  } catch (error) {
    lost(error);
    throw error;
  }
  if (!response.body || !(response.url.startsWith(top) || response.url.endsWith(wheel))) return response;
  const counter = new TransformStream({
    transform(chunk, controller) {
      count(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  response.body.pipeTo(counter.writable).catch(lost);
  return new Response(counter.readable, { status: response.status, headers: response.headers });
};

/** A file has not come. Pyodide may wait for it without end, so the page is told at once. */
function lost(error) {
  failure ??= String(error);
  if (loading) trouble(error);
}

async function load() {
  count(0);
  const { loadPyodide } = await import(`${top}pyodide.mjs.js`);
  const [loadedPython, source] = await Promise.all([
    loadPyodide({ indexURL: top, packages: ["numpy"], env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0", MPLBACKEND: "agg" } }),
    fetchAsIs(new URL("in_page.py", import.meta.url)).then((response) => response.text()),
  ]);
  python = loadedPython;
  if (!python.loadedPackages.numpy) throw new Error(failure ?? "NumPy is missing");
  python.FS.writeFile("/lib/python3.12/site-packages/in_page.py", source);
  inPage = python.pyimport("in_page");
  python.pyimport("numpy").destroy();
  loading = false;
  postMessage({ type: "ready" });
}

async function loadTutorial() {
  const response = await self.fetch(new URL(wheel, import.meta.url));
  python.unpackArchive(await response.arrayBuffer(), "wheel");
}

/** Fetch what a program imports beyond NumPy. */
async function loadFor(code) {
  const names = inPage.needs(code);
  const wanted = names.toJs().filter((name) => name in extras && !loaded.has(name));
  names.destroy();
  failure = null;
  received = 0;
  expected = wanted.reduce((total, name) => total + sum(packages[name]), 0);
  loading = true;
  for (const name of wanted) {
    await extras[name]();
    if (failure) throw new Error(failure);
    loaded.add(name);
  }
  loading = false; // a program may ask for what is not there, and go on
}

async function run({ code, name, words }) {
  await loadFor(code);
  postMessage({ type: "running" });
  const post = (event) => postMessage(event.toJs({ dict_converter: Object.fromEntries }));
  const said = python.toPy(words);
  const result = inPage.run(code, name, post, said);
  postMessage({ type: "end", ...result.toJs({ dict_converter: Object.fromEntries }) });
  result.destroy();
  said.destroy();
}

/** Tell the page that Python is not there: for want of a network, or for another reason. */
function trouble(error) {
  const reason = failure ?? String(error);
  const network = failure !== null || /fetch|network|import/i.test(reason);
  postMessage({ type: "trouble", trouble: network ? "unreachable" : "broken", reason });
}

const ready = load();
ready.catch(trouble);
self.addEventListener("message", ({ data }) => {
  if (data.type === "run") ready.then(() => run(data)).catch(trouble);
});
