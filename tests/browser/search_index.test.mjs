/** A small tutorial, searched. MiniSearch is the real one; the stem of a word is its first four letters. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { Index } from "../../site_builder/browser/search_index.js";

const MiniSearch = createRequire(import.meta.url)("../../site_builder/vendor/minisearch/minisearch.js");
const TOOLS = { MiniSearch, stem: (word) => word.slice(0, 4), stopWords: ["the", "is", "what", "a", "of", "how"] };

function page(address, title, sections = [], more = {}) {
  const row = ([name, heading, text = "", aside = "", strong = "", code = ""]) => [
    name,
    heading,
    text,
    aside,
    strong,
    code,
  ];
  return { address, sections: [["top", title, "", "", "", ""], ...sections.map(row)], ...more };
}

const PAGES = [
  page("neuron/", "What is a neuron", [
    ["sum", "The weighted sum", "Multiply each input by its weight and add.", "", "weight"],
  ]),
  page("perceptron/", "Perceptron", [
    [
      "rule",
      "A rule",
      "The rule shifts the weights.",
      "Recap: the bias shifts the line.",
      "",
      "np.random.seed bias_value",
    ],
    ["bias", "Why a bias", "A bias shifts the line."],
  ]),
  page("loss/", "Loss", [
    ["mse", "How wrong", "The loss of the test is what the training minimises; hidden in a layer."],
  ]),
  page("layers/", "More layers", [["hidden", "Inside", "Between them is the hidden layer."]]),
  page("words/", "Glossary", [["loss", "loss", "How wrong a network is."]], { importance: 0.5 }),
];
const TERMS = [
  { forms: ["loss", "cost function"], chapter: "loss" },
  { forms: ["hidden layer"], chapter: "neuron" },
  { forms: ["backpropagation", "backward pass"], chapter: "perceptron" },
];
const make = (pages = PAGES, terms = TERMS) => new Index({ pages, terms }, TOOLS).fill();
const index = await make();
const addressesOf = (found) => found.map(({ page: { address } }) => address);
const addresses = (query) => addressesOf(index.find(query));
const order = async (pages, query, terms = []) => addressesOf((await make(pages, terms)).find(query));
const first = (query) =>
  index.find(query).map(({ page: { address }, sections: [{ name }] }) => `${address}#${name}`)[0];

test("a result is the section that answers, not only its page", () => {
  assert.equal(first("bias"), "perceptron/#bias");
  assert.equal(first("weighted sum"), "neuron/#sum");
});

test("words are found by their stem, and while they are being typed", () => {
  assert.equal(first("weighting"), "neuron/#sum");
  assert.equal(first("perc"), "perceptron/#top");
  assert.deepEqual(addresses("perc "), addresses("perceptron"));
  assert.equal(index.units("bias ").at(-1).open, false);
});

test("each form of a term finds it, also a word written apart", () => {
  assert.deepEqual(addresses("cost function"), addresses("loss"));
  assert.equal(addresses("cost function")[0], "loss/");
});

test("a term's chapter is found though it never uses the word", async () => {
  const pages = [...PAGES, page("x/backpropagation/", "Errors go back", [["b", "B", "backpropagation here"]])];
  const found = await order(pages, "backpropagation", [{ forms: ["backpropagation"], chapter: "neuron" }]);
  assert.equal(found[0], "x/backpropagation/");
  const taught = await make(
    [page("a/teacher/", "Nothing"), page("a/user/", "User", [["u", "U", "epoch epoch"]])],
    [{ forms: ["epoch"], chapter: "teacher" }],
  );
  const [, teacher] = taught.find("epoch");
  assert.equal(teacher.page.address, "a/teacher/");
  assert.deepEqual(
    teacher.sections.map(({ heading }) => heading),
    ["Nothing"],
  );
});

test("the words of a term belong together", () => {
  assert.equal(addresses("hidden layer")[0], "layers/"); // side by side there; apart on loss/
});

test("words that stand together as in the query count more, most of all in a heading", async () => {
  const pages = [
    page("apart/", "Apart", [["a", "A", "rate of it, learning"]]),
    page("text/", "Text", [["a", "A", "it of learning rate"]]),
    page("heading/", "Heading", [["a", "Learning rate", "it"]]),
    page("turned/", "Turned", [["a", "Rate learning", "it"]]),
  ];
  assert.deepEqual(await order(pages, "learning rate "), ["heading/", "turned/", "text/", "apart/"]);
});

test("a word that is being typed is found beside those that it begins", async () => {
  const pages = [
    page("net/", "Net"),
    page("network/", "Network"),
    page("line/", "Line"),
    page("x/", "X"),
    page("xor/", "Xor"),
  ];
  assert.deepEqual(await order(pages, "net"), ["net/", "network/"]);
  assert.deepEqual(await order(pages, "net "), ["net/"], "typed to its end");
  assert.deepEqual(await order(pages, "net line"), ["line/", "net/"], "the last word alone is being typed");
  assert.deepEqual(await order(pages, "x"), ["x/"], "one letter begins too much");
});

test("a word written apart is found", async () => {
  const pages = [page("b/", "Backpropagation"), page("p/", "Propagation", [["q", "Q", "back and propagation"]])];
  assert.deepEqual((await order(pages, "back propagation")).sort(), ["b/", "p/"]);
});

test("stop words count in headings alone, and only a little", () => {
  assert.equal(first("what is"), "neuron/#top");
  assert.equal(addresses("what is the loss")[0], "loss/");
  assert.deepEqual(addresses("the of a ").sort(), ["neuron/", "perceptron/"]);
  assert.ok(!addresses("what bias").includes("neuron/"));
});

test("a page whose title has the query comes first, as soon as its first letters are there", async () => {
  const said = ["many", "Networks, networks", "Networks: a network of networks."];
  const pages = [page("other/", "Other things", [said]), page("nets/", "Layers: networks", [])];
  for (const query of ["networks", "net"]) assert.equal((await order(pages, query))[0], "nets/", query);
  assert.equal((await order(pages, "other"))[0], "other/");
  const last = page("last/", "Summary, and then networks", []);
  assert.equal((await order([pages[0], last], "networks"))[0], "other/");
});

test("what answers all of a query stands before what answers a part", () => {
  assert.equal(first("bias line shifts"), "perceptron/#bias");
});

test("the title of a page answers for its sections", async () => {
  const pages = [
    page("other/", "Other", [["b", "Bias", "of"]]),
    page("perceptron/", "Perceptron", [["b", "Bias", "of"]]),
  ];
  const [best, next] = (await make(pages, [])).find("perceptron bias ");
  assert.deepEqual([best.page.address, best.sections[0].name], ["perceptron/", "b"]);
  assert.ok(Math.abs(next.score / best.sections.length) < best.score / 3);
});

test("many sections that touch on something do not come before the one that is about it", async () => {
  const sections = Array.from({ length: 30 }, (_, number) => [`s${number}`, `S ${number}`, "the gradient here"]);
  const pages = [page("many/", "Many", sections), page("one/", "One", [["g", "The gradient", "here"]])];
  assert.deepEqual(await order(pages, "gradient "), ["one/", "many/"]);
});

test("a whole name from code comes before its parts, and what is spelled so before what is nearly so", async () => {
  const code = (text) => [["c", "C", "", "", "", text]];
  const names = [page("parts/", "Parts", code("random seed np")), page("whole/", "Whole", code("np.random.seed"))];
  assert.deepEqual(await order(names, "np.random.seed "), ["whole/", "parts/"]);
  assert.deepEqual(await order([page("lost/", "Lostness"), page("losses/", "Losses")], "losses "), ["losses/"]);
});

test("names from code are found, whole and by their parts", () => {
  for (const query of ["np.random.seed", "seed", "bias_value"]) assert.equal(first(query), "perceptron/#rule", query);
});

test("each place of a section counts less than the one before it", async () => {
  const sections = [
    ["code", "", "", "", "", "bias"],
    ["aside", "", "", "bias"],
    ["text", "", "bias"],
    ["bold", "", "bias", "", "bias"],
    ["heading", "bias"],
  ];
  const [{ sections: found }] = (await make([page("p/", "P", sections)], [])).find("bias ");
  assert.deepEqual(
    found.map(({ name }) => name),
    ["heading", "bold", "text", "aside", "code"],
  );
});

test("a slip of the fingers is forgiven where nothing is spelled so", () => {
  assert.equal(addresses("perceptrn")[0], "perceptron/");
  assert.deepEqual(addresses("zzzz"), []);
});

test("what is less sought comes later", () => {
  assert.ok(addresses("loss").indexOf("words/") > addresses("loss").indexOf("loss/"));
});

test("nothing is found for nothing, and odd queries do no harm", () => {
  for (const query of [
    "",
    "   ",
    "…",
    "<img onerror>",
    "≈",
    "a".repeat(5000),
    "__proto__ constructor",
    "( ) * + ? [",
  ]) {
    assert.ok(Array.isArray(index.find(query)), query);
    index.seeker(query)("word");
  }
  assert.deepEqual(index.find("<>"), []);
});

test("it tells which words of a text were sought", () => {
  const seeks = index.seeker("what cost bi");
  assert.deepEqual(["bias", "costs", "what", "line"].map(seeks), [true, true, false, false]);
  assert.ok(index.seeker("cost function")("loss"));
  assert.ok(index.seeker("np.random.seed")("seed"));
});
