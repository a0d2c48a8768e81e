/** Judging an order of lines: any order that the data flow allows is right. No page. */

/**
 * @param {{line: number, needs: Map<number, string>, distractor: string}[]} order what the reader has put in order
 * @param {number} count how many lines the program has
 * @returns {{state: string, said: string, at?: number, name?: string, missing?: number, distractor?: string}}
 */
export function judge(order, count) {
  const extra = order.findIndex(({ distractor }) => distractor);
  const lines = order.filter(({ distractor }) => !distractor);
  const missing = count - lines.length;
  const early = firstEarly(order);
  if (extra < 0 && !missing && !early) return { state: "right", said: "right" };
  const first = extra >= 0 && (!early || extra < early.at); // what a reader meets first is told first
  if (early && !first) return { state: "wrong", ...early, ...distracted(order, extra) };
  if (extra >= 0) {
    const alone = !early && !missing && order.length === count + 1;
    return { state: alone ? "nearly" : "wrong", said: "order_extra", at: extra, ...distracted(order, extra) };
  }
  return { state: "wrong", said: missing === 1 ? "order_missing_one" : "order_missing", missing };
}

const distracted = (order, extra) => (extra < 0 ? {} : { distractor: order[extra].distractor });

/** Find the first line that stands before one that it needs, or that needs what it changes: `W2!`. */
function firstEarly(order) {
  const present = new Set(order.filter(({ distractor }) => !distractor).map(({ line }) => line));
  const seen = new Set();
  for (const [at, { line, needs, distractor }] of order.entries()) {
    if (distractor) continue;
    for (const [needed, name] of needs) {
      if (!present.has(needed) || seen.has(needed)) continue;
      return { said: name.endsWith("!") ? "order_changes" : "order_early", at, name: name.replace("!", "") };
    }
    seen.add(line);
  }
  return null;
}
