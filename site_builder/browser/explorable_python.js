/** A figure's own program, run in the page's one Python: for what the browser does not compute itself, such as a training. */
import { Announcer } from "./announcer.js";
import { readEdit } from "./edits.js";
import { make } from "./element.js";
import { programOf, withNumbers } from "./program_numbers.js";
import { word } from "./run_words.js";
import { filled } from "./words.js";

export const WORDS = {
  unread: {
    id: "Program itu berjalan, tetapi hasilnya tidak dapat dibaca di akhirnya. Periksa apakah program Anda berhenti sebelum baris terakhir, mencetak terlalu banyak, atau mengganti modul JSON Python.",
    en: "The program ran, but what it computed could not be read at its end. See whether your program ends before its last line, prints too much, or changes Python’s JSON module.",
  },
};

/** Make the runner of a figure's program; it tells in `place` how Python is getting on. */
export function worker(place, name) {
  const note = make("p", "explorable__note");
  const told = make("p", { class: "listing__told", role: "status" });
  place.append(note, told);
  const announcer = new Announcer(told);
  let asked = 0; // of the newest run; an older one has been stopped
  let handle = null;
  document.addEventListener("load-again", (event) => handle && event.preventDefault()); // it would be lost

  function show(words, aloud) {
    if (note.textContent === words) return;
    note.textContent = words;
    if (aloud) announcer.say(words);
    else announcer.progress(words);
  }

  /** Say what is wrong with what came of it; the next run has another Python, since what this one has replaced stays so. */
  async function refuse(words) {
    show(words, true);
    (await import("./python.js")).renew();
    return null;
  }

  /** Run a program and more; give what it has printed, or null where it has not come to its end. */
  async function printed(mine, edited, numbers, more) {
    const [python, listing, program] = await Promise.all([
      import("./python.js"),
      import("./listing.js"),
      edited ?? programOf(name),
    ]);
    const code = `${withNumbers(program, numbers)}${more}`;
    if (mine !== asked) return null;
    let text = "";
    return new Promise((resolve) => {
      handle = python.run({ code, name: `${name.split("/").at(-1)}.py`, words: listing.pythonsWords() }, (event) => {
        if (event.type === "output") text += event.text;
        else if (event.type === "end") {
          const done = event.state === "done";
          if (mine === asked) handle = null;
          const error = (event.traceback ?? "").trim().split("\n").at(-1);
          if (done) listing.keepOnce();
          if (mine === asked) show(done ? "" : [listing.ending(event, text), error].join(" ").trim(), true);
          resolve(done ? text : null);
        } else if (mine === asked && !["ready", "warning", "figure"].includes(event.type)) {
          show(listing.progress(event), false);
        }
      });
    });
  }

  return {
    /** Give the program as the reader has edited it below the figure, or null. */
    edited: () => readEdit(`${name}/program`),
    /**
     * Run the program with the numbers of a state, or another one in its place; give the value that an expression of Python
     * has at its end, a list of lists, or null where the program was stopped or has failed.
     */
    async value(numbers, expression, edited = null) {
      const mine = ++asked;
      show(word("starting"), false);
      let text;
      try {
        text = await printed(
          mine,
          edited,
          numbers,
          `\nimport json\n\nprint()\nprint(json.dumps(${expression}, allow_nan=False))\n`,
        );
      } catch (error) {
        if (mine === asked) show(word("unreachable"), true);
        console.error(error);
        return null;
      }
      if (text === null || mine !== asked) return null;
      try {
        const value = JSON.parse(text.trim().split("\n").at(-1));
        if (value.every(Array.isArray)) return value;
      } catch {
        // it is told below
      }
      return refuse(filled(WORDS.unread, {}));
    },
    say: (words) => show(words, true),
    refuse,
    /** Stop it; nothing comes of it any more. */
    stop() {
      asked++;
      handle?.stop();
      handle = null;
      show("", false);
    },
  };
}
