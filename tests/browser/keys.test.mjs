/** The list of keys names all that listens: a script that begins to hear keys has to be looked at. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** What hears keys that `keys.js` lists, and that a test in a browser presses one by one. */
const LISTED = [
  "ask_first.js",
  "drawing_pad.js",
  "editor.js",
  "exercise_kinds.js",
  "number_field.js",
  "page/disclosure.js",
  "page/contents.js",
  "page/drawer.js",
  "page/enlarge.js",
  "page/keys.js",
  "page/search_dialog.js",
  "plot.js",
  "point_pad.js",
  "search.js",
];
/** What listens without a key of its own: to any, as a sign of life, to Tab, which goes on as it would, or for others. */
const NO_KEYS = ["offline.js", "page/by_key.js", "start.js"];
const LISTENS = /key(?:down|up|press)|byKey\(\[/;

const withoutComments = (text) => text.replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, "");

test("every script that listens to keys is known here", () => {
  const scripts = ["site_builder/browser", "docs"].flatMap((folder) =>
    readdirSync(ROOT + folder, { recursive: true }).map((name) => `${folder}/${name}`),
  );
  const listening = scripts.filter(
    (name) => name.endsWith(".js") && LISTENS.test(withoutComments(readFileSync(ROOT + name, "utf-8"))),
  );
  const known = [...LISTED, ...NO_KEYS].map((name) => `site_builder/browser/${name}`);
  assert.deepEqual(listening.sort(), known.sort());
});
