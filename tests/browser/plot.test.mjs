/** A picture that is drawn again, of what the last drawing has left, is the one that it would be if it were new. */
import assert from "node:assert/strict";
import { test } from "node:test";

class Shape {
  constructor(tag) {
    Object.assign(this, { localName: tag, given: new Map(), children: [], style: {}, textContent: "" });
  }
  getAttributeNames = () => [...this.given.keys()];
  getAttribute = (name) => this.given.get(name) ?? null;
  setAttribute = (name, value) => this.given.set(name, String(value));
  removeAttribute = (name) => this.given.delete(name);
  append(child) {
    child.parent = this;
    this.children.push(child);
  }
  replaceWith(other) {
    other.parent = this.parent;
    this.parent.children.splice(this.parent.children.indexOf(this), 1, other);
  }
  remove() {
    this.parent.children.splice(this.parent.children.indexOf(this), 1);
  }
}

globalThis.document = { createElement: (tag) => new Shape(tag), createElementNS: (_, tag) => new Shape(tag) };
const { Picture } = await import("../../site_builder/browser/plot.js");

/** Draw texts and circles; give what the picture then has. */
function drawn(picture, ...shapes) {
  for (const [tag, given, text] of shapes) picture.add(tag, "ink", given, text);
  picture.settle();
  return picture.svg.children.map((it) => [it.localName, Object.fromEntries(it.given), it.textContent]);
}

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
  for (const shapes of some) assert.deepEqual(drawn(picture, ...shapes), drawn(new Picture(100, 100), ...shapes));
});
