/** What figures of Page 2 say about a state, and which states reach their goals. */
import assert from "node:assert/strict";
import { test } from "node:test";

const DOCS = "../../docs/page-2";

/** Stands for whatever a figure draws with: each of its parts is a number, and a function that gives it again. */
const anything = new Proxy(() => anything, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => 1 : anything),
});

globalThis.document = anything;

async function opened(name, data = {}) {
  const { compute, open } = await import(`${DOCS}/${name}/explorable.js`);
  const { met, sentence } = open({ picture: anything, data, word: String, shown: String, set() {} });
  return {
    compute: (state) => compute(state, data),
    met: (state) => met(state, compute(state, data)),
    sentence: (state, found) => sentence(state, found)[0],
  };
}

test("a fold of more pieces than twice as many takes more than one number", async () => {
  const { met } = await opened("deep-networks/explorables/folding", { wanted: 30 });
  const tent = { w1: 1, b1: 0, v1: 2, w2: 1, b2: -0.5, v2: -4, layers: 4 };
  for (const symbol of ["w1", "b1", "v1", "w2", "b2", "v2"]) {
    for (let value = -8; value <= 8; value += 0.1) assert.equal(met({ ...tent, [symbol]: value }), false, symbol);
  }
  const twoSlopes = { w1: -3, b1: 1, v1: 1, w2: 3, b2: -2, v2: 1, layers: 4 };
  assert.equal(met(twoSlopes), true);
  assert.equal(met({ ...twoSlopes, layers: 5 }), false);
});

test("He's size gets through ten layers, and is not the largest that does", async () => {
  const { met } = await opened("deep-networks/explorables/fade");
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
  const { met } = await opened("softmax-and-cross-entropy/explorables/prediction_minus_target");
  const scores = { z0: 2, z1: 1, z2: 0, factor: 1, shift: 0, right: "1", form: "stable" };
  assert.equal(met({ ...scores, factor: 7.5 }), false);
  assert.equal(met({ ...scores, factor: 8.5 }), true);
  assert.equal(met({ ...scores, factor: 10, right: "2" }), false);
  assert.equal(met({ ...scores, shift: 1000, form: "textbook" }), false);
});

test("a quarter of the distance takes sixteen samples, not a few less by chance", async () => {
  const { met } = await opened("mini-batch-gradient-descent/explorables/rough_gradients");
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
  };
  const { sentence } = await opened("mnist/explorables/own_digit", data);
  const state = { image: 0, digit: "3", right: 0, down: 0, centring: "off", neuron: 1 };
  const found = { x: [1], by: [0, 0], outputs: [1], probabilities: [0, 0.1, 0, 0.9], answer: 3, chosen: 3 };
  assert.equal(sentence(state, found), "agreed");
  assert.equal(sentence({ ...state, digit: "1" }, { ...found, chosen: 1 }), "named");
  assert.equal(sentence({ ...state, digit: "answer" }, found), "drawn");
});
