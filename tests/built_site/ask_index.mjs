/** Asks the index of a built site without a browser: the site and a language as arguments, a list of queries as input. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { Index } from "../../site_builder/browser/search_index.js";
import { stemmer } from "../../site_builder/browser/search_text.js";

const PAGES = 10;
const SECTIONS = 3;
const [site, language] = process.argv.slice(2);
const MiniSearch = createRequire(import.meta.url)(resolve(site, "assets/search/minisearch.js"));
new Function(readFileSync(resolve(site, `assets/search/${language}.js`), "utf8"))();
const { stopWords, snowball, ...content } = globalThis.tutorialSearch;
const index = await new Index(content, { MiniSearch, stopWords, stem: stemmer(language, snowball) }).fill();

const addressOf = ({ address }, { name, place }) => address + (place ? `#${name}` : "");
const shown = ({ page, sections }) => sections.slice(0, SECTIONS).map((section) => addressOf(page, section));
const answer = (query) => [query, index.find(query).slice(0, PAGES).map(shown)];
const answers = (queries) => Object.fromEntries(queries.map(answer));

console.log(
  JSON.stringify({
    pages: content.pages.map(({ address, sections }) => [address, sections.map(([name]) => name)]),
    forms: answers(content.terms.flatMap(({ forms }) => forms)),
    answers: answers(JSON.parse(await text(process.stdin))),
  }),
);
