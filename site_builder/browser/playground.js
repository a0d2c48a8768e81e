/** The free editor: starting points, the reader's own program, and a link that carries it. */
import { toBytes, toLetters } from "./base64url.js";
import { dropEdit, editedNames, keepEdit, readEdit } from "./edits.js";
import { button, make } from "./element.js";
import { word } from "./run_words.js";
import { filled } from "./words.js";

export const WORDS = {
  startFrom: { id: "Mulai dari", en: "Start from" },
  mine: { id: "program saya", en: "my program" },
  before: { id: "program saya sebelumnya", en: "my previous program" },
  changed: { id: "program dari tautan, sudah saya ubah", en: "a program from a link, which I changed" },
  empty: { id: "kosong", en: "nothing" },
  kept: { id: "Tersimpan di peramban ini.", en: "Kept in this browser." },
  share: { id: "Salin tautan", en: "Copy link" },
  shared: {
    id: "Tautan tersalin. Program Anda ada di dalam alamat itu sendiri, tidak di server mana pun.",
    en: "Link copied. Your program is in the address itself, on no server.",
  },
  tooLong: {
    id: "Program ini terlalu panjang untuk sebuah tautan.",
    en: "This program is too long for a link.",
  },
  copyByHand: {
    id: "Salinlah alamat halaman ini: program Anda ada di dalamnya.",
    en: "Copy this page's address: your program is in it.",
  },
  ofLink: { id: "program dari tautan ini", en: "this link's program" },
  fromLinkChanged: {
    id: "Program ini berasal dari sebuah tautan, dan sudah Anda ubah. Program aslinya ada di daftar “Mulai dari”.",
    en: "This program comes from a link, and you have changed it. The original is in the list “Start from”.",
  },
  hidden: {
    id: "Awas: program ini memuat tanda tak terlihat, yang membuat urutan huruf di layar berbeda dari yang dijalankan.",
    en: "Beware: this program holds invisible characters; the order you see on the screen is not the order that runs.",
  },
  fromLink: {
    id: "Program ini berasal dari sebuah tautan. Bacalah dahulu sebelum menjalankannya.",
    en: "This program comes from a link. Read it before you run it.",
  },
  badLink: {
    id: "Tautan ini rusak: programnya tidak dapat dibaca.",
    en: "This link is damaged: its program cannot be read.",
  },
  longLink: {
    id: "Program di tautan ini terlalu panjang untuk halaman ini.",
    en: "The program in this link is too long for this page.",
  },
};

const say = (key) => filled(WORDS[key], {});

const MINE = "playground/my_program";
const BEFORE = "playground/before";
const SHARED = "playground/shared-";
const KEY = "#code=";
const HIDDEN = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/; // which turn the order of letters on the screen
const LIMIT = 200_000; // bytes of a program: a short address could unpack to more than the page can hold,
const LINES = 10_000; // or to more lines than the editor colours within a second or two

/** Name the places of what the reader wrote before, the oldest first. */
function earlier() {
  const found = [];
  for (let name = BEFORE; readEdit(name) !== null; name = `${BEFORE}-${found.length + 1}`) found.push(name);
  return found;
}

/** Keep a program beside those before it; say no if the browser has no room for that, unless as long as the page will do. */
function keepBefore(code, asPage) {
  const names = earlier();
  const name = names.length ? `${BEFORE}-${names.length + 1}` : BEFORE;
  if (names.some((name) => readEdit(name) === code) || keepEdit(name, code) || asPage) return true;
  dropEdit(name);
  return false;
}

/** Tell one shared program from another, so that each keeps its own edits. */
function shortHash(text) {
  const sums = [31, 65_599].map((factor) => {
    let sum = 0;
    for (const letter of text) sum = (Math.imul(sum, factor) + letter.codePointAt(0)) | 0;
    return (sum >>> 0).toString(36);
  });
  return sums.join("-");
}

async function through(stream, bytes) {
  let size = 0;
  const limit = new TransformStream({
    transform(chunk, controller) {
      size += chunk.byteLength;
      if (size > LIMIT) controller.error(new RangeError("the program is too long"));
      else controller.enqueue(chunk);
    },
  });
  const passed = new Blob([bytes]).stream().pipeThrough(stream).pipeThrough(limit);
  return new Uint8Array(await new Response(passed).arrayBuffer());
}

function measured(code) {
  if (code.split(/\r\n?|\n/, LINES + 1).length > LINES) throw new RangeError("the program has too many lines");
  return code;
}

/** Give the fragment that carries a program; one that is too long is an error. */
export async function toFragment(code) {
  const bytes = new TextEncoder().encode(measured(code));
  if (bytes.length > LIMIT) throw new RangeError("the program is too long");
  const packed = await through(new CompressionStream("deflate"), bytes); // with a checksum: a damaged link is another program
  return KEY + toLetters(packed);
}

