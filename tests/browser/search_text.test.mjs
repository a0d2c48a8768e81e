/** What counts as the same word. The stemmers are the real ones. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { partsOf, stemmer, wordsOf } from "../../site_builder/browser/search_text.js";

async function stem(language) {
  const file = new URL(`../../site_builder/vendor/orama/stemmer.${language}.js`, import.meta.url);
  const snowball = await import(`data:text/javascript,${encodeURIComponent(readFileSync(file, "utf8"))}`);
  return stemmer(language, snowball.stemmer);
}
const words = (text) => Array.from(wordsOf(text), ({ word }) => word);

test("Indonesian words of one root have one stem", async () => {
  const id = await stem("id");
  for (const family of [
    ["belajar", "pembelajaran", "mempelajari", "dipelajari", "ajar"],
    ["menyesuaikan", "penyesuaian", "sesuai"],
    ["memeriksa", "diperiksa", "pemeriksaan", "periksa", "periksalah"],
    ["bobot", "bobotnya"],
    ["melatih", "dilatih", "pelatihan", "latih"],
    ["menghitung", "perhitungan", "dihitung", "hitung"],
  ]) {
    assert.deepEqual([...new Set(family.map(id))].length, 1, `${family.map((word) => `${word}: ${id(word)}`)}`);
  }
  assert.notEqual(id("bobot"), id("bias"));
});

test("English words of one root have one stem, in both spellings", async () => {
  const en = await stem("en");
  for (const family of [
    ["weight", "weights", "weighted"],
    ["initialise", "initialisation", "initialize", "initialization", "initializing"],
    ["optimizer", "optimiser", "optimizers"],
    ["layer", "layers"],
  ]) {
    assert.equal(new Set(family.map(en)).size, 1, `${family.map((word) => `${word}: ${en(word)}`)}`);
  }
  assert.equal(en("size"), en("sizes"));
  assert.notEqual(en("gradient"), en("grade"));
});

test("short words, names from code and numbers stay as they are", async () => {
  const id = await stem("id");
  for (const word of ["xor", "np.random.seed", "w1", "batch_size", "784"]) assert.equal(id(word), word);
});

test("words come with their places, without accents and in small letters", () => {
  const text = "Entropi-silang: «Naïve» np.random.seed(42), y_test.";
  assert.deepEqual(words(text), ["entropi", "silang", "naive", "np.random.seed", "42", "y_test"]);
  for (const { word, start, end } of wordsOf(text)) assert.equal(text.slice(start, end).length, word.length);
  assert.deepEqual(words(" … 🙂 — "), []);
});

test("a name from code has parts", () => {
  assert.deepEqual(partsOf("np.random.seed"), ["np", "random", "seed"]);
  assert.deepEqual(partsOf("__init__"), ["init"]);
  assert.deepEqual(partsOf("bobot"), ["bobot"]);
  assert.deepEqual(partsOf("_"), ["_"]);
});
