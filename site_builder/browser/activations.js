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
