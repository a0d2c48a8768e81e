/** The small network that reads digits, whose weights are letters, and squares that show what it is about: of several figures. */
import { softmax } from "./activations.js";
import { squares } from "./hexadecimal.js";

const LEVELS = 8; // opacities of a mosaic
const layers = new WeakMap();

/** Unpack the weights, once: each is a letter, and 8 of 0 to f is none. */
export function unpacked(data) {
  if (!layers.has(data)) {
    const of = (text, step) => squares(text).map((level, n) => (level - 8) * step[n % step.length]);
    layers.set(data, [of(data.weights1, data.step1), of(data.weights2, data.step2)]);
  }
  return layers.get(data);
}

/** Read a digit: what the hidden neurons pass on, the scores, and the probabilities. */
export function forward(x, data) {
  const [W1, W2] = unpacked(data);
  const hidden = data.bias1.length;
  const sums = [...data.bias1];
  x.forEach((pixel, i) => {
    if (pixel) for (let j = 0; j < hidden; j++) sums[j] += pixel * W1[i * hidden + j];
  });
  const outputs = sums.map((z) => Math.max(z, 0));
  const scores = data.bias2.map((bias, d) => outputs.reduce((sum, a, j) => sum + a * W2[j * 10 + d], bias));
  return { outputs, scores, probabilities: softmax(scores) };
}

/**
 * Fill `count` times `count` squares by their numbers: full ones for what is above zero, in the first look, and flat ones for what is
 * below, in the second; at `most`, nothing shines through.
 */
export function mosaic(picture, values, left, above, width, most, look, count = 28) {
  const side = width / count;
  const paths = new Map();
  values.forEach((value, n) => {
    const level = Math.sign(value) * Math.ceil(LEVELS * Math.min(Math.abs(value) / most, 1));
    if (!level) return;
    const [x, y] = [left + (n % count) * side, above + Math.floor(n / count) * side];
    const high = level > 0 ? side : side / 2;
    paths.set(level, `${paths.get(level) ?? ""}M${x.toFixed(2)} ${y.toFixed(2)}h${side}v${high}h${-side}z`);
  });
  for (const [level, d] of paths)
    picture.add("path", `flat ${look[Number(level < 0)]}`, { d, "fill-opacity": Math.abs(level) / LEVELS });
}
