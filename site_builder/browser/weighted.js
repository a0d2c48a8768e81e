/** A small network whose weights the reader sets. No page; the builder computes the same, in `sources/weighted.py`. */

/** Compute each layer's sums and outputs; `numbers` are, neuron by neuron, its weights and its bias. */
export function forward({ layers, activation }, numbers, inputs) {
  let values = inputs;
  let sums = [];
  let at = 0;
  for (const width of layers.slice(1)) {
    sums = Array.from({ length: width }, () => {
      const z = values.reduce((sum, x) => sum + x * numbers[at++], 0);
      return z + numbers[at++];
    });
    values = sums.map((z) => (activation === "step" ? Number(z >= 0) : 1 / (1 + Math.exp(-z))));
  }
  return { sums, outputs: values };
}

/** Tell for each case what the network gives, what is wanted, and whether both are on the same side. */
export function meet(net, numbers) {
  const inputs = net.layers[0];
  return net.cases.map((row) => {
    const { sums, outputs } = forward(net, numbers, row.slice(0, inputs));
    const wanted = row.slice(inputs);
    return {
      inputs: row.slice(0, inputs),
      sums,
      outputs,
      wanted,
      right: wanted.every((y, k) => (outputs[k] - 0.5) * (y - 0.5) > 0), // a half is on no side
    };
  });
}

/** Name each number to set: its neuron, and its place there; a place -1 is the bias. */
export function numbersToSet(layers) {
  const found = [];
  for (let depth = 1; depth < layers.length; depth++) {
    for (let neuron = 0; neuron < layers[depth]; neuron++) {
      for (let place = 0; place <= layers[depth - 1]; place++) {
        found.push({
          hidden: depth < layers.length - 1,
          neuron: layers[depth] > 1 ? neuron + 1 : 0,
          layer: depth,
          place: place < layers[depth - 1] ? place : -1,
        });
      }
    }
  }
  return found;
}

/** Give the key of what is wrong with all cases that are not met, where they have that in common. */
export function cause(cases) {
  const wrong = cases.filter(({ right }) => !right);
  if (!wrong.length || wrong.some(({ wanted }) => wanted.length > 1)) return null;
  if (wrong.every(({ wanted }) => wanted[0] < 0.5)) return "tooOften";
  if (wrong.every(({ wanted }) => wanted[0] >= 0.5)) return "tooSeldom";
  return null;
}
