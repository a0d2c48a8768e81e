/** The files that come later, in a Python that has forgotten every module: what it imports meanwhile asks for the files once more. */
import assert from "node:assert/strict";
import { test } from "node:test";

let asked = [];
globalThis.self = {
  XMLHttpRequest: class {
    open(_method, address) {
      asked.push(address);
    }
    send() {
      this.status = 200;
      this.response = new ArrayBuffer(3);
    }
  },
};
const { LaterFiles } = await import("../../site_builder/browser/later_files.js");

const FILES = ["stdlib.zip", "one.whl", "two.whl"].map((address) => ({ address, size: 3, hash: "" }));
const PUT = ["/lib/python312.zip", "importlib looks again", "wheel of 3", "wheel of 3", "importlib looks again"];

function forgetful() {
  const done = [];
  let put;
  const python = {
    FS: { writeFile: (path) => done.push(path) },
    pyimport(name) {
      put(); // `name` is looked for as if for the first time
      return { invalidate_caches: () => done.push(`${name} looks again`), destroy() {} };
    },
    unpackArchive(bytes, kind) {
      done.push(`${kind} of ${bytes.byteLength}`);
      put();
    },
  };
  const helper = { begin: (given) => (put = given), misses: (code) => code === "import more", is_right: () => true };
  return { files: new LaterFiles(python, helper, FILES), miss: () => put(), done };
}

test.beforeEach(() => {
  asked = [];
});

test("what has come stays away until it is missed, and is put there once", () => {
  const { files, miss, done } = forgetful();
  assert.deepEqual([files.areNeeded("import more"), files.areNeeded("x = 1")], [true, false]);
  files.came(FILES.map(() => new ArrayBuffer(3)));
  assert.deepEqual(done, []);
  for (const again of [miss, () => files.put(), miss]) again();
  assert.deepEqual([done, asked], [PUT, []]);
  assert.equal(files.areNeeded("import more"), false);
});

test("what a program waits for is fetched once", () => {
  const { miss, done } = forgetful();
  for (let n = 0; n < 2; n++) miss();
  assert.deepEqual([done, asked], [PUT, ["stdlib.zip", "one.whl", "two.whl"]]);
});
