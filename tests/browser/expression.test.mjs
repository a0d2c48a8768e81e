/** Expressions that a reader types: read or refused at their place, as a graph with values and gradients, as Python, and laid out. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  LARGEST,
  MOST_DEPTH,
  MOST_LETTERS,
  MOST_NODES,
  NAMES,
  python,
  read,
} from "../../site_builder/browser/expression.js";
import { layout } from "../../site_builder/browser/graph_layout.js";
import { backward, forward, gradientsOf } from "../../site_builder/browser/passes.js";

const GIVEN = { a: 0.7, b: -1.3, c: 2.1 };
const worth = (text, given = GIVEN) => forward(read(text).nodes, given)[0];
const close = (one, other, least) => assert.ok(Math.abs(one - other) <= least, `${one} is not ${other}`);

/** Draw expressions as readers may type them; the same ones each time. */
function* random(count) {
  let seed = 5;
  const below = (n) => (seed = (seed * 48271) % 2147483647) % n;
  const some = (depth) => {
    const kind = below(depth ? 8 : 2);
    if (kind === 0) return NAMES[below(3)];
    if (kind === 1) return String(below(30) / 10);
    if (kind === 2) return `tanh(${some(depth - 1)})`;
    if (kind === 3) return `-${some(depth - 1)}`;
    const text = `${some(depth - 1)} ${"+-*×"[below(4)]} ${some(depth - 1)}`;
    return below(2) ? `(${text})` : text;
  };
  while (count) {
    const text = some(4);
    if (read(text).problem) continue;
    count--;
    yield text;
  }
}

test("products bind before sums, from left to right, and brackets before both", () => {
  const { a, b, c } = GIVEN;
  for (const [text, value] of [
    ["a", a],
    ["a + b*c", a + b * c],
    ["(a + b) * c", (a + b) * c],
    ["a - b - c", a - b - c],
    ["a - (b - c)", a - (b - c)],
    ["-a * b", -a * b],
    ["2 * -a", 2 * -a],
    ["a − −2", a + 2],
    ["a × b · c", a * b * c],
    ["TANH( A )", Math.tanh(a)],
    ["tanh(a) * tanh(a*b)", Math.tanh(a) * Math.tanh(a * b)],
    ["0,5*a + .25 + 1.5", 0.5 * a + 0.25 + 1.5],
    ["  ((((a))))\t", a],
  ])
    close(worth(text), value, 1e-15);
});

test("what is wrong is named at its place", () => {
  for (const [text, what, at, given] of [
    ["", "empty", 1, ""],
    ["   ", "empty", 1, ""],
    ["a / b", "unknown", 3, "/"],
    ["a + x2*b", "unknown", 5, "x2"],
    ["a + 😀", "unknown", 5, "😀"],
    ["a ** b", "operand", 4, "*"],
    ["a +", "end", 3, "+"],
    ["2a", "operation", 2, "a"],
    ["a (b)", "operation", 3, "("],
    ["(a b)", "operation", 4, "b"],
    ["1.2.3", "operation", 4, ".3"],
    ["a * (b + c", "open", 5, "("],
    ["a + b)", "close", 6, ")"],
    ["tanh a", "tanh", 1, "tanh"],
    ["10.5 * a", "large", 1, "10.5"],
    ["constructor", "unknown", 1, "constructor"],
  ]) {
    const { nodes, problem } = read(text);
    assert.deepEqual(problem, { what, at, given }, text);
    assert.deepEqual(nodes, []);
  }
});

test("there are bounds, and they are told", () => {
  const chain = (n) =>
    Array(n + 1)
      .fill("a")
      .join(" + ");
  assert.equal(read(chain(MOST_DEPTH)).problem, null);
  assert.deepEqual(read(chain(MOST_DEPTH + 1)).problem, { what: "deep", at: 1, given: MOST_DEPTH + 1 });
  const wide = (n) => Array.from({ length: n }, (_, k) => `(a*${k + 1})`).reduce((x, y) => `(${x}+${y})`);
  assert.equal(read("(a*2 + b*3) * (c*4 + a*5)").nodes.length, 14);
  const many = read("(a*2 + b*3) * (c*4 + a*5) + (b*6 - c*7)");
  assert.deepEqual(many.problem, { what: "many", at: 1, given: 20 });
  assert.ok(many.problem.given > MOST_NODES);
  assert.equal(read(wide(3)).problem, null);
  assert.equal(read("(".repeat(MOST_LETTERS + 1)).problem.what, "long");
  assert.equal(read(String(LARGEST)).problem, null);
});

