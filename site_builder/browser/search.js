/** Search, fetched when a reader first opens it: reads the field while the reader types, and shows what is found. */

import { keep } from "./keep.js";
import { Index } from "./search_index.js";
import { Results } from "./search_results.js";
import { stemmer } from "./search_text.js";
import { word } from "./words.js";

const LONGEST = 200; // characters of a query that count

/** Let the browser show what is typed meanwhile; unlike a timer, a message waits for nothing else. */
function pause() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
}

async function openIndex(language) {
  const { MiniSearch, tutorialSearch } = globalThis;
  delete globalThis.tutorialSearch; // the index keeps what it needs
  const { stopWords, snowball, ...content } = tutorialSearch;
  const index = new Index(content, { MiniSearch, stopWords, stem: stemmer(language, snowball) });
  return index.fill(pause);
}

class Search {
  constructor(dialog, { script, index, run }) {
    this.here = new URL(script);
    this.scripts = index;
    this.run = run;
    this.field = dialog.querySelector("[data-md-component=search-query]");
    this.results = new Results(dialog, this.field, (page, section) => this._href(page, section));
    this.field.addEventListener("input", () => this._later());
    this.field.addEventListener("keydown", (event) => this._key(event));
    this.field.form?.addEventListener("reset", () => this._later());
  }

  /** Fetch the index, and answer what was typed meanwhile. */
  async load() {
    this.results.say(word("searchLoading"));
    await Promise.all(this.scripts.map(this.run));
    this.index = await openIndex(document.documentElement.lang);
    this.show();
    this.index.prepare(pause);
    keep([this.here.href, ...this.scripts]).catch(() => {});
  }

  _href({ address }, { name, place }) {
    const file = this.here.protocol === "file:" ? "index.html" : ""; // a disk has no index pages
    const hash = place ? `#${encodeURIComponent(name)}` : "";
    return new URL(`../../../${address}${file}${hash}`, this.here).href;
  }

  /** Answer once the browser has shown the key; of keys that come together, only the last counts. */
  _later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this._now());
  }

  _now() {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.index) this.show();
  }

  show() {
    const query = this.field.value.slice(0, LONGEST);
    if (!query.trim()) return this.results.say(word("searchHint"));
    const found = this.index.find(query);
    if (!found.length) return this.results.say(word("searchNothing", { query: query.trim() }));
    return this.results.show(found, this.index.seeker(query));
  }

  _key(event) {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const acts = {
      ArrowDown: () => this.results.move(1),
      ArrowUp: () => this.results.move(-1),
      Enter: () => {
        if (this.timer) this._now();
        this.results.follow();
      },
    };
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  }
}

const searches = new WeakMap();

/**
 * Make a search dialog work; where that fails, it can be called again. `files` are the address of this script, those of
 * the scripts that make up the index, and what runs a script.
 */
export function start(dialog, files) {
  if (!searches.has(dialog)) searches.set(dialog, new Search(dialog, files));
  return searches.get(dialog).load();
}
