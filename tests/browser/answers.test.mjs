/** What readers type is understood, whatever their language, and judged by what it means. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { judge, numbers, shape } from "../../site_builder/browser/answers.js";

test("numbers, in each way in which people write them", () => {
  for (const [text, ...wanted] of [
    ["0,35", 0.35],
    [".5", 0.5],
    ["−2", -2],
    ["1e-3", 0.001],
    ["1/3", 1 / 3],
    ["-1 / 4", -0.25],
    ["1,5 × 10⁻³", 0.0015],
    ["1.5*10^-3", 0.0015],
    ["2·10**2", 200],
    ["35 %", 0.35, 35],
    ["0.5%", 0.005],
    ["1 %", 0.01],
    ["4 per cent", 0.04, 4],
    ["4 persen", 0.04, 4],
    ["130 kg", 130],
    ["4 percentage points", 4],
    ["0,67 lr", 0.67],
    ["96 weights", 96],
    ["½", 0.5],
    ["−¾", -0.75],
    ["1½", 1.5],
    ["10^3", 1000],
    ["2**8", 256],
    ["2⁸", 256],
    ["10⁻²", 0.01],
    ["17*2", 34],
    ["784 × 128 + 128", 100480],
    ["784*128+1", 100353],
    ["2 · 3 · 10²", 600],
    ["1 - 0,25 - 0,25", 0.5],
    ["3 * -2", -6],
    ["-2^2", -4],
    ["1e-3 + 1", 1.001],
    ["4x4", 16],
    ["4 x 3", 12],
    ["9,5 x 10-7", 9.5e-7, 88],
    ["1,000 * 2", 2, 2000],
    ["1,234", 1.234, 1234],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.234.567", 1234567],
    ["12 000", 12000],
    ["1 234 567,5", 1234567.5],
    ["- 5", -5],
    ["sqrt(4)", 2],
    ["1/sqrt(16)", 0.25],
    ["Sqrt(1/4) * 3", 1.5],
    ["np.sqrt(0,25)", 0.5],
    ["√16 + 1", 5],
    ["√(2·8)", 4],
    ["-sqrt(sqrt(16))", -2],
    ["sqrt(4)^3", 8],
    ["sqrt(1.577536)", 1.256],
    ["2 · sqrt(10^-6)", 0.002],
  ]) {
    assert.deepEqual(numbers(text), wanted, text);
  }
  for (const text of [
    "",
    "1,2,3",
    "1/0",
    "(4, 2)",
    "1e999",
    "1e999/1e999",
    "4 2",
    "1 1/2",
    "1 2345",
    "1+",
    "*2",
    "2^",
    "2*n",
    "4 x",
    "3v",
    "2 pi",
    "6 ribu",
    "6 ribu rupiah",
    "half a kilo",
    "sqrt",
    "sqrt()",
    "sqrt(-1)",
    "sqrt(2)3",
    "2sqrt(3)",
    "sqrt((2))",
    "sqrt(n)",
    "sqrt(2",
    "asqrt(4)",
    `${"sqrt(".repeat(60)}`,
    "0^-1",
  ])
    assert.deepEqual(numbers(text), [], text);
});

test("shapes, in each way in which people write them", () => {
  for (const text of ["(4, 3)", "4,3", "[4,3]", "4x3", "4 × 3", "4 * 3", " ( 4 , 3 ) ", "4 3"])
    assert.equal(shape(text), "4,3", text);
  for (const text of ["(4,)", "4", "4,", "[4]"]) assert.equal(shape(text), "4", text);
  assert.equal(shape("()"), "");
  for (const text of ["", "a", "4.5", "(4, n)", "-4"]) assert.equal(shape(text), null, text);
});

const right = { kind: "number", value: "0.35", tolerance: 0.005 };
const wrong = [{ kind: "number", value: "0.65", tolerance: 0.005 }];

test("a number is right within the tolerance, and what is wrong is said", () => {
  for (const [typed, state, said, place] of [
    ["0,35", "right", "right", -1],
    ["0.3549", "right", "right", -1],
    ["7/20", "right", "right", -1],
    ["0.37", "nearly", "rounding", -1],
    ["0.65", "wrong", "tooLarge", 0],
    ["-0.35", "wrong", "sign", -1],
    ["0.9", "wrong", "tooLarge", -1],
    ["", "wrong", "nothing", -1],
    ["(4, 2)", "wrong", "noNumber", -1],
  ]) {
    assert.deepEqual(judge(typed, right, wrong), { state, said, wrong: place }, typed);
  }
});

test("only a point that stands somewhere is said to be misplaced; else how many times the answer is", () => {
  for (const [wanted, tolerance, typed, said, times] of [
    ["0.35", 0.005, "3.5", "power", 10],
    ["0.35", 0.005, "350", "power", 1000],
    ["-1", 0, "-10", "times", 10],
    ["400", 0, "4", "part", 100],
    ["400", 0, "0.4", "power", 1000],
    ["0.66", 0.005, "66", "percent", 100],
    ["-0.66", 0.005, "-66", "power", 100],
    ["9.5e-7", 5e-9, "0", "notZero"],
    ["-9.5e-7", 5e-9, "0.0", "notZero"],
    ["9.5e-7", 5e-9, "9.5e-6", "power", 10],
    ["9.5e-7", 5e-9, "1e-9", "tooSmall"],
    ["0.1", 0, "0", "tooSmall"],
    ["0", 0, "10", "tooLarge"],
  ]) {
    const found = judge(typed, { kind: "number", value: wanted, tolerance });
    assert.deepEqual([found.state, found.said, found.values?.times], ["wrong", said, times], `${typed} for ${wanted}`);
  }
});

test("what is rounded too much is right so far, and a foreseen answer keeps its reason however it is rounded", () => {
  const foreseen = [
    { kind: "number", value: "0.65", tolerance: 0.005 },
    { kind: "number", value: "0.37", tolerance: 0.005 },
    { kind: "number", value: "-8", tolerance: 0 },
  ];
  for (const [typed, state, said, place] of [
    ["0,4", "nearly", "coarse", -1],
    ["0.3", "nearly", "coarse", -1], // of 0.3451, which the page writes 0.35
    ["35%", "right", "right", -1],
    ["40 %", "wrong", "tooLarge", -1], // as exact as the page
    ["4e-1", "nearly", "coarse", -1],
    ["1/3", "nearly", "rounding", -1], // nothing is rounded in it
    ["0", "wrong", "tooSmall", -1],
    ["1", "wrong", "tooLarge", -1],
    ["0.37", "wrong", "tooLarge", 1],
    ["0.7", "wrong", "tooLarge", -1], // one digit may be of any other mistake
    ["-0.4", "wrong", "signCoarse", -1],
  ]) {
    assert.deepEqual(judge(typed, right, foreseen), { state, said, wrong: place }, typed);
  }
  const slope = { kind: "number", value: "-7.96", tolerance: 0.005 };
  assert.deepEqual(judge("-8", slope, foreseen), { state: "wrong", said: "tooFar", wrong: 2 });
  assert.equal(judge("-6", slope).said, "tooNear"); // smaller in size, though the larger number
  assert.equal(judge("5", slope).said, "tooLarge");
  assert.equal(judge("8", slope).said, "signCoarse"); // -8 would not be right either
  assert.equal(judge("-8", slope).said, "coarse");
  assert.equal(judge("1,2", { kind: "number", value: "1234", tolerance: 0 }).said, "tooSmall");
  assert.equal(judge("1.0e-6", { kind: "number", value: "9.5e-7", tolerance: 5e-9 }).said, "coarse");
});

test("two digits are enough everywhere, and that they are rounded is said", () => {
  for (const [typed, value, tolerance, said] of [
    ["0.88", "0.875", 0.0005, "rounded"],
    ["0,13", "0.125", 0.0005, "rounded"],
    ["0.13", "0.125", 0.005, "rounded"],
    ["0.1249", "0.125", 0.0005, "right"],
    ["1/8", "0.125", 0.0005, "right"],
    ["0.12", "0.125", 0.0005, "rounded"], // which lies between the two
    ["88%", "0.881", 0.0005, "rounded"],
    ["12", "12.4", 0.05, "rounded"],
    ["-0.036", "-0.0357", 0.00005, "rounded"],
    ["0.3", "0.32", 0.005, "coarse"],
    ["0.87", "0.881", 0.0005, "tooSmall"],
    ["1.0", "0.96", 0.005, "coarse"], // a whole is no share
    ["1.00", "0.996", 0.0005, "coarse"],
    ["100", "99.6", 0.05, "coarse"],
    ["4.6e3", "4636", 0, "coarse"], // what is counted is counted
    ["10", "12.4", 0.05, "tooSmall"],
  ])
    assert.equal(judge(typed, { kind: "number", value, tolerance }).said, said, `${typed} for ${value}`);
  const alike = [{ kind: "number", value: "0.884", tolerance: 0.0005 }];
  assert.equal(judge("0.88", { kind: "number", value: "0.875", tolerance: 0.0005 }, alike).said, "coarse");
});

test("the reason of a foreseen answer is given to that answer alone", () => {
  const right = { kind: "number", value: "0.4", tolerance: 0.0005 };
  for (const [typed, value, tolerance, place] of [
    ["0.5", "0.47", 0.005, -1],
    ["0.47", "0.47", 0.005, 0],
    ["0.472", "0.47", 0.005, 0],
    ["150", "149.5", 0.05, -1],
    ["149.5", "149.5", 0.05, 0],
    ["0.33", "0.333", 0.0005, 0], // two digits of it
    ["0.3", "0.333", 0.0005, -1],
  ])
    assert.equal(judge(typed, right, [{ kind: "number", value, tolerance }]).wrong, place, `${typed} beside ${value}`);
});

test("a number that may mean two is told no direction that one of them lacks", () => {
  const price = { kind: "number", value: "170", tolerance: 0.5 };
  assert.deepEqual(judge("32,000", price, []), { state: "wrong", said: "", wrong: -1 });
  assert.equal(judge("32000", price).said, "tooLarge");
  assert.equal(judge("101,632", { kind: "number", value: "101770", tolerance: 0 }).said, "tooSmall");
});

test("of a foreseen answer, nothing is said about its point", () => {
  const ratio = { kind: "number", value: "0.316", tolerance: 0.005 };
  const turned = { kind: "number", value: "3.162", tolerance: 0.01 };
  assert.deepEqual(judge("3.16", ratio, [turned]), { state: "wrong", said: "tooLarge", wrong: 0 });
  assert.equal(judge("3.16", ratio).said, "power");
});

test("of a rough guess, nothing is said about rounding", () => {
  const guess = { kind: "number", value: "0.81", tolerance: 0.06 };
  assert.equal(judge("0.86", guess).state, "right");
  assert.deepEqual(judge("0.52", guess), { state: "wrong", said: "tooSmall", wrong: -1 });
});

test("a share in percent is read as the share, and where percent are asked for, as their number", () => {
  const half = { kind: "number", value: "0.5", tolerance: 0.005 };
  assert.equal(judge("50%", half).state, "right");
  assert.equal(judge("0.5%", half).said, "power");
  assert.equal(judge("3%", { kind: "number", value: "3", tolerance: 0 }).state, "right");
});

test("a fraction is no number of thousands", () => {
  for (const typed of ["0.256", "0,256", "-0.256", "00.256"]) {
    assert.equal(judge(typed, { kind: "number", value: "256", tolerance: 0 }).state, "wrong", typed);
  }
  assert.equal(judge("1.256", { kind: "number", value: "1256", tolerance: 0 }).state, "right");
});

test("a full stop behind a word is no part of it", () => {
  const fruit = { kind: "text", value: "mango" };
  for (const typed of ["mango", "Mango.", "“mango”!".replace(/[“”]/g, '"')])
    assert.equal(judge(typed, fruit).state, "right");
  assert.equal(judge("man.go", fruit).state, "wrong");
});

test("a whole number is right or not", () => {
  const four = { kind: "number", value: "4.0", tolerance: 0 };
  assert.equal(judge("4", four).state, "right");
  assert.equal(judge("4,0", four).state, "right");
  assert.equal(judge("4.01", four).state, "wrong");
  assert.equal(judge("0", { kind: "number", value: "0.0", tolerance: 0 }).state, "right");
});

test("a shape, and how it is missed", () => {
  const shape43 = { kind: "shape", value: "4,3", tolerance: 0 };
  const flat = { kind: "shape", value: "3", tolerance: 0 };
  assert.deepEqual(judge("(4,3)", shape43), { state: "right", said: "right", wrong: -1 });
  assert.equal(judge("(3, 4)", shape43).said, "transposed");
  assert.equal(judge("(12,)", shape43).said, "dimensions");
  assert.equal(judge("(4, 4)", shape43).said, "sizes");
  assert.equal(judge("a", shape43).said, "noShape");
  assert.deepEqual(judge("3", shape43, [flat]), { state: "wrong", said: "dimensions", wrong: 0 });
  assert.equal(judge("(3, 3)", { kind: "shape", value: "3,3", tolerance: 0 }).state, "right");
});

test("a shape is right however it is written, and how Python writes it is said", () => {
  for (const [value, typed, shape] of [
    ["4", "4", "(4,)"],
    ["4", "(4)", "(4,)"],
    ["5,4", "5 4", "(5, 4)"],
    ["5,4", "5×4", "(5, 4)"],
  ]) {
    const wanted = { state: "right", said: "asTuple", wrong: -1, values: { shape } };
    assert.deepEqual(judge(typed, { kind: "shape", value, tolerance: 0 }), wanted, typed);
  }
  for (const [value, typed] of [
    ["4", "( 4, )"],
    ["5,4", "(5,4)"],
    ["", "()"],
  ])
    assert.equal(judge(typed, { kind: "shape", value, tolerance: 0 }).said, "right", typed);
});

test("a text does not depend on how it is spaced", () => {
  const text = { kind: "text", value: "[0 1 1]", tolerance: 0 };
  for (const typed of ["[0 1 1]", "0, 1, 1", "[0,1,1]"]) assert.equal(judge(typed, text).state, "right", typed);
  assert.deepEqual(judge("[0 1 0]", text), { state: "wrong", said: "", wrong: -1 });
  assert.equal(judge("true", { kind: "text", value: "True", tolerance: 0 }).state, "right");
});

test("an answer without end is judged at once", () => {
  const long = 1_000_000; // what takes the square of it would not be done today
  for (const text of [
    `1${" ".repeat(long)}!`,
    "1 x ".repeat(long / 4),
    "9".repeat(long),
    "1x10^".repeat(long / 5),
    "1,".repeat(long / 2),
  ]) {
    for (const kind of ["number", "shape", "text"]) {
      assert.notEqual(judge(text, { kind, value: kind === "number" ? "3" : "2,3", tolerance: 0.1 }).state, "right");
    }
  }
});
