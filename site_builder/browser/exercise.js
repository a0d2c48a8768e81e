/** One exercise in the page: its buttons, its verdict, its hints and its solution. How it is answered, its kind says. */
import { button, make } from "./element.js";
import { say } from "./exercise_words.js";
import * as progress from "./progress.js";

export const ON_THE_PAGE = ["choose", "predict", "shapes", "order", "weights"];
export const MARKS = { right: "✓", nearly: "≈", wrong: "✗", error: "✗" };
const WORDS = { right: "isRight", nearly: "isNearly", wrong: "isWrong", error: "isStopped" };
/** The buttons, and what each calls. */
const ACTIONS = { check: "check", stop: "stop", cause: "why", hint: "hint", solution: "solve", reset: "reset" };

/** Give a text as nodes: what stands in backticks is code, and between stars is stressed; all is text, never HTML. */
export function rich(text) {
  return text.split(/(`[^`]+`|\*[^*\s](?:[^*]*[^*\s])?\*)/).map((part, n) => {
    return n % 2 ? make(part.startsWith("`") ? "code" : "em", {}, part.slice(1, -1)) : part;
  });
}

/** Give the verdict where nothing can be judged yet, which is no try. */
export const unjudged = (why) => ({ state: "", fact: [why], counts: false });

/** Give a copy of what stands inside an element. */
export const copied = (from) => [...from.cloneNode(true).childNodes];

const started = new WeakMap();

/** Let an exercise be answered, once. */
export function start(block) {
  if (!started.has(block)) started.set(block, open(block));
  return started.get(block);
}

async function open(block) {
  const judged = ON_THE_PAGE.includes(block.dataset.kind);
  const asked = judged ? import("./exercise_kinds.js") : import("./exercise_code.js");
  asked.catch(() => started.delete(block)); // the network may come back
  const { form } = await asked;
  new View(block, form(block));
}

class View {
  /**
   * @param {HTMLElement} block
   * @param {ExerciseForm} form
   */
  constructor(block, form) {
    this.block = block;
    this.form = form;
    this.name = block.dataset.exercise;
    this.version = Number(block.dataset.version);
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const hints = block.querySelectorAll("[data-hint]");
    this.hints = [...hints];
    /** @type {HTMLDetailsElement} */
    this.solution = block.querySelector("[data-solution]");
    this.after = block.querySelector("[data-after]");
    const named = [...block.querySelector(".exercise__title").childNodes].slice(0, -1); // the last says the kind
    this.title = named
      .map((part) => part.textContent)
      .join("")
      .trim();
    const buttons = Object.entries(ACTIONS).map(([action, act]) =>
      button(action, say(action), () => this[act](), say("of", { what: say(action), name: this.title })),
    );
    this.buttons = make("div", "exercise__buttons", ...buttons);
    const live = { "class": "exercise__verdict", "data-verdict": true, "role": "status", "aria-live": "polite" };
    this.verdict = make("div", live);
    this.earlier = make("p", "exercise__note", say("earlier"));
    this.dropped = null; // what was put away, as long as it can come back
    (this.hints[0] ?? this.solution).before(this.buttons, this.verdict);
    form.open({
      title: this.title,
      check: () => this.check(),
      changed: () => this.changed(),
      leave: () => this.place()?.focus(),
    });
    document.addEventListener("load-again", (event) => {
      if ((this.isAgain ? !this.tried : this.note?.isConnected) && form.touched()) event.preventDefault(); // it was not kept
    });
    this.isAgain = "again" in block.dataset; // from memory: what its chapter keeps is neither shown nor touched
    const kept = this.isAgain ? null : progress.readAnswer(this.name);
    if (kept !== null) form.show(kept);
    this.kept = progress.readAnswer(this.name); // what this tab knows of
    if (form.isProgram && !this.isAgain) progress.onAnswer(this.name, () => this.follow());
    this.clear();
    this.mark();
  }

  /** Take over what another tab has kept, unless what stands here was never kept. */
  follow() {
    const now = progress.readAnswer(this.name);
    if (now === this.kept || (this.kept === null ? this.form.touched() : this.kept !== this.form.answer())) return;
    this.kept = now;
    if (now === null) this.form.reset();
    else this.form.show(now);
    this.date();
    this.state(this.block.dataset.state);
  }

  find(action) {
    return this.buttons.querySelector(`[data-action=${action}]`);
  }

