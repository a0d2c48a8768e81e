/** The files that come later, in a Python that has forgotten every module: what it imports meanwhile asks for the files once more. */
import assert from "node:assert/strict";
import { test } from "node:test";

let asked = 0;
globalThis.self = {
  XMLHttpRequest: class {
    open() {
      assert.ok(++asked < 3, "the same file is fetched again and again");
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
  const python = {
    FS: { writeFile: (path) => done.push(path) },
    pyimport(name) {
      put(false); // `name` is looked for as if for the first time
      return { invalidate_caches: () => done.push(`${name} looks again`), destroy() {} };
    },
    unpackArchive(_wheel, kind) {
      done.push(kind);
      put(true);
    },
  };
  const helper = {
    begin(given) {
      put = given;
      return Object.assign(() => done.push("end"), { destroy() {} });
    },
    is_right: () => true,
  };
  const library = { address: "stdlib.zip", size: 3, hash: "" };
  return { files: new LaterFiles(python, helper, library, new ArrayBuffer(2)), put: () => put(false), done };
}

const LIBRARY = ["/lib/python312.zip", "importlib looks again"];

test("what has come is put there once", () => {
  const { files, done } = forgetful();
  files.putLibrary(new ArrayBuffer(3));
  assert.deepEqual(done, LIBRARY);
  files.finish();
  assert.deepEqual(done, [...LIBRARY, "wheel", "importlib looks again", "end"]);
  assert.equal(asked, 0);
});

test("what a program waits for is fetched once", () => {
  const { put, done } = forgetful();
  put();
  assert.deepEqual(done, LIBRARY);
  assert.equal(asked, 1);
});
