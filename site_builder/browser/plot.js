/** A picture that is drawn again whenever a number changes: lines and marks in SVG, and handles that fingers and keys move. */

const SVG = "http://www.w3.org/2000/svg";
const CURVE = 120; // pieces of a curve

/** Give the way from numbers to places: `scale([0, 1], [40, 400])(0.5)` is 220; `.back` goes the other way. */
export function scale([a, b], [from, to]) {
  const ratio = (to - from) / (b - a);
  return Object.assign((x) => from + (x - a) * ratio, { back: (at) => a + (at - from) / ratio });
}

/** Give about `count` round numbers from `least` to `most`. */
function ticks(least, most, count) {
  const rough = (most - least) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough);
  const found = [];
  for (let n = Math.ceil(least / step - 1e-9); n * step <= most + 1e-9 * step; n++) found.push(n * step);
  return found.map((x) => Number(x.toPrecision(12)));
}

const shape = (tag, given = {}) => write(document.createElementNS(SVG, tag), given);

/** Give an element these attributes and no others, and this text; what it has already is not written again. */
function write(made, given, text = "") {
  for (const name of made.getAttributeNames()) if (!(name in given)) made.removeAttribute(name);
  for (const [name, value] of Object.entries(given)) {
    if (made.getAttribute(name) !== String(value)) made.setAttribute(name, value);
  }
  if (made.textContent !== text) made.textContent = text;
  return made;
}

/** The whole picture: `width` and `height` are those of the still one; it holds any number of panels. */
export class Picture {
  constructor(width, height) {
    this.width = width;
    this.height = height;
    /** Where they lead, in numbers: up is more. */
    this.arrowKeys = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
    this.handles = [];
    this.shapes = []; // in the order in which they were added
    this.count = 0; // of those that a drawing has added so far
    this.box = write(document.createElement("div"), { class: "explorable__picture" });
    this.box.style.maxWidth = `${width}px`;
    this.svg = shape("svg", { "viewBox": `0 0 ${width} ${height}`, "aria-hidden": "true" });
    this.box.append(this.svg);
  }

  /**
   * Add a shape: `look` is its class, such as "blue" or "ink thin". It is made of what the last drawing has in its place, since few
   * shapes change between two drawings, and a browser pays for each that does.
   */
  add(tag, look, given, text) {
    const last = this.shapes[this.count];
    const made = last?.localName === tag ? last : shape(tag);
    if (!last) this.svg.append(made);
    else if (made !== last) last.replaceWith(made);
    this.shapes[this.count++] = made;
    return write(made, { class: look, ...given }, text);
  }

  text(x, y, text, { look = "ink", anchor = "middle" } = {}) {
    return this.add("text", look, { x, y, "text-anchor": anchor }, text);
  }

  line(points, look, more = {}) {
    return this.add("polyline", look, { points: points.join(" "), ...more });
  }

  /** Draw an arrow from one place to another. */
  arrow(from, to, look) {
    const [[x1, y1], [x2, y2]] = [from, to];
    const length = Math.hypot(x2 - x1, y2 - y1);
    if (length < 1) return;
    const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
    const [size, half] = [Math.min(9, length), Math.min(4, length / 2)];
    const [bx, by] = [x2 - ux * size, y2 - uy * size];
    this.line([from, [bx, by]], look);
    const corners = [to, [bx - uy * half, by + ux * half], [bx + uy * half, by - ux * half]];
    this.add("polygon", `${look.replace("dashed", "")} filled`, { points: corners.join(" ") });
  }

  /** Draw the mark of a class: a circle for 0, a square for 1. */
  mark(x, y, kind, look = ["blue", "orange"][kind]) {
    if (kind) this.add("rect", `${look} filled`, { x: x - 5, y: y - 5, width: 10, height: 10 });
    else this.add("circle", `${look} filled`, { cx: x, cy: y, r: 6 });
  }

  /** Open a panel: `place` is [left, top, right, bottom] in the picture, `x` and `y` the numbers that it shows. */
  panel(place, x, y) {
    return new Panel(this, place, x, y);
  }

