/** Places for the nodes of a graph: a column for each step of the computation, and rows in which few lines cross. No page. */

const SWEEPS = 6;

/**
 * Lay out nodes, of which each stands before its parts.
 * @returns {{columns: number, rows: number, places: number[][], ways: {from: State, to: State, slot: number, points: number[][]}[]}}
 *   places as shares of width and height, by the nodes' indexes; a way leads from a part to its user, through places between
 *   other nodes; rows is how many stand in the fullest column
 */
export function layout(nodes) {
  const columns = columnsOf(nodes);
  const least = Math.min(...columns);
  const count = Math.max(...columns) - least + 1;
  const stacks = Array.from({ length: count }, () => []);
  const put = (column) => {
    const made = { column, left: [], right: [], at: 0 };
    stacks[column].push(made);
    return made;
  };
  const boxes = nodes.map((node) => put(columns[node.index] - least));
  const ways = nodes.flatMap((to) =>
    to.parts.map((from, slot) => {
      const chain = [boxes[from.index]];
      const last = boxes[to.index];
      for (let column = chain[0].column + 1; column < last.column; column++) chain.push(put(column));
      chain.push(last);
      chain.slice(1).forEach((box, n) => {
        chain[n].right.push(box);
        box.left.push(chain[n]);
      });
      return { from, to, slot, chain };
    }),
  );
  order(stacks);
  const place = ({ column, at }) => [(column + 0.5) / count, at];
  return {
    columns: count,
    rows: Math.max(...stacks.map(({ length }) => length)),
    places: boxes.map(place),
    ways: ways.map(({ from, to, slot, chain }) => ({ from, to, slot, points: chain.map(place) })),
  };
}

/** A node that computes stands where its depth says; a leaf, one column before the first that uses it. */
function columnsOf(nodes) {
  return nodes.map(({ depth, users }) =>
    depth || !users.length ? depth : Math.min(...users.map((it) => it.depth)) - 1,
  );
}

/** Put the boxes of each column in the order of their neighbours, to and fro, and keep what crosses least. */
function order(stacks) {
  spread(stacks);
  let best = { crossings: Number.POSITIVE_INFINITY, stacks: [] };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const side = sweep % 2 ? "right" : "left";
    for (const stack of side === "left" ? stacks : [...stacks].reverse()) {
      const middle = new Map(stack.map((box) => [box, mean(box[side].map(({ at }) => at)) ?? box.at]));
      stack.sort((one, other) => middle.get(one) - middle.get(other));
      spread([stack]);
    }
    const crossings = count(stacks);
    if (crossings < best.crossings) best = { crossings, stacks: stacks.map((stack) => [...stack]) };
  }
  spread(best.stacks);
}

const mean = (values) => (values.length ? values.reduce((sum, value) => sum + value) / values.length : undefined);

function spread(stacks) {
  for (const stack of stacks) {
    for (const [n, box] of stack.entries()) box.at = (n + 0.5) / stack.length;
  }
}

/** Count how many lines between neighbouring columns cross. */
function count(stacks) {
  let crossings = 0;
  for (const stack of stacks) {
    const lines = stack.flatMap((box) => box.right.map((other) => [box.at, other.at]));
    lines.forEach(([from, to], n) => {
      for (const [start, end] of lines.slice(n + 1)) if ((from - start) * (to - end) < 0) crossings++;
    });
  }
  return crossings;
}
