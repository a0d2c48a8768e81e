/** A digit of the reader's own, read by a small network: ten probabilities, the neurons that fire, and what moved the answer. */
import { forward, mosaic, unpacked } from "../../../../../site_builder/browser/digit_network.js";
import { pad } from "../../../../../site_builder/browser/drawing_pad.js";
import { make } from "../../../../../site_builder/browser/element.js";
import { FULL, squares } from "../../../../../site_builder/browser/hexadecimal.js";
import { digits, read, SIDE, shifted, stroked, toTheMiddle, written } from "../../../../../site_builder/browser/ink.js";

const SIGNS = ["orange", "blue"];

/** What the reader has drawn on the sheet that is chosen; a drawing begins with the number of the sheet below it. */
function drawing({ image, drawing: text }) {
  const [on, ink] = (text ?? "").split(".");
  return ink && on === String(image) ? read(ink) : null;
}

/** Give the sheet as it lies there: the reader's, a test image, or an empty one. */
export function sheetOf(state, { first_image, images }) {
  const given = first_image[state.image] ?? images?.[state.image - 1];
  const sheet = drawing(state) ?? (given ? squares(given) : Array(SIDE ** 2).fill(0));
  return shifted(sheet, state.right, state.down);
}

/** Say what a state needs that does not come with the figure: all test images but the first that is shown. */
export const needs = ({ image }, { first_image }) => (!image || image in first_image ? null : "images");

/** What belongs to the state without being a field, and which texts of an address fit it. */
export const kept = { drawing: (text) => /^\d+\.\w+$/.test(text) && Boolean(read(text.split(".")[1])) };

export function compute(state, data) {
  const [W1, W2] = unpacked(data);
  const hidden = data.bias1.length;
  const sheet = sheetOf(state, data);
  const by = state.centring === "on" ? toTheMiddle(sheet) : [0, 0];
  const x = shifted(sheet, by[0], by[1]).map((ink) => ink / FULL);
  const { outputs, scores, probabilities } = forward(x, data);
  const answer = scores.indexOf(Math.max(...scores));
  const chosen = state.digit === "answer" ? answer : Number(state.digit);
  const contributions = x.map((pixel, i) => {
    if (!pixel) return 0;
    let weight = 0;
    for (let j = 0; j < hidden; j++) if (outputs[j] > 0) weight += W1[i * hidden + j] * W2[j * 10 + chosen];
    return pixel * weight;
  });
  return { x, by, outputs, scores, probabilities, answer, chosen, contributions };
}

/** The reader's numbers in the program. */
export function numbers(state, data) {
  const { weights1, weights2, step1, step2, bias1, bias2 } = data;
  const image = digits(sheetOf({ ...state, right: 0, down: 0 }, data));
  return { ...state, image, weights1, weights2, step1, step2, bias1, bias2 };
}

