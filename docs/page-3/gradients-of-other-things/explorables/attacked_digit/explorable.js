/** A digit whose pixels move by the same small size, with the signs of the gradient or of a coin, and what the small network reads. */
import { forward, mosaic, unpacked } from "../../../../../site_builder/browser/digit_network.js";
import { FULL, squares } from "../../../../../site_builder/browser/hexadecimal.js";
import { Generator } from "../../../../../site_builder/browser/numpy_random.js";

const MOST = 0.3; // of epsilon
const STEP = 0.01;
const COINS = new Generator(0).normals(28 * 28).map(Math.sign);
const SIGNS = ["orange", "blue"];

export const needs = ({ image }, { first_image }) => (image in first_image ? null : "images");

const textOf = ({ image }, { first_image, images }) => first_image[image] ?? images[image - 1];
const labelOf = ({ image }, { labels }) => labels[image - 1];

/** Give the slope of the loss for each pixel: back through the scores and the hidden neurons that are on. */
function slopes({ outputs, probabilities }, label, data) {
  const [W1, W2] = unpacked(data);
  const ds = probabilities.map((p, d) => p - Number(d === label));
  const dz = outputs.map((a, j) => (a > 0 ? ds.reduce((sum, each, d) => sum + each * W2[j * 10 + d], 0) : 0));
  return Array.from({ length: 28 * 28 }, (_, i) => dz.reduce((sum, each, j) => sum + each * W1[i * dz.length + j], 0));
}

const answerOf = ({ scores }) => scores.indexOf(Math.max(...scores));

export function compute(state, data) {
  const x = squares(textOf(state, data)).map((ink) => ink / FULL);
  const label = labelOf(state, data);
  const first = forward(x, data);
  const gradient = slopes(first, label, data);
  const signs = state.direction === "coin" ? COINS : gradient.map(Math.sign);
  const moved = x.map((pixel, i) => Math.min(Math.max(pixel + state.epsilon * signs[i], 0), 1));
  const after = forward(moved, data);
  const { probabilities } = after;
  const [before, loss] = [first.probabilities, -Math.log(probabilities[label])];
  return { x, gradient, moved, before, probabilities, loss, answer: answerOf(after) };
}

export const numbers = (state, data) => {
  const { weights1, weights2, step1, step2, bias1, bias2 } = data;
  const [image, label] = [textOf(state, data), labelOf(state, data)];
  return { ...state, image, label, weights1, weights2, step1, step2, bias1, bias2 };
};

export function open({ picture, data, word, shown, set, state: now }) {
  const { width, height } = picture;
  const small = Math.min(0.3 * width, 180);
  const size = Math.min(height - small - 120, 0.6 * width);
  const top = 24;
  const below = top + size + 34;
  const lefts = [0, 0.5, 1].map((part) => 2 + part * (width - small - 4));
  const track = picture.panel([30, below + small + 14, width - 30, height - 38], [0, MOST], [0, 1]);
  const tidy = (value) => Number(Math.min(Math.max(value, 0), MOST).toFixed(2));

  picture.handle(word("handle"), {
    at: () => track.at([now().epsilon, 0.5]),
    said: () => shown(now().epsilon),
    move: ([dx, dy]) => set({ epsilon: tidy(now().epsilon + STEP * (dx + dy)) }),
    pull: (x) => set({ epsilon: tidy(track.x.back(x)) }),
  });

  const written = (p) => (p > 0.9995 && p < 1 ? `> ${shown(0.999)}` : shown(p)); // nothing is certain
  const frame = (left, above, side) => picture.add("rect", "frame", { x: left, y: above, width: side, height: side });
  function sheet(values, left, above, side, most, looks, title) {
    mosaic(picture, values, left, above, side, most, looks);
    frame(left, above, side);
    picture.text(left, above - 7, title, { anchor: "start", look: "strong" });
  }

  function bars({ probabilities, answer }, label) {
    const left = size + 34;
    const wide = width - left - 50;
    const high = size / probabilities.length;
    picture.text(left - 16, top - 7, word("probability"), { anchor: "start", look: "strong" });
    probabilities.forEach((p, digit) => {
      const y = top + digit * high;
      const look = digit === answer ? "strong" : "ink";
      picture.text(left - 6, y + high / 2 + 5, String(digit), { anchor: "end", look });
      picture.add("rect", digit === label ? "ink inside" : "frame", {
        x: left,
        y: y + 2,
        width: wide,
        height: high - 4,
      });
      const color = digit === label ? "blue" : "orange";
      picture.add("rect", `flat ${color}`, { x: left, y: y + 2, width: wide * p, height: high - 4 });
      picture.text(width - 2, y + high / 2 + 5, shown(p, 2).replace(/.*×.*/, shown(0)), { anchor: "end", look });
    });
  }

  return {
    draw(state, found) {
      const { x, moved, gradient } = found;
      sheet(moved, 2, top, size, 1, ["ink"], word("moved"));
      bars(found, labelOf(state, data));
      sheet(x, lefts[0], below, small, 1, ["ink"], word("unchanged"));
      sheet(gradient, lefts[1], below, small, Math.max(...gradient.map(Math.abs)), SIGNS, word("gradient"));
      const change = moved.map((pixel, i) => pixel - x[i]);
      sheet(change, lefts[2], below, small, state.epsilon || 1, SIGNS, word("change"));
      track.line(
        [
          [0, 0.5],
          [MOST, 0.5],
        ],
        "ink thin",
      );
      for (const end of [0, 0.1, 0.2, MOST]) {
        const [at, y] = track.at([end, 0.5]);
        picture.text(at, y + 24, shown(end), { look: "muted" });
      }
    },
    table: (_, { before, probabilities }) => ({
      caption: "table",
      head: ["digit", "first", "last"],
      rows: probabilities.map((p, digit) => [digit, before[digit], p]),
    }),
    sentence(state, { before, probabilities, answer, loss, x, moved }) {
      const label = labelOf(state, data);
      const [p, p0] = [probabilities[answer], before[label]].map(written);
      const far = moved.reduce((sum, pixel, i) => sum + Math.abs(pixel - x[i]), 0) / x.length;
      const said = { image: state.image, label, answer, p, p0, loss, far, epsilon: state.epsilon };
      if (!state.epsilon) return ["still", said];
      if (state.direction === "coin") return [answer === label ? "coin" : "coin_wrong", said];
      return [answer === label ? "right" : "wrong", said];
    },
    met(state, { answer }) {
      const label = labelOf(state, data);
      const less = { ...state, epsilon: tidy(state.epsilon - STEP) };
      return state.direction === "gradient" && answer !== label && compute(less, data).answer === label;
    },
  };
}
