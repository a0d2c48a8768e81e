/** All weights and biases of a network in tables, a table for each layer; each can be changed, by typing or by arrow keys. */
import { make } from "./element.js";

const [STEP, FAST] = [0.1, 10];

/**
 * Put the tables into `place`. `most` bounds a number on both sides, `label(layer, neuron, input)` names one (without an input:
 * a bias), `title(layer)` the table; `changed` is told of a number's place among the parameters and its value, `focused` of the
 * [layer, neuron] whose number has the focus, or of null.
 */
export function weightsTable(place, { most, label, title, changed, focused }) {
  let [shown, inputs] = ["", []];

  function field(at, name, neuron) {
    const take = (value) => {
      const wrong = !(Math.abs(value) <= most);
      input.setAttribute("aria-invalid", String(wrong));
      if (!wrong) changed(at, value);
    };
    const stepped = (event) => {
      const by = { ArrowUp: STEP, ArrowDown: -STEP }[event.key];
      if (!by) return;
      event.preventDefault();
      const value = Number(input.value) + by * (event.shiftKey ? FAST : 1);
      input.value = String(Number(Math.min(Math.max(value, -most), most).toFixed(4)));
      take(Number(input.value));
    };
    const left = () => {
      input.removeAttribute("aria-invalid");
      focused(null);
    };
    const input = make("input", {
      "type": "number",
      "min": -most,
      "max": most,
      "step": "any",
      "autocomplete": "off",
      "aria-label": name,
      "data-weight": at,
      "oninput": () => take(input.value.trim() === "" ? Number.NaN : Number(input.value)),
      "onkeydown": stepped,
      "onfocus": () => focused(neuron),
      "onblur": left,
    });
    inputs[at] = input;
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
    return make("details", {}, make("summary", {}, title(layer + 1)), box);
  }

  /** Tell whether the reader is typing here what is no number yet, or this very number. */
  const isTyped = (input, value) =>
    input === document.activeElement &&
    (input.getAttribute("aria-invalid") === "true" || Number(input.value) === value);

  return {
    /** Show the numbers of a network; one that the reader is typing stays as it is. */
    show(layers, theta) {
      const form = JSON.stringify(layers);
      if (form !== shown) {
        inputs = [];
        place.replaceChildren(...layers.map(table));
        shown = form;
      }
      for (const [at, input] of inputs.entries()) if (!isTyped(input, theta[at])) input.value = String(theta[at]);
    },
  };
}
