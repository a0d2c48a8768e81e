/**
 * A figure in the reader's hand. Its own script computes and draws; here is what all of them have: the fields, the handles'
 * picture, the sentence, the goal, the address, and the numbers as a program.
 */
import { make, styleSheet } from "./element.js";
import { unreachable } from "./explorable.js";
import { fetched } from "./fetched.js";
import { ROOT } from "./kept.js";
import { numberField } from "./number_field.js";
import { Picture } from "./plot.js";
import * as progress from "./progress.js";
import { number } from "./words.js";

const REST = 500; // milliseconds after which a change is said and kept in the address
const FOLLOWS = 100; // milliseconds by which the table may follow the picture: it takes longer to draw
const MOST_STEPS = 2000; // of one Run
const HEADER = 60; // pixels at the top of the window that the page covers
const WIDE = "(min-width: 76.25em)"; // as in the style: the panel stands beside the picture
const MOST_PINNED = 0.6; // of the window's height: below a higher picture, no control would have room
const LARGE = 1e9; // from here on nobody counts digits

/** Write a number for readers: whole ones as they are, others with up to `digits` digits behind the comma; powers of ten far out. */
export function shown(value, digits = 3) {
  if (typeof value !== "number") return String(value);
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "−inf";
  if (value === 0) return number(0, 0); // never −0
  const least = 0.5 * 10 ** -digits;
  if (Math.abs(value) < least || Math.abs(value) >= LARGE) return power(value);
  const [, behind = ""] = String(Number(value.toFixed(digits))).split(".");
  return number(value, behind.length).replace("-", "−");
}

/** Write a very small or very large number with a power of ten. */
function power(value) {
  const [factor, exponent] = value.toExponential(1).split("e").map(Number);
  const raised = String(exponent).replace(/[-\d]/g, (letter) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(letter)]);
  return `${number(factor, 1).replace("-", "−")} × 10${raised}`;
}

/** Tell whether the reader wants nothing to move by itself. */
const isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Give the address of a figure's own file: in the language of the page, or with a value that comes later. */
export const fileOf = (block, part = document.documentElement.lang) =>
  `${ROOT}${block.dataset.explorable.replace(/[^/]+$/, "explorables/$&")}.${part}.json`;

const json = async (address) => (await fetched(address)).json();

/** Give copies of what is inside an element. */
const inside = (element) => element.cloneNode(true).childNodes;

/** Fill in the places of a text. */
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => shown(values[name]));

/** Fetch what listings have computed for a figure, by the names of the variables; put its panel and its texts in their place. */
async function dataOf(block) {
  const { data, texts } = await json(fileOf(block));
  const page = new DOMParser().parseFromString(texts, "text/html");
  const place = block.querySelector(".explorable__texts");
  place.append(...[...page.body.children].slice(place.children.length)); // a page that borrows it has a goal of its own
  return data;
}

/** Fetch what a figure needs, and make it; `closed` hears when the still picture is shown again. */
export async function view(block, name, closed) {
  const asked = [import(`./explorables/${block.dataset.explorable}.js`), dataOf(block), styled()];
  return new View(block, name, closed, ...(await Promise.all(asked)));
}

let style;

/** Fetch the style of figures in hand, once: pages do without it until one is. */
function styled() {
  style ??= styleSheet(new URL("explorable_view.css", import.meta.url).href);
  style.catch(() => (style = undefined)); // the network may come back
  return style;
}

