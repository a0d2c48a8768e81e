/** One listing in the page: its buttons, its editor, its runs. */
import { Announcer } from "./announcer.js";
import { dropEdit, keepEdit, onOtherTab, readEdit } from "./edits.js";
import { make, styleSheet } from "./element.js";
import { fetched } from "./fetched.js";
import { offerToForget } from "./forget.js";
import { compared, Output } from "./output.js";
import * as python from "./python.js";
import { word } from "./run_words.js";
import { number } from "./words.js";

const MEGABYTE = 1_000_000;
let kept = null;
let style = null;

/** After the first run, let all that programs need stay for the time without a network. */
export const keepOnce = () => (kept ??= import("./offline.js").then(({ keepPrograms }) => keepPrograms()));

/** Fetch, once, how that looks which a run says; nothing waits for it. */
export const styled = () =>
  (style ??= styleSheet(new URL("run.css", import.meta.url).href).catch(() => (style = null)));

/** The words that Python is told, in the language of the page. */
export const pythonsWords = () => ({ input: word("input"), modules: word("modules") });

/** What a loading or running program lets the reader know. */
export function progress(event) {
  if (event.type === "waiting") return word("waiting");
  if (event.type === "running") return word("running");
  if (event.type === "retrying" || event.type === "slow") return word(event.type);
  if (event.type === "loading" && event.received < event.expected) {
    const megabytes = (bytes) => number(bytes / MEGABYTE, 1);
    return word("loading", { received: megabytes(event.received), total: megabytes(event.expected) });
  }
  return word("starting");
}

/** How a program ended, in one sentence. */
export function ending(event, printed) {
  if (event.trouble) return word(event.trouble, { reason: event.reason });
  if (event.state === "failed") return event.line ? word("failedAt", { line: event.line }) : word("failed");
  if (event.state === "stopped") return word("stopped");
  const seconds = number(event.seconds, event.seconds < 10 ? 2 : 0);
  return word("done", { seconds }) + (printed ? "" : ` ${word("silent")}`);
}

export class View {
  constructor(listing, status, told) {
    this.listing = listing;
    this.status = status;
    this.announcer = new Announcer(told);
    this.name = listing.dataset.listing;
    this.fileName = listing.querySelector(".listing__name").textContent;
    this.block = listing.querySelector(".highlight");
    this.original = this.block.querySelector("code").textContent;
    // The sentence beside it says the same.
    this.bar = make("progress", { "class": "listing__progress", "hidden": true, "aria-hidden": "true" });
    status.after(this.bar);
    onOtherTab((name, code) => name === this.name && this.follow(code));
    document.addEventListener("load-again", (event) => (this.handle || this.warned) && event.preventDefault());
    document.addEventListener("edit-forgotten", ({ detail }) => detail === this.name && this.close());
  }

  button(action) {
    return this.listing.querySelector(`[data-action=${action}]`);
  }

  // Editing

  /** @param {{focus?: boolean}} [how] */
  async edit({ focus } = {}) {
    if (this.opening) return this.opening;
    this.opening = this.open(focus);
    this.opening.catch(() => (this.opening = undefined));
    return this.opening;
  }

  async open(focus) {
    this.base = (await this.light())?.code ?? this.original;
    const kept = readEdit(this.name);
    const place = make("div", "listing__editor");
    const opening = this.opening;
    const { openEditor } = await import("./editor.js");
    const editor = await openEditor(place, {
      name: this.fileName,
      code: (kept ?? this.base).replace(/\n$/, ""),
      changed: (code) => this.changed(code),
      run: () => this.run(),
      leave: () => this.button(this.handle ? "stop" : "run").focus(),
    });
    if (this.opening !== opening) return editor.remove(); // it was put away while it came
    place.append(make("p", "listing__keys", word("keys")));
    this.editor = editor;
    this.place = place;
    this.block.hidden = true;
    this.block.after(place);
    this.button("edit").hidden = true;
    this.button("run").classList.add("listing__button--next"); // the edit waits for it
    this.labelBuilt(true);
    this.canReset(true);
    if (kept !== null) this.say(word("edited"));
    const now = readEdit(this.name);
    if (now !== kept) this.follow(now); // another tab has written while the editor came
    if (focus ?? kept === null) this.editor.focus(); // an edit that was kept opens while the page loads
  }

