/** The package's activation functions with their slopes, in its own stable forms. No page. */

/** Give the sigmoid without ever forming the exponential of a large number. */
export const sigmoid = (z) => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));
export const relu = (z) => Math.max(0, z);

/** Each function with its derivative, by its name. */
export const ACTIVATIONS = {
  sigmoid: [sigmoid, (z) => sigmoid(z) * (1 - sigmoid(z))],
  relu: [relu, (z) => Math.sign(relu(z))],
  tanh: [Math.tanh, (z) => 1 - Math.tanh(z) ** 2],
};

/** Give what softmax makes of a row of scores; the largest is subtracted first, so nothing overflows. */
export function softmax(scores) {
  const e = scores.map((score) => Math.exp(score - Math.max(...scores)));
  const total = e.reduce((sum, each) => sum + each, 0);
  return e.map((each) => each / total);
}

/** Give the surprise at the right class, from the scores: no logarithm of 0 is ever taken. */
export function crossEntropy(scores, right) {
  const most = Math.max(...scores);
  return Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0)) - (scores[right] - most);
}
