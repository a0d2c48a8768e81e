/** A picture that is drawn again writes what has changed, and nothing else. */
import assert from "node:assert/strict";
import { test } from "node:test";

let written = 0;

class Shape {
  constructor(tag) {
    Object.assign(this, { localName: tag, given: new Map(), children: [], style: {}, text: "" });
  }
  getAttributeNames = () => [...this.given.keys()];
  getAttribute = (name) => this.given.get(name) ?? null;
  setAttribute(name, value) {
    written++;
    this.given.set(name, String(value));
  }
  removeAttribute(name) {
    written++;
    this.given.delete(name);
  }
  append(child) {
    written++;
    child.parent = this;
    this.children.push(child);
  }
  replaceWith(other) {
    written++;
    other.parent = this.parent;
    this.parent.children.splice(this.parent.children.indexOf(this), 1, other);
  }
  remove() {
    written++;
    this.parent.children.splice(this.parent.children.indexOf(this), 1);
  }
  get textContent() {
    return this.text;
  }
  set textContent(text) {
    written++;
    this.text = text;
  }
}

globalThis.document = { createElement: (tag) => new Shape(tag), createElementNS: (_, tag) => new Shape(tag) };
const { Picture } = await import("../../site_builder/browser/plot.js");

/** Draw texts and circles; give what the picture then has, and how much was written. */
function drawn(picture, ...shapes) {
  written = 0;
  for (const [tag, given, text] of shapes) picture.add(tag, "ink", given, text);
  picture.settle();
  const has = picture.svg.children.map((it) => [it.localName, Object.fromEntries(it.given), it.text].flat());
  return [has, written];
}

test("what is the same is not written again", () => {
  const picture = new Picture(100, 100);
  const circle = ["circle", { cx: 1, r: 2 }];
  const words = ["text", { x: 3 }, "a"];
  const [has] = drawn(picture, circle, words);
  assert.deepEqual(has, [
    ["circle", { class: "ink", cx: "1", r: "2" }, ""],
    ["text", { class: "ink", x: "3" }, "a"],
  ]);
  assert.deepEqual(drawn(picture, circle, words), [has, 0]);
  assert.equal(drawn(picture, ["circle", { cx: 5, r: 2 }], ["text", { x: 3 }, "b"])[1], 2);
});

test("shapes that come, go and change their kind leave the picture as if it were drawn anew", () => {
  const picture = new Picture(100, 100);
  const some = [
    [
      ["circle", { r: 1, fill: "red" }],
      ["text", { x: 1 }, "a"],
      ["line", {}],
    ],
    [["text", { x: 2 }, "b"]],
    [],
    [
      ["circle", { r: 2 }],
      ["circle", { r: 3 }],
      ["text", {}, "c"],
      ["line", {}],
      ["circle", { r: 4 }],
    ],
    [
      ["circle", { r: 2 }],
      ["text", {}, "c"],
      ["circle", { r: 4, rx: 1 }],
    ],
  ];
  for (const shapes of some) assert.deepEqual(drawn(picture, ...shapes)[0], drawn(new Picture(100, 100), ...shapes)[0]);
});
