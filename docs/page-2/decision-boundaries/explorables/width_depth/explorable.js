/** A workshop for boundaries: the package trains a network of the reader's, in the page's Python; the map and all that the weights say at once is computed here. */
import {
  count,
  evaluated,
  layersOf,
  scoresOf,
  softmax,
  started,
} from "../../../../../site_builder/browser/dense_network.js";
import { make } from "../../../../../site_builder/browser/element.js";
import { regions } from "../../../../../site_builder/browser/region_map.js";
import { weightsTable } from "../../../../../site_builder/browser/weights_table.js";

const UNIT = 1e4; // weights have four digits behind the point
const LARGEST = 100; // weight
const CELLS = 72;
const NARROW = 480; // below, the curve stands under the map
const LISTED = 20; // epochs between two rows of the table
const AREAS = { spirals: [-1.3, 1.3, -1.3, 1.3], circles: [-1.5, 1.5, -1.5, 1.5], moons: [-1.5, 2.5, -1.75, 2.25] };
const MARKS = ["m-2.6 0a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0-5.2 0", "m-2.4-2.4h4.8v4.8h-4.8z", "m0-3.2l3.2 5.6h-6.4z"];
const COLOURS = ["blue", "orange", "green"];
const LEARNED = "[[float(t) for t in theta()], history.loss, history.validation_loss]";

/** On a phone the picture is higher than the still one, for a map as wide as the page. */
export const height = (width) => (width < NARROW ? width + 230 : 0);

const sizesOf = ({ h1, h2, h3 }) => [2, ...[h1, h2, h3].map(Math.floor).filter((h) => h > 0), 2];

/** Name what a training belongs to: other data, layers or seeds have one of their own. */
const keyOf = (state) => `${state.data}.${sizesOf(state).join("-")}.${Math.floor(state.seed)}`;

/** Write a network as an address has it: its epochs, the lowest loss on fresh samples, and its weights, as whole numbers. */
const written = (state, { trained, at, low }, theta) =>
  [keyOf(state), trained, at, Math.round(low * UNIT), theta.map((each) => Math.round(each * UNIT)).join("_")].join(".");

/** Give for how many epochs the network of a state was trained, where its loss was lowest, and its numbers; none: as the seed gives them. */
function readNetwork(state) {
  const [data, sizes, seed, trained, at, low, text] = (state.network ?? "").split(".");
  if (`${data}.${sizes}.${seed}` !== keyOf(state)) return { trained: 0, at: 0, low: 0, weights: [] };
  const weights = text.split("_").map((each) => Number(each) / UNIT);
  return { trained: Number(trained), at: Number(at), low: Number(low) / UNIT, weights };
}

/** Tell whether a text of an address is a network. */
function fits(text) {
  const parts = /^[a-z]+\.(2(?:-\d{1,2})*)(?:\.\d{1,7}){4}\.(-?\d{1,7}(?:_-?\d{1,7})*)$/.exec(text);
  return Boolean(parts) && parts[2].split("_").length === count(parts[1].split("-").map(Number));
}
export const kept = { network: fits };

export function compute(state, { samples, normals }) {
  const sizes = sizesOf(state);
  const { weights } = readNetwork(state);
  const start = (weights.length ? weights : started(sizes, normals[Math.floor(state.seed)])).map(
    (each) => Math.round(each * UNIT) / UNIT,
  );
  const [X, y, X_fresh, y_fresh] = samples[state.data];
  const scores = scoresOf(sizes, start, X_fresh);
  const [loss, accuracy] = evaluated(scoresOf(sizes, start, X), y);
  const [loss_fresh, accuracy_fresh] = evaluated(scores, y_fresh);
  const probabilities = scores.map(softmax);
  return { start, parameters: start.length, probabilities, loss, accuracy, loss_fresh, accuracy_fresh };
}

/** The reader's numbers in the program. */
export function numbers(state) {
  const [h1, h2, h3, seed, epochs] = ["h1", "h2", "h3", "seed", "epochs"].map((key) => Math.floor(state[key]));
  const { trained, weights } = readNetwork(state);
  return { data: state.data, h1, h2, h3, seed, lr: state.lr, epochs, trained, weights };
}

