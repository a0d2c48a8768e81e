/** A dense network as JSON: its sizes, and W1, b1, W2, b2, … by their names. No page. */
import { count, layersOf } from "./dense_network.js";

/** Write a network. */
export function networkJson(sizes, theta) {
  const parts = layersOf(sizes).map(({ inputs, neurons, weights, biases }, n) => {
    const rows = Array.from({ length: inputs }, (_, i) =>
      JSON.stringify(theta.slice(weights + i * neurons, weights + (i + 1) * neurons)),
    );
    const bias = JSON.stringify(theta.slice(biases, biases + neurons));
    return `  "W${n + 1}": [\n    ${rows.join(",\n    ")}\n  ],\n  "b${n + 1}": ${bias}`;
  });
  return `{\n  "layers": ${JSON.stringify(sizes)},\n${parts.join(",\n")}\n}`;
}

/**
 * Read a network. `limits` are those of the sizes and the weights: {hidden, neurons, classes, weight}.
 * @returns {{sizes?: number[], theta?: number[], wrong?: ["broken" | "layers" | "part" | "heavy", string]}} the network, or what is wrong, and where
 */
export function readNetworkJson(text, limits) {
  let given;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return { wrong: ["broken", String(error).replace(/^\w+: /, "")] };
  }
  const sizes = given?.layers;
  const isCount = (n, most) => Number.isInteger(n) && n >= 1 && n <= most;
  const fits =
    Array.isArray(sizes) &&
    sizes.length >= 2 &&
    sizes.length <= limits.hidden + 2 &&
    sizes[0] === 2 &&
    sizes.slice(1, -1).every((n) => isCount(n, limits.neurons)) &&
    sizes.at(-1) >= 2 &&
    isCount(sizes.at(-1), limits.classes);
  if (!fits) return { wrong: ["layers", JSON.stringify(sizes) ?? "–"] };
  const theta = Array(count(sizes));
  for (const [n, { inputs, neurons, weights, biases }] of layersOf(sizes).entries()) {
    const [W, b] = [given[`W${n + 1}`], given[`b${n + 1}`]];
    const isRow = (row) => Array.isArray(row) && row.length === neurons;
    if (!(Array.isArray(W) && W.length === inputs && W.every(isRow)))
      return { wrong: ["part", `W${n + 1} (${inputs}, ${neurons})`] };
    if (!isRow(b)) return { wrong: ["part", `b${n + 1} (${neurons},)`] };
    for (const [k, value] of [...W.flat(), ...b].entries()) {
      if (typeof value !== "number" || !(Math.abs(value) <= limits.weight))
        return { wrong: ["heavy", `${JSON.stringify(value)} (${k < W.flat().length ? "W" : "b"}${n + 1})`] };
      theta[k < inputs * neurons ? weights + k : biases + k - inputs * neurons] = value;
    }
  }
  return { sizes, theta };
}
