/**
 * How a running program hears of Stop, in a worker whose only thread it holds: no message reaches it, and memory that
 * two threads share needs headers that many hosts cannot send (a service worker could add them, but not to the first
 * page). To end the worker is no way either: Python would have to be loaded again, and WebKit lets a loop of
 * WebAssembly run on in a worker that was ended. But a page can take back the address of a text of its own, and a worker
 * can ask for that address and wait for the answer: in every browser, from every host, without a network.
 *
 * Python looks for signals once in fifty jumps and calls, in `Py_EmscriptenSignalBuffer`; here that is a getter, which
 * looks at the clock now and then, and asks ten times a second. The tightest loops become 2 to 6 % slower, and work on
 * arrays no slower at all; an instrumented program, or one traced by Python's own means, would be two times as slow.
 */
const EVERY = 100; // ms between two questions
const AGAIN = 500; // ms after which a program that has caught its KeyboardInterrupt gets another
const LOOKS = 64; // of Python, for one look at the clock
const SIGINT = 2;

const { XMLHttpRequest } = self; // a program may put another in its place

function isTakenBack(address) {
  try {
    const request = new XMLHttpRequest();
    request.open("GET", address, false);
    request.send();
    return request.status !== 200;
  } catch {
    return true;
  }
}

/**
 * Let programs of this Python be interrupted.
 * @param {() => void} tell is called when a program hears of it
 * @returns {(address: string | null) => void} begins to listen, for a program whose page takes back this address to stop it
 */
export function listenForStop(python, tell) {
  let address = null;
  let next = 0;
  let left = 0;
  let heard = false;
  const look = () => {
    if (--left > 0 || address === null) return null;
    left = LOOKS;
    const now = performance.now();
    if (now < next) return null;
    if (!heard && isTakenBack(address)) {
      heard = true;
      tell();
    }
    next = performance.now() + (heard ? AGAIN : EVERY);
    return heard ? [SIGINT] : null;
  };
  // Python's own code reads it up to three times: whether it is there, its first entry, and to clear that.
  let answer = null;
  python.setInterruptBuffer([0]); // which switches the looking on
  Object.defineProperty(python._module, "Py_EmscriptenSignalBuffer", {
    get: () => (answer = answer === null ? look() : answer[0] === 0 ? null : answer),
  });
  return (given) => {
    address = given;
    heard = false;
    answer = null;
    next = performance.now() + EVERY;
  };
}
