/** A hundred seeds, and draws of a few of them: how far the share of a small draw lies from the share of the hundred. */
import { pad } from "../../../../../site_builder/browser/drawing_pad.js";
import { Generator } from "../../../../../site_builder/browser/numpy_random.js";

const SIDE = 10; // seeds in a row of the grid
const EVERY = 400; // epochs between two points of a curve
const EPOCHS = 3000; // after which training gives up
const DRAWS = 100;
const UNIT = 100_000; // the build's losses are whole

/** Give the numbers of the program. */
export const numbers = (state) => ({ ...state, hidden: Number(state.hidden) });

const orders = new Map(); // of the hundred, by the number of the draw

/** Give the hundred in the order in which a draw takes them. */
function orderOf(draw) {
  if (!orders.has(draw)) orders.set(draw, new Generator(draw).permutation(SIDE ** 2));
  return orders.get(draw);
}

const loss = (value) => value / UNIT;

/** Draw some of the hundred, and count which of them solve XOR. */
function drawn({ hidden, size, draw }, data) {
  const seeds = orderOf(draw).slice(0, size);
  const needed = seeds.map((seed) => data.needed[hidden][seed]);
  const solved = needed.filter(Boolean).length;
  return { drawn: seeds, needed, solved, share: solved / size };
}

/** Say which losses a state needs that do not come with the figure. */
export const needs = ({ hidden }, data) => (hidden in data.first_losses ? null : "more_losses");

export function compute(state, data) {
  const found = drawn(state, data);
  const curves = { ...data.first_losses, ...data.more_losses }[state.hidden];
  return { ...found, final: found.drawn.map((seed) => loss(curves[seed].at(-1))), curve: curves[state.seed].map(loss) };
}

/** Give how many of the draws so far had none solved, one, two, … */
function counted(state, data) {
  const counts = Array(state.size + 1).fill(0);
  for (let draw = 1; draw <= state.draw; draw++) counts[drawn({ ...state, draw }, data).solved]++;
  return counts;
}

/** Give how many of all hundred solve XOR, which is their percentage too. */
const ofAll = ({ hidden }, data) => data.needed[hidden].filter(Boolean).length;