  /** Say beside the title that it has been solved. */
  mark() {
    const mark = progress.read().get(this.name);
    const solved = mark?.s >= 2;
    if (mark?.s) this.unfold();
    const there = this.block.querySelector(".exercise__solved");
    this.block.classList.toggle("exercise--solved", solved);
    if (solved && !there) {
      this.block.querySelector(".exercise__title").append(" ", make("span", "exercise__solved", `✓ ${say("solved")}`));
    } else if (!solved) there?.remove();
  }

  /** Open what the program below has printed, about which this asks. */
  unfold() {
    const { before } = this.block.dataset;
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const outputs = document.querySelectorAll(`[data-listing$="/${before}"] > details`);
    if (before) for (const output of outputs) output.open = true;
  }

  /** Show it as if nothing had happened. */
  clear() {
    this.cause = null;
    this.missed = new Set(); // wrong answers of which nothing is known
    this.tried = this.seen = false;
    this.shown = 0;
    for (const fold of [...this.hints, this.solution]) fold.hidden = true;
    this.pair?.replaceWith(this.pair.lastChild.lastChild);
    this.pair = null;
    if (this.after) this.solution.append(this.after);
    this.verdict.replaceChildren();
    this.state("untouched");
  }

  state(state) {
    this.block.dataset.state = state;
    const busy = state === "checking";
    const done = state === "right" && this.answered() === this.judged;
    /** @type {HTMLElement | null} */
    const focused = this.buttons.querySelector(":focus");
    const canStop = busy && Boolean(this.form.stop); // else it takes no time
    this.find("check").hidden = canStop || done;
    this.find("stop").hidden = !canStop;
    this.find("cause").hidden = !this.cause || busy;
    this.find("hint").hidden = this.shown >= this.hints.length || busy || done;
    this.call("hint", say(this.shown ? "nextHint" : "hint"));
    const isAlike = done && !this.form.isProgram && !this.form.isOneOfMany; // nothing to compare
    this.find("solution").hidden = !this.tried || this.seen || busy || isAlike;
    this.call("reset", this.dropped === null ? say("reset") : say("undo"));
    this.find("reset").hidden = (state === "untouched" && !this.form.touched() && this.dropped === null) || busy;
    if (focused?.hidden) (canStop ? this.find("stop") : this.place()).focus({ preventScroll: true }); // a hidden button has none
  }

  /** Give where a reader goes to check: the button, or, where that is done, what was said. */
  place() {
    const check = this.find("check");
    return check.hidden ? this.verdict.querySelector(".exercise__said") : check;
  }

  /** Write on a button what it does now. */
  call(action, what) {
    this.find(action).firstChild.textContent = what;
    this.find(action).setAttribute("aria-label", say("of", { what, name: this.title }));
  }

  changed() {
    this.dropped = null;
    this.date();
    this.state(this.block.dataset.state);
    if (this.form.touched()) this.keep();
    else this.drop();
  }

  /** Give the answer as one text, to tell two apart. */
  answered() {
    return JSON.stringify(this.form.answer());
  }

  /** Say above a verdict that it is about an earlier answer, while another stands here; what judged nothing goes. */
  date() {
    const isEarlier = this.verdict.querySelector(".exercise__said") && this.answered() !== this.judged;
    if (isEarlier && this.isUnjudged) this.verdict.replaceChildren();
    else if (!isEarlier) this.earlier.remove();
    else if (!this.earlier.isConnected) this.verdict.prepend(this.earlier); // once: a screen reader says it when it comes
  }

  /** Keep the answer; say so where the browser does not, or did not keep the mark. */
  keep(marked = true) {
    const saved = this.isAgain || progress.keepAnswer(this.name, this.form.answer());
    if (marked && saved) this.note?.remove();
    else if (!this.note?.isConnected) this.block.append((this.note = make("p", "exercise__note", say("unsaved"))));
    this.kept = progress.readAnswer(this.name);
  }

  drop() {
    if (this.isAgain) return;
    progress.dropAnswer(this.name);
    this.kept = null;
  }

  async check() {
    if (this.block.dataset.state === "checking") return;
    this.cause = null;
    this.state("checking");
    this.judged = this.answered();
    let isShown = false;
    const verdict = await this.form.judge((said) => {
      this.verdict.replaceChildren(make("p", {}, said));
      if (!isShown) this.bring(this.verdict.firstElementChild);
      isShown = true;
    });
    const { shown } = this;
    this.tell(verdict);
    const cause = this.verdict.querySelector(".exercise__cause");
    this.bring(this.shown > shown ? this.hints[shown] : cause, this.verdict.firstElementChild);
  }

