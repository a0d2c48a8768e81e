/** One forward pass in the reader's hand: every weight, bias and input, and each sum with its numbers. */
import { LINES, parametersOf, run } from "../../../../../site_builder/browser/two_layers.js";
import { resultOf, worked } from "../../../../../site_builder/browser/worked_out.js";

const STEPS = ["z1", "a1", "z2", "a2"];
const NEURONS = ["first", "second", "third"]; // and the output
const HALF = 0.5;
const SAME = 1e-6; // fields have six digits

export const numbers = (state) => ({ ...parametersOf(state), X: [[state.x1, state.x2]] });

export const compute = (state) => {
  const found = run(numbers(state), "none", STEPS);
  return Object.fromEntries(STEPS.map((name) => [name, found[name]]));
};

/** A step is shown for as long as no number has changed. */
const signed = (state) => JSON.stringify(numbers(state));
const lineOf = (state) => (state.signed === signed(state) ? state.line : undefined);

/** Tell how many numbers are no longer those of the chapter: weights, and others. */
function changed(state, data) {
  const mine = numbers(state);
  const differ = (name) => mine[name].flat().filter((value, n) => Math.abs(value - data[name].flat()[n]) > SAME).length;
  return { weights: differ("W1") + differ("W2"), others: differ("X") + differ("b1") + differ("b2") };
}

