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

/** Makes nodes: an operation on the same parts as an earlier one is that one; each number is one of its own. */
class Maker {
  made = new Map();

  number(value) {
    return { kind: "number", key: String(value), value, parts: [], depth: 0, users: [] };
  }

  name(text) {
    return this.once({ kind: "name", key: text, text, parts: [], depth: 0, users: [] });
  }

  operation(kind, ...parts) {
    const key = `(${parts.map((part) => part.key).join(kind)})${kind}`;
    return this.once({ kind, key, parts, depth: 1 + Math.max(...parts.map((part) => part.depth)), users: [] });
  }

  once(node) {
    if (!this.made.has(node.key)) this.made.set(node.key, node);
    return this.made.get(node.key);
  }
}

/** Read tokens from left to right: sums of products of factors. */
class Reader {
  constructor(tokens, maker) {
    this.tokens = tokens;
    this.maker = maker;
    this.next = 0;
  }

  get token() {
    return this.tokens[this.next];
  }

  take(...kinds) {
    return kinds.includes(this.token?.kind) ? this.tokens[this.next++] : null;
  }

  whole() {
    const found = this.sum();
    const { token } = this;
    if (token) throw new Problem(token.kind === ")" ? "close" : "operation", token.at, token.given);
    return found;
  }

  sum() {
    return this.chain(() => this.chain(() => this.factor(), "×"), "+", "−");
  }

  chain(part, ...kinds) {
    let found = part();
    for (let sign = this.take(...kinds); sign; sign = this.take(...kinds)) {
      found = this.maker.operation(sign.kind, found, part());
    }
    return found;
  }

  factor() {
    const minus = this.take("−");
    if (minus) {
      const of = this.factor();
      return of.kind === "number" ? this.maker.number(-of.value) : this.maker.operation("×", this.maker.number(-1), of);
    }
    const leaf = this.take("number", "name");
    if (leaf) return leaf.kind === "name" ? this.maker.name(leaf.name) : this.maker.number(leaf.value);
    const tanh = this.take("tanh");
    const open = this.take("(");
    if (tanh && !open) throw new Problem("tanh", tanh.at, tanh.given);
    if (!open) {
      if (this.token) throw new Problem("operand", this.token.at, this.token.given);
      const last = this.tokens[this.next - 1];
      throw new Problem("end", last.at, last.given);
    }
    const inside = this.sum();
    if (!this.take(")")) {
      if (this.token) throw new Problem("operation", this.token.at, this.token.given);
      throw new Problem("open", open.at, open.given);
    }
    return tanh ? this.maker.operation("tanh", inside) : inside;
  }
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
    const maker = new Maker();
    const result = new Reader(tokens, maker).whole();
    if (result.depth > MOST_DEPTH) throw new Problem("deep", 1, result.depth);
    const nodes = history(result);
    if (nodes.length > MOST_NODES) throw new Problem("many", 1, nodes.length);
    const computed = [...maker.made.values()].filter((node) => node.parts.length && nodes.includes(node));
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
