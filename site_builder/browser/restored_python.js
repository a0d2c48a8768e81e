/** Starts Python from its snapshot. Whatever is not as it was when the snapshot was made is an error: then Python starts as ever. */
import { checksum, combine, memoryOf, ownFunction, startingWith, wordOfOwnFunction } from "./python_snapshot.js";
import { filesOf, unpacked } from "./wheel_files.js";

const scope = /** @type {any} */ (self);
const LEAST_MEMORY = 2; // GB of the device; Python from a snapshot holds its memory twice for a moment

/** Tell whether a reader is served better with a snapshot: not on a small device, nor where bytes are dear. */
export function isWorthwhile() {
  const { deviceMemory, connection } = /** @type {any} */ (navigator);
  return !(deviceMemory < LEAST_MEMORY) && !connection?.saveData;
}

/** Read the file of a snapshot: what has to be known of it, and the bytes that Pyodide takes. */
async function read(packed) {
  const file = await unpacked(packed, "gzip");
  const [length] = new Uint32Array(file, 0, 1);
  const about = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 4, length)));
  return { about, kept: new Uint8Array(file, Math.ceil((4 + length) / 16) * 16, about.length) };
}

/**
 * Give Python as it was kept.
 * @param {(options: object) => Promise<any>} loadPyodide
 * @param {object} options what Pyodide is started with
 * @param {{length: number, libraries: string[], packages: string}} snapshot
 * @param {Promise<ArrayBuffer>} packed its file
 * @param {Promise<ArrayBuffer>} wheel NumPy, whose libraries it needs
 * @throws {Error} when anything is not as it should be
 */
export async function restore(loadPyodide, options, { length, libraries, packages }, packed, wheel) {
  const create = scope._createPyodideModule;
  const image = new Uint8Array(length); // filled when Pyodide's own memory stands, which reads it then
  let file;
  /** @returns {Promise<[string, WebAssembly.Module][]>} */
  const load = async () => {
    const names = libraries.map((name) => `${packages}/${name}`);
    const compiled = filesOf(await wheel, libraries).then((all) =>
      Promise.all(all.map((one) => WebAssembly.compile(one))),
    );
    compiled.catch(() => {}); // the snapshot may be missed first
    file = await packed.then(read);
    return (await compiled).map((module, i) => [names[i], module]);
  };
  const begin = (module) => {
    const { about, kept } = file;
    const own = ownFunction(module);
    if (kept.length !== length) throw new Error(`a snapshot of ${kept.length} bytes, wanted ${length}`);
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
    python.loadedPackages.numpy = "default channel"; // as loadPackage itself would say
    return python;
  } finally {
    scope._createPyodideModule = create;
  }
}
