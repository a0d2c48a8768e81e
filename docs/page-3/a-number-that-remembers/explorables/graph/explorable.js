/** The graph of an expression that the reader types: values forward, gradients backward one node at a time, and too early. */
import { button, make } from "../../../../../site_builder/browser/element.js";
import {
  LARGEST,
  MOST_DEPTH,
  MOST_LETTERS,
  MOST_NODES,
  NAMES,
  python,
  read,
} from "../../../../../site_builder/browser/expression.js";
import { layout } from "../../../../../site_builder/browser/graph_layout.js";
import { backward, forward, gradientsOf } from "../../../../../site_builder/browser/passes.js";
import { textField } from "../../../../../site_builder/browser/text_field.js";
import { product } from "../../../../../site_builder/browser/worked_out.js";

const START = "(a * b + c) * (a * b)";
const HEIGHT = 400;
const [TOP, BOTTOM] = [14, 36]; // free above the nodes, and for the legend below them
const NARROW = 400; // below, an equation in the table does without spaces
const ROOMY = 70; // of a column, for the operation and its parts
const CROWDED = 62; // of a row
const SHORT = 36; // of a line, for a number on it
const STEP = 0.5; // of a handle, by keys and by pulling
const PULL = 18; // pixels for one step
const TINY = 1e-9; // relative: what no mistake is
const ROUNDED = 1e-12; // what rounding leaves of a gradient that is 0
const LIMITS = { long: MOST_LETTERS, many: MOST_NODES, deep: MOST_DEPTH, large: LARGEST };

export const height = () => HEIGHT;

/** What belongs to the state without being a field, and which texts of an address fit it. */
export const kept = { expression: (text) => !read(text).problem };

let last = {};

/** Give the nodes of the expression of a state; they are made once as long as it stays. */
function nodesOf({ expression }) {
  const text = expression || START;
  if (last.text !== text) {
    const { nodes } = read(text);
    last = { text, nodes, places: layout(nodes) };
  }
  return last.nodes;
}

const isEarly = ({ passes }) => passes === "early";

export function compute(state) {
  const nodes = nodesOf(state);
  const values = forward(nodes, state);
  const [gradients, early] = [false, true].map((soon) => gradientsOf(backward(nodes, values, soon)));
  return { values, gradients, early };
}

export const numbers = (state) => ({
  ...Object.fromEntries(NAMES.map((name) => [name, state[name]])),
  y: { code: python(nodesOf(state)) },
});

/** Give what a reader can change, as one text: a visit is shown for as long as nothing of it has changed. */
const signed = (state) => JSON.stringify([...NAMES, "passes", "expression"].map((key) => state[key]));
const visitOf = (state) => (state.signed === signed(state) ? state.visit : undefined);

/** Go to the next visit of the backward pass or to the one before; between the last and the first, all is shown. */
export function turned(state, by) {
  const count = nodesOf(state).length;
  const visit = ((visitOf(state) ?? count) + by + count + 1) % (count + 1);
  return { visit: visit === count ? undefined : visit, signed: signed(state) };
}

const differs = (one, other) => Math.abs(one - other) > TINY * Math.max(1, Math.abs(other));

