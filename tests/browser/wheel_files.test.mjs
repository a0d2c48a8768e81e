/** Files of a real wheel, read as the worker reads them before there is a Python. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { filesOf } from "../../site_builder/browser/wheel_files.js";

const FOLDER = new URL("../../site_builder/vendor/pyodide/", import.meta.url);
const NAME = readdirSync(FOLDER).find((name) => name.startsWith("cycler-"));

function wheel() {
  const bytes = readFileSync(new URL(NAME, FOLDER));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

test("files come in the order of their names, unpacked", async () => {
  const [dir] = NAME.match(/^cycler-[\d.]+/);
  const [metadata, code] = await filesOf(wheel(), [`${dir}.dist-info/METADATA`, "cycler/__init__.py"]);
  assert.match(new TextDecoder().decode(metadata), /^Metadata-Version: /);
  assert.match(new TextDecoder().decode(code), /class Cycler/);
});

test("a file that is not there, and what is no wheel, are errors", async () => {
  await assert.rejects(filesOf(wheel(), ["cycler/none.py"]), /has no cycler\/none\.py/);
  await assert.rejects(filesOf(new ArrayBuffer(1000), ["a"]), /not a zip/);
  await assert.rejects(filesOf(wheel().slice(0, 4000), ["a"]), /not a zip/);
});