  /** Bring what is said or opened into view, the last of it at least, for who has not left the buttons: it may stand below the edge of a phone. */
  bring(...parts) {
    const { top, bottom } = this.buttons.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) for (const part of parts) part?.scrollIntoView({ block: "nearest" });
  }

  stop() {
    this.form.stop();
  }

  /**
   * Say what the answer is: a fact with its example; a cause that names part of the solution waits behind a button.
   * @param {ExerciseVerdict} verdict
   */
  tell({ state, fact, parts = [], cause = null, mistakes = [], counts = true }) {
    this.cause = cause;
    this.isUnjudged = !counts;
    const right = state === "right";
    if (counts) {
      this.tried = true;
      const marked = progress.record(this.name, {
        right,
        ...(right ? { s: this.seen ? 1 : this.shown ? 2 : 3 } : {}),
        e: this.version,
        m: mistakes,
      });
      this.keep(marked);
    }
    const mark = make("span", { "class": "exercise__mark", "aria-hidden": "true" }, MARKS[state]);
    const isSaid = right && this.form.isProgram; // the fact says it itself
    const word = WORDS[state] ? [mark, " ", ...(isSaid ? [] : [make("b", {}, say(WORDS[state])), " "])] : [];
    this.verdict.replaceChildren(make("p", { class: "exercise__said", tabindex: -1 }, ...word, ...fact), ...parts);
    if (right && this.after) this.verdict.append(this.after);
    this.state(state in MARKS ? (state === "error" ? "wrong" : state) : this.tried ? "wrong" : "untouched");
    this.mark();
    if (counts && progress.isNewer()) this.verdict.append(make("p", "exercise__note", say("newer")));
    if (counts && ["wrong", "error"].includes(state) && !cause && !mistakes.some(Boolean)) this.help();
    this.block.dispatchEvent(new CustomEvent("exercise-checked", { bubbles: true, detail: { state } }));
  }

  /** Say the cause, in view: above an example, which may be longer than the window. */
  why() {
    const cause = make("p", "exercise__cause", ...this.cause);
    this.verdict.querySelector(".exercise__said").after(cause);
    cause.scrollIntoView({ block: "nearest" });
    this.cause = null;
    this.state(this.block.dataset.state);
  }

  /** Show the next hint with every second wrong answer of which nothing is known. */
  help() {
    this.missed.add(this.judged);
    if (this.missed.size < 2 || this.shown >= this.hints.length) return;
    this.missed.clear();
    this.open();
  }

  /** Open the next hint. */
  open() {
    const fold = this.hints[this.shown++];
    fold.hidden = false;
    fold.open = true;
    this.state(this.block.dataset.state);
    return fold;
  }

  hint() {
    this.read(this.open());
  }

  /** Lead to what the reader has opened, all of it, moving no more than that needs. */
  read(fold) {
    fold.querySelector("summary").focus({ preventScroll: true });
    this.bring(fold);
  }

  solve() {
    this.seen = true;
    if (this.form.isProgram) this.compare();
    this.solution.hidden = false;
    this.solution.open = true;
    progress.record(this.name, { s: 1, e: this.version });
    this.mark();
    this.state(this.block.dataset.state);
    this.read(this.solution);
  }

  /** Put what the reader has written beside the solution. */
  compare() {
    const right = this.solution.querySelector(".highlight");
    const mine = make("div", "highlight", make("pre", {}, make("code", {}, this.form.answer())));
    const titles = [say("yourAnswer"), this.solution.querySelector("summary").textContent];
    const columns = titles.map((title) => make("div", {}, make("p", "exercise__label", title)));
    this.pair = make("div", "exercise__beside", ...columns);
    right.replaceWith(this.pair);
    for (const [n, program] of [mine, right].entries()) {
      columns[n].append(program);
      program.querySelector("code").tabIndex = 0; // narrow, so it may scroll
    }
  }

  /** Begin anew; a second press brings back the program that this has put away. */
  reset() {
    const { dropped } = this;
    this.dropped = dropped === null && this.form.isProgram && this.form.touched() ? this.form.answer() : null;
    if (dropped === null) {
      this.drop();
      this.form.reset();
    } else {
      this.form.show(dropped);
      this.keep();
    }
    this.clear();
    this.find("check").focus({ preventScroll: true });
  }
}
