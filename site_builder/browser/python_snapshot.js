/**
 * Python as it was kept: its memory, with NumPy imported, is what the build has made of the same files (see
 * assets/python_snapshot.py). What is here is done in the same way where the snapshot is made and where it is restored.
 *
 * A snapshot is memory alone. What stands in it as a place of the table of functions has to be at that place again, so
 * NumPy's libraries are loaded before Python starts, in a fixed order. And it is kept as its difference from the memory
 * just before that, which everybody has who has Pyodide's files.
 */

/**
 * Give Pyodide's `_createPyodideModule` anew: one that loads libraries before Python starts.
 * @param {(settings: object) => Promise<object>} create what Pyodide's script has made
 * @param {Promise<[string, WebAssembly.Module][]>} libraries each with its path, in the order to load them
 * @param {(module: object) => void} begin is called when all is loaded, before Python writes anything to the memory
 */
export function startingWith(create, libraries, begin) {
  return (settings) =>
    new Promise((resolve, reject) => {
      const load = async (module) => {
        for (const [path, compiled] of await libraries) loadLibrary(module, path, compiled);
        module.onRuntimeInitialized = () => {
          try {
            begin(module);
          } catch (error) {
            reject(error);
          }
        };
        module.removeRunDependency("libraries");
      };
      settings.preRun.push((module) => {
        module.addRunDependency("libraries");
        load(module).catch(reject);
      });
      libraries.catch(reject); // at once, though Pyodide itself may still wait for its files
      create(settings).then(resolve, reject);
    });
}

function loadLibrary(module, path, compiled) {
  // With WebAssembly's garbage collection, Pyodide has put a function of its own into the table by now.
  if (ownFunction(module) === 0 && !module.placeIsKept) {
    module.wasmTable.grow(1);
    module.placeIsKept = true;
  }
  const library = module.newDSO(path, undefined, "loading");
  library.global = false;
  const flags = { global: false, nodelete: true, loadAsync: false };
  library.exports = module.loadWebAssemblyModule(compiled, flags, path, {}, undefined);
}

/** Give the place in the table of the function by which Pyodide counts arguments; 0 where the browser cannot have it. */
export function ownFunction(module) {
  return module._PyEM_CountArgsPtr;
}

/** Say in which word of the memory Python keeps that place. */
export function wordOfOwnFunction(module) {
  return (module.__PyRuntime + module.HEAP32[module.__PyEM_EMSCRIPTEN_COUNT_ARGS_OFFSET >> 2]) >> 2;
}

/** Give the memory of a snapshot: what follows Pyodide's own head, whose length stands in its second word. */
export function memoryOf(snapshot) {
  const [, start] = new Uint32Array(snapshot.buffer, snapshot.byteOffset, 2);
  return new Uint32Array(snapshot.buffer, snapshot.byteOffset + start, (snapshot.length - start) >> 2);
}

/** Turn a memory into its difference from `base`, or the difference into the memory again. */
export function combine(words, base, word) {
  const length = Math.min(words.length, base.length);
  for (let i = 0; i < length; i++) words[i] ^= base[i];
  words[word] ^= base[word]; // its content is each browser's own, and is left out
}

/** Add the words of a memory up, so that no other one passes for it. */
export function checksum(words) {
  let sum = 1;
  for (let i = 0; i < words.length; i++) sum = (Math.imul(sum, 31) + words[i]) | 0;
  return sum;
}
