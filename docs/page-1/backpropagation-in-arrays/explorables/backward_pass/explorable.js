/** One step of training in the reader's hand: forward, the nine lines back, the update, a nudge, and typical slips. */
import {
  codeOf,
  FORWARD,
  LINES,
  map,
  nudged,
  parametersOf,
  run,
  SIZES,
  SLIPS,
} from "../../../../../site_builder/browser/two_layers.js";
import { product, resultOf, worked } from "../../../../../site_builder/browser/worked_out.js";

const DATA = { s00: [[0, 0], [0]], s01: [[0, 1], [1]], s10: [[1, 0], [1]], s11: [[1, 1], [0]] };
const NAMES = Object.keys(LINES);
const STEPS = NAMES.filter((name) => !name.startsWith("new_"));
const UPDATE = STEPS.length; // the step after them: all of the update at once
const CLOSE = 0.01; // how far gradient times nudge may be off, next to the change of the loss
const MOST = 200; // updates of one Run
const LIMIT = 20; // of the fields of all parameters
const TINY = 1e-12; // no change, as far as it can be computed
const REACH = 2; // of the nudge

const place = ({ nudged: name }) => ({ array: name.slice(0, 2), i: Number(name[3]), j: Number(name[4]) });
const titled = ({ array, i, j }) => `${array}[${i}, ${j}]`;

function given(state) {
  const chosen = state.sample === "all" ? Object.values(DATA) : [DATA[state.sample]];
  return { X: chosen.map(([x]) => x), y: chosen.map(([, y]) => y), lr: state.lr, ...parametersOf(state) };
}

const lossAfter = (known, { array, i, j }, dw) => run(nudged(known, array, i, j, dw), "none", FORWARD).loss;

export function compute(state) {
  const known = given(state);
  const found = run(known, state.slip);
  const at = place(state);
  const expected = found[`d${at.array}`][at.i][at.j] * state.dw;
  return { ...found, expected, measured: lossAfter(known, at, state.dw) - found.loss };
}

/** Write an array as Python has it, with points in whole numbers too: its numbers are no integers. */
const floats = (array) => ({
  code: `np.array(${JSON.stringify(array)
    .replace(/(?<=[[,])-?\d+(?=[,\]])/g, "$&.0")
    .replaceAll(",", ", ")})`,
});

export function numbers(state) {
  const { X, y, lr, ...parameters } = given(state);
  const { array, i, j } = place(state);
  const own = Object.fromEntries(Object.entries(parameters).map(([name, values]) => [name, floats(values)]));
  const slip = SLIPS[state.slip] ? { [SLIPS[state.slip][0]]: { code: SLIPS[state.slip][1] } } : {};
  const at = { parameter: { code: array }, gradient: { code: `d${array}` }, i, j, dw: state.dw };
  return { ...own, X, y, lr, ...slip, ...at };
}

/** Give what a reader can change, as one text: a step is shown for as long as nothing else has changed. */
const signed = (state) => JSON.stringify([given(state), state.slip, state.nudged, state.dw]);
const lineOf = (state) => (state.signed === signed(state) ? state.line : undefined);

/** Take one line more, and after the last one the update; or, if the reader wants that, a whole update at once. */
export function step(state, found) {
  const line = lineOf(state);
  const count = line === undefined ? 0 : (state.count ?? 0);
  if (state.pace === "line" && line !== UPDATE - 1) {
    return { line: line === undefined || line === UPDATE ? 0 : line + 1, count, signed: signed(state) };
  }
  const moved = {};
  for (const array of Object.keys(SIZES)) {
    map(found[`new_${array}`], (value, i, j) => {
      moved[`${array}_${i}${j}`] = value;
    });
  }
  if (!Object.values(moved).every((value) => Math.abs(value) <= LIMIT)) return null;
  return { ...moved, line: UPDATE, before: found.loss, count: count + 1, signed: signed({ ...state, ...moved }) };
}

