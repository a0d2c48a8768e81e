/** A network as JSON: written and read again; what does not fit is named. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { count } from "../../site_builder/browser/dense_network.js";
import { networkJson, readNetworkJson } from "../../site_builder/browser/network_json.js";

const limits = { hidden: 3, neurons: 16, classes: 2, weight: 100 };
const theta = (sizes) => Array.from({ length: count(sizes) }, (_, n) => n / 10 - 1);

test("what is written is read again", () => {
  for (const sizes of [
    [2, 2],
    [2, 3, 2],
    [2, 4, 1, 5, 2],
  ]) {
    const text = networkJson(sizes, theta(sizes));
    assert.deepEqual(readNetworkJson(text, limits), { sizes, theta: theta(sizes) });
  }
  assert.deepEqual(JSON.parse(networkJson([2, 3, 2], theta([2, 3, 2]))).W1, [
    [-1, -0.9, -0.8],
    [-0.7, -0.6, -0.5],
  ]);
});

test("what is wrong is named", () => {
  const good = JSON.parse(networkJson([2, 3, 2], theta([2, 3, 2])));
  const wrong = (change) => readNetworkJson(JSON.stringify({ ...good, ...change }), limits).wrong;
  assert.equal(readNetworkJson("{", limits).wrong[0], "broken");
  assert.deepEqual(readNetworkJson("null", limits).wrong, ["layers", "–"]);
  for (const layers of [
    [2],
    [3, 2],
    [2, 17, 2],
    [2, 0, 2],
    [2, 1, 1, 1, 1, 2],
    [2, 3, 3],
    [2, 3, 1],
    "2-3-2",
    undefined,
  ])
    assert.equal(wrong({ layers })[0], "layers", JSON.stringify(layers));
  assert.deepEqual(wrong({ W1: [[1, 2, 3]] }), ["part", "W1 (2, 3)"]);
  assert.deepEqual(wrong({ b2: [1] }), ["part", "b2 (2,)"]);
  assert.deepEqual(wrong({ b2: [1, 101] }), ["heavy", "101 (b2)"]);
  assert.deepEqual(wrong({ b1: [1, null, 2] }), ["heavy", "null (b1)"]);
  assert.equal(
    readNetworkJson('{"layers": [2, 2], "W1": [[1, 1e999], [0, 0]], "b1": [0, 0]}', limits).wrong[0],
    "heavy",
  );
});
