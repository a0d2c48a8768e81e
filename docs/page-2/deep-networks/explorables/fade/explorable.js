/** Equal layers, their first weights a factor times He's size: how large signal and gradient are in each. */
import { ACTIVATIONS } from "../../../../../site_builder/browser/activations.js";
import { Generator } from "../../../../../site_builder/browser/numpy_random.js";

const MOST = 16; // layers
const SIZE = 10; // of each
const SEED = 3;
const SPANS = [1, 3, 6, 10, 20]; // powers of ten, up and down: few, so that the axis rests while a handle is drawn
const GOAL = 10; // layers
const MORE = 0.05; // a step of the factor
const FEW = 3; // times larger or smaller is as large, roughly

const squares = (rows) => rows.flat().reduce((sum, each) => sum + each * each, 0);
const size = (rows) => Math.sqrt(squares(rows) / rows.flat().length);
const random = new Generator(SEED);
/** Draw an array, its numbers rounded. */
const drawn = (digits) =>
  Array.from({ length: SIZE }, () => random.normals(SIZE).map((value) => Number(value.toFixed(digits))));
const [INPUTS, LAST] = [drawn(2), drawn(2)]; // the last is the gradient behind all layers
const NORMALS = Array.from({ length: MOST }, () => drawn(1));

const turned = (rows) => rows[0].map((_, j) => rows.map((row) => row[j]));
const each = (rows, f) => rows.map((row, i) => row.map((value, j) => f(value, i, j)));
const product = (rows, others) => {
  const columns = turned(others);
  return rows.map((row) => columns.map((column) => row.reduce((sum, value, k) => sum + value * column[k], 0)));
};

export function compute({ hidden, factor, depth }) {
  const [f, slope] = ACTIVATIONS[hidden];
  const scale = factor * Math.sqrt(2 / SIZE);
  const weights = NORMALS.slice(0, depth).map((rows) => each(rows, (value) => scale * value));
  const [inputs, sums, signal] = [[], [], [size(INPUTS)]];
  let a = INPUTS;
  for (const W of weights) {
    inputs.push(a);
    const z = product(a, W);
    sums.push(z);
    a = each(z, f);
    signal.push(size(a));
  }
  const [gradient, dW] = [[], []];
  let da = LAST;
  for (let n = depth - 1; n >= 0; n--) {
    gradient.unshift(size(da));
    const dz = each(sums[n], (z, i, j) => da[i][j] * slope(z));
    dW.unshift(size(product(turned(inputs[n]), dz)));
    da = product(dz, turned(weights[n]));
  }
  return { signal, gradient, dW };
}

/** Give what becomes of signal and gradient on their whole ways. */
const ways = ({ signal, gradient }) => [signal.at(-1) / signal[0], gradient[0] / gradient.at(-1)];
const kept = (ratio) => ratio >= 1 / FEW && ratio <= FEW;
const through = (computed) => ways(computed).every(kept);

export function open({ picture, word, shown, set, state: now }) {
  const [top, bottom, middle] = [26, picture.height - 44, Math.round(picture.width / 2)];
  let [found, back] = [null, null];
  const log = (value) => Math.log10(Math.max(value, 1e-30));
  const power = (n) => `10${String(n).replace(/./g, (sign) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(sign)])}`;
  const tidy = (value) => Number(value.toFixed(2));

  picture.handle(word("handle"), {
    at: () => back.at([1, log(found.gradient[0])]),
    said: () => shown(found.gradient[0]),
    move: ([dx, dy]) => set({ factor: tidy(now().factor + 0.05 * (dx + dy)) }),
    pull: (_, y) => {
      const end = 0.9 * back.spanY[1];
      const wanted = Math.min(Math.max(back.y.back(y), -end), end);
      set({ factor: tidy(now().factor * 10 ** ((wanted - log(found.gradient[0])) / (found.gradient.length - 1))) });
    },
  });

  /** Draw a panel: what is as large as at the `start` of the way, roughly, and both lines. */
  function way(place, key, first, values, he, start) {
    const all = [...values, ...he, start / FEW, FEW * start].map(log);
    const most = SPANS.find((span) => all.every((value) => Math.abs(value) <= span));
    const layers = values.length - 1 + first;
    const panel = picture.panel(place, [0, layers], [-most, most]);
    const [low, high] = [start / FEW, FEW * start].map(log);
    const edge = (y) => [
      [0, y],
      [layers, y],
    ];
    panel.fill([...edge(low), ...edge(high).reverse()], "low");
    panel.axes(shown, {
      x: word("layer"),
      y: word(key),
      countX: 4,
      countY: Math.min(4, 2 * most),
      writeY: power,
    });
    for (const y of [low, high]) panel.line(edge(y), "muted thin");
    const pairs = (row) => row.map((value, n) => [first + n, log(value)]);
    panel.line(pairs(he), "orange thin dashed");
    panel.line(pairs(values), "blue");
    return panel;
  }

  return {
    draw(state, computed) {
      found = computed;
      const he = compute({ ...state, factor: 1 });
      const { signal, gradient } = computed;
      way([36, top, middle - 8, bottom], "signal", 0, signal, he.signal, signal[0]);
      back = way([middle + 34, top, picture.width - 10, bottom], "gradient", 1, gradient, he.gradient, gradient.at(-1));
      picture.text(back.right - 4, top + 16, `- - ${word("he")}`, { look: "orange", anchor: "end" });
    },
    table: (_, { signal, gradient, dW }) => ({
      caption: "table",
      head: ["layer", "a", "da", "dW"],
      rows: signal.map((value, n) => [n, value, gradient[n - 1] ?? "–", dW[n - 1] ?? "–"]),
    }),
    sentence({ factor }, computed) {
      const [signal, gradient] = ways(computed);
      const said = { factor, depth: computed.dW.length, signal, gradient };
      if (kept(signal) && kept(gradient)) return ["both", said];
      if (Math.max(signal, gradient) < 1 / FEW) return ["fade", said];
      return [Math.min(signal, gradient) > FEW ? "grow" : "other", said];
    },
    met: (state, computed) =>
      computed.dW.length >= GOAL && through(computed) && !through(compute({ ...state, factor: state.factor + MORE })),
    step: ({ depth }) => (depth < MOST ? { depth: depth + 1 } : null),
    most: MOST,
  };
}
