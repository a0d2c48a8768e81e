/** Points as lines of text: read, refused with what is wrong, written, packed for an address. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  MOST_POINTS,
  packed,
  pointLines,
  readPoints,
  toldOf,
  unpacked,
} from "../../site_builder/browser/point_lines.js";

test("points are read with commas, semicolons and tabs, below a line of names", () => {
  const { points, problems } = readPoints("x,y,class\r\n0.5, -1.25, 0\n\n0,5; −2; 1\n1e0\t.25\t2\n");
  assert.deepEqual(problems, []);
  assert.deepEqual(points, [
    [0.5, -1.25, 0],
    [0.5, -2, 1],
    [1, 0.25, 2],
  ]);
});

test("each bad line is named with what stands there", () => {
  const text = "x,y,class\n1,2\n1,two,0\n1,,0\n11,0,0\n0,0,3\n0,0,-1\n0,0,0.5\n0,0,\n1,2,0\nx,y,class";
  const { points, problems } = readPoints(text);
  assert.deepEqual(points, [[1, 2, 0]]);
  assert.deepEqual(
    problems.map(({ line, what, given }) => [line, what, given]),
    [
      [2, "parts", "1,2"],
      [3, "number", "two"],
      [4, "number", ""],
      [5, "far", "11"],
      [6, "class", "3"],
      [7, "class", "-1"],
      [8, "class", "0.5"],
      [9, "class", ""],
      [11, "number", "x"],
    ],
  );
});

test("there is a bound, and it is told", () => {
  const { points, problems } = readPoints("0,0,0\n".repeat(MOST_POINTS + 2));
  assert.equal(points.length, MOST_POINTS);
  assert.deepEqual(
    problems.map(({ line, what }) => [line, what]),
    [[MOST_POINTS + 1, "many"]],
  );
});

test("a text without a point is wrong", () => {
  for (const text of ["", "hello", "x,y,class", "\n\n"])
    assert.deepEqual(
      readPoints(text).problems.map(({ what }) => what),
      ["none"],
      text,
    );
});

test("of many bad lines the first few are told, and how many more there are", () => {
  const word = (key, { line, more }) => `${key} ${line ?? more}`;
  const told = (count) => toldOf(readPoints("1,2\n".repeat(count)).problems, word);
  const five = [1, 2, 3, 4, 5].map((line) => `parts ${line}`);
  assert.deepEqual(told(5), five);
  assert.deepEqual(told(10_000), [...five, "more 9995"]);
});

test("what is written is read again", () => {
  const points = [
    [0.123, -10, 0],
    [0, 1, 2],
  ];
  assert.deepEqual(readPoints(pointLines(points)).points, points);
  assert.deepEqual(unpacked(packed(points)), points);
  assert.deepEqual(unpacked(packed([])), []);
});

test("another text of an address is refused", () => {
  for (const text of [
    "",
    "1_2",
    "1_2_3",
    "99999_0_0",
    "1_2_0.",
    "x",
    Array(MOST_POINTS + 1)
      .fill("0_0_0")
      .join("."),
  ])
    assert.equal(unpacked(text), null, text);
});
