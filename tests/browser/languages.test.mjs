/** Who is offered the other language, and which section the switcher keeps. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { placeOf, prefers } from "../../site_builder/browser/page/languages.js";

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
    assert.equal(prefers(languages, "en", "id"), offered, languages.join());
  }
  assert.equal(prefers(["id"], "id", "en"), true);
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
