/**
 * The files of a Python that was restored without them: its own library, and NumPy's. They are put there behind the first
 * output. A program that asks for one before that, which later_files.py notices, gets it at once.
 */
const LIBRARY = "/lib/python312.zip";
const PACKAGES = "/lib/python3.12/site-packages";
const { XMLHttpRequest } = self; // a program may put another in its place

export class LaterFiles {
  #python;
  #helper;
  #library;
  #wheel;
  #end;

  /**
   * @param {any} python as it was restored
   * @param {any} helper later_files.py
   * @param {{address: string, size: number, hash: string}} library where Python's own library is to be had
   * @param {ArrayBuffer} wheel NumPy
   */
  constructor(python, helper, library, wheel) {
    this.#python = python;
    this.#helper = helper;
    this.#library = library;
    this.#wheel = wheel;
    this.#end = helper.begin((isOfNumpy) => this.#put(isOfNumpy));
  }

  /** Tell whether a program needs Python's own library before it can start. */
  misses(code) {
    return this.#library !== null && this.#helper.misses(code);
  }

  /** Put Python's own library where Python looks for it; its bytes have come. */
  putLibrary(bytes) {
    if (this.#library === null) return;
    this.#python.FS.writeFile(LIBRARY, new Uint8Array(bytes));
    this.#library = null; // before Python looks again: one that has forgotten its modules asks for the library in that
    this.#lookAgain();
  }

  /** Put the rest there, and let Python go its ordinary way. */
  finish() {
    this.#putNumpy();
    this.#end();
    this.#end.destroy();
  }

  #put(isOfNumpy) {
    if (this.#library !== null) this.putLibrary(this.#fetchNow());
    if (isOfNumpy) this.#putNumpy();
  }

  #putNumpy() {
    const wheel = this.#wheel;
    if (wheel === null) return;
    this.#wheel = null;
    this.#python.unpackArchive(wheel, "wheel", { extractDir: PACKAGES });
    this.#lookAgain();
  }

  /** Let Python forget that it has looked before. */
  #lookAgain() {
    const importlib = this.#python.pyimport("importlib");
    importlib.invalidate_caches();
    importlib.destroy();
  }

  /** Fetch Python's library while a program waits, which no promise could do. */
  #fetchNow() {
    const { address, size, hash } = this.#library;
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
