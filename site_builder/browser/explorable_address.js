/** The numbers of a figure in the reader's hand, in the address of its page. */

const KEY = "explore"; // as in explorable.js

/** Give what the address says of a figure, as far as it fits. */
export function read({ name, fields, kept }) {
  const given = new URLSearchParams(location.hash.slice(1));
  const found = {};
  if (given.get(KEY) !== name) return found;
  for (const { symbol, initial, input, least, most } of fields) {
    const text = given.get(symbol);
    if (text === null) continue;
    const value = Number(text);
    if (typeof initial === "string") {
      if ([...input.options].some((option) => option.value === text)) found[symbol] = text;
    } else if (text.trim() && value >= least && value <= most) found[symbol] = value;
  }
  for (const [symbol, fits] of Object.entries(kept)) {
    const text = given.get(symbol);
    if (text !== null && fits(text)) found[symbol] = text;
  }
  return found;
}

/** Write what differs from the numbers with which a figure begins. */
export function write({ name, fields, kept, state, initial }) {
  const changed = fields.filter(({ symbol }) => state[symbol] !== initial[symbol]);
  const symbols = [...changed.map(({ symbol }) => symbol), ...Object.keys(kept)];
  const pairs = symbols.filter((symbol) => (state[symbol] ?? "") !== "").map((symbol) => [symbol, state[symbol]]);
  history.replaceState(history.state, "", `#${new URLSearchParams([[KEY, name], ...pairs])}`);
}