export function open({ picture, place, data, word, shown, set, state: now }) {
  const [W1, W2] = unpacked(data);
  const hidden = data.bias1.length;
  const small = Math.min(0.3 * picture.width, 180);
  const size = Math.min(picture.height - small - 80, 0.6 * picture.width);
  const top = 24;
  const below = top + size + 34;
  const lefts = [0, 0.5, 1].map((part) => 2 + part * (picture.width - small - 4));
  const across = 8;

  const probability = (p) => (p > 0.9995 && p < 1 ? `> ${shown(0.999)}` : shown(p));
  const sheet = pad(picture, word("sheet"), {
    left: 2,
    top,
    size,
    count: SIDE,
    stroke: (from, to, wipes) => {
      const drawn = stroked(sheetOf(now(), data), from, to, wipes ? 0 : FULL);
      set({ drawing: `${now().image}.${written(drawn)}`, right: 0, down: 0 });
    },
    said: ([column, row]) =>
      word("pen", { row: row + 1, column: column + 1, ink: sheetOf(now(), data)[row * SIDE + column] }),
    moved: () => set({}),
  });

  const note = make("p");
  place.append(note);

  const frame = (left, above, width, height = width, look = "frame") =>
    picture.add("rect", look, { x: left, y: above, width, height });
  const title = (left, above, text) => picture.text(left, above - 7, text, { anchor: "start", look: "strong" });

  /** Say what full and striped squares mean. */
  function legend() {
    const [y, side] = [below + small + 8, 10];
    const entry = (x, sign, key) => {
      mosaic(picture, Array(9).fill(sign), x, y, side, 1, SIGNS, 3);
      picture.text(x + side + 6, y + 10, word(key), { anchor: "start", look: "muted" });
    };
    entry(lefts[1], 1, "raises");
    entry(lefts[2], -1, "lowers");
  }

  function sheetAndPen(state, { by }, inked) {
    mosaic(picture, sheetOf(state, data), 2, top, size, FULL, ["ink"]);
    frame(2, top, size, size, inked ? "frame" : "muted dashed");
    const side = size / SIDE;
    if (!inked) picture.text(2 + size / 2, top + size / 2, word("here"), { look: "muted large" });
    else if (state.centring === "on") {
      const [left, above] = [2 - by[0] * side, top - by[1] * side];
      const [right, end] = [Math.min(left + size, 2 + size), Math.min(above + size, top + size)];
      const [x, y] = [Math.max(left, 2), Math.max(above, top)];
      frame(x, y, right - x, end - y, "purple dashed");
    }
    if (sheet.keys)
      frame(2 + (sheet.pen[0] - 0.5) * side, top + (sheet.pen[1] - 0.5) * side, 2 * side, 2 * side, "purple");
    title(2, top, word("sheet"));
  }

  /** Draw a bar for each digit; without ink, none of them is filled. */
  function bars({ probabilities, chosen }, inked) {
    const left = size + 34;
    const width = picture.width - left - 50;
    const high = size / probabilities.length;
    title(left - 16, top, word("probability"));
    probabilities.forEach((p, digit) => {
      const y = top + digit * high;
      const look = inked && digit === chosen ? "strong" : "ink";
      picture.text(left - 6, y + high / 2 + 5, String(digit), { anchor: "end", look });
      frame(left, y + 2, width, high - 4);
      if (!inked) return;
      picture.add("rect", "flat blue", { x: left, y: y + 2, width: width * p, height: high - 4 });
      picture.text(picture.width - 2, y + high / 2 + 5, shown(p, 2).replace(/.*×.*/, shown(0)), {
        anchor: "end",
        look,
      });
    });
  }

  function neurons(state, { outputs }) {
    const side = small / across;
    const most = Math.max(...outputs, 1e-9);
    outputs.forEach((a, n) => {
      const [x, y] = [lefts[0] + ((n % across) + 0.5) * side, below + (Math.floor(n / across) + 0.5) * side];
      const r = (side / 2 - 1.5) * Math.sqrt(a / most);
      picture.add("circle", a > 0 ? "flat green" : "flat muted", { cx: x, cy: y, r: Math.max(r, 1) });
      if (n + 1 === state.neuron) frame(x - side / 2, y - side / 2, side, side, "purple");
    });
    title(lefts[0], below, word("neurons"));
  }

  return {
    draw(state, found) {
      const inked = found.x.some(Boolean);
      sheetAndPen(state, found, inked);
      bars(found, inked);
      neurons(state, found);
      const column = Array.from({ length: SIDE ** 2 }, (_, i) => W1[i * hidden + state.neuron - 1]);
      mosaic(picture, column, lefts[1], below, small, Math.max(...column.map(Math.abs)), SIGNS);
      frame(lefts[1], below, small);
      title(lefts[1], below, word("into", { neuron: state.neuron }));
      mosaic(
        picture,
        found.contributions,
        lefts[2],
        below,
        small,
        Math.max(...found.contributions.map(Math.abs), 1e-9),
        SIGNS,
      );
      frame(lefts[2], below, small);
      title(lefts[2], below, word("for", { digit: inked ? found.chosen : "…" }));
      legend();
      note.textContent = word(inked ? (state.centring === "on" ? "centred" : "lit") : "blind", {
        across: found.by[0],
        lower: found.by[1],
        lit: found.outputs.filter(Boolean).length,
        answer: found.answer,
        p: probability(found.probabilities[found.answer]),
      });
    },
    actions: { blank: () => ({ image: 0, right: 0, down: 0, drawing: "", centring: "on" }) },
    table: (state, { outputs, scores, probabilities, chosen, contributions }) => {
      const sum = (them) => them.reduce((total, each) => total + each, 0);
      const inked = sum(contributions);
      return [
        {
          caption: "digits",
          head: ["digit", "score", "probability", "part"],
          rows: scores.map((z, d) => [
            d,
            z,
            probabilities[d],
            outputs[state.neuron - 1] * W2[(state.neuron - 1) * 10 + d],
          ]),
        },
        {
          caption: "sums",
          head: ["raising", "lowering", "biases", "score"],
          rows: [
            [
              sum(contributions.filter((it) => it > 0)),
              sum(contributions.filter((it) => it < 0)),
              scores[chosen] - inked,
              scores[chosen],
            ],
          ],
        },
        {
          caption: "firing",
          head: ["neuron", "output", "weight", "product"],
          rows: outputs.flatMap((a, j) => (a > 0 ? [[j + 1, a, W2[j * 10 + chosen], a * W2[j * 10 + chosen]]] : [])),
        },
      ];
    },
    sentence(state, { x, probabilities, answer, chosen }) {
      const second = probabilities.reduce(
        (best, p, d) => (d !== answer && (best < 0 || p > probabilities[best]) ? d : best),
        -1,
      );
      const { image, right, down } = state;
      const said = { image, right, down, answer, second, digit: chosen, label: data.labels[image - 1] ?? "" };
      Object.assign(said, {
        p: probability(probabilities[answer]),
        p2: probability(probabilities[second]),
        named: probability(probabilities[chosen]),
      });
      if (!x.some(Boolean)) return ["empty", said];
      if (drawing(state) || !image) {
        if (state.digit === "answer") return [probabilities[answer] > data.sure ? "drawn" : "unsure", said];
        return [chosen === answer ? "agreed" : "named", said];
      }
      return [right || down ? "moved" : "test", said];
    },
    met: (state, { probabilities, chosen }) =>
      !state.image && Boolean(drawing(state)) && state.digit !== "answer" && probabilities[chosen] > data.sure,
  };
}
