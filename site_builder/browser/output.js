/** What a program prints in the page: text that grows line by line, warnings, figures, an error. Only text, no HTML. */
import { make } from "./element.js";
import { filled, number } from "./words.js";

export const WORDS = {
  output: { id: "Keluaran di peramban Anda", en: "Output in your browser" },
  warning: { id: "Peringatan dari Python", en: "Warning from Python" },
  line: { id: "baris {line}", en: "line {line}" },
  error: { id: "Pesan kesalahan dari Python", en: "Error from Python" },
  figure: { id: "Gambar dari program ini", en: "Figure that the program has drawn" },
  same: { id: "Keluarannya sama dengan keluaran di halaman ini.", en: "The output is the same as on this page." },
  differs: {
    id: "Keluaran Anda berbeda dari keluaran di halaman ini mulai dari baris {line}.",
    en: "From line {line} on, the output differs from the one on this page.",
  },
  sameLight: {
    id: "Dengan setelan yang lebih ringan, keluarannya memang begini. Keluaran di halaman ini berasal dari setelan penuh.",
    en: "This is what the lighter setting gives. The output on this page comes from the full one.",
  },
  differsLight: {
    id: "Mulai dari baris {line}, keluaran Anda berbeda dari keluaran dengan setelan yang lebih ringan.",
    en: "From line {line} on, the output differs from what the lighter setting gives.",
  },
  varies: {
    id: "Program ini mencetak versi atau waktu, dan di peramban Anda hasilnya lain daripada di halaman ini.",
    en: "The program prints versions or times, and in your browser they are not those of this page.",
  },
  cut: {
    id: "Keluaran dipotong: {dropped} karakter berikutnya tidak ditampilkan.",
    en: "The output is cut. Characters that are not shown: {dropped}.",
  },
};

const say = (key, values = {}) => filled(WORDS[key], values);

/** What makes a table of an output, as in `blocks/listing.py`: all else goes on below itself where it is too wide. */
export const LINED_UP = /\S {2,}\S|^ +(?:[-\d]|\[)|^\S{20,}$/m;

const labelled = (kind, label, content) =>
  make("div", `listing__${kind} no-copy`, make("p", "listing__label", label), content);

/** @returns {[HTMLElement, HTMLElement]} */
function text(kind, label, attribute, content = null) {
  const look = { [attribute]: true, "tabindex": 0, "role": "group", "aria-label": label }; // long lines scroll, by keyboard too
  const code = make("code", look, content);
  return [labelled(kind, label, make("pre", {}, code)), code];
}

/** Give a traceback as nodes: its lines of code stay lines, and what Python says at the end goes on below itself. */
export function tracebackParts(traceback) {
  const code = /^(?:.*\n)* .*\n/.exec(traceback)?.[0] ?? "";
  return [code, make("span", "listing__reason", traceback.slice(code.length))];
}

/** Say whether what was printed is what the build printed, perhaps with a lighter setting, or where it begins to differ: a kind of note, and its words. */
export function compared(printed, expected, varies, light = false) {
  const [mine, theirs] = [printed, expected].map((text) => text.trimEnd().split("\n"));
  const first = mine.findIndex((line, i) => line.trimEnd() !== (theirs[i] ?? "").trimEnd());
  const at = first < 0 && mine.length < theirs.length ? mine.length : first;
  if (at < 0) return ["same", light ? say("sameLight") : say("same")];
  const line = at + 1;
  if (varies) return ["differs", say("varies")];
  return ["differs", light ? say("differsLight", { line }) : say("differs", { line })];
}

/** The output of one run, below the listing. */
export class Output {
  constructor(listing) {
    this.place = listing.querySelector("[data-results]") ?? listing;
    this.text = "";
    this.waiting = "";
    this.boxes = [];
    const [box, code] = text("output", say("output"), "data-run-output");
    this.box = box;
    this.code = code;
    this.box.hidden = true;
    this.add(this.box);
  }

  add(box) {
    this.boxes.push(box);
    this.place.append(box);
  }

  /** Show what has been printed; many pieces within one frame cost one change of the page. */
  print(piece) {
    this.text += piece;
    if (!this.waiting) requestAnimationFrame(() => this.flush());
    this.waiting += piece;
  }

  flush() {
    this.box.hidden = false;
    if (LINED_UP.test(this.waiting)) this.box.classList.add("lined-up");
    this.code.append(this.waiting);
    this.waiting = "";
  }

  warn({ category, message, line }) {
    const where = line ? ` (${say("line", { line })})` : "";
    if (!this.warnings) {
      const [box, code] = text("warning", say("warning"), "data-run-warning");
      this.warnings = code;
      this.add(box);
    }
    this.warnings.append(`${category}: ${message}${where}\n`);
  }

  picture({ png }) {
    let binary = "";
    for (const byte of png) binary += String.fromCharCode(byte);
    const src = `data:image/png;base64,${btoa(binary)}`;
    const image = make("img", { src, "alt": say("figure"), "class": "listing__figure", "data-run-figure": true });
    this.add(labelled("picture", say("figure"), image));
  }

  fail(traceback) {
    const [box, code] = text("error", say("error"), "data-run-error");
    code.append(...tracebackParts(traceback));
    this.error = box;
    this.add(box);
  }

  note(kind, said) {
    const note = make("p", { "class": `listing__note listing__note--${kind}`, "data-run-note": kind }, said);
    this.boxes.push(note);
    this.box.after(note);
  }

  cut(dropped) {
    if (dropped) this.note("cut", say("cut", { dropped: number(dropped, 0) }));
  }

  /** Bring what stopped the run, or else the beginning of what it has left, into the window, if it is below it. */
  show() {
    const first = this.error ?? this.boxes.find((box) => !box.hidden);
    if (first?.getBoundingClientRect().bottom > innerHeight) first.scrollIntoView({ block: "nearest" });
  }

  /** Stand in the place of what the build has printed, the same to the letter. */
  standFor(built) {
    this.built = built;
    built.hidden = true;
  }

  standBeside() {
    if (this.built) this.built.hidden = false;
  }

  remove() {
    for (const box of this.boxes) box.remove();
    this.standBeside();
  }
}