  changed(code) {
    this.editor?.mark(0);
    this.output?.standBeside();
    const untouched = code === this.base.replace(/\n$/, "");
    if (untouched) dropEdit(this.name);
    const saved = untouched || keepEdit(this.name, `${code}\n`);
    if (saved === Boolean(this.warned)) this.say(saved ? "" : word("unsaved")); // only when that has changed
    this.warned = !saved;
    offerToForget();
  }

  /** Take over what another tab has written, unless what was written here could not be kept. */
  follow(code) {
    if (this.warned) return; // what stands here is kept nowhere else
    if (code === null) this.close();
    else if (this.editor && this.editor.code !== code.replace(/\n$/, "")) {
      this.editor.show(code.replace(/\n$/, ""));
      this.editor.mark(0);
    }
  }

  /** Show the original again; a second press takes that back. */
  reset() {
    if (this.dropped) {
      keepEdit(this.name, this.dropped);
      this.edit({ focus: true });
    } else {
      const code = `${this.editor.code}\n`;
      this.close();
      if (code !== this.base) this.canReset(true, code);
      this.button(this.dropped ? "reset" : "edit").focus();
    }
    offerToForget();
  }

  /** @param {string} [dropped] what the button brings back, if it has just put it away */
  canReset(can, dropped) {
    const [button, what] = [this.button("reset"), word(dropped ? "undo" : "reset")];
    this.dropped = dropped;
    [button.hidden, button.textContent] = [!can, what];
    button.setAttribute("aria-label", word("of", { what, name: this.fileName }));
  }

  /** Below another program, what the page has printed says whose it is. */
  labelBuilt(edited) {
    const label = this.listing.querySelector("p.listing__label:has(+ pre > [data-output])");
    if (!label) return;
    label.dataset.text ??= label.textContent;
    label.textContent = edited ? word("original") : label.dataset.text;
  }

  /** Forget the edit and show the original again. */
  close() {
    dropEdit(this.name);
    this.shut();
  }

  /** Put the editor away; what was written stays kept. */
  shut() {
    this.editor?.remove();
    this.place?.remove();
    this.editor = this.place = this.opening = undefined;
    this.block.hidden = false;
    this.button("edit").hidden = false;
    this.button("run").classList.remove("listing__button--next");
    this.labelBuilt(false);
    this.canReset(false);
    if (!this.handle) {
      this.output?.remove();
      this.state("idle", "");
    }
  }

  /** The lighter setting of a program that is too heavy for the browser: {code, output}. */
  light() {
    if (!this.listing.dataset.light) return null;
    this.lightOne ??= fetched(this.listing.dataset.light).then((response) => response.json());
    this.lightOne.catch(() => (this.lightOne = undefined));
    return this.lightOne;
  }

  // Running

  /** Say whether what stands in the editor is the reader's own. */
  isEdited() {
    return Boolean(this.editor) && this.editor.code !== this.base.replace(/\n$/, "");
  }

  /** Say whether a question comes first: not to an edit, of which it does not ask; what cannot be asked holds nobody up. */
  async waits() {
    const questions = document.querySelectorAll(`[data-before="${this.name.split("/").at(-1)}"]`);
    if (!questions.length || this.handle || this.isEdited()) return false;
    try {
      const { ask } = await import("./ask_first.js");
      return await ask(questions, (focus) => {
        if (focus) this.button("run").focus();
        this.runNow();
      });
    } catch (error) {
      console.error(error);
      return false;
    }
  }

  async run() {
    if (!(await this.waits())) await this.runNow();
  }

  stop() {
    this.handle?.stop();
  }

  async runNow() {
    if (this.handle) return;
    styled();
    const early = { stop: () => this.end({ type: "end", state: "stopped" }) }; // pressed before the program is on its way
    this.handle = early;
    this.sent = null;
    this.output?.remove();
    this.output = new Output(this.listing);
    this.mark(0);
    this.state("loading", word("starting"));
    let light = null;
    try {
      light = await this.light();
    } catch (error) {
      if (this.handle === early)
        this.end({ type: "end", state: "failed", trouble: "unreachable", reason: String(error) });
      return;
    }
    if (this.handle !== early) return;
    this.plain = light?.code ?? this.original;
    const code = this.editor ? `${this.editor.code}\n` : this.plain;
    this.sent = code;
    this.expected = light?.output ?? this.listing.querySelector("[data-output]")?.textContent ?? "";
    if (this.isFree()) this.expected = null; // there is nothing to compare with
    this.handle = python.run({ code, name: this.fileName, words: pythonsWords() }, (event) => this.hear(event));
  }

