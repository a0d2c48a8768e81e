/** Who is offered the other language, and which section the switcher keeps. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { placeOf } from "../../site_builder/browser/page/languages.js";

const TEMPLATE = readFileSync(new URL("../../site_builder/theme/language_offer.html", import.meta.url), "utf-8");
const [, SCRIPT] = TEMPLATE.match(/<script data-root="[^"]*">(.*)<\/script>/);
const decide = new Function("document", "localStorage", "location", "navigator", SCRIPT);

/** Say whether a page in a language offers the other one to a reader of these, who may have chosen before. */
function isOffered(languages, { own = "id", lang = "en", getItem = (_key) => null } = {}) {
  const offer = { lang, hidden: true };
  const document = {
    currentScript: { dataset: { root: "../.." } },
    querySelector: () => offer,
    documentElement: { lang: own },
  };
  decide(document, { getItem }, "https://example.org/site/page-1/perceptron/", { languages });
  return !offer.hidden;
}

test("the other language is offered to those who name it before this one", () => {
  for (const [languages, offered] of [
    [["en-AU", "id-ID"], true],
    [["EN-us"], true],
    [["fr", "en", "id"], true],
    [["id-ID", "en-US"], false],
    [["fr-FR", "de"], false],
    [["eng"], false],
    [[], false],
  ]) {
    assert.equal(isOffered(languages), offered, languages.join());
  }
  assert.equal(isOffered(["id"], { own: "en", lang: "id" }), true);
});

test("who has chosen is not asked again, and who may keep nothing is asked all the same", () => {
  const asked = [];
  const getItem = (key) => asked.push(key) && "id";
  assert.equal(isOffered(["en"], { getItem }), false);
  assert.deepEqual(asked, ["/site/.language"]);
  const refused = () => {
    throw new DOMException("no");
  };
  assert.equal(isOffered(["en"], { getItem: refused }), true);
});

test("the place is what the reader came for, or the section that they have scrolled to", () => {
  const sections = [
    { id: "first", top: -900 },
    { id: "second", top: -100 },
    { id: "third", top: 500 },
  ];
  const at = (hash, target) => placeOf(hash, target, sections, 900);
  assert.equal(at("", undefined), "#second");
  assert.equal(at("#third", { top: 500, bottom: 540 }), "#third", "still in the window");
  assert.equal(at("#first", { top: -900, bottom: -860 }), "#second", "scrolled away");
  assert.equal(at("#third", { top: 950, bottom: 990 }), "#second", "scrolled back");
  assert.equal(at("#code=abc", undefined), "#code=abc", "a program in the address");
  assert.equal(placeOf("", undefined, [{ id: "first", top: 400 }], 900), "", "above the first section");
  assert.equal(
    placeOf("", undefined, [{ id: "first", top: 299 }], 900),
    "#first",
    "its heading stands in the upper third",
  );
  assert.equal(placeOf("", undefined, [{ id: "first", top: 300 }], 900), "", "just below it");
  assert.equal(at("#first", { top: -40, bottom: 0 }), "#second", "its last line has just left the window");
});
