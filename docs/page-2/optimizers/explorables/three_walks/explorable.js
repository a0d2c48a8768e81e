/** Gradient descent, momentum and Adam on their way down one long valley, each at a rate of the reader's choice. */
import { adam, sgd } from "../../../../../site_builder/browser/optimizers.js";
import { star } from "../../../../../site_builder/browser/star.js";

const [ALONG, ACROSS] = [
  [-3.5, 11],
  [-1.4, 1.4],
]; // what the maps show
const LEVELS = [0.5, 2, 5, 10, 18, 28, 42]; // losses that have a line on the maps
const LISTED = [0, 1, 2, 3, 4, 5, 10, 20, 50, 100, 200];
const MOST = 200;
const FAR = 1000; // nothing beyond is drawn
const RULES = ["θ − lr · g", "θ + μ · v − lr · g", "θ − lr · m̂ / (√v̂ + ε)"];
const LOOKS = ["orange", "blue", "purple"];

/** @param {number[]} place */
const distanceOf = ([x, y]) => Math.sqrt(x * x + y * y);

function walk(optimizer, { x, y, kappa, steps }, near) {
  const p = [x, y];
  const path = [[...p]];
  while (distanceOf(p) > near && path.length <= steps) {
    optimizer.step(p, [p[0], kappa * p[1]]);
    path.push([...p]);
  }
  return path;
}

export function compute(state, { near }) {
  const third = adam(state.adam_lr);
  const sgd_path = walk(sgd(state.sgd_lr), state, near);
  const momentum_path = walk(sgd(state.momentum_lr, state.momentum), state, near);
  const adam_path = walk(third, state, near);
  return { sgd_path, momentum_path, adam_path, m_hat: third.m_hat, root: third.root };
}

const inside = ([x, y]) => x >= ALONG[0] && x <= ALONG[1] && y >= ACROSS[0] && y <= ACROSS[1];

