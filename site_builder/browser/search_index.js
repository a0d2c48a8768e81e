/** The sections of one language's pages, and how well each answers a query. Knows nothing of the page it is used on. */

import { listOf, partsOf } from "./search_text.js";

const BOOST = { heading: 4, text: 1, strong: 2, aside: 0.4, code: 0.3 };
const FIELDS = Object.keys(BOOST);
/** What a word counts as it is written, beside its stem. */
const AS_WRITTEN = 0.3;
/** Marks a stem, which is another term than the word that is written the same. */
const STEM = "≈";
/** What a page gets of the best score for a term, because it is the one that teaches it. */
const TAUGHT = 0.5;
/** Of the same, what the glossary gets, which explains each term: chapters that have it in their titles do not push it out. */
const EXPLAINED = 0.2;
/** What is left of a word such as "how"; it counts in headings alone. */
const MINOR = 0.3;
/** What is left of a term whose words stand apart. */
const APART = 0.3;
/** What a section loses for each part of the query that it does not answer. */
const MISSING = 2;
/** What a page's next best sections add to its best one. */
const NEXT = [1, 0.2, 0.1];

const any = (...queries) => ({ combineWith: "OR", queries });
const all = (...queries) => ({ combineWith: "AND", queries });

export class Index {
  /** Make an index, still without its sections; `tools` are {MiniSearch, stem, stopWords} of the language. */
  constructor({ pages, terms }, { MiniSearch, stem, stopWords }) {
    this.stem = stem;
    this.stopWords = new Set(stopWords);
    this.vocabulary = new Set();
    this.terms = new Map(); // those that a word is found by
    this.pages = pages.map(({ address, importance = 1, sections }) => ({ address, importance, title: sections[0][1] }));
    this.sections = pages.flatMap(({ sections }, page) =>
      sections.map(([name, heading, text, aside, strong, code], place) => ({
        page,
        place,
        name,
        heading,
        text,
        aside,
        strong,
        code,
      })),
    );
    for (const [id, section] of this.sections.entries()) section.id = id;
    this.known = new Map();
    for (const { forms, chapter } of terms) this._learn(forms.map(listOf), chapter);
    this.longest = Math.max(2, ...Array.from(this.known.keys(), (key) => key.split(" ").length));
    const tokenize = (text, field) => this._terms(text, field);
    this.mini = new MiniSearch({ fields: FIELDS, tokenize, processTerm: (term) => term });
  }

  _key(words) {
    return words.map(this.stem).join(" ");
  }

  /** Let each form of a term stand for all of them. */
  _learn(forms, chapter) {
    for (const form of forms) {
      const { ways, chapters } = this.known.get(this._key(form)) ?? { ways: [], chapters: [] };
      const others = forms.filter((other) => other !== form);
      this.known.set(this._key(form), { ways: [...ways, ...others], chapters: [...chapters, chapter] });
    }
  }

  /** Give the texts of a section in which phrases are looked for. */
  _read(section) {
    return (section.read ??= [section.heading, section.text].map((part) => ` ${this._key(listOf(part))} `));
  }

  /** Read the sections in; `pause` is awaited now and then, so that the page stays awake. */
  async fill(pause = () => {}) {
    for (let start = 0; start < this.sections.length; start += 16) {
      this.mini.addAll(this.sections.slice(start, start + 16));
      await pause();
    }
    return this;
  }

  /** Prepare what queries of several words need, which would else be done for the sections that each of them finds. */
  async prepare(pause = () => {}) {
    for (const [number, section] of this.sections.entries()) {
      this._read(section);
      if (number % 16 === 15) await pause();
    }
  }

  _terms(text, field) {
    const words = listOf(text);
    return (field === "heading" ? words : words.filter((word) => !this.stopWords.has(word))).flatMap((word) =>
      this._found(word),
    );
  }

  /** Name the terms that a word is found by: itself, its parts and their stems. */
  _found(word) {
    if (!this.terms.has(word)) {
      const parts = partsOf(word);
      const terms = parts.flatMap((part) => [part, STEM + this.stem(part)]);
      if (parts[0] !== word) terms.unshift(word);
      for (const term of terms) this.vocabulary.add(term);
      this.terms.set(word, terms);
    }
    return this.terms.get(word);
  }

  /** Take a query apart into what a section should answer: each time the ways, lists of words, in which it can. */
  units(query) {
    const words = listOf(query);
    const units = [];
    for (let start = 0, end; start < words.length; start = end) {
      const run = this._run(words, start);
      end = start + run.length;
      const open = end === words.length && /[\p{L}\p{N}_]$/u.test(query); // perhaps not yet typed to its end
      units.push({
        ...run,
        open,
        minor: run.length === 1 && run.ways.length === 1 && this.stopWords.has(words[start]),
      });
    }
    return units;
  }

  /** Find the longest run of words from `start` that is a term, or one word that was written apart. */
  _run(words, start) {
    for (let length = Math.min(this.longest, words.length - start); length > 0; length -= 1) {
      const own = words.slice(start, start + length);
      const term = this.known.get(this._key(own));
      const joined = length === 2 && this.vocabulary.has(own.join("")) ? this._run([own.join("")], 0) : null;
      if (length > 1 && !term && !joined) continue;
      const ways = [own, ...(term?.ways ?? []), ...(joined?.ways ?? [])];
      return { length, ways, chapters: [...(term?.chapters ?? []), ...(joined?.chapters ?? [])] };
    }
  }

