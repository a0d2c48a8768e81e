/** The list of all keys, fetched when a reader first asks for it. Tests press each of them, and find what else listens. */
import { make, styleSheet } from "./element.js";
import { say } from "./keys_words.js";

const here = /** @type {HTMLScriptElement} */ (document.currentScript).src;
const ARROWS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
const shifted = (keys) => keys.map((key) => `Shift+${key}`);
const UP_DOWN = ARROWS.slice(2);

/** What each key does, by where; keys have the names that events give them. */
const KEYS = {
  page: { search: ["/", "s", "f"], keys: ["?"], shut: ["Escape"], tabs: ARROWS.slice(0, 2) },
  results: { choose: UP_DOWN, follow: ["Enter"] },
  editor: {
    run: ["Control+Enter"],
    leave: ["Tab"],
    button: ["Escape"],
    indent: ["Control+]", "Control+["],
    comment: ["Control+/"],
    move: ["Alt+ArrowUp", "Alt+ArrowDown"],
  },
  exercise: { check: ["Enter"], half: UP_DOWN, skip: ["Escape"] },
  figure: {
    handle: ARROWS,
    farther: shifted(ARROWS),
    step: UP_DOWN,
    bigger: shifted(UP_DOWN),
    point: ["Enter", " "],
    ink: [" "],
    line: shifted(ARROWS),
    wipe: ["Delete", "Backspace"],
  },
};

/** Name a key as keyboards do; the editor asks for ⌘ where Macs have it. */
function nameOf(key, mac) {
  const names = {
    "Control": mac ? "⌘" : "Ctrl",
    "Alt": mac ? "⌥" : "Alt",
    "Escape": "Esc",
    "ArrowLeft": "←",
    "ArrowRight": "→",
    "ArrowUp": "↑",
    "ArrowDown": "↓",
    " ": say("space"),
  };
  return names[key] ?? key;
}

/** Write the keys of a row as key caps; one that is held down with all of them stands first, before a plus. */
function caps(keys) {
  const mac = /Mac|iPhone|iP[ao]d/.test(navigator.platform); // as the editor tells
  const cap = (key) => make("kbd", {}, nameOf(key, mac));
  const held = keys[0].split("+").slice(0, -1);
  const pressed = keys.map((key) => key.split("+").at(-1));
  return [...held.flatMap((key) => [cap(key), "+"]), ...pressed.flatMap((key) => [cap(key), " "])];
}

function list(place, rows) {
  const heading = make("h3", {}, say(place));
  const terms = Object.entries(rows).map(([row, keys]) =>
    make("div", {}, make("dt", {}, ...caps(keys)), make("dd", {}, say(row))),
  );
  return [heading, make("dl", {}, ...terms)];
}

function makeDialog() {
  const title = make("h2", { id: "keys-title" }, say("title"));
  const close = make("button", { type: "button", class: "listing__button" }, say("close"));
  const head = make("div", "keys__head", title, close);
  const dialog = make("dialog", { "class": "keys", "aria-labelledby": title.id }, head);
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || target === close) dialog.close();
  });
  const note = make("p");
  const [first, ...others] = Object.entries(KEYS).map(([place, rows]) => list(place, rows));
  dialog.append(...first, note, ...others.flat());
  document.body.append(dialog);
  return { dialog, note };
}

let made;

/** Show the list; whoever closes it is where they were. */
export async function open() {
  made ??= styleSheet(here.replace(/js$/, "css")).then(makeDialog); // once, however often it is asked for meanwhile
  made.catch(() => (made = undefined));
  const { dialog, note } = await made;
  const single = /** @type {HTMLInputElement} */ (document.querySelector(".md-search__keys input"));
  note.textContent = say(single.checked ? "single" : "off");
  if (!document.querySelector("dialog[open]")) dialog.showModal();
}