export function open({ picture, data, word, shown, set }) {
  const top = 26;
  const side = Math.min(picture.height - 3 * 19 - top - 8, 0.5 * picture.width);
  const cell = side / SIDE;
  const [left, right] = [side + 44, picture.width - 22];
  const middle = picture.height / 2;
  let [now, heard] = [null, null];

  const epochs = (seed) => data.needed[now.hidden][seed];
  const result = (seed) => word(epochs(seed) ? "solved_after" : "unsolved_after", { seed, epochs: epochs(seed) });
  /** @param {number[]} place */
  const choose = (place) => {
    const at = place.map((n) => Math.min(Math.max(Math.round(n), 0), SIDE - 1));
    set({ seed: at[1] * SIDE + at[0] });
  };
  const grid = pad(picture, word("grid"), {
    left: 2,
    top,
    size: side,
    count: SIDE,
    stroke: (_, to) => choose(to),
    said: () => result(now.seed),
    moved: () => choose(grid.pen),
  });
  grid.made.style.touchAction = "pan-y"; // a finger chooses, and still moves the page

  /** Draw the mark of a seed: a disc where XOR is solved, a cross where it is not. */
  function mark(x, y, solved) {
    const r = Math.min(0.3 * cell, 6);
    if (solved) picture.add("circle", "flat blue", { cx: x, cy: y, r });
    else picture.add("path", "orange", { d: `M${x - r} ${y - r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}` });
  }
  const box = (x, y, size, look) =>
    picture.add("rect", look, { x: x - size / 2, y: y - size / 2, width: size, height: size });

  function seeds({ drawn: of }, { seed }) {
    const at = (n) => [2 + ((n % SIDE) + 0.5) * cell, top + (Math.floor(n / SIDE) + 0.5) * cell];
    for (let n = 0; n < SIDE ** 2; n++) {
      const [x, y] = at(n);
      if (of.includes(n)) box(x, y, cell - 2, "high");
      mark(x, y, epochs(n));
      if (of.includes(n)) box(x, y, cell - 2, "ink thin");
    }
    box(...at(seed), cell + 1, "purple");
    picture.text(2, top - 9, word("grid"), { look: "strong", anchor: "start" });
    const legend = (row, draw, key) => {
      const y = top + side + 18 + 19 * row;
      draw(9, y - 4);
      picture.text(22, y, word(key), { anchor: "start" });
    };
    legend(0, (x, y) => mark(x, y, true), "solved");
    legend(1, (x, y) => mark(x, y, false), "unsolved");
    legend(
      2,
      (x, y) => {
        box(x, y, 13, "high");
        box(x, y, 13, "ink thin");
      },
      "in_draw",
    );
  }

  /** Draw how the draws so far came out, with this one marked and the share of the hundred as a line. */
  function draws({ solved, share }, { size, hidden }) {
    const counts = counted(now, data);
    const half = 50 / size;
    const most = Math.max(...counts, 5);
    const panel = picture.panel([left, top, right, middle - 28], [-half, 100 + half], [0, 1.15 * most]);
    panel.axes((n) => (Number.isInteger(n) ? shown(n) : ""), { countX: 4, countY: 3 });
    counts.forEach((count, n) => {
      const [x, y] = panel.at([(100 * n) / size - 0.8 * half, count]);
      const width = panel.x(1.6 * half) - panel.x(0);
      const given = { x, y, width, height: panel.bottom - y };
      if (count) picture.add("rect", "low", given);
      if (count) picture.add("rect", n === solved ? "ink" : "blue thin", given);
    });
    const all = ofAll({ hidden }, data);
    panel.through(all, 0, 0, 1, "green dashed");
    const [x] = panel.at([100 * share, 0]);
    picture.add("polygon", "flat ink", {
      points: `${x - 5},${panel.top - 6} ${x + 5},${panel.top - 6} ${x},${panel.top + 3}`,
    });
    picture.text(picture.width - 2, top - 9, word("shares"), { look: "strong", anchor: "end" });
  }

  function curve({ curve: points }, { seed }) {
    const panel = picture.panel([left, middle + 24, right, picture.height - 38], [0, EPOCHS], [0, 0.45]);
    panel.axes(shown, { x: word("epochs"), countX: 2, countY: 3 });
    const end = data.needed[now.hidden][seed] || EPOCHS;
    const pairs = points.map((value, n) => [n === points.length - 1 ? end : n * EVERY, value]);
    panel.line(pairs, "purple");
    for (const pair of pairs.slice(0, -1)) {
      const [cx, cy] = panel.at(pair);
      picture.add("circle", "flat purple", { cx, cy, r: 3 });
    }
    mark(...panel.at(pairs.at(-1)), epochs(seed));
    picture.text(picture.width - 2, middle + 15, word("curve", { seed }), { look: "strong", anchor: "end" });
  }

  return {
    draw(state, found) {
      now = state;
      grid.pen = [state.seed % SIDE, Math.floor(state.seed / SIDE)];
      seeds(found, state);
      draws(found, state);
      curve(found, state);
    },
    table(state, { drawn: of, needed, final, curve: points }) {
      const { seed, size } = state;
      const end = epochs(seed) || EPOCHS;
      return [
        {
          caption: "this_draw",
          head: ["seed", "epochs", "loss"],
          rows: of.map((each, n) => [each, needed[n] || word("unsolved"), shown(final[n], 5)]),
        },
        {
          caption: "so_far",
          head: ["solved", "share", "count"],
          rows: counted(state, data).flatMap((count, n) =>
            count ? [[n, `${shown((100 * n) / size, 1)}%`, count]] : [],
          ),
        },
        {
          caption: "points",
          head: ["epochs", "loss"],
          rows: points.map((value, n) => [n === points.length - 1 ? end : n * EVERY, shown(value, 5)]),
        },
      ];
    },
    sentence(state, { solved, share, curve: points }) {
      const looked = heard !== null && heard !== state.seed;
      heard = state.seed;
      const all = ofAll(state, data);
      const percent = 100 * share;
      const [after, last] = [epochs(state.seed), shown(points.at(-1), 5)];
      const said = { ...state, solved, all, percent: shown(percent, 1), off: shown(Math.abs(percent - all), 1) };
      if (looked) return [after ? "seed_solved" : "seed_unsolved", { ...said, epochs: after, loss: last }];
      if (solved === state.size && all < 100) return ["perfect", said];
      return [Math.abs(percent - all) < 0.5 ? "near" : percent < all ? "lower" : "higher", said];
    },
    met: ({ hidden, size }, { solved }) => hidden === "2" && size === 10 && solved === 10,
    step: ({ draw }) => (draw < DRAWS ? { draw: draw + 1 } : null),
    most: DRAWS,
  };
}