  hear(event) {
    if (event.type === "output") this.output.print(event.text);
    else if (event.type === "warning") this.output.warn(event);
    else if (event.type === "figure") this.output.picture(event);
    else if (event.type === "end") this.end(event);
    else if (event.type !== "ready") {
      this.state(event.type === "running" ? "running" : "loading", progress(event));
      this.bar.hidden = event.type === "running";
      if (event.expected) [this.bar.max, this.bar.value] = [event.expected, event.received];
      else this.bar.removeAttribute("value");
    }
  }

  end(event) {
    this.handle = undefined;
    this.bar.hidden = true;
    this.output.flush();
    this.output.box.hidden = !this.output.text;
    this.output.cut(event.dropped);
    const shown = this.editor ? `${this.editor.code}\n` : this.plain;
    const isSame = this.sent === null || this.sent === shown; // what ran, if it did, is what stands there
    if (event.traceback) {
      this.output.fail(event.traceback);
      this.explain(event);
      if (isSame) this.mark(event.line);
    }
    if (event.state === "done" && isSame) this.judge();
    const more = [!isSame && word("beforeEdit"), this.warned && word("unsaved")].filter(Boolean);
    this.state(event.state, [ending(event, this.output.text), ...more].join(" "));
    const writesOn = this.place?.contains(document.activeElement) && !(event.traceback && isSame);
    if (!writesOn) this.output.show(); // whoever writes on stays where they write
  }

  /** Say the error in the language of the page, above Python's own words, when Python has time for it. */
  explain({ traceback, error }) {
    const { output } = this;
    import("./plain_error.js")
      .then(({ explain }) => explain({ code: this.sent, error, traceback }, output.error))
      .catch(() => {}); // Python's own words stand there
  }

  /** Say whether the program is the reader's from the start. */
  isFree() {
    return "playground" in this.listing.dataset || "free" in this.listing.dataset;
  }

  /** Say how a finished run compares with the build's. */
  judge() {
    keepOnce();
    if (this.expected !== null)
      this.output.note(...compared(this.output.text, this.expected, "varies" in this.listing.dataset, !!this.lightOne));
    const built = this.listing.querySelector("[data-output]");
    if (built?.textContent === this.output.text) this.output.standFor(built.closest(".listing__output"));
    const warned = this.listing.querySelector("[data-warning]");
    if (warned && !this.editor && !this.output.warnings) this.output.note("no-warning", word("noWarning"));
  }

  state(state, said) {
    this.listing.dataset.state = state;
    const busy = state === "loading" || state === "running";
    const [run, stop] = [this.button("run"), this.button("stop")];
    const moved = document.activeElement === stop || document.activeElement === run; // a hidden button has no focus
    run.hidden = busy;
    stop.hidden = !busy;
    if (moved) this.button(busy ? "stop" : "run").focus({ preventScroll: true });
    if (busy) this.announcer.progress(said);
    this.show(said, !busy);
    clearInterval(this.clock);
    if (state === "running") this.count();
  }

  /** Count the seconds of a run, for the eye alone: that it goes on is the news. */
  count() {
    let seconds = 0;
    this.clock = setInterval(() => this.show(word("runningFor", { seconds: ++seconds }), false), 1000);
  }

  say(said) {
    this.show(said, true);
  }

  /** Show a sentence; a screen reader says it at once, or not. */
  show(said, aloud) {
    if (this.status.textContent === said) return;
    this.status.textContent = said;
    if (aloud) this.announcer.say(said);
  }

  /** Mark the line of an error, in the editor or in the listing. */
  mark(line) {
    this.editor?.mark(line);
    this.marker?.remove();
    if (this.editor || !line) return;
    for (const fold of this.block.querySelectorAll(".listing__fold")) fold.remove(); // lines are counted in the whole
    this.marker = make("span", "listing__wrong listing__wrong--line");
    const code = this.block.querySelector("code");
    const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
    let at = 0;
    for (let above = line - 1; above && texts.nextNode(); )
      do {
        at = texts.currentNode.textContent.indexOf("\n", at) + 1;
      } while (at && --above);
    const range = new Range(); // where the line begins: there the mark stays, however the lines above it break
    range.setStart(at ? texts.currentNode : code, at);
    range.insertNode(this.marker);
  }
}
