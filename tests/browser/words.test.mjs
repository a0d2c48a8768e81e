/** Every word is used; that each one asked for exists, the compiler checks, and that each language has it, the build. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const FOLDER = new URL("../../site_builder/browser/", import.meta.url);
const SOURCES = Object.fromEntries(
  readdirSync(FOLDER)
    .filter(
      (name) =>
        name.endsWith(".js") && !["words.js", "run_words.js", "service_worker.js", "progress_words.js"].includes(name),
    )
    .map((name) => [name, readFileSync(new URL(name, FOLDER), "utf8")]),
);
/** Tables of words, and who asks for them. */
const OF_PAGES = {
  "words.js": Object.keys(SOURCES),
  "run_words.js": ["editor.js", "exercise_code.js", "explorable_python.js", "listing.js", "playground.js", "python.js"],
  "progress_words.js": ["progress_page.js", "practise_page.js", "questions.js", "classroom_page.js", "list_page.js"],
  "playground.js": ["playground.js"],
  "output.js": ["output.js"],
};

/** Give the module as a page of this language has it. */
async function page(lang) {
  globalThis.document = { documentElement: { lang } };
  return import(`${FOLDER}words.js?${lang}`);
}

test("a page speaks its language, and fills in text as it is", async () => {
  const indonesian = await page("id");
  const english = await page("en");
  const other = await page("");
  const values = { changed: 1, name: "$& {what} <b>", light: "{full}", full: "$1" };
  assert.equal(english.word("instead", values), "$& {what} <b> = {full} instead of $1");
  assert.equal(indonesian.word("instead", values), "$& {what} <b> = {full}, bukan $1");
  assert.equal(other.word("stop"), indonesian.word("stop"));
  assert.equal(english.word("stop"), "Stop");
  assert.equal(english.number(12345.678, 1), "12,345.7");
  assert.equal(indonesian.number(12345.678, 1), "12.345,7");
  assert.equal(indonesian.number(3, 0), "3");
  assert.equal(indonesian.number(3, 2), "3,00");
});

for (const [module, askers] of Object.entries(OF_PAGES)) {
  test(`the words of ${module} are used, and end alike in both languages`, async () => {
    const { WORDS: own } = await import(`${FOLDER}${module}`);
    const asking = askers.map((name) => SOURCES[name] ?? "").join("\n");
    const call = ["words.js", "run_words.js"].includes(module) ? "" : "say("; // which of those is asked for may be chosen while running
    for (const [key, texts] of Object.entries(own)) {
      for (const text of Object.values(texts)) assert.match(text, /^\S(.*\S)?$/, key);
      assert.equal(
        /[.!?:]$/.test(texts.id),
        /[.!?:]$/.test(texts.en),
        `${key}: one sentence ends with a point, one does not`,
      );
      assert.ok(asking.includes(`${call}"${key}"`), `nothing asks for ${key}`);
    }
    if (!call) return;
    for (const [, key] of asking.matchAll(/(?<!\.)say\("(\w+)"/g)) assert.ok(Object.hasOwn(own, key), key);
  });
}