export function open({ picture, word, shown, set, state: now }) {
  const { width } = picture;
  const write = (value) => shown(value + 0);

  const field = textField(picture.box, {
    id: "explore-graph-expression",
    label: word("expression"),
    check: (text) => {
      const { problem } = read(text);
      return problem && word(problem.what, { ...problem, most: LIMITS[problem.what] });
    },
    take: (expression) => set({ expression }),
  });
  // Where both the picture and the sentence are seen, on a phone too.
  const moves = [
    ["next", 1],
    ["back", -1],
  ].map(([key, by]) => button(key, word(key), () => set(turned(now(), by))));
  picture.box.append(make("div", { class: "explorable__buttons" }, ...moves));

  /** Write a number as short as its place is; what is nearly zero is not said to be zero. */
  function brief(value) {
    const size = Math.abs(value);
    if (value && size < 0.005) return "≈ 0";
    if (size >= 1e5) return value.toExponential(0).replace("+", "").replace("-", "−");
    return shown(Number(value.toFixed(size < 10 ? 2 : size < 100 ? 1 : 0)) + 0);
  }

  /** Give the places of the nodes in the picture, and half the size of their boxes. */
  function geometry() {
    const { columns, rows } = last.places;
    const [wide, high] = [width / columns, (HEIGHT - TOP - BOTTOM) / rows];
    const half = [Math.min(44, 0.38 * wide), Math.min(15, 0.24 * high)];
    return { wide, high, half, at: ([x, y]) => [x * width, TOP + y * (HEIGHT - TOP - BOTTOM)] };
  }

  // Each name has a handle at the left side of its leaf: up is more.
  for (const name of NAMES) {
    const by = (value, steps) => set({ [name]: value + STEP * steps });
    let held;
    const handle = picture.handle(`${word("handle")} ${name}`, {
      at() {
        const leaf = nodesOf(now()).find(({ kind, text }) => kind === "name" && text === name);
        if (!leaf) return undefined;
        const { half, at } = geometry();
        const [x, y] = at(last.places.places[leaf.index]);
        return [x - half[0], y];
      },
      said: () => shown(now()[name]),
      move: ([dx, dy]) => by(now()[name], dx + dy),
      pull: (_, y) => by(held.value, Math.round((held.y - y) / PULL)),
    });
    handle.addEventListener("pointerdown", (event) => {
      held = { y: picture.place(event)[1], value: now()[name] };
    });
  }

  const called = ({ name, text, value }) => name ?? text ?? shown(value);
  const labelled = (node) => (node.kind === "number" ? shown(node.value) : called(node));

  /** Write what a node computes. */
  function operation({ kind, parts, ...node }) {
    if (!parts.length) return labelled({ kind, ...node });
    const [one, other] = parts.map(labelled);
    return kind === "tanh" ? `tanh ${one}` : `${one} ${kind} ${other}`;
  }

  const text = (x, y, content, look, size) =>
    picture.add(
      "text",
      `${look} haloed`,
      { x, y, "text-anchor": "middle", "font-size": size, "paint-order": "stroke" },
      content,
    );

  function graph(state, { values, gradients, early }) {
    const nodes = nodesOf(state);
    const { places, ways } = last.places;
    const { wide, high, half, at } = geometry();
    const [halfWide, halfHigh] = half;
    const roomy = wide >= ROOMY;
    const size = high < CROWDED || wide < ROOMY ? 11 : 13;
    const visits = backward(nodes, values, isEarly(state));
    const visit = visits[visitOf(state)];
    const arrived = visit?.gradients ?? (isEarly(state) ? early : gradients);
    const visited = new Set(visits.slice(0, (visitOf(state) ?? visits.length) + 1).map(({ node }) => node));

    const labels = [];
    for (const { to, slot, points } of ways) {
      const way = points.map(at);
      way[0][0] += halfWide;
      const end = way[way.length - 1];
      end[0] -= halfWide;
      if (to.parts.length > 1) end[1] += slot ? 5 : -5;
      const back = visit?.node === to;
      const path = back ? [...way].reverse() : way;
      const look = back ? "orange dashed" : "muted thin";
      if (path.length > 2) picture.line(path.slice(0, -1), look);
      picture.arrow(path[path.length - 2], path[path.length - 1], look);
      if (!back) continue;
      const { amount, late } = visit.reports[slot];
      const [start, next] = way;
      if (Math.hypot(next[0] - start[0], next[1] - start[1]) < SHORT) continue;
      labels.push([(start[0] + next[0]) / 2, (start[1] + next[1]) / 2 + 4, `${late ? "✗ " : ""}${brief(amount)}`]);
    }
    for (const node of nodes) {
      const [x, y] = at(places[node.index]);
      const box = (more, look) =>
        picture.add("rect", look, {
          x: x - halfWide - more,
          y: y - halfHigh - more,
          width: 2 * (halfWide + more),
          height: 2 * (halfHigh + more),
          rx: node.parts.length ? halfHigh + more : 2,
        });
      if (visit?.node === node) box(7, "high");
      box(0, "ink inside");
      if (node.users.length > 1) box(3, "purple thin");
      const value = brief(values[node.index]);
      const inside = roomy || !node.name ? operation(node) : `${node.name} ${node.kind}`;
      picture.add("text", "ink", { x, y: y + 4, "text-anchor": "middle", "font-size": size }, inside);
      text(x, y - halfHigh - 6, roomy && node.name ? `${node.name} = ${value}` : value, "blue strong", size);
      const gradient = arrived[node.index];
      const partial = !visited.has(node) && node.users.some((user) => !visited.has(user)) ? " …" : "";
      const below = y + halfHigh + size + 3;
      text(x, below, gradient === null ? "…" : brief(gradient) + partial, "orange strong", size);
      if (!visit && differs(gradient, gradients[node.index]))
        text(x, below + size + 1, `≠ ${brief(gradients[node.index])}`, "purple strong", size);
    }
    for (const [x, y, content] of labels) text(x, y, content, "orange strong", size);
    picture.text(width / 2, HEIGHT - 8, word(isEarly(state) && !visit ? "legend_early" : "legend"), { look: "muted" });
  }

  const sum = (terms) => {
    const total = terms.reduce((one, other) => one + other);
    if (terms.length === 1) return write(total);
    const texts = terms.map((term, n) => (n && term < 0 ? `(${write(term)})` : write(term)));
    return `${texts.join(" + ")} = ${write(total)}`;
  };

  /** Say one visit: what has come, what goes on to whom, and who comes too late. */
  function step(state, values) {
    const visits = backward(nodesOf(state), values, isEarly(state));
    const { node, sum: terms, reports, missing } = visits[visitOf(state)];
    const gradient = terms.reduce((one, other) => one + other);
    const given = reports.map(
      ({ to, slope, amount }) => `${labelled(to)}:\u00a0${product([slope, gradient], write)} = ${write(amount)}`,
    );
    const late = [...new Set(reports.filter((each) => each.late).map(({ to }) => labelled(to)))];
    const said = {
      node: labelled(node),
      operation: operation(node),
      sum: sum(terms),
      reports: given.join("; "),
      missing: missing.map(labelled).join(", "),
      late: late.join(", "),
    };
    if (!reports.length) return [missing.length ? "leaf_waits" : "leaf", said];
    if (!node.users.length) return ["result", said];
    return [missing.length ? "too_early" : late.length ? "too_late" : "passes", said];
  }

  return {
    draw(state, found) {
      field.show(state.expression || START);
      graph(state, found);
    },
    reset: () => field.reset(),
    table(state, { values, gradients, early }) {
      const soon = isEarly(state);
      const visit = backward(nodesOf(state), values, soon)[visitOf(state)];
      const arrived = visit?.gradients ?? (soon ? early : gradients);
      const cell = (value) => (value === null ? "…" : write(value));
      const rows = nodesOf(state).map((node) => {
        const { index, name, users } = node;
        const full = (name ? `${name} = ` : "") + operation(node);
        const equation = width < NARROW ? full.replace(/ ?([=+−×]) ?/g, "$1") : full.replaceAll(" ", "\u00a0");
        const mark = visit?.node === node ? "▸\u00a0" : "";
        const wrong = !visit && differs(arrived[index], gradients[index]) ? "≠\u00a0" : "";
        const used = users.map(labelled).join(", ") || "–";
        const last = soon ? [write(gradients[index]), wrong + cell(arrived[index])] : [cell(arrived[index]), used];
        return [`${mark}\`${equation}\``, write(values[index]), ...last];
      });
      return { caption: "nodes", head: ["node", "value", "gradient", soon ? "early" : "users"], rows };
    },
    sentence(state, { values, gradients, early }) {
      if (visitOf(state) !== undefined) return step(state, values);
      const nodes = nodesOf(state);
      const names = nodes.filter(({ kind }) => kind === "name").sort((one, other) => (one.text < other.text ? -1 : 1));
      const leaves = [...names, ...nodes.filter(({ kind }) => kind === "number")];
      const listed = (from) => leaves.map((leaf) => `${labelled(leaf)}:\u00a0${write(from[leaf.index])}`).join("; ");
      const wrong = nodes.filter(({ index }) => differs(early[index], gradients[index]));
      const shared = nodes.filter(({ users, parts }) => users.length > 1 && parts.length);
      const said = {
        result: write(values[0]),
        gradients: listed(gradients),
        early: listed(early),
        shared: shared.map(labelled).join(", "),
      };
      if (!names.length) return ["constant", said];
      if (!isEarly(state)) return ["all", said];
      if (!shared.length) return ["unshared", said];
      return [wrong.length ? "wrong" : "lucky", said];
    },
    met(state, { values, gradients }) {
      const leaves = nodesOf(state).filter(({ parts }) => !parts.length);
      const a = leaves.find(({ text: name }) => name === NAMES[0]);
      return Boolean(a) && Math.abs(gradients[a.index]) < ROUNDED && leaves.every(({ index }) => values[index] !== 0);
    },
  };
}