export function open({ picture, data, word, shown, set, place, program }) {
  const narrow = picture.width < NARROW;
  const side = narrow ? picture.width - 40 : Math.min(picture.height - 96, 0.56 * picture.width);
  const [left, top] = [34, 26];
  const [from, above] = narrow ? [left, top + side + 56] : [left + side + 52, top];
  const bottom = narrow ? picture.height - 62 : top + side;
  const [note, box] = [make("div"), make("div")];
  place.append(note, box);
  let python; // comes with the first training
  let now;
  let found;
  let marked = null; // the neuron whose number has the focus
  let [running, turn] = [0, 0]; // which training runs, if any, and the number of the newest

  const table = weightsTable(box, {
    most: LARGEST,
    title: (layer) => word("weights").replaceAll("{layer}", layer),
    label: (layer, neuron, input) =>
      word(input ? "weight" : "bias")
        .replace("{layer}", layer)
        .replace("{neuron}", neuron)
        .replace("{input}", input),
    changed: (at, value) => {
      halt();
      const theta = found.start.map((each, n) => (n === at ? value : each));
      set({ network: written(now, { ...readNetwork(now), at: 0, low: 0 }, theta) });
    },
    focused: (neuron) => {
      marked = neuron;
      set({});
    },
  });

  const curveOf = (state) => (state.curve?.key === keyOf(state) ? state.curve.points : []);

  /** Take one step of training, of as many epochs as the reader wants; tell whether there was one. */
  async function step(mine) {
    const { trained, at, low } = readNetwork(now);
    const epochs = Math.min(Math.floor(now.epochs), data.most_epochs - trained);
    const key = keyOf(now);
    if (epochs < 1) return false;
    python ??= (await import("../../../../../site_builder/browser/explorable_python.js")).worker(note, program);
    if (running !== mine) return false; // stopped meanwhile
    const learned = await python.value({ ...numbers(now), weights: found.start, epochs }, LEARNED);
    if (!learned || running !== mine || key !== keyOf(now)) return false;
    const [theta, losses, fresh] = learned;
    const points = [...curveOf(now), ...losses.map((loss, n) => [trained + n + 1, loss, fresh[n]])];
    const best = lowest([[at, 0, at ? low : Number.POSITIVE_INFINITY], ...points.slice(-epochs)]);
    const network = written(now, { trained: trained + epochs, at: best[0], low: best[2] }, theta);
    now = { ...now, network, curve: { key, points } };
    found = compute(now, data);
    set({ network: now.network, curve: now.curve });
    return true;
  }

  /** Train for one step, or until the goal or the bound; who has reached the goal already goes on to the bound. */
  async function train(on) {
    if (running) return;
    const mine = ++turn;
    running = mine;
    const early = isMet(now, found);
    try {
      while ((await step(mine)) && on && (early || !isMet(now, found)));
    } finally {
      if (running === mine) running = 0;
    }
  }

  function halt() {
    if (running) python?.stop();
    running = 0;
  }

  const isMet = (state, { parameters, accuracy_fresh }) =>
    state.data === "spirals" && parameters <= data.limit && accuracy_fresh > data.good;

  function map(state, { start }) {
    const [x1, x2, y1, y2] = AREAS[state.data];
    const sizes = sizesOf(state);
    const panel = picture.panel([left, top, left + side, top + side], [x1, x2], [y1, y2]);
    panel.axes(shown, { countX: 4, countY: 4 });
    regions(panel, (points) => scoresOf(sizes, start, points), CELLS);
    const [first] = layersOf(sizes);
    for (let j = 0; sizes.length > 2 && j < first.neurons; j++) {
      const [w1, w2] = [0, 1].map((i) => start[first.weights + i * first.neurons + j]);
      const b = start[first.biases + j];
      const square = w1 * w1 + w2 * w2;
      const look = marked?.[0] === 0 && marked[1] === j ? "purple" : "purple thin dashed";
      if (square) panel.through((-b * w1) / square, (-b * w2) / square, -w2, w1, look);
    }
    const paths = ["", "", ""];
    const [X, classes] = data.samples[state.data];
    X.forEach((pair, n) => {
      const [px, py] = panel.at(pair).map((each) => each.toFixed(1));
      paths[classes[n]] += `M${px} ${py}${MARKS[classes[n]]}`;
    });
    for (const [k, d] of paths.entries()) if (d) picture.add("path", `flat ${COLOURS[k]}`, { d });
    picture.add("rect", "frame", { x: left, y: top, width: side, height: side });
    picture.text(left, top - 9, word("map"), { anchor: "start", look: "strong" });
  }

  function curve(state) {
    const points = curveOf(state);
    const last = Math.max(readNetwork(state).trained, LISTED);
    const most = Math.min(Math.max(0.8, ...points.flatMap((each) => each.slice(1))), 4);
    const panel = picture.panel([from, above, picture.width - 16, bottom], [0, last], [0, most]);
    panel.axes(shown, { x: word("epoch"), countX: 3, countY: 4 });
    picture.text(from, above - 9, word("loss"), { anchor: "start", look: "strong" });
    const line = (n, look) =>
      points.length &&
      panel.line(
        points.map((each) => [each[0], each[n]]),
        look,
      );
    line(1, "blue");
    line(2, "orange dashed");
    const { at, low } = readNetwork(state);
    if (at) {
      const [cx, cy] = panel.at([at, Math.min(low, most)]);
      picture.add("path", "orange inside", { d: `M${cx} ${cy - 7}l6 7l-6 7l-6-7z` });
    }
    const y = picture.height - 12;
    const half = Math.min(picture.width / 2, 200);
    [
      ["training", "blue"],
      ["fresh", "orange dashed"],
    ].forEach(([key, look], n) => {
      const x = left + n * half;
      picture.line(
        [
          [x, y - 4],
          [x + 26, y - 4],
        ],
        look,
      );
      picture.text(x + 32, y, word(key), { anchor: "start", look: "muted" });
    });
  }

  const lowest = (points) => points.reduce((best, each) => (each[2] < best[2] ? each : best));

  const does = (act) => {
    act();
    return {}; // no number changes at once
  };

  return {
    draw(state, computed) {
      if (running && keyOf(state) !== keyOf(now)) halt();
      [now, found] = [state, computed];
      map(state, computed);
      curve(state);
      table.show(layersOf(sizesOf(state)), computed.start);
    },
    reset: halt,
    actions: {
      train: () => does(() => train(false)),
      ...(matchMedia("(prefers-reduced-motion: reduce)").matches ? {} : { go: () => does(() => train(true)) }),
      halt: () => does(halt),
    },
    table: (state, { loss, accuracy, loss_fresh, accuracy_fresh }) => {
      const [X, , X_fresh] = data.samples[state.data];
      const percent = (share) => `${shown(100 * share, 1)}%`;
      return [
        {
          caption: "results",
          head: ["samples", "number", "loss", "accuracy"],
          rows: [
            [word("training"), X.length, loss, percent(accuracy)],
            [word("fresh"), X_fresh.length, loss_fresh, percent(accuracy_fresh)],
          ],
        },
        {
          caption: "history",
          head: ["epoch", "training", "fresh"],
          rows: curveOf(state).filter(([epoch], n, all) => epoch % LISTED === 0 || n === 0 || n === all.length - 1),
        },
      ];
    },
    sentence(state, { parameters, loss, loss_fresh, accuracy, accuracy_fresh }) {
      const { trained, at, low } = readNetwork(state);
      const percent = (share) => shown(100 * share, 1);
      const said = {
        parameters,
        trained,
        loss,
        loss_fresh,
        accuracy: percent(accuracy),
        fresh: percent(accuracy_fresh),
      };
      Object.assign(said, { low, at });
      if (!at) return [readNetwork(state).weights.length ? "changed" : "untrained", said];
      if (trained >= data.most_epochs) return ["bound", said];
      return [at < trained ? "risen" : "trained", said];
    },
    met: isMet,
  };
}