export class View {
  constructor(block, name, closed, script, data) {
    this.block = block;
    this.name = name;
    this.data = data;
    this.needs = script.needs ?? (() => null);
    this.compute = (state) => script.compute(state, data);
    this.numbers = (state) => (script.numbers ? script.numbers(state, data) : state);
    this.kept = script.kept ?? {};
    this.closed = closed;
    this.texts = block.querySelector(".explorable__texts");
    this.panel = this.texts.querySelector(".explorable__panel");
    const still = block.querySelector("figure img");
    const [width, height] = ["width", "height"].map((side) => Number(still.getAttribute(side)));
    // As large as the still one, on a phone high enough for a finger; held sideways, as narrow as upright: so its buttons are seen with it.
    const narrow = Math.min(width, block.clientWidth, Math.max(innerHeight - HEADER, 330));
    const high = script.height?.(narrow) || Math.max((height * narrow) / width, Math.min(height, 0.75 * narrow));
    this.picture = new Picture(narrow, high);
    this.fields = [...this.panel.querySelectorAll(".explorable__field")].map((box) => this.field(box));
    this.initial = Object.fromEntries(this.fields.map(({ symbol, initial }) => [symbol, initial]));
    this.state = { ...this.initial };
    this.own = script.open({
      picture: this.picture,
      place: this.panel.querySelector(".explorable__place"),
      name: block.dataset.explorable,
      data,
      word: (key, values) => filled(this.find("words", key).textContent, values),
      shown,
      set: (change) => this.set(change),
      state: () => this.state, // the newest: strokes and keys come faster than pictures
      refuse: (values) => this.refuse(values),
      numberField,
    });
    this.build();
  }

  /** Show it in place of the still picture, and bring it before the reader: a question may stand far from it. */
  open(focus) {
    if (this.block.dataset.state === "still") {
      this.hand.hidden = false;
      this.block.dataset.state = "open";
      this.draw();
      this.rest(0);
    }
    if (focus) {
      this.block.tabIndex = -1; // its title is said, and Tab leads to what is first in it
      this.block.focus({ preventScroll: true });
    }
    this.seen();
  }

  /** Bring the beginning before the reader, unless all down to the first buttons is there. */
  seen() {
    const [top, end] = [this.block, this.panel.firstElementChild].map((each) => each.getBoundingClientRect());
    if (top.top >= HEADER && end.bottom <= innerHeight) return;
    this.block.scrollIntoView({ behavior: isStill() ? "instant" : "smooth" });
  }

  /** Show the still picture again; the numbers stay for the next time. */
  close() {
    this.halt();
    this.own.close?.();
    this.hand.hidden = true;
    this.block.dataset.state = "still";
    this.closed();
    this.seen();
  }

  /** Find a text of the fence. */
  find(kind, key) {
    const found = this.texts.querySelector(`[data-${kind}="${key}"]`);
    if (!found) throw new RangeError(`${this.name} has no ${kind} ${key}`);
    return found;
  }

  /** Give a word that all figures say. */
  common(key) {
    return this.find("common", key).textContent;
  }

  /** Let a field of the panel change its number, or its choice. */
  field(box) {
    const input = box.querySelector("input, select");
    const { value, ...limits } = box.dataset;
    const symbol = input.dataset.field;
    const take = (value) => this.set({ [symbol]: value });
    const label = box.querySelector("label");
    label.htmlFor = input.id = `explore-${this.name}-${symbol}`;
    input.setAttribute("aria-label", label.textContent); // formulas are no text to every screen reader
    if (input.localName === "select") {
      input.value = value;
      input.addEventListener("change", () => take(input.value));
      return { symbol, input, initial: value, show: (now) => input.value === now || (input.value = now) };
    }
    const [least, most, step] = [limits.least, limits.most, limits.step].map(Number);
    const made = numberField(input, { least, most, step, take, refuse: (values) => this.refuse(values) });
    for (const [n, nudge] of box.querySelectorAll("button").entries()) {
      nudge.addEventListener("click", () => made.by(n ? 1 : -1));
    }
    return { symbol, input, initial: Number(value), least, most, step, show: made.show };
  }

  /** Say which numbers a field takes, and what was given, until something changes. */
  refuse(values) {
    clearTimeout(this.timer);
    this.say([filled(this.common("between"), values)]);
  }

  /** Fetch the value that a state needs and that has not come with the figure; null if there is none. */
  missing(state) {
    const name = this.needs(state, this.data);
    if (!name || name in this.data) return null;
    return json(fileOf(this.block, name)).then((value) => (this.data[name] = value));
  }

