/** A workshop for boundaries: the package trains a network of the reader's, in the page's Python; the map and all that the weights say at once is computed here. */
import { softmax } from "../../../../../site_builder/browser/activations.js";
import { count, evaluated, layersOf, scoresOf, started } from "../../../../../site_builder/browser/dense_network.js";
import { make } from "../../../../../site_builder/browser/element.js";
import { networkJson, readNetworkJson } from "../../../../../site_builder/browser/network_json.js";
import { Generator } from "../../../../../site_builder/browser/numpy_random.js";
import {
  MOST_POINTS,
  packed,
  pointLines,
  readPoints,
  toldOf,
  unpacked,
} from "../../../../../site_builder/browser/point_lines.js";
import { pointPad } from "../../../../../site_builder/browser/point_pad.js";
import { regions } from "../../../../../site_builder/browser/region_map.js";
import { textBox } from "../../../../../site_builder/browser/text_box.js";
import { makeCircles, makeMoons, makeSpirals, rounded } from "../../../../../site_builder/browser/toy_points.js";
import { weightsTable } from "../../../../../site_builder/browser/weights_table.js";

const UNIT = 1e4; // weights have four digits behind the point
const CELLS = 72; // on a side of the map; half as many while it trains or numbers come fast, so that the page answers
const FAST = 250; // milliseconds between two drawings
const NARROW = 420; // below, all stands closer together: on phones
const LETTER = 6.2; // how wide a letter of the legend is, about
const SEEDS = 5; // from 0 on, as the field has them
const LISTED = 20; // epochs between two rows of the table
const AREAS = { spirals: [-1.3, 1.3, -1.3, 1.3], circles: [-1.5, 1.5, -1.5, 1.5], moons: [-1.5, 2.5, -1.75, 2.25] };
const [TRAINING, FRESH] = [300, 500]; // samples
const SHAPES = {
  moons: (count, seed) => makeMoons(count, 0.15, seed),
  circles: (count, seed) => makeCircles(count, 0.1, 0.5, seed),
  spirals: (count, seed) => makeSpirals(count, 0.03, 1.5, seed),
};
const made = {}; // the samples of the shapes that were chosen so far
const FEW = 8; // fewer points are no data
/** Draw the mark of a class around the place where a path is. */
const mark = (kind, r) =>
  [
    `m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
    `m${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`,
    `m0 ${-1.2 * r}l${1.2 * r} ${2.1 * r}h${-2.4 * r}z`,
  ][kind];
const COLOURS = ["blue", "orange", "green"];
let parsed = {}; // the text of a network that was read last, and what it says: one drawing asks several times
let known = {}; // what was computed last, and of what
const LEARNED = "[[float(t) for t in theta()], history.loss, history.validation_loss]";

const SIDE = 0.52; // of the picture's width is the map; the losses have the rest
const AROUND = 96; // pixels above and below it

/** The losses stand beside the map: on a phone as well, all of it is seen while it trains, and the fields below it. */
export const height = (width) => SIDE * width + AROUND;

const isOwn = ({ data }) => data === "own";
const pointsOf = ({ points }, data) => (points ? unpacked(points) : data.points);

/** Give training samples and fresh ones, with their classes; of the reader's own points every fourth is kept as a fresh one. */
function samplesOf(state, data) {
  if (!isOwn(state)) {
    made[state.data] ??= [TRAINING, FRESH].flatMap((count, seed) => {
      const [X, y] = SHAPES[state.data](count, seed);
      return [rounded(X, 3), y];
    });
    return made[state.data];
  }
  const points = pointsOf(state, data);
  return [false, true].flatMap((fresh) => {
    const some = points.filter((_, n) => (n % 4 === 3) === fresh);
    return [some.map((point) => point.slice(0, 2)), some.map((point) => point[2])];
  });
}

function sizesOf(state, data) {
  const classes = isOwn(state) ? Math.max(1, ...pointsOf(state, data).map((point) => point[2])) + 1 : 2;
  return [2, ...[state.h1, state.h2, state.h3].filter((h) => h > 0), classes];
}

/** Name what a training belongs to: other data, layers or seeds have one of their own. */
const keyOf = (state, data) => `${state.data}.${sizesOf(state, data).join("-")}.${state.seed}`;

/** Write a network as an address has it: its epochs, the lowest loss on fresh samples, and its weights, as whole numbers. */
const written = (key, { trained, at, low }, theta) =>
  [key, trained, at, Math.round(low * UNIT), theta.map((each) => Math.round(each * UNIT)).join("_")].join(".");

/** Give for how many epochs the network of a state was trained, where its loss was lowest, and its numbers; none: as the seed gives them. */
function readNetwork(state, given) {
  const text = state.network ?? "";
  if (text !== parsed.text) parsed = parse(text);
  const { key, network } = parsed;
  const isOne = key === keyOf(state, given) && network.at <= network.trained && network.trained <= given.most_epochs;
  return isOne ? network : { trained: 0, at: 0, low: 0, weights: [] };
}

function parse(text) {
  const [data, sizes, seed, trained, at, low, numbers = ""] = text.split(".");
  const weights = numbers.split("_").map((each) => Number(each) / UNIT);
  const network = { trained: Number(trained), at: Number(at), low: Number(low) / UNIT, weights };
  return { text, key: `${data}.${sizes}.${seed}`, network };
}

/** Tell whether a text of an address is a network. */
function fits(text) {
  const parts = /^[a-z]+\.(2(?:-\d{1,2})*)(?:\.\d{1,7}){4}\.(-?\d{1,7}(?:_-?\d{1,7})*)$/.exec(text);
  return Boolean(parts) && parts[2].split("_").length === count(parts[1].split("-").map(Number));
}
export const kept = { network: fits, points: (text) => Boolean(unpacked(text)) };

export function compute(state, data) {
  const asked = [keyOf(state, data), state.network, state.points].join();
  if (asked !== known.asked || data !== known.data) known = { asked, data, found: computed(state, data) };
  return known.found;
}

function computed(state, data) {
  const sizes = sizesOf(state, data);
  const { weights } = readNetwork(state, data);
  const first = () => started(sizes, new Generator(state.seed));
  const start = (weights.length ? weights : first()).map((each) => Math.round(each * UNIT) / UNIT);
  const [X, y, X_fresh, y_fresh] = samplesOf(state, data);
  if (X.length + X_fresh.length < FEW) return { start, parameters: start.length };
  const scores = scoresOf(sizes, start, X_fresh);
  const [loss, accuracy] = evaluated(scoresOf(sizes, start, X), y);
  const [loss_fresh, accuracy_fresh] = evaluated(scores, y_fresh);
  const probabilities = scores.map(softmax);
  return { start, parameters: start.length, probabilities, loss, accuracy, loss_fresh, accuracy_fresh };
}

/** The reader's numbers in the program. */
export function numbers(state, data) {
  const { h1, h2, h3, seed, epochs } = state;
  const { trained, weights } = readNetwork(state, data);
  const points = isOwn(state) ? pointsOf(state, data) : [];
  return { data: state.data, h1, h2, h3, seed, lr: state.lr, epochs, trained, points, weights };
}

export function open({ picture, data, word, shown, set, state, refuse, place, name, numberField }) {
  const narrow = picture.width < NARROW;
  const side = picture.height - AROUND;
  const [left, top] = [narrow ? 22 : 34, 26];
  const [from, to] = narrow ? [left + side + 36, picture.width - 10] : [left + side + 44, picture.width - 16];
  const square = [left, top, left + side, top + side];
  const [note, box, texts] = [make("div"), make("div"), make("div")];
  const controls = place.parentElement;
  const control = (selector) => controls.querySelector(selector);
  place.append(box);
  control("[data-sentence]").before(note); // beside the button that was pressed, where the reader looks while Python starts
  note.style.minHeight = "1.6rem"; // no button runs from the finger
  let plane; // the panel of the map
  let python; // comes with the first training
  let now;
  let found;
  let marked = null; // the neuron whose number has the focus
  let full; // what the reader saw when one more point was refused
  let [running, turn] = [0, 0]; // which training runs, if any, and the number of the newest
  let map_ = {}; // the shapes that were computed last, of which numbers, and how finely
  let [changed, later] = [Number.NEGATIVE_INFINITY, 0]; // when the numbers did last, and what computes the map finely after that

  const table = weightsTable(box, {
    numberField,
    most: data.largest,
    title: (layer) => word("weights", { layer }),
    label: (layer, neuron, input) => word(input ? "weight" : "bias", { layer, neuron, input }),
    changed: (at, value) => {
      halt();
      const theta = found.start.map((each, n) => (n === at ? value : each));
      set({ network: written(keyOf(now, data), { ...readNetwork(now, data), at: 0, low: 0 }, theta) });
    },
    refused: refuse,
    focused: (neuron) => {
      marked = neuron;
      set({});
    },
  });

  /** Take other points; what the network has learned stays, but how low its loss was no longer says anything. */
  function take(points) {
    halt();
    const next = { ...now, data: "own", points: packed(points) };
    const { trained, weights } = readNetwork(next, data);
    const network = weights.length ? written(keyOf(next, data), { trained, at: 0, low: 0 }, weights) : "";
    now = { ...next, network, curve: null };
    set({ data: "own", points: next.points, network, curve: null });
  }

  const shownOf = ({ points, network }) => `${points} ${network}`;

  const pad = pointPad(picture, word("plane"), square, {
    panel: () => (isOwn(now) ? plane : null),
    points: () => pointsOf(now, data),
    put: (point) => {
      const points = pointsOf(now, data);
      if (points.length < MOST_POINTS) return take([...points, [...point, Number(state().kind)]]);
      full = shownOf(now);
      set({});
    },
    remove: (n) => take(pointsOf(now, data).filter((_, k) => k !== n)),
    said: ([x, y]) => word("cross", { x: shown(x), y: shown(y), kind: now.kind }),
    moved: () => set({}),
  });
  const lines = textBox(texts, {
    title: word("csv"),
    button: word("takePoints"),
    take: (text) => {
      const { points, problems } = readPoints(text);
      if (!problems.length) take(points);
      return toldOf(problems, word);
    },
  });
  const json = textBox(texts, {
    title: word("json"),
    button: word("takeNetwork"),
    take: (text) => {
      const classes = sizesOf(now, data).at(-1);
      const { sizes, theta, wrong } = readNetworkJson(text, {
        hidden: 3,
        neurons: data.most_neurons,
        classes,
        weight: data.largest,
      });
      if (wrong) return [word(wrong[0], { given: wrong[1], classes })];
      halt();
      const [h1, h2 = 0, h3 = 0] = [...sizes.slice(1, -1), 0];
      const layers = { h1, h2, h3 };
      const key = keyOf({ ...now, ...layers }, data);
      set({ ...layers, network: written(key, { trained: 0, at: 0, low: 0 }, theta), curve: null });
      return [];
    },
  });

  const curveOf = (state) => (state.curve?.key === keyOf(state, data) ? state.curve.points : []);

  /** Take one step of training, of as many epochs as the reader wants; tell whether there was one. */
  async function step(mine) {
    const { trained, at, low } = readNetwork(now, data);
    const epochs = Math.min(now.epochs, data.most_epochs - trained);
    const key = keyOf(now, data);
    if (epochs < 1 || !found.probabilities) return false;
    python ??= (await import("../../../../../site_builder/browser/explorable_python.js")).worker(note, name);
    if (running !== mine) return false; // stopped meanwhile
    const edit = now.by === "edit" ? python.edited() : null;
    if (now.by === "edit" && edit === null) return python.say(word("unedited"));
    const learned = await python.value({ ...numbers(now, data), weights: found.start, epochs }, LEARNED, edit);
    if (!learned || running !== mine || key !== keyOf(now, data)) return false;
    const [theta = [], losses = [], fresh = []] = learned;
    if (theta.length !== found.start.length || losses.length !== epochs || fresh.length !== epochs)
      return python.refuse(word("unfit", { wanted: found.start.length, given: theta.length, epochs }));
    if (!theta.every((each) => Math.abs(each) <= data.largest))
      return python.refuse(word("grown", { most: data.largest }));
    const points = [...curveOf(now), ...losses.map((loss, n) => [trained + n + 1, loss, fresh[n]])];
    const best = lowest([[at, 0, at ? low : Number.POSITIVE_INFINITY], ...points.slice(-epochs)]);
    const network = written(keyOf(now, data), { trained: trained + epochs, at: best[0], low: best[2] }, theta);
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
    control("[data-action=halt]").disabled = false;
    picture.box.scrollIntoView({ block: "nearest" });
    const early = isMet(now, found);
    try {
      while ((await step(mine)) && on && (early || !isMet(now, found)));
    } finally {
      if (running === mine) rest();
    }
  }

  /** Be no longer training, and draw the map as finely as it can be. */
  function rest() {
    if (running) settle();
    running = 0;
  }

  function halt() {
    if (running) python?.stop();
    rest();
  }

  const isMet = (state, { parameters, accuracy_fresh }) =>
    state.data === "spirals" && parameters <= data.limit && accuracy_fresh > data.good;

  function marks(panel, X, classes, r, look) {
    const paths = ["", "", ""];
    X.forEach((pair, n) => {
      const [x, y] = panel.at(pair).map((each) => each.toFixed(1));
      paths[classes[n]] += `M${x} ${y}${mark(classes[n], r)}`;
    });
    for (const [k, d] of paths.entries()) if (d) picture.add("path", `${look} ${COLOURS[k]}`, { d });
  }

  /** Give the shapes of the map; coarse ones while it trains or numbers come fast, and fine ones once they rest. */
  function shapesOf(panel, sizes, start) {
    const hasty = running > 0 || performance.now() - changed < FAST;
    const cells = hasty ? CELLS / 2 : CELLS;
    if (start !== map_.start) {
      changed = performance.now();
      clearTimeout(later);
      if (hasty && !running) later = setTimeout(settle, FAST);
    } else if (cells <= map_.cells) return map_.shapes; // of the same numbers
    map_ = { start, cells, shapes: regions(panel, (points) => scoresOf(sizes, start, points), cells) };
    return map_.shapes;
  }

  /** Draw the map as finely as it can be. */
  function settle() {
    changed = Number.NEGATIVE_INFINITY;
    set({});
  }

  function map(state, { start }) {
    const far = Math.max(
      1.5,
      ...(isOwn(state) ? pointsOf(state, data).flatMap(([x, y]) => [x, y].map((n) => 1.1 * Math.abs(n))) : []),
    );
    const [x1, x2, y1, y2] = AREAS[state.data] ?? [-far, far, -far, far];
    const sizes = sizesOf(state, data);
    const panel = picture.panel(square, [x1, x2], [y1, y2]);
    plane = panel;
    panel.axes(shown, { countX: 4, countY: 4 });
    for (const [look, given] of shapesOf(panel, sizes, start)) picture.add("path", look, given);
    const [first] = layersOf(sizes);
    for (let j = 0; sizes.length > 2 && j < first.neurons; j++) {
      const [w1, w2] = [0, 1].map((i) => start[first.weights + i * first.neurons + j]);
      const b = start[first.biases + j];
      const square = w1 * w1 + w2 * w2;
      const look = marked?.[0] === 0 && marked[1] === j ? "purple" : "purple thin dashed";
      if (square) panel.through((-b * w1) / square, (-b * w2) / square, -w2, w1, look);
    }
    const [X, y, X_fresh, y_fresh] = samplesOf(state, data);
    marks(panel, X, y, isOwn(state) ? 4 : 2.5, "flat");
    if (isOwn(state)) marks(panel, X_fresh, y_fresh, 4, "inside");
    if (isOwn(state) && pad.keys) {
      const [cx, cy] = panel.at(pad.cross);
      picture.add("path", "purple", { d: `M${cx - 9} ${cy}h18m-9-9v18` });
    }
    picture.add("rect", "frame", { x: left, y: top, width: side, height: side });
    picture.text(left, top - 9, word("map"), { anchor: "start", look: "strong" });
  }

  const diamond = (x, y) => picture.add("path", "orange inside", { d: `M${x} ${y - 7}l6 7l-6 7l-6-7z` });

  function curve(state) {
    const points = curveOf(state);
    const last = Math.max(readNetwork(state, data).trained, LISTED);
    const most = Math.min(Math.max(0.8, ...points.flatMap((each) => each.slice(1))), 4);
    const panel = picture.panel([from, top, to, top + side], [0, last], [0, most]);
    panel.axes(shown, { x: word("epoch"), countX: narrow ? 2 : 3, countY: 4 });
    picture.text(from, top - 9, word("loss"), { anchor: "start", look: "strong" });
    const line = (n, look) =>
      points.length &&
      panel.line(
        points.map((each) => [each[0], each[n]]),
        look,
      );
    line(1, "blue");
    line(2, "orange dashed");
    const { at, low } = readNetwork(state, data);
    if (at) {
      const [cx, cy] = panel.at([at, Math.min(low, most)]);
      diamond(cx, cy);
    }
    const y = picture.height - 12;
    let x = narrow ? 4 : left;
    for (const [key, look] of [
      ["training", "blue"],
      ["fresh", "orange dashed"],
      ["lowest", null],
    ]) {
      if (look) picture.add("path", look, { d: `M${x} ${y - 4}h26` });
      else diamond(x + 8, y - 4);
      x += look ? 31 : 20;
      picture.text(x, y, word(key), { anchor: "start", look: "muted" });
      x += LETTER * word(key).length + (narrow ? 8 : 14);
    }
  }

  const lowest = (points) => points.reduce((best, each) => (each[2] < best[2] ? each : best));

  const does = (act) => {
    act();
    return {}; // no number changes at once
  };

  return {
    isLong: true,
    below: texts,
    draw(state, computed) {
      if (running && keyOf(state, data) !== keyOf(now, data)) halt();
      [now, found] = [state, computed];
      const stop = control("[data-action=halt]");
      if (!running && stop === document.activeElement) control("[data-action=train]").focus({ preventScroll: true });
      stop.disabled = !running;
      control("[data-action=clear]").hidden = !isOwn(state); // what sets points is there with them
      control("[data-field=kind]").closest(".explorable__field").hidden = !isOwn(state);
      map(state, computed);
      curve(state);
      const sizes = sizesOf(state, data);
      table.show(layersOf(sizes), computed.start);
      const [X, y] = samplesOf(state, data);
      lines.show(() => pointLines(isOwn(state) ? pointsOf(state, data) : X.map((pair, n) => [...pair, y[n]])));
      json.show(() => networkJson(sizes, computed.start));
    },
    close: halt,
    reset() {
      halt();
      lines.reset();
      json.reset();
    },
    actions: {
      train: () => does(() => train(false)),
      ...(matchMedia("(prefers-reduced-motion: reduce)").matches ? {} : { go: () => does(() => train(true)) }),
      reseed: ({ seed }) => ({ seed: (seed + 1) % SEEDS }), // the field is out of sight on a phone while the map is in it
      halt: () => does(halt),
      clear: () => does(() => take([])),
    },
    table: (state, { loss, accuracy, loss_fresh, accuracy_fresh }) => {
      const [X, , X_fresh] = samplesOf(state, data);
      const cells = (value, share) => (share === undefined ? ["–", "–"] : [value, `${shown(100 * share, 1)}%`]);
      return [
        {
          caption: "results",
          head: ["samples", "count", "loss", "accuracy"],
          rows: [
            [word("training"), X.length, ...cells(loss, accuracy)],
            [word("fresh"), X_fresh.length, ...cells(loss_fresh, accuracy_fresh)],
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
      const { trained, at, low, weights } = readNetwork(state, data);
      if (isOwn(state) && shownOf(state) === full) return ["full", { most: MOST_POINTS }];
      if (loss === undefined) return ["few", { parameters, few: FEW }];
      const percent = (share) => shown(100 * share, 1);
      const said = {
        parameters,
        trained,
        loss: shown(loss, 4),
        loss_fresh: shown(loss_fresh, 4),
        accuracy: percent(accuracy),
        fresh: percent(accuracy_fresh),
        low: shown(low, 4),
        at,
      };
      if (!at) return [weights.length ? "changed" : "untrained", said];
      if (trained >= data.most_epochs) return ["bound", said];
      return [at < trained ? "risen" : "trained", said];
    },
    met: isMet,
  };
}
