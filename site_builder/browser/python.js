/**
 * The page's one Python: a worker that is kept warm, and a queue of programs.
 *
 * A program's listener is called with what the worker posts (`output`, `warning`, `figure`, `loading`, `retrying`,
 * `running`), with `slow` when Python takes long to start, and last with its end: {type: "end", state: "done" |
 * "failed" | "stopped", …} where a state "failed" has a `traceback` (the program's own error) or a `trouble`
 * ("unreachable", "unsupported" or "broken": Python is not there; "damaged": it was, until a program broke it). A Python
 * that another program has broken makes way for a new one, and nobody is told.
 */
const SILENCE = 45_000; // ms without a byte while files come: the network is down
const SLOW = 15_000; // ms for Python to start, once all files are there, before the page says that it is slow
const GRACE = 3_000; // ms for a program to hear of Stop, before its worker has to go: a long product of matrices hears nothing
const FAREWELL = 15_000; // ms for one that has heard, to end: a busy machine is slow, and a program may catch what stops it
const DRAWS =
  /^[ \t]*(?:import|from)\b[^\n#]*\bmatplotlib\b|^[ \t]*(?:import|from)[ \t]+nn_tutorial\b[\s\S]*\bplot_\w/m; // as `needs` of in_page.py has it
const PLAIN = "numpy";
const DRAWING = "matplotlib"; // after what each has from its start, if the browser takes a snapshot

let address;
/** Give the address of the worker's program: a text of the page, since such a worker inherits the page's own policy. */
function workerAddress() {
  const module = new URL("worker.js", import.meta.url).href;
  address ??= URL.createObjectURL(new Blob([`import ${JSON.stringify(module)};`], { type: "text/javascript" }));
  return address;
}

/** One worker with Python in it. */
class Runtime {
  /** @param {string} name what its programs need */
  constructor(name) {
    /** @type {(said: object) => void} */
    this.listener = () => {};
    let knowsModules = false; // where a worker cannot be one, its options are not looked at
    const options = {
      name,
      /** @returns {WorkerType} */
      get type() {
        knowsModules = true;
        return "module";
      },
    };
    this.worker = new Worker(workerAddress(), options);
    this.ready = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    this.ready.catch(() => {}); // `fail` has told the listener
    this.worker.addEventListener("message", ({ data }) => this.hear(data));
    this.worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.fail(this.heard ? "broken" : "unreachable", event.message || "worker"); // unheard: its file did not come
    });
    this.waitForBytes();
    if (!knowsModules) queueMicrotask(() => this.fail("unsupported", "module workers"));
  }

  /** Call the network down after too long a silence. */
  waitForBytes() {
    this.wait(() => this.fail("unreachable", "silence"), SILENCE);
  }

  /** Python starts, however long that takes: who does not want to wait presses Stop. */
  waitForPython() {
    this.wait(() => this.listener({ type: "slow" }), SLOW);
  }

  wait(then, milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(then, milliseconds);
  }

  hear(data) {
    this.heard = true;
    if (data.type === "loading") {
      if (data.received < data.expected) this.waitForBytes();
      else this.waitForPython();
    } else if (data.type === "ready") {
      clearTimeout(this.timer);
      this.restored = data.restored;
      this.resolve(this);
    } else if (data.type === "running") {
      clearTimeout(this.timer);
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

  run(program, stop) {
    this.waitForPython();
    this.worker.postMessage({ type: "run", ...program, stop });
  }

  close() {
    clearTimeout(this.timer);
    this.closed = true;
    this.worker.terminate();
  }
}

let runtime = null;
let active = null;
const queue = [];

/**
 * Run a program, check an answer, or say an error in other words; what happens goes to `listener`.
 * @param {{code: string, name: string, words: object} | {type: "check", exercise: string, answer: string, language: string, seed: number}
 *   | {type: "explain", code: string, error: string, traceback: string, language: string}} program
 * @returns {{stop: () => void}}
 */
export function run(program, listener) {
  const entry = { program, listener };
  queue.push(entry);
  if (active) listener({ type: "waiting" });
  else next();
  return { stop: () => stop(entry) };
}

async function next() {
  active = queue.shift() ?? null;
  if (active) await begin(active);
}

/** Give a program to Python: the one that is there, or a new one. */
async function begin(entry) {
  const draws = DRAWS.test(entry.program.code);
  if (draws && runtime?.restored === PLAIN) runtime.close(); // another one is there sooner than Matplotlib in this one
  if (!runtime || runtime.closed) runtime = new Runtime(draws ? DRAWING : PLAIN);
  entry.runtime = runtime;
  runtime.listener = (data) => hear(entry, data);
  try {
    await entry.runtime.ready;
  } catch {
    return; // `fail` has told the listener
  }
  if (entry.ended) return;
  entry.address = URL.createObjectURL(new Blob(["run"])); // taken back to stop the program: see stop_signal.js
  entry.runtime.run(entry.program, entry.address);
}

function hear(entry, data) {
  entry.shown ||= data.type === "output" || data.type === "figure";
  const hasFailed = data.trouble === "damaged" || (data.traceback && entry.program.type === "check"); // which shows no error of an answer
  if (hasFailed && entry.runtime.used && !entry.shown && !entry.ended) {
    URL.revokeObjectURL(entry.address);
    entry.runtime.close();
    begin(entry); // the damage was done before
    return;
  }
  if (data.type === "stopping") {
    if (entry.ended) giveUpIn(entry, FAREWELL);
    return;
  }
  if (data.type === "end") entry.runtime.used = true;
  if (!entry.ended) entry.listener(data); // what comes after Stop is for nobody
  if (data.type === "end") leave(entry);
}

/** Make room for the next program, when this one has left Python. */
function leave(entry) {
  entry.ended = true;
  clearTimeout(entry.timer);
  if (entry.address) URL.revokeObjectURL(entry.address);
  entry.runtime.listener = () => {};
  if (active === entry) next();
}

/** End a program: for its reader at once, for the next one as soon as it has left Python, which stays warm. */
function stop(entry) {
  if (entry.ended) return;
  entry.ended = true;
  const place = queue.indexOf(entry);
  if (place >= 0) queue.splice(place, 1);
  entry.listener({ type: "end", state: "stopped" });
  if (place >= 0) return;
  if (entry.address) {
    URL.revokeObjectURL(entry.address);
    giveUpIn(entry, GRACE);
  } else {
    giveUp(entry); // who stops the loading wants no more of it
  }
}

function giveUpIn(entry, milliseconds) {
  clearTimeout(entry.timer);
  entry.timer = setTimeout(() => giveUp(entry), milliseconds);
}

function giveUp(entry) {
  entry.runtime.close();
  leave(entry);
}

/** Let the next program have a Python of its own, whatever those before it have done to theirs; one that runs is left alone. */
export function renew() {
  if (active?.ended) giveUp(active);
  else if (!active) runtime?.close();
}
