/**
 * Python's own files, fetched by its worker: each goes on where it was cut, is used only if it is the one of this
 * version, and then stays in the browser. The service worker is not asked: browsers end one that is busy for long,
 * with all that it is handing on.
 */
const TOP = new URL("../../../", import.meta.url).href;
const CACHE = `nn-tutorial-python ${TOP}`; // the service worker gives it up with the site, and drops what is of no use
const QUIET = 20_000; // ms without a byte, after which a connection is given up for another one
const PAUSES = [500, 2_000, 4_000]; // ms before the next try, when one has brought no byte
const TYPES = { js: "text/javascript", json: "application/json", wasm: "application/wasm" };
const asIs = { fetch: self.fetch.bind(self), caches: self.caches }; // before any program runs
const UNHEARD = { came(_bytes) {}, lost() {} };
const unwritten = new Map(); // files that have come, and are kept once that has begun

/**
 * Begin to keep what has come: to write it down takes time for which a reader may be waiting.
 * @type {() => void}
 */
export let beginToKeep;
const begun = new Promise((resolve) => {
  beginToKeep = () => resolve(null);
});

/** The network, or the server, does not give what is wanted. */
export class Unreachable extends Error {}

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Give 24 bits of a hash, as files.json writes them; null where the browser computes none: without https. */
async function hashOf(bytes) {
  if (!self.crypto?.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...digest.subarray(0, 3)))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}

async function isRight(bytes, { size, hash }) {
  const found = await hashOf(bytes);
  return bytes.byteLength === size && (found === null || found === hash);
}

/** Name a file by its content, so that the next version finds it too. */
const keyOf = ({ hash }) => `${TOP}assets/python/?${hash}`;

async function kept(file) {
  if (unwritten.has(keyOf(file))) return unwritten.get(keyOf(file));
  try {
    const found = await asIs.caches.match(keyOf(file), { cacheName: CACHE });
    const bytes = await found?.arrayBuffer();
    return bytes && (await isRight(bytes, file)) ? bytes : null;
  } catch {
    return null; // storage is switched off
  }
}

async function keep(file, bytes, headers) {
  unwritten.set(keyOf(file), bytes);
  await begun;
  try {
    await (await asIs.caches.open(CACHE)).put(keyOf(file), new Response(bytes, { headers }));
  } catch {
    // No room, or storage is switched off: the reader has the file all the same.
  }
  unwritten.delete(keyOf(file));
}

/** Ask for a file from its byte `from` on; pass each piece to `take`. */
async function fetchFrom(url, from, cache, take) {
  const given = new AbortController();
  let timer;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => given.abort(), QUIET);
  };
  try {
    alive();
    const headers = from ? { range: `bytes=${from}-` } : {};
    const response = await asIs.fetch(url, { cache, headers, signal: given.signal });
    if (!response.ok) {
      const passing = response.status >= 500 || response.status === 429;
      throw new (passing ? Error : Unreachable)(`${response.status} ${url}`);
    }
    let known = response.status === 206 ? 0 : from; // a host without ranges sends all of it again
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      alive();
      take(value.subarray(Math.min(known, value.length)));
      known = Math.max(0, known - value.length);
    }
  } finally {
    clearTimeout(timer);
  }
}

function joined(pieces, size) {
  const bytes = new Uint8Array(size); // a Blob would send all of it to another process and back
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes.buffer;
}

/** Fetch all of a file, in as many parts as the network makes of it. */
async function fetchWhole(url, { size }, cache, { came, lost }) {
  const pieces = [];
  let received = 0;
  const take = (piece) => {
    pieces.push(piece);
    received += piece.length;
    came(piece.length);
  };
  for (let failures = 0; received < size; ) {
    const before = received;
    try {
      await fetchFrom(url, received, cache, take);
      if (received < size) {
        cache = "reload"; // the browser's own copy may be too short, and would answer that there is no more
        throw new Error(`${url} ended at ${received} of ${size} bytes`);
      }
    } catch (error) {
      if (error instanceof Unreachable) throw error;
      failures = received > before ? 0 : failures + 1;
      if (failures > PAUSES.length) throw new Unreachable(String(error));
      lost();
      await sleep(PAUSES[Math.max(0, failures - 1)]);
    }
  }
  return joined(pieces, received);
}

/**
 * Give a file: what was kept of it, else from the network. `came` hears how many bytes have come, `lost` that the
 * connection was, and that another one is tried.
 * @param {{size: number, hash: string}} file
 * @returns {Promise<Response>}
 * @throws {Unreachable} after some tries without a byte, at once when the server refuses, or for another file's bytes
 */
export async function open(url, file, { came, lost } = UNHEARD) {
  const headers = { "content-type": TYPES[url.split(".").at(-1)] ?? "application/octet-stream" };
  let bytes = await kept(file);
  if (bytes) {
    came(file.size);
    return new Response(bytes, { headers });
  }
  for (const cache of ["default", "reload"]) {
    // what the browser's own cache gives may be out of date
    bytes = await fetchWhole(url, file, cache, { came, lost });
    if (await isRight(bytes, file)) {
      keep(file, bytes, headers);
      return new Response(bytes, { headers });
    }
    came(-bytes.byteLength);
  }
  throw new Unreachable(`${url} is of another version of the site`);
}
