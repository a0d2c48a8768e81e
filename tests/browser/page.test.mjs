/** What the page script decides: where the reader is, what a key means, what is kept of a choice. */
import assert from "node:assert/strict";
import { test } from "node:test";

const part = (name) => import(`../../site_builder/browser/page/${name}.js`);
const { currentIndex, scrollToShow } = await part("contents");
const { isAlone } = await part("by_key");
const { idOf, reveal } = await part("reveal");
const { markChapters } = await part("progress_marks");

test("the reader is at the last heading above the line", () => {
  assert.equal(currentIndex([150, 400, 900], 100, false), -1, "before the first");
  assert.equal(currentIndex([-50, 100, 900], 100, false), 1, "a heading on the line is reached");
  assert.equal(currentIndex([-900, -400, -10], 100, false), 2);
  assert.equal(currentIndex([-900, 300, 500], 100, true), 2, "a last section too short to reach the line");
  assert.equal(currentIndex([], 100, true), -1, "a page without headings");
});

test("a link comes into view by the shortest way", () => {
  assert.equal(scrollToShow(50, 70, 100, 300), -50, "above");
  assert.equal(scrollToShow(290, 320, 100, 300), 20, "below");
  assert.equal(scrollToShow(100, 300, 100, 300), 0, "in view");
});

test("a key is alone, unless another is held down or it is being written", () => {
  const press = (given) => isAlone({ target: { tagName: "BODY" }, ...given });
  assert.equal(press({}), true);
  assert.equal(press({ shiftKey: true }), true, "a question mark needs it");
  for (const held of ["ctrlKey", "metaKey", "altKey"]) assert.equal(press({ [held]: true }), false, held);
  for (const tagName of ["INPUT", "TEXTAREA", "SELECT"]) assert.equal(press({ target: { tagName } }), false, tagName);
  assert.equal(press({ target: { tagName: "DIV", isContentEditable: true } }), false);
});

test("an address names an id, whatever somebody made of it", () => {
  for (const [hash, id] of [
    ["#bias", "bias"],
    ["#na%C3%AFve", "naïve"],
    ["#100%", "100%"],
    ["#%E0%A4%A", "%E0%A4%A"],
    ["", ""],
  ]) {
    assert.equal(idOf(hash), id);
  }
});

/** Make an element of what `reveal` asks for. */
const element = (localName, parentElement, more) => ({
  localName,
  parentElement,
  classList: { contains: () => false },
  matches: () => false,
  ...more,
});

test("a target shows, however deep it is hidden, and only then is scrolled to", () => {
  const outer = element("details", null, { open: false });
  const inner = element("details", element("div", outer), { open: false });
  let scrolled = 0;
  const target = element("p", inner, { scrollIntoView: () => (scrolled += 1) });
  reveal(target);
  assert.deepEqual([outer.open, inner.open, scrolled], [true, true, 1]);
  reveal(target);
  assert.equal(scrolled, 1);
});

test("a mark that is none takes nothing from the others, whatever its name", async () => {
  const shown = [];
  const link = {
    dataset: { exercises: "2" },
    getAttribute: () => "/page/chapter/",
    parentElement: { querySelector: () => null },
    after: ({ title }) => shown.push(title),
  };
  const element = () => ({ setAttribute() {} });
  const kept =
    '{"v":1,"x":{"page/chapter/a":{"s":3},"page/chapter/b":null,"page/chapter/figure":{"s":3,"n":0},"__proto__":{"s":3},"constructor":5}}';
  const given = {
    document: { querySelectorAll: () => [link], createElement: element, addEventListener() {} },
    location: { href: "https://host.example/page/other/" },
    addEventListener() {},
    localStorage: { getItem: () => kept },
  };
  for (const [name, value] of Object.entries(given)) Object.defineProperty(globalThis, name, { value });
  await markChapters("/", { solved: "{solved} of {count}", moved: "none.js" });
  assert.deepEqual(shown, ["1 of 2"]);
});