export function open({ picture, word, shown, set, data, state: now }) {
  const { width, height } = picture;
  const narrow = width < 480;
  const radius = narrow ? 21 : 30;
  const inputs = [0.3, 0.74].map((y) => [(narrow ? 0.2 : 0.15) * width, y * height]);
  const hidden = [0.24, 0.55, 0.86].map((y) => [0.56 * width, y * height]);
  const output = [width - radius - (narrow ? 8 : 20), 0.55 * height];
  const gauge = narrow ? 14 : 20;
  const reach = 0.13 * height;
  const write = (value) => shown(value, 4);

  const level = (k, value) => [gauge, inputs[k][1] + reach * (1 - 2 * value)];
  for (const k of [0, 1]) {
    const name = `x${k + 1}`;
    picture.handle(word(name), {
      at: () => level(k, now()[name]),
      said: () => shown(now()[name]),
      move: ([dx, dy]) => set({ [name]: Number((now()[name] + (dx + dy) * 0.05).toFixed(2)) }),
      pull: (_, y) => set({ [name]: Number(((1 - (y - inputs[k][1]) / reach) / 2).toFixed(2)) }),
    });
  }

  /** Keep a text readable where lines cross it. */
  function clear(text) {
    Object.assign(text.style, { stroke: "var(--figure-surface)", strokeWidth: "5px", paintOrder: "stroke" });
  }

  /** Write an output as short as its circle is wide; what is nearly 0 or 1 is not said to be that. */
  function brief(a) {
    const rounded = Number(a.toFixed(3));
    return (Number.isInteger(rounded) && rounded !== a ? "≈ " : "") + shown(rounded);
  }

  /** Draw a connection: dashed if negative, thicker if large; its weight stands on it. */
  function edge(from, to, weight, along, strong) {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const at = (t) => [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
    const look = weight < 0 ? "orange dashed" : "blue";
    const made = picture.line([at(radius / length), at(1 - radius / length)], look);
    made.style.strokeWidth = String(Math.min(1 + 2 * Math.abs(weight), 7));
    if (narrow && !strong) return;
    const [x, y] = at(along);
    clear(picture.text(x, y + 4, shown(weight, 3), { look: strong ? "ink strong" : "ink" }));
  }

  function neuron(at, z, b, a, look, known, chosen) {
    const [x, y] = at;
    if (chosen) picture.add("circle", "high", { cx: x, cy: y, r: radius + 6 });
    picture.add("circle", look, { cx: x, cy: y, r: radius });
    if (known[1]) picture.text(x, y + 4, brief(a));
    if (known[0]) clear(picture.text(Math.min(x, width - 42), y - radius - 9, `z = ${shown(z, 3)}`));
    clear(picture.text(Math.min(x, width - 42), y + radius + 16, `b = ${shown(b, 3)}`, { look: "muted" }));
  }

  return {
    draw(state, found) {
      const line = lineOf(state) ?? STEPS.length;
      const { W1, b1, W2, b2 } = numbers(state);
      const chosen = NEURONS.indexOf(state.neuron);
      const along = [
        [0.55, 0.36, 0.7],
        [0.7, 0.36, 0.55],
      ];
      inputs.forEach((from, k) => {
        hidden.forEach((to, n) => {
          edge(from, to, W1[k][n], along[k][n], chosen === n);
        });
      });
      hidden.forEach((from, n) => {
        edge(from, output, W2[n][0], 0.45, chosen === -1);
      });
      inputs.forEach(([x, y], k) => {
        picture.add("circle", "muted", { cx: x, cy: y, r: radius });
        picture.text(x, y + 4, shown(state[`x${k + 1}`], 3));
        picture.text(x, y - radius - 7, ["x₁", "x₂"][k]);
        picture.line([level(k, 0), level(k, 1)], "grid");
        for (const end of [0, 1]) {
          const [left, upper] = level(k, end);
          picture.text(left, upper + (end ? -8 : 18), shown(end), { look: "muted" });
        }
      });
      hidden.forEach((at, n) => {
        neuron(at, found.z1[0][n], b1[0][n], found.a1[0][n], "green", [line >= 0, line >= 1], chosen === n);
      });
      neuron(output, found.z2[0][0], b2[0][0], found.a2[0][0], "purple", [line >= 2, line >= 3], chosen === -1);
      picture.text(inputs[0][0], 14, word("inputs"), { look: "muted" });
      picture.text(hidden[0][0], 14, word("hidden"), { look: "muted" });
      picture.text(width - 4, 14, word("prediction"), { look: "muted", anchor: "end" });
    },
    table(state, found) {
      const line = lineOf(state) ?? STEPS.length;
      const all = { ...numbers(state), ...found };
      const n = Math.max(NEURONS.indexOf(state.neuron), 0);
      return {
        caption: "lines",
        head: ["line", "result"],
        rows: STEPS.map((name, k) => [
          `${k === lineOf(state) ? "▸\u00a0" : ""}\`${name} = ${LINES[name][0]}\``.concat(
            line >= k ? `\n= ${worked(name, all, 0, "none", write, n)}` : "",
          ),
          line >= k ? found[name][0].map(write).join("\u2007\u2007") : "…",
        ]),
      };
    },
    sentence(state, found) {
      const all = { ...numbers(state), ...found };
      const n = Math.max(NEURONS.indexOf(state.neuron), 0);
      const isNear1 = (value) => value < 1 && write(value) === write(1); // which no sigmoid reaches
      const of = (name) => {
        const result = resultOf(name, all, 0, n);
        return `${worked(name, all, 0, "none", write, n)} ${isNear1(result) ? "≈" : "="} ${write(result)}`;
      };
      const said = {
        number: n + 1,
        z1: of("z1"),
        a1: of("a1"),
        z2: of("z2"),
        a2: of("a2"),
        prediction: `${isNear1(found.a2[0][0]) ? "≈ " : ""}${write(found.a2[0][0])}`,
      };
      const line = lineOf(state);
      return [line === undefined ? (state.neuron === "output" ? "output" : "hidden") : STEPS[line], said];
    },
    met(state, found) {
      const { weights, others } = changed(state, data);
      return found.a2[0][0] < HALF && weights === 1 && others === 0;
    },
    actions: {
      // No steps that run: each line's sentence is to be read.
      next: (state) => ({ line: ((lineOf(state) ?? -1) + 1) % STEPS.length, signed: signed(state) }),
    },
  };
}
