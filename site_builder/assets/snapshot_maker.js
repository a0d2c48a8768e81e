/**
 * Makes the snapshot of Python, in the small JavaScript engine of the build. Nothing that differs from one making to the
 * next reaches Python: the clock stands still, and chance is always the same.
 */
import { checksum, combine, memoryOf, ownFunction, startingWith, wordOfOwnFunction } from "./python_snapshot.js";

const files = {};
const SITE = "https://site.example/";
const PAGE = 65_536; // bytes of WebAssembly's memory grow by so many
const NOW = 1e12; // ms since 1970: in September 2001
const OF_UTC = ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds", "Milliseconds"];

/** Make room for a file, for the build to fill. */
export function room(name, size) {
  files[name] = new Uint8Array(size);
  return files[name];
}

class Utf8Encoder {
  encode(text) {
    return Uint8Array.from(unescape(encodeURIComponent(text)), (byte) => byte.charCodeAt(0));
  }
  encodeInto(text, into) {
    const bytes = this.encode(text);
    into.set(bytes);
    return { read: text.length, written: bytes.length };
  }
}

class Utf8Decoder {
  constructor(label = "utf-8") {
    this.label = label;
  }
  decode(buffer) {
    if (!/^utf-?8$/i.test(this.label)) throw new Error(`${this.label}: only UTF-8 is read here`);
    const bytes = ArrayBuffer.isView(buffer)
      ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
      : new Uint8Array(buffer ?? 0);
    const parts = [];
    for (let i = 0; i < bytes.length; i += 4096) parts.push(String.fromCharCode(...bytes.subarray(i, i + 4096)));
    return decodeURIComponent(escape(parts.join("")));
  }
}

class Address {
  constructor(text) {
    this.href = String(text);
  }
  toString() {
    return this.href;
  }
}

/** A clock that stands still, in UTC: Python notes the machine's zone as it starts. */
class StillDate extends Date {
  constructor(...given) {
    if (given.length > 1) super(Date.UTC(...given));
    else super(...(given.length ? given : [NOW]));
  }
  static now() {
    return NOW;
  }
  getTimezoneOffset() {
    return 0;
  }
  toLocaleTimeString() {
    return "00:00:00 UTC"; // whatever the locale; its end is the zone's name
  }
}
for (const part of OF_UTC) StillDate.prototype[`get${part}`] = Date.prototype[`getUTC${part}`];

function answer(bytes) {
  const text = async () => new Utf8Decoder().decode(bytes);
  return {
    ok: true,
    bytes,
    text,
    json: async () => JSON.parse(await text()),
    arrayBuffer: async () => bytes.slice().buffer,
  };
}

/** What Pyodide takes from a browser's worker, as far as it starts. */
export function standIn() {
  const tell = () => {};
  const give = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  const given = {
    self: globalThis,
    importScripts() {},
    location: new Address(SITE),
    navigator: { userAgent: "", platform: "" },
    console: { log: tell, info: tell, debug: tell, warn: tell, error: tell },
    performance: { now: () => 0, timeOrigin: 0 },
    crypto: { getRandomValues: (array) => array.fill(0) },
    fetch: async (address) => answer(files[String(address).slice(SITE.length)]),
    structuredClone: (value) => JSON.parse(JSON.stringify(value)),
    TextEncoder: Utf8Encoder,
    TextDecoder: Utf8Decoder,
    URL: Address,
    Date: StillDate,
    AbortController: class {},
    AbortSignal: class {},
  };
  for (const [name, value] of Object.entries(given)) give(name, value);
  Math.random = () => 0.5;
  WebAssembly.instantiateStreaming = async (response, imports) => {
    const module = new WebAssembly.Module((await response).bytes);
    return { module, instance: new WebAssembly.Instance(module, imports) };
  };
}

/** Overwrite what was freed, which nobody needs: zeros take no room once they are packed. */
function wipe(module) {
  const { malloc, free } = module.LDSO.loadedLibsByName.__main__.exports;
  const end = module._sbrk(0) >>> 0;
  const held = [];
  for (let size = PAGE; size >= 8; size >>= 1) {
    for (let at = malloc(size) >>> 0; ; at = malloc(size) >>> 0) {
      held.push(at);
      if (at + size > end) break;
      module.HEAPU8.fill(0, at, at + size);
    }
  }
  for (const at of held) free(at);
}

/**
 * Start Python, run `program` in it, and give as one file what has to be known of its memory, the memory, the libraries, and
 * the files that programs open at once.
 */
export async function make({ environment, installed, libraries, program, whole, empty }) {
  let base;
  const compiled = libraries.map((path) => [path, new WebAssembly.Module(files[path])]);
  const create = startingWith(globalThis._createPyodideModule, Promise.resolve(compiled), (module) => {
    base = module.HEAPU32.slice();
  });
  globalThis._createPyodideModule = create;
  const python = await globalThis.loadPyodide({ indexURL: SITE, env: environment, _makeSnapshot: true });
  const module = python._module;
  if (!base || ownFunction(module) === 0) throw new Error("an engine with WebAssembly's garbage collection is wanted");
  const table = module.wasmTable.length;
  for (const path of installed) {
    module.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    module.FS.writeFile(path, files[path]);
  }
  const [status, complaint] = python._api.rawRun(program);
  if (status !== 0) throw new Error(complaint);
  const loaded = Object.entries(module.LDSO.loadedLibsByHandle).filter(([, library]) => library.name !== "__main__");
  const late = loaded.map(([, library]) => library.name).filter((name) => !libraries.includes(name));
  if (late.length > 0) throw new Error(`not loaded before Python started: ${late}`);
  if (module.wasmTable.length !== table) throw new Error("functions have come into the table since Python started");

  wipe(module);
  const taken = python.makeMemorySnapshot();
  const [, start] = new Uint32Array(taken.buffer, 0, 2);
  const used = Math.ceil((module._sbrk(0) >>> 0) / PAGE) * PAGE;
  const kept = taken.slice(0, start + used);
  const words = memoryOf(kept);
  const about = {
    length: kept.length,
    checksum: checksum(words),
    table,
    ownFunction: ownFunction(module),
    handles: loaded.map(([handle, library]) => [Number(handle), library.name]),
    libraries: libraries.map((path) => [path, files[path].length]),
    files: [...whole.map((path) => [path, files[path].length]), ...empty.map((path) => [path, 0])],
  };
  combine(words, base, wordOfOwnFunction(module));
  const head = new Utf8Encoder().encode(JSON.stringify(about));
  const room = Math.ceil((4 + head.length) / 16) * 16;
  const parts = [kept, ...[...libraries, ...whole].map((path) => files[path])];
  const file = new Uint8Array(parts.reduce((size, part) => size + part.length, room));
  new Uint32Array(file.buffer, 0, 1)[0] = head.length;
  file.set(head, 4);
  let at = room;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
