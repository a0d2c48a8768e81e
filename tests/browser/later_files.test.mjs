/** The files that come later, in a Python that has forgotten every module: what it imports meanwhile asks for the files once more. */
import assert from "node:assert/strict";
import { test } from "node:test";

let asked = 0;
globalThis.self = {
  XMLHttpRequest: class {
    open() {
      assert.ok(++asked < 4, "the same file is fetched again and again");
    }
    send() {
      this.status = 200;
      this.response = new ArrayBuffer(3);
    }
  },
};
const { LaterFiles } = await import("../../site_builder/browser/later_files.js");

function forgetful() {
  const done = [];
  let put;
  let unpacking = "numpy"; // what its unpacking imports
  const python = {
    FS: { writeFile: (path) => done.push(path) },
    pyimport(name) {
      put("library"); // `name` is looked for as if for the first time
      return { invalidate_caches: () => done.push(`${name} looks again`), destroy() {} };
    },
    unpackArchive(bytes, kind) {
      done.push(`${kind} of ${bytes.byteLength}`);
      put(unpacking);
    },
  };
  const helper = {
    begin(given) {
      put = given;
      return Object.assign(() => done.push("end"), { destroy() {} });
    },
    is_right: () => true,
  };
  const file = (address) => ({ address, size: 3, hash: "" });
  const places = {
    library: [file("stdlib.zip")],
    numpy: [file("numpy.whl")],
    drawing: [file("one.whl"), file("two.whl")],
  };
  const miss = (kind) => {
    unpacking = kind;
    put(kind);
  };
  return { files: new LaterFiles(python, helper, places), put: miss, done };
}

const LIBRARY = ["/lib/python312.zip", "importlib looks again"];
const WHEEL = ["wheel of 3", "importlib looks again"];

test.beforeEach(() => {
  asked = 0;
});

test("what has come is put there once", () => {
  const { files, done } = forgetful();
  files.put("library");
  assert.deepEqual(done, [], "it has not come");
  for (const kind of ["library", "numpy"]) files.came(kind, [new ArrayBuffer(3)]);
  for (const kind of ["library", "numpy", "library"]) files.put(kind);
  files.came("numpy", [new ArrayBuffer(3)]);
  files.put("numpy");
  files.finish();
  assert.deepEqual(done, [...LIBRARY, ...WHEEL, "end"]);
  assert.equal(asked, 0);
});

test("what has come before it is missed is not fetched", () => {
  const { files, put, done } = forgetful();
  for (const kind of ["library", "numpy"]) files.came(kind, [new ArrayBuffer(3)]);
  put("library");
  assert.deepEqual(done, LIBRARY, "and stays away until it is missed");
  put("numpy");
  assert.deepEqual(done, [...LIBRARY, ...WHEEL]);
  assert.equal(asked, 0);
});

test("what a program waits for is fetched once", () => {
  const { put, done } = forgetful();
  put("library");
  assert.deepEqual(done, LIBRARY);
  assert.equal(asked, 1);
  put("numpy");
  assert.deepEqual(done, [...LIBRARY, ...WHEEL]);
  assert.equal(asked, 2);
});

test("all files of a kind are put there at once, and no program asks for what this Python has not", () => {
  const { files, put, done } = forgetful();
  put("drawing");
  assert.deepEqual(done, [...LIBRARY, "wheel of 3", ...WHEEL]);
  put("none");
  assert.equal(asked, 3);
  files.finish();
});
