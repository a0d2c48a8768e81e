/**
 * The page's one Python: a worker that is kept warm, a spare one for the time after a Stop, and a queue of programs.
 *
 * A program's listener is called with what the worker posts (`output`, `warning`, `figure`, `loading`, `running`) and
 * last with its end: {type: "end", state: "done" | "failed" | "stopped", …} where a state "failed" has a `traceback`
 * (the program's own error) or a `trouble` ("unreachable" or "broken": Python is not there).
 */
const SILENCE = 45_000; // ms without a sign of life while loading: Pyodide can hang without an error
const SPARE_AFTER = 2_000; // ms after which a program is long enough to be stopped, so that a spare is made ready

let address;
/** Give the address of the worker's program: a text of the page, since such a worker inherits the page's own policy. */
function workerAddress() {
  const module = new URL("worker.js", import.meta.url).href;
  address ??= URL.createObjectURL(new Blob([`import ${JSON.stringify(module)};`], { type: "text/javascript" }));
  return address;
}

/** One worker with Python in it. */
class Runtime {
  constructor() {
    this.listener = () => {};
    this.lastLoading = null;
    this.worker = new Worker(workerAddress(), { type: "module", name: "Python" });
    this.ready = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    this.ready.catch(() => {}); // a spare that cannot be loaded is noticed when it is needed
    this.worker.addEventListener("message", ({ data }) => this.hear(data));
    this.worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.fail(this.heard ? "broken" : "unreachable", event.message || "worker"); // unheard: its file did not come
    });
    this.watch();
  }

  /** Start to count the silence anew, or stop counting while a program runs. */
  watch(on = true) {
    clearTimeout(this.timer);
    if (on) this.timer = setTimeout(() => this.fail("unreachable", "silence"), SILENCE);
  }

  hear(data) {
    this.heard = true;
    if (data.type === "loading") {
      this.watch();
      this.lastLoading = data;
    } else if (data.type === "ready") {
      this.isReady = true;
      this.lastLoading = null;
      this.watch(false);
      this.resolve(this);
    } else if (data.type === "running") {
      this.watch(false);
    } else if (data.type === "trouble") {
      this.fail(data.trouble, data.reason);
      return;
    }
    this.listener(data);
  }

  fail(trouble, reason) {
    const end = { type: "end", state: "failed", trouble, reason };
    this.close();
    this.reject(end);
    this.listener(end);
  }

  run(program) {
    this.watch();
    this.worker.postMessage({ type: "run", ...program });
  }

  close() {
    this.watch(false);
    this.closed = true;
    this.worker.terminate();
  }
}

let runtime = null;
let spare = null;
let active = null;
const queue = [];

function takeRuntime() {
  if (!runtime || runtime.closed) {
    runtime = spare && !spare.closed ? spare : new Runtime();
    spare = null;
  }
  return runtime;
}

/** Make a second worker ready, unless memory is short. */
function prepareSpare() {
  if ((!spare || spare.closed) && (navigator.deviceMemory ?? 4) >= 2) spare = new Runtime();
}

/**
 * Run a program; what happens goes to `listener`.
 * @param {{code: string, name: string, words: object}} program
 * @returns {{stop: () => void}}
 */
export function run(program, listener) {
  const entry = { program, listener, ended: false };
  queue.push(entry);
  if (active) listener({ type: "waiting" });
  else next();
  return { stop: () => stop(entry) };
}

async function next() {
  active = queue.shift() ?? null;
  if (!active) return;
  const entry = active;
  const used = takeRuntime();
  entry.runtime = used;
  used.listener = (data) => hear(entry, data);
  if (used.lastLoading) entry.listener(used.lastLoading);
  try {
    await used.ready;
  } catch {
    return; // `fail` has told the listener
  }
  if (entry.ended) return;
  entry.timer = setTimeout(prepareSpare, SPARE_AFTER);
  used.run(entry.program);
}

function hear(entry, data) {
  if (entry.ended) return;
  entry.listener(data);
  if (data.type === "end") end(entry);
}

function end(entry) {
  entry.ended = true;
  clearTimeout(entry.timer);
  if (entry.runtime) entry.runtime.listener = () => {};
  if (active === entry) next();
}

function stop(entry) {
  if (entry.ended) return;
  const place = queue.indexOf(entry);
  if (place >= 0) queue.splice(place, 1);
  else entry.runtime?.close(); // a loop that never ends hears nothing: the worker goes with it
  entry.listener({ type: "end", state: "stopped" });
  end(entry);
  if (entry.runtime?.isReady) takeRuntime(); // the spare, or a new one; who stops the loading wants no more of it
}