/** Give the program of a fragment, or null when it carries none; a damaged one is an error. */
export async function fromFragment(fragment) {
  if (!fragment.startsWith(KEY)) return null;
  const packed = toBytes(fragment.slice(KEY.length));
  const [first, second] = packed;
  const isChecked = first === 0x78 && (first * 256 + second) % 31 === 0; // links were made without a checksum once
  const bytes = await through(new DecompressionStream(isChecked ? "deflate" : "deflate-raw"), packed);
  return measured(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

export async function start(element, view) {
  for (const action of ["edit", "reset"]) view.button(action).classList.add("listing__button--unused");
  const own = view.original;
  const programs = startingPoints();
  const bar = toolbar(element, view, programs, () => own);
  const kept = make("span", { hidden: true }, say("kept"));
  const showKept = () => (kept.hidden = readEdit(view.name) === null || view.warned);
  let opened = open();
  const again = () => {
    opened = opened.then(open, open); // one after the other, so that there is one editor
  };
  addEventListener("hashchange", again);
  view.close = () => {
    dropEdit(view.name); // what was forgotten, here or in another tab, leaves the editor what it begins with
    again();
  };
  const changed = view.changed.bind(view);
  view.changed = (code) => {
    changed(code);
    showKept();
  };
  await opened;

  /** Show the program of the address, else the reader's own. */
  async function open() {
    let said = "";
    let shared = null;
    try {
      shared = await fromFragment(location.hash);
    } catch (error) {
      said = error instanceof RangeError ? say("longLink") : say("badLink");
    }
    const focus = Boolean(view.place?.contains(document.activeElement)); // it stays there, and never goes there by itself
    clear(view);
    view.shut();
    view.name = shared === null ? MINE : SHARED + shortHash(shared);
    view.original = shared ?? own;
    await view.edit({ focus });
    arrange(element, view, kept, bar.element);
    bar.refresh();
    showKept();
    if (shared !== null) said = readEdit(view.name) === null ? say("fromLink") : say("fromLinkChanged");
    if (HIDDEN.test(shared ?? "")) said = say("hidden");
    view.say(said);
  }
}

/** Put the parts in the order of every listing: Run at the top, what to start from, the program, and what it prints. */
function arrange(element, view, kept, bar) {
  if (bar.isConnected) return;
  bar.append(kept);
  element.querySelector(".listing__head").after(bar);
  view.place.after(make("div", { "data-results": true }));
}

/** Put away what the program before has printed; if it still runs, it ends. */
function clear(view) {
  view.handle?.stop();
  view.output?.remove();
  view.state("idle", "");
  view.warned = false; // of the next one it is said anew
}

/** The listings of the page, by file name. */
function startingPoints() {
  const found = new Map();
  for (const listing of document.querySelectorAll(".listing[data-listing]:not([data-playground])")) {
    const name = listing.querySelector(".listing__name").textContent;
    found.set(name, listing.querySelector(".highlight code").textContent);
  }
  return found;
}

function toolbar(element, view, programs, own) {
  const select = make("select", { "data-action": "start-from" });
  const label = make("label", {}, `${say("startFrom")} `, select);
  const bar = make("div", "playground__bar", label, button("share", say("share"), share));
  const written = new Map(); // the reader's own programs: what is said of each, and where it is kept
  let byHand = null; // the address that Copy link has put there, and the one before
  refresh(); // at once: its width is that of its longest choice

  /** Offer what there is to start from now; `shown` is where the editor's program comes from, as long as it is unchanged. */
  function refresh(shown = "") {
    const mine = readEdit(MINE);
    written.clear();
    if (mine !== null) written.set(say("mine"), MINE);
    const before = earlier().filter((name) => readEdit(name) !== mine);
    const changed = editedNames().filter((name) => name.startsWith(SHARED) && name !== view.name); // the link may be lost
    const numbered = (said, n) => said + (n ? ` (${n + 1})` : "");
    for (const [n, name] of before.reverse().entries()) written.set(numbered(say("before"), n), name);
    for (const [n, name] of changed.entries()) written.set(numbered(say("changed"), n), name);
    const linked = view.name.startsWith(SHARED) ? [say("ofLink")] : [];
    const names = ["", ...linked, ...written.keys(), ...programs.keys(), say("empty")];
    select.replaceChildren(...names.map((name) => make("option", { value: name }, name || "…")));
    select.value = shown;
  }

  select.addEventListener("change", async () => {
    const chosen = select.value;
    const begins = chosen === say("ofLink") ? view.original : (programs.get(chosen) ?? "\n");
    const code = written.has(chosen) ? (readEdit(written.get(chosen)) ?? own()) : begins;
    for (const left of [readEdit(MINE) ?? "", `${view.editor.code}\n`]) {
      const known = left.trim() === "" || left === code || [...programs.values()].includes(left);
      if (known || keepBefore(left, view.warned)) continue; // of an edit that is not kept either, that was said
      refresh();
      return view.say(word("unsaved")); // nothing that was written is lost
    }
    clear(view);
    if (location.hash) history.replaceState(null, "", location.pathname + location.search);
    view.name = MINE;
    view.original = view.base = own();
    view.editor.code = code.replace(/\n$/, "");
    refresh(programs.has(chosen) || chosen === say("empty") ? chosen : ""); // the focus stays: a key may choose the next one
    view.place.scrollIntoView({ block: "nearest" });
  });
  element.addEventListener("input", ({ target }) => {
    if (target === select) return;
    select.value = "";
    if (location.href === byHand?.address) history.replaceState(null, "", byHand.before); // it carries what was written before
  });

  async function share() {
    const { code } = view.editor;
    let address;
    try {
      address = new URL(await toFragment(`${code}\n`), location.href).href;
    } catch {
      return view.say(say("tooLong"));
    }
    try {
      await navigator.clipboard.writeText(address);
      view.say(say("shared"));
    } catch {
      if (view.editor.code !== code) return; // the reader has written on meanwhile
      byHand = { address, before: byHand?.address === location.href ? byHand.before : location.href };
      history.replaceState(null, "", address); // no clipboard without a secure address: the reader copies by hand
      view.say(say("copyByHand"));
    }
  }
  return { element: bar, refresh };
}
