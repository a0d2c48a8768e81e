/** What of a section is shown with it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pieces, teaser } from "../../site_builder/browser/search_teaser.js";

const seeks = (word) => ["bias", "weight"].includes(word);
const whole = (parts) => parts.map(({ text }) => text).join("");

test("pieces are the text, cut at what is sought", () => {
  const text = "(Bias) or weight, <b>bias</b>.";
  assert.equal(whole(pieces(text, seeks)), text);
  assert.deepEqual(
    pieces(text, seeks)
      .filter(({ found }) => found)
      .map(({ text }) => text),
    ["Bias", "weight", "bias"],
  );
  assert.deepEqual(pieces("", seeks), []);
});

test("the passage has as much as possible of what is sought", () => {
  const filler = "word ".repeat(60);
  const shown = whole(teaser({ text: `${filler}bias ${filler}bias and weight ${filler}`, aside: "" }, seeks));
  assert.match(shown, /^… (word ){5}bias and weight word .* …$/);
});

test("a short text is shown whole, and a text without what is sought from its beginning", () => {
  assert.equal(whole(teaser({ text: "A bias.", aside: "" }, seeks)), "A bias.");
  const shown = whole(teaser({ text: `First ${"word ".repeat(60)}`, aside: "" }, seeks));
  assert.match(shown, /^First word .* …$/);
  assert.deepEqual(teaser({ text: "", aside: "" }, seeks), []);
});

test("what stands aside is shown where only that has what is sought", () => {
  assert.equal(whole(teaser({ text: "Own words.", aside: "The bias." }, seeks)), "The bias.");
  assert.equal(whole(teaser({ text: "Own weight.", aside: "The bias." }, seeks)), "Own weight.");
  assert.equal(whole(teaser({ text: "Own words.", aside: "Others." }, seeks)), "Own words.");
});

test("of passages with as much, the first is shown; one word that is cut away is marked too", () => {
  const words = (count) => Array.from({ length: count }, (_, number) => `w${number}`).join(" ");
  const twice = whole(teaser({ text: `bias first ${words(60)} bias second ${words(60)}`, aside: "" }, seeks));
  assert.match(twice, /^bias first w0 .* …$/);
  assert.equal(
    whole(teaser({ text: `left ${words(5)} bias (end)!`, aside: "" }, seeks)),
    "… w0 w1 w2 w3 w4 bias (end)!",
  );
  assert.match(whole(teaser({ text: `bias ${words(33)} left`, aside: "" }, seeks)), /^bias w0 .* w32 …$/);
  assert.equal(whole(teaser({ text: `bias ${words(33)}.`, aside: "" }, seeks)), `bias ${words(33)}.`);
});