  /** Change numbers, at once or, together with what has been changed meanwhile, when what they need has come. */
  set(change, mine = true) {
    this.mine = mine; // what a link brings has not been reached
    const wanted = { ...this.wanted, ...change };
    this.wanted = wanted;
    const next = { ...this.state };
    for (const [symbol, value] of Object.entries(wanted)) {
      const field = this.fields.find((each) => each.symbol === symbol);
      if (typeof value !== "number" || !field) next[symbol] = value;
      else {
        const whole = field.step === 1 ? Math.floor(value) : value; // what counts is shown as it is used
        next[symbol] = Math.min(Math.max(whole, field.least), field.most);
      }
    }
    const missing = this.missing(next);
    if (missing) {
      const last = (then) => this.wanted === wanted && then();
      missing.then(
        () => last(() => this.set({}, mine)),
        (error) => last(() => this.failed(error)),
      );
      return;
    }
    this.wanted = {};
    this.state = next;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.draw();
    });
    this.rest(REST);
  }

  /** Say that something could not be fetched. */
  failed(error) {
    this.wanted = {};
    clearTimeout(this.timer);
    this.say([unreachable()]);
    console.error(error);
  }

  /**
   * Put the panel below the picture, or beside it, with the buttons that this figure has; the picture stays in sight, but not above
   * tables. Beside a long panel, the goal and the table stand below the picture, where there is room.
   */
  build() {
    const { box, width, height } = this.picture;
    const isLow = height < MOST_PINNED * innerHeight;
    const left = this.own.isLong && isLow && matchMedia(WIDE).matches ? make("div", "explorable__left", box) : null;
    const controls = make("div", isLow ? "explorable__pinned" : "", left ?? box, this.panel);
    this.hand = make("div", "explorable__hand", controls);
    this.hand.style.cssText = `--high:${height}px;--wide:${width}px`;
    this.hand.hidden = true;
    this.panel.hidden = false;
    this.texts.before(this.hand);
    this.sentence = this.panel.querySelector("[data-sentence]");
    this.goal = this.texts.querySelector(".explorable__goal");
    this.table = this.panel.querySelector(".explorable__table");
    if (left) left.append(this.goal, this.table);
    else {
      this.sentence.after(this.goal);
      if (this.own.table) this.hand.append(make("div", "explorable__panel", this.table));
    }
    if (this.own.below) this.hand.append(make("div", "explorable__panel", this.own.below));
    const [step, run, reset] = ["step", "run", "reset"].map((action) => this.button(action));
    if (!this.own.step) step.remove();
    if (!this.own.step || isStill()) run.remove();
    for (const action of Object.keys(this.own.actions ?? {})) {
      const made = reset.cloneNode();
      made.dataset.action = action;
      made.textContent = this.find("words", action).textContent;
      reset.before(made);
    }
    this.panel.addEventListener("click", ({ target }) => {
      const action = target.closest(".explorable__panel > .explorable__buttons > [data-action]")?.dataset.action;
      if (action) this.act(action);
    });
    this.reached = this.goal.querySelector(".explorable__reached");
    this.reached.hidden = !(progress.read().get(this.block.dataset.explorable)?.s >= 2);
  }

  button(action) {
    return this.panel.querySelector(`.explorable__buttons [data-action=${action}]`);
  }

  /** Do what a button says: what the figure's own script knows, or what all figures do. */
  act(action) {
    const own = this.own.actions?.[action];
    if (own) this.set(own(this.state));
    else this[action]();
  }

  /** Take the numbers of the address. */
  async linked() {
    this.reset((await import("./explorable_address.js")).read(this), false);
  }

  reset(change = {}, mine) {
    this.halt();
    this.state = { ...this.initial };
    this.wanted = {};
    this.own.reset?.();
    this.set(change, mine);
  }

  /** Take one step; say whether there was one. */
  step() {
    const change = this.own.step(this.state, this.compute(this.state));
    if (change) this.set(change);
    return Boolean(change);
  }

  run() {
    if (this.running) return this.halt();
    let left = this.own.most ?? MOST_STEPS;
    this.label("stop");
    this.sentence.style.visibility = "hidden"; // until then, it tells of the start
    const go = () => {
      this.running = left-- > 0 && this.step() ? requestAnimationFrame(go) : 0;
      if (!this.running) this.halt();
    };
    go();
  }

  halt() {
    cancelAnimationFrame(this.running);
    this.running = 0;
    if (this.sentence) this.sentence.style.visibility = "";
    this.label("run");
  }

  /** Write a word on the button that runs, if there is one. */
  label(word) {
    const button = this.button("run");
    if (button) button.textContent = this.common(word);
  }

  draw() {
    const found = this.compute(this.state);
    this.own.draw(this.state, found);
    this.picture.settle();
    for (const { symbol, show } of this.fields) show(this.state[symbol]);
    if (this.own.table) this.following ??= setTimeout(() => this.follow(), this.table.hasChildNodes() ? FOLLOWS : 0);
    const met = this.own.met(this.state, found);
    this.reached.textContent = `✓ ${this.common(met ? "met" : "before")}`;
    if (met && this.mine) this.meet();
  }

  follow() {
    this.following = null;
    this.tabulate([this.own.table(this.state, this.compute(this.state))].flat());
  }

  /** Show what follows from the numbers, if that has changed; of several tables the last is folded, as the reader has left it. */
  tabulate(tables) {
    const told = tables.flatMap(Object.values).join();
    if (told === this.told) return;
    this.told = told;
    const made = tables.map((each) => this.tableOf(each));
    if (made.length > 1) {
      const last = made.pop();
      const { open } = this.table.querySelector("details") ?? {};
      made.push(make("details", { open }, make("summary", {}, ...inside(last.caption)), last));
    }
    this.table.replaceChildren(...made);
  }

  /** Make a table: its headings are words of the fence, by their names; what stands in `…` is code. */
  tableOf({ caption, head, rows }) {
    const heading = (key) => {
      const cell = make("th", { scope: "col" }, ...inside(this.find("words", key)));
      cell.setAttribute("aria-label", cell.textContent);
      return cell;
    };
    const coded = (text) => text.split("`").map((part, n) => (n % 2 ? make("code", {}, part) : part));
    const body = rows.map((row) => make("tr", {}, ...row.map((cell) => make("td", {}, ...coded(shown(cell))))));
    const headings = make("tr", {}, ...head.map((key) => heading(key)));
    const words = make("caption", {}, ...inside(this.find("words", caption)));
    return make("table", "values", words, make("thead", {}, headings), make("tbody", {}, ...body));
  }

  /** Once the reader rests, say the state and keep it in the address. */
  rest(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const [key, values] = this.own.sentence(this.state, this.compute(this.state));
      const said = make("p", {}, ...inside(this.find("says", key)));
      const walk = document.createTreeWalker(said, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        walk.currentNode.nodeValue = filled(walk.currentNode.nodeValue, values);
      }
      this.say([...said.childNodes]);
      if (delay) this.keep();
    }, delay);
  }

  say(nodes) {
    this.sentence.replaceChildren(...nodes);
    this.sentence.style.minHeight = `${this.sentence.offsetHeight}px`; // once long, it stays: no button runs from the finger
  }

  async keep() {
    try {
      (await import("./explorable_address.js")).write(this);
    } catch (error) {
      console.error(error); // the address says the numbers at the next change
    }
  }

  meet() {
    this.block.dataset.state = "met";
    const met = this.texts.querySelector(".explorable__met");
    if (!met) return; // it has been said, also before it was closed
    this.reached.hidden = false;
    this.goal.after(met);
    progress.record(this.block.dataset.explorable, { s: 3, e: 1 });
  }

  async python() {
    try {
      await (await import("./explorable_program.js")).show(this);
    } catch (error) {
      this.failed(error);
    }
  }
}
