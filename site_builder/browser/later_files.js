/**
 * The files of a Python that was restored without them: its own library, and the packages'. They are put there behind the
 * first output. A program that asks for one before that, which later_files.py notices, gets it at once.
 */
export const SITE_PACKAGES = "/lib/python3.12/site-packages"; // as python_snapshot.py has it, too
const LIBRARY = "library";
const { XMLHttpRequest } = self; // a program may put another in its place

function putThere(python, kind, bytes) {
  if (kind === LIBRARY) python.FS.writeFile("/lib/python312.zip", new Uint8Array(bytes));
  else python.unpackArchive(bytes, "wheel", { extractDir: SITE_PACKAGES });
}

export class LaterFiles {
  #python;
  #helper;
  #missing;
  #came = new Map();
  #end;

  /**
   * @param {any} python as it was restored
   * @param {any} helper later_files.py
   * @param {Record<string, {address: string, size: number, hash: string}[]>} places where the files of each kind are to be had
   */
  constructor(python, helper, places) {
    this.#python = python;
    this.#helper = helper;
    this.#missing = new Map(Object.entries(places));
    this.#end = helper.begin((kind) => {
      this.#putNow(LIBRARY);
      this.#putNow(kind);
    });
  }

  /** Name the kinds of files that a program needs before it can start. */
  missing(code) {
    if (this.#missing.size === 0) return [];
    const names = this.#helper.missing(code);
    const kinds = names.toJs().filter((kind) => this.#missing.has(kind));
    names.destroy();
    return kinds;
  }

  /** Bytes have come: they are put there when they are wanted. */
  came(kind, files) {
    if (this.#missing.has(kind)) this.#came.set(kind, files);
  }

  /** Put files that have come where Python looks for them. */
  put(kind) {
    const files = this.#came.get(kind);
    if (!files) return;
    // First of all: a Python that has forgotten its modules asks for the files in what follows.
    this.#missing.delete(kind);
    this.#came.delete(kind);
    for (const bytes of files) putThere(this.#python, kind, bytes);
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
    if (!this.#came.has(kind))
      this.came(
        kind,
        this.#missing.get(kind).map((file) => this.#fetchNow(file)),
      );
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
