/** An expression that a reader types, as a graph: each number, name and operation is a node, and equal parts are one. No page. */

export const NAMES = ["a", "b", "c"];
export const MOST_NODES = 15;
export const MOST_DEPTH = 6; // operations one after another
export const MOST_LETTERS = 80;
export const LARGEST = 10; // of a typed number
const LETTERS = "defghjkmnpqrst"; // names of what is computed; none looks like a digit
const SIGNS = { "+": "+", "-": "−", "−": "−", "*": "×", "×": "×", "·": "×", "(": "(", ")": ")" };
const TOKEN = /\s*(?:(\d+(?:[.,]\d+)?|[.,]\d+)|([\p{L}_][\p{L}\p{N}_]*)|(\S))/guy;

/** What is wrong with an expression: `what` it is, `at` which character, and what stands there. */
class Problem extends Error {
  constructor(what, at, given) {
    super(what);
    this.what = what;
    this.at = at;
    this.given = given;
  }
}

/** Split a text into numbers, names and signs, with their places. */
function tokensOf(text) {
  const found = [];
  for (const match of text.trimEnd().matchAll(TOKEN)) {
    const [all, digits, letters, other] = match;
    const given = all.trimStart();
    const at = [...text.slice(0, match.index + all.length - given.length)].length + 1;
    const name = letters?.toLowerCase();
    if (digits) {
      const value = Number(digits.replace(",", "."));
      if (value > LARGEST) throw new Problem("large", at, given);
      found.push({ kind: "number", value, at, given });
    } else if (NAMES.includes(name)) found.push({ kind: "name", name, at, given });
    else if (name === "tanh") found.push({ kind: "tanh", at, given });
    else if (other && Object.hasOwn(SIGNS, other)) found.push({ kind: SIGNS[other], at, given });
    else throw new Problem("unknown", at, given);
  }
  return found;
}

/**
 * Read tokens from left to right, sums of products of factors; give the last node, and by their keys those that are made once: an
 * operation on the same parts as an earlier one is that one; each number is one of its own.
 */
function graphOf(tokens) {
  const made = new Map();
  let next = 0;

  function node(kind, key, parts, more = {}) {
    const depth = 1 + Math.max(-1, ...parts.map((part) => part.depth));
    return { kind, key, parts, depth, users: [], ...more };
  }

  function once(one) {
    if (!made.has(one.key)) made.set(one.key, one);
    return made.get(one.key);
  }

  const number = (value) => node("number", String(value), [], { value });
  const operation = (kind, ...parts) => once(node(kind, `(${parts.map(({ key }) => key).join(kind)})${kind}`, parts));
  const take = (...kinds) => (kinds.includes(tokens[next]?.kind) ? tokens[next++] : null);
  const wrong = (what, { at, given }) => new Problem(what, at, given);

  function chain(part, ...kinds) {
    let found = part();
    for (let sign = take(...kinds); sign; sign = take(...kinds)) found = operation(sign.kind, found, part());
    return found;
  }

  const sum = () => chain(() => chain(factor, "×"), "+", "−");

  function factor() {
    if (take("−")) {
      const of = factor();
      return of.kind === "number" ? number(-of.value) : operation("×", number(-1), of);
    }
    const digits = take("number");
    if (digits) return number(digits.value);
    const name = take("name")?.name;
    if (name) return once(node("name", name, [], { text: name }));
    const tanh = take("tanh");
    const open = take("(");
    if (tanh && !open) throw wrong("tanh", tanh);
    if (!open) throw tokens[next] ? wrong("operand", tokens[next]) : wrong("end", tokens[next - 1]);
    const inside = sum();
    if (!take(")")) throw tokens[next] ? wrong("operation", tokens[next]) : wrong("open", open);
    return tanh ? operation("tanh", inside) : inside;
  }

  const result = sum();
  if (tokens[next]) throw wrong(tokens[next].kind === ")" ? "close" : "operation", tokens[next]);
  return { result, made };
}

/**
 * Read an expression. `nodes` begins with the result, and each node stands before its parts, as in `Value.history`; those that
 * compute are called d, e, f … in the order in which they are computed.
 * @returns {{nodes: State[], problem: null | {what: string, at: number, given: string | number}}}
 */
export function read(text) {
  try {
    if ([...text].length > MOST_LETTERS) throw new Problem("long", MOST_LETTERS + 1, [...text].length);
    const tokens = tokensOf(text);
    if (!tokens.length) throw new Problem("empty", 1, "");
    const { result, made } = graphOf(tokens);
    if (result.depth > MOST_DEPTH) throw new Problem("deep", 1, result.depth);
    const nodes = history(result);
    if (nodes.length > MOST_NODES) throw new Problem("many", 1, nodes.length);
    const computed = [...made.values()].filter((node) => node.parts.length && nodes.includes(node));
    computed.forEach((node, n) => {
      node.name = LETTERS[n];
    });
    for (const [n, node] of nodes.entries()) {
      node.index = n;
      for (const part of new Set(node.parts)) part.users.push(node);
    }
    return { nodes, problem: null };
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return { nodes: [], problem: { what: problem.what, at: problem.at, given: problem.given } };
  }
}

/** List all that a node was made from: itself first, and each before its own parts. */
function history(result) {
  const found = [result];
  for (const node of found) {
    for (const part of node.parts) if (!found.includes(part)) found.push(part);
  }
  return found.sort((one, other) => other.depth - one.depth); // it keeps the order of those that are as deep
}

const LEVELS = { "+": 1, "−": 1, "×": 2 };
const PYTHON = { "+": "+", "−": "-", "×": "*" };

/** Write the graph as one line of Python; a part that is used again gets its name where it is made first. */
export function python(nodes) {
  const named = new Set();
  const write = (node, least) => {
    const { kind, name, parts, value } = node;
    if (kind === "name") return node.text;
    if (kind === "number") return `Value(${Number.isInteger(value) ? value.toFixed(1) : value})`;
    if (named.has(node)) return name;
    const shared = parts.length && uses(node, nodes) > 1;
    const level = LEVELS[kind] ?? 3;
    const text =
      kind === "tanh"
        ? `tanh(${write(parts[0], 0)})`
        : `${write(parts[0], level)} ${PYTHON[kind]} ${write(parts[1], level + 1)}`;
    if (!shared) return level < least ? `(${text})` : text;
    named.add(node);
    return `(${name} := ${text})`;
  };
  return write(nodes[0], 0);
}

/** Count how often a node is a part of others; `d × d` uses it twice. */
const uses = (node, nodes) => nodes.flatMap(({ parts }) => parts).filter((part) => part === node).length;
