/** The list of keys names all that listens: no script hears a key that no row of the list has, and no row has one that none hears. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

globalThis.document = { documentElement: { lang: "en" } };
const { KEYS, nameOf } = await import("../../site_builder/browser/keys.js");
const { WORDS } = await import("../../site_builder/browser/keys_words.js");

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Which rows a script's keys stand in; what it hears besides is no key of its own. */
const HEARD = {
  "site_builder/browser/ask_first.js": ["exercise.skip"],
  "site_builder/browser/drawing_pad.js": ["figure.handle", "figure.line", "figure.ink", "figure.wipe"],
  "site_builder/browser/editor.js": ["editor.run", "editor.button"],
  "site_builder/browser/exercise_kinds.js": ["exercise.check", "exercise.half"],
  "site_builder/browser/number_field.js": ["figure.step", "figure.bigger"],
  "site_builder/browser/page/by_key.js": [], // all keys that others give it
  "site_builder/browser/page/disclosure.js": ["page.shut"],
  "site_builder/browser/page/drawer.js": ["page.shut"],
  "site_builder/browser/page/keys.js": ["page.keys"],
  "site_builder/browser/page/search_dialog.js": ["page.search"],
  "site_builder/browser/plot.js": ["figure.handle", "figure.farther"],
  "site_builder/browser/point_pad.js": ["figure.handle", "figure.farther", "figure.point", "figure.wipe"],
  "site_builder/browser/search.js": ["results.choose", "results.follow"],
};
/** What listens to keys without one of its own: offline.js to any, as a sign of life; start.js to Tab, which goes on as it would. */
const NO_KEYS = ["site_builder/browser/offline.js", "site_builder/browser/start.js"];
/** Rows whose keys the vendored editor hears, or the browser itself. */
const OF_OTHERS = ["editor.leave", "editor.indent", "editor.comment", "editor.move", "page.tabs"];

const LISTENS = /key(?:down|up|press)|byKey\(\[/;
const NAMES =
  /\b(?:Arrow(?:Left|Right|Up|Down)|Enter|Escape|Tab|Delete|Backspace|Home|End|Page(?:Up|Down)|Insert)\b|(?<=key [!=]== )" "|\bF\d+\b/g;
const BY_KEY = /byKey\(\[([^\]]*)\]/g;

const withoutComments = (text) => text.replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, "");

function scripts() {
  const found = ["site_builder/browser", "docs"].flatMap((folder) =>
    readdirSync(ROOT + folder, { recursive: true }).map((name) => `${folder}/${name}`),
  );
  return found.filter((name) => name.endsWith(".js"));
}

const source = (name) => withoutComments(readFileSync(ROOT + name, "utf-8"));

const [arrowKeys] = source("site_builder/browser/plot.js").match(/(?<=arrowKeys = )\{.*?\}/);

/** Give the keys that a script names, also by the table of the picture that it stands on, without what is held down with them. */
function keysOf(name) {
  const text = source(name).replaceAll("picture.arrowKeys", arrowKeys);
  const alone = [...text.matchAll(BY_KEY)].flatMap(([, keys]) => JSON.parse(`[${keys}]`));
  return new Set([...[...text.matchAll(NAMES)].map(([key]) => key.replaceAll('"', "")), ...alone]);
}

const row = (name) => name.split(".").reduce((found, part) => found[part], KEYS);
const pressed = (key) => key.split("+").at(-1);

test("every script that listens to keys is known here", () => {
  const listening = scripts().filter((name) => LISTENS.test(source(name)) && !name.endsWith("/by_key.js"));
  const known = Object.keys(HEARD).filter((name) => !name.endsWith("/by_key.js"));
  assert.deepEqual(listening.sort(), [...known, ...NO_KEYS].sort());
});

for (const [name, rows] of Object.entries(HEARD)) {
  test(`the list has the keys of ${name}, and no others`, () => {
    const listed = new Set(rows.flatMap(row).map(pressed));
    assert.deepEqual([...listed].sort(), [...keysOf(name)].sort());
    const held = rows.flatMap(row).some((key) => key.startsWith("Shift+"));
    assert.equal(held, /shiftKey(?!\) return)/.test(source(name)));
  });
}

test("every row belongs to something that listens, and has its words", () => {
  const all = Object.entries(KEYS).flatMap(([place, rows]) => Object.keys(rows).map((name) => `${place}.${name}`));
  assert.deepEqual([...new Set([...Object.values(HEARD).flat(), ...OF_OTHERS])].sort(), all.sort());
  const used = [
    ...all.map((name) => name.split(".")[1]),
    ...Object.keys(KEYS),
    "title",
    "close",
    "space",
    "single",
    "off",
  ];
  assert.deepEqual(Object.keys(WORDS).sort(), used.sort());
});

test("keys are named as keyboards name them", () => {
  assert.deepEqual(
    ["Control", "Alt", "Escape", "ArrowUp", " ", "?", "Enter"].map((key) => nameOf(key, false)),
    ["Ctrl", "Alt", "Esc", "↑", "Space", "?", "Enter"],
  );
  assert.deepEqual(
    ["Control", "Alt"].map((key) => nameOf(key, true)),
    ["⌘", "⌥"],
  );
});
