/** What a program prints is text, in order, compared with the build's line by line. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

/** As much of an element as the module uses; setting HTML is an error. */
class Element {
  constructor(tag) {
    Object.assign(this, { tag, children: [], attributes: {}, hidden: false });
    this.parent = null;
  }
  setAttribute(name, value) {
    this.attributes[name] = value;
  }
  append(...nodes) {
    for (const node of nodes) this.insert(node, this.children.length);
  }
  after(node) {
    this.parent.insert(node, this.parent.children.indexOf(this) + 1);
  }
  insert(node, place) {
    if (node instanceof Element) {
      node.remove();
      node.parent = this;
    }
    this.children.splice(place, 0, node);
  }
  remove() {
    if (this.parent) this.parent.children.splice(this.parent.children.indexOf(this), 1);
    this.parent = null;
  }
  get textContent() {
    return this.children.map((child) => (child instanceof Element ? child.textContent : child)).join("");
  }
  set textContent(text) {
    this.children = text === "" ? [] : [String(text)];
  }
  set innerHTML(_) {
    throw new Error("HTML");
  }
  find(attribute) {
    const inside = this.children.filter((child) => child instanceof Element);
    const mine = attribute in this.attributes ? [this] : [];
    return [...mine, ...inside.flatMap((child) => child.find(attribute))];
  }
  get shown() {
    return this.children.map((child) => child.attributes.class.split(" ")[0]);
  }
}

let frames;
let output;
let listing;
globalThis.document = { documentElement: { lang: "en" }, createElement: (tag) => new Element(tag) };
globalThis.requestAnimationFrame = (callback) => frames.push(callback);
const { Output } = await import("../../site_builder/browser/output.js");

beforeEach(() => {
  frames = [];
  listing = new Element("div");
  output = new Output(listing);
});

const text = (attribute) => listing.find(attribute).map((found) => found.textContent);
const notes = () => listing.find("data-run-note").map((note) => [note.attributes["data-run-note"], note.textContent]);

test("what is printed appears in the next frame, many pieces at once", () => {
  assert.equal(output.box.hidden, true, "an empty box is not shown");
  for (const piece of ["a", "\n", "<b>"]) output.print(piece);
  assert.equal(frames.length, 1);
  assert.deepEqual(text("data-run-output"), [""]);
  frames[0]();
  assert.equal(output.box.hidden, false);
  output.print("c");
  assert.equal(frames.length, 2);
  output.flush();
  frames[1]();
  assert.deepEqual(text("data-run-output"), ["a\n<b>c"]);
  assert.equal(output.text, "a\n<b>c");
  assert.equal(output.code.children.length, 4 - 1, "two frames and one that had nothing new");
});

const SAME = [["same", "The output is the same as on this page."]];
const differs = (line) => [["differs", `From line ${line} on, the output differs from the one on this page.`]];
for (const [printed, expected, said] of [
  ["1\n2\n", "1\n2\n", SAME],
  ["", "", SAME],
  ["1\n2", "1\n2\n", SAME],
  ["1  \n2\n\n", "1\n2\n", SAME],
  ["\n1\n", "\n1\n", SAME],
  ["1\n3\n", "1\n2\n", differs(2)],
  ["0\n2\n", "1\n2\n", differs(1)],
  ["  1\n", "1\n", differs(1)],
  ["1\n", "1\n2\n3\n", differs(2)],
  ["1\n2\n3\n", "1\n", differs(2)],
  ["", "1\n", differs(1)],
  ["1\n", "", differs(1)],
  ["1\n\n3\n", "1\n", differs(3)],
]) {
  test(`${JSON.stringify(printed)} beside ${JSON.stringify(expected)}`, () => {
    output.print(printed);
    output.compare(expected, false);
    assert.deepEqual(notes(), said);
  });
}

test("a program that prints versions or times is not said to be wrong", () => {
  output.print("NumPy 2.0.2\n");
  output.compare("NumPy 2.4.6\n", true);
  assert.equal(notes()[0][0], "differs");
  assert.match(notes()[0][1], /versions or times/);
});

test("warnings, figures and an error stand below the output, with their text as it is", () => {
  output.warn({ category: "RuntimeWarning", message: "<i>overflow</i>", line: 3 });
  output.warn({ category: "UserWarning", message: "hm", line: 0 });
  output.picture({ png: new Uint8Array([137, 80, 78, 71, 0, 255]) });
  output.fail("Traceback: <script>\n");
  assert.deepEqual(text("data-run-warning"), ["RuntimeWarning: <i>overflow</i> (line 3)\nUserWarning: hm\n"]);
  assert.deepEqual(text("data-run-error"), ["Traceback: <script>\n"]);
  const [image] = listing.find("data-run-figure");
  assert.equal(
    image.attributes.src,
    `data:image/png;base64,${Buffer.from([137, 80, 78, 71, 0, 255]).toString("base64")}`,
  );
  assert.ok(image.attributes.alt);
  assert.deepEqual(listing.shown, ["listing__output", "listing__warning", "listing__picture", "listing__error"]);
});

test("only what is cut is said to be cut", () => {
  output.cut(0);
  output.cut(undefined);
  assert.deepEqual(notes(), []);
  output.cut(12345);
  assert.deepEqual(notes(), [["cut", "The output is cut: 12,345 more characters are not shown."]]);
});

test("all of it goes before the next run, and nothing else", () => {
  const other = new Element("p");
  listing.append(other);
  output.print("x");
  output.warn({ category: "UserWarning", message: "hm", line: 1 });
  output.picture({ png: new Uint8Array(1) });
  output.fail("no");
  output.compare("y", false);
  output.cut(1);
  output.remove();
  assert.deepEqual(listing.children, [other]);
});
