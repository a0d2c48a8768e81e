/** All weights and biases of a network in tables, a table for each layer; each can be changed, by typing or by arrow keys. */
import { make } from "./element.js";

const STEP = 0.1;

/**
 * Put the tables into `place`; `numberField` makes their fields. `most` bounds a number on both sides, `label(layer, neuron, input)` names one (without an input:
 * a bias), `title(layer)` the table; `changed` is told of a number's place among the parameters and its value, `refused` of what is
 * wrong with what was typed, `focused` of the [layer, neuron] whose number has the focus, or of null.
 */
export function weightsTable(place, { numberField, most, label, title, changed, refused, focused }) {
  let [shown, fields, numbers] = ["", [], []];

  function field(at, name, neuron) {
    const input = make("input", {
      "data-weight": at,
      "aria-label": name,
      "inputmode": "text", // a pad of digits may have no minus, and no buttons stand here
      "onfocus": () => focused(neuron),
      "onblur": () => focused(null),
    });
    const take = (value) => changed(at, value);
    fields[at] = { input, ...numberField(input, { least: -most, most, step: STEP, take, refuse: refused }) };
    return make("td", {}, input);
  }

  function table({ inputs: count, neurons, weights, biases }, layer) {
    const heading = (scope, text) => make("th", { scope }, text);
    const from = Array.from({ length: count }, (_, i) => `${layer ? "a" : "x"}${i + 1}`);
    const head = make("tr", {}, make("td"), ...[...from, "b"].map((name) => heading("col", name)));
    const rows = Array.from({ length: neurons }, (_, j) =>
      make(
        "tr",
        {},
        heading("row", String(j + 1)),
        ...from.map((name, i) => field(weights + i * neurons + j, label(layer + 1, j + 1, name), [layer, j])),
        field(biases + j, label(layer + 1, j + 1), [layer, j]),
      ),
    );
    const made = make("table", { class: "values" }, make("thead", {}, head), make("tbody", {}, ...rows));
    const box = make("div", { class: "explorable__table" }, made);
    return make("details", { ontoggle: refresh }, make("summary", {}, title(layer + 1)), box);
  }

  /** Write the numbers into the tables that are open: those of a closed one would cost as much. */
  function refresh() {
    for (const [at, { input, show }] of fields.entries()) if (input.closest("details").open) show(numbers[at]);
  }

  return {
    /** Show the numbers of a network; one that the reader is typing stays as it is. */
    show(layers, theta) {
      const form = JSON.stringify(layers);
      if (form !== shown) {
        fields = [];
        place.replaceChildren(...layers.map(table));
        shown = form;
      }
      numbers = theta;
      refresh();
    },
  };
}
