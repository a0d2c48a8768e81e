/**
 * The files of a Python that was restored without them: its own library, and NumPy's. They are put there behind the first
 * output. A program that asks for one before that, which later_files.py notices, gets it at once.
 */
const PUT = {
  library: (python, bytes) => python.FS.writeFile("/lib/python312.zip", new Uint8Array(bytes)),
  numpy: (python, bytes) => python.unpackArchive(bytes, "wheel", { extractDir: "/lib/python3.12/site-packages" }),
};
const { XMLHttpRequest } = self; // a program may put another in its place

export class LaterFiles {
  #python;
  #helper;
  #missing;
  #came = new Map();
  #end;

  /**
   * @param {any} python as it was restored
   * @param {any} helper later_files.py
   * @param {Record<"library" | "numpy", {address: string, size: number, hash: string}>} places where the files are to be had
   */
  constructor(python, helper, places) {
    this.#python = python;
    this.#helper = helper;
    this.#missing = new Map(Object.entries(places));
    this.#end = helper.begin((isOfNumpy) => {
      this.#putNow("library");
      if (isOfNumpy) this.#putNow("numpy");
    });
  }

  /** Tell whether a program needs files before it can start. */
  misses(code) {
    return this.#missing.size > 0 && this.#helper.misses(code);
  }

  /** Bytes have come: they are put there when they are wanted. */
  came(kind, bytes) {
    if (this.#missing.has(kind)) this.#came.set(kind, bytes);
  }

  /** Put files that have come where Python looks for them. */
  put(kind) {
    const bytes = this.#came.get(kind);
    if (!bytes) return;
    // First of all: a Python that has forgotten its modules asks for the files in what follows.
    this.#missing.delete(kind);
    this.#came.delete(kind);
    PUT[kind](this.#python, bytes);
    const importlib = this.#python.pyimport("importlib");
    importlib.invalidate_caches(); // it has looked before
    importlib.destroy();
  }

  /** Let Python go its ordinary way: everything is there. */
  finish() {
    this.#end();
    this.#end.destroy();
  }

  #putNow(kind) {
    if (!this.#missing.has(kind)) return;
    if (!this.#came.has(kind)) this.came(kind, this.#fetchNow(this.#missing.get(kind)));
    this.put(kind);
  }

  /** Fetch a file while a program waits, which no promise could do. */
  #fetchNow({ address, size, hash }) {
    const request = new XMLHttpRequest();
    request.open("GET", address, false);
    request.responseType = "arraybuffer";
    request.send();
    const bytes = request.response;
    if (request.status !== 200 || bytes.byteLength !== size || !this.#helper.is_right(bytes, hash)) {
      throw new Error(`${address} could not be fetched`);
    }
    return bytes;
  }
}
