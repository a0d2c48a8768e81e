/** What is fetched ahead of a Run is all that it would find file by file, and nothing that the page has already. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

const FOLDER = new URL("../../site_builder/browser/", import.meta.url);
const IMPORTED = /^import [^"]*"\.\/(\w+)\.js";$/gm;
const read = (name) => readFileSync(new URL(`${name}.js`, FOLDER), "utf-8");

/** Give a module, and all that it imports, and they in turn. `config.js` is written by the build. */
function withImports(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  if (!existsSync(new URL(`${name}.js`, FOLDER))) assert.equal(name, "config");
  else for (const [, next] of read(name).matchAll(IMPORTED)) withImports(next, found);
  return found;
}

test("they are what the listing and Python's two workers import, less what each page has", () => {
  const wanted = new Set(["listing", "worker", "unpacking"].flatMap((name) => [...withImports(name)]));
  for (const name of withImports("start")) wanted.delete(name);
  const [, list] = read("start").match(/MODULES = \[([^\]]*)\]/);
  assert.ok(wanted.size > 10, "the imports are found");
  assert.deepEqual(
    [...list.matchAll(/"(\w+)"/g)].map(([, name]) => name),
    [...wanted].sort(),
  );
});