test("equal parts are one value, and each stands before its parts", () => {
  const { nodes } = read("(a*b + c) * (a*b)");
  assert.deepEqual(
    nodes.map(({ name, text, users }) => [name ?? text, users.map((user) => user.name).join()]),
    [
      ["f", ""],
      ["e", "f"],
      ["d", "f,e"],
      ["c", "e"],
      ["a", "d"],
      ["b", "d"],
    ],
  );
  assert.equal(read("a*b + b*a").nodes.length, 5, "a·b and b·a are computed each");
  for (const text of random(200)) {
    const { nodes: all } = read(text);
    for (const { index, parts } of all) for (const part of parts) assert.ok(part.index > index, text);
    const others = all.filter(({ kind }) => kind !== "number");
    assert.equal(new Set(others.map(({ key }) => key)).size, others.length);
  }
});

test("as Python it is the same, and a part that is used again is named once", () => {
  for (const [text, code] of [
    ["(a*b + c) * (a*b)", "((d := a * b) + c) * d"],
    ["a - (b - c) - 2", "a - (b - c) - Value(2.0)"],
    ["tanh(a+b)*tanh(a+b)", "(e := tanh(a + b)) * e"],
    ["-a*0,5", "Value(-1.0) * a * Value(0.5)"],
    ["a*(b*c)", "a * (b * c)"],
    ["(a+b)*(a+b) - (a+b)", "(d := a + b) * d - d"],
  ])
    assert.equal(python(read(text).nodes), code);
});

test("gradients are those of small nudges", () => {
  const h = 1e-5;
  for (const text of random(300)) {
    const { nodes } = read(text);
    const values = forward(nodes, GIVEN);
    const gradients = gradientsOf(backward(nodes, values, false));
    for (const { kind, text: name, index } of nodes) {
      if (kind !== "name") continue;
      const [up, down] = [h, -h].map((by) => worth(text, { ...GIVEN, [name]: GIVEN[name] + by }));
      close(gradients[index], (up - down) / (2 * h), 1e-4 * Math.max(1, Math.abs(gradients[index])));
    }
  }
});

test("who waits for all has all; who passes on too early has passed on too little", () => {
  const { nodes } = read("(a*b + c) * (a*b)");
  const values = forward(nodes, { a: 2, b: -1, c: 5 });
  const right = backward(nodes, values, false);
  assert.deepEqual(
    right.map(({ node, sum, missing }) => [node.name ?? node.text, sum, missing.length]),
    [
      ["f", [1], 0],
      ["e", [-2], 0],
      ["d", [3, -2], 0],
      ["c", [-2], 0],
      ["a", [-1], 0],
      ["b", [2], 0],
    ],
  );
  const early = backward(nodes, values, true);
  assert.deepEqual(
    early.map(({ node, sum, missing }) => [node.name ?? node.text, sum, missing.map(({ name }) => name)]),
    [
      ["f", [1], []],
      ["d", [3], ["e"]],
      ["a", [-3], []],
      ["b", [6], []],
      ["e", [-2], []],
      ["c", [-2], []],
    ],
  );
  assert.deepEqual(
    early[4].reports.map(({ to, amount, late }) => [to.name ?? to.text, amount, late]),
    [
      ["d", -2, true],
      ["c", -2, false],
    ],
  );
  assert.deepEqual(gradientsOf(early), [1, -2, 1, -2, -3, 6]);
  for (const text of random(200)) {
    const { nodes: all } = read(text);
    const visits = backward(all, forward(all, GIVEN), true);
    assert.equal(new Set(visits.map(({ node }) => node)).size, all.length, text);
    if (!all.some(({ users, parts }) => parts.length && users.length > 1))
      assert.deepEqual(
        gradientsOf(visits).map((value) => value.toFixed(9)),
        gradientsOf(backward(all, forward(all, GIVEN), false)).map((value) => value.toFixed(9)),
      );
  }
});

test("no two values have one place, and arrows lead to the right", () => {
  for (const text of [...random(200), "a", "3", "(a*b + c) * (a*b)"]) {
    const { nodes } = read(text);
    const { columns, rows, places, ways } = layout(nodes);
    assert.equal(new Set(places.map(String)).size, nodes.length, text);
    assert.ok(columns <= MOST_DEPTH + 1 && rows <= MOST_NODES, text);
    for (const [x, y] of places) assert.ok(x > 0 && x < 1 && y > 0 && y < 1, text);
    for (const { from, to, points } of ways) {
      assert.deepEqual([points[0], points.at(-1)], [places[from.index], places[to.index]]);
      points.slice(1).forEach(([x], n) => {
        assert.ok(x > points[n][0], text);
      });
    }
  }
});
