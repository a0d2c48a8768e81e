/** The gradients of batches as arrows around the exact one, for a single neuron with two weights; their spread beside the square-root law. */
import { sigmoid } from "../../../../../site_builder/browser/activations.js";
import { Generator } from "../../../../../site_builder/browser/numpy_random.js";
import { makeMoons, rounded } from "../../../../../site_builder/browser/toy_points.js";

const SIZES = [1, 2, 4, 8, 16, 32, 64];
const REACH = 0.6; // of both plots, and twice as much or four times where the gradients are longer
const SAMPLES = 1000;
const MOST = 60; // batches
const GOAL = 16; // samples: by the law, the fewest with a quarter of the distance

const [points, LABELS] = makeMoons(SAMPLES, 0.2, 0);
const X = rounded(points, 2);
const random = new Generator(0);
const orders = []; // of the samples, one for each batch that somebody has looked at

/** Give the samples of the first batches, each in a row. */
function ordersOf(draws) {
  while (orders.length < draws) orders.push(random.permutation(SAMPLES));
  return orders.slice(0, draws);
}

const meanOf = (values) => values.reduce((sum, each) => sum + each, 0) / values.length;
const meanPair = (pairs) => [0, 1].map((i) => meanOf(pairs.map((pair) => pair[i])));
const lengthOf = ([a, b]) => Math.sqrt(a * a + b * b);

export function compute({ w1, w2, size, draws }) {
  const each = X.map(([x1, x2], n) => {
    const error = sigmoid(x1 * w1 + x2 * w2) - LABELS[n];
    return [error * x1, error * x2];
  });
  const full = meanPair(each);
  const far = (pair) => lengthOf([pair[0] - full[0], pair[1] - full[1]]);
  const batches = (count) => ordersOf(draws).map((rows) => meanPair(rows.slice(0, count).map((n) => each[n])));
  const rough = batches(size);
  const distances = rough.map(far);
  const alone = meanOf(each.map(far));
  const against = meanOf(rough.map(([a, b]) => Number(a * full[0] + b * full[1] < 0)));
  const means = SIZES.map((count) => meanOf(batches(count).map(far)));
  return { full, rough, distances, measured: meanOf(distances), alone, law: alone / Math.sqrt(size), against, means };
}

export function open({ picture, word, shown }) {
  const bottom = picture.height - 44;
  const side = Math.min(bottom - 26, 0.5 * (picture.width - 60));

  /** Draw a circle around the exact gradient. */
  function circle(plane, full, radius, look) {
    const [cx, cy] = plane.at(full);
    picture.add("circle", look, { cx, cy, "r": plane.x(radius) - plane.x(0), "clip-path": plane.clip() });
  }

  /** Give how far a plot must reach, so that this is on it. */
  const reachOf = (value) => [REACH, 2 * REACH, 4 * REACH].find((reach) => value <= reach) ?? 8 * REACH;

  return {
    draw(state, { full, rough, measured, alone, law, means }) {
      const reach = reachOf(Math.max(...full.map(Math.abs)) + Math.max(measured, law));
      const plane = picture.panel([34, 26, 34 + side, 26 + side], [-reach, reach], [-reach, reach]);
      const highest = reachOf(Math.max(alone, means[0]));
      const spread = picture.panel([side + 84, 26, picture.width - 12, 26 + side], [0, 6], [0, highest]);
      plane.axes(shown, { x: word("first"), y: word("second"), countX: 4, countY: 4 });
      for (const pair of rough) {
        if (pair.every((n) => Math.abs(n) <= reach)) picture.arrow(plane.at([0, 0]), plane.at(pair), "blue thin");
        else plane.line([[0, 0], pair], "blue thin");
      }
      circle(plane, full, law, "orange dashed");
      circle(plane, full, measured, "purple");
      picture.arrow(plane.at([0, 0]), plane.at(full), "ink");
      spread.axes(shown, { x: word("size"), y: word("distance"), countX: 6, countY: 4, numbered: false });
      SIZES.forEach((count, n) => {
        if (spread.right - spread.left > 150 || n % 2 === 0)
          picture.text(spread.x(n), spread.bottom + 15, shown(count), { look: "muted" });
      });
      spread.curve((n) => alone / Math.sqrt(2 ** n), "orange dashed");
      means.forEach((mean, n) => {
        const [cx, cy] = spread.at([n, mean]);
        picture.add("circle", "purple", { cx, cy, r: 4 });
      });
      const [cx, cy] = spread.at([Math.log2(state.size), measured]);
      picture.add("circle", "purple filled", { cx, cy, r: 6 });
    },
    table(_, { full, rough, distances, alone, means }) {
      return [
        {
          caption: "spread",
          head: ["size", "distance", "law"],
          rows: SIZES.map((count, n) => [
            count,
            means[n],
            `${shown(alone)} / √${count} = ${shown(alone / Math.sqrt(count))}`,
          ]),
        },
        {
          caption: "batches",
          head: ["batch", "first", "second", "distance"],
          rows: [["–", ...full, 0], ...rough.map((pair, n) => [n + 1, ...pair, distances[n]])],
        },
      ];
    },
    sentence({ size, draws }, { full, measured, alone, law, against }) {
      const length = lengthOf(full);
      const said = { size, draws, measured, alone, law, against: Math.round(against * draws), length };
      if (length < law) return [length < Math.min(law, measured) / 4 ? "bottom" : "long", said];
      return [against ? "wide" : "narrow", said];
    },
    met: ({ size, draws }) => draws === MOST && size === GOAL,
    step: ({ draws }) => (draws < MOST ? { draws: draws + 1 } : null),
    most: MOST,
  };
}
