/** What the figures of the chapters say about a state, and which states reach their goals. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { SIZES } from "../../site_builder/browser/two_layers.js";
import { opened } from "./stage.mjs";

const AND = { w1: 1, w2: 1, b: -1.5, gate: "XOR" };
const NAND = { w1: -1, w2: -1, b: 1.5 };

test("a perceptron's correction is told until the reader changes something", async () => {
  const { step, said, looks } = await opened("page-1/perceptron-learning-rule", "learning");
  const corrected = step(AND);
  assert.equal(said(corrected)[0], "learning");
  assert(looks(corrected).includes("ring"));
  for (const change of [{ b: 0.1 }, { gate: "AND" }, NAND]) {
    const changed = { ...corrected, ...change };
    assert.notEqual(said(changed)[0], "learning", JSON.stringify(change));
    assert(!looks(changed).includes("ring"));
    assert.equal(said(step({ ...changed, gate: "XOR" }))[0], "learning");
  }
});

test("a correction that a field's limit cuts off is a correction", async () => {
  const { step, said } = await opened("page-1/perceptron-learning-rule", "learning");
  const corrected = step({ w1: -5, w2: 4.5, b: -4.8, gate: "OR" });
  assert.deepEqual([corrected.w2, corrected.b], [5, -3.8]);
  assert.equal(said(corrected)[0], "learning");
});

test("NAND is reached by the reader's hand, and not by the learning rule", async () => {
  const { step, met } = await opened("page-1/perceptron-learning-rule", "learning");
  assert(met({ ...AND, ...NAND }));
  let learned = { ...AND, gate: "NAND" };
  for (let turn = 0; turn < 60; turn++) learned = step(learned);
  assert(!met(learned));
  assert(met({ ...learned, ...NAND }));
});

test("a slope is what the shown output gives, as far as it is shown", async () => {
  const { said } = await opened("page-1/derivatives", "functions_and_derivatives");
  const number = (text) => Number(text.replace(/[()]/g, "").replace("−", "-"));
  const formulas = { sigmoid: (a) => a * (1 - a), tanh: (a) => 1 - a ** 2 };
  for (const [name, formula] of Object.entries(formulas)) {
    for (let tenths = -60; tenths <= 60; tenths++) {
      const [, { value, slope }] = said({ name, z: tenths / 10, eps: 1 });
      const last = 10 ** -(slope.split(".")[1]?.length ?? 0);
      assert(Math.abs(formula(number(value)) - number(slope)) < last, `${name}: ${value} does not give ${slope}`);
    }
  }
});

const HELD = [
  ["page-1/perceptron-learning-rule", "learning", AND],
  ["page-1/derivatives", "functions_and_derivatives", { name: "tanh", z: 1, eps: 0.5 }],
  ["page-2/deep-networks", "folding", { w1: 1, b1: 0, v1: 2, w2: 1, b2: -0.5, v2: -4, layers: 4 }, { wanted: 30 }],
  ["page-2/deep-networks", "fade", { hidden: "relu", factor: 1, depth: 10 }],
  ["page-2/optimizers", "three_walks", { x: 1, y: 1 }],
];

test("steps of a handle add up, though no picture is drawn between them", async () => {
  for (const [chapter, name, state, data] of HELD) {
    const { steps } = await opened(chapter, name, data);
    const ways = steps(state, [1, 0], [1, 0]);
    assert(ways.length > 0, name);
    for (const [once, twice] of ways) {
      for (const [symbol, value] of Object.entries(once)) {
        if (typeof value !== "number") continue;
        const apart = Math.abs(twice[symbol] - value - (value - state[symbol]));
        assert(apart < 0.051, `${name}: ${symbol} goes from ${state[symbol]} to ${value}, then to ${twice[symbol]}`);
      }
      assert.notDeepEqual(once, state, name);
    }
  }
});

test("ten slopes of tanh give what ten of the sigmoid give at most, up to one tenth on either side", async () => {
  const { met, found } = await opened("page-1/derivatives", "functions_and_derivatives");
  const at = (name, z) => ({ name, z, eps: 1 });
  const ten = (name, z) => found(at(name, z)).products.at(-1);
  const far = [...Array(61).keys()].map((tenths) => tenths / 10);
  const last = far.findLast((z) => ten("tanh", z) >= ten("sigmoid", 0));
  const reached = (name) => far.flatMap((z) => [z, -z]).filter((z) => met(at(name, z)));
  assert.deepEqual(reached("tanh"), [last, -last]);
  assert.deepEqual([...reached("sigmoid"), ...reached("relu")], []);
});

test("a forward pass goes line by line at the reader's pace, and begins anew when a number changes", async () => {
  const state = { x1: 0.5, x2: 0.8, neuron: "second" };
  for (const [name, [rows, columns]] of Object.entries(SIZES)) {
    for (let n = 0; n < rows * columns; n++) state[`${name}_${Math.floor(n / columns)}${n % columns}`] = 0.1 * n;
  }
  const { actions, said } = await opened("page-1/forward-propagation", "forward_numbers");
  const next = (now) => ({ ...now, ...actions.next(now) });
  const told = [];
  let now = state;
  for (let turn = 0; turn < 5; turn++) {
    now = next(now);
    told.push(said(now)[0]);
  }
  assert.deepEqual(told, ["z1", "a1", "z2", "a2", "z1"]);
  now = { ...next(now), x1: 0.4 };
  assert.equal(said(now)[0], "hidden");
  assert.equal(said(next(now))[0], "z1");
});

test("a whole step changes each of the thirteen numbers", async () => {
  const numbers = Object.fromEntries(
    Object.entries(SIZES).flatMap(([name, [rows, columns]]) =>
      Array.from({ length: rows * columns }, (_, n) => [
        `${name}_${Math.floor(n / columns)}${n % columns}`,
        0.3 - 0.1 * n,
      ]),
    ),
  );
  const { step } = await opened("page-1/backpropagation-in-arrays", "backward_pass");
  let now = { ...numbers, sample: "all", lr: 1, slip: "none", nudged: "W1_00", dw: 0.1, pace: "line" };
  for (let line = 0; now.count !== 1; line++) {
    assert(line < 20, "the update comes after the lines");
    now = step(now);
  }
  for (const [name, before] of Object.entries(numbers)) assert.notEqual(now[name], before, name);
});

const VALLEY = { x: [1, 2, 3], y: [5, 7, 9], nudge: 0.001, low: 0.01, limit: 50 };
const START = { surface: "linear", w: 0, b: 0 };

test("a step has brought the loss down only where it is lower", async () => {
  const { said } = await opened("page-1/gradient-descent", "landscape", VALLEY);
  for (const [lr, key] of Object.entries({ 0: "higher", 0.01: "lower", 0.1: "lower" })) {
    assert.equal(said({ ...START, lr: Number(lr), steps: 1 })[0], key, `at the rate ${lr}`);
  }
});

test("a loss that is low enough is not written like one that is not", async () => {
  const { said, met } = await opened("page-1/gradient-descent", "landscape", VALLEY);
  const [below, above] = [
    { ...START, lr: 0.165, steps: 47 },
    { ...START, lr: 0.17, steps: 46 },
  ];
  assert.deepEqual([met(below), met(above)], [true, false]);
  assert.notEqual(said(below)[1].loss, said(above)[1].loss);
});

test("on the plateau of a sigmoid's squared error, two hundred steps lead nowhere", async () => {
  const rain = { ...VALLEY, clouds: [0, 0.5, 1], rain: [0.2, 0.5, 0.8], bottom: [2.7726, -1.3863] };
  const { said, table } = await opened("page-1/gradient-descent", "landscape", rain);
  const far = { surface: "sigmoid", w: 4, b: 6, lr: 0.1, steps: 200 };
  const [key, { steps }] = said(far);
  assert.deepEqual([key, steps], ["plateau", "200"]);
  const [last, w, b] = table(far)[0].rows.at(-1);
  assert.equal(last, 200);
  assert(Math.abs(w - 4) < 0.05 && Math.abs(b - 6) < 0.05, `the path ends at ${w}, ${b}`);
  assert.equal(said({ ...far, surface: "cross_entropy", lr: 0.5 })[0], "low");
  assert.notEqual(said({ ...START, lr: 0.1, steps: 200 })[0], "plateau");
});

test("a fold of more pieces than twice as many takes more than one number", async () => {
  const { met } = await opened("page-2/deep-networks", "folding", { wanted: 30 });
  const tent = { w1: 1, b1: 0, v1: 2, w2: 1, b2: -0.5, v2: -4, layers: 4 };
  for (const symbol of ["w1", "b1", "v1", "w2", "b2", "v2"]) {
    for (let value = -8; value <= 8; value += 0.1) assert.equal(met({ ...tent, [symbol]: value }), false, symbol);
  }
  const twoSlopes = { w1: -3, b1: 1, v1: 1, w2: 3, b2: -2, v2: 1, layers: 4 };
  assert.equal(met(twoSlopes), true);
  assert.equal(met({ ...twoSlopes, layers: 5 }), false);
});

test("He's size gets through ten layers, and is not the largest that does", async () => {
  const { met } = await opened("page-2/deep-networks", "fade");
  const largest = (depth, hidden = "relu") =>
    Array.from({ length: 76 }, (_, n) => Number((0.25 + 0.05 * n).toFixed(2))).filter((factor) =>
      met({ hidden, factor, depth }),
    );
  assert.deepEqual(largest(10), [1.05]);
  assert.deepEqual(largest(16), [1]);
  assert.deepEqual(largest(9), []);
  assert.deepEqual(largest(10, "sigmoid"), []);
});

test("the factor alone makes the surprise large", async () => {
  const { met } = await opened("page-2/learning-with-cross-entropy", "prediction_minus_target");
  const scores = { z0: 2, z1: 1, z2: 0, factor: 1, shift: 0, right: "1", form: "stable" };
  assert.equal(met({ ...scores, factor: 7.5 }), false);
  assert.equal(met({ ...scores, factor: 8.5 }), true);
  assert.equal(met({ ...scores, factor: 10, right: "2" }), false);
  assert.equal(met({ ...scores, shift: 1000, form: "textbook" }), false);
});

test("a quarter of the distance takes sixteen samples, not a few less by chance", async () => {
  const { met } = await opened("page-2/mini-batch-gradient-descent", "rough_gradients");
  const sizes = Array.from({ length: 64 }, (_, n) => n + 1);
  assert.deepEqual(
    sizes.filter((size) => met({ w1: 0, w2: 0, draws: 60, size })),
    [16],
  );
});

test("a digit that is read as it was meant is not told as if it were another", async () => {
  const data = {
    weights1: "",
    weights2: "",
    step1: [1],
    step2: [1],
    bias1: [],
    bias2: [],
    first_image: {},
    labels: [],
    sure: 0.8,
  };
  const { sentence } = await opened("page-2/mnist", "own_digit", data);
  const state = { image: 0, digit: "3", right: 0, down: 0, centring: "off", neuron: 1 };
  const found = { x: [1], by: [0, 0], outputs: [1], probabilities: [0, 0.1, 0, 0.9], answer: 3, chosen: 3 };
  assert.equal(sentence(state, found)[0], "agreed");
  assert.equal(sentence({ ...state, digit: "1" }, { ...found, chosen: 1 })[0], "named");
  assert.equal(sentence({ ...state, digit: "answer" }, found)[0], "drawn");
  const between = { ...found, probabilities: [0, 0.4, 0, 0.6] };
  const [key, { answer, second }] = sentence({ ...state, digit: "answer" }, between);
  assert.deepEqual([key, answer, second], ["unsure", 3, 1]);
});

test("an empty sheet gets no answer, and ink that is brought to the middle gets the same as other ink", async () => {
  const { actions, sentence, looks } = await opened("page-2/mnist", "own_digit", {
    weights1: "",
    weights2: "",
    step1: [1],
    step2: [1],
    bias1: [],
    bias2: [0, 1],
    first_image: {},
    labels: [],
    sure: 0.8,
  });
  const state = { right: 0, down: 0, neuron: 1, ...actions.blank(), digit: "1" };
  const found = { x: [1], by: [3, 0], outputs: [1], probabilities: [0, 0.1, 0, 0.9], answer: 3, chosen: 1 };
  for (const centring of ["on", "off"]) {
    assert.equal(sentence({ ...state, centring }, found)[0], "named");
    assert.equal(sentence({ ...state, centring, digit: "answer" }, found)[0], "drawn");
  }
  assert.equal(sentence(state, { ...found, x: [0] })[0], "empty");
  assert.equal(looks(state).filter((look) => look === "flat blue").length, 1); // the legend's
});
