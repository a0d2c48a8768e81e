/** Forward and backward through the graph of an expression: values, slopes, and who reports what to whom. No page. */

/** Give the value of each node, by its index; `given` are the numbers of the names. */
export function forward(nodes, given) {
  const values = nodes.map(({ kind, text, value }) => (kind === "number" ? value : given[text]));
  for (const { kind, index, parts } of [...nodes].reverse()) {
    const [x, y] = parts.map((part) => values[part.index]);
    if (kind === "+") values[index] = x + y;
    if (kind === "−") values[index] = x - y;
    if (kind === "×") values[index] = x * y;
    if (kind === "tanh") values[index] = Math.tanh(x);
  }
  return values;
}

/** Give the slope of a node for each of its parts. */
export function slopes({ kind, index, parts }, values) {
  if (kind === "×") return [values[parts[1].index], values[parts[0].index]];
  if (kind === "tanh") return [1 - values[index] ** 2];
  return [1, kind === "−" ? -1 : 1].slice(0, parts.length);
}

/**
 * Go back from the result, one node at a time: each passes on slope times gradient to its parts. The right way, a node waits for all
 * of its users; `early`, it passes on as soon as one of them has reported, and what comes later goes no further.
 * @returns {{node: State, gradients: (number | null)[], sum: number[], reports: State[], missing: State[]}[]} for each visit, the
 *   gradients after it, what the node had been reported, what it reports, and which of its users had not reported yet
 */
export function backward(nodes, values, early) {
  const gradients = nodes.map(() => null);
  const reported = nodes.map(() => []);
  gradients[0] = 1;
  reported[0] = [1];
  const visits = [];
  const visited = new Set();
  const waiting = [nodes[0]];
  while (waiting.length) {
    const least = Math.min(...waiting.map(({ depth }) => depth));
    const node = early ? waiting.find(({ depth }) => depth === least) : nodes[visits.length];
    if (waiting.includes(node)) waiting.splice(waiting.indexOf(node), 1);
    visited.add(node);
    const sum = [...reported[node.index]];
    const reports = slopes(node, values).map((slope, n) => {
      const to = node.parts[n];
      const amount = slope * gradients[node.index];
      if (!reported[to.index].length) waiting.push(to);
      gradients[to.index] = (gradients[to.index] ?? 0) + amount;
      reported[to.index].push(amount);
      return { to, slope, amount, late: visited.has(to) && to.parts.length > 0 }; // a leaf passes nothing on, so nothing is lost there
    });
    const missing = node.users.filter((user) => !visited.has(user));
    visits.push({ node, gradients: [...gradients], sum, reports, missing });
  }
  return visits;
}

/** Give the gradients at the end. */
export const gradientsOf = (visits) => visits[visits.length - 1].gradients;
