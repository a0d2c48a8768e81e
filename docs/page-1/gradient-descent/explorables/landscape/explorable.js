/** The way down the loss landscape of one weight and one bias: from where the reader starts, with the reader's learning rate. */
import { sigmoid } from "../../../../../site_builder/browser/activations.js";
import { star } from "../../../../../site_builder/browser/star.js";

const SPAN = [-2, 6]; // of the weight and of the bias
const squared = (activation) => (z, y) => (activation(z) - y) ** 2;
/** Give −y log σ(z) − (1 − y) log(1 − σ(z)), also where σ(z) is nearly 0 or 1. */
const crossEntropy = (z, y) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - y * z;
/** Neurons: their samples, error and bottom, the losses that have a line on the map, and in which direction each is labelled. */
const SURFACES = {
  linear: {
    samples: ({ x, y }) => [x, y],
    error: squared((z) => z),
    bottom: () => [2, 3],
    levels: [0.5, 2, 8, 20, 50],
    label: (n) => (n ? [2.3, 1] : [-1, 2.3]), // the innermost along the valley, where there is room; the others across it
  },
  sigmoid: {
    samples: ({ clouds, rain }) => [clouds, rain],
    error: squared(sigmoid),
    bottom: ({ bottom }) => bottom,
    levels: [0.05, 0.1, 0.2, 0.3],
    label: () => [0, 1],
  },
};
SURFACES.cross_entropy = {
  ...SURFACES.sigmoid,
  error: crossEntropy,
  levels: [0.7, 1, 1.5, 2.5],
  label: () => [-1, 2], // beside the way from the plateau of the squared error
};
const LISTED = [0, 1, 2, 3, 5, 10, 20, 50, 100, 150];
const MOST = 200;
const FAR = 1000; // nothing beyond is drawn
const FLAT = 0.01; // what slope is nearly 0
const LOST = 1e22; // in a loss beyond, what the nudge changes is lost

/** Give each input with its target. */
function pairsOf(surface, data) {
  const [x, y] = SURFACES[surface].samples(data);
  return x.map((each, n) => [each, y[n]]);
}

/** Give the mean error of a neuron as a function, added up in the order of NumPy. */
function lossOf(surface, data) {
  const { samples, error } = SURFACES[surface];
  const [x, y] = samples(data);
  return (w, b) => x.reduce((sum, each, n) => sum + error(w * each + b, y[n]), 0) / x.length;
}

export function compute({ surface, w, b, lr, steps }, data) {
  const { nudge } = data;
  const loss = lossOf(surface, data);
  const [path, losses] = [[], []];
  let [at_w, at_b, slope_w, slope_b] = [w, b, 0, 0];
  let [next_w, next_b] = [w, b];
  for (let step = 0; step <= steps; step++) {
    [at_w, at_b] = [next_w, next_b];
    const here = loss(at_w, at_b);
    path.push([at_w, at_b]);
    losses.push(here);
    slope_w = (loss(at_w + nudge, at_b) - here) / nudge;
    slope_b = (loss(at_w, at_b + nudge) - here) / nudge;
    [next_w, next_b] = [at_w - lr * slope_w, at_b - lr * slope_b];
  }
  return { path, losses, slope_w, slope_b, next_w, next_b };
}

/**
 * Give the place with this loss in a direction from the bottom, or one far outside. At the bottom every sample is right, so
 * away from it each error only grows, and with them the loss.
 * @param {number[]} bottom
 * @param {number[]} direction
 */
function placeOf(loss, level, bottom, direction) {
  const at = (far) => bottom.map((n, axis) => n + far * direction[axis]);
  let [near, far] = [0, 30];
  for (let turn = 0; turn < 30; turn++) {
    const middle = (near + far) / 2;
    const [w, b] = at(middle);
    if (loss(w, b) < level) near = middle;
    else far = middle;
  }
  return at(far);
}

/** Give the bottom of a map, and its lines of equal loss with the places of their labels. */
function mapOf(surface, data) {
  const { levels, label, bottom } = SURFACES[surface];
  const [loss, lowest] = [lossOf(surface, data), bottom(data)];
  const turns = Array.from({ length: 361 }, (_, turn) => (turn * Math.PI) / 180);
  const lines = levels.map((level, n) => ({
    level,
    points: turns.map((turn) => placeOf(loss, level, lowest, [Math.cos(turn), Math.sin(turn)])),
    labelled: placeOf(loss, level, lowest, label(n)),
  }));
  return { lowest, lines };
}

const inside = (pair) => pair.every((n) => n >= SPAN[0] && n <= SPAN[1]);

