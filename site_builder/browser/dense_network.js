/** The package's `Network` forward: layers of ReLU neurons, softmax at the end. Its numbers stand in one row, W1, b1, W2, b2, …, as in `parameters`. No page. */
import { crossEntropy } from "./activations.js";

/** Give each layer's place among the numbers: how many inputs and neurons it has, where its weights begin, and its biases. */
export function layersOf(sizes) {
  let place = 0;
  return sizes.slice(1).map((neurons, n) => {
    const layer = { inputs: sizes[n], neurons, weights: place, biases: place + sizes[n] * neurons };
    place = layer.biases + neurons;
    return layer;
  });
}

/** Count the parameters of a network of these sizes. */
export const count = (sizes) => layersOf(sizes).reduce((sum, { inputs, neurons }) => sum + (inputs + 1) * neurons, 0);

/** Give the numbers with which a network starts: He's scale for random standard normal ones, and biases of 0. */
export const started = (sizes, random) =>
  layersOf(sizes).flatMap(({ inputs, neurons }) => {
    const scale = Math.sqrt(2 / inputs);
    const weights = random.normals(inputs * neurons).map((z) => z * scale);
    return [...weights, ...Array(neurons).fill(0)];
  });

/** Give the scores of the classes at each point: what goes into softmax. */
export function scoresOf(sizes, theta, points) {
  const layers = layersOf(sizes);
  return points.map((point) =>
    layers.reduce((a, { inputs, neurons, weights, biases }, n) => {
      const z = theta.slice(biases, biases + neurons);
      for (let i = 0; i < inputs; i++)
        if (a[i]) for (let j = 0; j < neurons; j++) z[j] += a[i] * theta[weights + i * neurons + j];
      return n < layers.length - 1 ? z.map((each) => Math.max(each, 0)) : z;
    }, point),
  );
}

/** Give the mean cross-entropy and the share that is right, as the package's `evaluate` does. */
export function evaluated(scores, y) {
  let [surprise, right] = [0, 0];
  scores.forEach((row, n) => {
    surprise += crossEntropy(row, y[n]);
    right += Number(row.indexOf(Math.max(...row)) === y[n]);
  });
  return [surprise / y.length, right / y.length];
}