export function open({ picture, data, word, shown, set, state: now }) {
  const names = ["SGD", "momentum", "Adam"].map((each) => word(each));
  const height = (picture.height - 48) / names.length;
  const panels = names.map((_, n) =>
    picture.panel([44, 20 + n * height, picture.width - 10, n * height + height], ALONG, ACROSS),
  );
  const tidy = (value) => Number(value.toFixed(2));

  picture.handle(word("handle"), {
    at: () => panels[0].at([now().x, now().y]),
    said: () => `x ${shown(now().x)}, y ${shown(now().y)}`,
    move: ([dx, dy]) => set({ x: tidy(now().x + dx * 0.1), y: tidy(now().y + dy * 0.1) }),
    pull: (x, y) => set({ x: tidy(panels[0].x.back(x)), y: tidy(panels[0].y.back(y)) }),
  });

  const pathsOf = ({ sgd_path, momentum_path, adam_path }) => [sgd_path, momentum_path, adam_path];
  const arrived = (path) => distanceOf(path.at(-1)) <= data.near;
  const number = (value) => (value < 0 ? `(${shown(value)})` : shown(value));

  function ellipses(panel, kappa) {
    for (const level of LEVELS) {
      const [right, top] = panel.at([Math.sqrt(2 * level), Math.sqrt((2 * level) / kappa)]);
      const [cx, cy] = panel.at([0, 0]);
      picture.add("ellipse", "muted thin", { cx, cy, "rx": right - cx, "ry": cy - top, "clip-path": panel.clip() });
    }
  }

  function mark(panel, pair, n) {
    if (!inside(pair)) return;
    const [x, y] = panel.at(pair);
    const look = `${LOOKS[n]} filled`;
    if (n === 0) picture.add("circle", look, { cx: x, cy: y, r: 2.5 });
    else if (n === 1) picture.add("rect", look, { x: x - 2, y: y - 2, width: 4, height: 4 });
    else picture.add("polygon", look, { points: `${x},${y - 3} ${x + 3},${y + 2} ${x - 3},${y + 2}` });
  }

  /** Write the last step of a walk in one direction, 0 along the valley and 1 across it, with its numbers. */
  function worked(state, found, n, i) {
    const path = pathsOf(found)[n];
    if (path.length < 2) return "";
    const [from, to] = path.slice(-2).map((pair) => pair[i]);
    const slope = number(from * (i ? state.kappa : 1));
    const plain = (lr) => `${number(lr)} · ${slope}`;
    if (n === 0) return `${shown(from)} − ${plain(state.sgd_lr)} = ${shown(to)}`;
    if (n === 2) {
      return `${shown(from)} − ${number(state.adam_lr)} · ${number(found.m_hat[i])} / ${shown(found.root[i] + 1e-8)} = ${shown(to)}`;
    }
    const before = path.length > 2 ? from - path.at(-3)[i] : 0;
    return `${shown(from)} + ${number(state.momentum)} · ${number(before)} − ${plain(state.momentum_lr)} = ${shown(to)}`;
  }

  return {
    draw(state, found) {
      pathsOf(found).forEach((path, n) => {
        const panel = panels[n];
        panel.axes(shown, { countY: 3, x: n === 2 ? word("along") : "", numbered: n === 2 });
        ellipses(panel, state.kappa);
        star(picture, panel.at([0, 0]), 8);
        const out = path.findIndex((pair) => pair.some((at) => !(Math.abs(at) < FAR)));
        const way = out < 0 ? path : path.slice(0, out);
        panel.line(way, `${LOOKS[n]} thin`);
        for (const pair of way) mark(panel, pair, n);
        const end = path.at(-1);
        if (inside(end)) {
          const [cx, cy] = panel.at(end);
          picture.add("circle", "ring", { cx, cy, r: 7 });
        }
        const said = arrived(path) ? `${names[n]} ✓ ${path.length - 1}` : names[n];
        picture.text(panel.left - 6, panel.top - 5, "y", { anchor: "end" });
        picture.text(panel.left, panel.top - 5, said, { look: `${LOOKS[n]} strong`, anchor: "start" });
      });
    },
    table(state, found) {
      const paths = pathsOf(found);
      const longest = Math.max(...paths.map((path) => path.length)) - 1;
      const listed = [...LISTED.filter((n) => n < longest), longest];
      return [
        {
          caption: "ends",
          head: ["optimizer", "step", "x", "y", "distance"],
          rows: paths.map((path, n) => [names[n], path.length - 1, ...path.at(-1), Math.hypot(...path.at(-1))]),
        },
        {
          caption: "worked",
          head: ["optimizer", "numbers"],
          rows: names.map((name, n) => [
            `${name}\n${RULES[n]}`,
            ["x", "y"].map((axis, i) => `${axis}: ${worked(state, found, n, i)}`).join("\n"),
          ]),
        },
        {
          caption: "paths",
          head: ["step", ...paths.flatMap((_, n) => [`x${n}`, `y${n}`])],
          rows: listed.map((step) => [step, ...paths.flatMap((path) => path[step] ?? ["", ""])]),
        },
      ];
    },
    sentence(state, found) {
      const paths = pathsOf(found);
      const needed = paths.map((path) => path.length - 1);
      const far = paths.map((path) => Math.hypot(...path.at(-1))); // its squares may be too large
      const factor = 1 - state.sgd_lr * state.kappa;
      const said = { steps: state.steps, lr: shown(state.sgd_lr, 6), kappa: state.kappa, factor };
      ["sgd", "momentum", "adam"].forEach((name, n) => {
        Object.assign(said, { [name]: needed[n], [`far_${name}`]: far[n] });
      });
      const there = names.filter((_, n) => arrived(paths[n]));
      if (there.length === names.length) return ["all", said];
      if (state.y && factor < -1) return ["grows", said];
      if (state.y && state.momentum_lr * state.kappa > 2 * (1 + state.momentum)) return ["swings", said];
      if (there.length) {
        const list = paths.flatMap((path, n) => (arrived(path) ? [`${names[n]} (${path.length - 1})`] : []));
        const still = paths.flatMap((path, n) => (arrived(path) ? [] : [`${names[n]} (${shown(far[n])})`]));
        return ["some", { ...said, there: list.join(", "), still: still.join(", ") }];
      }
      return ["none", said];
    },
    met: ({ x, y, kappa }, found) =>
      x === 10 &&
      y === 1 &&
      kappa === 25 &&
      pathsOf(found).every((path) => arrived(path) && path.length - 1 <= data.in_time),
    step: ({ steps }, found) => (steps < MOST && !pathsOf(found).every(arrived) ? { steps: steps + 1 } : null),
    most: MOST,
  };
}