export function open({ picture, word, shown, set, state: now }) {
  const { width, height } = picture;
  const narrow = width < 480;
  const [cell, row] = narrow ? [13, 11] : [40, 17];
  const gap = (width - 8 - 11 * cell) / 5; // six boxes of 2, 3, 3, 1, 1 and 1 columns stand side by side
  const floor = height * (narrow ? 0.65 : 0.63);
  const pitch = floor / 3;
  const top = (n) => n * pitch + (narrow ? 15 : 36);
  const middles = [];
  [2, 3, 3, 1, 1, 1].reduce((left, columns) => {
    middles.push(left + (columns * cell) / 2);
    return left + columns * cell + gap;
  }, 4);
  const [, z1, a1, z2, a2, end] = middles;
  const write = (value) => shown(value, 4);
  let after; // the loss after the nudge
  let panel;

  /** Write a number as short as its place is; what is nearly zero is not said to be zero. */
  function brief(value) {
    const size = Math.abs(value);
    if (value && size < 0.0005) return "≈ 0";
    return shown(value, size < 10 ? 3 : size < 100 ? 1 : 0);
  }

  /** Draw an array: its name above a frame, in it the numbers, or on a phone a square for each, hollow if negative. */
  function box(middle, level, name, values, look, { known = true, lit = false, ring = null } = {}) {
    const [rows, columns] = [values.length, values[0].length];
    const [wide, high] = [columns * cell, rows * row + 6];
    const [left, upper] = [middle - wide / 2, top(level)];
    if (lit) picture.add("rect", "high", { x: left - 3, y: upper - 3, width: wide + 6, height: high + 6, rx: 4 });
    const anchor = narrow && middle === end ? "end" : "middle"; // at the picture's edge
    picture.text(anchor === "end" ? left + wide : middle, upper - 5, name, {
      look: lit ? `${look} strong` : look,
      anchor,
    });
    picture.add("rect", known ? look : `${look} dashed thin`, { x: left, y: upper, width: wide, height: high, rx: 4 });
    const largest = Math.max(...values.flat().map(Math.abs)) || 1;
    map(values, (value, i, j) => {
      const [x, y] = [left + (j + 0.5) * cell, upper + 3 + (i + 0.5) * row];
      if (ring && ring.i === i && ring.j === j)
        picture.add("rect", "purple", { x: x - cell / 2 + 1, y: y - row / 2, width: cell - 2, height: row, rx: 3 });
      if (!known) return;
      if (!narrow)
        return picture.add("text", "ink", { x, y: y + 4, "text-anchor": "middle", "font-size": 11 }, brief(value));
      const half = value ? 1 + 3 * Math.sqrt(Math.abs(value) / largest) : 0.5;
      const square = { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
      picture.add("rect", value < 0 ? "ink thin" : "ink thin filled", square);
    });
    return { left, right: left + wide, top: upper, bottom: upper + high, middle: upper + high / 2, x: middle };
  }

  function beside(from, to, look, text, below) {
    const back = to.x < from.x;
    const [start, tip] = back ? [from.left, to.right] : [from.right, to.left];
    const y = Math.min(from.middle, to.middle);
    picture.arrow([start + (back ? -3 : 3), y], [tip + (back ? 3 : -3), y], look);
    picture.text((start + tip) / 2, y - 7, text, { look: "muted" });
    if (below) picture.text((start + tip) / 2, y + 17, below, { look: "muted" });
  }

  function boxes(state, found) {
    const line = lineOf(state) ?? UPDATE;
    const nudge = place(state);
    const put = (middle, level, name, look, values = found[name], more = {}) =>
      box(middle, level, name, values, look, {
        known: line >= STEPS.indexOf(name),
        lit: STEPS[line] === name || (look === "green" && lineOf(state) === UPDATE),
        ...more,
      });
    const errors = map(found.a2, (value, i) => value - found.y[i][0]);
    const afterLoss = line >= FORWARD.length - 1;
    const forward = [
      put(middles[0], 0, "X", "blue"),
      ...FORWARD.slice(0, 4).map((name, n) => put(middles[n + 1], 0, name, "blue")),
      put(
        end,
        0,
        narrow ? `${word("error")}²` : "(a2 − y)²",
        "blue",
        map(errors, (e) => e ** 2),
        { known: afterLoss, lit: STEPS[line] === "loss" },
      ),
    ];
    const between = [["W1", "b1"], ["σ"], ["W2", "b2"], ["σ"], ["y"]];
    between.forEach((texts, n) => {
      beside(forward[n], forward[n + 1], "blue", ...texts);
    });
    const error = box(end, 1, narrow ? word("error") : "a2 − y", errors, "orange", { known: afterLoss });
    const slope = put(a2, 1, "dL_da2", "orange");
    const delta = put(z2, 1, "dz2", "orange");
    const back = put(a1, 1, "da1", "orange");
    const hidden = put(z1, 1, "dz1", "orange");
    const factors = [
      state.slip === "two" ? "1/N" : state.slip === "mean" ? "2" : "2/N",
      "×",
      "W2ᵀ",
      state.slip === "slope" ? "" : "σ′",
    ];
    [error, slope, delta, back, hidden].reduce((from, to) => {
      beside(from, to, "orange dashed", factors.shift());
      return to;
    });
    picture.arrow([end, forward[5].bottom + 3], [end, error.top - 18], "orange dashed");
    const [half, third] = [cell / 2 + gap / 2, cell + 0.6 * gap];
    const green = (middle, array) =>
      put(middle, 2, `d${array}`, "green", found[`d${array}`], { ring: nudge.array === array && nudge });
    const ends = [
      [hidden, green(z1 - 1.5 * cell - gap / 4, "W1")],
      [hidden, green(z1 + 1.5 * cell + gap / 4, "b1")],
      [delta, green(z2 - half, "W2")],
      [delta, green(z2 - half + third, "b2")],
    ];
    for (const [from, to] of ends)
      picture.arrow([(2 * from.x + to.x) / 3, from.bottom + 3], [to.x, to.top - 18], "green");
    if (narrow) {
      for (const [n, look] of ["ink thin filled", "ink thin"].entries()) {
        picture.add("rect", look, { x: 8 + 44 * n, y: floor - 19, width: 8, height: 8 });
        picture.text(20 + 44 * n, floor - 11, n ? "< 0" : "> 0", { look: "muted", anchor: "start" });
      }
    }
    const factor = put(a2, 2, "da2_dz2", "orange");
    picture.arrow([factor.x, factor.top - 18], [delta.right + 3, delta.bottom + 3], "orange dashed");
  }

  /** Draw the loss over the nudge, and the line that the gradient promises. */
  function curve(state, { loss, expected, measured, ...known }) {
    const at = place(state);
    const points = Array.from({ length: 61 }, (_, n) => (n / 30 - 1) * REACH).map((dw) => [
      dw,
      lossAfter(known, at, dw),
    ]);
    const losses = points.map((point) => point[1]);
    const [least, most] = [Math.min(...losses), Math.max(...losses)];
    const room = Math.max(0.12 * (most - least), 0.005);
    panel = picture.panel([52, floor + 24, width - 12, height - 38], [-REACH, REACH], [least - room, most + room]);
    panel.axes(shown, { x: word("axis"), y: word("loss"), countY: narrow ? 2 : 4 });
    picture.add("path", "orange dashed", { d: `M${width - 150} ${floor + 12}h30` });
    picture.text(width - 114, floor + 16, word("promised"), { anchor: "start" });
    panel.through(0, loss, 1, known[`d${at.array}`][at.i][at.j], "orange dashed");
    panel.line(points, "blue");
    panel.line(
      [
        [state.dw, loss + expected],
        [state.dw, loss + measured],
      ],
      "purple",
    );
    picture.add("circle", "ink filled", { cx: panel.x(0), cy: panel.y(loss), r: 4 });
  }

  picture.handle(word("nudge"), {
    at: () => panel.at([now().dw, after]),
    said: () => `dw ${shown(now().dw)}`,
    move: ([dx, dy]) => set({ dw: Number((now().dw + (dx + dy) * 0.01).toFixed(2)) }),
    pull: (x) => set({ dw: Number(panel.x.back(x).toFixed(2)) }),
  });

  const off = ({ expected, measured }) => Math.abs(expected / measured - 1);

  /** Write a change of the loss with three digits that count: a wrong gradient may differ only there. */
  const fine = (value) => shown(value, Math.min(Math.max(2 - Math.floor(Math.log10(Math.abs(value) || 1)), 5), 8));

  return {
    draw(state, found) {
      after = found.loss + found.measured;
      boxes(state, found);
      curve(state, found);
    },
    table(state, found) {
      const line = lineOf(state) ?? UPDATE;
      const right = run(given(state));
      const i = found.X.length > 1 ? 1 : 0;
      const even = (value) => write(value).replace(/[.,]\d+$/, (digits) => digits.padEnd(5, "0"));
      const array = (values) => {
        const texts = map(values, even);
        const longest = Math.max(...texts.flat().map(({ length }) => length));
        return texts.map((each) => each.map((one) => one.padStart(longest, "\u2007")).join("\u2007")).join("\n");
      };
      const text = (values) => (typeof values === "number" ? shown(values, 5) : array(values));
      const rows = NAMES.map((name, n) => {
        const known = line >= Math.min(n, UPDATE - 1);
        const changed = JSON.stringify(found[name]) !== JSON.stringify(right[name]);
        const filled = known ? `\n= ${worked(name, found, i, state.slip, write)}` : "";
        const marks = (name === STEPS[line] ? "▸\u00a0" : "") + (known && changed ? "≠\u00a0" : "");
        return [`${marks}\`${name} = ${codeOf(name, state.slip)}\`${filled}`, known ? text(found[name]) : "…"];
      });
      const at = place(state);
      const gradient = found[`d${at.array}`][at.i][at.j];
      return {
        caption: "lines",
        head: ["line", "result"],
        rows: [
          ...rows,
          [`\`d${titled(at)} * dw\`\n= ${product([gradient, state.dw], write)}`, shown(found.expected, 5)],
          [
            `\`loss_now() - loss\`\n= ${shown(found.loss + found.measured, 5)} − ${shown(found.loss, 5)}`,
            shown(found.measured, 5),
          ],
        ],
      };
    },
    sentence(state, found) {
      const line = lineOf(state);
      const at = place(state);
      const name = STEPS[line];
      const said = {
        name: titled(at),
        dw: state.dw,
        expected: fine(found.expected),
        measured: fine(found.measured),
        off: shown(100 * off(found), off(found) < 2 * CLOSE ? 3 : 1),
      };
      if (line === UPDATE)
        return ["update", { ...said, before: shown(state.before, 5), loss: shown(found.loss, 5), count: state.count }];
      if (name) {
        const i = found.X.length > 1 ? 1 : 0;
        const of = (values, slip) => `${worked(name, values, i, slip, write)} = ${write(resultOf(name, values, i))}`;
        const right = of(run(given(state)), "none");
        const key = SLIPS[state.slip]?.[0] === name ? "slipped" : name;
        return [key, { ...said, sample: `(${found.X[i].join(", ")})`, worked: of(found, state.slip), right }];
      }
      if (SLIPS[state.slip]) {
        const right = run(given(state));
        const wrong = STEPS.filter((each) => JSON.stringify(found[each]) !== JSON.stringify(right[each]));
        const key = `d${at.array}`;
        const isRight = found[key][at.i][at.j] === right[key][at.i][at.j];
        if (wrong.length) return [isRight ? "unseen" : "seen", { ...said, count: wrong.length }];
      }
      if (Math.abs(found.measured) < TINY) return ["flat", said];
      return [off(found) >= CLOSE ? "far" : found.measured < 0 ? "falls" : "rises", said];
    },
    met: (state, found) =>
      state.slip === "none" && lineOf(state) === undefined && found.measured < -TINY && off(found) < CLOSE,
    step,
    most: MOST,
  };
}
