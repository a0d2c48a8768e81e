/** Lines of a network with one hidden layer, with the numbers filled in for one place of the result. No page. */

const FROM_X2 = ["dW1", "new_W1"]; // shown for the weight from the second input

/** Give the number that `worked` comes to. */
export function resultOf(name, v, i, h = 0) {
  if (name === "loss") return v.loss;
  if (FROM_X2.includes(name)) return v[name][1][h];
  if (/^(d|new_)W2/.test(name)) return v[name][h][0];
  return v[name][/^(d|new_)b/.test(name) ? 0 : i][/[12]$/.exec(name)[0] === "1" ? h : 0];
}

const bracketed = (value, write) => (value < 0 ? `(${write(value)})` : write(value));

/** Write a product of numbers, the negative ones in brackets behind the sign. */
export const product = (values, write) =>
  values.map((value, n) => (n ? bracketed(value, write) : write(value))).join(" × ");

/**
 * Give a line with its numbers: for the sample number `i` and the hidden neuron number `h`, or for one of its parameters.
 * `v` is what `run` of two_layers.js has found, `write` writes a number.
 */
export function worked(name, v, i, slip, write, h = 0) {
  const factor = (value) => bracketed(value, write);
  const times = (...values) => product(values, write);
  const sum = (terms) => terms.map((term, n) => (n && term.startsWith("−") ? `(${term})` : term)).join(" + ");
  const over = (f) => sum(v.X.map((_, n) => f(n)));
  const rise = (a) => `${factor(a)} × (1 − ${factor(a)})`;
  const minus = (a, b) => `${write(a)} − ${factor(b)}`;
  const step = (w, slope) => `${write(w)} − ${times(v.lr, slope)}`;
  const square = (n) => `(${minus(v.a2[n][0], v.y[n][0])})²`;
  const rises = [[], [rise(v.a1[i][h])], [`(${rise(v.a1[i][h])})²`]]; // by how often the slope is a factor
  const share = ` / ${v.N}`;
  const is = (key) => slip === key;
  const error = () => (is("sign") ? minus(v.y[i][0], v.a2[i][0]) : minus(v.a2[i][0], v.y[i][0]));
  const lines = {
    z1: () => `${sum(v.X[i].map((x, k) => times(x, v.W1[k][h])))} + ${factor(v.b1[0][h])}`,
    a1: () => `σ(${write(v.z1[i][h])})`,
    z2: () => `${sum(v.a1[i].map((a, k) => times(a, v.W2[k][0])))} + ${factor(v.b2[0][0])}`,
    a2: () => `σ(${write(v.z2[i][0])})`,
    loss: () => `(${v.a2.map((_, n) => square(n)).join(" + ")})${share}`,
    dL_da2: () => `${is("two") ? "" : "2 × "}(${error()})${is("mean") ? "" : share}`,
    da2_dz2: () => rise(v.a2[i][0]),
    dz2: () => times(v.dL_da2[i][0], v.da2_dz2[i][0]),
    dW2: () => over((n) => times(v.a1[n][h], v.dz2[n][0])),
    db2: () => over((n) => write(v.dz2[n][0])),
    da1: () => times(v.dz2[i][0], is("early") ? v.W2[h][0] - v.lr * v.dW2[h][0] : v.W2[h][0]),
    dz1: () => [write(v.da1[i][h]), ...rises[slip === "slope" ? 0 : slip === "twice" ? 2 : 1]].join(" × "),
    dW1: () => over((n) => times(v.X[n][1], v.dz1[n][h])),
    db1: () => over((n) => write(v.dz1[n][h])),
    new_W2: () => step(v.W2[h][0], v.dW2[h][0]),
    new_b2: () => step(v.b2[0][0], v.db2[0][0]),
    new_W1: () => step(v.W1[1][h], v.dW1[1][h]),
    new_b1: () => step(v.b1[0][h], v.db1[0][h]),
  };
  return lines[name]();
}
