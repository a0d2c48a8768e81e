/** Starts Python from its snapshot. Whatever is not as it was when the snapshot was made is an error: then Python starts as ever. */
import { checksum, combine, memoryOf, ownFunction, startingWith, wordOfOwnFunction } from "./python_snapshot.js";

const scope = /** @type {any} */ (self);
const { Worker } = self; // which programs do not have
const LEAST_MEMORY = 2; // GB of the device; Python from a snapshot holds its memory twice for a moment

/** Tell whether a reader is served better with a snapshot: not on a small device, nor where bytes are dear. */
export function isWorthwhile() {
  const { deviceMemory, connection } = /** @type {any} */ (navigator);
  return !(deviceMemory < LEAST_MEMORY) && !connection?.saveData;
}

/**
 * Begin to fetch what unpacks a snapshot, and give it.
 * @returns {(packed: Promise<ArrayBuffer>) => Promise<Uint8Array>}
 */
export function unpacker() {
  const worker = new Worker(new URL("unpacking.js", import.meta.url), { type: "module", name: "unpacking" });
  /** @type {Promise<Uint8Array>} */
  const unpacked = new Promise((resolve, reject) => {
    worker.addEventListener("message", ({ data: { bytes, error } }) => {
      if (bytes) resolve(bytes);
      else reject(new Error(error));
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      reject(new Error(event.message || "unpacking.js did not come"));
    });
  });
  unpacked.catch(() => {}); // whoever unpacks hears of it
  return async (packed) => {
    try {
      const bytes = await packed;
      worker.postMessage(bytes, [bytes]);
      return await unpacked;
    } finally {
      worker.terminate();
    }
  };
}

/** Read the file of a snapshot: what has to be known of it, the bytes that Pyodide takes, libraries, and files. */
function read(file) {
  const length = new DataView(file.buffer, file.byteOffset).getUint32(0, true);
  const about = JSON.parse(new TextDecoder().decode(file.subarray(4, 4 + length)));
  let at = Math.ceil((4 + length) / 16) * 16;
  const next = (size) => file.subarray(at, (at += size));
  const kept = next(about.length);
  const named = (list) => list.map(([path, size]) => [path, next(size)]);
  return { about, kept, libraries: named(about.libraries), files: named(about.files) };
}

/**
 * Give Python as it was kept.
 * @param {(options: object) => Promise<any>} loadPyodide
 * @param {object} options what Pyodide is started with
 * @param {import("./config.js").Snapshot} snapshot
 * @param {Promise<ArrayBuffer>} packed the snapshot's file
 * @param {ReturnType<typeof unpacker>} unpack
 * @throws {Error} when anything is not as it should be
 */
export async function restore(loadPyodide, options, { length, packages }, packed, unpack) {
  const create = scope._createPyodideModule;
  const image = new Uint8Array(length); // filled when Pyodide's own memory stands, which reads it then
  let file;
  /** @returns {Promise<[string, WebAssembly.Module][]>} */
  const load = async () => {
    file = read(await unpack(packed));
    return Promise.all(file.libraries.map(async ([path, bytes]) => [path, await WebAssembly.compile(bytes)]));
  };
  const begin = (module) => {
    const { about, kept } = file;
    const own = ownFunction(module);
    if (module.wasmTable.length !== about.table || (own !== 0 && own !== about.ownFunction)) {
      throw new Error(`functions stand at other places: ${module.wasmTable.length}, ${own}`);
    }
    image.set(kept);
    const memory = memoryOf(image);
    const word = wordOfOwnFunction(module);
    combine(memory, module.HEAPU32, word);
    if (checksum(memory) !== about.checksum) throw new Error("the memory is another one");
    memory[word] = own;
    for (const [handle, path] of about.handles) {
      module.LDSO.loadedLibsByHandle[handle] = module.LDSO.loadedLibsByName[path];
    }
  };
  scope._createPyodideModule = startingWith(create, load(), begin);
  try {
    const python = await loadPyodide({ ...options, _loadSnapshot: image });
    for (const name of packages) python.loadedPackages[name] = "default channel"; // as loadPackage itself would say
    for (const [path, bytes] of file.files) {
      python.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
      python.FS.writeFile(path, bytes);
    }
    return python;
  } finally {
    scope._createPyodideModule = create;
  }
}