export function open({ picture, data, word, shown, set, state: now }) {
  const panel = picture.panel([44, 24, picture.width - 10, picture.height - 42], SPAN, SPAN);
  const maps = {}; // made once each
  const tenth = (value) => Number(value.toFixed(2));
  const back = (x, y) => [tenth(panel.x.back(x)), tenth(panel.y.back(y))];

  const handle = picture.handle(word("handle"), {
    at: () => panel.at([now().w, now().b]),
    said: () => `w ${shown(now().w)}, b ${shown(now().b)}`,
    move: ([dx, dy]) => set({ w: tenth(now().w + dx * 0.1), b: tenth(now().b + dy * 0.1) }),
    pull(x, y) {
      const [w, b] = back(x, y);
      set({ w, b });
    },
  });
  picture.svg.addEventListener("click", (event) => {
    const [x, y] = picture.place(event);
    const [w, b] = back(x, y);
    if (!inside([w, b])) return;
    handle.focus({ preventScroll: true }); // keys go on from there
    set({ w, b });
  });

  function map(surface) {
    maps[surface] ??= mapOf(surface, data);
    const { lowest, lines } = maps[surface];
    panel.axes(shown, { x: word("weight"), y: word("bias"), countX: 4, countY: 4 });
    for (const { level, points, labelled } of lines) {
      panel.line(points, "muted thin");
      const [x, y] = panel.at(labelled);
      const half = 4 * shown(level).length + 2;
      picture.add("rect", "inside grid", { x: x - half, y: y - 8, width: 2 * half, height: 16 });
      picture.text(x, y + 4, shown(level), { look: "muted" });
    }
    const [x, y] = panel.at(lowest);
    star(picture, [x, y]);
    picture.text(x - 13, y - 8, word("bottom"), { look: "green", anchor: "end" });
  }

  return {
    draw({ surface }, { path, next_w, next_b }) {
      map(surface);
      const out = path.findIndex((pair) => pair.some((n) => Math.abs(n) > FAR));
      const way = out < 0 ? path : path.slice(0, out + 1);
      panel.line(way, "purple");
      let named = [0, 0];
      way.forEach((pair, step) => {
        if (!inside(pair)) return;
        const [cx, cy] = panel.at(pair);
        picture.add("circle", "purple filled", { cx, cy, r: step <= 3 ? 4 : 2 });
        if (!step || step > 3 || Math.hypot(cx - named[0], cy - named[1]) < 16) return;
        picture.text(cx + 7, cy + 15, String(step), { look: "purple", anchor: "start" });
        named = [cx, cy];
      });
      const [end, next] = [path.at(-1), [next_w, next_b]];
      if (!inside(end)) return;
      const [cx, cy] = panel.at(end);
      if (inside(next)) picture.arrow([cx, cy], panel.at(next), "orange");
      else panel.line([end, next.map((n) => Math.min(Math.max(n, -FAR), FAR))], "orange dashed");
      picture.add("circle", "ring", { cx, cy, r: 8 });
    },
    table: ({ surface }, { path, losses }) => [
      {
        caption: "path",
        head: ["step", "w", "b", "loss"],
        rows: path
          .map((pair, step) => [step, ...pair, losses[step]])
          .filter(([step]) => LISTED.includes(step) || step === path.length - 1),
      },
      {
        caption: surface === "linear" ? surface : "sigmoid",
        head: ["input", "target"],
        rows: pairsOf(surface, data),
      },
    ],
    sentence({ surface, lr }, { path, losses, slope_w, slope_b, next_w, next_b }) {
      const steps = path.length - 1;
      const [w, b] = path[steps];
      const factor = (slope) => (slope < 0 ? `(${shown(slope)})` : shown(slope));
      const pair = [losses[steps - 1] ?? 0, losses[steps]];
      let digits = pair[1] < 1000 ? 4 : 0; // as fine as the goal, or as shows a change
      while (digits < 12 && pair[0] !== pair[1] && shown(pair[0], digits) === shown(pair[1], digits)) digits++;
      const [before, here] = pair.map((loss) => shown(loss, digits));
      const said = { steps, w, b, lr, loss: here, before, next_w, next_b };
      Object.assign(said, { slope_w, slope_b, by_w: factor(slope_w), by_b: factor(slope_b) });
      if (losses[steps] > LOST) return ["lost", said];
      if (!inside([w, b])) return ["outside", said];
      const isLow = losses[steps] - lossOf(surface, data)(...SURFACES[surface].bottom(data)) < data.low;
      if (Math.hypot(slope_w, slope_b) < FLAT && !isLow) return ["plateau", said];
      if (!steps) return ["start", said];
      if (isLow) return ["low", said];
      return [losses[steps] < losses[steps - 1] ? "lower" : "higher", said];
    },
    met: ({ surface, w, b }, { losses }) =>
      surface === "linear" && w === 0 && b === 0 && losses.length - 1 <= data.limit && losses.at(-1) < data.low,
    step: ({ steps }) => (steps < MOST ? { steps: steps + 1 } : null),
    most: MOST,
  };
}