  /**
   * Put a handle on the picture; `at` gives its place, `said` its value in words, and `move` is told where it goes, in the
   * picture's units, and by keys in steps: (x, y, by) with `by` such as [0, 1].
   */
  handle(label, { at, said, move, pull }) {
    const given = { "type": "button", "class": "explorable__handle", "role": "slider", "aria-label": label };
    const made = write(document.createElement("button"), given);
    made.addEventListener("keydown", (event) => {
      const by = this.arrowKeys[event.key];
      if (!by || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      move(by.map((n) => n * (event.shiftKey ? 10 : 1)));
    });
    made.addEventListener("pointerdown", (event) => {
      made.setPointerCapture(event.pointerId);
      event.preventDefault();
      made.focus({ preventScroll: true });
    });
    made.addEventListener("pointermove", (event) => {
      if (made.hasPointerCapture(event.pointerId)) pull(...this.place(event));
    });
    this.handles.push({ made, at, said });
    this.box.append(made);
    return made;
  }

  /** Give the place of a pointer in the picture's units. */
  place({ clientX, clientY }) {
    const { left, top, width } = this.svg.getBoundingClientRect();
    const unit = this.width / width;
    return [(clientX - left) * unit, (clientY - top) * unit];
  }

  /** End a drawing: take away what is left of the last one, and put the handles where they belong now. */
  settle() {
    for (const left of this.shapes.splice(this.count)) left.remove();
    this.count = 0;
    for (const { made, at, said } of this.handles) {
      const place = at();
      made.hidden = !place;
      if (!place) continue;
      made.style.left = `${(100 * Math.min(Math.max(place[0], 0), this.width)) / this.width}%`;
      // A margin is a share of the width: fields may stand below the picture, in the same box.
      made.style.marginTop = `${(100 * Math.min(Math.max(place[1], 0), this.height)) / this.width}%`;
      const text = said();
      made.setAttribute("aria-valuetext", text);
      made.setAttribute("aria-valuenow", String(Number.parseFloat(text.replace(",", ".").replace("−", "-")) || 0));
    }
  }
}

/** A part of a picture with axes of its own. */
class Panel {
  constructor(picture, [left, top, right, bottom], x, y) {
    this.picture = picture;
    this.left = left;
    this.top = top;
    this.right = right;
    this.bottom = bottom;
    this.spanX = x;
    this.spanY = y;
    this.area = { x: left, y: top, width: right - left, height: bottom - top };
    this.x = scale(x, [left, right]);
    this.y = scale(y, [bottom, top]);
  }

  /**
   * Give the place of a pair of numbers in the picture.
   * @param {number[]} pair
   */
  at([x, y]) {
    return [this.x(x), this.y(y)];
  }

  /** Draw the axes: the numbers at them, and what they are; of panels above one another, the last is `numbered` for all. */
  axes(write, { x = "", y = "", countX = 5, countY = 4, numbered = true, writeY = write } = {}) {
    const { picture, left, right, top, bottom } = this;
    for (const n of ticks(...this.spanX, countX)) {
      const at = this.x(n);
      picture.add("path", "grid", { d: `M${at} ${top}V${bottom}` });
      if (numbered) picture.text(at, bottom + 15, write(n), { look: "muted" });
    }
    for (const n of ticks(...this.spanY, countY)) {
      const at = this.y(n);
      picture.add("path", "grid", { d: `M${left} ${at}H${right}` });
      picture.text(left - 6, at + 4, writeY(n), { look: "muted", anchor: "end" });
    }
    this.ground("frame");
    if (x) picture.text((left + right) / 2, bottom + 32, x);
    if (y) picture.text(left, top - 8, y, { anchor: "start" });
  }

  /** Draw a line through pairs of numbers, cut at the panel's edges. */
  line(pairs, look) {
    return this.picture.line(pairs.map(this.at, this), look, { "clip-path": this.clip() });
  }

  /** Fill what lies inside of a polygon of pairs, cut at the panel's edges. */
  fill(pairs, look) {
    this.picture.add("polygon", look, { "points": pairs.map(this.at, this).join(" "), "clip-path": this.clip() });
  }

  /** Fill the whole panel. */
  ground(look) {
    this.picture.add("rect", look, this.area);
  }

  /** Draw the whole straight line through a pair of numbers, in a direction. */
  through(x, y, dx, dy, look) {
    const far = (10 * (this.spanX[1] - this.spanX[0] + this.spanY[1] - this.spanY[0])) / (Math.hypot(dx, dy) || 1);
    const ends = [-far, far].map((t) => [x + t * dx, y + t * dy]);
    return this.line(ends, look);
  }

  /** Draw the curve of a function over the panel. */
  curve(f, look) {
    const [a, b] = this.spanX;
    const pairs = Array.from({ length: CURVE + 1 }, (_, n) => {
      const x = a + ((b - a) * n) / CURVE;
      return [x, f(x)];
    });
    return this.line(
      pairs.filter(([, y]) => Number.isFinite(y)),
      look,
    );
  }

  clip() {
    const { left, top, right, bottom } = this;
    const id = `clip-${[left, top, right, bottom].map(Math.round).join("-")}`;
    if (!this.picture.svg.querySelector(`#${id}`)) {
      const path = shape("clipPath", { id });
      path.append(shape("rect", this.area));
      this.picture.svg.append(path);
    }
    return `url(#${id})`;
  }
}
