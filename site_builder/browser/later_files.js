/**
 * The files of a Python that was restored without them: its own library, and the packages'. They are put there behind the
 * first output. A program that asks for one before that, which later_files.py notices, gets all of them at once.
 */
export const SITE_PACKAGES = "/lib/python3.12/site-packages"; // as python_snapshot.py has it, too
const { XMLHttpRequest } = self; // a program may put another in its place

export class LaterFiles {
  #python;
  #helper;
  #files;
  #contents;

  /**
   * @param {any} python as it was restored
   * @param {any} helper later_files.py
   * @param {{address: string, size: number, hash: string}[]} files the library first, then wheels
   */
  constructor(python, helper, files) {
    this.#python = python;
    this.#helper = helper;
    this.#files = files;
    helper.begin(() => this.put());
  }

  /** Say whether a program needs them before it can start. */
  areNeeded(code) {
    return this.#files !== null && this.#helper.misses(code);
  }

  /** Their bytes have come: they are put there when they are wanted. */
  came(contents) {
    this.#contents = contents;
  }

  /** Put them where Python looks for them, once; what has not come is fetched. */
  put() {
    if (!this.#files) return;
    const [library, ...wheels] = this.#contents ?? this.#files.map((file) => this.#fetchNow(file));
    this.#files = this.#contents = null; // first of all: a Python that has forgotten its modules asks for them in what follows
    this.#python.FS.writeFile("/lib/python312.zip", new Uint8Array(library));
    this.#lookAgain();
    for (const wheel of wheels) this.#python.unpackArchive(wheel, "wheel", { extractDir: SITE_PACKAGES });
    this.#lookAgain();
  }

  /** Let Python forget what it has not found. */
  #lookAgain() {
    const importlib = this.#python.pyimport("importlib");
    importlib.invalidate_caches();
    importlib.destroy();
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