  /** Give the query for one word; `open` if more letters of it may come. */
  _word(word, open) {
    const parts = partsOf(word);
    const stems = all(...parts.map((part) => STEM + this.stem(part)));
    return open && word.length > 1 ? any({ queries: [word], prefix: true }, word, stems) : any(word, stems);
  }

  _search({ ways, open, minor }) {
    const options = {
      tokenize: (text) => [text],
      boost: BOOST,
      fields: minor ? ["heading"] : FIELDS, // MiniSearch takes a boost of 0 for none
      boostTerm: (term) => (term.startsWith(STEM) ? 1 : AS_WRITTEN),
    };
    const queries = ways.map((words, number) => {
      const last = words.length - 1;
      const sought = words.map((word, place) => this._word(word, open && number === 0 && place === last));
      return all(...sought.filter((_, place) => last === 0 || !this.stopWords.has(words[place])));
    });
    const found = this.mini.search(any(...queries), options);
    if (found.length || ways[0].length > 1 || minor) return found;
    return this.mini.search({ queries: ways[0], fuzzy: 0.2, prefix: open }, options);
  }

  /** Make what tells of a word whether a query looks for it. */
  seeker(query) {
    const units = this.units(query);
    const words = units.filter(({ minor }) => !minor).flatMap(({ ways }) => ways.flat());
    const stems = new Set(
      words
        .filter((word) => !this.stopWords.has(word))
        .flatMap(partsOf)
        .map(this.stem),
    );
    const last = units.at(-1);
    const begun = last?.open && !last.minor ? last.ways[0].at(-1) : "";
    const seeks = (part) => stems.has(this.stem(part)) || (begun.length > 1 && part.startsWith(begun));
    const known = new Map();
    return (word) => known.get(word) ?? known.set(word, partsOf(word).some(seeks)).get(word);
  }

  /** Find the pages that answer a query, the best first: {page, sections}, each with its sections, the best first. */
  find(query) {
    const units = this.units(query);
    const sections = new Map(); // by id: {score, answered}
    const teaching = new Map(); // by page: score
    for (const unit of units) {
      let best = 0;
      for (const { id, score, queryTerms } of this._search(unit)) {
        const counted = (score / queryTerms.length) * this._aptness(unit, this.sections[id]); // not by number of synonyms
        const section = sections.get(id) ?? { score: 0, answered: new Set() };
        section.score += counted;
        section.answered.add(unit);
        sections.set(id, section);
        best = Math.max(best, counted);
      }
      for (const page of this._teachers(unit)) teaching.set(page, (teaching.get(page) ?? 0) + TAUGHT * best);
      for (const page of this._glossary(unit)) teaching.set(page, (teaching.get(page) ?? 0) + EXPLAINED * best);
    }
    return this._pages(this._rated(sections, units, query), teaching, query);
  }

  /** Tell how much of a score stays. */
  _aptness({ minor, ways }, section) {
    const holds = (words) => this._read(section).some((part) => part.includes(` ${this._key(words)} `));
    const whole = ways[0].length === 1 || ways.some(holds);
    return (minor ? MINOR : 1) * (whole ? 1 : APART);
  }

  /** Name the pages that teach a term. */
  _teachers({ chapters }) {
    const teaches = ({ address }) => chapters.some((chapter) => address.endsWith(`/${chapter}/`));
    return [...this.pages.keys()].filter((page) => teaches(this.pages[page]));
  }

  _glossary({ chapters }) {
    return [...this.pages.keys()].filter((page) => chapters.length && this.pages[page].address.endsWith("glossary/"));
  }

  _rated(sections, units, query) {
    const major = units.filter(({ minor }) => !minor);
    const wanted = major.length ? major : units;
    const phrase = ` ${this._key(listOf(query))} `;
    const rated = [];
    for (const [id, { score, answered }] of sections) {
      if (!wanted.some((unit) => answered.has(unit))) continue;
      const section = this.sections[id];
      const title = sections.get(id - section.place)?.answered;
      const share = wanted.filter((unit) => answered.has(unit) || title?.has(unit)).length / wanted.length;
      const [heading, text] = this._read(section);
      const whole = heading.includes(phrase) ? 1.5 : text.includes(phrase) ? 1.15 : 1;
      rated.push({ section, score: score * share ** MISSING * whole });
    }
    return rated.sort((one, other) => other.score - one.score || one.section.id - other.section.id);
  }

  /** Tell whether a page's title, or what follows its colon, begins with what is sought. */
  _isTitled({ title }, query) {
    const sought = this._key(listOf(query));
    return sought.length > 1 && title.split(":").some((part) => this._key(listOf(part)).startsWith(sought));
  }

  _pages(rated, teaching, query) {
    const pages = new Map();
    const put = (number, score, section) => {
      const found = pages.get(number) ?? { page: this.pages[number], score: 0, sections: [] };
      found.score += score * found.page.importance;
      if (section) found.sections.push(section);
      pages.set(number, found);
      return found.sections.length;
    };
    for (const { section, score } of rated) {
      const before = pages.get(section.page)?.sections.length ?? 0;
      put(section.page, score * (NEXT[before] ?? 0), section);
    }
    for (const [number, score] of teaching) if (score) put(number, score);
    const best = Math.max(...Array.from(pages.values(), ({ score }) => score));
    for (const found of pages.values()) if (this._isTitled(found.page, query)) found.score += best;
    for (const [number, found] of pages)
      if (!found.sections.length) found.sections.push(this.sections.find(({ page }) => page === number));
    return [...pages.values()].sort((one, other) => other.score - one.score);
  }
}
